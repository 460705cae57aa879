using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Makes the base text of cues: what a viewer reads, without tags, with references resolved.</summary>
/// <remarks>Each line of a cue is a line, and so is each voice; spaces at the edges of lines and empty lines are left out.</remarks>
internal sealed class CueReader(SourceText source, SubtitleDialect dialect)
{
    private readonly string file = source.Text;
    private readonly StringBuilder text = new();
    private readonly List<SourceRun> runs = [];
    private readonly CueStructures structures = new();
    private readonly CueSpeech speech = new();

    // The lines of the cue that is read; and the spaces that are text if more follows on their line.
    private readonly List<CueLine> lines = [];
    private readonly List<(char Space, int Place)> spaces = [];
    private int lineStart = -1;
    private string? voice;
    private int sourceLine;

    /// <summary>What is spoken, a stretch of one speaker in each block; after <see cref="Finish"/>.</summary>
    public List<TextBlock> Blocks => speech.Blocks;

    /// <summary>The dashes and arrows that say that another one speaks.</summary>
    public List<FormatMark> Marks => speech.Marks;

    /// <summary>What the tags show.</summary>
    public CueStructures Structures => structures;

    /// <summary>The cues that have lines, as a viewer sees them.</summary>
    public List<ShownCue> Shown { get; } = [];

    /// <summary>Where the first reading beside characters stands in the file; -1 for none.</summary>
    public int ReadingPlace { get; private set; } = -1;

    /// <summary>Reads a cue.</summary>
    public void Read(SubtitleCue cue)
    {
        voice = null;
        for (sourceLine = 0; sourceLine < cue.Lines.Count; sourceLine++)
        {
            ReadLine(cue.Lines[sourceLine].Start, cue.Lines[sourceLine].End);
            EndLine();
        }

        structures.CloseAll(text.Length);
        if (lines.Count == 0)
            return;
        Shown.Add(new(cue, [.. lines]));
        lines.Clear();
    }

    /// <summary>Takes lines as they are, as text that nobody is known to speak.</summary>
    public void ReadPlain(TextSpan[] plain)
    {
        foreach (TextSpan line in plain)
        {
            Append(line.Start, line.End);
            EndLine();
        }

        if (lines.Count > 0)
            Blocks.Add(new(new(lines[0].Span.Start, lines[^1].Span.End), BlockKind.Other));
        lines.Clear();
    }

    /// <summary>Ends the text.</summary>
    /// <param name="map">Where it stands in the file.</param>
    public string Finish(out SourceMap map)
    {
        if (text.Length > 0)
            text.Append('\n');
        map = new(source, [.. runs]);
        string all = text.ToString();
        speech.Cut(all, Shown);
        return all;
    }

    private void ReadLine(int at, int end)
    {
        while (at < end)
        {
            ReadOnlySpan<char> rest = file.AsSpan(at, end - at);
            int length = rest[0] is '<' or '{' ? CueTag.Length(rest, dialect) : 0;
            if (length > 0)
            {
                TakeTag(rest[..length], at);
                at += length;
                continue;
            }

            if (rest[0] == '&' && CueReference.Read(rest, out string value) is > 0 and int reference)
            {
                AppendValue(value);
                at += reference;
                continue;
            }

            int skip = rest[1..].IndexOfAny('<', '{', '&');
            int next = skip < 0 ? end : at + 1 + skip;
            if (structures.InReading)
                structures.Read(file.AsSpan(at, next - at));
            else
                Append(at, next);
            at = next;
        }
    }

    private void TakeTag(ReadOnlySpan<char> tag, int at)
    {
        int left = structures.Readings;
        structures.Take(tag, text.Length);
        if (structures.Readings > left && ReadingPlace < 0)
            ReadingPlace = at;
        if (dialect != SubtitleDialect.WebVtt || !tag.StartsWith("<v") || tag.Length < 5 || CueTag.AnnotationOf(tag) is not { Length: > 0 } name)
            return;
        if (name != voice)
            EndLine();
        voice = name;
    }

    private void EndLine()
    {
        spaces.Clear();
        if (lineStart >= 0)
            lines.Add(new(new(lineStart, text.Length), voice, sourceLine));
        lineStart = -1;
    }

    // Spaces before the first word of a line are left out, and those after the last.
    private void Append(int at, int end)
    {
        for (; at < end && file[at] is ' ' or '\t'; at++)
            AddSpace(file[at], at);
        int last = end;
        while (last > at && file[last - 1] is ' ' or '\t')
            last--;
        if (last > at)
        {
            Begin();
            AddRun(at, last - at);
            text.Append(file, at, last - at);
        }

        for (; last < end; last++)
            AddSpace(file[last], last);
    }

    private void AppendValue(string value)
    {
        if (structures.InReading)
        {
            structures.Read(value);
            return;
        }

        if (value is " " or "\t")
        {
            AddSpace(' ', -1);
            return;
        }

        Begin();
        text.Append(value);
    }

    private void AddSpace(char space, int place)
    {
        if (lineStart >= 0)
            spaces.Add((space, place));
    }

    private void Begin()
    {
        if (lineStart < 0)
        {
            if (text.Length > 0)
                text.Append('\n');
            lineStart = text.Length;
        }

        foreach ((char space, int place) in spaces)
        {
            if (place >= 0)
                AddRun(place, 1);
            text.Append(space);
        }

        spaces.Clear();
        structures.Reach(text.Length);
    }

    private void AddRun(int place, int length)
    {
        if (runs.Count > 0 && runs[^1] is var last && last.Start + last.Length == text.Length && last.Source + last.Length == place)
            runs[^1] = last with { Length = last.Length + length };
        else
            runs.Add(new(text.Length, place, length));
    }
}

/// <summary>A line of a cue.</summary>
/// <param name="Span">Where it stands in the base text.</param>
/// <param name="Voice">Who speaks, where a tag says it.</param>
/// <param name="Source">Which of the cue's lines in the file it stands on.</param>
internal readonly record struct CueLine(TextSpan Span, string? Voice, int Source);

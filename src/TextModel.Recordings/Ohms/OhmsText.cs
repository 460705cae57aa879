using System.Globalization;
using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Transcripts;

namespace TextModel.Recordings.Ohms;

/// <summary>A transcript of version 5: lines as they stand, without the marks of notes.</summary>
internal sealed class OhmsText
{
    private readonly string transcript;

    // What was taken out of the transcript: from where, and how much in all up to there.
    private readonly List<(int Place, int Removed)> cuts = [];

    /// <summary>Reads a transcript.</summary>
    public OhmsText(string transcript)
    {
        this.transcript = transcript;
        Text = Strip();
        Cut();
    }

    /// <summary>The base text.</summary>
    public string Text { get; }

    /// <summary>Paragraphs, and the notes after them.</summary>
    public List<TextBlock> Blocks { get; } = [];

    /// <summary>The marks of notes in the text.</summary>
    public List<NoteReference> References { get; } = [];

    private readonly List<TextSpan> notes = [];

    /// <summary>The marks of time: <c>1:|13(3)|19(14)</c> says that each minute begins, one after another, at line 13, word 3, then at line 19, word 14.</summary>
    /// <param name="sync">What the file says.</param>
    /// <param name="outside">How many marks point outside the transcript.</param>
    public List<TimeStamp> Stamps(string? sync, out int outside)
    {
        outside = 0;
        var stamps = new List<TimeStamp>();
        if (sync is null || transcript.Length == 0)
            return stamps;
        string[] parts = sync.Split('|');
        // Every so many minutes.
        decimal step = ClockTime.Parse(parts[0].TrimEnd(':', ' ')) is > 0 and < 10_000 and { } minutes ? minutes : 1;
        int[] lines = Lines();
        int number = 0;
        foreach (string part in parts.AsSpan(1))
        {
            number++;
            int open = part.IndexOf('(', StringComparison.Ordinal);
            if (open <= 0 || !int.TryParse(part.AsSpan(0, open), NumberStyles.None, CultureInfo.InvariantCulture, out int line)
                || !int.TryParse(part.AsSpan(open + 1).TrimEnd(") \t\r\n"), NumberStyles.None, CultureInfo.InvariantCulture, out int word)
                || line < 1 || line > lines.Length || ClockTime.OfSeconds(step * number * 60) is not { } time)
            {
                outside += part.Trim().Length > 0 ? 1 : 0;
                continue;
            }

            stamps.Add(new() { Span = TextSpan.At(Math.Min(Text.Length, Moved(Word(lines[line - 1], line < lines.Length ? lines[line] : transcript.Length, word)))), Time = time });
        }

        return stamps;
    }

    private int[] Lines()
    {
        var lines = new List<int> { 0 };
        for (int i = 0; i < transcript.Length; i++)
        {
            if (transcript[i] == '\n')
                lines.Add(i + 1);
        }

        return [.. lines];
    }

    // The beginning of a word of a line, from 1; beyond the last word its end.
    private int Word(int at, int end, int word)
    {
        int found = at;
        for (int i = at, count = 0; i < end; i++)
        {
            if (char.IsWhiteSpace(transcript[i]))
                continue;
            if (++count >= Math.Max(1, word))
                return i;
            while (i < end && !char.IsWhiteSpace(transcript[i]))
                i++;
            found = i;
        }

        return found;
    }

    private int Moved(int place)
    {
        int at = cuts.BinarySearch((place, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at < 0 ? place : Math.Max(0, place - cuts[at].Removed);
    }

    // Takes the marks out, and notes what they enclose.
    private string Strip()
    {
        var text = new StringBuilder();
        int at = 0, removed = 0, opened = -1;
        while (true)
        {
            int mark = transcript.IndexOf("[[", at, StringComparison.Ordinal);
            if (mark < 0)
                break;
            int close = transcript.IndexOf("]]", mark, Math.Min(transcript.Length - mark, 20), StringComparison.Ordinal);
            string name = close < 0 ? "" : transcript[(mark + 2)..close];
            text.Append(transcript, at, mark - at);
            if (name is not ("footnote" or "/footnote" or "footnotes" or "/footnotes" or "note" or "/note"))
            {
                text.Append("[[");
                at = mark + 2;
                continue;
            }

            at = close + 2;
            removed += at - mark;
            cuts.Add((mark + 1, removed));
            if (name is "footnote" or "note")
                opened = text.Length;
            else if (name == "/footnote" && opened >= 0)
                References.Add(new(new(opened, text.Length), text.ToString(opened, text.Length - opened).Trim()));
            else if (name == "/note" && opened >= 0)
                notes.Add(new(opened, text.Length));
            if (name[0] == '/')
                opened = -1;
        }

        text.Append(transcript, at, transcript.Length - at);
        return text.ToString();
    }

    // A blank line ends a paragraph.
    private void Cut()
    {
        int next = 0, start = -1, end = 0;
        for (int at = 0; at < Text.Length;)
        {
            if (next < notes.Count && at >= notes[next].Start)
            {
                End();
                TextSpan note = notes[next++];
                if (!note.IsEmpty && !Text.AsSpan(note.Start, note.Length).IsWhiteSpace())
                    Blocks.Add(new(note, BlockKind.Note) { Details = new() { NoteKey = next.ToString(CultureInfo.InvariantCulture) } });
                at = Math.Max(at, note.End);
                continue;
            }

            int line = Text.IndexOf('\n', at);
            int stop = line < 0 ? Text.Length : line + 1;
            if (next < notes.Count)
                stop = Math.Min(stop, Math.Max(at + 1, notes[next].Start));
            if (Text.AsSpan(at, stop - at).IsWhiteSpace())
                End();
            else
                (start, end) = (start < 0 ? at : start, stop);
            at = stop;
        }

        End();

        void End()
        {
            if (start >= 0)
                Blocks.Add(new(new(start, start + Text.AsSpan(start, end - start).TrimEnd().Length)));
            start = -1;
        }
    }
}

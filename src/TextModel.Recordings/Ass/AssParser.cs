using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Ass;

/// <summary>Reads the subtitles of SubStation Alpha (<c>.ssa</c>, <c>.ass</c>).</summary>
internal sealed class AssParser : IRecordingParser
{
    // The fields of a line where no Format line names them.
    private const string UsualFields = "Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text";

    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(diagnostics);
        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        var builder = new RecordingBuilder(input.Path, diagnostics);
        string section = "";
        string[] fields = UsualFields.Split(',');
        bool hasEvents = false;
        int at = 0;
        foreach (Range range in source.Text.AsSpan().SplitAny('\n', '\r'))
        {
            at = range.Start.Value;
            ReadOnlySpan<char> line = source.Text.AsSpan()[range].Trim("\uFEFF \t");
            if (line.IsEmpty)
                continue;
            if (line is ['[', .., ']'] && !section.Equals("graphics", StringComparison.Ordinal) && !section.Equals("fonts", StringComparison.Ordinal) || IsKnownSection(line))
            {
                section = line[1..^1].Trim().ToString().ToLowerInvariant();
                continue;
            }

            switch (section)
            {
                case "events":
                    hasEvents |= ReadEvent(builder, line, ref fields, at);
                    break;
                case "script info":
                    ReadInfo(builder, line);
                    break;
                case "v4+ styles" or "v4 styles" or "v4 styles+" or "v4++ styles":
                    if (line.StartsWith("Style:", StringComparison.OrdinalIgnoreCase))
                        builder.Carry("style definitions");
                    break;
                case "fonts" or "graphics":
                    if (line.StartsWith("fontname:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("filename:", StringComparison.OrdinalIgnoreCase))
                        builder.Carry("embedded files");
                    break;
                default:
                    // A file that lost its head is still one.
                    if (line.StartsWith("Dialogue:", StringComparison.Ordinal))
                        hasEvents |= ReadEvent(builder, line, ref fields, at);
                    else if (line[0] != ';')
                        builder.Carry("settings of the editor");
                    break;
            }

            hasEvents |= section == "events";
        }

        if (!hasEvents)
            diagnostics.Add(SpeechDiagnostics.NoEvents.At(input.Path, null, null));
        builder.Sort();
        return builder.Recording;
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string text = HeadText.Of(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("[Script Info]", StringComparison.OrdinalIgnoreCase))
            return 0.98;
        return text.Contains("\n[Script Info]", StringComparison.OrdinalIgnoreCase) || (text.Contains("[Events]", StringComparison.OrdinalIgnoreCase) && text.Contains("\nDialogue:", StringComparison.Ordinal)) ? 0.9 : 0;
    }

    // Embedded pictures are lines of any signs.
    private static bool IsKnownSection(ReadOnlySpan<char> line) =>
        line.Equals("[Events]", StringComparison.OrdinalIgnoreCase) || line.Equals("[Script Info]", StringComparison.OrdinalIgnoreCase)
        || line.Equals("[Fonts]", StringComparison.OrdinalIgnoreCase) || line.Equals("[Graphics]", StringComparison.OrdinalIgnoreCase);

    private static void ReadInfo(RecordingBuilder builder, ReadOnlySpan<char> line)
    {
        if (line is [';' or '!', ..])
            return;
        int colon = line.IndexOf(':');
        if (colon <= 0)
        {
            builder.Carry("settings of the editor");
            return;
        }

        ReadOnlySpan<char> key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
        if (key.Equals("Title", StringComparison.OrdinalIgnoreCase))
            builder.Recording.Source = builder.Recording.Source with { Title = value.IsEmpty ? null : value.ToString() };
        else if (key.Equals("Language", StringComparison.OrdinalIgnoreCase))
            builder.Recording.Source = builder.Recording.Source with { Language = value.IsEmpty ? null : value.ToString() };
        else if (key.StartsWith("Original", StringComparison.OrdinalIgnoreCase) || key.EndsWith("By", StringComparison.OrdinalIgnoreCase) || key.EndsWith("Details", StringComparison.OrdinalIgnoreCase))
            builder.Field(key.ToString(), value.ToString());
        else
            builder.Carry("settings of the screen");
    }

    private static bool ReadEvent(RecordingBuilder builder, ReadOnlySpan<char> line, ref string[] fields, int place)
    {
        int colon = line.IndexOf(':');
        if (colon < 0)
            return false;
        ReadOnlySpan<char> kind = line[..colon].Trim(), rest = line[(colon + 1)..].TrimStart();
        if (kind.Equals("Format", StringComparison.OrdinalIgnoreCase))
        {
            string[] named = rest.ToString().Split(',', StringSplitOptions.TrimEntries);
            if (named.Length > 1)
                fields = named;
            return false;
        }

        bool isComment = kind.Equals("Comment", StringComparison.OrdinalIgnoreCase);
        if (!isComment && !kind.Equals("Dialogue", StringComparison.OrdinalIgnoreCase))
        {
            builder.Carry("events that show no text");
            return false;
        }

        string start = "", end = "", name = "", style = "";
        ReadOnlySpan<char> text = "";
        for (int i = 0; i < fields.Length; i++)
        {
            // The last field holds the text, with all its commas.
            int comma = i == fields.Length - 1 ? -1 : rest.IndexOf(',');
            ReadOnlySpan<char> value = comma < 0 ? rest : rest[..comma];
            rest = comma < 0 ? "" : rest[(comma + 1)..];
            switch (fields[i].ToLowerInvariant())
            {
                case "start":
                    start = value.Trim().ToString();
                    break;
                case "end":
                    end = value.Trim().ToString();
                    break;
                case "name" or "actor":
                    name = value.Trim().ToString();
                    break;
                case "style":
                    style = value.Trim().TrimStart('*').ToString();
                    break;
                case "effect":
                    if (!value.Trim().IsEmpty)
                        builder.Carry("effects");
                    break;
                case "text":
                    text = value;
                    break;
            }
        }

        Tier tier = isComment ? builder.Tier("Comment", TierContent.About, "comment") : builder.Tier("Dialogue");
        AssText read = AssText.Read(text);
        builder.Carry("override tags", read.Tags);
        builder.Carry("drawings", read.Drawings);
        if (read.Text.Length == 0 && (read.Drawings > 0 || isComment))
            return !isComment;
        string? speaker = isComment ? null : builder.Person(name.Length > 0 ? name : IsSpeaker(style) ? style : null);
        TimeSpan? from = builder.Time(start);
        if (builder.Item(tier, read.Text, from, builder.Time(end), speaker, place) is { } item && from is { } origin)
            read.AddWords(item, origin);
        return !isComment;
    }

    // Some tools keep who speaks in the style alone; a style is a speaker's only where its name says so.
    private static bool IsSpeaker(string style)
    {
        ReadOnlySpan<char> name = style.AsSpan().TrimEnd("0123456789_- ");
        return name.Length < style.Length
            && (name.Equals("speaker", StringComparison.OrdinalIgnoreCase) || name.Equals("spk", StringComparison.OrdinalIgnoreCase) || name.Equals("voice", StringComparison.OrdinalIgnoreCase) || name.Equals("sprecher", StringComparison.OrdinalIgnoreCase));
    }
}

using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>Files that are a bare list: of entries, or of lines such as <c>[0012.855][CUSTOMER] Yes.</c></summary>
internal static class ListShape
{
    /// <summary>Reads a file whose root is a list.</summary>
    /// <returns>Whether there was anything of the kind.</returns>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        if (root.Items.Exists(i => i.Find("ParticipantRole") is not null))
        {
            AmazonShape.ReadEntries(builder, root.Items);
            return true;
        }

        if (root.Items.Exists(i => i.IsObject && WhisperShape.TextPart(i) is not null))
        {
            WhisperShape.ReadEntries(builder, builder.Tier("entries"), root.Items);
            return true;
        }

        if (!root.Items.Exists(i => i.Kind == JsonPartKind.String))
            return false;
        Tier tier = builder.Tier("lines");
        foreach (JsonPart line in root.Items)
        {
            if (line.Kind == JsonPartKind.String)
                ReadLine(builder, tier, line);
            else
                builder.Carry("entries that are no text");
        }

        return true;
    }

    private static void ReadLine(RecordingBuilder builder, Tier tier, JsonPart line)
    {
        ReadOnlySpan<char> rest = line.Text.AsSpan().Trim();
        TimeSpan? start = null, end = null;
        string? speaker = null;
        while (rest is ['[', ..] && rest.IndexOf(']') is > 0 and int close)
        {
            ReadOnlySpan<char> mark = rest[1..close].Trim();
            if (start is null && ClockTime.Any(mark) is { } time)
                start = builder.NotBefore(time, mark.ToString());
            else if (start is null && Pair(mark) is ({ } from, var to))
                (start, end) = (from, to);
            else if (speaker is null && mark.Length is > 0 and <= 60)
                speaker = builder.Person(mark.ToString());
            else
                break;
            rest = rest[(close + 1)..].TrimStart();
        }

        builder.Item(tier, rest.ToString(), start, end, speaker, line.Place);
    }

    private static (TimeSpan? Start, TimeSpan? End) Pair(ReadOnlySpan<char> mark)
    {
        int arrow = mark.IndexOf("-->", StringComparison.Ordinal), length = 3;
        if (arrow < 0)
            (arrow, length) = (mark.IndexOf('-'), 1);
        return arrow > 0 && ClockTime.Any(mark[..arrow]) is { } start && ClockTime.Any(mark[(arrow + length)..]) is { } end ? (start, end) : default;
    }
}

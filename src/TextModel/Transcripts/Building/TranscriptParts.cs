namespace TextModel.Transcripts;

/// <summary>What the parts of the engine found, for <see cref="DocumentBuilder"/>.</summary>
internal sealed record TranscriptParts
{
    public required ReadOnlyMemory<TextBlock> Blocks { get; init; }

    public required TurnDraft[] Turns { get; init; }

    public required SpeakerTable Speakers { get; init; }

    public required FrontMatter Front { get; init; }

    /// <summary>Times, remarks and anchors, sorted by start, without overlap.</summary>
    public required Rows<LineMark> Marks { get; init; }

    public required NoteSection Notes { get; init; }

    /// <summary>Where lists of facts begin.</summary>
    public required HashSet<int> FactStarts { get; init; }

    /// <summary>Where speech ends, and further interviews begin.</summary>
    public required SpeechEnds Ends { get; init; }
}

/// <summary>Identifiers that are a letter and a number, and printed numbers.</summary>
internal static class Ids
{
    public static string Of(char letter, int number)
    {
        Span<char> digits = stackalloc char[12];
        digits[0] = letter;
        number.TryFormat(digits[1..], out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        return digits[..(length + 1)].ToString();
    }

    /// <summary>The number at the end of a printed line; null for none.</summary>
    public static string? LastNumber(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" -");
        int from = line.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return from < line.Length ? line[from..].ToString() : null;
    }
}

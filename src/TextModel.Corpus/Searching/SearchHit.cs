namespace TextModel.Corpus;

/// <summary>A place that answers a query: a word, phrase or mention in a paragraph, with all that is needed to find it again.</summary>
public sealed record SearchHit
{
    /// <summary>The file's name below the folder that was indexed, with slashes.</summary>
    public required string File { get; init; }

    /// <summary>The number of the paragraph in the file, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>What it is: <c>paragraph</c>, <c>heading</c>, <c>note</c>, <c>turn</c> (one without paragraphs), <c>text</c> (what stands in none of them).</summary>
    public required string Type { get; init; }

    /// <summary>The number of the turn in the file, from 1; null outside turns.</summary>
    public int? Turn { get; init; }

    /// <summary>What the turn is: <c>question</c>, <c>answer</c>, <c>statement</c>; null outside turns.</summary>
    public string? Kind { get; init; }

    /// <summary>The <see cref="Speaker.Id"/> of who speaks; null where that is not known.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The name of who speaks, or the label.</summary>
    public string? Speaker { get; init; }

    /// <summary>The title of the source.</summary>
    public string? Title { get; init; }

    /// <summary>The date of the source, as far as it is known: <c>1931</c>, <c>1931-05</c>, <c>1931-05-02</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The language of the source.</summary>
    public string? Language { get; init; }

    /// <summary>The reading text of the paragraph.</summary>
    public required string Text { get; init; }

    /// <summary>What was found, in UTF-16 code units of <see cref="Text"/>; empty where the query asks for no words.</summary>
    public required TextSpan Match { get; init; }

    /// <summary>The same in UTF-16 code units of the document's base text.</summary>
    public required TextSpan BaseSpan { get; init; }

    /// <summary>Where it begins in the base text, which for plain text is the file.</summary>
    public required TextPosition Position { get; init; }

    /// <summary>
    /// Where it is in TEI: <c>file#string-range(t12,4,6)</c>, the element of this identifier, how many code points of its text lie before, how many it has. Without an identifier
    /// the element is <c>xpath1((//text)[1])</c>. It holds for a TEI file, and for what other files become by a faithful conversion.
    /// </summary>
    public required string TeiPointer { get; init; }

    /// <summary>The words that were found, as they stand in <see cref="Text"/>.</summary>
    public string MatchText => Text.Substring(Match.Start, Match.Length);

    /// <summary>What stands before them.</summary>
    /// <param name="length">How many UTF-16 code units at most.</param>
    public string Before(int length)
    {
        int start = Math.Max(0, Match.Start - Math.Max(0, length));
        if (start > 0 && start < Match.Start && char.IsLowSurrogate(Text[start]))
            start++;
        return Text[start..Match.Start];
    }

    /// <summary>What stands after them.</summary>
    /// <param name="length">How many UTF-16 code units at most.</param>
    public string After(int length)
    {
        int end = Math.Min(Text.Length, Match.End + Math.Max(0, length));
        if (end < Text.Length && end > Match.End && char.IsLowSurrogate(Text[end]))
            end--;
        return Text[Match.End..end];
    }

    internal static SearchHit Of(TextRow row, RowSource source, TextSpan match)
    {
        RowRun start = row.Places.Find(row.Text, match.Start);
        RowRun last = match.IsEmpty ? start : row.Places.Find(row.Text, match.End - 1);
        // The last character is one code point, also where it is a pair and the offset is that of its second half.
        int end = match.IsEmpty ? start.Base : last.Base + 1;
        int points = match.IsEmpty ? 0 : last.Point + (char.IsLowSurrogate(row.Text[match.End - 1]) && match.Length > 1 ? 0 : 1) - start.Point;
        string element = row.Element ?? "xpath1((//text)[1])";
        return new()
        {
            File = source.Path,
            Row = row.Number,
            Type = row.Type,
            Turn = row.Turn,
            Kind = row.Kind,
            SpeakerId = row.Speaker?.Id is { Length: > 0 } id ? id : null,
            Speaker = row.Speaker?.Name,
            Title = source.Title,
            Date = source.Date,
            Language = source.Language,
            Text = row.Text,
            Match = match,
            BaseSpan = new(start.Base, end),
            Position = new(start.Line, start.Column),
            TeiPointer = FormattableString.Invariant($"{source.Path}#string-range({element},{start.Point - row.ElementStart},{points})"),
        };
    }
}

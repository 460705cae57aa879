namespace TextModel.Corpus;

/// <summary>A paragraph as it is searched: its reading text, who speaks, and where each character stands.</summary>
internal sealed record TextRow
{
    /// <summary>Its number in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is: paragraph, heading, note, turn, text.</summary>
    public required string Type { get; init; }

    /// <summary>The number of its turn, from 1; null outside turns.</summary>
    public int? Turn { get; init; }

    /// <summary>What the turn is: question, answer …; null outside turns.</summary>
    public string? Kind { get; init; }

    /// <summary>Who speaks; null where that is not known.</summary>
    public RowSpeaker? Speaker { get; init; }

    /// <summary>The reading text, without NUL and lone surrogates, so that every database keeps it.</summary>
    public required string Text { get; init; }

    /// <summary>The words as they are compared, with blanks between them; empty in a row that was read from an index.</summary>
    public string Words { get; init; } = "";

    /// <summary>How many words it has.</summary>
    public int WordCount { get; init; }

    /// <summary>The nearest element with an identifier, where there is one.</summary>
    public string? Element { get; init; }

    /// <summary>Code points of the base text before <see cref="Element"/>'s first character, or 0 without an element.</summary>
    public int ElementStart { get; init; }

    /// <summary>Where its characters stand.</summary>
    public required RowPlaces Places { get; init; }

    /// <summary>The same as it is kept.</summary>
    public string PlacesText { get; init; } = "";

    /// <summary>Who and what is named in it.</summary>
    public ValueList<RowMention> Mentions { get; init; }
}

/// <summary>Somebody who speaks in a file.</summary>
/// <param name="Id">The identifier in the file.</param>
/// <param name="Name">The name, or the label.</param>
/// <param name="Words">The words of names and labels, with a bar between two of them and blanks around each.</param>
internal sealed record RowSpeaker(string Id, string Name, string Words)
{
    public static RowSpeaker Of(Speaker speaker) =>
        new(speaker.Id, speaker.ToString(), WordsOf([speaker.Name, .. speaker.Labels]));

    public static RowSpeaker Of(string? id, string? label) => new(id ?? "", label ?? id ?? "", WordsOf([label]));

    public bool Equals(RowSpeaker? other) => other is not null && (Id, Name, Words) == (other.Id, other.Name, other.Words);

    public override int GetHashCode() => HashCode.Combine(Id, Name);

    private static string WordsOf(IEnumerable<string?> names) =>
        $" {string.Join(" | ", names.Where(n => n is not null).Select(n => SearchWords.Fold(n)).Where(n => n.Length > 0).Distinct())} ";
}

/// <summary>A mention in a row.</summary>
/// <param name="Kind">What is meant: person, place …</param>
/// <param name="Id">The entity's identifier; null where it is not identified.</param>
/// <param name="Label">The entity's name.</param>
/// <param name="Start">Where it starts in the reading text, in UTF-16 code units.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Words">The words of the label.</param>
/// <param name="TextWords">The words of the mention itself.</param>
internal sealed record RowMention(string Kind, string? Id, string Label, int Start, int Length, string Words, string TextWords);

/// <summary>What is known of the file that rows are of.</summary>
internal sealed record RowSource
{
    public required string Path { get; init; }

    public string? Title { get; init; }

    /// <summary>The first day that the date may mean, as yyyy-mm-dd.</summary>
    public string? DateFrom { get; init; }

    /// <summary>The last day.</summary>
    public string? DateTo { get; init; }

    /// <summary>The date as it is known.</summary>
    public string? Date { get; init; }

    public string? Language { get; init; }
}

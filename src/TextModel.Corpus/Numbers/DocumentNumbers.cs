using System.Globalization;

namespace TextModel.Corpus;

/// <summary>A document or a corpus in numbers: who speaks how much, what is asked and answered, how long turns are, who is named with whom.</summary>
/// <remarks>Words are those of the search; labels, notes, time stamps and page furniture are not counted. Times are those that the files give; where a turn has none, it is left out of them.</remarks>
public sealed record DocumentNumbers
{
    /// <summary>How many files.</summary>
    public int Files { get; init; }

    /// <summary>How many words are spoken.</summary>
    public long Words { get; init; }

    /// <summary>How many turns.</summary>
    public int Turns { get; init; }

    /// <summary>How many of them ask.</summary>
    public int Questions { get; init; }

    /// <summary>How many answer.</summary>
    public int Answers { get; init; }

    /// <summary>The words of a turn of middle length; of an even number the lower one.</summary>
    public int MedianWords { get; init; }

    /// <summary>The words of the longest turn.</summary>
    public int LongestWords { get; init; }

    /// <summary>How many turns are how long: ranges that follow each other, up to one without an end.</summary>
    public ValueList<TurnLengths> Lengths { get; init; }

    /// <summary>The time that is spoken, as far as it is known; null where nothing is.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The pauses: how often a turn begins later than the one before ends.</summary>
    public int Pauses { get; init; }

    /// <summary>The time of all pauses.</summary>
    public TimeSpan PauseTime { get; init; }

    /// <summary>The overlaps: how often a turn begins before the one before ends.</summary>
    public int Overlaps { get; init; }

    /// <summary>The time of all overlaps.</summary>
    public TimeSpan OverlapTime { get; init; }

    /// <summary>Who speaks, those with the most words first. In a corpus, speakers of one name are one.</summary>
    public ValueList<SpeakerNumbers> Speakers { get; init; }

    /// <summary>Who and what is named in the same paragraphs, the most frequent first.</summary>
    public ValueList<NamedTogether> Together { get; init; }

    /// <summary>The numbers of a document.</summary>
    /// <param name="document">The document.</param>
    public static DocumentNumbers Of(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var count = new NumbersCount();
        count.Add(document);
        return count.Build();
    }

    /// <summary>The numbers of several documents together.</summary>
    /// <param name="documents">The documents; looked at once, one after the other.</param>
    public static DocumentNumbers Of(IEnumerable<TextDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var count = new NumbersCount();
        foreach (TextDocument document in documents)
            count.Add(document);
        return count.Build();
    }

    /// <summary>One HTML page with the sums, plots (SVG) and tables; it needs no script and loads nothing.</summary>
    /// <param name="title">The heading of the page.</param>
    public string ToHtml(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return NumbersPage.Make(this, title);
    }
}

/// <summary>How many turns have a length within a range.</summary>
/// <param name="From">The fewest words.</param>
/// <param name="To">The most words; null for the last range, which has no end.</param>
/// <param name="Turns">How many turns.</param>
public sealed record TurnLengths(int From, int? To, int Turns)
{
    /// <summary>The range as people write it, such as <c>10–24</c>.</summary>
    public override string ToString() =>
        To is not { } to ? string.Create(CultureInfo.InvariantCulture, $"{From} and more") : to == From ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}–{to}");
}

/// <summary>How much somebody speaks.</summary>
public sealed record SpeakerNumbers
{
    /// <summary>The name, or the label; empty for turns of nobody known.</summary>
    public required string Name { get; init; }

    /// <summary>How many turns.</summary>
    public int Turns { get; init; }

    /// <summary>How many of them ask.</summary>
    public int Questions { get; init; }

    /// <summary>How many answer.</summary>
    public int Answers { get; init; }

    /// <summary>How many words.</summary>
    public long Words { get; init; }

    /// <summary>The part of all words, from 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>The words of a turn of middle length.</summary>
    public int MedianWords { get; init; }

    /// <summary>The words of the longest turn.</summary>
    public int LongestWords { get; init; }

    /// <summary>The time that is spoken, as far as it is known; null where nothing is.</summary>
    public TimeSpan? Time { get; init; }
}

/// <summary>Two who are named in the same paragraphs.</summary>
/// <param name="First">The name of one.</param>
/// <param name="Second">The name of the other, after it in the alphabet.</param>
/// <param name="Paragraphs">In how many.</param>
public sealed record NamedTogether(string First, string Second, int Paragraphs);

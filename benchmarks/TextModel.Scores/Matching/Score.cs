namespace TextModel.Scores.Matching;

/// <summary>How well the turns of one text were found.</summary>
internal sealed record Score
{
    /// <summary>The turns that had to be found.</summary>
    public required int Gold { get; init; }

    /// <summary>The turns that were found, without those that are right and need not be.</summary>
    public int Predicted { get; init; }

    /// <summary>The turns that had to be found and were.</summary>
    public int Matched { get; init; }

    /// <summary>The share of what was found that is right.</summary>
    public double Precision { get; init; }

    /// <summary>The share of what had to be found that was.</summary>
    public double Recall { get; init; }

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Mean(Precision, Recall);

    /// <summary>Matched turns with the right speaker.</summary>
    public int SpeakerRight { get; init; }

    /// <summary>Matched turns whose speaker is scored.</summary>
    public int SpeakerOf { get; init; }

    /// <summary>Matched turns with the right kind.</summary>
    public int KindRight { get; init; }

    /// <summary>Matched turns whose kind is scored.</summary>
    public int KindOf { get; init; }

    /// <summary>Whether the title is right; null where it is not scored.</summary>
    public bool? Title { get; init; }

    /// <summary>Whether the date is right; null where it is not scored.</summary>
    public bool? Date { get; init; }

    /// <summary>Why the text could not be read at all; null where it could.</summary>
    public string? Error { get; init; }

    /// <summary>The beginnings of the turns that were not found.</summary>
    public IReadOnlyList<string> Missed { get; init; } = [];

    /// <summary>The beginnings of the turns that are none.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];

    /// <summary>The share of matched turns with the right speaker; null where none is scored.</summary>
    public double? Speaker => SpeakerOf == 0 ? null : (double)SpeakerRight / SpeakerOf;

    /// <summary>The share of matched turns with the right kind; null where none is scored.</summary>
    public double? Kind => KindOf == 0 ? null : (double)KindRight / KindOf;

    /// <summary>Scores a document.</summary>
    public static Score Of(GoldAnswers gold, TextDocument document)
    {
        Score turns = Of(gold.Turns, FoundTurn.Of(document));
        Source source = document.Source;
        string?[] dates = [.. new[] { source.Date, source.PublicationDate, source.Printed?.Date, source.Printed?.OriginalDate }.Select(d => d?.ToString())];
        return turns with
        {
            Title = gold.Titles.Count == 0 ? null : gold.Titles.Any(t => Letters.Only(t) == Letters.Only(source.Title ?? "")),
            Date = gold.Dates.Count == 0 ? null : gold.Dates.Any(dates.Contains),
        };
    }

    /// <summary>Scores turns.</summary>
    public static Score Of(IReadOnlyList<GoldTurn> gold, IReadOnlyList<FoundTurn> found)
    {
        TurnKey[] goldKeys = [.. gold.Select(t => new TurnKey(t.Starts))], foundKeys = [.. found.Select(t => new TurnKey(t.Text))];
        List<(int Gold, int Found)> pairs = Alignment.Align(goldKeys, foundKeys, [.. gold.Select(t => !t.Optional)]);
        (GoldTurn Gold, FoundTurn Found)[] hits = [.. pairs.Where(p => !gold[p.Gold].Optional).Select(p => (gold[p.Gold], found[p.Found]))];
        int need = gold.Count(t => !t.Optional), predicted = found.Count - (pairs.Count - hits.Length);
        (GoldTurn Gold, FoundTurn Found)[] named = [.. hits.Where(h => h.Gold.Name is not null)];
        Dictionary<string, string> names = Assignment.Best(named.Where(h => h.Found.Speaker is not null)
            .CountBy(h => (h.Gold.Name!, h.Found.Speaker!)).ToDictionary());
        var here = pairs.Select(p => p.Gold).ToHashSet();
        var there = pairs.Select(p => p.Found).ToHashSet();
        return new()
        {
            Gold = need,
            Predicted = predicted,
            Matched = hits.Length,
            Precision = need == 0 ? predicted == 0 ? 1 : 0 : predicted == 0 ? 0 : (double)hits.Length / predicted,
            Recall = need == 0 ? predicted == 0 ? 1 : 0 : (double)hits.Length / need,
            SpeakerOf = named.Length,
            SpeakerRight = named.Count(h => h.Found.Speaker is { } speaker && names.GetValueOrDefault(h.Gold.Name!) == speaker),
            KindOf = hits.Count(h => h.Gold.Kind is not null),
            KindRight = hits.Count(h => h.Gold.Kind == h.Found.Kind),
            Missed = [.. gold.Where((t, i) => !t.Optional && !here.Contains(i)).Select(t => t.Starts)],
            Extra = [.. foundKeys.Where((_, j) => !there.Contains(j)).Select(k => k.Raw)],
        };
    }

    /// <summary>The score of a text that could not be read: nothing is right.</summary>
    public static Score Failed(GoldAnswers gold, string error) => new()
    {
        Gold = gold.Turns.Count(t => !t.Optional),
        SpeakerOf = gold.Turns.Count(t => t is { Optional: false, Name: not null }),
        KindOf = gold.Turns.Count(t => t is { Optional: false, Kind: not null }),
        Title = gold.Titles.Count == 0 ? null : false,
        Date = gold.Dates.Count == 0 ? null : false,
        Error = error,
    };

    /// <summary>The harmonic mean.</summary>
    public static double Mean(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

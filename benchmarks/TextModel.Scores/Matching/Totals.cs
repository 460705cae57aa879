namespace TextModel.Scores.Matching;

/// <summary>The scores of several texts together: over all turns (micro), and as the mean over the texts (macro), so that a long one counts no more than a short one.</summary>
internal sealed record Totals
{
    /// <summary>The totals of these scores.</summary>
    public Totals(IReadOnlyCollection<Score> scores)
    {
        Files = scores.Count;
        Failed = scores.Count(s => s.Error is not null);
        Turns = scores.Sum(s => s.Gold);
        WithoutTurns = scores.Count(s => s.Gold == 0);
        WithoutTurnsRight = scores.Count(s => s is { Gold: 0, F1: 1 });
        MacroF1 = scores.Count == 0 ? null : scores.Average(s => s.F1);
        MacroSpeaker = scores.Average(s => s.Speaker);
        MacroKind = scores.Average(s => s.Kind);
        int predicted = scores.Sum(s => s.Predicted), matched = scores.Sum(s => s.Matched);
        MicroPrecision = predicted > 0 ? (double)matched / predicted : Turns == 0 ? 1 : 0;
        MicroRecall = Turns > 0 ? (double)matched / Turns : 1;
        MicroSpeaker = Share(scores.Sum(s => s.SpeakerRight), scores.Sum(s => s.SpeakerOf));
        MicroKind = Share(scores.Sum(s => s.KindRight), scores.Sum(s => s.KindOf));
        (Titles, TitlesOf) = (scores.Count(s => s.Title is true), scores.Count(s => s.Title is not null));
        (Dates, DatesOf) = (scores.Count(s => s.Date is true), scores.Count(s => s.Date is not null));
    }

    /// <summary>The texts.</summary>
    public int Files { get; }

    /// <summary>The texts that could not be read.</summary>
    public int Failed { get; }

    /// <summary>The turns that had to be found.</summary>
    public int Turns { get; }

    /// <summary>The texts that have no turns.</summary>
    public int WithoutTurns { get; }

    /// <summary>Those of them in which none was found.</summary>
    public int WithoutTurnsRight { get; }

    /// <summary>The mean of F1 over the texts.</summary>
    public double? MacroF1 { get; }

    /// <summary>The mean of speakers over the texts where they are scored.</summary>
    public double? MacroSpeaker { get; }

    /// <summary>The mean of kinds over the texts where they are scored.</summary>
    public double? MacroKind { get; }

    /// <summary>Precision over all turns.</summary>
    public double MicroPrecision { get; }

    /// <summary>Recall over all turns.</summary>
    public double MicroRecall { get; }

    /// <summary>F1 over all turns.</summary>
    public double MicroF1 => Score.Mean(MicroPrecision, MicroRecall);

    /// <summary>Speakers over all matched turns.</summary>
    public double? MicroSpeaker { get; }

    /// <summary>Kinds over all matched turns.</summary>
    public double? MicroKind { get; }

    /// <summary>Right titles.</summary>
    public int Titles { get; }

    /// <summary>Texts whose title is scored.</summary>
    public int TitlesOf { get; }

    /// <summary>Right dates.</summary>
    public int Dates { get; }

    /// <summary>Texts whose date is scored.</summary>
    public int DatesOf { get; }

    /// <summary>The values that <c>--least</c> can ask for.</summary>
    public Dictionary<string, double?> Named => new(StringComparer.Ordinal)
    {
        ["macro"] = MacroF1,
        ["micro"] = MicroF1,
        ["speaker"] = MacroSpeaker,
        ["kind"] = MacroKind,
        ["micro-speaker"] = MicroSpeaker,
        ["micro-kind"] = MicroKind,
        ["title"] = Share(Titles, TitlesOf),
        ["date"] = Share(Dates, DatesOf),
        ["none"] = Share(WithoutTurnsRight, WithoutTurns),
    };

    private static double? Share(int right, int of) => of == 0 ? null : (double)right / of;
}

namespace TextModel.Transcripts;

/// <summary>What speaks for and against one label, once the system that marks the turns is chosen: each with a weight; the sum is the logarithm of the odds.</summary>
internal static partial class LabelEvidence
{
    /// <summary>The names of the evidence, in the order of the weights.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", "the person comes back", "how often", "comes once", "stands less often where turns begin", "looks as most labels do", "small word or phrase", "word for question or answer",
        "word of headings and facts", "begins with a title", "named in a list of those present", "speech ends as sentences do", "what stands before ends so", "speech begins as sentences do",
        "short values", "has less often a time than others", "comes once, weak punctuation", "comes once beside questions and answers", "more than three words", "beside the most frequent label",
        "stands at block starts", "its system", "of the chosen system", "a person of the chosen system", "its system shares persons with the chosen one", "the same punctuation as the chosen system",
        "the same type as the chosen system", "a single letter", "digits in it", "labels of its system come back", "nothing behind it in its line", "a sign of change", "holds questions", "another system, comes once",
        "another system, not at block starts", "longer than most", "comes once, looks as most labels do", "comes once, at a block start", "read longer elsewhere", "one word that comes once, weak punctuation", "comes once, before any label that comes back",
    ];

    /// <summary>Measures a label.</summary>
    /// <param name="index">The label.</param>
    /// <param name="system">Its system.</param>
    /// <param name="chosen">The system that marks the turns.</param>
    /// <param name="list">All systems.</param>
    /// <param name="known">Surnames of people who take part, as lists of facts say.</param>
    /// <param name="shared">How much of the label's system belongs to persons of the chosen one.</param>
    public static float[] Measure(int index, LabelSystem system, LabelSystem chosen, SystemList list, HashSet<string> known, float shared)
    {
        Label label = list.Found.Labels[index];
        LabelStatistics s = list.Statistics[index];
        if (chosen.IsLoose)
            s.TakeLoose();
        float[] e = new float[Names.Count];
        float n = Math.Max(1, s.Count);
        bool returns = system.Persons.Contains(s.Person) || chosen.Persons.Contains(s.Person), once = !returns, own = system == chosen;
        bool asMost = label.Shape == chosen.Traits.Shape;
        float firm = s.Firm / n, placed = s.Placed / n;
        int words = label.Core.AsSpan().Count(' ') + 1;
        bool weak = label.Frame is { Enclosure: Enclosure.None, Emphasized: false } && label.Frame.Separator is not (Separator.Colon or Separator.Voice or Separator.Angle) && label.Frame.Lead < Lead.Heading;
        int i = 0;
        e[i++] = 1;
        e[i++] = returns ? 1 : 0;
        e[i++] = Math.Min(1, MathF.Log2(n) / 6);
        e[i++] = once ? 1 : 0;
        e[i++] = Math.Max(0, chosen.Traits.Placed - placed);
        e[i++] = asMost ? 1 : 0;
        e[i++] = label.Shape is LabelShape.Small or LabelShape.Phrase ? 1 : 0;
        e[i++] = label.Shape == LabelShape.Role ? 1 : 0;
        e[i++] = LabelWords.IsNoSpeaker(label.Core) || LabelWords.IsBreak(label.Core) ? 1 : 0;
        e[i++] = LabelWords.IsTitled(label.Core) ? 1 : 0;
        e[i++] = known.Count > 0 && known.Contains(TextScan.LastWord(label.Core)) ? 1 : 0;
        e[i++] = s.Ends / n;
        e[i++] = s.Behind / n;
        e[i++] = s.Begins / n;
        e[i++] = s.Short / n;
        e[i++] = Math.Max(0, chosen.Traits.Timed - (s.Timed / n));
        e[i++] = once && weak ? 1 : 0;
        e[i++] = once && chosen.Traits.Roles > 0.5f ? 1 : 0;
        e[i++] = words > 3 ? 1 : 0;
        e[i++] = Math.Min(1, n / Math.Max(1, chosen.Traits.Most));
        e[i++] = firm;
        e[i++] = Math.Clamp(system.Score / 5, -1.5f, 1.5f);
        e[i++] = own ? 1 : 0;
        e[i++] = chosen.Persons.Contains(s.Person) ? 1 : 0;
        e[i++] = own ? 0 : shared;
        e[i++] = label.Frame.Separator == chosen.Frame.Separator && label.Frame.Enclosure == chosen.Frame.Enclosure ? 1 : 0;
        e[i++] = label.Frame.Emphasized == chosen.Frame.Emphasized ? 1 : 0;
        e[i++] = label.Core.Length == 1 ? 1 : 0;
        e[i++] = label.Core.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? 1 : 0;
        e[i++] = (float)system.Recurrent / Math.Max(1, system.Count);
        e[i++] = s.Alone / n;
        e[i++] = label.IsChange ? 1 : 0;
        e[i++] = s.Asks / n;
        e[i++] = !own && once ? 1 : 0;
        e[i++] = own ? 0 : 1 - firm;
        e[i++] = Math.Clamp((label.Core.Length - 16) / 24f, 0, 1);
        e[i++] = once && asMost ? 1 : 0;
        e[i++] = once ? firm : 0;
        e[i++] = Math.Min(1, s.Longer / n);
        e[i++] = once && weak && words == 1 ? 1 : 0;
        e[i++] = once && s.First < chosen.FirstRecurrent ? 1 : 0;
        return e;
    }

    /// <summary>The sum of the weighted evidence; labels of other systems than the chosen one have weights of their own.</summary>
    public static float Sum(ReadOnlySpan<float> evidence, bool own)
    {
        ReadOnlySpan<float> weights = Weights[(own ? 0 : evidence.Length)..];
        float sum = 0;
        for (int i = 0; i < evidence.Length; i++)
            sum += evidence[i] * weights[i];
        return sum;
    }
}

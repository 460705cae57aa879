namespace TextModel.Scores.Matching;

/// <summary>The beginning of a turn, in the forms that are compared.</summary>
internal sealed class TurnKey
{
    /// <summary>The key of a turn that begins so.</summary>
    /// <param name="text">What is said, after the label; a hundred letters are enough, and gold has 40 characters.</param>
    public TurnKey(string text)
    {
        text = Letters.WithoutTime(text);
        Raw = Letters.Raw(text);
        string full = Letters.Only(text);
        Full = full.Length > 100 ? full[..100] : full;
        Bare = Letters.WithoutDigits(Full);
    }

    /// <summary>The first characters without white space.</summary>
    public string Raw { get; }

    /// <summary>The first hundred letters and digits.</summary>
    public string Full { get; }

    /// <summary>The same without digits, which may be note markers.</summary>
    public string Bare { get; }

    /// <summary>How sure it is that a turn found is the one of gold: 0 for no match, 3 for certain.</summary>
    public static int Compare(TurnKey gold, TurnKey found)
    {
        string a = gold.Full, b = found.Full;
        if (a.Length == 0 || b.Length == 0)
            return a.Length == 0 && (gold.Raw.Length > 0 ? Begins(found.Raw, gold.Raw) : b.Length == 0) ? 2 : 0;
        if (Begins(b, a))
            return a.Length >= 12 || a.Length == b.Length ? 3 : 2;
        if (b.Length >= 2 && Begins(a, b))
            return b.Length >= 12 ? 2 : 1;
        string c = gold.Bare, d = found.Bare;
        if (Math.Min(c.Length, d.Length) >= 6 && (Begins(d, c) || Begins(c, d)))
            return 2;
        int n = Math.Min(Math.Min(a.Length, b.Length), 30);
        bool near = n >= 12
            && (string.CompareOrdinal(a, 0, b, 0, 4) == 0 || Has(b, a, 4) || Has(b, a, 8) || Has(a, b, 4))
            && SequenceMatcher.Ratio(a[..n], b[..n]) >= 0.85;
        return near ? 2 : 0;
    }

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static bool Has(string text, string other, int from) =>
        text.AsSpan().IndexOf(other.AsSpan(from, Math.Min(8, other.Length - from)), StringComparison.Ordinal) >= 0;
}

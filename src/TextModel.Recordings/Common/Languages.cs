namespace TextModel.Recordings.Common;

/// <summary>Names of languages: tools write three letters (ISO 639-3), the model two where there are two (BCP 47).</summary>
internal static class Languages
{
    /// <summary>The language as a BCP 47 tag; the name itself where no shorter one is known. Null for what is no name of a language.</summary>
    public static string? ToTag(string? name)
    {
        name = name?.Trim();
        if (name is not { Length: >= 2 and <= 35 } || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
            return null;
        foreach ((string two, string three) in Known)
        {
            if (name.Equals(three, StringComparison.OrdinalIgnoreCase))
                return two;
        }

        return name;
    }

    /// <summary>The language in three letters, where those are known; otherwise as it is.</summary>
    public static string ToThreeLetters(string tag)
    {
        foreach ((string two, string three) in Known)
        {
            if (tag.Equals(two, StringComparison.OrdinalIgnoreCase))
                return three;
        }

        return tag;
    }

    private static ReadOnlySpan<(string Two, string Three)> Known => new[]
    {
        ("ar", "ara"), ("cs", "ces"), ("cy", "cym"), ("da", "dan"), ("de", "deu"), ("el", "ell"), ("en", "eng"), ("es", "spa"), ("et", "est"), ("eu", "eus"),
        ("fa", "fas"), ("fi", "fin"), ("fr", "fra"), ("ga", "gle"), ("he", "heb"), ("hi", "hin"), ("hr", "hrv"), ("hu", "hun"), ("is", "isl"), ("it", "ita"),
        ("ja", "jpn"), ("ko", "kor"), ("nl", "nld"), ("no", "nor"), ("pl", "pol"), ("pt", "por"), ("ro", "ron"), ("ru", "rus"), ("sv", "swe"), ("tr", "tur"),
        ("uk", "ukr"), ("zh", "zho"),
    };
}

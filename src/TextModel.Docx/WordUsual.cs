namespace TextModel.Formats.Docx;

/// <summary>The color, font and language that most characters have: what sets off others.</summary>
internal sealed class WordUsual
{
    private readonly WordTally colors = new();
    private readonly WordTally fonts = new();
    private readonly WordTally languages = new();
    private int all;
    private int foreign;
    private bool isNoisy;

    public string Color => colors.Most;

    public string Font => fonts.Most;

    /// <summary>The language, without region or script.</summary>
    public string Language => languages.Most;

    /// <summary>Whether what runs say of their language can be believed.</summary>
    /// <remarks>Word guesses it, or takes that of the keyboard. Where it changes within words or all the time nobody has set it with care.</remarks>
    public bool KnowsLanguages => !isNoisy && foreign * 10L <= all;

    /// <summary>The name of a language without its region or script.</summary>
    public static string Name(string language)
    {
        int end = language.AsSpan().IndexOfAny('-', '_');
        string name = (end < 0 ? language : language[..end]).ToLowerInvariant();
        return name is "x" or "zxx" or "und" or "mul" ? "" : name;
    }

    /// <summary>Counts characters.</summary>
    public void Count(WordFormat format, int characters)
    {
        colors.Add(format.Color, characters);
        fonts.Add(format.Font, characters);
        languages.Add(Name(format.Language), characters);
    }

    /// <summary>Looks at the places where the language changes, once all is counted.</summary>
    public void Judge(WordParagraph paragraph)
    {
        string usual = Language;
        IReadOnlyList<(int Start, int End, WordFormat Format)> runs = paragraph.Runs;
        for (int i = 0; i < runs.Count; i++)
        {
            (int start, int end, WordFormat format) = runs[i];
            all += end - start;
            bool isForeign = IsForeign(format, usual);
            foreign += isForeign ? end - start : 0;
            if (i > 0 && runs[i - 1].End == start && isForeign != IsForeign(runs[i - 1].Format, usual)
                && char.IsLetter(paragraph[start]) && char.IsLetter(paragraph[start - 1]))
                isNoisy = true;
        }
    }

    /// <summary>Whether a run says itself that it is in another language.</summary>
    public static bool IsForeign(WordFormat format, string usual) =>
        format.Own.HasFlag(WordOwn.Language) && usual.Length > 0 && Name(format.Language) is { Length: > 0 } name && name != usual;
}

/// <summary>What comes how often.</summary>
internal sealed class WordTally
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private string? most = "";

    /// <summary>What most characters have, of several the one that came first; nothing where there are none.</summary>
    public string Most => most ??= counts.MaxBy(c => c.Value).Key;

    /// <summary>Counts characters.</summary>
    public void Add(string what, int characters)
    {
        counts[what] = counts.GetValueOrDefault(what) + characters;
        most = null;
    }
}

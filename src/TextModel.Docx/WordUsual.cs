namespace TextModel.Formats.Docx;

/// <summary>The color, font and language that most characters have: what sets off others.</summary>
internal sealed class WordUsual
{
    private readonly Dictionary<string, int> colors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
    private int all;
    private int foreign;
    private bool isNoisy;

    public string Color => Most(colors);

    public string Font => Most(fonts);

    /// <summary>The language, without region or script.</summary>
    public string Language => Most(languages);

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
        Count(colors, format.Color, characters);
        Count(fonts, format.Font, characters);
        Count(languages, Name(format.Language), characters);
    }

    /// <summary>Looks at the places where the language changes, once all is counted.</summary>
    public void Judge(WordParagraph paragraph)
    {
        string usual = Language;
        for (int i = 0; i < paragraph.Runs.Count; i++)
        {
            (int start, int end, WordFormat format) = paragraph.Runs[i];
            all += end - start;
            bool isForeign = IsForeign(format, usual);
            foreign += isForeign ? end - start : 0;
            if (i > 0 && paragraph.Runs[i - 1].End == start && isForeign != IsForeign(paragraph.Runs[i - 1].Format, usual)
                && char.IsLetter(paragraph.Text[start]) && char.IsLetter(paragraph.Text[start - 1]))
                isNoisy = true;
        }
    }

    /// <summary>Whether a run says itself that it is in another language.</summary>
    public static bool IsForeign(WordFormat format, string usual) =>
        format.Own.HasFlag(WordOwn.Language) && usual.Length > 0 && Name(format.Language) is { Length: > 0 } name && name != usual;

    private static void Count(Dictionary<string, int> counts, string what, int characters) => counts[what] = counts.GetValueOrDefault(what) + characters;

    private static string Most(Dictionary<string, int> counts) => counts.Count == 0 ? "" : counts.MaxBy(c => c.Value).Key;
}

using System.Text;
using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

/// <summary>A text of the corpus, stored as old files of its language are.</summary>
/// <param name="Origin">The file, and of a short one that it is an excerpt.</param>
/// <param name="Family">The kind of encoding, as the figures are grouped.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="Text">What has to be read.</param>
/// <param name="Bytes">What the file holds.</param>
internal sealed record OldFile(string Origin, string Family, TextEncoding Encoding, string Text, byte[] Bytes)
{
    private const int ExcerptLength = 600;

    // Old files have typewriter's signs where the encoding lacks the printer's; and marks of direction and emoji are younger than they are.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['«'] = "\"",
        ['»'] = "\"",
        ['’'] = "'",
        ['‘'] = "'",
        ['′'] = "'",
        ['–'] = "-",
        ['—'] = "-",
        ['…'] = "...",
        ['•'] = "*",
        ['\u00A0'] = " ",
        ['ș'] = "ş",
        ['ț'] = "ţ",
        ['Ș'] = "Ş",
        ['Ț'] = "Ţ",
        ['\u200B'] = "",
        ['\u200E'] = "",
        ['\u200F'] = "",
    };

    /// <summary>How many characters beyond ASCII there are.</summary>
    public int Evidence { get; } = Text.Count(c => c > '\u007F');

    /// <summary>Every transcript of the corpus that is UTF-8 and has more than ASCII, in all encodings that are usual for its language; once whole, once an excerpt.</summary>
    public static IEnumerable<OldFile> OfCorpus()
    {
        string list = Shared.Path("corpus/gold-aside/ORIGINS.txt");
        string[] aside = [.. File.ReadLines(list).Where(l => l.Length > 0 && l[0] != '#').Select(l => Shared.Path("corpus") + "/" + l + "/")];
        string[] endings = [".txt", ".md", ".html", ".htm", ".vtt", ".srt", ".csv", ".cha", ".ass", ".trs", ".TextGrid"];
        string[] folders = ["interviews-txt", "interviews-md", "interviews-html", "subtitles", "recordings", "brat"];
        foreach (string path in folders.SelectMany(f => Shared.Files(f)))
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (aside.Any(a => path.StartsWith(a, StringComparison.Ordinal)) || !endings.Contains(Path.GetExtension(path)) || !System.Text.Unicode.Utf8.IsValid(bytes))
                continue;
            string text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            int first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
            if (first < 0)
                continue;
            foreach (OldFile file in Of(path, text))
                yield return file;
            int start = Math.Max(0, first - 100);
            foreach (OldFile file in Of(path + " (excerpt)", text.Substring(start, Math.Min(ExcerptLength, text.Length - start))))
                yield return file;
        }
    }

    private static IEnumerable<OldFile> Of(string origin, string text)
    {
        IEnumerable<string> usual = LetterTables.All[LanguageOf(text)].Encodings;
        foreach (string name in usual.Where(n => LanguageOf(text) > 0 || n != "windows-1250").Concat(["utf-16le", "utf-16be"]))
        {
            var encoding = new TextEncoding(name);
            if (Fit(text, encoding.ToStrictEncoding()) is not { } fitting)
                continue;
            byte[] bytes = encoding.ToStrictEncoding().GetBytes(fitting);
            if (name.StartsWith("utf", StringComparison.Ordinal) || !System.Text.Unicode.Utf8.IsValid(bytes))
                yield return new(origin, FamilyOf(name), encoding, fitting, bytes);
        }
    }

    // The text as it can be stored in the encoding; null where that lacks too much of it.
    private static string? Fit(string text, Encoding encoding)
    {
        var fitting = new StringBuilder(text.Length);
        int lost = 0, kept = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            string c = rune.ToString();
            if (rune.IsAscii || Has(encoding, c))
                fitting.Append(c);
            else if (c.Length == 1 && Plain.TryGetValue(c[0], out string? plain))
                fitting.Append(plain);
            else
                lost++;
            kept += rune.IsAscii ? 0 : 1;
        }

        return lost * 50 > kept || fitting.ToString().All(c => c < '\u0080') ? null : fitting.ToString();
    }

    private static bool Has(Encoding encoding, string c)
    {
        try
        {
            return encoding.GetString(encoding.GetBytes(c)) == c;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    // By the letters themselves, which are known here.
    private static int LanguageOf(string text)
    {
        string start = text[..Math.Min(text.Length, 20_000)];
        double[] words = LanguageCosts.Of([.. start.Select(c => c < '\u0080' ? (byte)c : (byte)0x80)]);
        var letters = LetterCount.Of(start);
        return Enumerable.Range(0, words.Length).MinBy(i => letters.Cost(LetterModel.All[i]) + words[i]);
    }

    private static string FamilyOf(string name) => name switch
    {
        "koi8-r" or "koi8-u" => "KOI8",
        "shift_jis" or "euc-jp" or "gb2312" or "gb18030" or "big5" or "euc-kr" or "ks_c_5601-1987" => "East Asia",
        "utf-16le" or "utf-16be" => "UTF-16 without a mark",
        _ when name.StartsWith("windows", StringComparison.Ordinal) => "Windows",
        _ when name.StartsWith("iso", StringComparison.Ordinal) => "ISO 8859",
        _ when name.Contains("mac", StringComparison.Ordinal) => "Macintosh",
        _ => "DOS",
    };
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TextModel.Scores.Matching;

/// <summary>The forms in which texts are compared: letters and digits only, without case, without a time before them.</summary>
/// <remarks>As in <c>score-transcripts</c>. Of Unicode's compatibility forms only those are known that occur in print; the framework has none without ICU.</remarks>
internal static partial class Letters
{
    /// <summary>Letters and digits only, lower case.</summary>
    public static string Only(string text)
    {
        string folded = Compatible(text).ToLowerInvariant();
        var letters = new StringBuilder(folded.Length);
        foreach (Rune rune in folded.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 'ß':
                    letters.Append("ss");
                    break;
                case 'ς':
                    letters.Append('σ');
                    break;
                case 'İ':
                    letters.Append('i');
                    break;
                default:
                    if (IsLetterOrNumber(rune))
                        letters.Append(rune);
                    break;
            }
        }

        return letters.ToString();
    }

    /// <summary>Without white space, quotation marks and dashes made plain; at most 40 characters.</summary>
    public static string Raw(string text)
    {
        var raw = new StringBuilder();
        foreach (char c in Compatible(text))
        {
            if (raw.Length == 40)
                break;
            if (!char.IsWhiteSpace(c))
            {
                raw.Append(c switch
                {
                    '“' or '”' => '"',
                    '‘' or '’' => '\'',
                    '—' or '–' or '‐' or '‑' => '-',
                    _ => c,
                });
            }
        }

        return raw.ToString();
    }

    /// <summary>Without digits of any script.</summary>
    public static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));

    /// <summary>Without the times that stand before a turn, and white space.</summary>
    public static string WithoutTime(string text)
    {
        string? previous = null;
        text = text.TrimStart();
        while (previous != text)
        {
            previous = text;
            text = EscapedTime().Replace(text, "[$1]");
            if (Time().Match(text) is { Success: true, Length: int end } && (text[0] is '[' or '(' || Only(text[end..]).Length > 0))
                text = text[end..].TrimStart();
        }

        return text;
    }

    private static bool IsLetterOrNumber(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string Compatible(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        // By runes, so that a surrogate alone becomes the replacement character.
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? plain = rune.Value switch
            {
                >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
                0x00A0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F => " ",
                '…' => "...",
                '¹' => "1",
                '²' => "2",
                '³' => "3",
                0x2070 or (>= 0x2074 and <= 0x2079) => ((char)('0' + (rune.Value - 0x2070))).ToString(),
                >= 0x2080 and <= 0x2089 => ((char)('0' + (rune.Value - 0x2080))).ToString(),
                'ª' => "a",
                'º' => "o",
                'ﬀ' => "ff",
                'ﬁ' => "fi",
                'ﬂ' => "fl",
                'ﬃ' => "ffi",
                'ﬄ' => "ffl",
                'ĳ' => "ij",
                'Ĳ' => "IJ",
                'ŉ' => "ʼn",
                '№' => "No",
                '™' => "TM",
                '¼' => "1⁄4",
                '½' => "1⁄2",
                '¾' => "3⁄4",
                _ => null,
            };
            if (plain is null)
                result.Append(rune);
            else
                result.Append(plain);
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"^\s*(?:[\[(<‹{]\s*)?[-+]?(?:\d{1,3}:){1,3}\d{2}(?:[.,]\d+)?(?:\s*-->\s*[\d:.,]+)?\s*(?:[\])>›}])?(?:\(https?:[^)\s]*\))?\s*(?:[:–-](?=[\s\w]))?\s*")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\\?\[(?=[\d:.]+\\?\])([\d:.]+)\\?\]")]
    private static partial Regex EscapedTime();
}

using System.Text;
using System.Text.Unicode;

namespace TextModel;

/// <summary>Guesses the encoding of text that is not UTF-8, by what its letters would look like.</summary>
internal static class EncodingGuess
{
    private const int MaxBytes = 64 * 1024;

    // Where two fit equally well, the earlier one.
    private static readonly string[] Candidates = ["windows-1252", "windows-1251", "windows-1250", "koi8-r", "windows-1253", "windows-1255", "windows-1256", "windows-1254"];

    /// <summary>The likely encoding; null where the bytes are UTF-8, have a byte order mark, or nothing fits.</summary>
    public static TextEncoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (TextEncoding.Detect(bytes) is not null || Utf8.IsValid(bytes))
            return null;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, MaxBytes)];
        TextEncoding? best = null;
        double bestScore = 0.8;
        foreach (string name in Candidates)
        {
            if (TextEncoding.Find(name) is not { } encoding)
                continue;
            double score = Score(encoding.ToLenientEncoding().GetString(head));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }

        return best;
    }

    // From 0 to 1: how many of the characters beyond ASCII stand where letters and signs of such a text stand.
    private static double Score(string text)
    {
        double good = 0;
        int all = 0, small = 0, capitals = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < '\u0080')
                continue;
            // Bytes that the code page has no character for.
            if (c is < '\u00A0' or '\uFFFD')
                return 0;
            all++;
            small += char.IsLower(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            char before = i == 0 ? ' ' : text[i - 1], after = i + 1 == text.Length ? ' ' : text[i + 1];
            if (char.IsLetter(c))
                good += LetterScore(c, before, after);
            else if (char.IsLetter(before) && char.IsLetter(after))
                good += c is '\u2019' or '\u00AD' or '\u00B7' ? 1 : 0;
            else
                good += IsUsualSign(c) ? 1 : 0;
        }

        // Text of nothing but capitals or small letters is rather one of a script that knows no such difference.
        bool oneCase = (capitals == 0 || small == 0) && capitals + small > 12 && (capitals + small) * 2 > text.Count(char.IsLetter);
        return all == 0 ? 0 : good / all * (oneCase ? 0.9 : 1);
    }

    private static double LetterScore(char c, char before, char after)
    {
        int script = ScriptOf(c);
        bool wrongNeighbour = (char.IsLetter(before) && ScriptOf(before) != script) || (char.IsLetter(after) && ScriptOf(after) != script);
        // Within a word a capital behind a small letter shows that the case is turned round.
        if (wrongNeighbour || (char.IsLower(before) && char.IsUpper(c)) || (char.IsLower(c) && char.IsUpper(after)))
            return 0;
        if (script != 0)
            return 1;
        // Accented letters seldom come in runs, and some are hardly ever written.
        bool inRun = before >= '\u00C0' && char.IsLetter(before) && after >= '\u00C0' && char.IsLetter(after);
        return inRun ? 0.2 : c is 'ÿ' or 'þ' or 'ð' or 'Ð' or 'Þ' or 'ƒ' or 'ˆ' or 'ª' or 'º' or 'µ' ? 0.7 : 1;
    }

    private static int ScriptOf(char c) => c switch
    {
        < '\u0370' => 0,
        < '\u0400' => 1,
        < '\u0530' => 2,
        < '\u0600' => 3,
        < '\u0780' => 4,
        _ => 5,
    };

    private static bool IsUsualSign(char c) =>
        c is '«' or '»' or '“' or '”' or '„' or '‘' or '’' or '‚' or '–' or '—' or '…' or '¿' or '¡' or '\u00A0' or '°' or '§' or '№' or '©' or '®' or '•' or '·' or '€' or '£';
}

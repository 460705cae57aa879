using System.Collections.Frozen;

namespace TextModel.Formats.Docx;

/// <summary>The signs of the fonts Symbol, Wingdings and Webdings, which have no letters, as characters.</summary>
internal static class WordSymbols
{
    // From 0x20 and from 0xA0 on; a space for what is not there.
    private const string SymbolLow =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static readonly FrozenDictionary<int, string> Wingdings = Table(
        (0x21, "✏ ✂ ✁"), (0x28, "☎ ✆ ✉"), (0x36, "⌛"), (0x3E, "✇ ✍"), (0x41, "✌ 👌 👍 👎 ☜ ☞ ☝ ☟ 🖐 ☺ 😐 ☹ 💣 ☠ 🏳"), (0x51, "✈ ☼ 💧 ❄"), (0x56, "✞"),
        (0x58, "✠ ✡ ☪ ☯ ॐ ☸ ♈ ♉ ♊ ♋ ♌ ♍ ♎ ♏ ♐ ♑ ♒ ♓"), (0x6C, "●"), (0x6E, "■ □"), (0x71, "❑ ❒ ⬧ ⧫ ◆ ❖ ⬥ ⌧"), (0x7A, "⌘"),
        (0x80, "⓪ ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⓿ ❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽ ❾ ❿"), (0x9E, "· •"), (0xA7, "▪ ◻"), (0xAB, "★"), (0xD8, "➢"), (0xDF, "← → ↑ ↓"), (0xE7, "⬅ ➔"), (0xEF, "⇦ ⇨ ⇧ ⇩ ⇔"),
        (0xFB, "✗ ✔ ☒ ☑"));

    private static readonly FrozenDictionary<int, string> Webdings = Table((0x33, "◀ ▶ ▲ ▼"), (0x59, "♥"), (0x61, "✔"), (0x63, "◻"), (0x67, "◼"), (0x6E, "●"), (0x72, "✖"));

    /// <summary>Whether a font has signs in place of letters.</summary>
    public static bool IsOf(string? font) => font is "Symbol" or "Wingdings" or "Webdings" or "Wingdings 2" or "Wingdings 3";

    /// <summary>The character for a sign of such a font; null where it is not known.</summary>
    /// <param name="font">The font.</param>
    /// <param name="code">The sign, with or without the offset of the private use area.</param>
    public static string? Of(string? font, int code)
    {
        if (code is >= 0xF000 and <= 0xF0FF)
            code -= 0xF000;
        else if (code > 0xFF)
            return null;
        return font switch
        {
            "Symbol" => Sign(code),
            "Wingdings" => Wingdings.GetValueOrDefault(code),
            "Webdings" => Webdings.GetValueOrDefault(code),
            _ => null,
        };
    }

    private static string? Sign(int code)
    {
        (string signs, int at) = code >= 0xA0 ? (SymbolHigh, code - 0xA0) : (SymbolLow, code - 0x20);
        return at >= 0 && at < signs.Length && (signs[at] != ' ' || code == 0x20) ? signs[at].ToString() : null;
    }

    private static FrozenDictionary<int, string> Table(params ReadOnlySpan<(int From, string Signs)> rows)
    {
        var table = new Dictionary<int, string>();
        foreach ((int from, string signs) in rows)
        {
            int code = from;
            foreach (string sign in signs.Split(' '))
                table.Add(code++, sign);
        }

        return table.ToFrozenDictionary();
    }
}

using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Which UTF-16 code units XML 1.0 can hold (section 2.2, <c>Char</c>).</summary>
internal static class XmlCharacters
{
    /// <summary>Whether XML 1.0 has no way to write this unit. Surrogates are judged in pairs: see <see cref="IsInstruction"/>.</summary>
    public static bool IsForbidden(char c) => c < ' ' ? c is not ('\t' or '\n' or '\r') : c >= '\uFFFE';

    /// <summary>The character that a processing instruction of this library stands for, or null.</summary>
    public static char? CharacterOf(string instruction) =>
        instruction.StartsWith("textmodel char ", StringComparison.Ordinal)
        && ushort.TryParse(instruction.AsSpan(15).TrimEnd(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit : null;

    /// <summary>Whether the unit at an index is written as a processing instruction: XML forbids it, or it is half a surrogate pair.</summary>
    public static bool IsInstruction(ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        if (!char.IsSurrogate(c))
            return IsForbidden(c);
        return char.IsHighSurrogate(c)
            ? index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])
            : index == 0 || !char.IsHighSurrogate(text[index - 1]);
    }
}

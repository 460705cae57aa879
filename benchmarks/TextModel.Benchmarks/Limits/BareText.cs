using System.Buffers;
using System.Text;

namespace TextModel.Benchmarks.Limits;

/// <summary>Writes a text as it is, with something before each of some characters: the least that a format of words costs.</summary>
internal static class BareText
{
    /// <summary>The characters that HTML does not take as they are.</summary>
    public static SearchValues<char> Html { get; } = SearchValues.Create("&<>\"");

    /// <summary>The characters that Markdown may not take as they are.</summary>
    public static SearchValues<char> Markdown { get; } = SearchValues.Create("\\`*_~^+=[]<&|");

    public static void Write(string text, SearchValues<char> special, string before, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAny(special) is >= 0 and int found)
        {
            writer.Write(rest[..found]);
            writer.Write(before);
            writer.Write(rest[found]);
            rest = rest[(found + 1)..];
        }

        writer.Write(rest);
    }
}

using System.Buffers;
using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>Writes tags and text so that a parser reads the same characters.</summary>
internal sealed class PageOutput(TextWriter output, WriteLosses losses, bool isValue = false)
{
    // Line ends and what no page may hold; these are looked at one by one. Of what is not ASCII a few more are, so that each search is for a range.
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "&<>\"\r\u007F", .. Range(0, 8), '\v', .. Range(0xE, 0x1F)]);

    // How far is looked for the next one: what each of several searches finds would be looked for again after the nearest.
    private const int Stretch = 512;
    private readonly Utf8Writer? bytes = output as Utf8Writer;

    /// <summary>Writes mark-up as it is.</summary>
    public void Raw(string markup) => output.Write(markup);

    /// <summary>Writes text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> stretch = text[..Math.Min(text.Length, Stretch)];
            int plain = PlainLength(stretch);
            if (plain > 0)
                output.Write(stretch[..plain]);
            text = text[(plain < stretch.Length ? plain + One(text[plain..]) : plain)..];
        }
    }

    /// <summary>Writes mark-up that is there as bytes of UTF-8.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        if (bytes is not null)
            bytes.WriteBytes(markup);
        else
            output.Write(System.Text.Encoding.UTF8.GetString(markup));
    }

    private static int PlainLength(ReadOnlySpan<char> text)
    {
        int plain = text.IndexOfAny(Special);
        if (plain >= 0)
            text = text[..plain];
        if (System.Text.Ascii.IsValid(text))
            return text.Length;
        plain = text.IndexOfAnyInRange('\u0080', '\u00A0');
        if (plain >= 0)
            text = text[..plain];
        plain = text.IndexOfAnyInRange('\uD800', '\uFFFF');
        return plain >= 0 ? plain : text.Length;
    }

    /// <summary>Makes text for mark-up.</summary>
    public string Escaped(string value)
    {
        using var written = new StringWriter();
        new PageOutput(written, losses).Text(value);
        return written.ToString();
    }

    /// <summary>An attribute with a blank before it; nothing where it has no value.</summary>
    public string Attribute(string name, string? value) => value is null ? "" : $" {name}={Quoted(value)}";

    /// <summary>Makes text of an attribute's value, with quotation marks around it.</summary>
    public string Quoted(string value)
    {
        using var written = new StringWriter();
        written.Write('"');
        new PageOutput(written, losses, isValue: true).Text(value);
        written.Write('"');
        return written.ToString();
    }

    private static IEnumerable<char> Range(int from, int to) => Enumerable.Range(from, to - from + 1).Select(c => (char)c);

    // Writes the first character; how long it was.
    private int One(ReadOnlySpan<char> text)
    {
        char c = text[0];
        switch (c)
        {
            case '&':
                output.Write("&amp;");
                return 1;
            case '<':
                output.Write("&lt;");
                return 1;
            case '>':
                output.Write("&gt;");
                return 1;
            case '"':
                output.Write(isValue ? "&quot;" : "\"");
                return 1;
            case '\u00A0':
                output.Write("&nbsp;");
                return 1;
            case '\r':
                output.Write('\n');
                return text.Length > 1 && text[1] == '\n' ? 2 : 1;
        }

        // Private characters and the like.
        if (c >= '\uE000' && c is not ((>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF'))
        {
            output.Write(c);
            return 1;
        }

        if (text.Length > 1 && char.IsSurrogatePair(c, text[1]) && (char.ConvertToUtf32(c, text[1]) & 0xFFFE) != 0xFFFE)
        {
            output.Write(text[..2]);
            return 2;
        }

        losses.Add("a character that no page may hold", "characters that no page may hold (U+FFFD stands for them)", null);
        output.Write('\uFFFD');
        return text.Length > 1 && char.IsSurrogatePair(c, text[1]) ? 2 : 1;
    }
}

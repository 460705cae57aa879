using System.Buffers;

namespace TextModel.Formats.Tei;

/// <summary>What stands beside the characters of a <c>ruby</c>: an element in its element, and no running text.</summary>
internal static class TeiRuby
{
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/>");

    /// <summary>Reads it from the source after the start tag of a <c>ruby</c>; of several the first counts, and those of a ruby within this one do not.</summary>
    /// <param name="ruby">The characters.</param>
    /// <param name="content">What is in its element, in UTF-8.</param>
    /// <param name="isOwn">Whether the file is one of this library, where every space was meant.</param>
    public static RubyPassage Read(RubyPassage ruby, ReadOnlySpan<byte> content, bool isOwn)
    {
        for (int at = TeiFigure.Next(content, 0); at >= 0; at = TeiFigure.Next(content, at))
        {
            ReadOnlySpan<byte> name = TeiFigure.NameAt(content, at + 1);
            if (name.SequenceEqual("rt"u8))
            {
                string text = TeiFigure.TextAt(content, at);
                return ruby with { Reading = isOwn ? text : Line(text) };
            }

            if (name.SequenceEqual("ruby"u8))
                TeiFigure.TextAt(content, ref at);
            else
                at++;
        }

        return ruby;
    }

    /// <summary>Writes it after the characters.</summary>
    public static void Write(Utf8XmlOutput o, string reading)
    {
        o.Raw("<rt>"u8);
        o.Text(reading);
        o.Raw("</rt>"u8);
    }

    /// <summary>Writes what is in a ruby that stands apart from its characters; where a reader of XML would not read the same, as an instruction too.</summary>
    public static void WriteApart(Utf8XmlOutput o, RubyPassage ruby)
    {
        bool isPlain = TeiText.IsPlain(ruby.Reading);
        if (!isPlain && TeiMapping.Ruby.Differences(ruby, new RubyPassage { Span = ruby.Span, Reading = "" }) is { } properties)
            o.Raw($"<?textmodel properties {properties}?>");
        o.Raw("<rb/>"u8);
        Write(o, isPlain ? ruby.Reading : "");
    }

    /// <summary>What stands before the characters in a file of others.</summary>
    public static string Before(string prefix) => $"<{prefix}rb>";

    /// <summary>What stands after them there; a reading that would not be read as it is has been said by an instruction.</summary>
    public static string Behind(RubyPassage ruby, string prefix) => $"</{prefix}rb><{prefix}rt>{(TeiText.IsPlain(ruby.Reading) ? XmlStartTag.Escape(ruby.Reading) : "")}</{prefix}rt>";

    /// <summary>An element of a reading as it stands in a file, with another reading; null where that would not be read as it is.</summary>
    /// <param name="element">The element, with its tags.</param>
    /// <param name="reading">What is to be read.</param>
    public static string? With(string element, string reading)
    {
        if (!TeiText.IsPlain(reading))
            return null;
        int end = XmlTags.EndOf(element, 0), close = element.LastIndexOf("</", StringComparison.Ordinal);
        if (close < end)
        {
            int name = element.AsSpan(1).IndexOfAny(EndsName) + 1;
            return $"{element.AsSpan(0, end - 2).TrimEnd()}>{XmlStartTag.Escape(reading)}</{element.AsSpan(1, name - 1)}>";
        }

        return $"{element.AsSpan(0, end)}{XmlStartTag.Escape(reading)}{element.AsSpan(close)}";
    }

    /// <summary>Whether a stretch of a file is the element of a reading.</summary>
    public static bool IsReading(ReadOnlySpan<char> element) =>
        element is ['<', ..] && element[1..].IndexOfAny(EndsName) is > 0 and int end && (element.Slice(1, end) is "rt" || element.Slice(1, end).EndsWith(":rt", StringComparison.Ordinal));

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

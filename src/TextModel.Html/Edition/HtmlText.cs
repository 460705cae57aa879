using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel.Editions;

/// <summary>Builds mark-up.</summary>
internal sealed class HtmlText
{
    // What a parser would read as something else, or no page may hold.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r\0\uFFFE\uFFFF");
    private readonly StringBuilder written = new();

    /// <summary>How much there is.</summary>
    public int Length => written.Length;

    /// <summary>Adds mark-up as it is.</summary>
    public HtmlText Raw(string markup)
    {
        written.Append(markup);
        return this;
    }

    /// <summary>Adds text.</summary>
    public HtmlText Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(Special);
            if (plain < 0)
            {
                written.Append(text);
                break;
            }

            written.Append(text[..plain]);
            written.Append(text[plain] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\r' => "&#13;", _ => "\uFFFD" });
            text = text[(plain + 1)..];
        }

        return this;
    }

    /// <summary>Adds a number.</summary>
    public HtmlText Number(long number)
    {
        written.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Adds an attribute, with a blank before it; nothing where it has no value.</summary>
    public HtmlText Attribute(string name, string? value)
    {
        if (value is not null)
            written.Append(' ').Append(name).Append("=\"");
        return value is null ? this : Text(value).Raw("\"");
    }

    /// <summary>Adds what another one holds.</summary>
    public HtmlText Add(HtmlText other)
    {
        written.Append(other.written);
        return this;
    }

    /// <summary>Writes all of it.</summary>
    public void WriteTo(TextWriter output)
    {
        foreach (ReadOnlyMemory<char> chunk in written.GetChunks())
            output.Write(chunk.Span);
    }

    /// <inheritdoc/>
    public override string ToString() => written.ToString();
}

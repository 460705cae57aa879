using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Writes the parts of a file that hold no text of the source: one element a line, indented.</summary>
internal sealed class TeiLines(Utf8XmlOutput output)
{
    private readonly Rows<OpenElement> open = new();

    /// <summary>Opens an element that holds elements.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        FinishStart();
        Indent();
        Start(name, attributes);
        open.Add(new(name, true));
    }

    /// <summary>Closes the innermost open element.</summary>
    public void Close()
    {
        (string name, bool isEmpty) = open[^1];
        open.RemoveLast();
        if (isEmpty)
        {
            output.Raw("/>\n"u8);
            return;
        }

        Indent();
        output.Raw("</"u8);
        output.Raw(name);
        output.Raw(">\n"u8);
    }

    /// <summary>An element with text; null makes an empty element, an empty string one that says so.</summary>
    public void Element(string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        FinishStart();
        Indent();
        Start(name, attributes);
        if (text is null)
        {
            output.Raw("/>\n"u8);
            return;
        }

        output.Raw(">"u8);
        if (text.Length == 0)
            output.Raw("<?textmodel empty?>"u8);
        output.Text(text);
        output.Raw("</"u8);
        output.Raw(name);
        output.Raw(">\n"u8);
    }

    /// <summary>An element for a date, with the date in an attribute and as text.</summary>
    public void Date(string name, PartialDate date, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Element(name, date.ToString(), [.. attributes, (date.Year == 0 ? "when-iso" : "when", date.ToString())]);

    /// <summary>An element with text, if there is one.</summary>
    public void ElementIf(string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (text is not null)
            Element(name, text, attributes);
    }

    /// <summary>An element for a date, if there is one.</summary>
    public void DateIf(string name, PartialDate? date, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (date is { } value)
            Date(name, value, attributes);
    }

    /// <summary>Begins a line of the caller's own.</summary>
    public Utf8XmlOutput Line()
    {
        FinishStart();
        Indent();
        return output;
    }

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Raw("<"u8);
        output.Raw(name);
        foreach ((string attribute, string value) in attributes)
            output.Attribute(Encoding.UTF8.GetBytes(attribute), value);
    }

    private void FinishStart()
    {
        if (open.Count == 0 || !open[^1].IsEmpty)
            return;
        open[^1] = open[^1] with { IsEmpty = false };
        output.Raw(">\n"u8);
    }

    private void Indent()
    {
        for (int i = 0; i <= open.Count; i++)
            output.Raw("  "u8);
    }

    private readonly record struct OpenElement(string Name, bool IsEmpty);
}

using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>The drawings that are open: pictures, and what has no place in the model.</summary>
/// <param name="losses">What is left out.</param>
/// <param name="targets">Where the relationships of the part lead.</param>
internal sealed class WordDrawings(WordLosses losses, IReadOnlyDictionary<string, string> targets)
{
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private readonly Stack<Drawing> open = new();

    /// <summary>A drawing begins.</summary>
    public void Open() => open.Push(new());

    /// <summary>A drawing ends; one of which nothing could be kept is counted.</summary>
    public void Close()
    {
        if (open.Count > 0 && open.Pop() is { IsKnown: false })
            losses.Add("drawings");
    }

    /// <summary>It has a text box: its text is read.</summary>
    public void KeepText()
    {
        if (open.Count > 0)
            open.Peek().IsKnown = true;
    }

    /// <summary>An element within a drawing that is not of Word itself.</summary>
    /// <returns>The picture that it names; null for none.</returns>
    public Figure? Element(XmlReader reader)
    {
        if (open.Count == 0)
            return null;
        Drawing drawing = open.Peek();
        switch (reader.LocalName)
        {
            case "docPr": drawing.Description = Description(reader, "descr") ?? Description(reader, "title"); break;
            case "cNvPr": drawing.Part = Description(reader, "descr") ?? Description(reader, "title"); break;
            case "shape" or "rect":
                drawing.Part = Description(reader, "alt");
                // A line across the page is no drawing.
                drawing.IsKnown |= reader.GetAttribute("hr", Office) is not null;
                break;
            case "chart": Lose(drawing, "charts"); break;
            case "relIds": Lose(drawing, "diagrams (SmartArt)"); break;
            case "OLEObject": Lose(drawing, "embedded objects"); break;
            case "blip": return Picture(drawing, WordXml.Relation(reader, "embed") ?? WordXml.Relation(reader, "link"));
            case "imagedata":
                drawing.Part ??= reader.GetAttribute("title", Office);
                return Picture(drawing, WordXml.Relation(reader, "id") ?? WordXml.Relation(reader, "href"));
        }

        return null;
    }

    private static string? Description(XmlReader reader, string name) => reader.GetAttribute(name) is { } words && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;

    private void Lose(Drawing drawing, string what)
    {
        drawing.IsKnown = true;
        losses.Add(what);
    }

    private Figure? Picture(Drawing drawing, string? relation)
    {
        if (relation is null)
            return null;
        drawing.IsKnown = true;
        string? description = drawing.Part ?? drawing.Description;
        drawing.Part = null;
        return new() { Span = TextSpan.At(0), Address = targets.GetValueOrDefault(relation), Description = string.IsNullOrWhiteSpace(description) ? null : description };
    }

    private sealed class Drawing
    {
        public bool IsKnown { get; set; }

        public string? Description { get; set; }

        public string? Part { get; set; }
    }
}

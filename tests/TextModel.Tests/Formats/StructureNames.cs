using System.Globalization;

namespace TextModel.Tests.Formats;

/// <summary>What a structure is called where two documents are held against each other: its kind, and what is said of it.</summary>
internal static class StructureNames
{
    /// <summary>The name; null for what is no structure, or says no more than its kind.</summary>
    public static string? Of(Annotation annotation) => annotation switch
    {
        Heading h => string.Create(CultureInfo.InvariantCulture, $"Heading {h.Level}"),
        Link l => $"Link {l.Target}",
        Quotation q => (q.IsBlock ? "Block quotation" : "Quotation") + (q.Source is null ? "" : " " + q.Source),
        CodePassage c => $"Code {c.Language}",
        ForeignPassage f => $"Foreign {f.Language}",
        RubyPassage r => $"Ruby {r.Reading}",
        TextList l => $"List {l.Kind}",
        TextListItem i => $"Item {i.Number}",
        TextTableRow r => r.IsHeader ? "Header row" : "Row",
        TextTableCell c => string.Create(CultureInfo.InvariantCulture, $"Cell {c.IsHeader} {c.Rows}x{c.Columns}"),
        Figure f => $"Figure {f.Address} ({f.Description})",
        _ => null,
    };
}

using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>A block that is being printed.</summary>
internal sealed class PrintFrame(PlanNode node, PrintFrame? around)
{
    public PlanNode Node { get; } = node;

    /// <summary>The next of its parts.</summary>
    public int Next { get; set; }

    /// <summary>The first part since its last block; up to the next one these have no text.</summary>
    public int FirstAtom { get; set; }

    /// <summary>Up to where its text is printed.</summary>
    public int At { get; set; } = node.Start;

    /// <summary>Its start tag, where it waits for the first part that belongs in it.</summary>
    public string? Waiting { get; set; }

    public string Close { get; set; } = "";

    /// <summary>The end tag of what is put around parts that cannot stand directly in it.</summary>
    public string? WrapperClose { get; set; }

    /// <summary>The element of its own text; empty where it has none.</summary>
    public string Tag { get; set; } = around?.Tag ?? "p";

    /// <summary>The element around that holds paragraphs; null for the page.</summary>
    public PlanNode? Home { get; set; } = around?.Home;

    /// <summary>Whether blank lines stand between its items or cells.</summary>
    public bool IsLoose { get; set; } = around?.IsLoose ?? false;

    /// <summary>Whether each line stands by itself.</summary>
    public bool IsFront { get; set; } = around?.IsFront ?? false;

    /// <summary>The numbers of a list's items.</summary>
    public ItemNumbers? Numbers { get; set; }
}

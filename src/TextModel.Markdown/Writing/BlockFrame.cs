using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>A block that is being printed.</summary>
internal sealed class BlockFrame(PlanNode node, BlockFrame? around)
{
    public PlanNode Node { get; } = node;

    /// <summary>What it is in.</summary>
    public BlockFrame? Around { get; } = around;

    /// <summary>The next of its parts.</summary>
    public int Next { get; set; }

    /// <summary>The first part since its last block; up to the next one these have no text.</summary>
    public int FirstAtom { get; set; }

    /// <summary>Up to where its text is printed.</summary>
    public int At { get; set; } = node.Start;

    /// <summary>Whether it put signs before its lines.</summary>
    public bool HasLevel { get; set; }

    /// <summary>How many levels of signs stand before the lines in it.</summary>
    public int Depth { get; set; }

    /// <summary>Whether no blank lines stand between its parts.</summary>
    public bool IsTight { get; set; } = around?.IsTight ?? false;

    /// <summary>Whether each line stands by itself.</summary>
    public bool IsFront { get; set; } = around?.IsFront ?? false;

    /// <summary>Whether it is, or is in, an item.</summary>
    public bool IsItem { get; set; } = around?.IsItem ?? false;

    /// <summary>Whether it is, or is in, a term above its descriptions.</summary>
    public bool IsTerm { get; set; } = around?.IsTerm ?? false;

    /// <summary>The number of the next item; null where its items have none.</summary>
    public int? Number { get; set; }

    /// <summary>The sign after numbers.</summary>
    public char Sign { get; set; } = '.';

    /// <summary>Whether a term came last.</summary>
    public bool IsTermLast { get; set; }

    /// <summary>The kind of list that it is printed as.</summary>
    public ListKind Kind { get; set; }
}

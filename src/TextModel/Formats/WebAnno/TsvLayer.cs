namespace TextModel.Formats.WebAnno;

/// <summary>A layer that the head of a file declares.</summary>
/// <param name="Mark"><c>T_SP</c> for spans, <c>T_RL</c> for relations, <c>T_CH</c> for chains.</param>
/// <param name="Type">The layer's type.</param>
/// <param name="Columns">Its columns: features; for slots <c>ROLE_…</c> and the target's type, for relations <c>BT_…</c> at the end.</param>
internal sealed record TsvLayer(string Mark, string Type, string[] Columns)
{
    public const string Span = "T_SP";
    public const string Relation = "T_RL";
    public const string Chain = "T_CH";

    /// <summary>For relations: the type of what they link.</summary>
    public string? Base => Mark == Relation && Columns is [.., ['B', 'T', '_', .. var type]] ? type : null;

    /// <summary>The declaration after its mark.</summary>
    public string Declaration => $"{Type}|{string.Join('|', Columns)}";

    /// <summary>Whether a column holds the roles of a slot, with the targets in the next one.</summary>
    public bool IsSlot(int column) => Mark == Span && Columns[column].StartsWith("ROLE_", StringComparison.Ordinal) && column + 1 < Columns.Length;

    /// <summary>A slot's feature: <c>links</c> of <c>ROLE_Host:links_LinkType</c>.</summary>
    public string SlotFeature(int column)
    {
        string name = Columns[column]["ROLE_".Length..];
        int colon = name.LastIndexOf(':'), line = name.IndexOf('_', Math.Max(0, colon));
        return name[(colon + 1)..(line < 0 ? name.Length : line)];
    }

    /// <summary>Reads a declaration.</summary>
    public static TsvLayer Parse(string mark, string declaration)
    {
        string[] parts = declaration.Split('|');
        // A layer without features has one column all the same, and its declaration ends with the separator.
        return new(mark, parts[0], parts.Length > 1 ? parts[1..] : [""]);
    }
}

namespace TextModel.Schema.Syntax;

/// <summary>The kinds of faults of a schema; each has its code.</summary>
internal enum FaultKind
{
    Unreadable,
    Syntax,
    Reference,
    Datatype,
    Restriction,
    Identifiers,

    /// <summary>No fault of the schema, but something that will not be checked.</summary>
    NotChecked,
}

/// <summary>A fault of a schema.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Place">Where.</param>
/// <param name="Sentence">What is wrong, as a sentence.</param>
internal sealed record SchemaFault(FaultKind Kind, Place Place, string Sentence);

/// <summary>The faults of a schema, in the order in which they were found.</summary>
internal sealed class FaultList
{
    /// <summary>So many are kept.</summary>
    private const int Limit = 100;
    private readonly HashSet<SchemaFault> seen = [];

    public List<SchemaFault> Items { get; } = [];

    /// <summary>Whether one of them makes the schema useless.</summary>
    public bool HasErrors => Items.Exists(f => f.Kind != FaultKind.NotChecked);

    /// <summary>Adds one, if it is not there already.</summary>
    public void Add(FaultKind kind, Place place, string sentence)
    {
        var fault = new SchemaFault(kind, place, sentence);
        if (Items.Count < Limit && seen.Add(fault))
            Items.Add(fault);
    }
}

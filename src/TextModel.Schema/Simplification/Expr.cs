using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>The kinds of expressions that are left when a schema is read.</summary>
internal enum ExprKind : byte
{
    Empty,
    NotAllowed,
    Text,
    Choice,
    Interleave,
    Group,
    OneOrMore,
    List,
    Element,
    Attribute,
    Data,
    Value,
    Reference,
}

/// <summary>A pattern as the schema has it, after sections 4.1 to 4.18: shorthands are gone, references are still there.</summary>
internal sealed class Expr(ExprKind kind, Place place)
{
    public ExprKind Kind { get; } = kind;

    /// <summary>Where it stands in the schema.</summary>
    public Place Place { get; } = place;

    /// <summary>The parts of a choice, group or interleave; the one part of the others that have one (data: the exception).</summary>
    public Expr[] Items { get; init; } = [];

    /// <summary>The names of an element or attribute.</summary>
    public NameClass? Names { get; init; }

    /// <summary>The type of data or of a value.</summary>
    public Datatype? Type { get; init; }

    /// <summary>The value of a value, as its type has it.</summary>
    public object? Value { get; init; }

    /// <summary>The value as it is written.</summary>
    public string? Written { get; init; }

    /// <summary>What a reference refers to.</summary>
    public Define? Target { get; init; }

    /// <summary>The number of an element among the elements of the schema; else -1.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The default value of an attribute by the annotation of the DTD compatibility specification.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>What the schema's author says about an element or attribute, its first sentence; null where nothing is said.</summary>
    public string? Documentation { get; init; }
}

/// <summary>A definition: what its name stands for, all its parts combined.</summary>
internal sealed class Define(string name, int index, Place firstUse)
{
    /// <summary>The name; null-free, <c>start</c> has the name "(start)".</summary>
    public string Name { get; } = name;

    /// <summary>The number among all definitions of the schema.</summary>
    public int Index { get; } = index;

    /// <summary>Where it was first named.</summary>
    public Place FirstUse { get; } = firstUse;

    /// <summary>The pattern; null while nothing defined it.</summary>
    public Expr? Body { get; set; }

    /// <summary>How its parts are combined: "choice" or "interleave"; null while nothing said so.</summary>
    public string? Combine { get; set; }

    /// <summary>Whether a part without <c>combine</c> was seen.</summary>
    public bool HasPlain { get; set; }

    /// <summary>Whether something refers to it.</summary>
    public bool IsReferred { get; set; }
}

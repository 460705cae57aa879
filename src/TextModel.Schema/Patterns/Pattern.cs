using TextModel.Schema.Simplification;

namespace TextModel.Schema.Patterns;

/// <summary>The kinds of patterns of the simple syntax (section 5), and <see cref="After"/>, which only derivatives have.</summary>
internal enum PatternKind : byte
{
    NotAllowed,
    Empty,
    Text,
    Data,
    Value,
    List,
    Attribute,
    Element,
    Choice,
    Interleave,
    Group,
    OneOrMore,

    /// <summary>The rest of an element that is open, and what follows its end.</summary>
    After,
}

/// <summary>What of a pattern can be seen without looking inside again.</summary>
[Flags]
internal enum PatternTraits : byte
{
    None = 0,

    /// <summary>It matches nothing at all.</summary>
    Nullable = 1,

    /// <summary>A string may be judged by it: data, a value or a list.</summary>
    Data = 2,

    /// <summary>Text may stand in it.</summary>
    Text = 4,

    /// <summary>It has attributes.</summary>
    Attributes = 8,

    /// <summary>It has elements.</summary>
    Elements = 16,
}

/// <summary>A pattern; equal patterns of one <see cref="PatternBuilder"/> are the same object.</summary>
internal sealed class Pattern(int id, PatternKind kind, PatternTraits traits, Pattern[] items, Expr? source)
{
    private Dictionary<int, Step>? opening;
    private Dictionary<int, Step>? attributes;

    /// <summary>The number, in the order of making.</summary>
    public int Id { get; } = id;

    public PatternKind Kind { get; } = kind;

    public PatternTraits Traits { get; } = traits;

    /// <summary>The parts: one for oneOrMore, list, attribute (its value) and data with an exception; two for After.</summary>
    public Pattern[] Items { get; } = items;

    /// <summary>The element, attribute, data or value of the schema; null for all others.</summary>
    public Expr? Source { get; } = source;

    public bool IsNullable => (Traits & PatternTraits.Nullable) != 0;

    public bool HasData => (Traits & PatternTraits.Data) != 0;

    public bool HasText => (Traits & PatternTraits.Text) != 0;

    public bool HasAttributes => (Traits & PatternTraits.Attributes) != 0;

    public bool HasElements => (Traits & PatternTraits.Elements) != 0;

    /// <summary>The number of its name, for an element or attribute with one name; else -1.</summary>
    public int NameId { get; init; } = -1;

    /// <summary>Remembered: what remains when the start tag ends.</summary>
    public Pattern? Closed { get; set; }

    /// <summary>Remembered: what remains when the start tag ends and missing attributes are forgiven.</summary>
    public Pattern? ClosedForgiving { get; set; }

    /// <summary>Remembered: what remains after text beside elements.</summary>
    public Pattern? Mixed { get; set; }

    /// <summary>Remembered: what remains after the end tag.</summary>
    public Pattern? Ended { get; set; }

    /// <summary>Remembered: what an element of a name leads to.</summary>
    public Dictionary<int, Step> Opening => opening ??= [];

    /// <summary>Remembered: what an attribute of a name leads to.</summary>
    public Dictionary<int, Step> AttributeSteps => attributes ??= [];

    /// <summary>Forgets what was remembered, so that tables cannot grow without end.</summary>
    public void Forget()
    {
        opening = attributes = null;
        Closed = ClosedForgiving = Mixed = Ended = null;
    }
}

/// <summary>What a name leads to: what is inside, and what follows.</summary>
/// <param name="Inside">The content of the element or the value of the attribute; where <paramref name="Next"/> is null, both in one pattern of After.</param>
/// <param name="Next">What follows, where all ways go the same; null where they do not.</param>
internal sealed record Step(Pattern Inside, Pattern? Next)
{
    /// <summary>Whether the name may not stand there.</summary>
    public bool IsNotAllowed => Inside.Kind == PatternKind.NotAllowed && Next is null;
}

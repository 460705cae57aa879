using TextModel.Schema.Patterns;

namespace TextModel.Schema.Validation;

/// <summary>What can be wrong at a place of a document.</summary>
internal enum FaultOf : byte
{
    /// <summary>The element may not stand there.</summary>
    Element,

    /// <summary>The element may stand there, but something before it is missing.</summary>
    MissingBefore,

    /// <summary>The element ends, but something is missing in it.</summary>
    MissingAtEnd,

    /// <summary>The element has no such attribute, or not beside the others.</summary>
    Attribute,

    /// <summary>The element lacks an attribute.</summary>
    MissingAttribute,

    /// <summary>The attribute may not have that value.</summary>
    AttributeValue,

    /// <summary>Text stands where none may be.</summary>
    Text,

    /// <summary>The text of the element is not what the schema wants.</summary>
    Content,

    /// <summary>An identifier was given before.</summary>
    DuplicateId,

    /// <summary>A reference points at no identifier.</summary>
    DanglingReference,

    /// <summary>The file is not well-formed.</summary>
    NotWellFormed,
}

/// <summary>A step from the root to a place.</summary>
/// <param name="Name">The number of the element's name.</param>
/// <param name="Ordinal">Which of its name it is among its siblings, from 1.</param>
/// <param name="OrdinalInFile">Which of its name it is in the whole file, from 1.</param>
internal readonly record struct PathStep(int Name, int Ordinal, int OrdinalInFile);

/// <summary>Something that is wrong at a place of a document; the words for it come later.</summary>
internal sealed record Fault(FaultOf Of, TextPosition? Position)
{
    /// <summary>Where in a start tag of several lines the fault stands exactly; the position is then that of the tag's end.</summary>
    public TextPosition? Begin { get; init; }

    /// <summary>The elements around, outermost first; for faults of an element's start also that element.</summary>
    public PathStep[] Path { get; init; } = [];

    /// <summary>What was expected there.</summary>
    public Pattern? Expected { get; init; }

    /// <summary>The number of the name of the element or attribute that stands there; -1 where there is none.</summary>
    public int Name { get; init; } = -1;

    /// <summary>The text or value that stands there.</summary>
    public string? Text { get; init; }

    /// <summary>The line in which the identifier was given first.</summary>
    public int FirstLine { get; init; }

    /// <summary>The name of the element that was taken to be meant; -1 where there is none.</summary>
    public int Meant { get; init; } = -1;
}

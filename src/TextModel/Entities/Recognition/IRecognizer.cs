
using TextModel.Entities;

namespace TextModel;

/// <summary>Finds mentions of entities in a document: a <see cref="Gazetteer"/>, a <see cref="DateRecognizer"/>, or one of your own.</summary>
public interface IRecognizer
{
    /// <summary>Looks through a document. The document stays as it is; <c>document.Annotate(…)</c> takes the result in.</summary>
    /// <param name="document">The document, with the annotations that others have made.</param>
    /// <returns>Detached mentions with offsets in the base text, and the entities that they refer to.</returns>
    Recognition Recognize(TextDocument document);
}

/// <summary>What a recogniser found.</summary>
public sealed record Recognition
{
    /// <summary>The mentions, in any order; their <see cref="EntityMention.EntityId"/> names one of <see cref="Entities"/> or of the document's.</summary>
    public ValueList<EntityMention> Mentions { get; init; } = [];

    /// <summary>The entities that the mentions refer to. One that no mention names is not taken into the document.</summary>
    public ValueList<Entity> Entities { get; init; } = [];

    /// <summary>Names that could mean several entities, and are no mentions.</summary>
    public ValueList<AmbiguousName> Ambiguous { get; init; } = [];

    /// <summary>Names about which nothing is to be asked any more, though they are no mentions: somebody has said that none of the candidates is meant.</summary>
    public ValueList<TextSpan> Settled { get; init; } = [];

    /// <summary>What was noticed, such as names that could mean several entities.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];
}

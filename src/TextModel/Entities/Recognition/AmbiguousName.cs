namespace TextModel.Entities;

/// <summary>A name that could mean several entities, and was not marked.</summary>
public sealed record AmbiguousName
{
    /// <summary>Where it stands in the base text, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Whom or what they can mean, the likeliest first.</summary>
    public required ValueList<NameCandidate> Candidates { get; init; }
}

/// <summary>One of the entities that a name can mean.</summary>
/// <param name="Entity">The entity, as the list has it.</param>
/// <param name="Score">How well the name fits it by itself, from 0 to 1: the certainty that its mention would have if it were the only one.</param>
public sealed record NameCandidate(Entity Entity, double Score);

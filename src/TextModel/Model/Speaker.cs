namespace TextModel;

/// <summary>Someone who speaks in the document; in TEI a <c>person</c> of <c>particDesc/listPerson</c>.</summary>
public sealed record Speaker
{
    /// <summary>The identifier, unique in the document and a valid XML name; turns refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name, where the text or the user tells it.</summary>
    public string? Name { get; init; }

    /// <summary>The printed labels that stand for this person, each once, in the order of appearance.</summary>
    public ValueList<string> Labels { get; init; }

    /// <summary>The part in the conversation, where it is known.</summary>
    public SpeakerRole Role { get; init; }

    /// <summary>What else is said of the person (an office, an affiliation).</summary>
    public string? Description { get; init; }

    /// <summary>The <see cref="Entity.Id"/> of the same person in the document's entities, where there is one.</summary>
    public string? EntityId { get; init; }

    /// <summary>What the model does not know of the element it was read from.</summary>
    public Tag? Tag { get; init; }

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; init; } = KeyedValues.Empty;

    /// <summary>The name, else the first label, else the identifier.</summary>
    public override string ToString() => Name ?? (Labels.IsEmpty ? Id : Labels[0]);
}

/// <summary>The part of a speaker in the conversation.</summary>
public enum SpeakerRole
{
    /// <summary>Not known, or neither of the others.</summary>
    Unknown,

    /// <summary>The one who asks.</summary>
    Interviewer,

    /// <summary>The one who is asked.</summary>
    Interviewee,
}

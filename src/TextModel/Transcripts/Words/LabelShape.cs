namespace TextModel.Transcripts;

/// <summary>What the words of a label look like.</summary>
internal enum LabelShape
{
    /// <summary>No label.</summary>
    None,

    /// <summary>A capital, then small words: a role, perhaps, or the start of a sentence.</summary>
    Phrase,

    /// <summary>One word in small letters: the name of a user, perhaps.</summary>
    Small,

    /// <summary>Words of a script that has no capitals.</summary>
    Uncased,

    /// <summary>Each word begins with a capital.</summary>
    Name,

    /// <summary>All in capitals, or a title and a name in capitals.</summary>
    Capitals,

    /// <summary>A word for question or answer.</summary>
    Role,
}

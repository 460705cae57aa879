namespace TextModel.Corpus;

/// <summary>A part of a query.</summary>
internal abstract record QueryNode;

/// <summary>A word, or the beginning of one.</summary>
/// <param name="Folded">The word as words are compared.</param>
/// <param name="IsPrefix">Whether longer words count too.</param>
internal sealed record QueryWord(string Folded, bool IsPrefix);

/// <summary>Words one after the other; one word is a phrase too.</summary>
internal sealed record PhraseNode(ValueList<QueryWord> Words) : QueryNode;

/// <summary>Phrases in any order, each no further from the one before than so many words.</summary>
/// <param name="Phrases">The phrases.</param>
/// <param name="Distances">How many words may lie between each and the next.</param>
internal sealed record NearNode(ValueList<PhraseNode> Phrases, ValueList<int> Distances) : QueryNode;

/// <summary>All of these.</summary>
internal sealed record AndNode(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>At least one of these.</summary>
internal sealed record OrNode(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>Not this.</summary>
internal sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>Who speaks: an identifier, or words of a name.</summary>
/// <param name="Id">As it was written.</param>
/// <param name="Words">The words, with a blank before, and after too unless the last may go on.</param>
internal sealed record SpeakerNode(string Id, string Words) : QueryNode;

/// <summary>What the turn is.</summary>
internal sealed record KindNode(string Kind) : QueryNode;

/// <summary>Who or what is named: an identifier, the words of the entity's name, or those of the mention.</summary>
internal sealed record EntityNode(string Id, string Words) : QueryNode;

/// <summary>When the source is of: the first and last day that will do, each null where there is no end.</summary>
internal sealed record DateNode(string? From, string? To) : QueryNode;

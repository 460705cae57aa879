namespace TextModel.Transcripts;

/// <summary>A label that begins turns.</summary>
/// <param name="Label">As it is printed.</param>
/// <param name="Role">What a turn with it does, where the label says so.</param>
internal sealed record TurnLabel(Label Label, TurnKind? Role)
{
    /// <summary>Whether nothing is printed: type alone shows that a turn begins.</summary>
    public bool IsUnprinted { get; init; }
}

/// <summary>The labels that begin turns; <see cref="TurnDraft.Label"/> is a place in it.</summary>
internal sealed class TurnLabels
{
    private readonly List<TurnLabel> labels = [];
    private readonly Dictionary<Label, int> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Label, TurnKind?> roles;

    /// <param name="roles">The labels whose words do not say themselves what a turn does, with what it does.</param>
    public TurnLabels(Dictionary<Label, TurnKind?> roles) => this.roles = roles;

    public int Count => labels.Count;

    public TurnLabel this[int index] => labels[index];

    public IReadOnlyList<TurnLabel> All => labels;

    /// <summary>The place of a label; it is added when it comes for the first time.</summary>
    public int Add(Label label)
    {
        if (!places.TryGetValue(label, out int place))
        {
            places.Add(label, place = labels.Count);
            labels.Add(new(label, roles.TryGetValue(label, out TurnKind? role) ? role : label.Role));
        }

        return place;
    }

    /// <summary>The place of a label of words that stand elsewhere, or nowhere.</summary>
    /// <param name="words">The words: a name, or what the turn does.</param>
    /// <param name="role">What a turn with it does.</param>
    public int AddUnprinted(string words, TurnKind? role)
    {
        int place = labels.FindIndex(l => l.IsUnprinted && l.Label.Core == words);
        if (place >= 0)
            return place;
        labels.Add(new(new(words, words, new(Lead.None, Enclosure.None, Separator.Voice), role is null ? LabelShape.Name : LabelShape.Role), role) { IsUnprinted = true });
        return labels.Count - 1;
    }
}

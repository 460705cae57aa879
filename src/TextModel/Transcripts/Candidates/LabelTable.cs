namespace TextModel.Transcripts;

/// <summary>The distinct printed labels of a text.</summary>
internal sealed class LabelTable
{
    /// <summary>The words of a label that only says that another one speaks.</summary>
    public const string Change = "\u0001another";

    /// <summary>The same where the mark-up says so: a voice without a name.</summary>
    public const string ChangedVoice = Change + "<v>";

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Label> labels = [];

    public LabelTable() => lookup = indexes.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => labels.Count;

    public Label this[int index] => labels[index];

    /// <summary>All of them, in the order in which they were met.</summary>
    public IReadOnlyList<Label> All => labels;

    /// <summary>The entry of a printed label; made when it is met for the first time.</summary>
    /// <param name="printed">The label with its punctuation.</param>
    /// <param name="core">Its words.</param>
    /// <param name="frame">Its printed shape without the words.</param>
    /// <param name="shape">What its words look like.</param>
    public int Add(ReadOnlySpan<char> printed, ReadOnlySpan<char> core, Frame frame, LabelShape shape)
    {
        int last = -1;
        if (lookup.TryGetValue(printed, out int index))
        {
            // The same characters in another frame: a line of its own, bold type.
            for (int i = index; i >= 0; i = labels[i].Next)
            {
                if (labels[i].Frame == frame)
                    return i;
                last = i;
            }
        }

        string text = printed.ToString();
        if (last < 0)
            indexes.Add(text, labels.Count);
        else
            labels[last].Next = labels.Count;
        labels.Add(new(text, core.ToString(), frame, shape));
        return labels.Count - 1;
    }
}

/// <summary>A distinct printed label. It says what is printed; what the text makes of it is said by <see cref="LabelVerdict"/>.</summary>
internal sealed class Label(string text, string core, Frame frame, LabelShape shape)
{
    /// <summary>As printed, with its punctuation.</summary>
    public string Text { get; } = text;

    /// <summary>The words alone.</summary>
    public string Core { get; } = core;

    /// <summary>The printed shape without the words.</summary>
    public Frame Frame { get; } = frame;

    /// <summary>What its words look like.</summary>
    public LabelShape Shape { get; } = shape;

    /// <summary>What a turn with this label does, where the label itself says so.</summary>
    public TurnKind? Role { get; } = shape == LabelShape.Role ? LabelWords.RoleOf(core) : null;

    /// <summary>Whether it only says that another one speaks, whom nobody names.</summary>
    public bool IsChange => Frame.Separator == Separator.Change;

    /// <summary>Whether the mark-up names the voice.</summary>
    public bool IsVoice => Frame.Separator == Separator.Voice;

    /// <summary>The next label of the same characters in another frame; -1 for none.</summary>
    internal int Next { get; set; } = -1;
}

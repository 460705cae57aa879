namespace TextModel.Transcripts;

/// <summary>The distinct labels of a text, with what the whole text says about each.</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public LabelTable() => lookup = indexes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of <see cref="Label.IsChange"/>.</summary>
    public const string Change = "\u0001another";

    /// <summary>What stands for a change that plain text shows by <c>&gt;&gt;</c>, as quoted letters do too.</summary>
    public const string PlainChange = "\u0001other";

    public List<Label> Labels { get; } = [];

    public Label this[int index] => Labels[index];

    /// <summary>The entry of a printed label; made when it is met for the first time.</summary>
    public int Add(ReadOnlySpan<char> printed, ReadOnlySpan<char> core, LabelFamily family, LabelShape shape)
    {
        if (!lookup.TryGetValue(printed, out int index))
        {
            index = Labels.Count;
            string text = printed.ToString();
            indexes.Add(text, index);
            Labels.Add(new() { Text = text, Core = core.ToString(), Family = family, Shape = shape, Role = shape == LabelShape.Role ? LabelWords.RoleOf(core) : null, IsShy = IsShy(core, family, shape) });
        }

        return index;
    }

    private static bool IsShy(ReadOnlySpan<char> core, LabelFamily family, LabelShape shape) => family switch
    {
        LabelFamily.Period => shape == LabelShape.Name && !LabelWords.IsTitled(core),
        LabelFamily.Spaces or LabelFamily.Dash => shape != LabelShape.Role,
        _ => false,
    };

    /// <summary>The entry of a printed label, or -1.</summary>
    public int Find(ReadOnlySpan<char> printed) => lookup.TryGetValue(printed, out int index) ? index : -1;
}

/// <summary>A distinct printed label.</summary>
internal sealed class Label
{
    /// <summary>As printed, with its punctuation.</summary>
    public required string Text { get; init; }

    /// <summary>The words alone.</summary>
    public required string Core { get; init; }

    public required LabelFamily Family { get; init; }

    /// <summary>What its words look like; for a single letter the whole text decides.</summary>
    public required LabelShape Shape { get; set; }

    /// <summary>How often it begins a line, among facts left out.</summary>
    public int Count { get; set; }

    /// <summary>How often it stands where turns begin: at a block's start, with a time, or behind another label's line.</summary>
    public int Placed { get; set; }

    /// <summary>How often it stands at a block's start or with a time.</summary>
    public int Firm { get; set; }

    /// <summary>How often a time stamp stands with it.</summary>
    public int Timed { get; set; }

    /// <summary>How often it is set in bold or italics.</summary>
    public int Emphasised { get; set; }

    /// <summary>How often all labels that may be this person's begin a line.</summary>
    public int Person { get; set; }

    /// <summary>Whether its printed shape says little: a name with a period or a dash, or in a column of its own.</summary>
    public bool IsShy { get; init; }

    /// <summary>Whether its words are those of headings and lists, and no times speak for turns.</summary>
    public bool IsNoSpeaker => LabelWords.IsBreak(Core) || (LabelWords.IsNoSpeaker(Core) && (Timed * 2 < Count || Count < 2));

    /// <summary>Whether it only says that another one speaks, whom nobody names.</summary>
    public bool IsChange => Family == LabelFamily.Voice && Core == LabelTable.Change;

    /// <summary>Whether it begins turns.</summary>
    public bool Accepted { get; set; }

    /// <summary>The speaker's place in the list of speakers.</summary>
    public int Speaker { get; set; } = -1;

    /// <summary>What a turn with this label does, where the label itself says so.</summary>
    public required TurnKind? Role { get; set; }
}

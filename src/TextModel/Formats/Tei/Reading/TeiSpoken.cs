namespace TextModel.Formats.Tei;

/// <summary>What the text of a file that somebody else wrote says of who speaks and when: references, blocks around utterances, points of time.</summary>
internal sealed class TeiSpoken
{
    // By the numbers of the blocks, and of the turns directly inside them.
    private readonly Dictionary<int, TeiBlock> blocks = [];
    private readonly Dictionary<int, TeiBlock> turns = [];
    private string? unit;

    /// <summary>Who speaks.</summary>
    public TeiSpeakers Speakers { get; } = new();

    /// <summary>The points of time that stand in the text.</summary>
    public TeiTimeline Timeline { get; } = new();

    /// <summary>What spans in the text need: each list by the numbers of annotations, in order.</summary>
    public List<int> Spans { get; } = [];

    /// <summary>The groups of spans.</summary>
    public List<int> Groups { get; } = [];

    /// <summary>The blocks around utterances.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>The utterances.</summary>
    public List<int> Turns { get; } = [];

    /// <summary>The anchors that stand at points of time.</summary>
    public List<(int Slot, string Point)> Marks { get; } = [];

    /// <summary>The block directly around a turn; null for none.</summary>
    /// <param name="slot">The number of the turn.</param>
    public TeiBlock? BlockOf(int slot) => turns.Count == 0 ? null : turns.GetValueOrDefault(slot);

    /// <summary>Notes an element of the text.</summary>
    /// <param name="role">What its name says.</param>
    /// <param name="slot">The number of its annotation.</param>
    /// <param name="around">The number of the element around it, or -1.</param>
    /// <param name="given">Its attributes.</param>
    public void Note(TeiRole role, int slot, int around, XmlAttributes given)
    {
        switch (role)
        {
            case TeiRole.Turn:
                Turns.Add(slot);
                TeiBlock? block = blocks.Count == 0 ? null : blocks.GetValueOrDefault(around);
                if (block is not null)
                    turns[slot] = block;
                if ((given["who"] ?? block?.Who) is { } who)
                    Speakers.Note(who, slot);
                break;
            case TeiRole.Utterance:
                Blocks.Add(slot);
                blocks[slot] = new(given["who"], given["start"], given["end"]);
                break;
            case TeiRole.Anchor when given["synch"] is { Length: > 0 } point:
                Marks.Add((slot, point.Trim().TrimStart('#')));
                break;
            case TeiRole.Span:
                Spans.Add(slot);
                break;
            case TeiRole.SpanGroup:
                Groups.Add(slot);
                break;
            case TeiRole.Timeline:
                unit = given["unit"];
                Timeline.Begin(given["origin"]);
                break;
            case TeiRole.Point when given["xml:id"] is { } id:
                Timeline.Add(id, given["absolute"], given["interval"], given["since"], given["unit"] ?? unit);
                break;
            default:
                break;
        }
    }
}

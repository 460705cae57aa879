using System.Buffers;

namespace TextModel.Formats.Tei;

/// <summary>What the planner decided for each annotation of a document.</summary>
/// <remarks>The array is lent: one as large as that of a long document, made for each writing, has the collector look through the whole heap.</remarks>
internal sealed class TeiPlan : IDisposable
{
    private readonly int count;
    private Entry[] items;
    private HashSet<int>? lostLabels;

    public TeiPlan(int count)
    {
        this.count = count;
        items = ArrayPool<Entry>.Shared.Rent(count);
        Clear();
    }

    /// <summary>Whether turns are <c>u</c>, not <c>sp</c>.</summary>
    public bool Utterances { get; set; }

    /// <summary>Whether front, body and back of the document are those of TEI; else one implied body holds all.</summary>
    public bool HasParts { get; set; }

    /// <summary>What kinds of work there are at all.</summary>
    public TeiNeeds Needs { get; set; }

    /// <summary>The annotations that are not inline, by their place in the document.</summary>
    public Rows<TeiStandOff> StandOff { get; } = new();

    public ref readonly Entry this[int index] => ref items[index];

    public TeiEncoding Encoding(int index) => items[index].Encoding;

    public TeiReason Reason(int index) => items[index].Reason;

    /// <summary>Whether the annotation is an element of block level.</summary>
    public bool IsBlock(int index) => items[index].IsBlock;

    public bool IsInline(int index) => items[index].Encoding == TeiEncoding.Inline;

    /// <summary>Whether the label of a turn or note cannot be written as an element.</summary>
    public bool IsLabelLost(int index) => lostLabels is not null && lostLabels.Contains(index);

    public void Take(int index, Annotation a, TeiKind kind) => items[index] = new() { Kind = kind, HasEndingAncestors = a.EndingAncestors > 0 };

    public void PlaceBlock(int index) => items[index].IsBlock = true;

    public void PlacePlainTurn(int index) => items[index] = new() { Kind = TeiKind.Turn, IsBlock = true, IsPlainTurn = true };

    public void PlaceInPlainTurn(int index, TeiKind kind) => items[index] = new() { Kind = kind, IsBlock = kind == TeiKind.Paragraph, IsInPlainTurn = true };

    public void LoseLabel(int index)
    {
        (lostLabels ??= []).Add(index);
        Needs |= TeiNeeds.Report;
    }

    public void Unplace(int index, TeiEncoding encoding, TeiReason reason, int target = -1)
    {
        ref Entry item = ref items[index];
        item.Encoding = encoding;
        item.Reason = reason;
        item.IsBlock = false;
        Needs |= TeiNeeds.Report;
        if (encoding is TeiEncoding.StringRange or TeiEncoding.Anchors)
            StandOff.Add(new(index, target));
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(items);
        items = [];
    }

    /// <summary>Forgets all that was decided, for another beginning.</summary>
    public void Clear()
    {
        items.AsSpan(0, count).Clear();
        lostLabels = null;
        StandOff.Clear();
    }

    /// <summary>What was decided for one annotation: two bytes, for there may be millions.</summary>
    internal struct Entry
    {
        // From the lowest bits on: the kind, the encoding, the reason, and four traits.
        private const int KindBits = 6, EncodingAt = KindBits, EncodingBits = 3, ReasonAt = EncodingAt + EncodingBits, ReasonBits = 3;
        private const int Block = 0x8000, Ending = 0x4000, Plain = 0x2000, InPlain = 0x1000;

        private ushort bits;

        public TeiKind Kind
        {
            readonly get => (TeiKind)Part(0, KindBits);
            set => SetPart(0, KindBits, (int)value);
        }

        public TeiEncoding Encoding
        {
            readonly get => (TeiEncoding)Part(EncodingAt, EncodingBits);
            set => SetPart(EncodingAt, EncodingBits, (int)value);
        }

        public TeiReason Reason
        {
            readonly get => (TeiReason)Part(ReasonAt, ReasonBits);
            set => SetPart(ReasonAt, ReasonBits, (int)value);
        }

        public bool IsBlock
        {
            readonly get => (bits & Block) != 0;
            set => SetTrait(Block, value);
        }

        public bool HasEndingAncestors
        {
            readonly get => (bits & Ending) != 0;
            set => SetTrait(Ending, value);
        }

        /// <summary>Whether it is a turn that needs no planning; what is in it follows, and is marked as such.</summary>
        public bool IsPlainTurn
        {
            readonly get => (bits & Plain) != 0;
            set => SetTrait(Plain, value);
        }

        public bool IsInPlainTurn
        {
            readonly get => (bits & InPlain) != 0;
            set => SetTrait(InPlain, value);
        }

        private readonly int Part(int at, int count) => (bits >> at) & ((1 << count) - 1);

        private void SetPart(int at, int count, int value) => bits = (ushort)((bits & ~(((1 << count) - 1) << at)) | (value << at));

        private void SetTrait(int trait, bool value) => bits = (ushort)(value ? bits | trait : bits & ~trait);
    }

    /// <summary>When what an annotation stands for was said; null where it is not known, or nothing was said.</summary>
    public static TimeRange? TimeOf(Annotation a) => a switch
    {
        Paragraph paragraph => paragraph.Time,
        TimedWord word => word.Time,
        Turn turn => turn.Time,
        TierEntry entry => entry.Time,
        _ => null,
    };

    /// <summary>What an annotation makes the writer look for.</summary>
    public static TeiNeeds NeedsOf(Annotation a, TeiKind kind)
    {
        TeiNeeds needs = kind < TeiKind.Division ? TeiNeeds.Inlines : TeiNeeds.None;
        if ((a.Tag is not null && kind != TeiKind.Element) || a.Extra.Count > 0 || (kind == TeiKind.Aside && a.Id is not null))
            needs |= TeiNeeds.Report;
        if (kind == TeiKind.Turn && ((Turn)a).Time is not null)
            needs |= TeiNeeds.Times | TeiNeeds.TimedTurns;
        if (kind is TeiKind.Paragraph or TeiKind.Word or TeiKind.Tier && TimeOf(a) is not null)
            needs |= TeiNeeds.Times;
        if (kind == TeiKind.Code)
            needs |= TeiNeeds.Code;
        if (kind == TeiKind.Mention)
        {
            var mention = (EntityMention)a;
            if (mention.Date is not null)
                needs |= TeiNeeds.Report;
            if (mention.Rule is not null || mention.Layer is not null)
                needs |= TeiNeeds.Rules;
        }

        return needs;
    }
}

/// <summary>An annotation that is no element of the text.</summary>
/// <param name="Index">Its place in the document.</param>
/// <param name="Target">The place of the annotation whose element a string-range counts in; -1: <c>text</c>.</param>
internal readonly record struct TeiStandOff(int Index, int Target);

/// <summary>What a document has that not every document has, so that the rest need not look for it.</summary>
[Flags]
internal enum TeiNeeds
{
    /// <summary>None of it.</summary>
    None = 0,

    /// <summary>Annotations that are no blocks.</summary>
    Inlines = 1,

    /// <summary>Turns, paragraphs, words or entries of tiers with times.</summary>
    Times = 2,

    /// <summary>Mentions with a rule or a layer.</summary>
    Rules = 4,

    /// <summary>Something that might be lost.</summary>
    Report = 8,

    /// <summary>Elements that hold characters only.</summary>
    Code = 16,

    /// <summary>Turns with times.</summary>
    TimedTurns = 32,

    /// <summary>Identifiers like those that are made for the header.</summary>
    Names = 64,
}

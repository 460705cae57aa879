namespace TextModel.Formats.Json;

/// <summary>All that an annotation of any type can say, while one is read or written. One object serves a whole file.</summary>
internal sealed class AnnotationDraft
{
    // As they stand in the file, in its unit; in UTF-16 once the document was asked.
    public long? Start;
    public long? End;
    public RawSpan? LabelSpan;

    public string? Id;
    public int EndingAncestors;
    public Tag? Tag;
    public KeyedValues Extra = KeyedValues.Empty;

    public string? Kind;
    public int Word;
    public string? SpeakerId;
    public string? QuestionId;
    public string? AddresseeId;
    public string? EntityId;
    public string? NoteId;
    public TimeRange? TimeRange;
    public TimeSpan? Time;
    public string? Type;
    public string? Tier;
    public int? Level;
    public string? Number;
    public string? Place;
    public DateValue? Date;
    public double? Certainty;
    public string? Rule;
    public string? Layer;
    public string? Data;
    public Rendition Rendition;
    public string? Color;
    public string? Font;
    public string? Target;
    public string? Quoted;
    public string? Language;
    public string? Address;
    public string? Description;
    public bool IsSet;
    public int? Rows;
    public int? Columns;

    /// <summary>The span, once the offsets have been checked.</summary>
    public TextSpan Span => new((int)Start!.Value, (int)End!.Value);

    /// <summary>The label's span, once the offsets have been checked.</summary>
    public TextSpan? Label => LabelSpan is { } span ? new((int)span.Start!.Value, (int)span.End!.Value) : null;

    /// <summary>Takes what every annotation says.</summary>
    public void Load(Annotation from)
    {
        Clear();
        Start = from.Start;
        End = from.End;
        Id = from.Id;
        EndingAncestors = from.EndingAncestors;
        Tag = from.Tag;
        Extra = from.Extra;
    }

    public void LoadLabel(TextSpan? span) => LabelSpan = span is { } label ? new() { Start = label.Start, End = label.End } : null;

    public void Clear()
    {
        Start = End = null;
        LabelSpan = null;
        Id = Kind = SpeakerId = QuestionId = AddresseeId = EntityId = NoteId = Type = Tier = Number = Place = Rule = Layer = Data = null;
        Color = Font = Target = Quoted = Language = Address = Description = null;
        Rendition = default;
        IsSet = false;
        Rows = Columns = null;
        EndingAncestors = Word = 0;
        Tag = null;
        Extra = KeyedValues.Empty;
        TimeRange = null;
        Time = null;
        Level = null;
        Date = null;
        Certainty = null;
    }
}

/// <summary>Two offsets as they stand in a file.</summary>
internal sealed class RawSpan
{
    public long? Start;
    public long? End;
}

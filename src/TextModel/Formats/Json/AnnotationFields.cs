using static TextModel.Formats.Json.JsonField;

namespace TextModel.Formats.Json;

/// <summary>The properties of annotations.</summary>
internal static class AnnotationFields
{
    public static readonly JsonField<AnnotationDraft> Tag = Object(
        "tag", JsonShapes.Tag, (AnnotationDraft d) => d.Tag, Put<Tag>((d, v) => d.Tag = v), _ => JsonShapes.NoTag);
    public static readonly JsonField<AnnotationDraft> LabelSpan = Object("labelSpan", new JsonShape<RawSpan>(
        "span",
        [
            Offset<RawSpan>("start", s => s.Start, (s, v) => s.Start = v),
            Offset<RawSpan>("end", s => s.End, (s, v) => s.End = v),
        ]), (AnnotationDraft d) => d.LabelSpan, Put<RawSpan>((d, v) => d.LabelSpan = v), _ => new RawSpan());

    public static readonly JsonField<AnnotationDraft> Kind =
        Text<AnnotationDraft>("kind", d => d.Kind, Put<string>((d, v) => d.Kind = v), required: true);
    public static readonly JsonField<AnnotationDraft> SpeakerId =
        Text<AnnotationDraft>("speakerId", d => d.SpeakerId, Put<string>((d, v) => d.SpeakerId = v));
    public static readonly JsonField<AnnotationDraft> QuestionId =
        Text<AnnotationDraft>("questionId", d => d.QuestionId, Put<string>((d, v) => d.QuestionId = v));
    public static readonly JsonField<AnnotationDraft> AddresseeId =
        Text<AnnotationDraft>("addresseeId", d => d.AddresseeId, Put<string>((d, v) => d.AddresseeId = v));
    public static readonly JsonField<AnnotationDraft> EntityId =
        Text<AnnotationDraft>("entityId", d => d.EntityId, Put<string>((d, v) => d.EntityId = v));
    public static readonly JsonField<AnnotationDraft> NoteId = Text<AnnotationDraft>("noteId", d => d.NoteId, Put<string>((d, v) => d.NoteId = v));
    public static readonly JsonField<AnnotationDraft> DivisionType =
        Text<AnnotationDraft>("divisionType", d => d.Type, Put<string>((d, v) => d.Type = v));
    public static readonly JsonField<AnnotationDraft> FormeType = Text<AnnotationDraft>("formeType", d => d.Type, Put<string>((d, v) => d.Type = v));
    public static readonly JsonField<AnnotationDraft> TierType = Text<AnnotationDraft>("tierType", d => d.Type, Put<string>((d, v) => d.Type = v));
    public static readonly JsonField<AnnotationDraft> Tier = Text<AnnotationDraft>("tier", d => d.Tier, Put<string>((d, v) => d.Tier = v), required: true);
    public static readonly JsonField<AnnotationDraft> Value = Text<AnnotationDraft>("value", d => d.Data, Put<string>((d, v) => d.Data = v), required: true);
    public static readonly JsonField<AnnotationDraft> Number = Text<AnnotationDraft>("number", d => d.Number, Put<string>((d, v) => d.Number = v));
    public static readonly JsonField<AnnotationDraft> Place = Text<AnnotationDraft>("place", d => d.Place, Put<string>((d, v) => d.Place = v));
    public static readonly JsonField<AnnotationDraft> Rule = Text<AnnotationDraft>("rule", d => d.Rule, Put<string>((d, v) => d.Rule = v));
    public static readonly JsonField<AnnotationDraft> Layer = Text<AnnotationDraft>("layer", d => d.Layer, Put<string>((d, v) => d.Layer = v));
    public static readonly JsonField<AnnotationDraft> Reading = Text<AnnotationDraft>("reading", d => d.Data, Put<string>((d, v) => d.Data = v), required: true);
    public static readonly JsonField<AnnotationDraft> Data = Text<AnnotationDraft>("data", d => d.Data, Put<string>((d, v) => d.Data = v));
    public static readonly JsonField<AnnotationDraft> Color = Text<AnnotationDraft>("color", d => d.Color, Put<string>((d, v) => d.Color = v));
    public static readonly JsonField<AnnotationDraft> Font = Text<AnnotationDraft>("font", d => d.Font, Put<string>((d, v) => d.Font = v));
    public static readonly JsonField<AnnotationDraft> Target = Text<AnnotationDraft>("target", d => d.Target, Put<string>((d, v) => d.Target = v));
    public static readonly JsonField<AnnotationDraft> Quoted = Text<AnnotationDraft>("source", d => d.Quoted, Put<string>((d, v) => d.Quoted = v));
    public static readonly JsonField<AnnotationDraft> Language = Text<AnnotationDraft>("language", d => d.Language, Put<string>((d, v) => d.Language = v));
    public static readonly JsonField<AnnotationDraft> Address = Text<AnnotationDraft>("address", d => d.Address, Put<string>((d, v) => d.Address = v));
    public static readonly JsonField<AnnotationDraft> Description =
        Text<AnnotationDraft>("description", d => d.Description, Put<string>((d, v) => d.Description = v));
    public static readonly JsonField<AnnotationDraft> Rows =
        Whole<AnnotationDraft>("rows", d => d.Rows == 1 ? null : d.Rows, Put<int>((d, v) => d.Rows = v), least: 1);
    public static readonly JsonField<AnnotationDraft> Columns =
        Whole<AnnotationDraft>("columns", d => d.Columns == 1 ? null : d.Columns, Put<int>((d, v) => d.Columns = v), least: 1);
    public static readonly JsonField<AnnotationDraft> IsHeader = Flag<AnnotationDraft>("isHeader", d => d.IsSet, Put<bool>((d, v) => d.IsSet = v));
    public static readonly JsonField<AnnotationDraft> IsBlock = Flag<AnnotationDraft>("isBlock", d => d.IsSet, Put<bool>((d, v) => d.IsSet = v));
    public static readonly JsonField<AnnotationDraft> Renditions = Words<AnnotationDraft>(
        "rendition",
        ["bold", "italic", "underline", "strikethrough", "smallCaps", "superscript", "subscript", "typewriter", "larger", "smaller", "letterspaced", "allCaps"],
        d => (int)d.Rendition,
        Put<int>((d, v) => d.Rendition = (Rendition)v));

    public static readonly JsonField<AnnotationDraft> Level = Whole<AnnotationDraft>("level", d => d.Level, Put<int>((d, v) => d.Level = v));
    public static readonly JsonField<AnnotationDraft> Certainty =
        Real<AnnotationDraft>("certainty", d => d.Certainty, Put<double>((d, v) => d.Certainty = v));
    public static readonly JsonField<AnnotationDraft> Time =
        Seconds<AnnotationDraft>("time", d => d.Time, Put<TimeSpan>((d, v) => d.Time = v), required: true);

    public static readonly JsonField<AnnotationDraft> SpokenTime = Object(
        "time", JsonShapes.TimeRange, (AnnotationDraft d) => d.TimeRange, Put<TimeRange>((d, v) => d.TimeRange = v), _ => new TimeRange(default));

    public static readonly JsonField<AnnotationDraft> Date = Object(
        "date", JsonShapes.DateValue, (AnnotationDraft d) => d.Date, Put<DateValue>((d, v) => d.Date = v), _ => new DateValue());

    /// <summary>What every annotation has, between its type and its own properties.</summary>
    public static readonly JsonField<AnnotationDraft>[] Common =
    [
        Text<AnnotationDraft>("id", d => d.Id, Put<string>((d, v) => d.Id = v)),
        Offset<AnnotationDraft>("start", d => d.Start, (d, v) => d.Start = v),
        Offset<AnnotationDraft>("end", d => d.End, (d, v) => d.End = v),
        Whole<AnnotationDraft>("inside", d => d.EndingAncestors == 0 ? null : d.EndingAncestors, Put<int>((d, v) => d.EndingAncestors = v)),
    ];

    /// <summary>One of the words of an enumeration, in the order of its members.</summary>
    public static JsonField<AnnotationDraft> WordOf(string name, params string[] words) =>
        Word<AnnotationDraft>(name, words, d => d.Word, Put<int>((d, v) => d.Word = v), required: true);

    /// <summary>The type's name. In reading it was looked up before.</summary>
    public static JsonField<AnnotationDraft> TypeOf(string name) => new(
        "type",
        (output, field, _) =>
        {
            output.Name(field.Quoted);
            output.Text(name);
        },
        (ref input, draft) =>
        {
            input.Skip();
            return draft;
        })
    { IsRequired = true };

    // Converted on the way out; on the way in the text may still be to come.
    private static JsonField<T> Offset<T>(string name, Func<T, long?> get, Action<T, long?> set) => new(
        name,
        (output, field, owner) =>
        {
            long offset = get(owner) ?? 0;
            output.Name(field.Quoted);
            output.Number(output.Offsets is null ? offset : Convert(output, (int)offset));
        },
        (ref input, target) =>
        {
            set(target, input.Whole(name));
            return target;
        })
    { IsRequired = true };

    private static long Convert(JsonOutput output, int offset)
    {
        long converted = output.Offsets!.To(output.Unit, offset);
        if (output.Offsets.From(output.Unit, converted) != offset)
        {
            output.Diagnostics.Add(DiagnosticCodes.Loss.At(
                null, null, TextSpan.At(offset), "JSON with offsets in code points or bytes", $"the offset {offset} inside a character"));
        }

        return converted;
    }

    private static Func<AnnotationDraft, TValue, AnnotationDraft> Put<TValue>(Action<AnnotationDraft, TValue> put) => (draft, value) =>
    {
        put(draft, value);
        return draft;
    };
}

using System.Text.Json;

namespace TextModel.Formats.Json;

/// <summary>A document while it is read or written; in reading, what has come so far, also when the JSON breaks off.</summary>
internal sealed class JsonDraft
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly AnnotationDraft scratch = new();
    private OffsetMap? offsets;

    /// <summary>The document that is written; null in reading.</summary>
    public TextDocument? Document { get; init; }

    public string? Text { get; set; }

    public OffsetUnit? Unit { get; set; }

    public string? Format { get; set; }

    public TextEncoding Encoding { get; set; } = TextEncoding.Utf8;

    public Source Source { get; set; } = Source.Empty;

    public JsonSourceFile? SourceFile { get; set; }

    public List<Speaker> Speakers { get; } = [];

    public List<Entity> Entities { get; } = [];

    public List<Annotation> Annotations { get; } = [];

    public KeyedValues Extra { get; set; } = KeyedValues.Empty;

    /// <summary>The byte at which the annotations begin, where they come before the text or the unit of their offsets; else negative.</summary>
    public int Postponed { get; set; } = -1;

    public TextDocument ToDocument()
    {
        Annotation[] annotations = [.. Annotations];
        AnnotationOrder.Sort(annotations);
        TextDocument document = TextDocument.Own(Text ?? "", annotations, Source, Speakers, Entities, Encoding, extra: Extra);
        document.SourceFile = SourceFile?.ToSourceFile();
        return document;
    }

    public void AddSpeaker(ref JsonInput input)
    {
        int place = input.Place;
        if (input.Expect(JsonTokenType.StartObject, "speakers", "a list of objects")
            && JsonShapes.Speaker.Read(ref input, new() { Id = "" }, out Speaker speaker)
            && TakeId(ref input, place, speaker.Id, "speaker", "left out"))
        {
            Speakers.Add(speaker);
        }
    }

    public void AddEntity(ref JsonInput input)
    {
        int place = input.Place;
        if (input.Expect(JsonTokenType.StartObject, "entities", "a list of objects")
            && JsonShapes.Entity.Read(ref input, new() { Id = "", Kind = EntityKind.Name, Label = "" }, out Entity entity)
            && TakeId(ref input, place, entity.Id, "entity", "left out"))
        {
            Entities.Add(entity);
        }
    }

    public void AddAnnotation(ref JsonInput input)
    {
        int place = input.Place;
        if (!input.Expect(JsonTokenType.StartObject, "annotations", "a list of objects"))
            return;
        if (FindType(input, out string? found) is not { } type)
        {
            if (found is null)
                input.Report(DiagnosticCodes.JsonMissing, place, "type", "annotation", ", which was left out");
            else
                input.Report(DiagnosticCodes.JsonUnknownType, place, found, string.Join(", ", AnnotationTypes.All.Select(t => t.Name)));
            input.Skip();
            return;
        }

        scratch.Clear();
        if (!type.Shape.Read(ref input, scratch, out _) || !IsComplete(type))
            return;
        if (!ToUtf16(ref scratch.Start, ref scratch.End))
        {
            input.Report(DiagnosticCodes.JsonBadSpan, place, scratch.Start, scratch.End, type.Name, Length, UnitName);
            return;
        }

        if (scratch.LabelSpan is { } label && (label.Start is null || label.End is null || !ToUtf16(ref label.Start, ref label.End)))
        {
            input.Report(DiagnosticCodes.JsonBadSpan, place, label.Start, label.End, "label of the " + type.Name, Length, UnitName);
            scratch.LabelSpan = null;
        }

        if (scratch.Id is { } id && !TakeId(ref input, place, id, type.Name, "read without it"))
            scratch.Id = null;
        Annotations.Add(type.Build(scratch));
    }

    // A required value of the wrong type has been reported where it stands.
    private bool IsComplete(AnnotationType type) =>
        scratch.Start is not null && scratch.End is not null && (type.Type != typeof(TimeStamp) || scratch.Time is not null);

    private long Length => Map is null ? Text!.Length : Map.Length(Unit!.Value);

    private string UnitName => JsonDocumentShape.Units[(int)(Unit ?? OffsetUnit.Utf16)];

    private OffsetMap? Map => Unit is null or OffsetUnit.Utf16 ? null : offsets ??= new(Text!);

    // Looks ahead for the type, which may stand after what depends on it.
    private static AnnotationType? FindType(JsonInput ahead, out string? found)
    {
        found = null;
        while (ahead.Read() && ahead.Token == JsonTokenType.PropertyName)
        {
            bool isType = ahead.Is("type");
            ahead.Read();
            if (!isType)
            {
                ahead.Skip();
                continue;
            }

            found = ahead.Token == JsonTokenType.String ? "" : ahead.Token.ToString();
            AnnotationType? type = found.Length == 0 ? AnnotationTypes.Find(ref ahead) : null;
            if (type is null && found.Length == 0)
                found = ahead.Text("type");
            return type;
        }

        return null;
    }

    private bool ToUtf16(ref long? start, ref long? end)
    {
        if (start < 0 || end < start || end > Length)
            return false;
        if (Map is { } map)
            (start, end) = (map.From(Unit!.Value, start!.Value), map.From(Unit.Value, end!.Value));
        return true;
    }

    private bool TakeId(ref JsonInput input, int place, string id, string what, string done)
    {
        if (!TextDocument.IsName(id))
        {
            input.Report(DiagnosticCodes.JsonBadId, place, id, what, done);
            return false;
        }

        if (ids.Add(id))
            return true;
        input.Report(DiagnosticCodes.JsonDuplicateId, place, id, what, done);
        return false;
    }
}

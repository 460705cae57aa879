using System.Text.Json;
using static TextModel.Formats.Json.JsonField;

namespace TextModel.Formats.Json;

/// <summary>The properties of the document itself, in the order in which they are written.</summary>
internal static class JsonDocumentShape
{
    /// <summary>The newest version of the shape.</summary>
    public const int Version = 1;

    /// <summary>What <c>"format"</c> says.</summary>
    public const string FormatName = "textmodel";

    /// <summary>The names of the units, in the order of <see cref="OffsetUnit"/>.</summary>
    public static readonly string[] Units = ["utf16", "codePoint", "utf8"];

    public static readonly JsonShape<JsonDraft> Shape = new(
        "document",
        [
            Text<JsonDraft>("format", _ => FormatName, Put<string>((d, v) => d.Format = v)),
            new("version", (output, field, _) => WriteVersion(output, field), ReadVersion),
            Word<JsonDraft>("offsetUnit", Units, d => (int)(d.Unit ?? default), Put<int>((d, v) => d.Unit = d.Annotations.Count == 0 ? (OffsetUnit)v : d.Unit)),
            new("encoding", WriteEncoding, ReadEncoding),
            new("byteOrderMark", WriteMark, ReadMark),
            Object("source", JsonShapes.Source, (JsonDraft d) => d.Source, Put<Source>((d, v) => d.Source = v), _ => Source.Empty),
            Object("sourceFile", JsonShapes.SourceFile, (JsonDraft d) => d.SourceFile, Put<JsonSourceFile>((d, v) => d.SourceFile = v), _ => new(null, "", null, null)),
            List("speakers", (output, d) =>
            {
                foreach (Speaker speaker in d.Document!.Speakers)
                    JsonShapes.Speaker.Write(output, speaker);
            }, (ref input, d) => d.AddSpeaker(ref input)),
            List("entities", (output, d) =>
            {
                foreach (Entity entity in d.Document!.Entities)
                    JsonShapes.Entity.Write(output, entity);
            }, (ref input, d) => d.AddEntity(ref input)),
            Text<JsonDraft>("text", d => d.Text, Put<string>((d, v) => d.Text = d.Annotations.Count == 0 ? v : d.Text)),
            new("annotations", WriteAnnotations, ReadAnnotations),
        ],
        d => d.Extra, Put<KeyedValues>((d, v) => d.Extra = v));

    private delegate void ItemReader(ref JsonInput input, JsonDraft draft);

    /// <summary>Reads the list of annotations; the reader stands on its opening bracket.</summary>
    public static void ReadItems(ref JsonInput input, JsonDraft draft)
    {
        while (input.Read() && input.Token != JsonTokenType.EndArray)
            draft.AddAnnotation(ref input);
    }

    private static void WriteVersion(JsonOutput output, JsonField<JsonDraft> field)
    {
        output.Name(field.Quoted);
        output.Number((long)Version);
    }

    private static JsonDraft ReadVersion(ref JsonInput input, JsonDraft draft)
    {
        int place = input.Place;
        if (input.Whole("version") is not { } version)
            return draft;
        if (version < 1)
            input.Report(DiagnosticCodes.JsonWrongValue, place, "version", "1 or more", version);
        else if (version > Version)
            input.Report(DiagnosticCodes.JsonNewerVersion, place, version, Version);
        return draft;
    }

    private static void WriteEncoding(JsonOutput output, JsonField<JsonDraft> field, JsonDraft draft)
    {
        output.Name(field.Quoted);
        output.Text(draft.Encoding.Name);
    }

    private static JsonDraft ReadEncoding(ref JsonInput input, JsonDraft draft)
    {
        int place = input.Place;
        if (input.Text("encoding") is not { } name)
            return draft;
        if (TextEncoding.Find(name, draft.Encoding.HasByteOrderMark) is not { } found)
            input.Report(DiagnosticCodes.JsonWrongValue, place, "encoding", "the name of an encoding, such as \"utf-8\"", $"\"{name}\"");
        else
            draft.Encoding = found;
        return draft;
    }

    private static void WriteMark(JsonOutput output, JsonField<JsonDraft> field, JsonDraft draft)
    {
        output.Name(field.Quoted);
        output.Flag(draft.Encoding.HasByteOrderMark);
    }

    private static JsonDraft ReadMark(ref JsonInput input, JsonDraft draft)
    {
        if (input.Token is JsonTokenType.True or JsonTokenType.False)
            draft.Encoding = draft.Encoding with { HasByteOrderMark = input.Token == JsonTokenType.True };
        else
            input.Wrong("byteOrderMark", "true or false");
        return draft;
    }

    private static void WriteAnnotations(JsonOutput output, JsonField<JsonDraft> field, JsonDraft draft)
    {
        output.Name(field.Quoted);
        output.BeginArray();
        var scratch = new AnnotationDraft();
        foreach (Annotation annotation in draft.Document!.Annotations.PeekAll())
        {
            AnnotationType type = AnnotationTypes.Of(annotation);
            type.Load(scratch, annotation);
            type.Shape.Write(output, scratch);
        }

        output.EndArray();
    }

    // Offsets mean nothing before the text and their unit are known: annotations that come first are read last.
    private static JsonDraft ReadAnnotations(ref JsonInput input, JsonDraft draft)
    {
        if (!input.Expect(JsonTokenType.StartArray, "annotations", "a list of objects"))
            return draft;
        if (draft.Text is not null && draft.Unit is not null)
        {
            ReadItems(ref input, draft);
            return draft;
        }

        draft.Postponed = input.Place;
        input.Skip();
        return draft;
    }

    private static JsonField<JsonDraft> List(string name, Action<JsonOutput, JsonDraft> write, ItemReader read) => new(
        name,
        (output, field, draft) =>
        {
            output.Name(field.Quoted);
            output.BeginArray();
            write(output, draft);
            output.EndArray();
        },
        (ref input, draft) =>
        {
            if (!input.Expect(JsonTokenType.StartArray, name, "a list of objects"))
                return draft;
            while (input.Read() && input.Token != JsonTokenType.EndArray)
                read(ref input, draft);
            return draft;
        });

    private static Func<JsonDraft, TValue, JsonDraft> Put<TValue>(Action<JsonDraft, TValue> put) => (draft, value) =>
    {
        put(draft, value);
        return draft;
    };
}

using System.Text.Json;
using TextModel.Transcripts;

namespace TextModel.Cli.Commands;

/// <summary>Writes an inspection as one JSON object. Offsets are UTF-16 units, lines and columns count from 1, what is not known is left out.</summary>
internal static class InspectionJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Inspection inspection)
    {
        TextDocument document = inspection.Document;
        json.WriteStartObject();
        json.WriteString("file", inspection.Name);
        json.WriteString("format", inspection.Read.Format);
        json.WriteString("encoding", document.Encoding.Name);
        json.WriteBoolean("byteOrderMark", document.Encoding.HasByteOrderMark);
        json.WriteNumber("lines", inspection.Lines.Count);
        json.WriteNumber("units", document.Text.Length);
        if (inspection.Read.Convention is { } convention)
        {
            json.WriteStartObject("convention");
            json.WriteString("name", convention.Name);
            json.WriteNumber("score", convention.Score);
            json.Optional("frame", convention.Frame);
            json.Optional("runnerUp", convention.RunnerUp);
            json.WriteEndObject();
        }

        if (inspection.Read.Explanation is { } explanation)
            Explanation(json, explanation, inspection);
        json.WritePropertyName("source");
        SourceJson.Write(json, document.Source);
        json.WriteStartObject("understood");
        foreach ((string name, int count) in inspection.Understood)
            json.WriteNumber(CamelCase(name), count);
        json.WriteEndObject();
        Array(json, "speakers", document.Speakers, s => Speaker(json, s, inspection));
        Array(json, "turns", document.Turns, t => Turn(json, t, inspection));
        Array(json, "notes", document.Notes, n => Note(json, n, inspection));
        Array(json, "entities", document.Entities, e => Entity(json, e, inspection));
        Array(json, "mentions", document.Mentions, m => Mention(json, m, inspection));
        Array(json, "carried", inspection.Carried, c =>
        {
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(c.Kind.ToString()));
            json.WriteString("name", c.Name);
            json.WriteNumber("count", c.Count);
        });
        Array(json, "diagnostics", inspection.Read.Diagnostics, d => Diagnostic(json, d));
        json.WriteEndObject();
    }

    private static void Explanation(Utf8JsonWriter json, TranscriptExplanation explanation, Inspection inspection)
    {
        json.WriteStartObject("explanation");
        Array(json, "systems", explanation.Systems, s =>
        {
            json.WriteString("frame", s.Frame);
            json.WriteNumber("probability", s.Probability);
            json.WriteBoolean("chosen", s.IsChosen);
            json.WriteNumber("places", s.Places);
            json.WriteNumber("recurrent", s.Recurrent);
            Evidence(json, s.Evidence);
            Array(json, "labels", s.Labels, l =>
            {
                json.WriteString("label", l.Label);
                json.WriteNumber("count", l.Count);
                json.WriteBoolean("taken", l.IsTaken);
                json.WriteNumber("probability", l.Probability);
                Evidence(json, l.Evidence);
            });
        });
        Array(json, "notTaken", explanation.NotTaken, u =>
        {
            json.WriteString("label", u.Label);
            json.WriteNumber("start", u.Span.Start);
            json.WriteNumber("end", u.Span.End);
            json.WriteNumber("line", inspection.Lines.GetPosition(u.Span.Start).Line);
            json.WriteString("reason", u.Reason);
        });
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, ValueList<Evidence> evidence) => Array(json, "evidence", evidence, e =>
    {
        json.WriteString("what", e.What);
        json.WriteNumber("weight", e.Weight);
    });

    private static void Speaker(Utf8JsonWriter json, Speaker speaker, Inspection inspection)
    {
        json.WriteString("id", speaker.Id);
        json.Optional("name", speaker.Name);
        json.WriteStartArray("labels");
        foreach (string label in speaker.Labels)
            json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteString("role", Lower(speaker.Role));
        json.WriteNumber("turns", inspection.TurnsBySpeaker.GetValueOrDefault(speaker.Id));
    }

    private static void Turn(Utf8JsonWriter json, Turn turn, Inspection inspection)
    {
        json.Optional("id", turn.Id);
        json.WriteString("kind", Lower(turn.Kind));
        json.Optional("speaker", turn.SpeakerId);
        json.Optional("label", turn.Label);
        json.Optional("question", turn.QuestionId);
        Place(json, turn, inspection);
        json.WriteNumber("paragraphs", turn.Paragraphs.Count);
        json.WriteString("text", turn.ReadingText);
    }

    private static void Note(Utf8JsonWriter json, Note note, Inspection inspection)
    {
        json.Optional("id", note.Id);
        json.Optional("number", note.Number);
        json.Optional("place", note.Place);
        Place(json, note, inspection);
        Array(json, "anchors", note.Anchors, a => Place(json, a, inspection));
        json.WriteString("text", note.ReadingText);
    }

    private static void Entity(Utf8JsonWriter json, Entity entity, Inspection inspection)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("kind", entity.Kind.ToString());
        json.WriteString("label", entity.Label);
        json.Pairs("identifiers", entity.Identifiers);
        json.WriteNumber("mentions", inspection.MentionsByEntity[entity.Id].Count());
    }

    private static void Mention(Utf8JsonWriter json, EntityMention mention, Inspection inspection)
    {
        json.WriteString("kind", mention.Kind.ToString());
        json.Optional("entity", mention.EntityId);
        Place(json, mention, inspection);
        json.WriteString("text", mention.Text);
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Lower(diagnostic.Severity));
        if (diagnostic.Position is { } position)
        {
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
        }

        json.WriteString("message", diagnostic.Message);
    }

    private static void Place(Utf8JsonWriter json, Annotation annotation, Inspection inspection)
    {
        TextPosition position = inspection.Lines.GetPosition(annotation.Start);
        json.WriteNumber("start", annotation.Start);
        json.WriteNumber("end", annotation.End);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // "note anchors" becomes noteAnchors.
    private static string CamelCase(string words)
    {
        int space = words.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? words : $"{words[..space]}{char.ToUpperInvariant(words[space + 1])}{words[(space + 2)..]}";
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

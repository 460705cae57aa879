using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The limit of JSON: source-generated System.Text.Json on plain records of the same data.</summary>
internal static class JsonLimit
{
    private static readonly PlainContext Context = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    public static void Write(PlainDocument document, Stream output) => JsonSerializer.Serialize(output, document, Context.PlainDocument);

    public static PlainDocument Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return JsonSerializer.Deserialize(file, Context.PlainDocument)!;
    }

    public static PlainDocument Of(Transcript transcript) => new()
    {
        Text = transcript.Text,
        Speakers = [.. Model.Speakers.Select(s => new PlainSpeaker { Id = s.Id, Name = s.Name, Labels = [.. s.Labels] })],
        Entities = [.. Model.Entities.Select(e => new PlainEntity { Id = e.Id, Kind = e.Kind.Value, Label = e.Label })],
        Annotations =
        [
            .. Model.Annotations(transcript).Select(a => new PlainAnnotation
            {
                Type = a.GetType().Name,
                Id = a.Id,
                Start = a.Start,
                End = a.End,
                Kind = a switch { Turn turn => turn.Kind.ToString(), EntityMention mention => mention.Kind.Value, Division division => division.Type, _ => null },
                Speaker = (a as Turn)?.SpeakerId,
                Question = (a as Turn)?.QuestionId,
                LabelStart = (a as Turn)?.LabelSpan?.Start ?? (a as Note)?.LabelSpan?.Start,
                LabelEnd = (a as Turn)?.LabelSpan?.End ?? (a as Note)?.LabelSpan?.End,
                Target = (a as EntityMention)?.EntityId ?? (a as NoteAnchor)?.NoteId,
                Number = (a as Note)?.Number,
                Place = (a as Note)?.Place,
            }),
        ],
    };
}

internal sealed record PlainDocument
{
    public required string Text { get; init; }

    public required PlainSpeaker[] Speakers { get; init; }

    public required PlainEntity[] Entities { get; init; }

    public required PlainAnnotation[] Annotations { get; init; }
}

internal sealed record PlainSpeaker
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string[]? Labels { get; init; }
}

internal sealed record PlainEntity
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Label { get; init; }
}

internal sealed record PlainAnnotation
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public string? Kind { get; init; }

    public string? Speaker { get; init; }

    public string? Question { get; init; }

    public int? LabelStart { get; init; }

    public int? LabelEnd { get; init; }

    public string? Target { get; init; }

    public string? Number { get; init; }

    public string? Place { get; init; }
}

[JsonSerializable(typeof(PlainDocument))]
internal sealed partial class PlainContext : JsonSerializerContext;

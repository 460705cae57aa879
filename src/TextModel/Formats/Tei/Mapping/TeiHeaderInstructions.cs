using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>
/// What instructions of this library before the root say of source, speakers, entities and the whole document, where the header of a file
/// that somebody else wrote has no place for it.
/// </summary>
internal sealed class TeiHeaderInstructions
{
    private static readonly string[] Words = ["source", "speaker", "entity", "document"];
    private readonly List<(string Word, JsonElement Json)> found = [];

    /// <summary>Where they stand.</summary>
    public List<TextSpan> Places { get; } = [];

    /// <summary>Takes an instruction, if it is one of them.</summary>
    public void Take(string instruction, TextSpan place)
    {
        foreach (string word in Words)
        {
            if (TeiJson.Read(instruction, word) is not { } json)
                continue;
            found.Add((word, json));
            Places.Add(place);
        }
    }

    public Source Apply(Source source) => Of("source").Aggregate(source, (s, json) => TeiMapping.Source.Apply(json, s));

    public KeyedValues Extra => Of("document").Aggregate(TextDocument.Create(""), (d, json) => TeiMapping.Document.Apply(json, d)).Extra;

    public List<Speaker> Apply(IEnumerable<Speaker> speakers) =>
        Apply("speaker", [.. speakers], s => s.Id, id => new() { Id = id }, TeiMapping.Speaker);

    public List<Entity> Apply(IEnumerable<Entity> entities) =>
        Apply("entity", [.. entities], e => e.Id, id => new() { Id = id, Kind = EntityKind.Name, Label = "" }, TeiMapping.Entity);

    /// <summary>The instructions that a file needs so that it says what a document does.</summary>
    /// <param name="wanted">The document.</param>
    /// <param name="read">What the file says without them.</param>
    public static IEnumerable<string> Differences(TextDocument wanted, TextDocument read) =>
    [
        .. Say("document", TeiMapping.Document.Differences(wanted, read)),
        .. Say("source", TeiMapping.Source.Differences(wanted.Source, read.Source)),
        .. Differences("speaker", wanted.Speakers, read.Speakers, s => s.Id, id => new() { Id = id }, TeiMapping.Speaker),
        .. Differences("entity", wanted.Entities, read.Entities, e => e.Id, id => new() { Id = id, Kind = EntityKind.Name, Label = "" }, TeiMapping.Entity),
    ];

    private static IEnumerable<string> Differences<T>(string word, Register<T> wanted, Register<T> read, Func<T, string> idOf, Func<string, T> make, TeiRow row)
        where T : class
    {
        foreach (T one in wanted)
        {
            string id = idOf(one);
            T? before = read[id];
            string? json = row.Differences(one, before ?? make(id), id);
            foreach (string said in Say(word, json ?? (before is null ? TeiJson.Write(o => o.WriteString("Id", id)) : null)))
                yield return said;
        }

        foreach (string id in read.Select(idOf).Where(id => wanted[id] is null))
        {
            yield return Say(word, TeiJson.Write(o =>
            {
                o.WriteString("Id", id);
                o.WriteBoolean("IsRemoved", true);
            })).First();
        }
    }

    private static IEnumerable<string> Say(string word, string? json) => json is null ? [] : [$"<?textmodel {word} {json}?>"];

    private IEnumerable<JsonElement> Of(string word) => found.Where(f => f.Word == word).Select(f => f.Json);

    private List<T> Apply<T>(string word, List<T> list, Func<T, string> idOf, Func<string, T> make, TeiRow row)
        where T : class
    {
        foreach (JsonElement json in Of(word))
        {
            if (!json.TryGetProperty("Id", out JsonElement said) || !TeiValues.Text.TryRead(said, out string id))
                continue;
            int index = list.FindIndex(t => idOf(t) == id);
            if (json.TryGetProperty("IsRemoved", out _))
                list.RemoveAll(t => idOf(t) == id);
            else if (index < 0)
                list.Add(row.Apply(json, make(id)));
            else
                list[index] = row.Apply(json, list[index]);
        }

        return list;
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TextModel.Formats.WebAnnotation;

/// <summary>Writes an edit into a file of Web Annotations: one that did not change stands as it stood, one that did keeps what the edit does not concern.</summary>
internal static class WebPatch
{
    /// <summary>The file with the edit; null where it has no list that could take what is new, or lose what went.</summary>
    /// <param name="original">The file.</param>
    /// <param name="read">The set as it was read.</param>
    /// <param name="set">What the set has become.</param>
    /// <param name="write">Writes one annotation anew; null where that cannot be.</param>
    public static string? Apply(string original, AnnotationSet read, AnnotationSet set, Func<StandOffItem, string?> write)
    {
        var reader = new WebReader(SourceText.From(original), new());
        reader.Read();
        if (reader.Places.Sum(p => p.Items) != read.Items.Count)
            return null;
        Dictionary<string, StandOffItem> now = set.Items.DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);
        HashSet<string> known = [.. read.Items.Select(i => i.Id)];
        List<string> added = [.. set.Items.Where(i => !known.Contains(i.Id)).Select(write).OfType<string>()];
        var pieces = new List<string?>();
        int item = 0;
        foreach ((int start, int end, _, int count) in reader.Places)
        {
            pieces.Add(Piece([.. read.Items.Skip(item).Take(count)], now, Encoding.UTF8.GetString(reader.Json[start..end]), write, added));
            item += count;
        }

        int last = reader.Places.FindLastIndex(p => p.List >= 0);
        if (reader.Places.Where((p, i) => p.List < 0 && pieces[i] is null).Any() || (added.Count > 0 && last < 0))
            return null;
        var output = new StringBuilder();
        var file = new Pieces(reader.Json.ToArray());
        bool first = true;
        for (int i = 0; i < reader.Places.Count; i++)
        {
            (int start, int end, int list, _) = reader.Places[i];
            bool begins = i == 0 || list < 0 || reader.Places[i - 1].List != list;
            string between = file.To(start), own = file.To(end);
            first |= begins;
            bool stays = pieces[i] is not null;
            // What separates two belongs to the second; the first that is left in a list needs none.
            if (begins || (stays && !first))
                output.Append(between);
            if (stays)
                output.Append(pieces[i] == own ? own : Indented(pieces[i], between));
            first &= !stays;
            if (i != last)
                continue;
            string separator = !begins ? between : original.Contains("\r\n", StringComparison.Ordinal) ? ",\r\n" : ",\n";
            foreach (string another in added)
            {
                output.Append(first ? "" : separator).Append(Indented(another, between));
                first = false;
            }
        }

        return output.Append(file.Rest()).ToString();
    }

    // What becomes of one annotation; null where nothing is left of it.
    private static string? Piece(StandOffItem[] old, Dictionary<string, StandOffItem> now, string own, Func<StandOffItem, string?> write, List<string> added)
    {
        if (old is [var only])
            return !now.TryGetValue(only.Id, out StandOffItem? item) ? null : item.Equals(only) ? own : Change(own, write(Bare(only)), write(Bare(item))) ?? write(item);
        bool[] same = [.. old.Select(o => now.TryGetValue(o.Id, out StandOffItem? item) && item.Equals(o))];
        if (same.All(s => s))
            return own;
        // Of several targets one changed: it becomes an annotation of its own.
        added.AddRange(old.Where((o, i) => !same[i] && now.ContainsKey(o.Id)).Select(o => write(Bare(now[o.Id]))).OfType<string>());
        return same.Any(s => s) ? WithTargets(own, same) ?? string.Join(",\n", old.Where((_, i) => same[i]).Select(o => write(Bare(o))).OfType<string>()) : null;
    }

    // Targets that mark no text stay.
    private static string? WithTargets(string own, bool[] stay)
    {
        if (Parse(own) is not { } annotation || (annotation["target"] as JsonArray ?? annotation["target"]?["items"] as JsonArray) is not { } targets)
            return null;
        using JsonDocument parsed = JsonDocument.Parse(own, new() { MaxDepth = 128 });
        List<WebTarget> read = WebTarget.Of(parsed.RootElement, _ => { });
        if (read.Count != targets.Count || read.Count(t => t.Marks) != stay.Length)
            return null;
        for (int i = read.Count - 1, marking = stay.Length; i >= 0; i--)
        {
            if (read[i].Marks && !stay[--marking])
                targets.RemoveAt(i);
        }

        return Text(annotation);
    }

    private static string Text(JsonObject annotation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
            annotation.WriteTo(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The address of the text that an annotation is about; null where it names none.</summary>
    public static string? SourceOf(string annotation)
    {
        JsonNode? target = Parse(annotation)?["target"];
        return Text(target is JsonArray { Count: > 0 } several ? several[0] : target, "source");
    }

    // As deep as the first line of what stood there. A string in JSON has no line ends.
    private static string? Indented(string? json, string between)
    {
        int line = between.LastIndexOf('\n');
        line -= line > 0 && between[line - 1] == '\r' ? 1 : 0;
        return line < 0 || !between.AsSpan(line).Trim().IsEmpty ? json : json?.Replace("\n", between[line..], StringComparison.Ordinal);
    }

    private static StandOffItem Bare(StandOffItem item) => item with { Features = [.. item.Features.Where(f => f.Key != WebItem.Raw)] };

    // Our own properties of the annotation before and after the edit differ by what the edit says.
    private static string? Change(string own, string? before, string? after)
    {
        if (before is null || after is null || Parse(own) is not { } annotation || Parse(before) is not { } was || Parse(after) is not { } now)
            return null;
        foreach (string name in (string[])["target", WebItem.Features])
        {
            if (JsonNode.DeepEquals(was[name], now[name]))
                continue;
            if (name == "target" && annotation["target"]?["selector"] is not null && now["target"]?["selector"] is { } selector)
                annotation["target"]!["selector"] = selector.DeepClone();
            else
                annotation[name] = now[name]?.DeepClone();
        }

        if (!JsonNode.DeepEquals(was["body"], now["body"]))
            annotation[annotation["bodies"] is null ? "body" : "bodies"] = Bodies(annotation["bodies"] ?? annotation["body"], (JsonArray)was["body"]!, (JsonArray)now["body"]!);
        return Text(annotation);
    }

    // The bodies without those that the edit took away, with those that it brought.
    private static JsonArray Bodies(JsonNode? own, JsonArray was, JsonArray now)
    {
        var bodies = new JsonArray();
        List<JsonNode?> gone = [.. was.Where(w => !now.Any(n => JsonNode.DeepEquals(w, n)))], come = [.. now.Where(n => !was.Any(w => JsonNode.DeepEquals(w, n)))];
        foreach (JsonNode? body in own is JsonArray several ? several.ToArray() : own is null ? [] : [own])
        {
            if (gone.Find(g => Names(body, g)) is not { } old)
            {
                bodies.Add(body?.DeepClone());
                continue;
            }

            gone.Remove(old);
            if (come.Find(c => Purpose(c) == Purpose(old)) is { } replacement)
            {
                come.Remove(replacement);
                bodies.Add(replacement.DeepClone());
            }
        }

        foreach (JsonNode? body in come)
            bodies.Add(body?.DeepClone());
        return bodies;
    }

    private static bool Names(JsonNode? body, JsonNode? ours)
    {
        string? named = Text(ours, "value") ?? Text(ours, "source");
        return named is not null && (Text(body, "value") == named || Text(body, "source") == named || Text(body, "id") == named || (body is JsonValue bare && bare.TryGetValue(out string? text) && text == named));
    }

    private static string? Purpose(JsonNode? body) => Text(body, "purpose");

    private static string? Text(JsonNode? node, string name) =>
        node is JsonObject known && known[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, null, new() { MaxDepth = 128 }) as JsonObject;
        }
        // A name that stands twice in an object has no node.
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class Pieces(byte[] json)
    {
        private int at;

        public string To(int end)
        {
            string piece = Encoding.UTF8.GetString(json.AsSpan(at, end - at));
            at = end;
            return piece;
        }

        public string Rest() => To(json.Length);
    }
}

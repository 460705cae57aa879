using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextModel.Entities;

namespace TextModel.Formats.WebAnnotation;

/// <summary>Writes an annotation page.</summary>
internal sealed class WebWriter
{
    private const int ContextLength = 32;
    private readonly AnnotationSet set;
    private readonly WebAnnotationOptions options;
    private readonly DiagnosticBag diagnostics;
    private readonly OffsetMap? offsets;
    private readonly Lazy<ILookup<string, StandOffItem>> ofRaw;
    private readonly Dictionary<string, int> still = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> written = new(StringComparer.Ordinal);

    public WebWriter(AnnotationSet set, WebAnnotationOptions options, DiagnosticBag diagnostics)
    {
        this.set = set;
        this.options = options;
        this.diagnostics = diagnostics;
        ofRaw = new(() => set.Items.Where(i => i.Features[WebItem.Raw] is not null).ToLookup(i => i.Features[WebItem.Raw]!, StringComparer.Ordinal));
        offsets = set.Text is { } text && set.OffsetUnit != OffsetUnit.CodePoint ? new(text) : null;
    }

    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("tm", "urn:textmodel:");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("type", "AnnotationPage");
        json.WriteStartArray("items");
        foreach (StandOffItem item in set.Items)
            WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One annotation by itself; null where there is no place for it.</summary>
    public string? WriteOne(StandOffItem item)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
            WriteItem(json, item);
        return bytes.Length == 0 ? null : Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private void WriteItem(Utf8JsonWriter json, StandOffItem item)
    {
        if (item.Features[WebItem.Raw] is { } raw && StillSays(raw, out int count))
        {
            // One with several targets is there once for all of them.
            int before = written.GetValueOrDefault(raw);
            written[raw] = before + 1;
            if (before % count == 0)
                json.WriteRawValue(raw);
            return;
        }

        if (item.Kind != StandOffKind.Span || item.Links.Count > 0)
        {
            if (item.Kind is not (StandOffKind.Token or StandOffKind.Sentence) || item.Features.Count > 0)
                Lose($"the {item.Kind.ToString().ToLowerInvariant()} {item.Id} of the type '{item.Type}'", item);
            if (item.Kind != StandOffKind.Span)
                return;
        }

        json.WriteStartObject();
        json.WriteString("id", item.Id.Contains(':', StringComparison.Ordinal) ? item.Id : (options.IdBase ?? "#") + item.Id);
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "tagging");
        WriteBodies(json, item);
        json.WritePropertyName("target");
        if (item.Spans.Count > 1)
        {
            // Several targets would be several places; this is one in parts.
            json.WriteStartObject();
            json.WriteString("type", "Composite");
            json.WriteStartArray("items");
        }

        if (item.Spans.IsEmpty)
            WriteTarget(json, item, null);
        foreach (TextSpan span in item.Spans)
            WriteTarget(json, item, span);
        if (item.Spans.Count > 1)
        {
            json.WriteEndArray();
            json.WriteEndObject();
        }

        WriteFeatures(json, item);
        json.WriteEndObject();
    }

    // Whether the object that was read says what all the annotations that were made of it say now; and how many those are.
    private bool StillSays(string raw, out int count)
    {
        if (still.TryGetValue(raw, out count))
            return count > 0;
        StandOffItem[] items = [.. ofRaw.Value[raw]];
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(raw, new() { MaxDepth = 128 });
            IReadOnlyList<StandOffItem> read = WebItem.Read(parsed.RootElement, _ => { });
            bool same = items.Length % read.Count == 0;
            for (int i = 0; i < items.Length && same; i++)
                same = Same(read[i % read.Count], items[i]);
            count = same ? read.Count : 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            count = 0;
        }

        still[raw] = count;
        return count > 0;
    }

    private bool Same(StandOffItem read, StandOffItem item) => read with { Id = item.Id, Spans = item.Spans } == item
        && read.Spans.Select(s => (s.Start, s.End)).SequenceEqual(item.Spans.Select(s => (Point(s.Start), Point(s.End))));

    private int Point(int offset) => offsets is null ? offset : (int)offsets.To(OffsetUnit.CodePoint, offset);

    private static void WriteBodies(Utf8JsonWriter json, StandOffItem item)
    {
        json.WriteStartArray("body");
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", "tagging");
        json.WriteString("value", item.Type);
        json.WriteEndObject();
        foreach (KeyedValue feature in item.Features)
        {
            if (!feature.Key.StartsWith("identifier", StringComparison.Ordinal) || !AuthorityFields.IsUri(feature.Value))
                continue;
            json.WriteStartObject();
            json.WriteString("type", "SpecificResource");
            json.WriteString("purpose", "identifying");
            json.WriteString("source", feature.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTarget(Utf8JsonWriter json, StandOffItem item, TextSpan? span)
    {
        json.WriteStartObject();
        json.WriteString("source", options.Source ?? set.Properties["source"] ?? "urn:textmodel:text");
        json.WriteStartArray("selector");
        if (span is { } place)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", Point(place.Start));
            json.WriteNumber("end", Point(place.End));
            json.WriteEndObject();
        }

        WriteQuote(json, item, span);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteQuote(Utf8JsonWriter json, StandOffItem item, TextSpan? span)
    {
        string? quote = item.Spans.Count <= 1 ? item.Quote : null, prefix = item.Prefix, suffix = item.Suffix;
        if (span is { } place && set.Text is { } text && offsets is not null && place.End <= text.Length)
        {
            quote ??= text.Substring(place.Start, place.Length);
            // Cut inside a pair, they begin after it or end before it.
            int from = Math.Max(0, place.Start - ContextLength), to = Math.Min(text.Length, place.End + ContextLength);
            prefix ??= text[(from < place.Start && char.IsLowSurrogate(text[from]) ? from + 1 : from)..place.Start];
            suffix ??= text[place.End..(to > place.End && char.IsHighSurrogate(text[to - 1]) ? to - 1 : to)];
        }

        if (quote is null)
            return;
        if (!SurrogatePairs.AreWhole(quote))
        {
            Lose($"the quotation of the annotation {item.Id}, which has half of a surrogate pair in it", item);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", quote);
        if (prefix is { Length: > 0 } && SurrogatePairs.AreWhole(prefix))
            json.WriteString("prefix", prefix);
        if (suffix is { Length: > 0 } && SurrogatePairs.AreWhole(suffix))
            json.WriteString("suffix", suffix);
        json.WriteEndObject();
    }

    private void WriteFeatures(Utf8JsonWriter json, StandOffItem item)
    {
        if (!item.Features.Any(f => f.Key != WebItem.Raw))
            return;
        json.WriteStartArray(WebItem.Features);
        foreach (KeyedValue feature in item.Features)
        {
            if (feature.Key == WebItem.Raw)
                continue;
            if (!SurrogatePairs.AreWhole(feature.Value) || !SurrogatePairs.AreWhole(feature.Key))
                Lose($"the {feature.Key} of the annotation {item.Id}, which has half of a surrogate pair in it", item);
            json.WriteStartObject();
            json.WriteString("tm:name", feature.Key);
            json.WriteString("tm:value", feature.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Lose(string what, StandOffItem item) => diagnostics.Add(DiagnosticCodes.Loss.At(
        null, null, item.Spans.IsEmpty || set.OffsetUnit != OffsetUnit.Utf16 ? null : item.Spans[0], WebAnnotationFormat.Name, what));
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TextModel.Formats.WebAnnotation;

/// <summary>Finds the annotations of a file, wherever they are held.</summary>
internal sealed class WebReader(SourceText source, DiagnosticBag diagnostics)
{
    private readonly byte[] json = Encoding.UTF8.GetBytes(source.Text);
    private readonly List<StandOffItem> items = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private bool isPage;
    private int lists;

    /// <summary>Where each annotation stands in the file, in UTF-8 bytes, in which list (-1 for none), and how many items it is.</summary>
    public List<(int Start, int End, int List, int Items)> Places { get; } = [];

    /// <summary>The file in UTF-8.</summary>
    public ReadOnlySpan<byte> Json => json;

    public AnnotationSet Read()
    {
        int annotations = 0;
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
            while (reader.Read())
                Walk(ref reader, ref annotations, -1);
        }
        catch (JsonException e)
        {
            string message = e.Message;
            int path = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            diagnostics.Add(DiagnosticCodes.JsonSyntax.At(source.Path, PlaceOf(e), null, path < 0 ? message : message[..path]));
            return Result();
        }

        if (annotations == 0 && !isPage)
            diagnostics.Add(DiagnosticCodes.NotAnAnnotationFile.At(source.Path, new(1, 1), null, "file of Web Annotations", "no object in it is an annotation"));
        return Result();
    }

    private AnnotationSet Result() => new() { OffsetUnit = OffsetUnit.CodePoint, Items = [.. items] };

    // At the first token of a value; ends at its last.
    private void Walk(ref Utf8JsonReader reader, ref int annotations, int list)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            int own = lists++;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Walk(ref reader, ref annotations, own);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            TextPosition place = PlaceOf(reader.TokenStartIndex);
            Utf8JsonReader ahead = reader;
            using (JsonDocument value = JsonDocument.ParseValue(ref ahead))
            {
                int? taken;
                try
                {
                    taken = IsAnnotation(value.RootElement) ? Take(value.RootElement, place) : null;
                    isPage |= taken is null && WebItem.Types(value.RootElement).Any(t => t is "AnnotationPage" or "AnnotationCollection");
                }
                catch (InvalidOperationException)
                {
                    diagnostics.Add(DiagnosticCodes.BadAnnotation.At(source.Path, place, null, "an object with half of a surrogate pair in a name"));
                    reader = ahead;
                    return;
                }

                if (taken is { } count)
                {
                    annotations++;
                    Places.Add(((int)reader.TokenStartIndex, (int)ahead.BytesConsumed, list, count));
                    reader = ahead;
                    return;
                }
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
                Walk(ref reader, ref annotations, -1);
            }
        }
    }

    private int Take(JsonElement annotation, TextPosition place)
    {
        IReadOnlyList<StandOffItem> read = WebItem.Read(annotation, what => diagnostics.Add(DiagnosticCodes.BadAnnotation.At(source.Path, place, null, what)));
        foreach (StandOffItem item in read)
        {
            string id = item.Id.Length > 0 ? item.Id : string.Create(CultureInfo.InvariantCulture, $"a{items.Count + 1}"), unique = id;
            for (int n = 2; !ids.Add(unique); n++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{id}#{n}");
            items.Add(item with { Id = unique });
        }

        return read.Count;
    }

    private static bool IsAnnotation(JsonElement value)
    {
        if (WebItem.Types(value).Any(t => t is "Annotation" or "oa:Annotation"))
            return true;
        return value.TryGetProperty("target", out JsonElement target) && target.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            && (value.TryGetProperty("body", out _) || value.TryGetProperty("bodies", out _) || target.GetRawText().Contains("\"selector\"", StringComparison.Ordinal));
    }

    private static TextPosition PlaceOf(JsonException e) => new((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);

    private TextPosition PlaceOf(long index) =>
        source.Lines.GetPosition(Math.Min(source.Text.Length, Encoding.UTF8.GetCharCount(json.AsSpan(0, (int)index))));
}

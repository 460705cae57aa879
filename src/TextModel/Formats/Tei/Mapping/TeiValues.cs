using System.Globalization;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>The types of values that properties of the model have, in JSON.</summary>
internal static class TeiValues
{
    public static readonly TeiValue<string> Text = new(TeiJson.WriteText, j => StringOf(j) is { } text ? new(text) : null);

    public static readonly TeiValue<string?> TextOrNull = OrNull(Text);

    public static readonly TeiValue<KeyedValues> Pairs = new(
        (o, v) => WriteList(o, v, static (o, p) => WriteList(o, [p.Key, p.Value], TeiJson.WriteText)),
        j => ListOf(j, p => ListOf(p, StringOf) is [var key, var value] ? new KeyedValue?(new(key, value)) : null) is { } pairs
            ? new(KeyedValues.Create([.. pairs.Select(p => p!.Value)])) : null);

    public static readonly TeiValue<ValueList<string>> Texts = new(
        (o, v) => WriteList(o, v, TeiJson.WriteText), j => ListOf(j, StringOf) is { } texts ? new(texts.ToValueList()) : null);

    public static readonly TeiValue<double?> NumberOrNull = new(
        (o, v) => WriteOrNull(o, v, static (o, n) => o.WriteStringValue(n.ToString("R", CultureInfo.InvariantCulture))),
        j => IsNull(j) ? new(null) : NumberOf(j) is { } number ? new(number) : null);

    public static readonly TeiValue<int?> WholeNumberOrNull = new(
        (o, v) => WriteOrNull(o, v, static (o, n) => o.WriteNumberValue(n)),
        j => IsNull(j) ? new(null) : j.ValueKind == JsonValueKind.Number && j.TryGetInt32(out int number) ? new(number) : null);

    public static readonly TeiValue<int> WholeNumber = new(
        (o, v) => o.WriteNumberValue(v), j => j.ValueKind == JsonValueKind.Number && j.TryGetInt32(out int number) ? new(number) : null);

    public static readonly TeiValue<bool> Flag = new(
        (o, v) => o.WriteBooleanValue(v), j => j.ValueKind is JsonValueKind.True or JsonValueKind.False ? new(j.GetBoolean()) : null);

    public static readonly TeiValue<PartialDate?> DateOrNull = new(
        (o, v) => o.WriteStringValue(v?.ToString()),
        j => IsNull(j) ? new(null) : PartialDate.TryParse(StringOf(j) ?? "", out PartialDate date) ? new(date) : null);

    public static readonly TeiValue<TimeSpan> Time = new(
        (o, v) => o.WriteStringValue(v.ToString("c", CultureInfo.InvariantCulture)), j => TimeOf(j) is { } time ? new(time) : null);

    public static readonly TeiValue<TimeRange?> TimesOrNull = new(
        (o, v) => WriteOrNull(o, v, static (o, t) => WriteList(o, t.End is { } end ? [t.Start, end] : [t.Start], Time.Write)),
        j => IsNull(j) ? new(null) : ListOf(j, TimeOf) switch
        {
            [{ } start] => new(new TimeRange(start)),
            [{ } start, { } end] => new(new TimeRange(start, end)),
            _ => null,
        });

    public static readonly TeiValue<EntityKind> Kind = new((o, v) => Text.Write(o, v.ToString()), j => StringOf(j) is { } kind ? new(new(kind)) : null);

    public static readonly TeiValue<ContributorRole> Role = new((o, v) => Text.Write(o, v.ToString()), j => StringOf(j) is { } role ? new(new(role)) : null);

    public static readonly TeiValue<Coordinates?> PointOrNull = new(
        (o, v) => WriteOrNull(o, v, static (o, p) => WriteList(o, [p.Latitude, p.Longitude], static (o, n) => NumberOrNull.Write(o, n))),
        j => IsNull(j) ? new(null) : ListOf(j, NumberOf) is [{ } latitude, { } longitude] ? new(new Coordinates(latitude, longitude)) : null);

    /// <summary>A stretch inside another, counted from its beginning.</summary>
    public static readonly TeiValue<TextSpan?> SpanOrNull = new(
        (o, v) => WriteOrNull(o, v, static (o, s) => WriteList(o, [s.Start, s.End], static (o, n) => o.WriteNumberValue(n))),
        j => IsNull(j) ? new(null)
            : ListOf(j, n => WholeNumberOrNull.TryRead(n, out int? number) ? number : null) is [>= 0 and var start, { } end] && start <= end
                ? new(new TextSpan(start, end)) : null);

    public static readonly TeiValue<DateValue?> DatesOrNull = RecordOrNull(() => TeiMapping.Dates, () => new DateValue());

    public static readonly TeiValue<PrintedSource?> PrintedOrNull = RecordOrNull(() => TeiMapping.Printed, () => new PrintedSource());

    public static readonly TeiValue<Rights?> RightsOrNull = RecordOrNull(() => TeiMapping.RightsRow, () => new Rights());

    private static readonly TeiValue<Contributor?> OneContributor = RecordOrNull(() => TeiMapping.ContributorRow, () => new Contributor("", default));

    public static readonly TeiValue<ValueList<Contributor>> Contributors = new(
        (o, v) => WriteList(o, v, static (o, c) => OneContributor.Write(o, c)),
        j => ListOf(j, c => OneContributor.TryRead(c, out Contributor? one) ? one : null) is { } list ? new(list.ToValueList()) : null);

    /// <summary>A word of an enumeration.</summary>
    public static TeiValue<T> Word<T>()
        where T : struct, Enum => new((o, v) => o.WriteStringValue(v.ToString()), j => Enum.TryParse(StringOf(j), out T word) && Enum.IsDefined(word) ? new(word) : null);

    /// <summary>Any words of an enumeration of flags.</summary>
    public static TeiValue<T> Flags<T>()
        where T : struct, Enum => new((o, v) => o.WriteStringValue(v.ToString()), j => Enum.TryParse(StringOf(j), out T words) ? new(words) : null);

    private static TeiValue<T?> OrNull<T>(TeiValue<T> value)
        where T : class => new((o, v) => WriteOrNull(o, v, value.Write), j => IsNull(j) ? new(null) : value.TryRead(j, out T read) ? new(read) : null);

    private static TeiValue<T?> RecordOrNull<T>(Func<TeiRow> row, Func<T> empty)
        where T : class => new(
            (o, v) => WriteOrNull(o, v, (o, r) => o.WriteRawValue(row().Differences(r, empty()) ?? "{}")),
            j => IsNull(j) ? new(null) : j.ValueKind == JsonValueKind.Object ? new(row().Apply(j, empty())) : null);

    private static void WriteOrNull<T>(Utf8JsonWriter o, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
            o.WriteNullValue();
        else
            write(o, value);
    }

    private static void WriteOrNull<T>(Utf8JsonWriter o, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is { } found)
            write(o, found);
        else
            o.WriteNullValue();
    }

    private static void WriteList<T>(Utf8JsonWriter o, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        o.WriteStartArray();
        foreach (T value in values)
            write(o, value);
        o.WriteEndArray();
    }

    private static bool IsNull(JsonElement json) => json.ValueKind == JsonValueKind.Null;

    private static string? StringOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? TeiJson.ReadText(json) : null;

    private static double? NumberOf(JsonElement json) =>
        double.TryParse(StringOf(json), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static TimeSpan? TimeOf(JsonElement json) =>
        TimeSpan.TryParseExact(StringOf(json), "c", CultureInfo.InvariantCulture, out TimeSpan time) ? time : null;

    // Null unless it is a list of which every item is one.
    private static List<T>? ListOf<T>(JsonElement json, Func<JsonElement, T?> read)
        where T : class
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var list = new List<T>();
        foreach (JsonElement item in json.EnumerateArray())
        {
            if (read(item) is not { } value)
                return null;
            list.Add(value);
        }

        return list;
    }

    private static List<T?>? ListOf<T>(JsonElement json, Func<JsonElement, T?> read)
        where T : struct
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        List<T?> list = [.. json.EnumerateArray().Select(read)];
        return list.TrueForAll(v => v is not null) ? list : null;
    }
}

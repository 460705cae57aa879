using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Json;

/// <summary>The properties of an object in the order in which they are written; they are read in any order.</summary>
/// <param name="kind">What the object is, for messages.</param>
/// <param name="fields">The properties, at most 64.</param>
/// <param name="getExtra">The unknown properties that the object carries; null where it cannot carry any.</param>
/// <param name="setExtra">Gives the object its unknown properties.</param>
internal sealed class JsonShape<T>(
    string kind, JsonField<T>[] fields, Func<T, KeyedValues>? getExtra = null, Func<T, KeyedValues, T>? setExtra = null)
{
    private readonly ulong required = fields.Index().Aggregate(0ul, (sum, f) => f.Item.IsRequired ? sum | (1ul << f.Index) : sum);

    public JsonField<T>[] Fields => fields;

    public void Write(JsonOutput output, T value)
    {
        output.BeginObject();
        WriteFields(output, value);
        output.EndObject();
    }

    /// <summary>Writes the properties without the braces.</summary>
    public void WriteFields(JsonOutput output, T value)
    {
        foreach (JsonField<T> field in fields)
            field.Write(output, value);
        if (getExtra is null || getExtra(value) is not { Count: > 0 } extra)
            return;
        foreach (KeyedValue pair in extra)
        {
            if (Array.Exists(fields, f => f.Name == pair.Key) || !JsonText.TryCompact(pair.Value, out string json))
            {
                output.Diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, "JSON", $"the further property '{pair.Key}' of the {kind}"));
                continue;
            }

            output.Name(pair.Key);
            output.Raw(Encoding.UTF8.GetBytes(json));
        }
    }

    /// <summary>Reads an object whose opening brace is the current token.</summary>
    /// <param name="input">The input; afterwards on the closing brace.</param>
    /// <param name="seed">What the properties are put into.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether all required properties are there; if not, the input has said so.</returns>
    public bool Read(ref JsonInput input, T seed, out T value)
    {
        int start = input.Place, next = 0;
        ulong seen = 0;
        List<KeyedValue>? extra = null;
        value = seed;
        while (input.Read() && input.Token == JsonTokenType.PropertyName)
        {
            int place = input.Place, at = Find(ref input, next);
            if (at < 0)
            {
                Keep(ref input, ref extra);
                continue;
            }

            if ((seen & (1ul << at)) != 0)
                input.Report(DiagnosticCodes.JsonDuplicateProperty, place, fields[at].Name);
            seen |= 1ul << at;
            next = at + 1;
            input.Read();
            value = fields[at].Read(ref input, value);
        }

        if (extra is not null)
            value = setExtra!(value, [.. extra]);
        if ((required & ~seen) == 0)
            return true;
        foreach (JsonField<T> field in fields.Where((f, i) => ((required & ~seen) & (1ul << i)) != 0))
            input.Report(DiagnosticCodes.JsonMissing, start, field.Name, kind, ", which was left out");
        return false;
    }

    // In a file that a program wrote the properties come in the table's order, so that the first guess is right.
    private int Find(ref JsonInput input, int guess)
    {
        for (int i = guess; i < fields.Length; i++)
        {
            if (input.Is(fields[i].Utf8Name))
                return i;
        }

        for (int i = 0; i < guess; i++)
        {
            if (input.Is(fields[i].Utf8Name))
                return i;
        }

        return -1;
    }

    private void Keep(ref JsonInput input, ref List<KeyedValue>? extra)
    {
        string name = input.Name;
        if (setExtra is null)
            input.Report(DiagnosticCodes.JsonUnknownProperty, input.Place, name, string.Join(", ", fields.Select(f => f.Name)));
        input.Read();
        string json = input.Raw();
        if (setExtra is not null)
            (extra ??= []).Add(new(name, json));
    }
}

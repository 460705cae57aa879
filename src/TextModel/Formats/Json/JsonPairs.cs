using System.Text.Json;

namespace TextModel.Formats.Json;

/// <summary>Keys with values: an object where each key stands once, else a list of pairs, because many programs drop a key's second value.</summary>
internal static class JsonPairs
{
    public static JsonField<T> Field<T>(string name, Func<T, KeyedValues> get, Func<T, KeyedValues, T> set) => new(
        name,
        (output, field, owner) =>
        {
            KeyedValues pairs = get(owner);
            if (pairs.Count == 0)
                return;
            output.Name(field.Quoted);
            Write(output, pairs);
        },
        (ref input, target) => Read(ref input, name) is { } pairs ? set(target, pairs) : target);

    private static void Write(JsonOutput output, KeyedValues pairs)
    {
        if (HasTwins(pairs))
        {
            output.BeginArray();
            foreach (KeyedValue pair in pairs)
            {
                output.BeginArray();
                output.Text(pair.Key);
                output.Text(pair.Value);
                output.EndArray();
            }

            output.EndArray();
            return;
        }

        output.BeginObject();
        foreach (KeyedValue pair in pairs)
        {
            output.Name(pair.Key);
            output.Text(pair.Value);
        }

        output.EndObject();
    }

    private static KeyedValues? Read(ref JsonInput input, string name)
    {
        var pairs = new List<KeyedValue>();
        if (input.Token == JsonTokenType.StartObject)
        {
            while (input.Read() && input.Token == JsonTokenType.PropertyName)
            {
                string key = input.Name;
                input.Read();
                if (input.Text(key) is { } value)
                    pairs.Add(new(key, value));
            }
        }
        else if (input.Expect(JsonTokenType.StartArray, name, "an object, or a list of pairs"))
        {
            while (input.Read() && input.Token != JsonTokenType.EndArray)
            {
                if (input.Expect(JsonTokenType.StartArray, name, "a pair of strings"))
                    ReadPair(ref input, name, pairs);
            }
        }
        else
        {
            return null;
        }

        return KeyedValues.Create([.. pairs]);
    }

    private static void ReadPair(ref JsonInput input, string name, List<KeyedValue> pairs)
    {
        int place = input.Place, count = 0;
        string? key = null, value = null;
        for (; input.Read() && input.Token != JsonTokenType.EndArray; count++)
        {
            string? item = input.Text(name);
            if (count == 0)
                key = item;
            else
                value = item;
        }

        if (count == 2 && key is not null && value is not null)
            pairs.Add(new(key, value));
        else
            input.Report(DiagnosticCodes.JsonWrongValue, place, name, "a pair of strings", $"a list of {count}");
    }

    private static bool HasTwins(KeyedValues pairs)
    {
        if (pairs.Count > 16)
            return pairs.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count() < pairs.Count;
        for (int i = 1; i < pairs.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (pairs[i].Key == pairs[j].Key)
                    return true;
            }
        }

        return false;
    }
}

using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Json;

/// <summary>Reads the value of a property into <paramref name="target"/>, or into a copy of it; the reader ends on the value's last token.</summary>
internal delegate T FieldReader<T>(ref JsonInput input, T target);

/// <summary>A property: its name, how it is written and how it is read, in one place, so that the two cannot drift apart.</summary>
/// <typeparam name="T">The object that has it.</typeparam>
internal sealed class JsonField<T>(string name, Action<JsonOutput, JsonField<T>, T> write, FieldReader<T> read)
{
    public string Name { get; } = name;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>The name as JSON, with its colon.</summary>
    public byte[] Quoted { get; } = Encoding.UTF8.GetBytes($"\"{name}\":");

    /// <summary>Whether the object means nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Writes name and value; nothing where there is no value.</summary>
    public void Write(JsonOutput output, T owner) => write(output, this, owner);

    public T Read(ref JsonInput input, T target) => read(ref input, target);
}

/// <summary>The kinds of properties.</summary>
internal static class JsonField
{
    public static JsonField<T> Text<T>(string name, Func<T, string?> get, Func<T, string, T> set, bool required = false) => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not { } value)
                return;
            output.Name(field.Quoted);
            output.Text(value);
        },
        (ref input, target) => input.Text(name) is { } value ? set(target, value) : target)
    { IsRequired = required };

    /// <summary>One of a few words, by its place among them; a negative place is not written.</summary>
    public static JsonField<T> Word<T>(string name, string[] words, Func<T, int> get, Func<T, int, T> set, bool required = false) => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not (>= 0 and var place))
                return;
            output.Name(field.Quoted);
            output.Text(words[place]);
        },
        (ref input, target) =>
        {
            for (int i = 0; i < words.Length && input.Token == JsonTokenType.String; i++)
            {
                if (input.Is(words[i]))
                    return set(target, i);
            }

            input.Wrong(name, $"one of \"{string.Join("\", \"", words)}\"");
            return target;
        })
    { IsRequired = required };

    /// <summary>Any of a few words, as the bits of a number in their order; none is not written.</summary>
    public static JsonField<T> Words<T>(string name, string[] words, Func<T, int> get, Func<T, int, T> set) => new(
        name,
        (output, field, owner) =>
        {
            int bits = get(owner);
            if (bits == 0)
                return;
            output.Name(field.Quoted);
            output.BeginArray();
            for (int i = 0; i < words.Length; i++)
            {
                if ((bits & (1 << i)) != 0)
                    output.Text(words[i]);
            }

            output.EndArray();
        },
        (ref input, target) =>
        {
            if (!input.Expect(JsonTokenType.StartArray, name, "a list of strings"))
                return target;
            int bits = 0;
            while (input.Read() && input.Token != JsonTokenType.EndArray)
            {
                int at = 0;
                while (at < words.Length && !(input.Token == JsonTokenType.String && input.Is(words[at])))
                    at++;
                if (at < words.Length)
                    bits |= 1 << at;
                else
                    input.Wrong(name, $"one of \"{string.Join("\", \"", words)}\"");
            }

            return set(target, bits);
        });

    /// <summary>Something that is so or not; false is not written.</summary>
    public static JsonField<T> Flag<T>(string name, Func<T, bool> get, Func<T, bool, T> set) => new(
        name,
        (output, field, owner) =>
        {
            if (!get(owner))
                return;
            output.Name(field.Quoted);
            output.Flag(true);
        },
        (ref input, target) =>
        {
            if (input.Token is JsonTokenType.True or JsonTokenType.False)
                return set(target, input.Token == JsonTokenType.True);
            // YAML says it as a plain word.
            if (input.HoldsText && bool.TryParse(input.Text(name), out bool value))
                return set(target, value);
            input.Wrong(name, "true or false");
            return target;
        });

    public static JsonField<T> Date<T>(string name, Func<T, PartialDate?> get, Func<T, PartialDate, T> set) => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not { } value)
                return;
            output.Name(field.Quoted);
            output.Text(value.ToString());
        },
        (ref input, target) =>
        {
            if (input.HoldsText && PartialDate.TryParse(input.Text(name), out PartialDate date))
                return set(target, date);
            input.Wrong(name, "a date like \"1925\", \"1925-10\" or \"1925-10-14\"");
            return target;
        });

    public static JsonField<T> Whole<T>(string name, Func<T, int?> get, Func<T, int, T> set, int least = int.MinValue) =>
        Number<T>(name, o => get(o), (target, value) => set(target, (int)value), least, int.MaxValue, $"from {least} to {int.MaxValue}");

    /// <summary>A length: a whole number that is not negative.</summary>
    public static JsonField<T> Long<T>(string name, Func<T, long?> get, Func<T, long, T> set) => Number(name, get, set, 0, long.MaxValue, "0 or more");

    public static JsonField<T> Real<T>(string name, Func<T, double?> get, Func<T, double, T> set, bool required = false) => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not { } value)
                return;
            if (!double.IsFinite(value))
            {
                output.Diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, "JSON", $"the value {value} of '{name}'"));
                return;
            }

            output.Name(field.Quoted);
            output.Number(value);
        },
        (ref input, target) => input.Real(name) is { } value ? set(target, value) : target)
    { IsRequired = required };

    public static JsonField<T> Seconds<T>(string name, Func<T, TimeSpan?> get, Func<T, TimeSpan, T> set, bool required = false) => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not { } value)
                return;
            output.Name(field.Quoted);
            output.Number(value.Ticks / (decimal)TimeSpan.TicksPerSecond);
        },
        (ref input, target) => input.Seconds(name) is { } value ? set(target, value) : target)
    { IsRequired = required };

    public static JsonField<T> Texts<T>(string name, Func<T, ValueList<string>> get, Func<T, ValueList<string>, T> set) => new(
        name,
        (output, field, owner) =>
        {
            ValueList<string> values = get(owner);
            if (values.IsEmpty)
                return;
            output.Name(field.Quoted);
            output.BeginArray();
            foreach (string value in values)
                output.Text(value);
            output.EndArray();
        },
        (ref input, target) =>
        {
            if (!input.Expect(JsonTokenType.StartArray, name, "a list of strings"))
                return target;
            var values = new List<string>();
            while (input.Read() && input.Token != JsonTokenType.EndArray)
            {
                if (input.Text(name) is { } value)
                    values.Add(value);
            }

            return set(target, values.ToValueList());
        });

    /// <summary>An object of the shape <paramref name="shape"/>; null is not written.</summary>
    public static JsonField<T> Object<T, TValue>(
        string name, JsonShape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set, Func<T, TValue> seed)
        where TValue : class => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not { } value)
                return;
            output.Name(field.Quoted);
            shape.Write(output, value);
        },
        (ref input, target) =>
            input.Expect(JsonTokenType.StartObject, name, "an object") && shape.Read(ref input, seed(target), out TValue value)
                ? set(target, value)
                : target);

    /// <summary>A list of objects of the shape <paramref name="shape"/>; an empty list is not written.</summary>
    public static JsonField<T> Objects<T, TValue>(
        string name, JsonShape<TValue> shape, Func<T, ValueList<TValue>> get, Func<T, ValueList<TValue>, T> set, TValue seed)
        where TValue : class => new(
        name,
        (output, field, owner) =>
        {
            ValueList<TValue> values = get(owner);
            if (values.IsEmpty)
                return;
            output.Name(field.Quoted);
            output.BeginArray();
            foreach (TValue value in values)
                shape.Write(output, value);
            output.EndArray();
        },
        (ref input, target) =>
        {
            if (!input.Expect(JsonTokenType.StartArray, name, "a list of objects"))
                return target;
            var values = new List<TValue>();
            while (input.Read() && input.Token != JsonTokenType.EndArray)
            {
                if (input.Expect(JsonTokenType.StartObject, name, "an object") && shape.Read(ref input, seed, out TValue value))
                    values.Add(value);
            }

            return set(target, values.ToValueList());
        });

    private static JsonField<T> Number<T>(string name, Func<T, long?> get, Func<T, long, T> set, long least, long most, string range) => new(
        name,
        (output, field, owner) =>
        {
            if (get(owner) is not { } value)
                return;
            output.Name(field.Quoted);
            output.Number(value);
        },
        (ref input, target) =>
        {
            int place = input.Place;
            if (input.Whole(name) is not { } value)
                return target;
            if (value >= least && value <= most)
                return set(target, value);
            input.Report(DiagnosticCodes.JsonWrongValue, place, name, range, value);
            return target;
        });
}

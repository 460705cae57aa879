using System.Runtime.InteropServices;

namespace TextModel.Recordings.Input;

/// <summary>A value of a JSON file that knows whether somebody asked for it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">The string, or the digits of a number as they stand; empty for all else.</param>
/// <param name="place">Where it stands in the file's text, in UTF-16 code units.</param>
internal sealed class JsonPart(JsonPartKind kind, string text, int place)
{
    // Most values are neither an object nor a list, and need neither.
    private List<KeyValuePair<string, JsonPart>>? members;
    private List<JsonPart>? items;

    /// <summary>What it is.</summary>
    public JsonPartKind Kind { get; } = kind;

    /// <summary>The string, or the digits of a number as they stand; empty for all else.</summary>
    public string Text { get; } = text;

    /// <summary>Where it stands in the file's text, in UTF-16 code units.</summary>
    public int Place { get; } = place;

    /// <summary>The names and values of an object, in the order of the file.</summary>
    public List<KeyValuePair<string, JsonPart>> Members => members ??= [];

    /// <summary>The values of a list.</summary>
    public List<JsonPart> Items => items ??= [];

    /// <summary>Whether somebody asked for it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether all below is known too: it repeats what stands elsewhere.</summary>
    public bool IsUsedWhole { get; set; }

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => Kind == JsonPartKind.Object;

    /// <summary>Whether it is a list with something in it.</summary>
    public bool IsFilled => Kind == JsonPartKind.List && items is { Count: > 0 };

    private bool IsEmpty => (members is null or { Count: 0 }) && (items is null or { Count: 0 });

    /// <summary>The value of a name, which is marked as used; null where there is none, or null.</summary>
    public JsonPart? Use(string name)
    {
        JsonPart? found = Find(name);
        if (found is not null)
            found.IsUsed = true;
        return found;
    }

    /// <summary>The value of the first of some names that there is; it is marked as used.</summary>
    public JsonPart? Use(ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Use(name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The value of a name, without marking it; null where there is none, or null.</summary>
    public JsonPart? Find(string name)
    {
        foreach ((string key, JsonPart value) in CollectionsMarshal.AsSpan(members))
        {
            if (key == name)
                return value.Kind == JsonPartKind.Null ? null : value;
        }

        return null;
    }

    /// <summary>The string or the digits of a name's value, which is marked as used; null where there is nothing of both.</summary>
    public string? UseText(string name) => Find(name) is { Kind: JsonPartKind.String or JsonPartKind.Number } ? Use(name)!.Text : null;

    /// <summary>A list of a name, which is marked as used; empty where there is none.</summary>
    public List<JsonPart> UseList(string name) => Find(name) is { Kind: JsonPartKind.List } ? Use(name)!.Items : [];

    /// <summary>Marks what repeats something else.</summary>
    public void UseWhole(string name)
    {
        if (Find(name) is { } found)
            (found.IsUsed, found.IsUsedWhole) = (true, true);
    }

    /// <summary>Counts what nobody asked for, under the names that are for people.</summary>
    /// <param name="carried">Takes the counts.</param>
    /// <param name="nameOf">The plural of what a name holds.</param>
    public void CountUnused(Dictionary<string, int> carried, Func<string, string> nameOf)
    {
        var waiting = new Stack<JsonPart>([this]);
        while (waiting.TryPop(out JsonPart? part))
        {
            if (part.IsUsedWhole)
                continue;
            foreach ((string name, JsonPart value) in CollectionsMarshal.AsSpan(part.members))
            {
                if (value.IsUsed)
                {
                    waiting.Push(value);
                }
                else if (value.Kind != JsonPartKind.Null && !(value.IsEmpty && value.Kind is JsonPartKind.List or JsonPartKind.Object) && value is not { Kind: JsonPartKind.String, Text: "" })
                {
                    string plural = nameOf(name);
                    carried[plural] = carried.GetValueOrDefault(plural) + (value.Kind == JsonPartKind.List ? value.Items.Count : 1);
                }
            }

            foreach (JsonPart item in CollectionsMarshal.AsSpan(part.items))
                waiting.Push(item);
        }
    }
}

/// <summary>What a value of JSON is.</summary>
internal enum JsonPartKind
{
    /// <summary>Null, or a value that cannot be read.</summary>
    Null,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A number, by its digits.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

using System.Collections;

namespace TextModel;

/// <summary>Words with what they mean, case ignored. It is made quickly, since a short run of the tool looks up only a few.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T> : IEnumerable
    where T : struct
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Rows<T> values = new();

    public WordTable() => lookup = indexes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a word.</summary>
    public T this[string word]
    {
        set
        {
            indexes[word] = values.Count;
            values.Add(value);
        }
    }

    /// <summary>Whether the word is there.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out _);

    /// <summary>What the word means; null where it is not there.</summary>
    public T? Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out int index) ? values[index] : null;

    IEnumerator IEnumerable.GetEnumerator() => indexes.Keys.GetEnumerator();
}

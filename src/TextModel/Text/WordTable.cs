using System.Collections;

namespace TextModel;

/// <summary>Words, case ignored. It is made quickly, since a short run of the tool looks up only a few.</summary>
internal sealed class WordSet : IEnumerable
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordSet() => lookup = indexes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A set of words.</summary>
    public static WordSet Of(params string[] words)
    {
        var set = new WordSet();
        foreach (string word in words)
            set.Add(word);
        return set;
    }

    /// <summary>Adds a word; gives the number of words before it.</summary>
    public int Add(string word)
    {
        int index = indexes.Count;
        indexes[word] = index;
        return index;
    }

    /// <summary>Whether the word is there.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out _);

    /// <summary>The number of words that were there before the word came; -1 where it is not there.</summary>
    public int IndexOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out int index) ? index : -1;

    IEnumerator IEnumerable.GetEnumerator() => indexes.Keys.GetEnumerator();
}

/// <summary>Words with what they mean, case ignored.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T> : IEnumerable
    where T : struct
{
    private readonly WordSet words = new();
    private readonly Rows<T> values = new();

    /// <summary>Adds a word, each but once.</summary>
    public T this[string word]
    {
        set
        {
            words.Add(word);
            values.Add(value);
        }
    }

    /// <summary>What the word means; null where it is not there.</summary>
    public T? Find(ReadOnlySpan<char> word) => words.IndexOf(word) is >= 0 and int index ? values[index] : null;

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)words).GetEnumerator();
}

namespace TextModel.Invented;

/// <summary>Random numbers that are the same on every machine and in every version of the framework (SplitMix64).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to <paramref name="below"/>, without it.</summary>
    public int Next(int below) => (int)(Next() % (ulong)below);

    /// <summary>A number between the two, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> all) => all[Next(all.Count)];

    /// <summary>One of several words, separated by spaces; a word that stands there twice is twice as likely.</summary>
    public string Word(string words) => Pick(words.Split(' '));

    /// <summary>So many of several, in random order.</summary>
    public List<T> Some<T>(IEnumerable<T> all, int count)
    {
        List<T> rest = [.. all], some = [];
        while (some.Count < count && rest.Count > 0)
        {
            int at = Next(rest.Count);
            some.Add(rest[at]);
            rest.RemoveAt(at);
        }

        return some;
    }

    /// <summary>A generator of its own, so that what is drawn there changes nothing here.</summary>
    public SeededRandom Branch() => new(Next());

    private ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

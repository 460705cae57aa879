using TextModel.Guesses;

namespace TextModel.Formats.Yaml;

/// <summary>The keys that may stand in one place, and what each does with its value.</summary>
/// <typeparam name="T">What the values are put into.</typeparam>
/// <param name="keys">The keys, in the spelling of the documentation.</param>
internal sealed class MetadataKeys<T>(params (string Key, Action<T, YamlValue> Put)[] keys)
{
    /// <summary>The keys as they are documented.</summary>
    public IEnumerable<string> Names => keys.Select(k => k.Key);

    /// <summary>Does what a key asks for; false where it is not known.</summary>
    /// <param name="target">What the value is put into.</param>
    /// <param name="pair">Key and value; case, spaces, hyphens and underscores of the key do not matter.</param>
    public bool Put(T target, YamlPair pair)
    {
        string bare = Bare(pair.Key);
        foreach ((string key, Action<T, YamlValue> put) in keys)
        {
            if (!Bare(key).Equals(bare, StringComparison.OrdinalIgnoreCase))
                continue;
            if (!pair.Value.IsNull)
                put(target, pair.Value);
            return true;
        }

        return false;
    }

    /// <summary>The known key that a misspelt one is likely to be; null where none is near.</summary>
    public static string? Nearest(string key, IEnumerable<string> known)
    {
        (string Name, int Distance) nearest = ("", int.MaxValue);
        foreach (string name in known)
        {
            int distance = Distance(Bare(key).ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < nearest.Distance)
                nearest = (name, distance);
        }

        return nearest.Distance <= Math.Max(1, nearest.Name.Length / 3) ? nearest.Name : null;
    }

    private static string Bare(string key) => string.Concat(key.Where(c => c is not (' ' or '-' or '_')));

    // A key as long as a line is like none.
    private static int Distance(string a, string b) => a.Length > 40 ? int.MaxValue : EditDistance.Between(a, b);
}

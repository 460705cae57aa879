using TextModel.Guesses;

namespace TextModel.Formats.Yaml;

/// <summary>The keys that may stand in one place, and what each does with its value.</summary>
/// <typeparam name="T">What the values are put into.</typeparam>
/// <param name="keys">The keys, in the spelling of the documentation.</param>
internal sealed class MetadataKeys<T>(params (string Key, Action<T, YamlValue> Put)[] keys)
{
    private readonly Dictionary<string, Action<T, YamlValue>> known = keys.ToDictionary(k => Bare(k.Key), k => k.Put, StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys as they are documented.</summary>
    public IEnumerable<string> Names { get; } = [.. keys.Select(k => k.Key)];

    /// <summary>Does what a key asks for; false where it is not known.</summary>
    /// <param name="target">What the value is put into.</param>
    /// <param name="pair">Key and value; case, spaces, hyphens and underscores of the key do not matter.</param>
    public bool Put(T target, YamlPair pair)
    {
        if (!known.TryGetValue(Bare(pair.Key), out Action<T, YamlValue>? put))
            return false;
        if (!pair.Value.IsNull)
            put(target, pair.Value);
        return true;
    }

    /// <summary>The known key that a misspelt one is likely to be; null where none is near.</summary>
    public static string? Nearest(string key, IEnumerable<string> known)
    {
        (string Name, int Distance) nearest = ("", int.MaxValue);
        string bare = Bare(key).ToUpperInvariant();
        foreach (string name in known)
        {
            int most = Math.Max(1, name.Length / 3);
            if (Math.Abs(name.Length - bare.Length) > most)
                continue;
            int distance = EditDistance.Between(bare, name.ToUpperInvariant());
            if (distance <= most && distance < nearest.Distance)
                nearest = (name, distance);
        }

        return nearest.Distance < int.MaxValue ? nearest.Name : null;
    }

    private static string Bare(string key) => string.Concat(key.Where(c => c is not (' ' or '-' or '_')));
}

using System.Buffers;

namespace TextModel.Benchmarks.Limits;

/// <summary>The floor of finding many names, case ignored, whole words: each word is looked up as the first word of a name.</summary>
internal sealed class FirstWordHash
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-'0123456789");

    private readonly Dictionary<string, List<string>> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public FirstWordHash(IEnumerable<string> all)
    {
        foreach (string name in all)
        {
            string first = name.Split(' ')[0];
            if (!names.TryGetValue(first, out List<string>? list))
                names[first] = list = [];
            list.Add(name);
        }

        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count(ReadOnlySpan<char> text)
    {
        int found = 0;
        while (true)
        {
            int start = text.IndexOfAny(Letters);
            if (start < 0)
                return found;
            text = text[start..];
            int length = text.IndexOfAnyExcept(Letters);
            if (length < 0)
                length = text.Length;
            if (lookup.TryGetValue(text[..length], out List<string>? candidates))
            {
                foreach (string name in candidates)
                {
                    if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    {
                        found++;
                        break;
                    }
                }
            }

            text = text[length..];
        }
    }
}

using System.Buffers;

namespace TextModel.Benchmarks.Limits;

/// <summary>The floor of finding many names with their case kept: only words that begin with a capital are looked up, found by a vectorised search.</summary>
internal sealed class CapitalHash
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \n.,;:!?<>&()\"");
    private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public CapitalHash(IEnumerable<string> all)
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
            int start = text.IndexOfAnyInRange('A', 'Z');
            if (start < 0)
                return found;
            text = text[start..];
            int length = text.IndexOfAny(WordEnds);
            if (length < 0)
                length = text.Length;
            if (lookup.TryGetValue(text[..length], out List<string>? candidates))
            {
                foreach (string name in candidates)
                {
                    if (text.StartsWith(name, StringComparison.Ordinal))
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

namespace TextModel.Benchmarks.Limits;

/// <summary>
/// The floor of finding many names as whole words, case ignored in ASCII: each word is hashed as it is walked over, a small table of bits
/// rules out nearly all of them, and only what is left is compared with the names that begin with that word.
/// </summary>
internal sealed class FirstWordHash
{
    private const int Bits = 22;

    // For each ASCII character its lower-case letter, or 0 where it is no part of a word.
    private static readonly byte[] Folded = [.. Enumerable.Range(0, 128).Select(c => (byte)(char.IsAsciiLetterOrDigit((char)c) || c is '-' or '\'' ? c | 0x20 : 0))];

    private readonly ulong[] bits = new ulong[1 << (Bits - 6)];
    private readonly Dictionary<uint, Beginning> beginnings = [];

    public FirstWordHash(IEnumerable<string> all)
    {
        foreach (string name in all)
        {
            uint hash = 0;
            foreach (char c in name.TakeWhile(c => c < 128 && Folded[c] != 0))
                hash = Step(hash, Folded[c]);
            if (!beginnings.TryGetValue(hash, out Beginning? beginning))
                beginnings[hash] = beginning = new();
            beginning.Add(name);
            uint bit = Bit(hash);
            bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    public int Count(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> folded = Folded;
        int found = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            uint hash = 0;
            for (; i < text.Length && text[i] is var c && c < folded.Length && folded[c] is var letter && letter != 0; i++)
                hash = Step(hash, letter);
            uint bit = Bit(hash);
            if (i > start && (bits[bit >> 6] >> (int)(bit & 63) & 1) != 0 && beginnings.TryGetValue(hash, out Beginning? beginning))
                found += beginning.Matches(text[start..]) ? 1 : 0;
        }

        return found;
    }

    private static uint Step(uint hash, byte letter) => (hash ^ letter) * 0x9E3779B1;

    private static uint Bit(uint hash) => hash >> (32 - Bits);

    // The names with one first word: however many there are, only as many look-ups as they have different lengths.
    private sealed class Beginning
    {
        private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
        private readonly List<int> lengths = [];

        public Beginning() => lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Add(string name)
        {
            names.Add(name);
            if (!lengths.Contains(name.Length))
                lengths.Add(name.Length);
            // The longest of the names that fit is the one that is meant.
            lengths.Sort((a, b) => b - a);
        }

        public bool Matches(ReadOnlySpan<char> text)
        {
            foreach (int length in lengths)
            {
                if (length <= text.Length && (length == text.Length || !char.IsLetterOrDigit(text[length])) && lookup.Contains(text[..length]))
                    return true;
            }

            return false;
        }
    }
}

namespace TextModel.Entities;

/// <summary>All names at once: a table of the words that names are made of, and a tree whose edges are words and what stands between them.</summary>
/// <remarks>
/// The scanner rejects nearly every word of a text without a further look. A name's length is bounded, so the time for a text grows in proportion to it, whatever the names are.
/// </remarks>
internal sealed class NameTrie
{
    /// <summary>Longer names are not looked for.</summary>
    public const int MaxWords = 64;

    /// <summary>The node before the first word.</summary>
    public const int Root = 0;

    /// <summary>No node, no token.</summary>
    public const int None = -1;

    private readonly WordFolding folding;
    private readonly Dictionary<string, int> tokens = new(StringComparer.Ordinal);
    private readonly List<string> tokenText = [];
    private readonly List<uint> tokenHash = [];
    private readonly Dictionary<ulong, int> edges = [];
    private readonly List<Node> nodes = [new(None, false)];
    private readonly List<Entry> entries = [];
    private int[] slots = [None];
    private int[] firstNode = [];

    public NameTrie(WordFolding folding)
    {
        this.folding = folding;
        Scanner = new(folding, []);
    }

    /// <summary>Finds the words that names may begin with; of use once the names are in.</summary>
    public WordScanner Scanner { get; private set; }

    /// <summary>Adds a name.</summary>
    /// <returns>Whether it can be looked for: it has words, and not too many.</returns>
    public bool Add(string name, int entity, NameRule rule)
    {
        ReadOnlySpan<char> text = name;
        int node = Root, at = SkipToWord(text, 0), words = 0, end = 0;
        if (at == text.Length || CountWords(text) > MaxWords)
            return false;
        while (at < text.Length)
        {
            if (words++ > 0)
                node = Child(node, Separator.Normalize(text[end..at]));
            end = folding.ReadWord(text, at, out uint hash);
            node = Child(node, folding.Fold(text[at..end]), hash);
            at = SkipToWord(text, end);
        }

        entries.Add(new(entity, rule, words, text[end..].Trim().ToString(), nodes[node].Entry));
        nodes[node] = nodes[node] with { Entry = entries.Count - 1 };
        return true;
    }

    /// <summary>Makes the tables that look-ups use, once all names are in.</summary>
    public void Freeze()
    {
        firstNode = new int[tokenText.Count];
        var first = new List<string>();
        for (int token = 0; token < firstNode.Length; token++)
        {
            firstNode[token] = edges.GetValueOrDefault(Key(Root, token), None);
            if (firstNode[token] != None)
                first.Add(tokenText[token]);
        }

        Scanner = new(folding, first);
        slots = new int[1 << (System.Numerics.BitOperations.Log2((uint)Math.Max(1, tokenText.Count)) + 2)];
        Array.Fill(slots, None);
        for (int token = 0; token < firstNode.Length; token++)
        {
            uint mixed = Mix(tokenHash[token]);
            int slot = (int)mixed & (slots.Length - 1);
            while (slots[slot] != None)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = token;
        }
    }

    /// <summary>The node after a first word, or <see cref="None"/>.</summary>
    public int First(ReadOnlySpan<char> word, uint hash) => Find(word, hash) is var token && token == None ? None : firstNode[token];

    /// <summary>The node that a word leads to, or <see cref="None"/>.</summary>
    public int Next(int node, ReadOnlySpan<char> word, uint hash) =>
        Find(word, hash) is var token && token == None ? None : edges.GetValueOrDefault(Key(node, token), None);

    /// <summary>The node that a normalised separator leads to, or <see cref="None"/>.</summary>
    public int Next(int node, ReadOnlySpan<char> separator) =>
        tokens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(separator, out int token) ? edges.GetValueOrDefault(Key(node, token), None) : None;

    /// <summary>Whether names go on after a node.</summary>
    public bool GoesOn(int node) => nodes[node].GoesOn;

    /// <summary>Whether a name ends at a node.</summary>
    public bool Ends(int node) => nodes[node].Entry != None;

    /// <summary>The last added of the names that end at a node; it leads to the others.</summary>
    public Entry EntryAt(int node) => entries[nodes[node].Entry];

    /// <summary>The names that end at a node, the last added first.</summary>
    public IEnumerable<Entry> EntriesAt(int node)
    {
        for (int i = nodes[node].Entry; i != None; i = entries[i].Next)
            yield return entries[i];
    }

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        for (int slot = (int)Mix(hash) & (slots.Length - 1); slots[slot] is var token && token != None; slot = (slot + 1) & (slots.Length - 1))
        {
            if (tokenHash[token] == hash && folding.IsSame(word, tokenText[token]))
                return token;
        }

        return None;
    }

    private int Child(int node, string token, uint hash = 0)
    {
        if (!tokens.TryGetValue(token, out int number))
        {
            tokens.Add(token, number = tokenText.Count);
            tokenText.Add(token);
            tokenHash.Add(hash);
        }

        if (!edges.TryGetValue(Key(node, number), out int child))
        {
            edges.Add(Key(node, number), child = nodes.Count);
            nodes.Add(new(None, false));
            nodes[node] = nodes[node] with { GoesOn = true };
        }

        return child;
    }

    private int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        for (int at = SkipToWord(text, 0); at < text.Length; at = SkipToWord(text, folding.ReadWord(text, at, out _)))
            words++;
        return words;
    }

    private int SkipToWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && folding.ReadWord(text, at, out _) == at)
            at++;
        return at;
    }

    private static uint Mix(uint hash)
    {
        hash *= 0x9E3779B1;
        return hash ^ (hash >> 15);
    }

    private static ulong Key(int node, int token) => ((ulong)(uint)node << 32) | (uint)token;

    /// <summary>A name that ends at a node.</summary>
    /// <param name="Entity">The entity's index.</param>
    /// <param name="Rule">By which rule it stands for the entity.</param>
    /// <param name="Words">How many words it has.</param>
    /// <param name="Tail">Punctuation after the last word that belongs to the name: the period of <c>C.P.G.</c></param>
    /// <param name="Next">The index of the next such name.</param>
    public readonly record struct Entry(int Entity, NameRule Rule, int Words, string Tail, int Next);

    private readonly record struct Node(int Entry, bool GoesOn);
}

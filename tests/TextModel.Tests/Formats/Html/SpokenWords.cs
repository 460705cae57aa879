namespace TextModel.Tests.Formats.Html;

/// <summary>The words of all turns of a document, with who says them, to compare two versions of one interview.</summary>
internal sealed class SpokenWords
{
    private readonly List<(string Word, int Turn, string? Speaker)> words = [];

    public int Count => words.Count;

    public (string Word, int Turn, string? Speaker) this[int index] => words[index];

    public static SpokenWords Of(TextDocument document)
    {
        var spoken = new SpokenWords();
        for (int i = 0; i < document.Turns.Count; i++)
        {
            Turn turn = document.Turns[i];
            string text = turn.ReadingText;
            for (int at = 0; at < text.Length;)
            {
                int end = at;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;
                if (end > at)
                    spoken.words.Add((text[at..end].ToUpperInvariant(), i, turn.SpeakerId));
                at = end + 1;
            }
        }

        return spoken;
    }

    /// <summary>The places of the words that both have in the same order: runs of three words that each has once, and what is the same around them.</summary>
    public (int Here, int There)[] Align(SpokenWords other)
    {
        Dictionary<(string, string, string), int> here = Threes(), there = other.Threes();
        (int Here, int There)[] runs = [.. here.Where(r => r.Value >= 0 && there.GetValueOrDefault(r.Key, -1) >= 0).Select(r => (r.Value, there[r.Key])).OrderBy(r => r.Value)];
        var matched = new SortedDictionary<int, int>();
        (int, int)[] rising = Rising(runs);
        foreach ((int i, int j) in rising)
        {
            for (int k = 0; k < 3; k++)
                matched[i + k] = j + k;
        }

        foreach ((int i, int j) in rising)
        {
            for (int k = 1; i - k >= 0 && j - k >= 0 && !matched.ContainsKey(i - k) && words[i - k].Word == other.words[j - k].Word; k++)
                matched[i - k] = j - k;
            for (int k = 3; i + k < Count && j + k < other.Count && !matched.ContainsKey(i + k) && words[i + k].Word == other.words[j + k].Word; k++)
                matched[i + k] = j + k;
        }

        return [.. matched.Select(m => (m.Key, m.Value))];
    }

    // Runs of three words with their place; -1 where they come more than once.
    private Dictionary<(string, string, string), int> Threes()
    {
        var threes = new Dictionary<(string, string, string), int>();
        for (int i = 0; i + 2 < Count; i++)
        {
            if (!threes.TryAdd((words[i].Word, words[i + 1].Word, words[i + 2].Word), i))
                threes[(words[i].Word, words[i + 1].Word, words[i + 2].Word)] = -1;
        }

        return threes;
    }

    // The longest part in which both places grow.
    private static (int, int)[] Rising((int Here, int There)[] runs)
    {
        var tails = new List<int>();
        int[] before = new int[runs.Length];
        for (int i = 0; i < runs.Length; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = runs[tails[middle]].There < runs[i].There ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var result = new List<(int, int)>();
        for (int i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i])
            result.Add(runs[i]);
        result.Reverse();
        return [.. result];
    }
}

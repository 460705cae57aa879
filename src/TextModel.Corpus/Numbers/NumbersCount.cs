namespace TextModel.Corpus;

/// <summary>Counts what is in documents, or in an index.</summary>
internal sealed class NumbersCount
{
    // Of more names in one paragraph (a list of those present) the pairs say nothing.
    private const int MostNames = 50;
    private static readonly int[] Bounds = [0, 1, 5, 10, 25, 50, 100, 250, 500];
    private readonly Dictionary<string, Tally> speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> together = [];
    private readonly Tally all = new();
    private int files, pauses, overlaps;
    private TimeSpan pauseTime, overlapTime;

    public void Add(TextDocument document)
    {
        List<TextRow> rows = RowReader.Read(document);
        Add(TurnFact.Of(document, rows));
        foreach (TextRow row in rows)
            Add(row.Mentions.Select(m => m.Label));
    }

    /// <summary>Adds the turns of a file.</summary>
    public void Add(IReadOnlyList<TurnFact> turns)
    {
        files++;
        TimeSpan? last = null;
        foreach (TurnFact turn in turns)
        {
            string name = turn.Speaker?.Name ?? "";
            if (!speakers.TryGetValue(name, out Tally? tally))
                speakers[name] = tally = new();
            tally.Add(turn);
            all.Add(turn);
            if (turn.Start is { } start && last is { } end && start != end)
            {
                // What overlaps is no longer than the turn itself.
                if (start > end)
                    (pauses, pauseTime) = (pauses + 1, pauseTime + (start - end));
                else
                    (overlaps, overlapTime) = (overlaps + 1, overlapTime + ((turn.End is { } own && own < end && own > start ? own : end) - start));
            }

            // Who is interrupted may go on longer than who interrupts.
            if (turn.Start is not null)
                last = turn.End is { } known ? last is { } before && before > known ? before : known : null;
        }
    }

    /// <summary>Adds those who are named in a paragraph.</summary>
    public void Add(IEnumerable<string> labels)
    {
        string[] names = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Length > MostNames)
            return;
        for (int i = 0; i < names.Length; i++)
        {
            for (int k = i + 1; k < names.Length; k++)
                together[(names[i], names[k])] = together.GetValueOrDefault((names[i], names[k])) + 1;
        }
    }

    public DocumentNumbers Build() => new()
    {
        Files = files,
        Words = all.Words,
        Turns = all.Turns,
        Questions = all.Questions,
        Answers = all.Answers,
        MedianWords = all.Median(),
        LongestWords = all.Longest,
        Lengths = all.Lengths(),
        Time = all.Time,
        Pauses = pauses,
        PauseTime = pauseTime,
        Overlaps = overlaps,
        OverlapTime = overlapTime,
        Speakers =
        [
            .. speakers.Select(s => s.Value.Build(s.Key, all.Words)).OrderByDescending(s => s.Words).ThenByDescending(s => s.Turns).ThenBy(s => s.Name, StringComparer.Ordinal),
        ],
        Together =
        [
            .. together.Select(t => new NamedTogether(t.Key.Item1, t.Key.Item2, t.Value)).OrderByDescending(t => t.Paragraphs).ThenBy(t => t.First, StringComparer.Ordinal)
                .ThenBy(t => t.Second, StringComparer.Ordinal),
        ],
    };

    private sealed class Tally
    {
        private readonly List<int> lengths = [];

        public int Turns => lengths.Count;

        public int Questions { get; private set; }

        public int Answers { get; private set; }

        public long Words { get; private set; }

        public int Longest { get; private set; }

        public TimeSpan? Time { get; private set; }

        public void Add(TurnFact turn)
        {
            lengths.Add(turn.Words);
            Words += turn.Words;
            Longest = Math.Max(Longest, turn.Words);
            Questions += turn.Kind == "question" ? 1 : 0;
            Answers += turn.Kind == "answer" ? 1 : 0;
            if (turn is { Start: { } start, End: { } end } && end >= start)
                Time = (Time ?? TimeSpan.Zero) + (end - start);
        }

        public ValueList<TurnLengths> Lengths()
        {
            int[] counts = new int[Bounds.Length];
            foreach (int length in lengths)
            {
                int at = Array.BinarySearch(Bounds, length);
                counts[at >= 0 ? at : ~at - 1]++;
            }

            return [.. counts.Select((count, i) => new TurnLengths(Bounds[i], i + 1 < Bounds.Length ? Bounds[i + 1] - 1 : null, count))];
        }

        public int Median()
        {
            lengths.Sort();
            return lengths.Count == 0 ? 0 : lengths[(lengths.Count - 1) / 2];
        }

        public SpeakerNumbers Build(string name, long words) => new()
        {
            Name = name,
            Turns = Turns,
            Questions = Questions,
            Answers = Answers,
            Words = Words,
            Share = words == 0 ? 0 : (double)Words / words,
            MedianWords = Median(),
            LongestWords = Longest,
            Time = Time,
        };
    }
}

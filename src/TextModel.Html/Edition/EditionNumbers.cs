using System.Globalization;

namespace TextModel.Editions;

/// <summary>A conversation in numbers: how much each speaks, and where in its course. The words are those that <c>textmodel stats</c> counts.</summary>
internal sealed class EditionNumbers
{
    private const int MostSpeakers = 12, Left = 150, Width = 600, Right = 110, Row = 26, Course = Width - Left;
    private const int NotCounted = -1;

    private readonly ValueList<Turn> turns;
    private readonly int[] lengths;
    private char[] room = new char[4096];
    private int next;

    private Voice[] voices = [];
    private long words;

    /// <summary>Counts a conversation.</summary>
    /// <param name="document">The conversation.</param>
    public EditionNumbers(TextDocument document)
    {
        turns = document.Turns;
        lengths = new int[turns.Count];
        Array.Fill(lengths, NotCounted);
    }

    /// <summary>Counts the words of a turn that is printed; turns come in the order of the text.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reading">Its reading text, which the page has made already.</param>
    public void Add(Turn turn, string reading)
    {
        while (!ReferenceEquals(turns[next], turn))
            next++;
        lengths[next++] = WordsOf(reading);
    }

    /// <summary>Prints the numbers and drawings; nothing where fewer than two speak.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="looks">For each speaker the place among those who speak, by the identifier.</param>
    public void Print(HtmlText output, IReadOnlyDictionary<string, int> looks)
    {
        CountInner();
        words = lengths.Sum(l => (long)l);
        voices = VoicesOf(looks);
        if (voices.Length < 2 || words == 0)
            return;
        output.Raw("<details class=\"numbers\"><summary>In numbers</summary>\n");
        PrintSums(output);
        PrintShares(output);
        PrintCourse(output);
        output.Raw("</details>\n");
    }

    private int WordsOf(string reading)
    {
        if (room.Length < reading.Length)
            room = new char[reading.Length * 2];
        return Corpus.SearchWords.Fold(reading, room, out _);
    }

    // The words of one that stands inside another one are its own.
    private void CountInner()
    {
        Stack<int> around = new();
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] == NotCounted)
                lengths[i] = WordsOf(turns[i].ReadingText);
            while (around.TryPeek(out int last) && turns[last].End < turns[i].End)
                around.Pop();
            if (around.TryPeek(out int outer) && turns[outer].Span.Contains(turns[i].Span))
                lengths[outer] = Math.Max(0, lengths[outer] - lengths[i]);
            around.Push(i);
        }
    }

    // Those with the most words first; of equal ones who began first. Who is written in two ways is one, with the look of the first.
    private Voice[] VoicesOf(IReadOnlyDictionary<string, int> looks)
    {
        Dictionary<string, Voice> byName = new(StringComparer.Ordinal);
        List<Voice> found = [];
        long at = 0;
        for (int i = 0; i < turns.Count; i++)
        {
            if (turns[i].Speaker is { } speaker)
            {
                string name = SourceList.NameOf(speaker);
                if (!byName.TryGetValue(name, out Voice? voice))
                    found.Add(byName[name] = voice = new(name, looks[speaker.Id] % SourceList.Looks));
                voice.Add(at, lengths[i]);
            }

            at += lengths[i];
        }

        return [.. found.OrderByDescending(v => v.Words)];
    }

    private void PrintSums(HtmlText output)
    {
        int questions = turns.Count(t => t.Kind == TurnKind.Question), answers = turns.Count(t => t.Kind == TurnKind.Answer);
        List<string> parts = [Counted(words, "word"), Counted(lengths.Length, "turn")];
        if (questions > 0)
            parts.Add(Counted(questions, "question"));
        if (answers > 0)
            parts.Add(Counted(answers, "answer"));
        int[] sorted = [.. lengths.Order()];
        output.Raw("<p>").Text(string.Join(", ", parts)).Text(". ");
        output.Text(string.Create(CultureInfo.InvariantCulture, $"A turn has {Counted(sorted[(sorted.Length - 1) / 2], "word")} in the middle, the longest {sorted[^1]:#,0}.")).Raw("</p>\n");
    }

    private void PrintShares(HtmlText output)
    {
        Voice[] shown = [.. voices.Take(MostSpeakers)];
        long others = voices.Skip(MostSpeakers).Sum(v => v.Words);
        Begin(output, "Words by speaker", string.Join(", ", shown.Select(v => $"{v.Name} {ShareOf(v.Words)}")), shown.Length + (others > 0 ? 1 : 0));
        long most = Math.Max(1, Math.Max(shown[0].Words, others));
        for (int i = 0; i < shown.Length; i++)
            Bar(i, shown[i].Name, shown[i].Words, shown[i].Look);
        if (others > 0)
            Bar(shown.Length, Counted(voices.Length - MostSpeakers, "other"), others, null);
        End(output);

        void Bar(int row, string name, long count, int? look)
        {
            double length = (double)count / most * (Width - Left - Right);
            Name(output, row, name, look);
            output.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{(row * Row) + 5}\" width=\"{length:0.#}\" height=\"{Row - 10}\"/>"));
            output.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{Left + length + 6:0.#}\" y=\"{(row * Row) + 17}\">{count:#,0} · {ShareOf(count)}</text></g>\n"));
        }
    }

    private void PrintCourse(HtmlText output)
    {
        Voice[] shown = [.. voices.Take(MostSpeakers)];
        Begin(output, "Who speaks when, from the first word to the last", string.Join(", ", shown.Select(v => $"{v.Name} {Counted(v.Turns, "turn")}")), shown.Length);
        for (int i = 0; i < shown.Length; i++)
        {
            Name(output, i, shown[i].Name, shown[i].Look);
            output.Raw("<path class=\"ground\" d=\"M").Number(Left).Raw(" ").Number((i * Row) + (Row / 2)).Raw("h").Number(Course).Raw("\"/><path d=\"");
            shown[i].Draw(output, words, i * Row);
            output.Raw("\"/></g>\n");
        }

        End(output);
    }

    private static void Begin(HtmlText output, string title, string said, int rows)
    {
        output.Raw("<figure class=\"plot\"><figcaption>").Text(title).Raw("</figcaption><svg viewBox=\"0 0 ").Number(Width).Raw(" ").Number(rows * Row).Raw("\" role=\"img\"");
        output.Attribute("aria-label", $"{title}: {said}").Raw(">\n");
    }

    private static void End(HtmlText output) => output.Raw("</svg></figure>\n");

    private static void Name(HtmlText output, int row, string name, int? look)
    {
        output.Raw("<g");
        if (look is { } known)
            output.Raw(" class=\"s").Number(known).Raw("\"");
        string shortened = name.Length <= 20 ? name : name[..(char.IsHighSurrogate(name[18]) ? 18 : 19)] + "…";
        output.Raw("><text class=\"label\" x=\"").Number(Left - 8).Raw("\" y=\"").Number((row * Row) + 17).Raw("\">").Text(shortened).Raw("</text>");
    }

    private string ShareOf(long count) => ((double)count / words).ToString("0 %", CultureInfo.InvariantCulture);

    private static string Counted(long count, string name) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {name}{(count == 1 ? "" : "s")}");

    /// <summary>Somebody who speaks.</summary>
    private sealed class Voice(string name, int look)
    {
        private readonly List<(long From, int Length)> turns = [];

        public string Name => name;

        public int Look => look;

        public long Words { get; private set; }

        public int Turns => turns.Count;

        public void Add(long from, int length)
        {
            turns.Add((from, length));
            Words += length;
        }

        /// <summary>Draws the turns as one path; those that are nearer than half a unit are drawn as one, so that a long conversation makes no longer a drawing.</summary>
        public void Draw(HtmlText output, long all, int y)
        {
            double from = -1, to = -1;
            foreach ((long start, int length) in turns)
            {
                double left = Left + ((double)start / all * Course), right = Left + ((double)(start + length) / all * Course);
                if (from >= 0 && left - to > 0.5)
                    Piece();
                if (from < 0 || left - to > 0.5)
                    from = left;
                to = Math.Max(right, left + 0.6);
            }

            Piece();

            void Piece() => output.Raw(string.Create(CultureInfo.InvariantCulture, $"M{from:0.#} {y + 5}h{to - from:0.#}v{Row - 10}h{from - to:0.#}z"));
        }
    }
}

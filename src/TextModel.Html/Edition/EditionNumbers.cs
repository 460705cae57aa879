using System.Globalization;

namespace TextModel.Editions;

/// <summary>A conversation in numbers: how much each speaks, and where in its course. The words are those that <c>textmodel stats</c> counts.</summary>
internal sealed class EditionNumbers
{
    private const int MostSpeakers = 12, Left = 150, Width = 600, Right = 110, Row = 26, Course = Width - Left;

    private readonly List<Voice> voices = [];
    private readonly List<int> lengths = [];
    private readonly int questions, answers;
    private readonly long words;

    private EditionNumbers(TextDocument document)
    {
        ValueList<Turn> turns = document.Turns;
        lengths = WordsOf(turns);
        words = lengths.Sum(l => (long)l);
        Dictionary<Speaker, int> looks = [];
        foreach (Speaker speaker in SourceList.SpeakersOf(document))
            looks.Add(speaker, looks.Count);
        Dictionary<string, Voice> byName = new(StringComparer.Ordinal);
        long at = 0;
        for (int i = 0; i < turns.Count; i++)
        {
            Turn turn = turns[i];
            questions += turn.Kind == TurnKind.Question ? 1 : 0;
            answers += turn.Kind == TurnKind.Answer ? 1 : 0;
            if (turn.Speaker is { } speaker)
            {
                // Who is written in two ways is one, with the look of the first.
                string name = SourceList.NameOf(speaker);
                if (!byName.TryGetValue(name, out Voice? voice))
                    voices.Add(byName[name] = voice = new(name, looks[speaker] % SourceList.Looks));
                voice.Add(at, lengths[i]);
            }

            at += lengths[i];
        }

        Sort(voices);
    }

    /// <summary>Prints the numbers and drawings of a conversation; nothing where fewer than two speak.</summary>
    public static void Print(HtmlText output, TextDocument document)
    {
        var numbers = new EditionNumbers(document);
        if (numbers.voices.Count < 2 || numbers.words == 0)
            return;
        output.Raw("<details class=\"numbers\"><summary>In numbers</summary>\n");
        numbers.PrintSums(output);
        numbers.PrintShares(output);
        numbers.PrintCourse(output);
        output.Raw("</details>\n");
    }

    // Those with the most words first; of equal ones who began first.
    private static void Sort(List<Voice> voices)
    {
        Voice[] sorted = [.. voices.OrderByDescending(v => v.Words)];
        voices.Clear();
        voices.AddRange(sorted);
    }

    // The words of one that stands inside another one are its own.
    private static List<int> WordsOf(ValueList<Turn> turns)
    {
        List<int> counts = new(turns.Count);
        Stack<int> around = new();
        char[] room = new char[4096];
        for (int i = 0; i < turns.Count; i++)
        {
            string text = turns[i].ReadingText;
            if (room.Length < text.Length)
                room = new char[text.Length * 2];
            int count = Corpus.SearchWords.Fold(text, room, out _);
            while (around.TryPeek(out int last) && turns[last].End < turns[i].End)
                around.Pop();
            if (around.TryPeek(out int outer) && turns[outer].Span.Contains(turns[i].Span))
                counts[outer] = Math.Max(0, counts[outer] - count);
            around.Push(i);
            counts.Add(count);
        }

        return counts;
    }

    private void PrintSums(HtmlText output)
    {
        List<string> parts = [Counted(words, "word"), Counted(lengths.Count, "turn")];
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
            Bar(shown.Length, Counted(voices.Count - MostSpeakers, "other"), others, null);
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

using System.Globalization;

namespace TextModel.Editions;

/// <summary>The page of one conversation.</summary>
internal sealed class EditionPage
{
    private readonly TextDocument document;
    private readonly EditionRecording? recording;
    private readonly HtmlText output = new();
    private readonly ReadingPrinter printer;
    private readonly NotePrinter notes;
    private readonly EditionNumbers numbers;
    private readonly Dictionary<string, int> speakers = new(StringComparer.Ordinal);
    private readonly List<(int Level, string Id, string Words)> headings = [];
    private readonly Stack<Division> sections = new();
    private int nextDivision;
    private int level = 1;
    private bool hasTitle;

    /// <summary>Prints a conversation.</summary>
    /// <param name="document">The conversation; its turns, paragraphs and notes have identifiers.</param>
    /// <param name="address">The name of the page.</param>
    /// <param name="folder">The folder of the edition.</param>
    /// <param name="register">Gets its names.</param>
    /// <param name="recording">Its recording; null for none.</param>
    public EditionPage(TextDocument document, string address, string folder, EditionRegister register, EditionRecording? recording)
    {
        this.document = document;
        this.recording = recording;
        Address = address;
        Title = SourceList.TitleOf(document);
        var marks = new EditionNotes(document);
        printer = new(marks, new(document, Path.GetFileNameWithoutExtension(address), folder), new(document, register, address, Title));
        notes = new(marks, printer);
        numbers = new(document);
        foreach (Speaker speaker in SourceList.SpeakersOf(document))
            speakers.Add(speaker.Id, speakers.Count);
        PrintRows();
    }

    /// <summary>The name of the page.</summary>
    public string Address { get; }

    /// <summary>The title of the conversation.</summary>
    public string Title { get; }

    /// <summary>What is read of the conversation.</summary>
    public string ReadingText { get; private set; } = "";

    /// <summary>The headings below the title, in order.</summary>
    public IReadOnlyList<(int Level, string Id, string Words)> Headings => headings;

    /// <summary>The conversation, as mark-up.</summary>
    public HtmlText Body => output;

    /// <summary>Prints who speaks how much, and when.</summary>
    public void PrintNumbers(HtmlText content) => numbers.Print(content, speakers);

    private void PrintRows()
    {
        TextReading whole = document.GetReading();
        ReadingText = whole.Text;
        List<Turn> turns = TurnsOutside();
        ReadOnlySpan<char> text = whole.Text;
        int turn = 0, printedUpTo = 0;
        var matter = new Matter(document);
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            int place = whole.ToBase(start);
            for (; turn < turns.Count && turns[turn].Start <= place; turn++)
            {
                Flush(matter, whole, turns[turn].Start);
                PrintTurn(turns[turn]);
                printedUpTo = Math.Max(printedUpTo, turns[turn].End);
                matter.From = printedUpTo;
            }

            if (place >= printedUpTo && start < end)
            {
                if (IsSectionAt(place) || !matter.GoesOn(place))
                    Flush(matter, whole, place);
                matter.Add(start, end, place);
            }

            start = end + 1;
        }

        Flush(matter, whole, turn < turns.Count ? turns[turn].Start : document.Text.Length);
        for (; turn < turns.Count; turn++)
            PrintTurn(turns[turn]);
        while (sections.TryPop(out _))
            output.Raw("</section>\n");
        notes.PrintOthers(output, document);
    }

    private List<Turn> TurnsOutside()
    {
        var outside = new List<Turn>(document.Turns.Count);
        int end = -1;
        foreach (Turn turn in document.Turns)
        {
            // One in another one is printed with it.
            if (turn.Start < end && turn.End <= end)
                continue;
            outside.Add(turn);
            end = Math.Max(end, turn.End);
        }

        return outside;
    }

    private void PrintTurn(Turn turn)
    {
        OpenSections(turn.Start);
        TextReading reading = turn.GetReading();
        numbers.Add(turn, reading.Text);
        if (reading.Text.Length == 0 && turn.Label is null)
            return;
        Speaker? speaker = turn.Speaker;
        string kind = turn.Kind switch { TurnKind.Question => " q", TurnKind.Answer => " a", _ => "" };
        output.Raw("<div class=\"turn").Raw(kind);
        if (speaker is not null)
            output.Raw(" s").Number(speakers[speaker.Id] % SourceList.Looks);
        output.Raw("\"").Attribute("id", turn.Id).Raw("><p class=\"who\"><a").Attribute("href", $"#{turn.Id}").Raw(">");
        string label = (turn.Label ?? "").Trim(' ', ':', '\n', '\r', '\t');
        output.Text(speaker is not null ? SourceList.NameOf(speaker) : label.Length > 0 ? label : "Someone").Raw("</a>");
        if (turn.Time is { } time && recording is not null)
            recording.PrintTime(output, time);
        else if (turn.Time is { } known)
            output.Raw(" <time>").Text(Clock.Of(known.Start)).Raw("</time>");
        output.Raw("</p>\n<div class=\"speech\">");
        ValueList<Annotation> inner = turn.Inner<Annotation>();
        printer.PrintBlocks(output, reading, new(0, reading.Text.Length), inner, hasLinks: reading.Text.Contains('\n', StringComparison.Ordinal));
        output.Raw("</div>");
        notes.PrintWaiting(output);
        output.Raw("</div>\n");
    }

    // Prints what stands between turns.
    private void Flush(Matter matter, TextReading whole, int upTo)
    {
        if (matter.IsEmpty)
            return;
        TextSpan part = matter.Reading;
        int from = matter.From, first = matter.Place;
        matter.Clear(upTo);
        OpenSections(first);
        ValueList<Annotation> inner = document.Annotations.In(new(Math.Min(from, first), Math.Max(upTo, whole.ToBase(part.End - 1) + 1)));
        if (inner.OfType<Heading>().FirstOrDefault(h => h.Span.Contains(first) && whole.FromBase(h.End) >= part.End) is { } heading)
        {
            PrintHeading(heading, whole, part, inner);
            return;
        }

        // The title stands above already.
        if (!hasTitle && inner.Any(a => a is SourceStatement { Fact: SourceFact.Title } s && s.Span.Contains(first)) && IsTitle(whole.Text.AsSpan(part.Start, part.Length)))
        {
            hasTitle = true;
            return;
        }

        bool isFront = inner.Any(a => a is SourceStatement && a.Span.Contains(first));
        output.Raw(isFront ? "<div class=\"row front\"><div class=\"matter\">" : "<div class=\"row\"><div class=\"matter\">");
        printer.PrintBlocks(output, whole, part, inner, hasLinks: false);
        output.Raw("</div>");
        notes.PrintWaiting(output);
        output.Raw("</div>\n");
    }

    private void PrintHeading(Heading heading, TextReading whole, TextSpan part, ValueList<Annotation> inner)
    {
        string words = whole.Text.Substring(part.Start, part.Length);
        if (!hasTitle && IsTitle(words) && !inner.Any(a => a is NoteAnchor))
        {
            hasTitle = true;
            return;
        }

        // Headings follow each other without a gap, as readers that go by them want it.
        level = Math.Clamp(sections.Count > 0 ? sections.Count + 1 : heading.Level ?? 2, 2, Math.Min(6, level + 1));
        string id = heading.Id ?? $"h-{(headings.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        headings.Add((level, id, words));
        output.Raw("<div class=\"row\"><h").Number(level).Attribute("id", id).Raw(">");
        printer.PrintLine(output, whole, part, inner);
        output.Raw("</h").Number(level).Raw(">");
        notes.PrintWaiting(output);
        output.Raw("</div>\n");
    }

    private bool IsTitle(ReadOnlySpan<char> words) => words.Trim().Equals(Title, StringComparison.OrdinalIgnoreCase);

    private bool IsSectionAt(int place) =>
        (sections.TryPeek(out Division? top) && top.End <= place) || (nextDivision < document.Divisions.Count && document.Divisions[nextDivision].Start <= place);

    private void OpenSections(int place)
    {
        while (sections.TryPeek(out Division? top) && top.End <= place)
        {
            sections.Pop();
            output.Raw("</section>\n");
        }

        for (; nextDivision < document.Divisions.Count && document.Divisions[nextDivision].Start <= place; nextDivision++)
        {
            Division next = document.Divisions[nextDivision];
            // What is printed as one cannot cross another one.
            if (next.End <= place || (sections.TryPeek(out Division? around) && around.End < next.End))
                continue;
            sections.Push(next);
            output.Raw("<section>\n");
        }
    }

    /// <summary>A stretch of the reading text between turns that is being gathered.</summary>
    private sealed class Matter(TextDocument document)
    {
        private readonly List<Annotation> blocks = [.. document.Annotations.Where(a => a is TextList or TextTable or Figure { Span.IsEmpty: false } or Quotation { IsBlock: true })];
        private int block;
        private int start = -1;
        private int end;
        private int together;

        /// <summary>After what was printed last, in the base text.</summary>
        public int From { get; set; }

        /// <summary>Where it begins in the base text.</summary>
        public int Place { get; private set; }

        public bool IsEmpty => start < 0;

        public TextSpan Reading => new(start, end);

        /// <summary>Whether what stands at a place belongs to the same list, table, figure or quotation as what was added last.</summary>
        public bool GoesOn(int place) => place < together;

        public void Add(int from, int to, int place)
        {
            if (IsEmpty)
                (start, Place) = (from, place);
            end = to;
            for (; block < blocks.Count && blocks[block].Start <= place; block++)
                together = Math.Max(together, blocks[block].End);
        }

        public void Clear(int upTo)
        {
            start = -1;
            From = upTo;
        }
    }
}

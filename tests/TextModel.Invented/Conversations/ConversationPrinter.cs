using TextModel.Invented.Printing;

namespace TextModel.Invented.Conversations;

/// <summary>Makes up a conversation and prints it at a random point.</summary>
internal sealed class ConversationPrinter(ulong seed)
{
    private readonly SeededRandom random = new(seed);
    private readonly List<InventedTurn> turns = [];
    private readonly List<Block> blocks = [];

    /// <summary>The text and what is right for it.</summary>
    public InventedText Print()
    {
        Convention c = Convention.Draw(random.Branch());
        List<Person> cast = Person.Draw(c.Language, c.People, random.Branch());
        List<Utterance> talk = Utterance.Talk(c, cast, random.Branch());
        var labels = new Labels(c, cast, random.Branch());
        (string Label, bool Known)[] printed = [.. talk.Select(u => (labels.Of(u.Person, out bool known), known))];
        for (int i = 0; i < talk.Count; i++)
            turns.Add(Turn(c, talk[i], printed[i].Label, printed[i].Known));
        string content;
        if (c.Carrier is "vtt" or "srt")
        {
            content = new SubtitlePrinter(c, random.Branch()).Print(talk, [.. printed.Select(p => p.Label)]);
        }
        else
        {
            var surroundings = new Surroundings(c, cast, [.. labels.Present], random.Branch());
            Compose(c, talk, [.. printed.Select(p => p.Label)], surroundings);
            var layout = new Layout(c.Carrier, c.Gap, c.Wrap, c.Indent, c.Furniture, c.Invisible);
            content = c.Carrier == "html"
                ? new HtmlPrinter(layout, c.Language, random.Branch()).Print(blocks, surroundings.Title)
                : new TextPrinter(layout, c.Language, random.Branch()).Print(blocks);
        }

        return new()
        {
            Seed = seed,
            Extension = "." + c.Carrier,
            Content = Invisible.InFile(content, c.Invisible),
            Point = c.Point,
            Turns = turns,
        };
    }

    private void Compose(Convention c, List<Utterance> talk, string[] labels, Surroundings surroundings)
    {
        var times = new Times(c, random.Branch());
        int column = c.Frame.Kind == FrameKind.Columns ? Math.Min(40, labels.Max(l => l.Length) + random.Between(2, 6) + (c.Time == "before" ? times.Next().Length + 3 : 0)) : 0;
        var printer = new TurnPrinter(c, column, random.Branch());
        int notes = 0;
        blocks.AddRange(surroundings.Front());
        // Where turns stand close together, what comes first still stands apart.
        for (int i = 0; i < talk.Count; i++)
        {
            blocks.AddRange(surroundings.Between(i, talk.Count));
            blocks.AddRange(printer.Print(surroundings.Dress(talk[i], ref notes), labels[i], times.Next()));
        }

        blocks.AddRange(surroundings.End(notes));
    }

    private static InventedTurn Turn(Convention c, Utterance utterance, string label, bool known)
    {
        bool labeled = c.Frame.HasLabels;
        bool tells = c.Frame.HasQuestions || (labeled && c.Names is "qa" or "question");
        bool named = labeled ? known && !(c.Names == "unknown" && label == c.Language["unknown"][0]) : c.Frame.HasQuestions && !utterance.IsQuestion;
        return new(
            Starts.Of(utterance.Paragraphs[0]),
            labeled ? label : null,
            named ? utterance.Person.Full(c.Language) : null,
            tells ? utterance.IsQuestion ? TurnKind.Question : TurnKind.Answer : null);
    }
}

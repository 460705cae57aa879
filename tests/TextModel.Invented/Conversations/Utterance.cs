namespace TextModel.Invented.Conversations;

/// <summary>What a person says at one go.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsQuestion">Whether it asks.</param>
/// <param name="Paragraphs">What.</param>
internal sealed record Utterance(Person Person, bool IsQuestion, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Lets a cast talk, each at least once, nobody twice in a row.</summary>
    public static List<Utterance> Talk(Convention convention, IReadOnlyList<Person> cast, SeededRandom random)
    {
        // Where only labels tell the speakers, each must come back often enough to be seen as one.
        int regular = convention.Pattern == "once" && cast.Count > 2 ? cast.Count - 1 : cast.Count;
        int least = Math.Max(6, 3 * regular);
        int count = convention.Length switch
        {
            "short" => random.Between(least, Math.Max(least, 12)),
            "medium" => random.Between(Math.Max(least, 12), 28),
            _ => random.Between(28, 60),
        };
        var speech = new Speech(convention.Language, cast, random);
        var utterances = new List<Utterance>();
        List<int> order = Order(convention.Pattern, cast.Count, regular, count, random);
        bool strict = convention.Frame.HasQuestions || convention.Names is "qa" or "question";
        foreach (int at in order)
        {
            bool asks = at == 0 && (strict || random.Chance(convention.Pattern == "panel" ? 40 : 80));
            var paragraphs = new List<string>
            {
                asks ? speech.Question(convention.Frame.HasQuestions) : speech.Answer(strict || random.Chance(80)),
            };
            if (!asks && convention.Paragraphs == "several" && random.Chance(35))
                paragraphs.AddRange(Enumerable.Range(0, random.Between(1, 3)).Select(_ => speech.Paragraph()));
            utterances.Add(new(cast[at], asks, [.. paragraphs.Select(p => Typed(p, convention.Typing))]));
        }

        return utterances;
    }

    private static string Typed(string text, string typing)
    {
        if (typing == "written")
            return text;
        var typed = new System.Text.StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            bool kept = typing == "chat" ? c is not ('.' or '!' or '。' or '।' or '۔') : !char.IsPunctuation(c) || c is '\'' or '’' or '-';
            typed.Append(kept ? c : char.IsAscii(c) ? "" : " ");
        }

        return string.Join(' ', typed.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Who speaks when: the first of the cast asks or leads.
    private static List<int> Order(string pattern, int all, int regular, int count, SeededRandom random)
    {
        var order = new List<int> { 0 };
        int answering = 1;
        while (order.Count < count)
        {
            int last = order[^1];
            int next;
            if (regular == 2)
                next = 1 - last;
            else if (order.Count < regular)
                next = order.Count;
            else if (pattern is "interview" or "once")
                next = last != 0 ? 0 : answering = random.Chance(60) ? answering : random.Between(1, regular - 1);
            else if (pattern == "hearing")
                next = last is not 1 && random.Chance(60) ? 1 : Other(last, regular, random);
            else
                next = Other(last, regular, random);
            order.Add(next);
        }

        // The one who speaks once does so somewhere in the middle.
        if (regular < all)
            order[random.Between(order.Count / 3, order.Count - 2)] = all - 1;
        for (int i = 1; i < order.Count; i++)
        {
            if (order[i] == order[i - 1])
                order[i] = order[i] == 0 ? 1 : 0;
        }

        return order;
    }

    private static int Other(int last, int count, SeededRandom random) => (last + random.Between(1, count - 1)) % count;
}

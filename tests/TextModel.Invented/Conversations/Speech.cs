namespace TextModel.Invented.Conversations;

/// <summary>Makes what is said. No two turns of a text begin alike.</summary>
internal sealed class Speech(Language language, IReadOnlyList<Person> cast, SeededRandom random)
{
    // Shared beginnings up to this length are told apart by what follows.
    private const int Alike = 16;

    private readonly List<string> starts = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    // Where the verb comes second, what follows an opening is no sentence by itself.
    private readonly bool inverts = language.Code is "de" or "nl" or "sv" or "cs";

    /// <summary>A question of one sentence, sometimes with one before it.</summary>
    /// <param name="plain">Whether it must be nothing but the question.</param>
    public string Question(bool plain) => Fresh(() =>
    {
        string question = Asking();
        return plain || random.Chance(75) ? question : Statement() + language.Space + question;
    });

    /// <summary>An answer or a statement.</summary>
    /// <param name="closed">Whether it must not end in a question mark.</param>
    public string Answer(bool closed)
    {
        if (random.Chance(12) && Once("short") is { } brief)
        {
            starts.Add(Starts.Of(brief));
            return brief;
        }

        return Fresh(() => Several(random.Word("1 1 2 2 3 4 6"), closed));
    }

    /// <summary>A further paragraph of the same turn.</summary>
    public string Paragraph() => Several(random.Word("1 2 3"), closed: true);

    /// <summary>A sentence; none is said twice as long as there are others.</summary>
    public string Statement()
    {
        string sentence = Compose();
        for (int attempt = 0; attempt < 20 && !said.Add(sentence); attempt++)
            sentence = Compose();
        return random.Chance(20) ? Lead() + (language.IsWide ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..]) : sentence;
    }

    /// <summary>A sentence without its capital and its end.</summary>
    public string Clause()
    {
        string clause = random.Pick(language["then"]);
        if (random.Chance(40))
            return clause;
        string comma = language.IsWide ? "，" : random.Chance(50) ? ", " : " ";
        return language.TailFirst ? random.Pick(language["tail-first"]) + language.Space + clause : clause + comma + random.Pick(language["tail"]);
    }

    private string Compose()
    {
        string clause = Clause();
        if (!inverts && random.Chance(30))
            return char.ToUpperInvariant(clause[0]) + clause[1..] + language.Stop;
        return random.Pick(language["open"]) + (language.IsWide ? "，" : language.Space) + clause + language.Stop;
    }

    // What nobody says twice; null where all was said.
    private string? Once(string key)
    {
        List<string> left = [.. language[key].Where(s => !said.Contains(s))];
        if (left.Count == 0)
            return null;
        string text = random.Pick(left);
        said.Add(text);
        return text;
    }

    private string Asking()
    {
        string question = Fill(random.Pick(language["ask"]), random.Pick(language["things"]));
        for (int attempt = 0; attempt < 10 && !said.Add(question); attempt++)
            question = Fill(random.Pick(language["ask"]), random.Pick(language["things"]));
        return question;
    }

    private string Lead() => random.Pick(language["lead"]) + language.Space;

    private string Several(string count, bool closed)
    {
        int sentences = count[0] - '0';
        var parts = new List<string>();
        for (int i = 0; i < sentences; i++)
        {
            parts.Add(random.Next(12) switch
            {
                0 => Once("colon") ?? Statement(),
                1 => Once("quote") ?? Statement(),
                2 when i > 0 => Fill(random.Pick(language["named"]), random.Pick(cast).Full(language)),
                3 when !closed && i > 0 => Asking(),
                _ => Statement(),
            });
        }

        return string.Join(language.Space, parts);
    }

    private string Fresh(Func<string> make)
    {
        string text = make();
        for (int attempt = 0; attempt < 60; attempt++)
        {
            string start = Starts.Of(text);
            int limit = attempt < 40 ? Alike : Starts.Length;
            if (!starts.Exists(s => Common(s, start) >= Math.Min(limit, Math.Min(s.Length, start.Length))))
                break;
            text = make();
        }

        starts.Add(Starts.Of(text));
        return text;
    }

    private static int Common(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private static string Fill(string sentence, string thing) => sentence.Replace("#", thing, StringComparison.Ordinal);
}

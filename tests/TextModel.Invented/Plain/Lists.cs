using TextModel.Invented.Printing;

namespace TextModel.Invented.Plain;

/// <summary>Lists of many kinds.</summary>
internal static class Lists
{
    private static readonly string[] Units = ["200 g", "1/2 l", "3", "2 kg", "10 ml", "1"];

    /// <summary>What is needed, then what is to be done.</summary>
    public static IEnumerable<Block> Recipe(Words w)
    {
        yield return w.Head();
        string form = w.Random.Word("colon amount dash");
        foreach (string thing in w.Things)
        {
            string amount = w.Random.Pick(Units);
            string text = form switch { "colon" => $"{thing}: {amount}", "amount" => $"{amount} {thing}", _ => $"{thing} – {amount}" };
            yield return new(text, form == "amount" ? BlockKind.Item : BlockKind.Paragraph);
        }

        for (int i = 1; i <= 6; i++)
            yield return new(w.Sentence, BlockKind.Numbered) { Number = i };
    }

    /// <summary>Versions, and what is new in them.</summary>
    public static IEnumerable<Block> ChangeLog(Words w)
    {
        yield return w.Head("Changelog");
        string[] types = ["Added", "Fixed", "Changed", "Removed"];
        bool typed = w.Random.Chance(60);
        for (int version = w.Number(4, 7); version > 0; version--)
        {
            yield return new($"1.{version}.0 – {w.Date}", BlockKind.Heading) { Spaced = false };
            for (int i = w.Number(2, 5); i > 0; i--)
                yield return new(typed ? $"{w.Random.Pick(types)}: {w.Clause}" : w.Clause, BlockKind.Item);
        }
    }

    /// <summary>Points with times and names.</summary>
    public static IEnumerable<Block> Agenda(Words w)
    {
        yield return w.Head();
        bool numbered = w.Random.Chance(50);
        int hour = 9;
        foreach (string thing in w.Things)
            yield return new(numbered ? $"{thing} ({w.Name})" : $"{hour++:00}:{w.Number(0, 5)}0 {thing}", numbered ? BlockKind.Numbered : BlockKind.Paragraph) { Number = hour - 8 };
    }

    /// <summary>What was decided, point by point.</summary>
    public static IEnumerable<Block> Minutes(Words w)
    {
        yield return w.Head();
        yield return new($"{w.Language["present"][0]}: {string.Join(", ", w.People.Select(p => p.Full(w.Language)))}.") { Spaced = false };
        int number = 0;
        foreach (string thing in w.Things)
        {
            yield return new($"{++number}. {thing}", BlockKind.Heading) { Spaced = false };
            yield return new(w.Sentences(2, 4));
            if (w.Random.Chance(40))
                yield return new($"{w.Clause} ({w.Name})", BlockKind.Item);
        }
    }

    /// <summary>A table of contents.</summary>
    public static IEnumerable<Block> Contents(Words w)
    {
        yield return w.Head();
        int page = 1, chapter = 0;
        string fill = w.Random.Pick([" ........ ", "   ", ", "]);
        foreach (string thing in w.Things.Concat(w.Things))
            yield return new($"{++chapter}. {thing}{fill}{page += w.Number(2, 19)}") { Tight = chapter > 1 };
    }

    /// <summary>Words with pages.</summary>
    public static IEnumerable<Block> Index(Words w)
    {
        yield return w.Head();
        foreach (string word in w.Things.Concat(w.People.Select(p => $"{p.Family}, {p.Given}")).Concat(w.Language["places"]).Order(StringComparer.Ordinal))
            yield return new($"{word}, {w.Number(1, 40)}, {w.Number(41, 90)}–{w.Number(91, 120)}") { Tight = w.Random.Chance(80) };
    }

    /// <summary>Names with numbers and addresses.</summary>
    public static IEnumerable<Block> Contacts(Words w)
    {
        yield return w.Head();
        bool colon = w.Random.Chance(60);
        foreach (Conversations.Person person in w.People)
        {
            string name = person.Full(w.Language);
            yield return new(colon ? $"{name}: 0{w.Number(100, 999)} {w.Number(10000, 99999)}" : $"{name}, {person.Place}, 0{w.Number(100, 999)}-{w.Number(1000, 9999)}");
        }
    }

    /// <summary>A table.</summary>
    public static IEnumerable<Block> Inventory(Words w)
    {
        yield return w.Head();
        foreach (string thing in w.Things)
            yield return new(BlockKind.Row, [new(thing)]) { Cells = [[new($"{w.Number(1, 90)}")], [new(w.Place)]] };
    }

    /// <summary>Times and places.</summary>
    public static IEnumerable<Block> Timetable(Words w)
    {
        yield return w.Head();
        for (int hour = 6; hour < 20; hour++)
            yield return new($"{hour}:{w.Number(0, 5)}{w.Number(0, 9)} {w.Place} – {w.Place}") { Tight = hour > 6 };
    }
}

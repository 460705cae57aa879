using TextModel.Invented.Printing;

namespace TextModel.Invented.Plain;

/// <summary>Entries: a word that stands out, and what there is to say about it.</summary>
internal static class Entries
{
    /// <summary>Keys and values.</summary>
    public static IEnumerable<Block> Keys(Words w)
    {
        string separator = w.Random.Pick([": ", " : ", " = ", ":\t"]);
        foreach (string key in w.Language["keys"].Concat(w.Things))
            yield return new(key + separator + w.Random.Pick([w.Place, w.Date, $"{w.Number(1, 500)}", w.Name, w.Thing])) { Tight = true };
    }

    /// <summary>Years and what happened in them.</summary>
    public static IEnumerable<Block> Curriculum(Words w)
    {
        yield return w.Head(w.Name);
        int year = 1961;
        string separator = w.Random.Pick([": ", "  ", " – "]);
        for (int i = 0; i < 8; i++)
        {
            int until = year + w.Number(1, 5);
            yield return new($"{year}–{until}{separator}{w.Craft}, {w.Place}");
            year = until;
        }
    }

    /// <summary>Words and their meanings.</summary>
    public static IEnumerable<Block> Glossary(Words w)
    {
        yield return w.Head();
        string form = w.Random.Word("colon dash bold list");
        foreach (string thing in w.Things.Order(StringComparer.Ordinal))
        {
            switch (form)
            {
                case "list":
                    yield return new(thing, BlockKind.Term);
                    yield return new(w.Clause, BlockKind.Definition);
                    break;
                case "bold":
                    yield return new(BlockKind.Paragraph, [new(thing, "b"), new($" {w.Clause}")]);
                    break;
                default:
                    yield return new($"{thing}{(form == "colon" ? ": " : " — ")}{w.Clause}");
                    break;
            }
        }
    }

    /// <summary>Works and their authors.</summary>
    public static IEnumerable<Block> Bibliography(Words w)
    {
        yield return w.Head();
        string form = w.Random.Word("colon period year");
        foreach (Conversations.Person p in w.People.Concat(w.People).OrderBy(p => p.Family, StringComparer.Ordinal))
        {
            string author = $"{p.Family}, {p.Given}";
            yield return new(form switch
            {
                "colon" => $"{author}: {w.Thing}. {w.Place} {w.Year}.",
                "year" => $"{author} ({w.Year}). {w.Thing}. {w.Place}: {w.Random.Pick(w.People).Family}.",
                _ => $"{author}. {w.Thing}. {w.Place}, {w.Year}.",
            });
        }
    }

    /// <summary>What to heed with a remedy.</summary>
    public static IEnumerable<Block> Leaflet(Words w)
    {
        yield return w.Head();
        foreach (string thing in w.Things)
        {
            yield return new(thing, BlockKind.Heading) { Spaced = false };
            yield return new(w.Sentences(1, 3));
            for (int i = w.Number(0, 3); i > 0; i--)
                yield return new(w.Clause, BlockKind.Item);
        }
    }

    /// <summary>Options of a program.</summary>
    public static IEnumerable<Block> Program(Words w)
    {
        yield return w.Head("mend 1.4");
        string[] options = ["--net", "--mesh N", "--knot NAME", "--quiet", "--output FILE", "--help"];
        string form = w.Random.Word("code columns colon");
        yield return new(w.Sentences(1, 2));
        foreach (string option in options)
        {
            yield return form switch
            {
                "code" => new(BlockKind.Item, [new(option, "c"), new($": {w.Clause}")]),
                "columns" => new($"  {option,-18}{w.Clause}", BlockKind.Lines),
                _ => new($"{option}: {w.Clause}"),
            };
        }

        yield return new($"Note: {w.Sentence}");
        yield return new($"Warning: {w.Sentence}");
    }

    /// <summary>Lines that a machine writes.</summary>
    public static IEnumerable<Block> Log(Words w)
    {
        string[] levels = ["INFO", "WARN", "ERROR", "INFO", "DEBUG"];
        string[] services = ["netd", "pump", "lamp-2", "gate"];
        string form = w.Random.Word("level service square");
        string date = w.Date;
        int second = w.Number(0, 9);
        for (int i = 0; i < 24; i++)
        {
            second += w.Number(1, 40);
            string time = TimeSpan.FromSeconds(36_000 + second).ToString("hh\\:mm\\:ss", System.Globalization.CultureInfo.InvariantCulture);
            string line = form switch
            {
                "level" => $"{date} {time} {w.Random.Pick(levels)} started {w.Random.Pick(services)} in {w.Number(1, 90)} ms",
                "service" => $"{date}T{time}Z {w.Random.Pick(services)}[{w.Number(100, 999)}]: code={w.Number(0, 9)} retry={w.Number(0, 3)}",
                _ => $"[{date} {time}] [{w.Random.Pick(levels)}] load {w.Number(1, 99)}% queue {w.Number(0, 50)}",
            };
            yield return new(line) { Tight = i > 0 };
        }
    }

    /// <summary>Days, each with what happened.</summary>
    public static IEnumerable<Block> Diary(Words w)
    {
        yield return w.Head();
        string separator = w.Random.Pick([". ", ": ", " — "]);
        int day = w.Number(1, 4);
        for (int i = 0; i < 9; i++)
        {
            day += w.Number(1, 2);
            yield return new($"{day}.5.{1931}{separator}{w.Sentences(2, 4)}");
        }
    }

    /// <summary>Who plays whom.</summary>
    public static IEnumerable<Block> Cast(Words w)
    {
        yield return w.Head();
        string separator = w.Random.Pick([": ", " ..... ", " – "]);
        foreach (Conversations.Person person in w.People)
            yield return new($"{person.Craft}{separator}{person.Full(w.Language)}") { Tight = true };
    }

    /// <summary>Records of a catalog, each with the same keys.</summary>
    public static IEnumerable<Block> Records(Words w)
    {
        yield return w.Head();
        bool bold = w.Random.Chance(30);
        string[] keys = w.Language["keys"];
        foreach (string thing in w.Things)
        {
            yield return new(thing) { Spaced = false };
            foreach (string key in keys)
            {
                string value = key == keys[0] ? w.Date : key == keys[1] ? w.Place : key == keys[2] ? w.Name : $"{w.Number(1, 90)}";
                yield return bold ? new(BlockKind.Paragraph, [new(key + ":", "b"), new(" " + value)]) { Tight = true } : new($"{key}: {value}") { Tight = true };
            }
        }
    }

    /// <summary>A manual that calls out what to heed.</summary>
    public static IEnumerable<Block> Callouts(Words w)
    {
        string[] words = ["Note", "Warning", "Tip"];
        bool bold = w.Random.Chance(40);
        yield return w.Head();
        foreach (string thing in w.Things)
        {
            yield return new(thing, BlockKind.Heading) { Spaced = false };
            yield return new(w.Sentences(2, 4));
            if (w.Random.Chance(60))
            {
                string word = w.Random.Pick(words);
                yield return bold ? new(BlockKind.Paragraph, [new(word + ":", "b"), new(" " + w.Sentence)]) : new($"{word}: {w.Sentence}");
            }

            yield return new(w.Sentences(1, 3));
        }
    }
}

using TextModel.Invented.Printing;

namespace TextModel.Invented.Plain;

/// <summary>Prose and verse.</summary>
internal static class Prose
{
    /// <summary>Paragraphs, some of which begin with a few words and a colon.</summary>
    public static IEnumerable<Block> Colons(Words w)
    {
        yield return w.Head();
        for (int i = 0; i < 9; i++)
            yield return new(w.Random.Chance(45) ? $"{w.Random.Pick(w.Language["colon"])}{w.Language.Space}{w.Sentences(2, 4)}" : w.Sentences(3, 6));
    }

    /// <summary>Paragraphs with what somebody said, and with dashes.</summary>
    public static IEnumerable<Block> Quotes(Words w)
    {
        yield return w.Head();
        for (int i = 0; i < 9; i++)
        {
            yield return new(w.Random.Word("quote dash name plain") switch
            {
                "quote" => $"{w.Sentence}{w.Language.Space}{w.Random.Pick(w.Language["quote"])}{w.Language.Space}{w.Sentence}",
                "dash" => $"{w.Clause} — {w.Clause} — {w.Sentence}",
                "name" => $"{w.Random.Pick(w.Language["named"]).Replace("#", w.Name, StringComparison.Ordinal)}{w.Language.Space}{w.Sentences(1, 3)}",
                _ => w.Sentences(3, 5),
            });
        }
    }

    /// <summary>A letter.</summary>
    public static IEnumerable<Block> Letter(Words w)
    {
        yield return new($"{w.Place}, {w.Date}") { Spaced = false };
        yield return new($"{w.Name},") { Spaced = false };
        for (int i = w.Number(3, 6); i > 0; i--)
            yield return new(w.Sentences(2, 6));
        yield return new(w.Name) { Spaced = false };
        yield return new($"PS: {w.Sentence}");
    }

    /// <summary>Short lines in stanzas.</summary>
    public static IEnumerable<Block> Poem(Words w)
    {
        yield return w.Head();
        for (int stanza = 0; stanza < 6; stanza++)
            yield return new(string.Join('\n', Enumerable.Range(0, 4).Select(i => w.Clause + (i == 3 ? w.Language.Stop : ","))), BlockKind.Lines) { Spaced = false };
    }

    /// <summary>Verses with numbers.</summary>
    public static IEnumerable<Block> Verses(Words w)
    {
        yield return w.Head();
        string form = w.Random.Word("chapter number period");
        int chapter = w.Number(1, 9);
        for (int verse = 1; verse < 20; verse++)
            yield return new($"{(form == "chapter" ? $"{chapter}:{verse}" : form == "number" ? $"{verse}" : $"{verse}.")} {w.Sentence}");
    }

    /// <summary>Sections with headings.</summary>
    public static IEnumerable<Block> Article(Words w)
    {
        yield return w.Head();
        yield return new($"{w.Name}, {w.Place}") { Spaced = false };
        foreach (string thing in w.Things.Take(5))
        {
            yield return new(thing, BlockKind.Heading) { Spaced = false };
            for (int i = w.Number(1, 3); i > 0; i--)
                yield return new(w.Sentences(3, 7));
        }
    }

    /// <summary>Prose with notes below it.</summary>
    public static IEnumerable<Block> Notes(Words w)
    {
        yield return w.Head();
        for (int i = 1; i <= 5; i++)
            yield return new($"{w.Sentences(2, 5)}{(i <= 4 ? $"[{i}]" : "")}");
        for (int i = 1; i <= 4; i++)
            yield return new($"[{i}] {w.Random.Pick(w.People).Family}, {w.Thing}, {w.Year}.");
    }
}

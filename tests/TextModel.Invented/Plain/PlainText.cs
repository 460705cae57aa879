using TextModel.Invented.Conversations;
using TextModel.Invented.Printing;

namespace TextModel.Invented.Plain;

/// <summary>Texts in which nobody takes turns, printed over the same layouts and languages.</summary>
internal static class PlainText
{
    /// <summary>The kinds: how each is made.</summary>
    public static IReadOnlyList<(string Kind, Func<Words, IEnumerable<Block>> Make)> Kinds { get; } =
    [
        ("recipe", Lists.Recipe),
        ("change-log", Lists.ChangeLog),
        ("agenda", Lists.Agenda),
        ("minutes", Lists.Minutes),
        ("contents", Lists.Contents),
        ("index", Lists.Index),
        ("contacts", Lists.Contacts),
        ("inventory", Lists.Inventory),
        ("timetable", Lists.Timetable),
        ("keys", Entries.Keys),
        ("cv", Entries.Curriculum),
        ("glossary", Entries.Glossary),
        ("bibliography", Entries.Bibliography),
        ("leaflet", Entries.Leaflet),
        ("program", Entries.Program),
        ("log", Entries.Log),
        ("diary", Entries.Diary),
        ("cast", Entries.Cast),
        ("records", Entries.Records),
        ("callouts", Entries.Callouts),
        ("prose-colons", Prose.Colons),
        ("prose-quotes", Prose.Quotes),
        ("letter", Prose.Letter),
        ("poem", Prose.Poem),
        ("verses", Prose.Verses),
        ("article", Prose.Article),
        ("notes", Prose.Notes),
    ];

    /// <summary>Makes a text and prints it.</summary>
    public static InventedText Print(ulong seed)
    {
        var random = new SeededRandom(seed);
        SeededRandom draw = random.Branch();
        (string kind, Func<Words, IEnumerable<Block>> make) = draw.Pick(Kinds);
        Language language = draw.Chance(20) ? Language.Of("en") : draw.Pick(Language.All);
        string carrier = draw.Word("txt txt txt md html");
        string gap = draw.Word("blank blank none"), wrap = draw.Word("none hard"), indent = draw.Word("none none none hanging first-line");
        string furniture = draw.Word("none none none page-numbers line-numbers"), invisible = draw.Word("none none none bom crlf nbsp soft-hyphens trailing");
        if (carrier != "txt" && furniture == "line-numbers")
            furniture = "none";
        if (indent == "hanging")
            wrap = "hard";
        var words = new Words(language, random.Branch(), invisible);
        List<Block> blocks = [.. make(words)];
        if (furniture == "page-numbers")
        {
            for (int i = 6, page = 3; i < blocks.Count; i += 7, page++)
                blocks.Insert(i, new(page.ToString(System.Globalization.CultureInfo.InvariantCulture), BlockKind.Furniture) { Spaced = false });
        }

        var layout = new Layout(carrier, gap, wrap, indent, furniture, invisible);
        string content = carrier == "html"
            ? new HtmlPrinter(layout, language, random.Branch()).Print(blocks, words.Title)
            : new TextPrinter(layout, language, random.Branch()).Print(blocks);
        return new()
        {
            Seed = seed,
            Extension = "." + carrier,
            Content = Invisible.InFile(content, invisible),
            Point = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["kind"] = kind,
                ["language"] = language.Code,
                ["carrier"] = carrier,
                ["gap"] = gap,
                ["wrap"] = wrap,
                ["indent"] = indent,
                ["furniture"] = furniture,
                ["invisible"] = invisible,
            },
        };
    }
}

using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TextModel.Corpus;
using TextModel.Editions;
using TextModel.Tests.Support;

namespace TextModel.Tests.Editions;

/// <summary>What a reading edition shows, and that it is sound: identifiers, links, headings, and the text itself.</summary>
public sealed class ReadingEditionTests
{
    private static readonly TextDocument Conversation = TextDocument.Parse("""
        Title: At the lock

        ADA: Who keeps the gate?[1]

        TOM: My uncle. He [laughs] never sleeps.

        He reads.

        ADA: And you?

        TOM: I row.

        Notes

        [1] The upper one.
        """).Document;

    [Fact]
    public void Each_turn_shows_who_speaks_and_what_is_read_of_it()
    {
        IDocument page = Page(Conversation);
        string[] turns = [.. page.QuerySelectorAll(".turn").Select(t => $"{t.QuerySelector(".who")!.TextContent}: {t.QuerySelector(".speech")!.TextContent}")];
        Assert.Equal(["ADA: Who keeps the gate?", "TOM: My uncle. He [laughs] never sleeps.\nHe reads.", "ADA: And you?", "TOM: I row."], turns);
        Assert.Equal("At the lock", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_note_stands_beside_its_turn_and_leads_back()
    {
        IDocument page = Page(Conversation);
        IElement mark = page.QuerySelector(".turn .speech a.ref")!, note = page.QuerySelector(".turn .margin .note")!;
        Assert.Equal(("1", "#" + note.Id), (mark.GetAttribute("data-n"), mark.GetAttribute("href")));
        Assert.Equal("#" + mark.Id, note.QuerySelector("a.back")!.GetAttribute("href"));
        Assert.Equal("The upper one.", note.QuerySelector(".said")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".notes"));
    }

    [Fact]
    public void Lists_tables_quotations_and_words_are_elements()
    {
        IDocument page = Page(TextDocument.Read(Repository.PathOf("tests/TextModel.Tests/Samples/Inputs/ropewalk.html"), null, Formats.Html.Html.Formats).Document);
        Assert.Equal(["hemp, combed twice", "tar:\nthin\nthick"], page.QuerySelectorAll(".speech > ul > li").Select(i => i.TextContent));
        Assert.Equal(["3.", "4."], page.QuerySelectorAll("ol > li").Select(i => i.GetAttribute("data-n")));
        Assert.Equal(["strand", "lay"], page.QuerySelectorAll(".speech > dl > dt").Select(i => i.TextContent));
        Assert.Equal("What a rope cost", page.QuerySelector("table > caption")!.TextContent);
        Assert.Equal("2", page.QuerySelector("td[colspan]")!.GetAttribute("colspan"));
        Assert.Equal("Walk backward, and never look where you go.", page.QuerySelector("blockquote")!.TextContent);
        Assert.Equal(["new", "old"], page.QuerySelectorAll(".speech del, .speech ins").Select(i => i.TextContent));
    }

    [Fact]
    public void Names_lead_to_the_register_and_the_register_to_each_place()
    {
        TextDocument document = TextDocument.Create("ADA: Tarn, then Lisbon.\n\nTOM: Tarn.", [
            new Turn { Span = new(0, 23), LabelSpan = new(0, 4) }, new Paragraph { Span = new(5, 23) }, new EntityMention { Span = new(5, 9), Kind = EntityKind.Place, EntityId = "tarn" },
            new EntityMention { Span = new(16, 22), Kind = EntityKind.Place }, new Turn { Span = new(25, 35), LabelSpan = new(25, 29) },
            new EntityMention { Span = new(30, 34), Kind = EntityKind.Place, EntityId = "tarn" }],
            entities: [new() { Id = "tarn", Kind = EntityKind.Place, Label = "The Tarn", Identifiers = KeyedValues.Empty.Add("wikidata", "Q1") }]);
        using var folder = new TemporaryFolder();
        ReadingEdition.Write([document, Conversation], folder.Root, new() { Title = "Rivers" });
        IDocument register = Parse(folder.Path("register.html"));
        IElement tarn = register.QuerySelectorAll(".entry").Single(e => e.QuerySelector("h3")!.TextContent == "The Tarn");
        Assert.Equal(["a-conversation.html", "a-conversation.html#p1", "a-conversation.html#t2"], tarn.QuerySelectorAll(".places a").Select(a => a.GetAttribute("href")));
        Assert.Equal("https://www.wikidata.org/entity/Q1", tarn.QuerySelector(".ids a")!.GetAttribute("href"));
        Assert.Equal(2, Parse(folder.Path("a-conversation.html")).QuerySelectorAll($"a.name[href='register.html#{tarn.Id}']").Length);
        Assert.Contains(register.QuerySelectorAll(".entry h3"), h => h.TextContent == "Lisbon");
    }

    [Fact]
    public void Several_conversations_have_a_list_by_date_and_an_index_of_their_words()
    {
        using var folder = new TemporaryFolder();
        TextDocument[] documents = [.. Enumerable.Range(0, 600).Select(i => TextDocument.Create(
            string.Create(CultureInfo.InvariantCulture, $"ADA: Ferry{i} crosses the Élbe."), [new Turn { Span = new(0, 20), LabelSpan = new(0, 4) }],
            new() { Title = string.Create(CultureInfo.InvariantCulture, $"Talk {i}"), Date = new(1900 + (i % 50)) }))];
        EditionResult made = ReadingEdition.Write(documents, folder.Root, new() { Title = "Rivers", HasFiles = false });
        Assert.Equal(600, made.Pages.Distinct().Count());
        Assert.Equal(250, Parse(folder.Path("index.html")).QuerySelectorAll(".list li").Length);
        Assert.Equal(100, Parse(folder.Path("index-3.html")).QuerySelectorAll(".list li").Length);
        string words = string.Concat(Directory.GetFiles(folder.Path("search"), "w*.js").Select(File.ReadAllText));
        Assert.Contains("\\nferry7 8\\n", words, StringComparison.Ordinal);
        Assert.Contains("elbe 1 1 1", words, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder.Path("search")), f => Assert.InRange(new FileInfo(f).Length, 1, 60_000));
    }

    [Fact]
    public void What_could_be_a_script_is_no_link_and_no_picture_is_loaded_from_elsewhere()
    {
        string text = "ADA: one two three";
        IDocument page = Page(TextDocument.Create(text, [
            new Turn { Span = new(0, text.Length), LabelSpan = new(0, 4) },
            new Link { Span = new(5, 8), Target = "java\tscript:alert(1)" }, new Link { Span = new(9, 12), Target = "https://example.org/?a=\"b\"" },
            new Figure { Span = TextSpan.At(13), Address = "https://example.org/spy.png", Description = "A <boat>" }, new Figure { Span = TextSpan.At(13), Address = "../../etc/passwd.png" }]));
        Assert.Equal(["https://example.org/?a=\"b\"", "https://example.org/spy.png"], page.QuerySelectorAll(".speech a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("img"));
    }

    [Fact]
    public void Templates_of_the_users_take_the_place_of_ours()
    {
        using var folder = new TemporaryFolder();
        folder.Write("own/page.html", "<!DOCTYPE html><title>{{ title }}</title><main>{{content}}</main>{{unknown}}");
        ReadingEdition.Write([Conversation], folder.Path("out"), new() { Templates = folder.Path("own") });
        Assert.StartsWith("<!DOCTYPE html><title>At the lock</title><main>", File.ReadAllText(folder.Path("out/index.html")), StringComparison.Ordinal);
        Assert.Contains("--measure", File.ReadAllText(folder.Path("out/edition.css")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_and_the_TEI_file_have_the_same_identifiers()
    {
        using var folder = new TemporaryFolder();
        ReadingEdition.Write([Conversation], folder.Root);
        IDocument page = Parse(folder.Path("index.html"));
        TextDocument tei = TextDocument.Read(folder.Path("index.tei.xml")).Document;
        Assert.Equal(tei.Turns.Select(t => t.Id), page.QuerySelectorAll(".turn").Select(t => t.Id));
        Assert.Equal(tei.Notes.Select(t => t.Id), page.QuerySelectorAll(".note").Select(t => t.Id));
        Assert.Equal(Conversation.Text, File.ReadAllText(folder.Path("index.txt")));
    }

    [Fact]
    public void The_text_of_speech_is_the_reading_text_of_its_turn() => Property.Holds(Generators.Documents, AssertSound);

    [Fact]
    public void Whatever_is_shown_is_sound() => Property.Holds(Generators.WildDocuments, AssertSound);

    [SharedFact]
    public void Files_of_the_corpus_are_shown_whole()
    {
        string[] files = [.. Shared.Files("interviews-html", "*.html"), .. Shared.Files("interviews-md", "*.md"), .. Shared.Files("interviews-txt", "*.txt"), .. Shared.Files("tei", "*.xml")];
        Parallel.ForEach(files.Where(f => new FileInfo(f).Length < 200_000).Where((_, i) => i % 3 == 0), file =>
        {
            ReadResult read = TextDocument.Read(file, null, TextModel.Formats.FormatRegistry.Default.With(TextModel.Formats.Html.HtmlFormat.Format).With(TextModel.Formats.Markdown.MarkdownFormat.Format));
            if (read.HasErrors)
                return;
            AssertSound(read.Document);
            AssertNumbers(read.Document, file);
        });
    }

    [Fact]
    public void The_numbers_are_those_of_the_statistics()
    {
        IDocument page = Page(Conversation);
        Assert.Equal("16 words, 4 turns, 2 questions, 2 answers. A turn has 2 words in the middle, the longest 8.", page.QuerySelector(".numbers p")!.TextContent);
        Assert.Equal(["TOM", "10 · 63 %", "ADA", "6 · 38 %"], page.QuerySelectorAll(".plot")[0].QuerySelectorAll("text").Select(t => t.TextContent));
        Assert.Equal(["s1", "s0"], page.QuerySelectorAll(".plot")[1].QuerySelectorAll("g").Select(g => g.ClassName));
        Assert.Equal(2, page.QuerySelectorAll(".plot")[1].QuerySelectorAll("g.s1 path:last-child")[0].GetAttribute("d")!.Count(c => c == 'M'));
        Assert.Equal("Words by speaker: TOM 63 %, ADA 38 %", page.QuerySelector(".plot svg")!.GetAttribute("aria-label"));
        Assert.Empty(Page(TextDocument.Create("ADA: Alone.", [new Turn { Span = new(0, 11), LabelSpan = new(0, 4) }])).QuerySelectorAll(".numbers"));
    }

    private static void AssertNumbers(TextDocument document, string name)
    {
        // Of one in another one the words are whose they are; of what crosses that cannot be said.
        string? said = Page(document).QuerySelector(".numbers p")?.TextContent;
        if (said is null || document.Turns.Count != Outside(document).Count())
            return;
        DocumentNumbers numbers = DocumentNumbers.Of(document);
        string expected = string.Create(CultureInfo.InvariantCulture, $"{numbers.Words:#,0} {(numbers.Words == 1 ? "word" : "words")}, {numbers.Turns:#,0} turns");
        Assert.True(said.StartsWith(expected, StringComparison.Ordinal), $"{name}: '{said}' is not '{expected}'.");
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"the longest {numbers.LongestWords:#,0}."), said, StringComparison.Ordinal);
    }

    // What stands beside the characters is no running text.
    private static string Read(IElement speech)
    {
        foreach (IElement reading in speech.QuerySelectorAll("rt"))
            reading.Remove();
        return speech.TextContent;
    }

    private static void AssertSound(TextDocument document)
    {
        using var folder = new TemporaryFolder();
        ReadingEdition.Write([document], folder.Root, new() { HasFiles = false });
        IDocument page = Parse(folder.Path("index.html"));
        // Those in others are shown with them.
        string[] said = [.. Outside(document).Where(t => t.ReadingText.Length > 0 || t.Label is not null).Select(t => Parsed(t.ReadingText))];
        Assert.Equal(said, page.QuerySelectorAll(".turn > .speech").Select(Read));

        string[] ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        HashSet<string> targets = [.. ids];
        Assert.All(page.QuerySelectorAll("a.ref, a.back, a.l, .who > a, .contents a"), a => Assert.Contains(Uri.UnescapeDataString(a.GetAttribute("href")![1..]), targets));
        Assert.All(page.QuerySelectorAll("script[src], link[href], img[src]"), e => Assert.DoesNotContain(":", e.GetAttribute("src") ?? e.GetAttribute("href")!, StringComparison.Ordinal));
        int level = 0;
        foreach (IElement heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
        {
            Assert.InRange(heading.LocalName[1] - '0', 1, level + 1);
            level = heading.LocalName[1] - '0';
        }

        Assert.Single(page.QuerySelectorAll("h1"));
    }

    private static IEnumerable<Turn> Outside(TextDocument document)
    {
        int end = -1;
        foreach (Turn turn in document.Turns)
        {
            if (turn.Start < end && turn.End <= end)
                continue;
            end = Math.Max(end, turn.End);
            yield return turn;
        }
    }

    // What no page can hold is a sign for it.
    private static string Parsed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    private static IDocument Page(TextDocument document)
    {
        using var folder = new TemporaryFolder();
        ReadingEdition.Write([document], folder.Root);
        return Parse(folder.Path("index.html"));
    }

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(path));
}

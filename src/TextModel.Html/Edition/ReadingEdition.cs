using System.Globalization;
using System.Text;
using TextModel.Formats;
using TextModel.Formats.Tei;

namespace TextModel.Editions;

/// <summary>Static pages of conversations that can be published as they are: opened from the disk or from any server, read without scripts, and nothing loaded from elsewhere.</summary>
/// <remarks>
/// One conversation becomes <c>index.html</c>; several become a page each, with <c>index.html</c> as their list and <c>search.html</c>, which looks in all of
/// them. <c>register.html</c> names who and what is mentioned, with every place. Turns, paragraphs and notes have the same identifiers on the page and in the
/// TEI file beside it, so that a citation of one is a citation of the other. The text of a turn's element of class <c>speech</c> is its
/// <see cref="Annotation.ReadingText"/>.
/// </remarks>
public static class ReadingEdition
{
    /// <summary>The files that a folder of templates may hold in place of the edition's own.</summary>
    /// <remarks>
    /// In <c>page.html</c>, these stand for parts of the page: <c>{{lang}}</c> (the attribute of the language, with a blank before it), <c>{{title}}</c>, <c>{{edition}}</c> (the edition's title),
    /// <c>{{navigation}}</c> (list items with links), <c>{{content}}</c>, <c>{{footer}}</c>.
    /// </remarks>
    public static ValueList<string> Templates { get; } = ["page.html", "edition.css", "edition.js"];

    /// <summary>Makes an edition. Pages that are there already under the same names are replaced; nothing else in the folder is touched.</summary>
    /// <param name="documents">The conversations, one or more. They are taken one by one, so that many need not be in memory together.</param>
    /// <param name="folder">Where the pages go; it is made where it is missing.</param>
    /// <param name="options">Title and templates; null for the defaults.</param>
    /// <returns>The pages, and what could not be shown.</returns>
    /// <exception cref="ArgumentException">There are no documents.</exception>
    /// <exception cref="IOException">A file cannot be written, or a template cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static EditionResult Write(IEnumerable<TextDocument> documents, string folder, EditionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var making = new Making(folder, options ?? new());
        using IEnumerator<TextDocument> each = documents.GetEnumerator();
        if (!each.MoveNext())
            throw new ArgumentException("An edition needs one conversation or more.", nameof(documents));
        Directory.CreateDirectory(folder);
        TextDocument first = each.Current;
        if (!each.MoveNext())
        {
            making.AddOnly(first);
            return making.Finish();
        }

        making.Add(first);
        do
            making.Add(each.Current);
        while (each.MoveNext());
        return making.Finish();
    }

    private sealed class Making(string folder, EditionOptions options)
    {
        private readonly EditionTemplates templates = new(options.Templates);
        private readonly EditionRegister register = new();
        private readonly SearchIndex index = new();
        private readonly HashSet<string> addresses = new(StringComparer.OrdinalIgnoreCase) { "index", "search", "register" };
        private readonly List<IndexRow> rows = [];
        private readonly DiagnosticBag diagnostics = new();
        private bool isOnly;
        private string? onlyTitle;

        private string Title => options.Title ?? onlyTitle ?? "Conversations";

        public void AddOnly(TextDocument document)
        {
            isOnly = true;
            onlyTitle = SourceList.TitleOf(document);
            Add(document, "index");
        }

        public void Add(TextDocument document) => Add(document, Slug(document));

        public EditionResult Finish()
        {
            templates.WriteFiles(folder);
            if (!register.IsEmpty)
                Page(EditionRegister.Address, "Register", register.Print());
            if (!isOnly)
            {
                IndexPages pages = new(rows, Title);
                for (int i = 0; i < pages.Count; i++)
                    Page(IndexPages.Address(i), Title, pages.Print(i));
                Page("search.html", "Search", IndexPages.PrintSearch());
                index.Write(Path.Combine(folder, "search"));
            }

            return new(folder, [.. rows.Select(r => r.Address)], diagnostics.ToImmutable());
        }

        private void Add(TextDocument given, string slug)
        {
            TextDocument document = Citable.Of(given);
            string address = $"{slug}.html";
            var recording = EditionRecording.At(options.Recording?.Invoke(given));
            var page = new EditionPage(document, address, folder, register, recording);
            var content = new HtmlText();
            content.Raw("<article").Attribute("lang", string.IsNullOrWhiteSpace(document.Source.Language) ? null : document.Source.Language.Trim()).Raw(">\n<header class=\"row\"><div class=\"matter\"><h1>").Text(page.Title).Raw("</h1>\n");
            SourceList.Print(content, document);
            PrintContents(content, page);
            page.PrintNumbers(content);
            content.Raw("</div></header>\n");
            recording?.PrintPlayer(content);
            content.Add(page.Body).Raw("</article>\n");
            PrintEnd(content, document, slug);
            Page(address, page.Title, content);
            if (options.HasFiles)
                WriteFiles(document, slug);
            rows.Add(new(address, page.Title, document.Source.Date, [.. SourceList.SpeakersOf(document).Select(SourceList.NameOf)], document.Turns.Count));
            if (!isOnly)
                index.Add(address, page.Title, document.Source.Date?.ToString() ?? "", page.ReadingText);
        }

        private static void PrintContents(HtmlText content, EditionPage page)
        {
            if (page.Headings.Count < 2)
                return;
            content.Raw("<details class=\"contents\"><summary>Contents</summary><ul>");
            foreach ((int level, string id, string words) in page.Headings)
                content.Raw("<li class=\"l").Number(level).Raw("\"><a").Attribute("href", $"#{id}").Raw(">").Text(words).Raw("</a></li>");
            content.Raw("</ul></details>\n");
        }

        private void PrintEnd(HtmlText content, TextDocument document, string slug)
        {
            content.Raw("<section class=\"row end\" aria-label=\"About this page\"><div class=\"matter\"><p class=\"cite\" id=\"cite\"><strong>Cite as</strong> ").Text(SourceList.Citation(document, Title));
            content.Raw(" A place in it is cited by the address of its turn, paragraph or note: the link at its beginning.</p>");
            if (options.HasFiles)
                content.Raw("<p class=\"files\"><a").Attribute("href", $"{slug}.tei.xml").Raw(">TEI</a> <a").Attribute("href", $"{slug}.txt").Raw(">Text</a></p>");
            content.Raw("</div></section>\n");
        }

        private void WriteFiles(TextDocument document, string slug)
        {
            foreach (Diagnostic diagnostic in document.Save(Path.Combine(folder, $"{slug}.tei.xml"), new TeiOptions()))
                diagnostics.Add(diagnostic);
            File.WriteAllText(Path.Combine(folder, $"{slug}.txt"), document.Text, new UTF8Encoding(false));
        }

        private void Page(string address, string title, HtmlText content)
        {
            var navigation = new HtmlText();
            void Item(string target, string name) => navigation.Raw("<li><a").Attribute("href", target).Attribute("aria-current", target == address ? "page" : null).Raw(">").Text(name).Raw("</a></li>");
            if (!isOnly)
                Item("index.html", "Conversations");
            if (!register.IsEmpty)
                Item(EditionRegister.Address, "Register");
            if (!isOnly)
                Item("search.html", "Search");
            templates.WritePage(Path.Combine(folder, address), new(StringComparer.Ordinal)
            {
                ["lang"] = new HtmlText().Attribute("lang", "en"),
                ["title"] = new HtmlText().Text(title == Title ? title : $"{title} – {Title}"),
                ["edition"] = new HtmlText().Text(Title),
                ["navigation"] = navigation,
                ["content"] = content,
                ["footer"] = new HtmlText().Text(Title),
            });
        }

        // The name of the file without its ending, as an address of a few plain words.
        private string Slug(TextDocument document)
        {
            string name = document.Path is { } path ? Path.GetFileName(path) : SourceList.TitleOf(document);
            string bare = name.EndsWith(".tei.xml", StringComparison.OrdinalIgnoreCase) ? name[..^8] : document.Path is null ? name : Path.GetFileNameWithoutExtension(name);
            var slug = new StringBuilder();
            foreach (char c in bare)
            {
                char folded = SearchWords.Fold(c);
                if (char.IsLetterOrDigit(folded))
                    slug.Append(folded);
                else if (slug.Length > 0 && slug[^1] != '-')
                    slug.Append('-');
            }

            string wanted = slug.ToString().Trim('-');
            wanted = wanted.Length == 0 ? "conversation" : wanted[..Math.Min(80, wanted.Length)];
            string free = wanted;
            for (int i = 2; !addresses.Add(free); i++)
                free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
            return free;
        }
    }
}

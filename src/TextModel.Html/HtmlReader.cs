using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Reads a transcript on a web page: the base text is what a person reads there, without navigation.</summary>
internal sealed class HtmlReader : ITextReader
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options name a convention that is not known.</exception>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        SourceText source = Decode(input, options.Encoding, diagnostics);
        TranscriptInput page = Collect(source, diagnostics, out SourceMap map);
        TranscriptResult found = TranscriptEngine.Read(page, options.Transcript);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = found.ToDocument(page.Text, null, new OriginalFile(source, HtmlFormat.Id)),
            Format = HtmlFormat.Id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = diagnostics.ToImmutable(),
            SourceMap = map,
        };
    }

    // By itself, so that the parser's tree, many times larger than the page, is gone when the engine begins.
    private static TranscriptInput Collect(SourceText source, DiagnosticBag diagnostics, out SourceMap map)
    {
        IHtmlDocument document = Parse(source, diagnostics, out PagePositions positions);
        using var walker = new PageWalker(positions, source.Text.Length, LanguageOf(document));
        if ((document.Body ?? document.DocumentElement) is { } root)
            walker.Walk(root);
        PageText page = PageText.Of(walker);
        SourceMap found = map = new(source, page.MapRuns(positions.Runs));
        var missing = new List<(PageLink Link, string Mark)>();
        var wayBack = new List<FormatMark>();
        NoteReference[] notes = PageNotes.Find(walker, page, missing, wayBack);
        Report(walker, positions, missing, source, page, diagnostics);

        return new()
        {
            Text = page.Text,
            Blocks = Blocks(page),
            Emphasis = page.MapEmphasis(),
            Structures = PageStructureMap.Of(walker, page, notes),
            NoteReferences = notes,
            FormatMarks = wayBack.ToArray(),
            Source = PageSource.Read(document, page, positions),
            Path = source.Path,
            Locate = found.GetPosition,
        };
    }

    // A page that nests without end is read again with less: twice, where it misleads whoever counts its tags.
    private static IHtmlDocument Parse(SourceText source, DiagnosticBag diagnostics, out PagePositions positions)
    {
        if (!OpenType.IsTooMuch(source.Text) && TryParse(source.Text, out positions!) is { } document)
            return document;
        diagnostics.Add(HtmlDiagnostics.TooDeep.At(source.Path, null, null, PageGuard.Deepest));
        return TryParse(ShallowPage.Of(source.Text), out positions!) ?? TryParse(ShallowPage.WithoutTags(source.Text), out positions!)!;
    }

    private static IHtmlDocument? TryParse(string page, out PagePositions? positions)
    {
        var places = new ElementPlaces();
        var guard = new PageGuard();
        var options = new HtmlParserOptions
        {
            OnCreated = (element, place) =>
            {
                guard.Add(element);
                places.Add(element, place.Index);
            },
        };
        positions = new(page, places);
        try
        {
            return new HtmlParser(options).ParseDocument(page);
        }
        catch (PageTooDeepException)
        {
            return null;
        }
    }

    private static string? LanguageOf(IHtmlDocument document) =>
        (document.Body is { } body ? PageStructures.LanguageOf(body) : null) ?? (document.DocumentElement is { } root ? PageStructures.LanguageOf(root) : null);

    private static SourceText Decode(TextInput input, TextEncoding? asked, DiagnosticBag diagnostics)
    {
        TextEncoding? declared = HtmlEncoding.Find(input, out string? unknown);
        string? wrong = null;
        SourceText source = input.Decode(declared);
        // Nearly all pages are in what they declare, and their bytes need not be looked at once more.
        if (declared is not null && asked is null && (source.Problem is not null || source.Encoding.Name != declared.Name) && !IsIn(input.GetBytes().Span, declared))
            (wrong, source) = (declared.Name, input.Decode(null));
        if (unknown is not null)
            diagnostics.Add(HtmlDiagnostics.UnknownEncoding.At(source.Path, null, null, unknown, source.Encoding.Name));
        else if (wrong is not null && source.Problem is null)
            diagnostics.Add(HtmlDiagnostics.WrongEncoding.At(source.Path, null, null, wrong, source.Encoding.Name));
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        return source;
    }

    private static bool IsIn(ReadOnlySpan<byte> page, TextEncoding encoding) =>
        (encoding.Name == TextEncoding.Utf8.Name && System.Text.Unicode.Utf8.IsValid(page)) || SourceText.Decode(page, null, encoding).Problem is null;

    private static TextBlock[] Blocks(PageText page)
    {
        var blocks = new TextBlock[page.Blocks.Count];
        for (int i = 0; i < blocks.Length; i++)
        {
            PageBlock block = page.Blocks[i];
            BlockKind kind = block.NoteKey is not null ? BlockKind.Note : block.IsFooter ? BlockKind.Other : block.Kind;
            blocks[i] = new(new(block.TextStart, block.TextEnd), kind)
            {
                Details = kind is BlockKind.Note or BlockKind.Heading || block.IsFooter ? new() { Level = block.Level, NoteKey = block.NoteKey, EndsTurn = block.IsFooter }
                    : block.IsLabel ? new() { IsLabel = true } : null,
            };
        }

        return blocks;
    }

    private static void Report(
        PageWalker walker, PagePositions positions, List<(PageLink Link, string Mark)> missing, SourceText source, PageText page, DiagnosticBag diagnostics)
    {
        var left = new List<(int Place, string Text)>();
        foreach (AngleSharp.Dom.IElement element in walker.Navigation)
            left.Add((positions.PlaceOf(element), element.TextContent));
        foreach (PageBlock block in walker.Blocks.Where(b => b.IsLeftOut))
            left.Add((positions.PlaceOf(block.Element), walker.Text[block.Start..block.End].ToString()));
        foreach ((int place, string text) in left.OrderBy(l => l.Place))
        {
            if (PageSource.Clean(text) is { Length: > 0 } words)
                diagnostics.Add(HtmlDiagnostics.NavigationLeftOut.At(source.Path, Position(source, place), null, words.Length <= 60 ? words : words[..60].TrimEnd() + "…"));
        }

        foreach ((PageLink link, string mark) in missing)
            diagnostics.Add(HtmlDiagnostics.NoteMissing.At(source.Path, Position(source, positions.PlaceOf(link.Element)), null, mark, link.Target));
        foreach ((string kind, AngleSharp.Dom.IElement first, int count) in walker.Losses.Kinds)
            diagnostics.Add(HtmlDiagnostics.ContentLeftOut.At(source.Path, Position(source, positions.PlaceOf(first)), null, kind, count));
        if (page.Text.Length == 0)
            diagnostics.Add(HtmlDiagnostics.NoText.At(source.Path, null, null));
    }

    private static TextPosition? Position(SourceText source, int place) => place < 0 ? null : source.Lines.GetPosition(place);
}

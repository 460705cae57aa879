using System.Globalization;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;
using TextModel.Tests.Formats.Markdown;
using TextModel.Tests.Support;
using Xunit.Abstractions;

namespace TextModel.Tests.Formats;

/// <summary>Pages, Markdown and Word documents of the corpus → TEI → each of the writers → read: the same structures and text.</summary>
public sealed class WrittenPageTests(ITestOutputHelper output)
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format);

    // What a writer says that it cannot carry, and the parts that are not the same for it.
    private static readonly (string Said, string[] Parts)[] Named =
    [
        ("color", ["Color ", "Font "]),
        ("small capitals", ["SmallCaps ", "AllCaps ", "Letterspaced "]),
        ("larger and smaller letters", ["Larger ", "Smaller "]),
        ("header cell", ["Cell True "]),
        ("cells that are headers", ["Cell True "]),
        ("language of code", ["Code "]),
        ("languages of code", ["Code "]),
        ("kind of a list's numbers", ["Item ", "List ", "Text"]),
        ("kinds of lists' numbers", ["Item ", "List ", "Text"]),
        ("form of a list's numbers", ["Item "]),
        ("forms of lists' numbers", ["Item "]),
        ("quotations around lists and tables", ["Block quotation "]),
        ("lists within descriptions", ["List ", "Item "]),
        ("links without an address", ["Link "]),
        ("without a label, which begin", ["Text"]),
    ];

    [Theory]
    [InlineData(HtmlFormat.Id, "- One\n\n  > Two\n  >\n  > Three\n\n  Four\n\n- > Five\n- Six\n")]
    [InlineData(MarkdownFormat.Id, "- One\n\n  > Two\n  >\n  > Three\n\n  Four\n\n- > Five\n- Six\n")]
    [InlineData(DocxFormat.Id, "- One\n\n  > Two\n  >\n  > Three\n\n  Four\n\n- > Five\n- Six\n")]
    [InlineData(DocxFormat.Id, "> One\n\n- Two\n\n  > Three\n\nFour\n\n1. Five\n   1. > Six\n   2. Seven\n\n> Eight\n")]
    [InlineData(HtmlFormat.Id, "ADA: One.\\\n\\\nTwo.\n\nTOM: Three.\n\nADA: Four.\n\nTOM: Five.\n")]
    [InlineData(MarkdownFormat.Id, "ADA: One.\\\n\\\nTwo.\n\nTOM: Three.\n\nADA: Four.\n\nTOM: Five.\n")]
    [InlineData(DocxFormat.Id, "ADA: One.\\\n\\\nTwo.\n\nTOM: Three.\n\nADA: Four.\n\nTOM: Five.\n")]
    [InlineData(DocxFormat.Id, "ADA: One.\n\nTOM: Two.\n\n**NOTE:** Three.\n\nADA: Four.\n\nTOM: Five.\n")]
    [InlineData(MarkdownFormat.Id, "One.\n\n<table>\n<tr><td></td><td>\n\n### Two\n\nThree [^1] *four*.\n\n- Five\n- Six\n\n</td></tr>\n<tr><td>Seven</td><td>\n\n> Eight\n\nNine\n\n</td></tr>\n</table>\n\nTen.\n\n[^1]: Eleven.\n")]
    [InlineData(HtmlFormat.Id, "<table>\n<tr><td>\n\n### One\n\nTwo.\n\nThree.\n\n</td><td>Four</td></tr>\n</table>\n")]
    [InlineData(MarkdownFormat.Id, "- <table>\n  <tr><td>\n\n  One\n\n  Two\n\n  </td></tr>\n  </table>\n- Three\n")]
    public void Structures_come_back(string format, string markdown)
    {
        TextDocument first = Md.Read(markdown).Document, second = Through(first, format, "a", out _);

        Assert.Equal(ShownParts.Of(first, second), ShownParts.Of(second, first));
        Assert.Equal(ShownParts.TextOf(first), ShownParts.TextOf(second));
    }

    [SharedTheory]
    [InlineData(HtmlFormat.Id)]
    [InlineData(MarkdownFormat.Id)]
    [InlineData(DocxFormat.Id)]
    public void What_a_page_shows_comes_back(string format)
    {
        int all = 0, same = 0, named = 0, files = 0, texts = 0;
        foreach (string file in Shared.Files("interviews-html").Concat(Shared.Files("interviews-md", "*.md")).Concat(Shared.Files("docx", "*.docx")))
        {
            TextDocument first = TextDocument.Parse(TextDocument.Read(file, formats: Formats).Document.ToString(new TeiOptions())).Document;
            TextDocument second = Through(first, format, Path.GetFileName(file), out ValueList<Diagnostic> said);
            string[] parts = [.. Named.Where(n => said.Any(d => d.Message.Contains(n.Said, StringComparison.Ordinal))).SelectMany(n => n.Parts)];
            Dictionary<string, int> left = ShownParts.Of(second, first).GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count());
            var missing = new List<string>();
            foreach (string line in ShownParts.Of(first, second))
            {
                all++;
                if (left.GetValueOrDefault(line) > 0)
                    (left[line], same) = (left[line] - 1, same + 1);
                else if (parts.Any(p => line.StartsWith(p, StringComparison.Ordinal)))
                    named++;
                else
                    missing.Add(line);
            }

            files++;
            bool isText = ShownParts.TextOf(first) == ShownParts.TextOf(second) || parts.Contains("Text");
            texts += isText ? 1 : 0;
            if (!isText)
                missing.Add("Text");
            if (missing.Count > 0)
                output.WriteLine($"{Path.GetFileName(file)}: {string.Join(" | ", missing.Take(8).Select(m => m.Length > 70 ? m[..70] : m))}");
        }

        string figures = string.Create(CultureInfo.InvariantCulture, $"{format}: {same} of {all} parts are the same, {named} are named as lost: {(double)(same + named) / all:P2}; {texts} of {files} texts");
        output.WriteLine(figures);
        Assert.True(same + named == all && texts == files, figures);
    }

    private static TextDocument Through(TextDocument document, string format, string name, out ValueList<Diagnostic> said)
    {
        using var stream = new MemoryStream();
        said = document.Write(stream, new WriteOptions { Format = format }, Formats);
        return TextDocument.Read(new MemoryStream(stream.ToArray()), name, new ReadOptions { Format = format, TrackedChanges = TrackedChanges.Kept }, Formats).Document;
    }
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using Xunit.Abstractions;

namespace TextModel.Tests.Formats;

/// <summary>What a page shows, held against the TEI that pandoc makes of the same files.</summary>
/// <remarks>
/// Words that stand in highlighting, links and quotations are compared, and items, cells and labels as a whole, in order, by their letters and digits. What pandoc
/// has in a block of which the base text has no such words is navigation, which readers leave out with a diagnostic, and does not count; neither do lists and tables in which turns begin (the
/// turns take their place), and line breaks that stand where a paragraph begins or ends.
/// </remarks>
public class PandocTests(ITestOutputHelper output)
{
    // At least this share of what pandoc finds, over all files of a format.
    private const double Least = 0.97;

    // Where pandoc sees something else than is there, and why; what it sees does not count.
    private static readonly (string File, string[] Kinds, string Why)[] Wrong =
    [
        ("Terminus2049__2018-04-07-GaoYan-ThreeTeachers-Guyulab.md", ["label", "item"], "a line that begins with ~~ is struck out; pandoc takes the first ~ for the sign of a definition, and the line above for its term"),
    ];

    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format);

    [ToolFact("pandoc", NeedsShared = true)]
    public void Web_pages_show_what_pandoc_finds() => Compare(["*.html", "*.htm"], "html");

    [ToolFact("pandoc", NeedsShared = true)]
    public void Word_documents_show_what_pandoc_finds() => Compare(["*.docx"], "docx");

    [ToolFact("pandoc", NeedsShared = true)]
    public void Markdown_shows_what_pandoc_finds() => Compare(["*.md", "*.markdown"], "commonmark_x-smart-tex_math_dollars-raw_attribute-attributes-bracketed_spans-fenced_divs-emoji-implicit_header_references-subscript-superscript");

    private void Compare(string[] patterns, string reader)
    {
        var found = new SortedDictionary<string, (int Wanted, int Found)>(StringComparer.Ordinal);
        foreach (string file in patterns.SelectMany(p => Shared.Files(".", p)).Order(StringComparer.Ordinal))
        {
            if (Elements(reader, file) is not { } theirs)
                continue;
            ReadResult read = TextDocument.Read(file, formats: Formats);
            string xml = read.Document.ToString(new TeiOptions());
            string[] left = [.. read.Diagnostics.Where(d => d.Code == "TM0501").Select(d => string.Concat(d.Message.Split('\'')[1].Where(char.IsLetterOrDigit)))];
            XElement text = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Descendants(XName.Get("text", "http://www.tei-c.org/ns/1.0")).Single();
            string[] turns = [.. text.Descendants().Where(e => e.Name.LocalName is "sp" or "u").Select(e => Letters(e)).Where(l => l.Length >= 8).Select(l => l[..Math.Min(l.Length, 30)])];
            string all = Letters(text);
            ILookup<string, string> ours = Units(text, _ => true, isOurs: true).ToLookup(u => u.Kind, u => u.Text);
            foreach (IGrouping<string, (string Kind, string Text)> kind in Units(theirs, IsRead, isOurs: false).GroupBy(u => u.Kind))
            {
                if (Array.Find(Wrong, w => w.File == Path.GetFileName(file) && w.Kinds.Contains(kind.Key)).Why is { } why)
                {
                    output.WriteLine($"{Path.GetFileName(file)}: {kind.Key}: not counted: {why}");
                    continue;
                }

                string[] wanted = [.. kind.Select(k => k.Text)], have = [.. ours[kind.Key]];
                bool[] same = InCommon(wanted, have);
                (int Wanted, int Found) sum = found.GetValueOrDefault(kind.Key);
                found[kind.Key] = (sum.Wanted + wanted.Length, sum.Found + same.Count(s => s));
                string[] missing = [.. wanted.Where((_, i) => !same[i])];
                if (missing.Length > 0)
                    output.WriteLine($"{Path.GetFileName(file)}: {kind.Key}: {missing.Length} of {wanted.Length}: {string.Join(" | ", missing.Take(12).Select(m => m.Length > 40 ? m[..40] : m))}");
            }

            bool IsRead(XElement block)
            {
                XElement? whole = block.AncestorsAndSelf().LastOrDefault(a => a.Name.LocalName is "list" or "table");
                string words = Letters(block), list = Letters(whole ?? block);
                bool isTurns = whole is not null && block.Name.LocalName is "item" or "label" or "cell" && turns.Any(t => list.Contains(t, StringComparison.Ordinal));
                return !isTurns && all.Contains(words, StringComparison.Ordinal) && !left.Any(l => l.Length > 0 && (list.StartsWith(l, StringComparison.Ordinal) || l.StartsWith(list, StringComparison.Ordinal)));
            }
        }

        foreach ((string kind, (int wanted, int have)) in found)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-10} {wanted,6} {have,6} {(double)have / wanted:P1}"));
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.True(f.Value.Found >= Least * f.Value.Wanted, $"{f.Key}: {f.Value.Found} of {f.Value.Wanted}"));
    }

    private static XElement? Elements(string reader, string file)
    {
        using var folder = new TemporaryFolder();
        string input = file;
        if (reader != "docx")
        {
            // pandoc reads UTF-8 only.
            input = folder.Path(Path.GetFileName(file));
            File.WriteAllText(input, SourceText.Load(file).Text.Replace("\0", "", StringComparison.Ordinal));
        }

        ToolResult made = Tool.Run("pandoc", "-f", reader, "-t", "tei", "--wrap=none", input);
        var xml = new StringBuilder("<r>");
        foreach (char c in made.Output)
            xml.Append(c < ' ' && c is not ('\n' or '\t' or '\r') ? ' ' : c);
        try
        {
            return made.ExitCode == 0 ? XDocument.Parse(xml.Append("</r>").ToString(), LoadOptions.PreserveWhitespace).Root : null;
        }
        catch (System.Xml.XmlException)
        {
            return null; // attributes that pandoc does not escape
        }
    }

    private static IEnumerable<(string Kind, string Text)> Units(XElement root, Func<XElement, bool> isRead, bool isOurs)
    {
        // Notes stand where they are pointed at, or at the end.
        foreach (XElement e in root.Descendants().OrderBy(e => e.Ancestors().Any(a => a.Name.LocalName == "note")))
        {
            string name = e.Name.LocalName switch { "q" => "quote", "seg" when (string?)e.Attribute("type") == "code" => "code", var other => other };
            if (name is "hi" && e.Ancestors().Any(a => a.Name.LocalName == "hi"))
                continue;
            if (name is not ("hi" or "ref" or "quote" or "item" or "cell" or "label" or "code" or "lb") || !isRead(BlockOf(e, root)))
                continue;
            // What leads back from a note is its label.
            if (name is "label" && isOurs && e.Parent!.Name.LocalName == "note")
                name = "ref";
            if (name is "label" && e.Parent!.Name.LocalName != "list")
                continue;
            if (name is "lb")
            {
                if (isOurs || IsWithinLines(e))
                    yield return ("lb", "");
            }
            else if (name is "item" or "cell" or "label" or "code")
            {
                if (Letters(e) is { Length: > 0 } letters)
                    yield return (name, letters);
            }
            else
            {
                // The label of a turn stands before what is quoted.
                if (isOurs && name == "quote" && e.ElementsBeforeSelf().ToArray() is [{ Name.LocalName: "speaker" } speaker])
                {
                    foreach (string word in Words(speaker))
                        yield return (name, word);
                }

                foreach (string word in Words(e))
                    yield return (name, word);
            }
        }
    }

    private static XElement BlockOf(XElement e, XElement root)
    {
        XElement at = e;
        while (at != root && at.Name.LocalName is not ("p" or "item" or "cell" or "head" or "ab" or "label" or "sp"))
            at = at.Parent!;
        return at == root ? e : at;
    }

    private static bool IsWithinLines(XElement lb)
    {
        return HasWords(lb.NodesBeforeSelf().Reverse()) && HasWords(lb.NodesAfterSelf());

        static bool HasWords(IEnumerable<XNode> nodes)
        {
            foreach (XNode node in nodes)
            {
                if (node is XElement { Name.LocalName: "lb" })
                    return false;
                if ((node is XText text && !string.IsNullOrWhiteSpace(text.Value)) || (node is XElement element && Letters(element).Length > 0))
                    return true;
            }

            return false;
        }
    }

    // The printed numbers of items are no words.
    private static string TextOf(XElement e) => string.Concat(e.DescendantNodesAndSelf().OfType<XText>().Where(t => t.Ancestors().TakeWhile(a => a != e).All(a => a.Name.LocalName != "fw")).Select(t => t.Value));

    private static string Letters(XElement e) => string.Concat(TextOf(e).Where(char.IsLetterOrDigit));

    private static string[] Words(XElement e) =>
        [.. TextOf(e).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0)];

    // Which of the first are in the second, in order: a longest common subsequence.
    private static bool[] InCommon(string[] first, string[] second)
    {
        int[,] length = new int[first.Length + 1, second.Length + 1];
        for (int i = first.Length - 1; i >= 0; i--)
        {
            for (int j = second.Length - 1; j >= 0; j--)
                length[i, j] = first[i] == second[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        bool[] same = new bool[first.Length];
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            if (first[i] == second[j])
                (same[i++], j) = (true, j + 1);
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }

        return same;
    }
}

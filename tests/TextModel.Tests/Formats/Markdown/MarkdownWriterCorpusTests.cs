using System.Globalization;
using System.Text;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Tests.Formats.Html;
using TextModel.Tests.Support;
using Xunit.Abstractions;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>Real files as Markdown, and read again.</summary>
public sealed class MarkdownWriterCorpusTests(ITestOutputHelper output)
{
    private static readonly FormatRegistry Formats = Md.Formats.With(HtmlFormat.Format).With(DocxFormat.Format);

    /// <summary>
    /// White space between blocks is what the documentation says it is. What is not the same: labels that the text did not set off are bold, so that the reader sees more evidence for them, and less for
    /// other lines; code that the engine cut is no block.
    /// </summary>
    [SharedFact]
    public void Markdown_is_read_back()
    {
        var found = new Figures();
        foreach (string file in Shared.Files("interviews-md", "*.md"))
        {
            TextDocument first = TextDocument.Read(file, formats: Formats).Document;
            Assert.Equal(File.ReadAllBytes(file), Bytes(first));
            TextDocument second = found.Add(first);
            Assert.Equal(PageComparison.Clean(first.Text), PageComparison.Clean(second.Text));
        }

        found.AssertAtLeast(output, lines: 0.97, turns: 0.97);
    }

    /// <summary>Notes get brackets; header cells beside rows, cells of several lines, lines in brackets above the text and facts that only a page's head states are not the same.</summary>
    [SharedFact]
    public void Web_pages_have_the_same_turns()
    {
        var found = new Figures();
        foreach (string file in Shared.Files("interviews-html"))
            found.Add(TextDocument.Read(file, formats: Formats).Document);
        found.AssertAtLeast(output, lines: 0.9, turns: 0.97);
    }

    [SharedFact]
    public void Word_documents_have_the_same_turns()
    {
        var found = new Figures();
        foreach (string file in Shared.Files("docx", "*.docx"))
            found.Add(TextDocument.Read(file, formats: Formats).Document);
        found.AssertAtLeast(output, lines: 0.85, turns: 0.97);
    }

    /// <summary>What pandoc finds in the files as they were and in what is written from them.</summary>
    [ToolFact("pandoc", NeedsShared = true)]
    public void Others_find_the_same_structures()
    {
        string[] kinds = ["\"Emph\"", "\"Strong\"", "\"Link\"", "\"Header\"", "\"BulletList\"", "\"OrderedList\"", "\"BlockQuote\"", "\"CodeBlock\"", "\"Table\"", "\"Note\"", "\"Image\""];
        int[] before = new int[kinds.Length], after = new int[kinds.Length];
        using var folder = new TemporaryFolder();
        // Without labels that are bold only now, and headings of the title page that only the source has.
        foreach (string file in Shared.Files("interviews-md", "*.md").Where(f => new FileInfo(f).Length < 40_000).Where((_, i) => i % 2 == 0))
        {
            TextDocument document = TextDocument.Read(file, formats: Formats).Document;
            if (document.Turns.Count > 0)
                continue;
            string first = folder.Path("a.md"), second = folder.Path("b.md");
            File.WriteAllText(first, SourceText.Load(file).Text);
            File.WriteAllBytes(second, Bytes(Anew.Of(document)));
            Count(first, before);
            Count(second, after);
        }

        for (int i = 0; i < kinds.Length; i++)
        {
            output.WriteLine($"{kinds[i]} {before[i]} {after[i]}");
            Assert.True(Math.Abs(before[i] - after[i]) <= Math.Max(3, before[i] * 0.05), $"{kinds[i]}: {before[i]} and {after[i]}");
        }

        void Count(string path, int[] counts)
        {
            string json = Tool.Run("pandoc", "-f", "commonmark_x-smart", "-t", "json", path).Output;
            for (int i = 0; i < kinds.Length; i++)
                counts[i] += json.Split("\"t\":" + kinds[i]).Length - 1;
        }
    }

    private static byte[] Bytes(TextDocument document)
    {
        using var bytes = new MemoryStream();
        document.Write(bytes, new WriteOptions { Format = MarkdownFormat.Id }, Md.Formats);
        return bytes.ToArray();
    }

    private sealed class Figures
    {
        private int files, sameText, lines, sameLines, turns, sameTurns;

        public TextDocument Add(TextDocument first)
        {
            TextDocument second = TextDocument.Parse(Encoding.UTF8.GetString(Bytes(Anew.Of(first))), new() { Format = "markdown" }, Formats).Document;
            files++;
            sameText += first.Text == second.Text ? 1 : 0;
            Count(PageComparison.Lines(first), PageComparison.Lines(second), ref lines, ref sameLines);
            Count(Spoken(first), Spoken(second), ref turns, ref sameTurns);
            return second;
        }

        public void AssertAtLeast(ITestOutputHelper output, double lines, double turns)
        {
            string figures = string.Create(
                CultureInfo.InvariantCulture, $"{sameText} of {files} texts to the character; {sameLines}/{this.lines} annotations ({(double)sameLines / this.lines:P1}), {sameTurns}/{this.turns} turns ({(double)sameTurns / this.turns:P1})");
            output.WriteLine(figures);
            Assert.True(sameLines >= lines * this.lines && sameTurns >= turns * this.turns, figures);
        }

        private static string[] Spoken(TextDocument document) => [.. document.Turns.Select(t => $"{t.Kind} {t.SpeakerId} {t.Label}: {PageComparison.Clean(t.ReadingText)}")];

        private static void Count(string[] before, string[] after, ref int all, ref int same)
        {
            all += before.Length;
            Dictionary<string, int> left = after.GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count());
            foreach (string line in before)
            {
                if (left.GetValueOrDefault(line) == 0)
                    continue;
                left[line]--;
                same++;
            }
        }
    }
}

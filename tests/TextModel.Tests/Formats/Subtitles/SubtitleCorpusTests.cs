using System.Xml.Linq;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Subtitles;

public class SubtitleCorpusTests
{
    private static string[] Files => [.. Shared.Files("subtitles", "*.vtt"), .. Shared.Files("subtitles", "*.srt"), .. Directory.GetFiles(Shared.Path("cases/transcripts"), "*.vtt"), .. Directory.GetFiles(Shared.Path("cases/transcripts"), "*.srt")];

    [ToolFact("jing", NeedsShared = true)]
    public void P1_P6_every_file_keeps_its_text_and_is_valid_tei()
    {
        var written = new List<(string Name, string Xml)>();
        foreach (string path in Files)
        {
            ReadResult read = TextDocument.Read(path);
            TextDocument document = read.Document;
            Subtitle.AssertSound(read, SourceText.Load(path, document.OriginalFile!.Text!.Encoding).Text);
            string xml = document.ToString(new TeiOptions());
            Assert.Equal(document, TextDocument.Parse(xml).Document);
            if (!xml.Contains("<?textmodel", StringComparison.Ordinal))
                Assert.Equal(document.Text, XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!.Element(XName.Get("text", "http://www.tei-c.org/ns/1.0"))!.Value);
            written.Add((Path.GetFileName(path), xml));
        }

        TeiValidity.AssertValid(written);
    }

    [SharedFact]
    public void Every_file_that_nobody_edited_is_written_as_it_stood()
    {
        foreach (string path in Files)
        {
            using var output = new MemoryStream();
            ReadResult read = TextDocument.Read(path);
            read.Document.Write(output, new WriteOptions { Format = read.Format });
            Assert.Equal(File.ReadAllBytes(path), output.ToArray());
        }
    }

    [SharedFact]
    public void Every_file_that_was_edited_has_the_same_turns_words_and_times_when_it_is_read_again()
    {
        var differing = new List<string>();
        int compared = 0;
        foreach (string path in Files)
        {
            ReadResult read = TextDocument.Read(path);
            TextDocument edited = read.Document.Edit(e => e.Source = e.Source with { Title = "Another title" });
            (string file, ValueList<Diagnostic> said) = Subtitle.Write(edited, read.Format);
            if (said.HasErrors)
            {
                Assert.DoesNotContain(edited.Paragraphs, p => p.Time is not null);
                continue;
            }

            TextDocument again = TextDocument.Parse(file, new() { Format = read.Format }).Document;
            string before = Outline(edited, edited), after = Outline(again, edited);
            compared++;
            if (before != after)
                differing.Add($"{Path.GetFileName(path)}\n{before}\n--- and then\n{after}");
        }

        Assert.True(compared > 20);
        Assert.True(differing.Count == 0, string.Join("\n\n", differing));
    }

    // A file gives each cue a time and an end, and has its cues in order; where the first one did not, that is not compared.
    private static string Outline(TextDocument document, TextDocument first)
    {
        bool ordered = first.Paragraphs.Zip(first.Paragraphs.Skip(1)).All(p => p.First.Time?.Start <= p.Second.Time?.Start), timed = first.Paragraphs.All(p => p.Time is not null);
        if (ordered && timed)
            return Subtitle.Outline(document, first.Paragraphs.All(p => p.Time?.End > p.Time?.Start));
        return string.Join('\n', document.Paragraphs.Select(p => p.Text).Order(StringComparer.Ordinal));
    }
}

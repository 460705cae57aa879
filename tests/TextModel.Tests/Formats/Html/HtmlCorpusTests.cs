using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using TextModel.Tests.Transcripts;

namespace TextModel.Tests.Formats.Html;

/// <summary>What must hold for every page, on real ones.</summary>
public sealed class HtmlCorpusTests
{
    [ToolFact("jing", NeedsShared = true)]
    public void P1_P6_every_page_becomes_valid_TEI_with_the_same_text()
    {
        var documents = new List<(string, string)>();
        foreach (string file in Shared.Files("interviews-html"))
        {
            ReadResult read = TextDocument.Read(file, null, Html.Formats);
            Assert.Equal("html", read.Format);
            Transcript.AssertSound(read.Document);
            string tei = read.Document.ToString(new TeiOptions());
            Assert.Equal(read.Document.Text, TextDocument.Parse(tei).Document.Text);
            documents.Add((Path.GetFileName(file), tei));
        }

        TeiValidity.AssertValid(documents);
    }

    /// <summary>The pages were edited after the texts (words in brackets, other spellings): turns are the same where their first words are.</summary>
    [SharedFact]
    public void Interviews_that_exist_as_text_and_as_page_have_the_same_turns()
    {
        string[] pages = [.. Shared.Files("interviews-html").Where(f => f.Contains("unix-oral-history", StringComparison.Ordinal))];
        Assert.Equal(7, pages.Length);
        Assert.All(pages, page =>
        {
            TextDocument text = TextDocument.Read(Shared.Path($"corpus/interviews-txt/unix-oral-history/{Path.GetFileNameWithoutExtension(page)}.txt")).Document;
            TextDocument html = TextDocument.Read(page, null, Html.Formats).Document;
            Assert.Equal(text.Speakers.Select(s => s.Id).Order(), html.Speakers.Select(s => s.Id).Order());
            string[] inText = Turns(text), inPage = Turns(html);
            int same = inText.Intersect(inPage).Count(), least = Math.Min(inText.Distinct().Count(), inPage.Distinct().Count());
            Assert.True(same >= least * 0.85, $"{same} of {least}, {inText.Length} and {inPage.Length}");
        });
    }

    [SharedFact]
    public void The_source_map_leads_to_the_same_characters()
    {
        foreach (string file in Shared.Files("interviews-html"))
        {
            ReadResult read = TextDocument.Read(file, null, Html.Formats);
            Assert.True(read.SourceMap!.Runs.Sum(r => (long)r.Length) >= read.Document.Text.Length * 0.95, file);
        }
    }

    private static string[] Turns(TextDocument document) =>
        [.. document.Turns.Select(t => $"{t.SpeakerId}: {string.Concat(t.ReadingText.Where(char.IsAsciiLetter).Take(12)).ToUpperInvariant()}")];
}

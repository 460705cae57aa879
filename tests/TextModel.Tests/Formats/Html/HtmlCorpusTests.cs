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

    /// <summary>
    /// The pages were edited after the texts. Word for word, where both have the same words, the same one speaks, and turns begin at the same places; but for one
    /// interview, in whose page five turns were given to the other one or put together.
    /// </summary>
    [SharedFact]
    public void Interviews_that_exist_as_text_and_as_page_have_the_same_turns()
    {
        string[] pages = [.. Shared.Files("interviews-html").Where(f => f.Contains("unix-oral-history", StringComparison.Ordinal))];
        Assert.Equal(7, pages.Length);
        Assert.All(pages, page =>
        {
            string name = Path.GetFileNameWithoutExtension(page);
            TextDocument text = TextDocument.Read(Shared.Path($"corpus/interviews-txt/unix-oral-history/{name}.txt")).Document;
            TextDocument html = TextDocument.Read(page, null, Html.Formats).Document;
            Assert.Equal(text.Speakers.Select(s => s.Id).Order(), html.Speakers.Select(s => s.Id).Order());
            Assert.All(text.Turns.Concat(html.Turns), t => Assert.DoesNotContain(t.Document.Speakers.SelectMany(s => s.Labels), l => t.ReadingText.Contains(l, StringComparison.Ordinal)));
            SpokenWords inText = SpokenWords.Of(text), inPage = SpokenWords.Of(html);
            (int Text, int Page)[] same = inText.Align(inPage);
            Assert.True(same.Length >= Math.Min(inText.Count, inPage.Count) * 0.96, $"{same.Length} of {inText.Count} and {inPage.Count} words");
            int others = same.Count(s => inText[s.Text].Speaker != inPage[s.Page].Speaker), borders = 0;
            for (int i = 1; i < same.Length; i++)
            {
                if (same[i].Text == same[i - 1].Text + 1 && same[i].Page == same[i - 1].Page + 1)
                    borders += (inText[same[i].Text].Turn == inText[same[i - 1].Text].Turn) == (inPage[same[i].Page].Turn == inPage[same[i - 1].Page].Turn) ? 0 : 1;
            }

            Assert.Equal(name == "mcilroy" ? (13, 5) : (0, 0), (others, borders));
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
}

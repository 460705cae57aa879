using System.Text.RegularExpressions;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

public sealed partial class DocumentationExamplesTests
{
    [Fact]
    public void The_examples_of_the_page_are_read_as_it_says()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/exchange.md")).ReplaceLineEndings("\n");
        Match[] examples = [.. Example().Matches(page).Cast<Match>()];
        Assert.Equal(["web-annotation", "brat", "webanno", "cas", "conllu", "conll"], examples.Select(e => e.Groups["id"].Value));
        foreach (Match example in examples)
        {
            AnnotationReadResult read = AnnotationSet.Parse(example.Groups["text"].Value, new() { Format = example.Groups["id"].Value });
            Assert.Empty(read.Diagnostics);
            MergeResult merged = TextDocument.Create("Klara Venn came to Lindau.").Merge(read.Annotations);
            Assert.Equal("Klara Venn person", merged.Document.Mentions.Select(m => $"{m.Text} {m.Kind}").First());
            if (example.Groups["id"].Value != "web-annotation")
                Assert.Equal("Lindau place", merged.Document.Mentions.Select(m => $"{m.Text} {m.Kind}").Last());
        }
    }

    [GeneratedRegex("<!-- example: (?<id>[a-z-]+) -->\n```[a-z]*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

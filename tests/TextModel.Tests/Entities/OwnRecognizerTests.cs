using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

/// <summary>The recogniser of docs/entities.md, to the character.</summary>
public class OwnRecognizerTests
{
    [Fact]
    public void A_recognizer_of_ones_own_marks_what_it_finds()
    {
        TextDocument doc = TextDocument.Parse("Q: Where is it?\n\nA: In HA IV/12 and HA I/3.\n").Document.Annotate(new Signatures()).Document;
        Assert.Equal(["HA IV/12", "HA I/3"], doc.Mentions.Select(m => m.Text));
        Assert.All(doc.Mentions, m => Assert.Equal("House archive", m.Entity.Label));
    }

    [Fact]
    public void The_documentation_shows_the_code_that_runs_here()
    {
        string code = File.ReadAllText(Repository.SourceFile(ThisFile())).ReplaceLineEndings("\n");
        string own = code[code.LastIndexOf("internal sealed class Signatures", StringComparison.Ordinal)..];
        Assert.Contains("```csharp\n" + own + "```", File.ReadAllText(Repository.PathOf("docs/entities.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}

internal sealed class Signatures : IRecognizer
{
    public Recognition Recognize(TextDocument document)
    {
        var found = new List<EntityMention>();
        foreach (Match match in Regex.Matches(document.Text, @"\bHA [IVX]+/\d+\b"))
        {
            found.Add(new()
            {
                Span = TextSpan.OfLength(match.Index, match.Length),
                Kind = new("signature"),
                EntityId = "house-archive",
                Rule = "signatures",
                Certainty = 1,
            });
        }

        return new()
        {
            Mentions = [.. found],
            Entities = [new() { Id = "house-archive", Kind = new("signature"), Label = "House archive" }],
        };
    }
}

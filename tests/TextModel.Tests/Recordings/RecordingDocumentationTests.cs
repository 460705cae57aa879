using System.Globalization;
using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

public sealed class RecordingDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/recordings.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_code_is_listed_with_its_message() => Assert.All(RecordingDiagnostics.All.Concat(SpeechDiagnostics.All), c =>
        Assert.Contains($"| `{c.Code}` | {c.Severity.ToString().ToLowerInvariant()} | {c.Message} |\n", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_format_is_listed_with_its_endings() => Assert.All(RecordingFormats.All, f =>
        Assert.Contains($"| `{f.Id}` | {string.Join(", ", f.Extensions.Select(e => $"`{e}`"))} | yes | {(f.Writer is null ? "|" : "yes")}", Page, StringComparison.Ordinal));

    [Fact]
    public void The_example_does_what_the_page_says()
    {
        using var folder = new TemporaryFolder();
        FormatRegistry formats = FormatRegistry.Default.WithRecordings();
        TextDocument talk = TextDocument.Read(Repository.PathOf("samples/interview.eaf"), formats: formats).Document;
        var lines = new List<string>();
        foreach (Paragraph said in talk.Paragraphs)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{said.Time?.Start} {said.Turn?.Speaker}: {said.Text}"));
        foreach (TierEntry entry in talk.Annotations.OfType<TierEntry>())
            lines.Add($"{entry.Tier}: {entry.Value}");
        Assert.Equal(7, lines.Count);
        Assert.Equal("00:00:00 Ruth Halloran: When did you first go out to sea?", lines[0]);
        Assert.Equal("JV-nl: Ik was veertien.", lines[5]);
        foreach (string name in (string[])["interview.tei.xml", "interview.TextGrid"])
        {
            string path = folder.Path(name);
            talk.Save(path, formats: formats);
            TextDocument again = TextDocument.Read(path, formats: formats).Document;
            // A TextGrid cannot say that a translation is none of what is said.
            Assert.Equal(talk.Paragraphs.Select(p => p.Text), again.Paragraphs.Select(p => p.Text).Where(t => !t.StartsWith("Ik ", StringComparison.Ordinal) && !t.StartsWith("Mijn ", StringComparison.Ordinal)));
            if (name.EndsWith(".xml", StringComparison.Ordinal))
            {
                // The page shows two stretches of what is written.
                string written = File.ReadAllText(path).ReplaceLineEndings("\n");
                foreach (string block in Page.Split("```xml\n").Skip(1))
                    Assert.Contains(block[..block.IndexOf("```", StringComparison.Ordinal)].TrimEnd(), written, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(0.1, 5)]
    [InlineData(60, 4)]
    public void A_pause_that_is_longer_than_the_option_says_begins_a_turn(double seconds, int turns) => Assert.Equal(turns, TextDocument.Read(
        Repository.PathOf("samples/interview.eaf"), new() { TurnPause = TimeSpan.FromSeconds(seconds) }, FormatRegistry.Default.WithRecordings()).Document.Turns.Count);
}

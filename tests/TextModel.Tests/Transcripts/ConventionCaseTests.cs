using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

/// <summary>Small transcripts in many conventions, and texts that are none, with the turns that a careful reader sees.</summary>
/// <remarks>
/// The files <c>Cases/*.cases</c> are named for a format. A case is <c>=== name</c>, the text, <c>--- expected</c>, and a line for each turn: speaker, the
/// first letter of the kind, and the first words of the reading text. Lines with a colon state title, date, and the numbers of notes and anchors.
/// </remarks>
public sealed class ConventionCaseTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format);

    // What the engine does not see yet as a careful reader does. A case that comes right must leave this list; nothing may be added without a word in docs/transcripts.md.
    private static readonly HashSet<string> Gaps =
    [
        "text/first-turn-open", "text/titled-once-present", "text/initials", "text/titled-evidence-heading", "text/neg-novel-dash",
        "text/first-turn-host-roles", "text/neg-biblio", "text/neg-faq-headings", "text/play",
    ];

    [Fact]
    public void Each_known_gap_is_still_one_and_they_are_few()
    {
        Assert.InRange(Gaps.Count, 0, 16);
        string[] right = [.. Gaps.Where(gap =>
        {
            (string format, string name) = (gap.Split('/')[0], gap.Split('/')[1]);
            Case expected = Read(Repository.PathOf($"tests/TextModel.Tests/Transcripts/Cases/{format}.cases")).Single(c => c.Name == name);
            return Seen(TextDocument.Parse(expected.Text, new() { Format = format }, Formats).Document, expected) == string.Join('\n', expected.Lines);
        })];
        Assert.Equal([], right);
    }

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests/TextModel.Tests/Transcripts/Cases"), "*.cases").Order(StringComparer.Ordinal))
        {
            foreach (Case found in Read(file).Where(c => !Gaps.Contains($"{Path.GetFileNameWithoutExtension(file)}/{c.Name}")))
                data.Add(Path.GetFileNameWithoutExtension(file), found.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_turns_are_those_that_a_careful_reader_sees(string format, string name)
    {
        Case expected = Read(Repository.PathOf($"tests/TextModel.Tests/Transcripts/Cases/{format}.cases")).Single(c => c.Name == name);
        TextDocument document = Transcript.AssertSound(TextDocument.Parse(expected.Text, new() { Format = format }, Formats).Document);
        Assert.Equal(string.Join('\n', expected.Lines), Seen(document, expected));
        Assert.Equal(document, TextDocument.Parse(document.ToString(new TeiOptions())).Document);
    }

    [Fact]
    public void The_cases_are_many() => Assert.InRange(Cases().Count, 90, 1000);

    private static string Seen(TextDocument document, Case expected) => string.Join('\n', expected.Lines.Where(l => l.Contains(": ", StringComparison.Ordinal) && IsFact(l)).Select(l => Fact(document, l))
        .Concat(document.Turns.Select((t, i) => Line(t, i, expected))));

    // As much of the turn's text as the expected line has.
    private static string Line(Turn turn, int index, Case expected)
    {
        string[] lines = [.. expected.Lines.Where(l => !IsFact(l))];
        string line = $"{turn.SpeakerId ?? "-"} {char.ToLowerInvariant(turn.Kind.ToString()[0])} {turn.ReadingText.ReplaceLineEndings(" ")}";
        return index < lines.Length && line.StartsWith(lines[index], StringComparison.Ordinal) ? lines[index] : line;
    }

    private static bool IsFact(string line) => line.Split(": ")[0] is "title" or "date" or "notes" or "anchors";

    private static string Fact(TextDocument document, string line) => line.Split(": ")[0] switch
    {
        "title" => $"title: {document.Source.Title}",
        "date" => $"date: {document.Source.Date}",
        "notes" => $"notes: {document.Notes.Count}",
        _ => $"anchors: {document.NoteAnchors.Count}",
    };

    private static IEnumerable<Case> Read(string file)
    {
        foreach (string part in File.ReadAllText(file).Split("=== ").Skip(1))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal), expected = part.IndexOf("--- expected\n", StringComparison.Ordinal);
            yield return new(part[..end], part[(end + 1)..expected], part[(expected + 13)..].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private sealed record Case(string Name, string Text, string[] Lines);
}

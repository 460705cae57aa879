using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>The base text and its places in the file.</summary>
public class MarkdownTextTests
{
    // Every piece that holds letters or digits is read: there are no targets, tags, front matter or definitions among them.
    private static readonly string[] Pieces =
    [
        "- ", "* ", "> ", "# ", "## ", "**", "__", "*", "_", "`", "```\n", "~~~\n", "~~", "~", "^", "++", "==", "[", "]", "(", ")", "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "\u00A0\n", "\u200B",
        "\\", "|", "|---|---|\n", "| ", " | ", "===\n", "---\n", "***\n", "_____\n", ": ", ":   ", "+---+---+\n", "- [ ] ", "^[", "!", "&", ";", "<", ">", "#", "1986. ", "Ada: ", "Tom", "Who", "came?", "42", "x2", "é", "日本", "\u3000",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    /// <summary>Languages of code and notes within lines have places of their own.</summary>
    [Fact]
    public void Every_word_is_in_the_base_text_in_order() => Property.Holds(
        Texts.Where(t => !t.StartsWith("---", StringComparison.Ordinal) && !t.Contains("^[", StringComparison.Ordinal) && !t.Contains("```", StringComparison.Ordinal) && !t.Contains("~~~", StringComparison.Ordinal) && !t.Contains("](", StringComparison.Ordinal)
            && !t.Contains('<', StringComparison.Ordinal) && !t.Contains("]:", StringComparison.Ordinal) && !t.Contains('!', StringComparison.Ordinal) && !t.Contains('+', StringComparison.Ordinal)),
        // Digits may be those of a list.
        text => Assert.Equal(Words(text), Words(Md.Read(text).Document.Text)),
        2000);

    [Fact]
    public void Places_lead_back_to_the_same_characters() => Property.Holds(
        Texts,
        text =>
        {
            ReadResult read = Md.Read(text);
            string words = read.Document.Text;
            int mapped = read.SourceMap!.Runs.Sum(r => CountLetters(words.AsSpan(r.Start, r.Length)));
            // What the parser has put together of several places (code over lines, notes) is not told.
            if (!text.Contains('`', StringComparison.Ordinal) && !text.Contains('~', StringComparison.Ordinal) && !text.Contains("^[", StringComparison.Ordinal))
                Assert.Equal(CountLetters(words), mapped);
        },
        2000);

    [Fact]
    public void Line_and_column_are_those_of_the_file()
    {
        const string Text = "---\ntitle: x\n---\n\n## The *quay*\n\n> - **Ada:** Who &amp; why?\r\n>   And [when](http://e.org)?\n";
        ReadResult read = Md.Read(Text);

        Assert.Equal("The quay\n\nAda: Who & why?\nAnd when?\n", read.Document.Text);
        foreach ((string word, int line, int column) in new[] { ("The", 5, 4), ("quay", 5, 9), ("Ada", 7, 7), ("Who", 7, 14), ("why", 7, 24), ("And", 8, 5), ("when", 8, 10), ("?\n", 8, 29) })
        {
            int place = word == "?\n" ? read.Document.Text.Length - 2 : read.Document.Text.IndexOf(word, StringComparison.Ordinal);
            Assert.Equal(new(line, column), read.SourceMap!.GetPosition(place));
        }
    }

    [Fact]
    public void A_plain_text_is_one_run()
    {
        ReadResult read = Md.Read("Ada: Who came?\n\nTom: Nobody.\nIt rained.\n\nAda: Why?\n");

        Assert.Equal("Ada: Who came?\n\nTom: Nobody.\nIt rained.\n\nAda: Why?\n", read.Document.Text);
        Assert.Single(read.SourceMap!.Runs);
    }

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (char c in text.Where(char.IsLetter))
            words.Append(c);
        return words.ToString();
    }

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        return count;
    }
}

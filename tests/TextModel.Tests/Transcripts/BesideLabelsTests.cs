using TextModel.Tests.Formats.Markdown;
using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

/// <summary>What is printed as labels are, beside the labels of a transcript: some of it begins turns, some does not.</summary>
public class BesideLabelsTests
{
    [Theory]
    [InlineData("**Marsh:** Who came?\n\n**Tarn:** Nobody came at all.\n\n**Marsh:** And then?\n\n**Tarn.** Then we went home.\n\n**Marsh:** Why?\n\n**Tarn:** It rained.\n", "Marsh|Tarn|Marsh|Tarn.|Marsh|Tarn")]
    [InlineData("**Marsh:** Who came?\n\n**Tarn:** Nobody. (Here **Tarn** points at the sea.) Nobody came.\n\n**Marsh:** And then, **Tarn**?\n\n**Tarn:** Then we went home.\n\n**Marsh:** Why?\n\n**Tarn:** It rained.\n", "Marsh|Tarn|Marsh|Tarn|Marsh|Tarn")]
    [InlineData("**Marsh:** Who came?\n\n**Tarn:** Nobody came at all.\n\n**Marsh:** And then?\n\n### The Mayor\n\nHe was told of it late.\n\n**Tarn:** Then we went home.\n\n**Marsh:** Why?\n\n**Tarn:** It rained.\n", "Marsh|Tarn|Marsh|Tarn|Marsh|Tarn")]
    [InlineData("MA: The budget first.\n\nTA: It is short.\n\nMA: By how much?\n\nTA: By a third.\n\n- [MA] Ask the town about the quay, and when it closes.\n- [TA] Write the report on the ferry that was late.\n- [TA] Count the chairs in the hall.\n- [MA] Pay the baker.\n\nMA: That is all.\n\nTA: Good.\n", "MA|TA|MA|TA|MA|TA")]
    [InlineData("**Marsh:** Who came?\n\n**Tarn:** Nobody came at all.\n\n**Marsh:** And then?\n\n**Tarn:** Then we went home.\n\nWhat we learned:\n\n1. **Early Boats:** They are never on time, and everybody knows it.\n2. **Late Boats:** They are not waited for by anybody.\n", "Marsh|Tarn|Marsh|Tarn")]
    public void Labels_are_those_that_a_reader_would_take(string markdown, string labels) =>
        Assert.Equal(labels.Split('|'), Md.Read(markdown).Document.Turns.Select(t => t.Label!.TrimEnd(':')));

    [Theory]
    [InlineData("**Tanggal**: 15 November 2025\n\n**Lokasi**: Rumah Kopi\n\n**Pewawancara**: Tim Sejarah (Kelompok A)\n\n**Narasumber**: Juru Masak (Dapur)\n\n**Tanya:** Siapa yang datang?\n\n**Jawab:** Tidak ada yang datang.\n\n**Tanya:** Mengapa?\n\n**Jawab:** Hujan turun.\n")]
    public void Facts_of_other_languages_are_no_turns(string markdown) =>
        Assert.Equal(["Tanya:", "Jawab:", "Tanya:", "Jawab:"], Md.Read(markdown).Document.Turns.Select(t => t.Label));

    [Fact]
    public void Of_a_convention_that_was_named_no_other_labels_are_taken()
    {
        const string Text = "Q: Who came?\n\nA: Nobody came.\n\nTom: and that was that\n\nQ: Why?\n\nA: It rained.\n\nTom: as it does\n\nQ: And then?\n\nA: We went home.\n\nQ: Where?\n\nA: To the quay.\n\nQ: When?\n\nA: At noon.\n";

        Assert.All(TextDocument.Parse(Text, new ReadOptions { Transcript = new() { Convention = TranscriptConventions.QuestionAnswer } }).Document.Turns, t => Assert.True(t.Label is "Q:" or "A:", t.Label));
    }

    [Fact]
    public void Lines_of_a_chat_need_no_full_stop()
    {
        string[] lines =
        [
            "lark:\tis the quay open", "Wim Dorn:\tnot today, I hope.", "lark:\tand tomorrow", "Ted Marsh:\twe will see about it.", "Pia van der Horn:\tsame here", "Ted Marsh:\tWho has the key?", "Wim Dorn:\tI have it.",
            "lark:\tgood", "Pia van der Horn:\tI would say we go at noon", "lark:\tnoon is late", "Wim Dorn:\tThen at ten.", "Ted Marsh:\tTen is fine.", "lark:\tok", "Pia van der Horn:\tsee you",
        ];

        Assert.Equal(lines.Select(l => l[..l.IndexOf('\t', StringComparison.Ordinal)]), Md.Read(string.Join("\\\n", lines)).Document.Turns.Select(t => t.Label));
    }
}

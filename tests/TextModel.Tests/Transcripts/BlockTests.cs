using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

/// <summary>What formats with mark-up can tell the engine.</summary>
public sealed class BlockTests
{
    private static (TranscriptResult Result, TextDocument Document) Read(string text, TranscriptInput input)
    {
        TranscriptResult result = TranscriptEngine.Read(input);
        TextDocument document = TextDocument.Create(text, result.Annotations, result.Source, result.Speakers);
        return (result, Transcript.AssertSound(document));
    }

    // One block for each line.
    private static TextBlock[] Lines(string text, Func<string, TextBlock, TextBlock>? change = null)
    {
        var blocks = new List<TextBlock>();
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            var block = new TextBlock(TextSpan.OfLength(at, line.Length));
            blocks.Add(change is null ? block : change(line, block));
            at += line.Length + 1;
        }

        return [.. blocks];
    }

    [Fact]
    public void One_voice_over_several_cues_is_one_turn()
    {
        const string Text = "Who came\nto the quay?\nNobody.\nWhy?";
        string[] voices = ["Ada Rossi", "Ada Rossi", "Tom Lee", "Ada Rossi"];
        int next = 0;
        TextBlock[] blocks = Lines(Text, (_, b) => b with { Kind = BlockKind.Cue, Details = new() { Voice = voices[next++] } });
        (TranscriptResult result, TextDocument document) = Read(Text, new() { Text = Text, Blocks = blocks });
        Assert.Equal("voices", result.Convention!.Name);
        Assert.Equal(["rossi", "lee", "rossi"], document.Turns.Select(t => t.SpeakerId));
        Assert.Equal(2, document.Turns[0].Paragraphs.Count);
        Assert.All(document.Turns, t => Assert.Null(t.Label));
        Assert.Empty(document.Speakers[0].Labels);
    }

    [Fact]
    public void Questions_in_bold_are_turns_without_labels()
    {
        const string Text = "It was a cold day.\nWho came?\nNobody.\nIt rained.\nFor long?\nAll day.";
        TextBlock[] blocks = Lines(Text);
        EmphasisSpan[] bold = [new(blocks[1].Span, EmphasisStyle.Bold), new(blocks[4].Span, EmphasisStyle.Bold)];
        (TranscriptResult result, TextDocument document) = Read(Text, new() { Text = Text, Blocks = blocks, Emphasis = bold });
        Assert.Equal("emphasis", result.Convention!.Name);
        Assert.Equal(["Who came?", "Nobody.\nIt rained.", "For long?", "All day."], document.Turns.Select(t => t.ReadingText));
        Assert.Equal([TurnKind.Question, TurnKind.Answer, TurnKind.Question, TurnKind.Answer], document.Turns.Select(t => t.Kind));
        Assert.Equal("t1", document.Turns[1].QuestionId);
    }

    [Fact]
    public void Words_in_bold_within_prose_are_no_questions()
    {
        const string Text = "A warning.\nNobody came.\nWho did?\nIt rained.";
        TextBlock[] blocks = Lines(Text);
        EmphasisSpan[] bold = [new(blocks[0].Span, EmphasisStyle.Bold), new(new(11, 17), EmphasisStyle.Bold)];
        Assert.Empty(Read(Text, new() { Text = Text, Blocks = blocks, Emphasis = bold }).Document.Turns);
    }

    [Fact]
    public void Labels_may_be_set_in_bold()
    {
        const string Text = "**Ada Rossi:** Who came?\n\n**Tom Lee:** Nobody.\n\n__Ada Rossi__: Why?\n\n**Tom Lee:** It rained.";
        TextDocument document = Transcript.AssertSound(Transcript.Read(Text).Document);
        Assert.Equal(["rossi", "lee", "rossi", "lee"], document.Turns.Select(t => t.SpeakerId));
        Assert.Equal(["**Ada Rossi:**", "**Tom Lee:**", "__Ada Rossi__:", "**Tom Lee:**"], document.Turns.Select(t => t.Label));
        Assert.Equal("Why?", document.Turns[2].ReadingText);
    }

    [Fact]
    public void Declared_notes_and_references_are_taken_as_they_are()
    {
        const string Text = "Q. Who?[^a]\nA. I.\n[^a]: A sailor.\nAnd a cook.\nQ. Why?[^b][^c]\nA. Rain.\n[^b]: From the sea.";
        TextBlock[] blocks = Lines(Text, (line, b) => line.StartsWith("[^a", StringComparison.Ordinal) || line.StartsWith("And", StringComparison.Ordinal)
            ? b with { Kind = BlockKind.Note, Details = new() { NoteKey = "a" } }
            : line.StartsWith("[^b", StringComparison.Ordinal) ? b with { Kind = BlockKind.Note, Details = new() { NoteKey = "b" } } : b);
        NoteReference[] references = [At("[^a]", "a"), At("[^b]", "b"), At("[^c]", "c")];
        TextDocument document = Read(Text, new() { Text = Text, Blocks = blocks, NoteReferences = references }).Document;
        Assert.Equal(["[^a]: A sailor.\nAnd a cook.", "[^b]: From the sea."], document.Notes.Select(n => n.Text));
        Assert.Equal(["bottom", "end"], document.Notes.Select(n => n.Place));
        Assert.Equal(["n1", "n2"], document.NoteAnchors.Select(a => a.NoteId));
        Assert.Equal(4, document.Turns.Count);

        static NoteReference At(string marker, string key) => new(TextSpan.OfLength(Text.IndexOf(marker, StringComparison.Ordinal), marker.Length), key);
    }

    [Fact]
    public void A_heading_ends_the_turn()
    {
        const string Text = "Part one\nQ. Who?\nA. I.\nPart two\nQ. Why?\nA. Rain.";
        TextBlock[] blocks = Lines(Text, (line, b) => line.StartsWith("Part", StringComparison.Ordinal) ? b with { Kind = BlockKind.Heading, Details = new() { Level = 2 } } : b);
        TextDocument document = Read(Text, new() { Text = Text, Blocks = blocks }).Document;
        Assert.Contains(document.Headings, h => h.Text == "Part two" && h.Level == 2 && h.Outer<Turn>() is null);
        Assert.Equal(["Who?", "I.", "Why?", "Rain."], document.Turns.Select(t => t.ReadingText));
    }

    [Fact]
    public void Page_numbers_on_lines_of_their_own_are_page_breaks()
    {
        const string Text = "Q. Who came to\n11\nthe quay?\n\nA. Nobody.\n\n12\n\nQ. Why?\n\nA. It\n13\nrained.";
        TextDocument document = Transcript.AssertSound(Transcript.Read(Text).Document);
        Assert.Equal(["11", "12", "13"], document.Annotations.OfType<PageBreak>().Select(p => p.Number));
        Assert.Equal(4, document.Paragraphs.Count);
        Assert.Equal(1951, int.Parse(Transcript.Read("Q. When?\n\nA. In\n1951\nor\n1940\n\nQ. Why?\n\nA. Rain.").Document.Turns[1].ReadingText.Split(' ')[1], null));
    }

    [Fact]
    public void Blocks_that_overlap_are_a_misuse() =>
        Assert.Throws<ArgumentException>(() => TranscriptEngine.Read(new() { Text = "abc", Blocks = new TextBlock[] { new(new(0, 2)), new(new(1, 3)) } }));

    [Fact]
    public void A_result_gives_its_nodes_to_one_document_and_copies_to_others()
    {
        const string Text = "Q. Who?\n\nA. Nobody.\n\nQ. Why?\n\nA. Rain.";
        TranscriptMetadata known = new() { Entities = [new() { Id = "tom", Kind = EntityKind.Person, Label = "Tom" }] };
        TranscriptResult result = TranscriptEngine.Read(new() { Text = Text, Blocks = new TextBlock[] { new(new(0, 7)), new(new(9, 19)), new(new(21, 28)), new(new(30, 38)) } }, new() { Metadata = known });
        TextDocument first = Transcript.AssertSound(result.ToDocument(Text)), second = Transcript.AssertSound(result.ToDocument(Text));
        Assert.Equal(4, first.Turns.Count);
        Assert.Equal(first, second);
        Assert.Equal(TextDocument.Create(Text, result.Annotations, result.Source, result.Speakers, result.Entities), first);
        Assert.Equal("Tom", first.Entities["tom"]?.Label);
        Assert.NotSame(first.Turns[0], second.Turns[0]);
        Assert.Same(first, first.Turns[0].Document);
        Assert.Same(first.Annotations[2], result.Annotations[2]);
        Assert.Throws<ArgumentException>(() => TranscriptEngine.Read(new() { Text = Text, Blocks = new TextBlock[] { new(new(0, 38)) } }).ToDocument("Q."));
    }

    [Fact]
    public void Nodes_that_were_looked_at_first_are_those_of_the_document()
    {
        const string Text = "Q. Who?\n\nA. Nobody.";
        TranscriptResult result = TranscriptEngine.Read(new() { Text = Text, Blocks = new TextBlock[] { new(new(0, 7)), new(new(9, 19)) } });
        Annotation[] nodes = [.. result.Annotations];
        Assert.Same(nodes[1], result.Annotations[1]);
        TextDocument document = Transcript.AssertSound(result.ToDocument(Text));
        Assert.Same(nodes[1], document.Annotations[1]);
    }
}

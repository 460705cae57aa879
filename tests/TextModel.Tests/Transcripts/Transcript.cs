using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

/// <summary>Reads transcripts from memory, and shows turns on one line each.</summary>
internal static class Transcript
{
    public static ReadResult Read(string text, TranscriptOptions? options = null) =>
        TextDocument.Parse(text, new() { Format = "text", Transcript = options ?? TranscriptOptions.Default });

    /// <summary>Each turn as <c>speaker kind: reading text</c>.</summary>
    public static string[] Turns(string text, TranscriptOptions? options = null) =>
        [.. Read(text, options).Document.Turns.Select(t => $"{t.SpeakerId} {t.Kind}: {t.ReadingText}")];

    /// <summary>The labels of the turns.</summary>
    public static string[] Labels(string text, TranscriptOptions? options = null) => [.. Read(text, options).Document.Turns.Select(t => t.Label ?? "")];

    /// <summary>Fails unless spans lie in the text, come in order and nest, and identifiers are unique.</summary>
    public static TextDocument AssertSound(TextDocument document)
    {
        // Create checks spans and identifiers.
        TextDocument.Create(document.Text, document.Annotations, document.Source, document.Speakers);
        var open = new Stack<Annotation>();
        int start = 0;
        foreach (Annotation node in document.Annotations)
        {
            Assert.True(node.Start >= start, $"{node} comes before {start}");
            start = node.Start;
            while (open.Count > 0 && open.Peek().End <= node.Start)
                open.Pop();
            Assert.True(open.Count == 0 || node.End <= open.Peek().End, $"{node} crosses {(open.Count == 0 ? null : open.Peek())}");
            open.Push(node);
            if (node is Turn { LabelSpan: { } label })
                Assert.True(node.Span.Contains(label));
            if (node is Turn { QuestionId: { } question })
                Assert.IsType<Turn>(document.Find(question));
            if (node is NoteAnchor anchor)
                Assert.NotNull(anchor.Note);
            if (node is Paragraph)
                Assert.Equal(node.Text.Trim(), node.Text);
        }

        return document;
    }
}

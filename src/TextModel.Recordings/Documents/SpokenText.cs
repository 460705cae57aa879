namespace TextModel.Recordings.Documents;

/// <summary>The words of a turn or paragraph, as a recording has them.</summary>
/// <remarks>What stands in a document that was read from a recording is said as it stands, with its line breaks; of any other text the reading is said, in which a line that ends is a blank.</remarks>
internal sealed class SpokenText
{
    private readonly int start;
    private readonly TextReading? reading;

    /// <summary>The words of an annotation.</summary>
    public SpokenText(Annotation node)
    {
        start = node.Start;
        string text = node.Document.Text[node.Start..node.End];
        reading = IsPlain(node, text) ? null : node.GetReading();
        Text = reading?.Text ?? text;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Where a stretch of the base text is in the words.</summary>
    public TextSpan FromBase(TextSpan span) =>
        reading is null ? new(Within(span.Start), Within(span.End)) : new(reading.FromBase(span.Start), reading.FromBase(span.End));

    private int Within(int offset) => Math.Clamp(offset - start, 0, Text.Length);

    // Nothing stands in it but what tools say of their words, and what stands beside them; and the document says of each line that it ends.
    private static bool IsPlain(Annotation node, string text)
    {
        int lines = 0;
        foreach (Annotation inner in node.Inner<Annotation>())
        {
            if (inner is LineBreak { Span.IsEmpty: true } line && line.Start < node.End && text[line.Start - node.Start] == '\n')
                lines++;
            else if (inner is not (TimedWord or TierEntry or RubyPassage))
                return false;
        }

        return text.AsSpan().Count('\n') == lines && text.Length == text.AsSpan().Trim().Length;
    }
}

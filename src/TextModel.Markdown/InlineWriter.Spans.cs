using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>What words are set in: opened, closed, and begun again where another ends within.</summary>
internal sealed partial class InlineWriter
{
    private void Open(object key, StructureDraft meaning, EmphasisStyle style = EmphasisStyle.None)
    {
        open.Add(new(key, meaning, style));
        Reopen(open.Count - 1);
    }

    private void Reopen(int first)
    {
        for (int i = first; i < open.Count; i++)
        {
            OpenSpan span = open[i];
            int number = span.Meaning.Piece == Piece.None ? -1 : drafts.Open(span.Meaning);
            int set = -1;
            if (span.Style != EmphasisStyle.None)
            {
                set = Emphasis.Count;
                Emphasis.Add(new(TextSpan.At(text.Position), span.Style));
            }

            open[i] = span with { Draft = number, Emphasis = set };
        }
    }

    // What was opened later ends here too, and begins again.
    private void CloseTag(object key)
    {
        int found = open.Count - 1;
        while (found >= 0 && !Equals(open[found].Key, key))
            found--;
        if (found < 0)
            return;
        CloseDownTo(found);
        open.RemoveAt(found);
        Reopen(found);
    }

    private void CloseDownTo(int first)
    {
        for (int i = open.Count - 1; i >= first; i--)
        {
            OpenSpan span = open[i];
            drafts.Close(span.Draft);
            if (span.Emphasis >= 0)
                Emphasis[span.Emphasis] = Emphasis[span.Emphasis] with { Span = new(text.SkipSpace(Emphasis[span.Emphasis].Span.Start, text.Position), text.Position) };
            open[i] = span with { Draft = -1, Emphasis = -1 };
        }
    }
}

namespace TextModel.Entities;

/// <summary>A stretch of a text in which names and dates are looked for.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Continues">Whether only a note anchor stands between this run and the one before, so that a name may go on here.</param>
internal readonly record struct TextRun(int Start, int End, bool Continues)
{
    /// <summary>The runs of a document's base text, which has no elements of others: without labels, time stamps, page furniture and note anchors, and none across the edge of a block or note.</summary>
    public static List<TextRun> Of(TextDocument document)
    {
        var cuts = new List<(int Start, int End, bool Hard)>();
        foreach (Annotation annotation in document.Annotations.AsSpan())
        {
            switch (annotation)
            {
                case NoteAnchor:
                    cuts.Add((annotation.Start, annotation.End, false));
                    break;
                case TimeStamp or FormeWork:
                    cuts.Add((annotation.Start, annotation.End, true));
                    break;
                case Turn { LabelSpan: { } label }:
                    Edges(annotation);
                    cuts.Add((label.Start, label.End, true));
                    break;
                case Note { LabelSpan: { } label }:
                    Edges(annotation);
                    cuts.Add((label.Start, label.End, true));
                    break;
                case CodePassage:
                    cuts.Add((annotation.Start, annotation.End, true));
                    break;
                case Turn or Note or Paragraph or Heading or Division or StageDirection or TextListItem or TextListLabel or TextTableCell or Quotation { IsBlock: true }:
                    Edges(annotation);
                    break;
                default:
                    break;
            }
        }

        cuts.Sort();
        var runs = new List<TextRun>(cuts.Count + 1);
        int at = 0;
        bool continues = false;
        foreach ((int start, int end, bool hard) in cuts)
        {
            if (start > at)
            {
                runs.Add(new(at, start, continues));
                continues = true;
            }

            continues &= !hard;
            at = Math.Max(at, end);
        }

        if (at < document.Text.Length)
            runs.Add(new(at, document.Text.Length, continues));
        return runs;

        void Edges(Annotation block)
        {
            cuts.Add((block.Start, block.Start, true));
            cuts.Add((block.End, block.End, true));
        }
    }
}

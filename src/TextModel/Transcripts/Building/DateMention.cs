namespace TextModel.Transcripts;

/// <summary>Puts the statement that says when a conversation was among the annotations, where it stands within a sentence.</summary>
internal static class DateMention
{
    /// <summary>Adds the statement if it lies within words and nothing else there crosses it.</summary>
    /// <param name="annotations">All annotations, in order; the statement comes behind all that begin with it or before it.</param>
    /// <param name="date">The statement; null for none.</param>
    public static List<Annotation> AddTo(List<Annotation> annotations, SourceStatement? date)
    {
        if (date is null)
            return annotations;
        bool inside = false;
        int at = 0;
        foreach (Annotation a in annotations)
        {
            at += a.Span <= date.Span ? 1 : 0;
            if (!a.Span.Overlaps(date.Span))
                continue;
            if (!a.Span.Contains(date.Span) || a is not (Division or Turn or Paragraph or Heading or SourceStatement) || (a is Turn { LabelSpan: { } label } && label.Overlaps(date.Span)))
                return annotations;
            inside |= a is Paragraph or Heading or SourceStatement;
        }

        if (inside)
            annotations.Insert(at, date);
        return annotations;
    }
}

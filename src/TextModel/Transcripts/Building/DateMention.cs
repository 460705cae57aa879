namespace TextModel.Transcripts;

/// <summary>Puts the statement that says when a conversation was among the annotations, where it stands within a sentence.</summary>
internal static class DateMention
{
    /// <summary>Adds the statement if it lies within words and nothing else there crosses it.</summary>
    /// <param name="annotations">All annotations, in order; the statement comes after all that begin with it or before it.</param>
    /// <param name="date">The statement; null for none.</param>
    public static void AddTo(BuiltAnnotations annotations, SourceStatement? date)
    {
        if (date is null)
            return;
        bool inside = false;
        int at = 0;
        for (int i = 0; i < annotations.Count; i++)
        {
            TextSpan span = annotations.SpanOf(i);
            at += span <= date.Span ? 1 : 0;
            if (!span.Overlaps(date.Span))
                continue;
            Type type = annotations.TypeOf(i);
            bool holdsWords = type == typeof(Paragraph) || type == typeof(Heading) || type == typeof(SourceStatement);
            if (!span.Contains(date.Span) || !(holdsWords || type == typeof(Division) || type == typeof(Turn)) || (annotations.LabelOf(i) is { } label && label.Overlaps(date.Span)))
                return;
            inside |= holdsWords;
        }

        if (inside)
            annotations.Insert(at, date);
    }
}

namespace TextModel.Formats.Docx;

/// <summary>What stands among the words of a paragraph: links, passages in other languages, code, highlighting, pictures, line breaks.</summary>
/// <remarks>Offsets are those of the paragraph's own text.</remarks>
internal static class WordPhrases
{
    /// <summary>Finds them, in document order, nested.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="usual">What most of the text around has.</param>
    public static List<Annotation> Of(WordParagraph paragraph, WordUsual usual)
    {
        if (paragraph.IsPlain)
            return [];
        // Each kind is cut where it crosses an outer one.
        List<Annotation> quotes = Joined(paragraph, set => set.IsQuoted ? new Quotation { Span = TextSpan.At(0) } : null, isOverMarks: true);
        List<Annotation> links = Within([.. paragraph.Links.Select(l => new Link { Span = new(l.Start, l.End), Target = l.Target })], quotes);
        List<Annotation> readings = Within([.. paragraph.Readings], quotes, links);
        List<Annotation> foreign = usual.KnowsLanguages ? Within(Foreign(paragraph, usual.Language), quotes, links, readings) : [];
        List<Annotation> inserted = Within(Joined(paragraph, set => set.Change.HasFlag(WordChange.Inserted) ? new Insertion { Span = TextSpan.At(0) } : null, isOverMarks: true), quotes, links, readings, foreign);
        List<Annotation> deleted = Within(Joined(paragraph, set => set.Change.HasFlag(WordChange.Deleted) ? new Deletion { Span = TextSpan.At(0) } : null, isOverMarks: true), quotes, links, readings, foreign, inserted);
        List<Annotation> code = Within(Joined(paragraph, set => set.IsCode ? new CodePassage { Span = TextSpan.At(0) } : null), quotes, links, readings, foreign, inserted, deleted);
        List<Annotation> highlighted = Within(Highlighted(paragraph, usual), quotes, links, readings, foreign, inserted, deleted, code);
        // A stable sort: of two with one span the first is the outer one.
        return [.. quotes.Concat(links).Concat(readings).Concat(foreign).Concat(inserted).Concat(deleted).Concat(code).Concat(highlighted).Select(a => Trim(a, paragraph)).OfType<Annotation>().Concat(paragraph.Marks)
            .OrderBy(a => a.Start).ThenByDescending(a => a.End)];
    }

    private static List<Annotation> Highlighted(WordParagraph paragraph, WordUsual usual)
    {
        string color = usual.Color, font = usual.Font, here = MostUsed(paragraph, f => f.Font);
        return Joined(paragraph, set =>
        {
            string? own = set.Own.HasFlag(WordOwn.Color) && set.Color.Length > 0 && set.Color != color ? $"#{set.Color}" : null;
            // A font of the theme has no name of its own.
            string? name = set.Own.HasFlag(WordOwn.Font) && set.Font is [not '+', ..] && set.Font != font && set.Font != here ? set.Font : null;
            return set.Rendition == Rendition.None && own is null && name is null ? null : new Highlighting { Span = TextSpan.At(0), Rendition = set.Rendition, Color = own, Font = name };
        });
    }

    private static List<Annotation> Foreign(WordParagraph paragraph, string usual)
    {
        string here = MostUsed(paragraph, f => WordUsual.Name(f.Language));
        return Joined(paragraph, set => WordUsual.IsForeign(set, usual) && WordUsual.Name(set.Language) != here ? new ForeignPassage { Span = TextSpan.At(0), Language = set.Language } : null);
    }

    private static string MostUsed(WordParagraph paragraph, Func<WordFormat, string> of)
    {
        var tally = new WordTally();
        foreach ((int start, int end, WordFormat format) in paragraph.Runs)
            tally.Add(of(format), end - start);
        return tally.Most;
    }

    // Runs that are set alike and touch are one. The mark of a note, which has a style of its own, parts what is set off, but neither what was quoted nor what was changed.
    private static List<Annotation> Joined(WordParagraph paragraph, Func<WordFormat, Annotation?> of, bool isOverMarks = false)
    {
        Dictionary<int, int> marks = [];
        foreach (WordReference reference in paragraph.References)
        {
            if (reference.Kind != WordReferenceKind.Comment)
                marks[reference.Offset] = reference.Offset + reference.Length;
        }

        var result = new List<Annotation>();
        foreach ((int start, int end, WordFormat format) in paragraph.Runs)
        {
            if (of(format) is not { } found)
                continue;
            if (result.Count > 0 && result[^1] is var last && (isOverMarks ? last.End == start || marks.GetValueOrDefault(last.End, -1) == start : last.End == start && !marks.ContainsKey(start)) && last with { Span = found.Span } == found)
                result[^1] = last with { Span = new(last.Start, end) };
            else
                result.Add(found with { Span = new(start, end) });
        }

        return result;
    }

    private static List<Annotation> Within(List<Annotation> inner, params ReadOnlySpan<List<Annotation>> outer)
    {
        foreach (List<Annotation> around in outer)
            inner = Cut(inner, around);
        return inner;
    }

    // Both are in order, without overlap among themselves.
    private static List<Annotation> Cut(List<Annotation> inner, List<Annotation> outer)
    {
        if (outer.Count == 0)
            return inner;
        var result = new List<Annotation>(inner.Count);
        int next = 0;
        foreach (Annotation whole in inner)
        {
            int from = whole.Start, to = whole.End;
            while (next < outer.Count && outer[next].End <= from)
                next++;
            // At its beginning it may reach out of one, at its end into another.
            if (next < outer.Count && outer[next].Start < from && outer[next].End < to)
            {
                result.Add(whole with { Span = new(from, outer[next].End) });
                from = outer[next].End;
            }

            int last = next;
            while (last < outer.Count && outer[last].End <= to)
                last++;
            if (last < outer.Count && outer[last].Start is int start && start > from && start < to)
            {
                result.Add(whole with { Span = new(from, start) });
                from = start;
            }

            result.Add(whole with { Span = new(from, to) });
        }

        return result;
    }

    private static Annotation? Trim(Annotation annotation, WordParagraph paragraph)
    {
        int start = annotation.Start, end = annotation.End;
        while (end > start && char.IsWhiteSpace(paragraph[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(paragraph[start]))
            start++;
        return start == end ? null : annotation with { Span = new(start, end) };
    }
}

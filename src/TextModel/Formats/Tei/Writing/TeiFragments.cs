namespace TextModel.Formats.Tei;

/// <summary>Writes mentions that cross other elements in pieces which nest, linked by <c>@next</c> and <c>@prev</c>. <c>TeiPieces</c> joins them.</summary>
internal sealed class TeiFragments
{
    private readonly Dictionary<string, (string? Previous, string? Next)> links = new(StringComparer.Ordinal);

    private TeiFragments(TextDocument document) => Document = document;

    /// <summary>The document with pieces in the place of what was cut.</summary>
    public TextDocument Document { get; private set; }

    /// <summary>The annotations of the original that were cut, by their places in it.</summary>
    public HashSet<int> Cut { get; } = [];

    /// <summary>Cuts the mentions of a document that cannot be elements as they are, where their pieces can.</summary>
    public static TeiFragments Split(TextDocument document, TeiOptions options)
    {
        using TeiPlan plan = TeiPlanner.Plan(document, options);
        var refused = new HashSet<int>();
        while (true)
        {
            var fragments = new TeiFragments(document);
            var pieces = new Dictionary<string, int>(StringComparer.Ordinal);
            fragments.Split(document, plan, refused, pieces);
            using TeiPlan result = TeiPlanner.Plan(fragments.Document, options);
            int before = refused.Count;
            foreach (Annotation piece in fragments.Document.Annotations)
            {
                if (piece.Id is { } id && pieces.TryGetValue(id, out int whole) && !result.IsInline(piece.Index))
                    refused.Add(whole);
            }

            if (refused.Count == before)
                return fragments;
        }
    }

    /// <summary>What stands before and after a piece, by its identifier; null for what is no piece.</summary>
    public (string? Previous, string? Next)? LinksOf(string id) => links.TryGetValue(id, out (string?, string?) found) ? found : null;

    private void Split(TextDocument document, TeiPlan plan, HashSet<int> refused, Dictionary<string, int> pieces)
    {
        var kept = new List<Annotation>(document.Annotations.Count);
        var added = new List<Annotation>();
        HashSet<int> crossing = [.. plan.StandOff.Select(s => s.Index)];
        foreach (Annotation a in document.Annotations)
        {
            TextSpan[] spans = a is EntityMention && crossing.Contains(a.Index) && !refused.Contains(a.Index) ? Pieces(document, plan, a) : [];
            if (spans.Length < 2)
            {
                kept.Add(a.Copy());
                continue;
            }

            Cut.Add(a.Index);
            string[] ids = [.. spans.Select((_, i) => i == 0 && a.Id is { } own ? own : NewId(document, Cut.Count, i + 1))];
            for (int i = 0; i < spans.Length; i++)
            {
                added.Add(a with { Span = spans[i], Id = ids[i] });
                links[ids[i]] = (i > 0 ? ids[i - 1] : null, i + 1 < ids.Length ? ids[i + 1] : null);
                pieces[ids[i]] = a.Index;
            }
        }

        if (added.Count > 0)
        {
            Document = TextDocument.Own(
                document.Text, AnnotationOrder.Merge(kept, added), document.Source, document.Speakers, document.Entities, document.Encoding, extra: document.Extra);
        }
    }

    // Cuts at every border of an element inside; a cut that would leave an end on mere white space is none.
    private static TextSpan[] Pieces(TextDocument document, TeiPlan plan, Annotation a)
    {
        var cuts = new SortedSet<int> { a.Start, a.End };
        foreach (Annotation around in document.Annotations.Overlapping(a.Span))
        {
            if (!plan.IsInline(around.Index))
                continue;
            Add(around.Start);
            Add(around.End);
            if (TeiVocabulary.LabelOf(around) is { } label)
            {
                Add(label.Start);
                Add(label.End);
            }
        }

        int[] at = [.. cuts];
        TextSpan[] pieces =
        [
            .. at.Zip(at.Skip(1), (from, to) => new TextSpan(from, to)).Where(p => TeiText.HasContent(document.Text.AsSpan(p.Start, p.Length))),
        ];
        return pieces.Length > 1 && pieces[0].Start == a.Start && pieces[^1].End == a.End ? pieces : [];

        void Add(int offset)
        {
            if (a.Start < offset && offset < a.End)
                cuts.Add(offset);
        }
    }

    private static string NewId(TextDocument document, int number, int part)
    {
        string id = TeiNames.ToFragment(number, part);
        while (document.Find(id) is not null || document.Speakers[id] is not null || document.Entities[id] is not null)
            id += "x";
        return id;
    }
}

namespace TextModel.Formats.Tei;

/// <summary>Finds the entities that are described inside the text: lists of persons, places … in front or back matter.</summary>
internal static class TeiTextEntities
{
    /// <summary>Reads them; the markup that describes one leaves its identifier to the entity.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="annotations">The annotations, in document order.</param>
    /// <param name="candidates">Which of them are elements that may describe an entity.</param>
    public static IEnumerable<Entity> Read(string text, TeiAnnotations annotations, IEnumerable<int> candidates)
    {
        var found = new List<Entity>();
        foreach (int i in candidates)
        {
            if (annotations[i] is not Markup { Id: not null, Tag: { } tag } markup || (tag.LocalName is "bibl" or "biblStruct" && ParentOf(annotations, i) != "listBibl"))
                continue;
            if (new TeiEntityReader(NodeOf(text, annotations, i), isOwn: false).Read() is not { } entity)
                continue;
            found.Add(entity);
            annotations[i] = markup with { Id = null };
        }

        return found;
    }

    private static string? ParentOf(TeiAnnotations annotations, int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (annotations.SpanOf(i).Contains(annotations.SpanOf(index)) && annotations[i].Tag is { } tag)
                return tag.LocalName;
        }

        return null;
    }

    // The element and all inside it, as outside the text they would be.
    private static TeiNode NodeOf(string text, TeiAnnotations annotations, int index)
    {
        Annotation top = annotations[index];
        var root = Make(top, null);
        var open = new List<(TeiNode Node, Annotation Annotation)> { (root, top) };
        int position = top.Start;
        for (int i = index + 1; i < annotations.Count && annotations.SpanOf(i).Start <= top.End; i++)
        {
            if (annotations.SpanOf(i).End > top.End)
                continue;
            Annotation a = annotations[i];
            if (a.Tag is null)
                continue;
            if (a.Start == top.End && a.Inside == 0)
                break;
            Close(a);
            Advance(a.Start);
            TeiNode parent = open[^1].Node;
            TeiNode node = Make(a, parent);
            parent.MarkChild();
            parent.Children.Add(node);
            open.Add((node, a));
        }

        Close(null);
        return root;

        void Close(Annotation? next)
        {
            int keep = next is null ? 0 : 1;
            while (open.Count > keep && (next is null || open[^1].Annotation.End <= next.Start))
            {
                Advance(open[^1].Annotation.End);
                open.RemoveAt(open.Count - 1);
            }
        }

        void Advance(int to)
        {
            if (to > position)
                open[^1].Node.Append(text[position..to]);
            position = Math.Max(position, to);
        }
    }

    private static TeiNode Make(Annotation a, TeiNode? parent) => new(a.Tag!.Name, a.Tag.LocalName, [.. a.Tag.Attributes], parent);
}

namespace TextModel.Formats.Tei;

/// <summary>Finds the entities that are described inside the text: lists of persons, places … in front or back matter.</summary>
/// <param name="tree">The text.</param>
/// <param name="annotations">Its annotations.</param>
internal sealed class TeiTextEntities(TeiTextTree tree, TeiAnnotations annotations)
{
    private readonly string text = tree.BaseText.Build();

    // Of the elements that may describe an entity, those inside another one: each is read once.
    private readonly Dictionary<int, TeiNode> nodes = [];

    /// <summary>Reads them; the markup that describes one leaves its identifier to the entity.</summary>
    public List<Entity> Read()
    {
        var found = new List<Entity>();
        HashSet<int> candidates = [.. tree.Entities];
        foreach (int i in tree.Entities)
        {
            nodes.Remove(i, out TeiNode? node);
            if (annotations[i] is not Markup { Id: not null } markup)
                continue;
            found.Add(TeiEntities.Read(TeiScope.Foreign, node ?? NodeOf(i, candidates)));
            annotations[i] = markup with { Id = null };
        }

        return found;
    }

    // The element and all inside it, as outside the text they would be.
    private TeiNode NodeOf(int top, HashSet<int> candidates)
    {
        TeiNode root = Make(annotations.TagOf(top)!, null);
        var open = new List<(TeiNode Node, int Slot)> { (root, top) };
        int position = annotations.SpanOf(top).Start;
        for (int i = top + 1; i < annotations.Count && tree.Holds(top, i); i++)
        {
            while (!tree.Holds(open[^1].Slot, i))
                Close();
            if (annotations.TagOf(i) is not { } tag)
                continue;
            Advance(annotations.SpanOf(i).Start);
            TeiNode parent = open[^1].Node;
            TeiNode node = Make(tag, parent);
            parent.Add(node);
            open.Add((node, i));
            if (candidates.Contains(i))
                nodes[i] = node;
        }

        while (open.Count > 0)
            Close();
        return root;

        void Close()
        {
            Advance(annotations.SpanOf(open[^1].Slot).End);
            open.RemoveAt(open.Count - 1);
        }

        void Advance(int to)
        {
            if (to > position)
                open[^1].Node.Append(text[position..to]);
            position = Math.Max(position, to);
        }
    }

    private static TeiNode Make(Tag tag, TeiNode? parent) => new(tag.Name, tag.LocalName, tag.Attributes, parent);
}

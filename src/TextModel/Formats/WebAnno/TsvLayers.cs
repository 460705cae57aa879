namespace TextModel.Formats.WebAnno;

/// <summary>The layers that a set needs: those its file declared, and those its annotations demand.</summary>
internal static class TsvLayers
{
    public static List<TsvLayer> Of(AnnotationSet set, Action<string, TextSpan?> lose)
    {
        var layers = new List<TsvLayer>();
        foreach (KeyedValue property in set.Properties)
        {
            if (property.Key is TsvLayer.Span or TsvLayer.Relation or TsvLayer.Chain)
                layers.Add(TsvLayer.Parse(property.Key, property.Value));
        }

        var declared = new HashSet<string>(layers.Select(l => l.Type), StringComparer.Ordinal);
        Dictionary<string, StandOffItem> byId = new(StringComparer.Ordinal);
        foreach (StandOffItem item in set.Items)
            byId.TryAdd(item.Id, item);
        foreach (IGrouping<(StandOffKind Kind, string Type), StandOffItem> group in set.Items.GroupBy(i => (i.Kind, i.Type)))
        {
            switch (group.Key.Kind)
            {
                case StandOffKind.Span when declared.Contains(group.Key.Type):
                case StandOffKind.Relation when declared.Contains(group.Key.Type):
                case StandOffKind.Token or StandOffKind.Sentence:
                    break;
                case StandOffKind.Span when group.Any(i => i.Links.Any(l => l.Role == "next")):
                    layers.Add(new(TsvLayer.Chain, group.Key.Type, ["referenceRelation", "referenceType"]));
                    break;
                case StandOffKind.Span:
                    layers.Add(new(TsvLayer.Span, group.Key.Type, Columns(group, group.Key.Type, byId)));
                    break;
                case StandOffKind.Relation when group.First().Links is [_, var to, ..] && byId.TryGetValue(to.Target, out StandOffItem? target):
                    layers.Add(new(TsvLayer.Relation, group.Key.Type, [.. Features(group), "BT_" + target.Type]));
                    break;
                default:
                    foreach (StandOffItem item in group)
                        lose($"the {item.Kind.ToString().ToLowerInvariant()} {item.Id} of the type '{item.Type}'", null);
                    break;
            }
        }

        return layers;
    }

    private static string[] Columns(IEnumerable<StandOffItem> items, string type, Dictionary<string, StandOffItem> byId)
    {
        var columns = new List<string>(Features(items));
        if (type == Entities.NamedEntities.Type)
        {
            // INCEpTION's own layer has these two, in this order.
            columns.RemoveAll(c => c is "identifier" or "value");
            columns.InsertRange(0, ["identifier", "value"]);
        }

        foreach (StandOffLink link in items.SelectMany(i => i.Links).DistinctBy(l => Feature(l)))
        {
            if (byId.TryGetValue(link.Target, out StandOffItem? target))
                columns.AddRange([$"ROLE_{type}:{Feature(link)}_{type}Link", target.Type]);
        }

        return columns.Count == 0 ? [""] : [.. columns];
    }

    private static string Feature(StandOffLink link) => link.Role[..Math.Max(0, link.Role.IndexOf(':', StringComparison.Ordinal))];

    private static IEnumerable<string> Features(IEnumerable<StandOffItem> items) =>
        items.SelectMany(i => i.Features).Select(f => f.Key).Where(k => k.Length > 0 && !k.Any(c => c is '|' or '\t' or '\n' or '\r')).Distinct();
}

using System.Collections.Immutable;

namespace TextModel.Formats.Tei;

/// <summary>Writes a TEI file as it was read, with no byte changed but those that edits of the document need.</summary>
internal sealed class TeiPatcher
{
    // Elements whose content is mixed, so that a name or another phrase can be marked in them.
    private static readonly HashSet<string> Mixed = new(StringComparer.Ordinal)
    {
        "p", "ab", "l", "seg", "head", "note", "quote", "q", "said", "hi", "item", "cell", "u", "speaker", "stage", "label", "ref", "emph", "title",
        "desc", "s", "w", "bibl", "salute", "signed", "dateline", "trailer", "byline", "docAuthor", "titlePart", "docDate", "docImprint", "closer",
        "opener", "add", "del", "corr", "sic", "reg", "orig", "abbr", "expan", "foreign", "term", "persName", "placeName", "orgName", "rs", "name",
        "date", "incident", "figDesc", "cit", "addrLine", "supplied", "unclear", "fw", "epigraph", "role", "roleDesc", "castItem", "argument",
    };

    // Elements that hold text, but no phrases.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "idno", "gi", "att", "val", "tag", "code", "eg", "egXML", "c", "g", "w", "pc", "ident", "formula", "graphic", "email",
    };

    private readonly TeiOrigin origin;
    private readonly TextDocument document;
    private readonly DiagnosticBag diagnostics;
    private readonly TeiSourceMap map;
    private readonly SourcePatch patch;
    private readonly Annotation?[] originals;
    private readonly string prefix;

    private TeiPatcher(TeiOrigin origin, TextDocument document, DiagnosticBag diagnostics)
    {
        this.origin = origin;
        this.document = document;
        this.diagnostics = diagnostics;
        origin.CountUnits();
        map = new(origin);
        patch = new(origin.Source.Text);
        originals = new Annotation?[origin.Places.Count];
        foreach (Annotation original in origin.Document.Annotations.AsSpan())
        {
            if (original.Origin > 0)
                originals[original.Origin - 1] = original;
        }

        string root = origin.Outside.Count > 0 ? origin.Outside[0].Name : "";
        prefix = root[..(root.IndexOf(':', StringComparison.Ordinal) + 1)];
    }

    public static void Write(TeiOrigin origin, TextDocument document, Stream output, DiagnosticBag diagnostics)
    {
        if (ReferenceEquals(origin.Document, document))
        {
            origin.Source.Write(output);
            return;
        }

        var patcher = new TeiPatcher(origin, document, diagnostics);
        List<Annotation> added = patcher.Compare();
        List<Annotation> standOff = patcher.Insert(added);
        new TeiHeaderPatch(origin, document, patcher.patch, diagnostics, patcher.prefix).Apply(standOff);
        patcher.patch.Write(output);
    }

    /// <summary>How each annotation stands in the file, or would.</summary>
    public static ImmutableArray<TeiDecision> Explain(TeiOrigin origin, TextDocument document)
    {
        var patcher = new TeiPatcher(origin, document, new());
        HashSet<Annotation> standOff = new(patcher.Insert(patcher.Compare()), ReferenceEqualityComparer.Instance);
        return
        [
            .. document.Annotations.Select(a =>
                standOff.Contains(a) ? new TeiDecision(a, TeiEncoding.StringRange, TeiReason.CrossesElement.Sentence())
                : a.Origin > origin.InText ? new(a, TeiEncoding.StringRange, "It stands off in the file that was read, and stays so.")
                : new(a, TeiEncoding.Inline, a.Origin > 0 ? "It stands so in the file that was read, and stays so." : TeiReason.Nests.Sentence())),
        ];
    }

    // ---- what was there before

    private List<Annotation> Compare()
    {
        var added = new List<Annotation>();
        var seen = new bool[originals.Length];
        foreach (Annotation now in document.Annotations.AsSpan())
        {
            if (now.Origin == 0 || originals[now.Origin - 1] is not { } before)
            {
                added.Add(now);
                continue;
            }

            seen[now.Origin - 1] = true;
            TeiPlace place = origin.Places[now.Origin - 1];
            if (now.Span != before.Span || (now.GetType() != before.GetType() && now is not Markup))
            {
                Delete(place);
                added.Add(now);
            }
            else if (!now.Equals(before) && now is Markup { Kind: not MarkupKind.Element } markup)
            {
                patch.Replace(place.Start, Whole(markup));
            }
            else if (!now.Equals(before))
            {
                Retag(place, before, now);
            }
        }

        for (int i = 0; i < seen.Length; i++)
        {
            if (!seen[i] && originals[i] is not null)
                Delete(origin.Places[i]);
        }

        return added;
    }

    private static string Whole(Markup markup) => markup.Kind switch
    {
        MarkupKind.Comment => $"<!--{markup.Data}-->",
        MarkupKind.ProcessingInstruction => $"<?{markup.Data}?>",
        _ => markup.Data ?? "",
    };

    private void Delete(TeiPlace place)
    {
        patch.Replace(place.Start, "");
        patch.Replace(place.End, "");
    }

    private void Retag(TeiPlace place, Annotation before, Annotation now)
    {
        if (place.Start.IsEmpty || origin.Source.Text.Text[place.Start.Start] != '<')
            return;
        List<KeyedValue> old = TeiTypedAttributes.Of(before), wanted = TeiTypedAttributes.Of(now);
        foreach (KeyedValue attribute in wanted.Where(w => !old.Contains(w)))
            Set(place.Start, attribute.Key, attribute.Value);
        foreach (KeyedValue attribute in old.Where(o => wanted.TrueForAll(w => w.Key != o.Key)))
            Set(place.Start, attribute.Key, null);
        if (now.Tag is { } tag && before.Tag is { } was && tag != was)
        {
            foreach (KeyedValue attribute in tag.Attributes.Where(a => was[a.Key] != a.Value && wanted.TrueForAll(w => w.Key != a.Key)))
                Set(place.Start, attribute.Key, attribute.Value);
            foreach (KeyedValue attribute in was.Attributes.Where(a => tag[a.Key] is null && wanted.TrueForAll(w => w.Key != a.Key)))
                Set(place.Start, attribute.Key, null);
        }
    }

    private void Set(TextSpan tag, string name, string? value) => TeiHeaderPatch.SetAttribute(patch, origin.Source.Text.Text, tag, name, value);

    // ---- what is new

    // Inserts what nests; returns what has to stand off.
    private List<Annotation> Insert(List<Annotation> added)
    {
        var standOff = new List<Annotation>();
        var open = new Stack<int>();
        int rank = 0;
        var placed = new List<(Annotation Annotation, int From, int To)>();
        foreach (Annotation annotation in added)
        {
            if (annotation is Markup { Kind: not MarkupKind.Element } markup)
                patch.Insert(PlaceOf(annotation.Start), Whole(markup));
            else if (Place(annotation) is { } place)
                placed.Add((annotation, place.From, place.To));
            else
                standOff.Add(annotation);
        }

        foreach ((Annotation annotation, int from, int to) in placed.OrderBy(p => p.From).ThenByDescending(p => p.To))
        {
            while (open.Count > 0 && open.Peek() <= from)
                open.Pop();
            if (open.Count > 0 && open.Peek() < to)
            {
                standOff.Add(annotation);
                continue;
            }

            // The prefix of the element around is one that surely means TEI here.
            string near = originals[map.ContainerOf(from)] is { Tag: { } tag } ? tag.Name[..^tag.LocalName.Length] : prefix;
            string start = TeiTypedAttributes.StartTag(annotation, near);
            rank++;
            if (annotation.Span.IsEmpty)
            {
                patch.Insert(from, start + "/>", SourcePatch.Order.Whole, rank);
                continue;
            }

            open.Push(to);
            patch.Insert(from, start + ">", SourcePatch.Order.Start, rank);
            patch.Insert(to, $"</{TeiTypedAttributes.NameOf(annotation, near)}>", SourcePatch.Order.End, rank);
        }

        return standOff;
    }

    private int PlaceOf(int offset) =>
        document.Text.Length == 0 ? origin.Source.Text.Text.Length : offset < document.Text.Length ? map.Before(offset) : map.Behind(offset - 1);

    // Where the tags of a new element can stand so that the tree nests; null where they cannot.
    private (int From, int To)? Place(Annotation annotation)
    {
        if (document.Text.Length == 0)
            return null;
        if (annotation.Span.IsEmpty)
        {
            int at = annotation.Start > 0 ? map.Behind(annotation.Start - 1) : map.Before(0);
            return map.ContainerOf(at) is var around && around >= 0 && Allows(around, annotation, holdsText: false) ? (at, at) : null;
        }

        int from = map.Before(annotation.Start), to = map.Behind(annotation.End - 1);
        int first = map.ContainerOf(from), last = map.ContainerOf(to);
        int firstDepth = map.DepthOf(first), lastDepth = map.DepthOf(last);
        bool holdsText = first == last;
        while (first != last)
        {
            if (first >= 0 && (firstDepth > lastDepth || (firstDepth == lastDepth && originals[first]?.Start == annotation.Start)))
            {
                if (originals[first]?.Start != annotation.Start)
                    return null;
                from = origin.Places[first].Start.Start;
                first = origin.Places[first].Parent;
                firstDepth--;
            }
            else if (last >= 0)
            {
                if (originals[last]?.End != annotation.End)
                    return null;
                to = origin.Places[last].End.End;
                last = origin.Places[last].Parent;
                lastDepth--;
            }
            else
            {
                return null;
            }
        }

        return first >= 0 && from < to && Allows(first, annotation, holdsText) ? (from, to) : null;
    }

    // An element in which words stand holds phrases too, but for a few; of the others it takes a list.
    private bool Allows(int container, Annotation annotation, bool holdsText)
    {
        if (originals[container]?.Tag is not { } tag || tag.Namespace is not (TeiNames.Namespace or ""))
            return false;
        string local = tag.LocalName;
        bool isBlock = local is "body" or "front" or "back" or "text" || local.StartsWith("div", StringComparison.Ordinal);
        return annotation switch
        {
            Division or Turn or Heading => isBlock && local != "text",
            Paragraph => (isBlock && local != "text") || local is "sp" or "note",
            _ => holdsText && !isBlock ? !Plain.Contains(local) : Mixed.Contains(local),
        };
    }
}

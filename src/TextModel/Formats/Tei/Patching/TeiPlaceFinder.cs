namespace TextModel.Formats.Tei;

/// <summary>Finds where in a file that others wrote a new element can stand.</summary>
/// <param name="origin">The file as it stood.</param>
/// <param name="document">The document as it is now; its text is still that of the file.</param>
/// <param name="map">Where the text stands in the file.</param>
/// <param name="originals">The annotations that were read, by their places.</param>
internal sealed class TeiPlaceFinder(TeiOrigin origin, TextDocument document, TeiSourceMap map, Annotation?[] originals)
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

    /// <summary>The elements that this edit deletes, by their index among the places: they are around nothing any more.</summary>
    public HashSet<int> Deleted { get; } = [];

    /// <summary>The element around a place of the source that stays after this edit; null for none.</summary>
    public Annotation? ContainerOf(int place)
    {
        int found = map.ContainerOf(place);
        while (found >= 0 && Deleted.Contains(found))
            found = origin.Places[found].Parent;
        return found < 0 ? null : originals[found];
    }

    /// <summary>Whether words can stand in an element, so that a name or another phrase can be marked in it.</summary>
    public static bool HoldsPhrases(string local) => Mixed.Contains(local);

    /// <summary>Where in the source something without text stands that is new at a base offset.</summary>
    public int PlaceOf(int offset) =>
        document.Text.Length == 0 ? origin.Source.Text.Text.Length : offset < document.Text.Length ? map.Before(offset) : map.Behind(offset - 1);

    /// <summary>Where the tags of a new element can stand so that the tree nests; null where they cannot.</summary>
    public (int From, int To)? Find(Annotation annotation)
    {
        if (document.Text.Length == 0 || map.IsInsideReference(annotation.Start) || map.IsInsideReference(annotation.End))
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
            bool isFirst = first >= 0 && (firstDepth > lastDepth || (firstDepth == lastDepth && (Deleted.Contains(first) || originals[first]?.Start == annotation.Start)));
            if (!isFirst && last < 0)
                return null;
            int lifted = isFirst ? first : last;
            if (!Deleted.Contains(lifted))
            {
                if ((isFirst ? originals[lifted]?.Start : originals[lifted]?.End) != (isFirst ? annotation.Start : annotation.End))
                    return null;
                (from, to) = isFirst ? (origin.Places[lifted].Start.Start, to) : (from, origin.Places[lifted].End.End);
            }

            (first, firstDepth) = isFirst ? (origin.Places[first].Parent, firstDepth - 1) : (first, firstDepth);
            (last, lastDepth) = isFirst ? (last, lastDepth) : (origin.Places[last].Parent, lastDepth - 1);
        }

        // An element of the same extent that cannot hold the new one may be held by it.
        for (; first >= 0 && (Deleted.Contains(first) || (originals[first]?.Span == annotation.Span && !Allows(first, annotation, holdsText))); first = origin.Places[first].Parent)
        {
            if (!Deleted.Contains(first))
                (from, to, holdsText) = (origin.Places[first].Start.Start, origin.Places[first].End.End, false);
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
            _ when TeiVocabulary.IsPart(annotation) => false,
            LineBreak when !annotation.Span.IsEmpty => false,
            Division or Turn or Heading => isBlock && local != "text",
            Paragraph or Quotation { IsBlock: true } => (isBlock && local != "text") || local is "sp" or "note",
            _ => holdsText && !isBlock ? !Plain.Contains(local) : Mixed.Contains(local),
        };
    }
}

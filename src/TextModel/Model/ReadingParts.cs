namespace TextModel;

/// <summary>What a part of a text does to the reading text.</summary>
internal enum ReadingAct
{
    /// <summary>It is left out.</summary>
    Skip,

    /// <summary>A paragraph ends there.</summary>
    Break,

    /// <summary>A line ends there.</summary>
    Space,

    /// <summary>A word goes on there, whatever white space is around.</summary>
    Join,
}

/// <summary>Finds what is left out of a reading text and what parts its words, by the types of annotations and, of carried markup, by TEI's names.</summary>
/// <param name="view">Which of two alternatives is read.</param>
internal sealed class ReadingParts(ReadingView view)
{
    private const string Tei = "http://www.tei-c.org/ns/1.0";

    // Elements whose content stands by itself, so that it is not one word with what is around.
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "argument", "biblFull", "biblStruct", "body", "byline", "castGroup", "castItem", "castList", "cell", "closer", "dateline", "div", "docImprint",
        "eg", "entry", "epigraph", "figDesc", "figure", "floatingText", "front", "back", "group", "head", "imprimatur", "item", "l", "lg", "list", "listBibl",
        "opener", "p", "ab", "postscript", "quote", "row", "salute", "signed", "sp", "spGrp", "table", "text", "titlePage", "titlePart", "trailer", "u",
    };

    private readonly List<(TextSpan Span, ReadingAct Act)> acts = [];

    // The places of alternatives that are not read.
    private readonly HashSet<int> others = [];

    // What was left out last, with all in it.
    private Annotation? gone;
    private int paragraph;

    // The word that was met last, as an element.
    private TextSpan word;

    /// <summary>Finds them, in order.</summary>
    /// <param name="node">What is read; null for a whole document.</param>
    /// <param name="inner">What is in it.</param>
    public IEnumerable<(TextSpan Span, ReadingAct Act)> Find(Annotation? node, IReadOnlyList<Annotation> inner)
    {
        Add(node switch { Turn turn => turn.LabelSpan, Note note => note.LabelSpan, _ => null });
        if (node is not null && IsChoice(node, out string local))
            Choose(node, local, inner, 0);
        for (int i = 0; i < inner.Count; i++)
            Take(inner, i, isInBlock: node is Paragraph or Heading);
        // What parts words before a stretch that is left out comes first.
        return acts.OrderBy(a => a.Span.Start).ThenBy(a => !a.Span.IsEmpty);
    }

    private void Take(IReadOnlyList<Annotation> inner, int index, bool isInBlock)
    {
        Annotation part = inner[index];
        if (gone is not null && Holds(gone, part))
            return;
        if (others.Contains(part.Index))
        {
            gone = part;
            return;
        }

        switch (part)
        {
            case PageBreak { Tag: { } tag }:
                Leave(part);
                BreakLine(part, tag);
                break;
            case NoteAnchor or Note or TimeStamp or FormeWork or PageBreak:
                Leave(part);
                break;
            // What a paragraph states in the midst of its words parts none of them.
            case SourceStatement when part.Start < paragraph || isInBlock:
                break;
            case Turn or Paragraph or Heading or SourceStatement:
                paragraph = part is Paragraph or Heading ? Math.Max(paragraph, part.End) : paragraph;
                Separate(part);
                Add((part as Turn)?.LabelSpan);
                break;
            case Division { Tag: not null } or TextList or TextListItem or TextListLabel or TextTable or TextTableRow or TextTableCell or Quotation { IsBlock: true }:
                Separate(part);
                break;
            case Figure { Span.IsEmpty: false }:
                Separate(part);
                break;
            case LineBreak { Tag: { } tag }:
                BreakLine(part, tag);
                break;
            case LineBreak:
                acts.Add((TextSpan.At(part.End), ReadingAct.Space));
                break;
            case Markup { Kind: MarkupKind.Element, Tag: { } tag }:
                Element(inner, index, tag);
                break;
            default:
                break;
        }
    }

    private void Element(IReadOnlyList<Annotation> inner, int index, Tag tag)
    {
        Annotation part = inner[index];
        string local = tag.LocalName;
        if (local is "egXML" || (local is "fallback" && tag.Namespace is "http://www.w3.org/2001/XInclude"))
            Leave(part);
        else if (tag.Namespace is not (Tei or ""))
            return;
        // What is said about the text is no part of it.
        else if (local is "spanGrp" or "span")
            Leave(part);
        else if (local is "lb" or "cb" or "gb")
            BreakLine(part, tag);
        else if (local == "space")
            acts.Add((TextSpan.At(part.End), ReadingAct.Space));
        else if (local is "w" or "pc")
        {
            word = local == "w" ? part.Span : word;
            JoinWords(part, tag["join"]);
        }
        else if (Blocks.Contains(local))
            Separate(part);
        else if (IsChoice(part, out _))
            Choose(part, local, inner, index + 1);
    }

    private void Leave(Annotation part)
    {
        gone = part;
        acts.Add((part.Span, ReadingAct.Skip));
    }

    private void Add(TextSpan? label)
    {
        if (label is { } span)
            acts.Add((span, ReadingAct.Skip));
    }

    private void Separate(Annotation part)
    {
        acts.Add((TextSpan.At(part.Start), ReadingAct.Break));
        acts.Add((TextSpan.At(part.End), ReadingAct.Break));
    }

    // A word that is one element is one word, unless its editor says otherwise.
    private void BreakLine(Annotation part, Tag tag) => acts.Add(
        (TextSpan.At(part.End), tag["break"] == "no" || (tag["break"] is null && word.Start < part.Start && part.End < word.End) ? ReadingAct.Join : ReadingAct.Space));

    private void JoinWords(Annotation part, string? join)
    {
        if (join is "left" or "both")
            acts.Add((TextSpan.At(part.Start), ReadingAct.Join));
        if (join is "right" or "both")
            acts.Add((TextSpan.At(part.End), ReadingAct.Join));
    }

    // Of the parts of an element that stand for each other only what is chosen is read, and no white space between them.
    private void Choose(Annotation element, string local, IReadOnlyList<Annotation> inner, int from)
    {
        List<Annotation> parts = PartsOf(element, inner, from);
        Annotation[] chosen = local == "subst" ? [.. parts.Where(p => NameOf(p) == "add")] : [.. Best(parts, local)];
        if (parts.Count == 0)
            return;
        int at = element.Start;
        foreach (Annotation part in chosen)
        {
            acts.Add((new(at, Math.Max(at, part.Start)), ReadingAct.Skip));
            at = Math.Max(at, part.End);
        }

        acts.Add((new(at, Math.Max(at, element.End)), ReadingAct.Skip));
        foreach (Annotation part in parts.Except(chosen, ReferenceEqualityComparer.Instance).Cast<Annotation>())
            others.Add(part.Index);
    }

    private IEnumerable<Annotation> Best(List<Annotation> parts, string local)
    {
        string[] wanted = local != "choice" ? ["lem"]
            : view == ReadingView.Edited ? ["corr", "reg", "expan", "ex"] : ["sic", "orig", "abbr", "am"];
        Annotation? best = wanted.Select(w => parts.Find(p => NameOf(p) == w)).FirstOrDefault(p => p is not null)
            ?? parts.Find(p => NameOf(p) is "rdg" or "rdgGrp") ?? parts.FirstOrDefault();
        return best is null ? [] : [best];
    }

    // The elements directly in another one.
    private static List<Annotation> PartsOf(Annotation element, IReadOnlyList<Annotation> inner, int from)
    {
        var parts = new List<Annotation>();
        for (int i = from; i < inner.Count && inner[i].Start <= element.End; i++)
        {
            if (inner[i].Tag is not null && Holds(element, inner[i]) && !(parts.Count > 0 && Holds(parts[^1], inner[i])))
                parts.Add(inner[i]);
        }

        return parts;
    }

    private static bool IsChoice(Annotation part, out string local)
    {
        local = part is Markup { Kind: MarkupKind.Element, Tag: { Namespace: Tei or "" } tag } ? tag.LocalName : "";
        return local is "choice" or "app" or "rdgGrp" or "subst";
    }

    private static string? NameOf(Annotation part) => part.Tag?.LocalName;

    // Whether one is in another one; an empty one at its end may be.
    private static bool Holds(Annotation outer, Annotation inner)
    {
        if (outer.Index >= inner.Index || !outer.Span.Contains(inner.Span))
            return false;
        if (inner.Start < outer.End)
            return true;
        return inner.EndingAncestors > outer.Document.Annotations.Overlapping(outer.Span)
            .Count(a => a.Index < outer.Index && a.End == outer.End && a.Span.Contains(outer.Span));
    }
}

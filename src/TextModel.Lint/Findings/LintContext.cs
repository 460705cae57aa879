namespace TextModel.Lint;

/// <summary>The document, and what several rules ask of it, found once.</summary>
internal sealed class LintContext(TextDocument document)
{
    /// <summary>The document.</summary>
    public TextDocument Document => document;

    /// <summary>The words of each turn as a person reads them, in the order of <see cref="TextDocument.Turns"/>.</summary>
    public string[] Spoken => field ??= [.. document.Turns.Select(t => t.ReadingText.Trim())];

    /// <summary>Whether it came from a TEI file of others: its elements are kept with all their attributes.</summary>
    public bool IsForeign => Carried.Length > 0;

    /// <summary>The pieces of a TEI file that lie outside the base text: the header, stand-off.</summary>
    public Markup[] Carried => field ??= [.. document.Annotations.OfType<Markup>().Where(m => m is { Kind: MarkupKind.Verbatim, Data: not null })];

    /// <summary>The tags of the pieces outside the base text, with the offset at which the piece stands in it.</summary>
    public List<(XmlScanTag Tag, int At)> CarriedTags => field ??= ScanCarried();

    /// <summary>All identifiers that something in the document has.</summary>
    public HashSet<string> Ids => field ??= CollectIds();

    /// <summary>How many turns each speaker has, by identifier.</summary>
    public Dictionary<string, int> TurnCounts => field ??= document.Turns.Where(t => t.SpeakerId is not null).CountBy(t => t.SpeakerId!).ToDictionary(c => c.Key, c => c.Value);

    /// <summary>The stretches that nobody wrote in words: passages of code, and page furniture.</summary>
    public Annotation[] Apart => field ??= [.. document.Annotations.Where(a => a is CodePassage or FormeWork || (a.Tag?.LocalName is "eg" or "egXML" or "code" or "formula" or "script" or "gi" or "att"))];

    /// <summary>Whether a place lies in a stretch of <see cref="Apart"/>.</summary>
    public bool IsApart(int offset)
    {
        foreach (Annotation annotation in Apart)
        {
            if (annotation.Span.Contains(offset))
                return true;
        }

        return false;
    }

    private List<(XmlScanTag Tag, int At)> ScanCarried()
    {
        List<(XmlScanTag, int)> tags = [];
        foreach (Markup piece in Carried)
        {
            var scan = new XmlScan(piece.Data!);
            while (scan.Next())
            {
                if (scan.Tag is { } tag)
                    tags.Add((tag, piece.Start));
            }
        }

        return tags;
    }

    private HashSet<string> CollectIds()
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (Annotation annotation in document.Annotations)
        {
            if (annotation.Id is { } id)
                ids.Add(id);
            if (annotation.Tag?["xml:id"] is { } written)
                ids.Add(written);
        }

        // In a file of others the registers hold whoever is pointed at, whether the file has them or not.
        if (!IsForeign)
        {
            ids.UnionWith(document.Speakers.Select(s => s.Id));
            ids.UnionWith(document.Entities.Select(e => e.Id));
        }

        foreach ((XmlScanTag tag, _) in CarriedTags)
            ids.UnionWith(tag.Attributes.Where(a => a.Name == "xml:id").Select(a => a.Value));
        return ids;
    }
}

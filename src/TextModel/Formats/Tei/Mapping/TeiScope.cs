namespace TextModel.Formats.Tei;

/// <summary>What stands outside the text of a file, header and stand-off, and how the text of its elements is taken.</summary>
/// <param name="roots">The elements that stand in no other such.</param>
/// <param name="isOwn">Whether this library wrote the file.</param>
internal sealed class TeiScope(IReadOnlyList<TeiNode> roots, bool isOwn)
{
    // In document order: a timeline may have a hundred thousand, and they are looked through often.
    private readonly TeiNode[] nodes = [.. roots.SelectMany(r => r.Descendants().Prepend(r))];

    /// <summary>For single elements of a file that somebody else wrote.</summary>
    public static TeiScope Foreign { get; } = new([], isOwn: false);

    public bool IsOwn => isOwn;

    /// <summary>The language that is said of all.</summary>
    public string? Language => roots.Select(r => r["xml:lang"]).FirstOrDefault(l => l is not null);

    /// <summary>All elements that pass a test, in document order.</summary>
    public IEnumerable<TeiNode> Find(Func<TeiNode, bool> test) => nodes.Where(test);

    /// <summary>What an element says: exactly for a file of this library, on one line for others.</summary>
    public string AllText(TeiNode node) => isOwn ? node.OwnText : node.PlainText;

    /// <summary>What an element says; null where there is none, or it says nothing.</summary>
    public string? Text(TeiNode? node) => node is null ? null : AllText(node) is { } text && (text.Length > 0 || node.IsMarkedEmpty) ? text : null;

    /// <summary>The date in <c>@when</c> or <c>@when-iso</c>; of a time its day.</summary>
    public static PartialDate? DateOf(TeiNode? node)
    {
        string? when = node?["when"] ?? node?["when-iso"];
        if (when is null)
            return null;
        return PartialDate.TryParse(when, out PartialDate date) || (when.Length > 10 && PartialDate.TryParse(when.AsSpan(0, 10), out date)) ? date : null;
    }

    /// <summary>Whether an element stands in one of a name, however deep.</summary>
    public static bool IsIn(TeiNode node, string local)
    {
        for (TeiNode? up = node.Parent; up is not null; up = up.Parent)
        {
            if (up.Local == local)
                return true;
        }

        return false;
    }
}

namespace TextModel.Corpus;

/// <summary>A question to a corpus: words, phrases, beginnings of words, and who, when and about whom.</summary>
/// <example>
/// <code>
/// CorpusQuery query = CorpusQuery.Parse("speaker:bell \"open sea\" OR harb* -storm date:1931..1940");
/// </code>
/// </example>
public sealed class CorpusQuery
{
    private CorpusQuery(string text, QueryNode? root, ValueList<Diagnostic> diagnostics) => (Text, Root, Diagnostics) = (text, root, diagnostics);

    /// <summary>The query as it was written.</summary>
    public string Text { get; }

    /// <summary>What is wrong with it, each with its column; none where it can be asked.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether it can be asked.</summary>
    public bool IsValid => Root is not null;

    /// <summary>The tree; null where it cannot be asked.</summary>
    internal QueryNode? Root { get; }

    /// <summary>The tree.</summary>
    /// <exception cref="ArgumentException">It cannot be asked.</exception>
    internal QueryNode Checked => Root ?? throw new ArgumentException(string.Join(" ", Diagnostics.Select(d => d.Message)));

    /// <summary>Takes a query apart. It never throws: what is wrong is in <see cref="Diagnostics"/>.</summary>
    /// <param name="text">The query.</param>
    public static CorpusQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new QueryParser(text);
        QueryNode? root = parser.Parse();
        return new(text, parser.Problems.Count == 0 ? root : null, [.. parser.Problems]);
    }

    /// <summary>Looks a document through, without an index. The answer is the same as that of an index.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">Its name in what is found.</param>
    /// <returns>What answers, in the order of the text; found as it is asked for.</returns>
    /// <exception cref="ArgumentException">The query cannot be asked.</exception>
    public IEnumerable<SearchHit> Search(TextDocument document, string file)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(file);
        QueryNode root = Checked;
        RowSource source = RowReader.SourceOf(document, file);
        return RowReader.Read(document).SelectMany(row => Hits(root, row, source));
    }

    /// <summary>The query as it was written.</summary>
    public override string ToString() => Text;

    /// <summary>What answers in a row.</summary>
    internal static IEnumerable<SearchHit> Hits(QueryNode root, TextRow row, RowSource source)
    {
        var matcher = new RowMatcher(row, source);
        return matcher.IsMatch(root) ? matcher.Places(root).Select(place => SearchHit.Of(row, source, place)) : [];
    }
}

using System.Text;

namespace TextModel.Corpus;

/// <summary>A query as a condition of SQL that no row fails which answers; the rows that it finds are judged by <see cref="RowMatcher"/>.</summary>
/// <param name="dialect">The database.</param>
internal sealed class QuerySql(SqlDialect dialect)
{
    private readonly List<string> values = [];

    /// <summary>The values of the parameters @p0, @p1 …</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>What the full-text index is asked first; null where it cannot be.</summary>
    public string? Match { get; private set; }

    /// <summary>Whether the files that may answer are known before their rows.</summary>
    public bool IsByFile { get; private set; }

    /// <summary>Whether mentions are needed to judge a row.</summary>
    public static bool NeedsMentions(QueryNode node) => node switch
    {
        EntityNode => true,
        AndNode and => and.Parts.Any(NeedsMentions),
        OrNode or => or.Parts.Any(NeedsMentions),
        NotNode not => NeedsMentions(not.Part),
        _ => false,
    };

    /// <summary>The condition, beside what <see cref="Match"/> asks.</summary>
    public string Build(QueryNode root)
    {
        IsByFile = root is DateNode or SpeakerNode || (root is AndNode all && all.Parts.Any(p => p is DateNode or SpeakerNode));
        if (!dialect.HasMatch)
            return Condition(root, true);
        IEnumerable<QueryNode> parts = root is AndNode and ? and.Parts : [root];
        List<QueryNode> rest = [], words = [];
        foreach (QueryNode part in parts)
            (Fts(part) is null && !(part is NotNode not && IsPlain(not.Part)) ? rest : words).Add(part);
        if (words.All(w => w is NotNode))
            return Condition(root, true);
        Match = Add(Fts(words.Count == 1 ? words[0] : new AndNode([.. words]))!);
        return rest.Count == 0 ? "1=1" : string.Join(" AND ", rest.Select(r => Condition(r, true)));
    }

    // The file of what the full-text index found is known by its number, before its row is fetched.
    private string File => Match is null ? "f.id" : $"(row_words.rowid >> {IndexStore.RowBits})";

    // A condition that all rows meet which answer (over), or that only such rows meet.
    private string Condition(QueryNode node, bool over)
    {
        switch (node)
        {
            case AndNode and:
                return $"({string.Join(" AND ", and.Parts.Select(p => Condition(p, over)))})";
            case OrNode or:
                return dialect.HasMatch && Fts(or) is { } either && (over || IsExact(or)) ? $"r.id IN (SELECT rowid FROM row_words WHERE row_words MATCH {Add(either)})"
                    : $"({string.Join(" OR ", or.Parts.Select(p => Condition(p, over)))})";
            case NotNode not:
                return $"NOT {Condition(not.Part, !over)}";
            case SpeakerNode who:
                string known = $"FROM speakers WHERE xml_id = {Add(who.Id)} OR {dialect.Position}(words, {Add(who.Words)}) > 0";
                // A file without this speaker is not looked into.
                string there = over && (IsByFile || Match is not null) ? $"{File} IN (SELECT file {known}) AND " : "";
                return $"({there}r.speaker IS NOT NULL AND r.speaker IN (SELECT id {known}))";
            case KindNode kind:
                return $"(r.kind IS NOT NULL AND r.kind = {Add(kind.Kind)})";
            case EntityNode entity:
                string same = entity.Words.Length == 0 ? "" : $" OR words = {Add(entity.Words)} OR text_words = {Add(entity.Words)}";
                return $"r.id IN (SELECT row_id FROM mentions WHERE entity = {Add(entity.Id)}{same})";
            case DateNode date:
                string begins = date.To is null ? "" : $" AND date_from <= {Add(date.To)}", ends = date.From is null ? "" : $" AND date_to >= {Add(date.From)}";
                return $"{File} IN (SELECT id FROM files WHERE date_from IS NOT NULL{begins}{ends})";
            case PhraseNode or NearNode when !over && !IsExact(node):
                return "1=0";
            default:
                return dialect.Words(node, over, Add);
        }
    }

    /// <summary>Whether the index finds exactly what is asked, and not more.</summary>
    private bool IsExact(QueryNode node) => node switch
    {
        PhraseNode phrase => phrase.Words.Count == 1 || dialect.HasMatch,
        AndNode and => and.Parts.All(IsExact),
        OrNode or => or.Parts.All(IsExact),
        _ => false,
    };

    /// <summary>What FTS5 is asked; null where it cannot be.</summary>
    internal static string? Fts(QueryNode node)
    {
        switch (node)
        {
            case PhraseNode phrase:
                return Fts(phrase);
            case NearNode { Phrases: [{ Words.Count: 1 } one, { Words.Count: 1 } other] } near:
                return FormattableString.Invariant($"NEAR({Fts(one)} {Fts(other)}, {near.Distances[0]})");
            case NearNode near:
                return $"({string.Join(" AND ", near.Phrases.Select(Fts))})";
            case OrNode or:
                return or.Parts.All(p => Fts(p) is not null) ? $"({string.Join(" OR ", or.Parts.Select(p => Fts(p)))})" : null;
            case AndNode and:
                List<QueryNode> found = [.. and.Parts.Where(p => p is not NotNode)];
                if (found.Count == 0 || found.Any(p => Fts(p) is null))
                    return null;
                var all = new StringBuilder("(").AppendJoin(" AND ", found.Select(p => Fts(p))).Append(')');
                foreach (NotNode not in and.Parts.OfType<NotNode>())
                {
                    if (!IsPlain(not.Part))
                        return null;
                    all.Insert(0, '(').Append(" NOT ").Append(Fts(not.Part)).Append(')');
                }

                return all.ToString();
            default:
                return null;
        }
    }

    // Words and phrases only: FTS5 finds exactly the rows that have them.
    private static bool IsPlain(QueryNode node) => node switch
    {
        PhraseNode => true,
        AndNode and => and.Parts.All(IsPlain),
        OrNode or => or.Parts.All(IsPlain),
        _ => false,
    };

    // Words are letters and digits only, so nothing has to be escaped.
    private static string Fts(PhraseNode phrase) => $"\"{string.Join(' ', phrase.Words.Select(w => w.Folded))}\"{(phrase.Words[^1].IsPrefix ? " *" : "")}";

    private string Add(string value)
    {
        values.Add(value);
        return FormattableString.Invariant($"@p{values.Count - 1}");
    }
}

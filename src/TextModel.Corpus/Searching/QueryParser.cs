namespace TextModel.Corpus;

/// <summary>Makes a tree of a query. OR binds least, then AND (which is left out), then minus, then NEAR.</summary>
internal sealed class QueryParser
{
    private const int MostTerms = 200, Deepest = 40;
    private readonly QueryTokens tokens;
    private QueryToken now;
    private int terms, depth;

    public QueryParser(string query)
    {
        tokens = new(query, Problems);
        now = tokens.Next();
    }

    /// <summary>What is wrong.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>The tree; null where there is none.</summary>
    public QueryNode? Parse()
    {
        if (now.Kind == QueryTokenKind.End)
        {
            Say(QueryDiagnostics.Empty, now);
            return null;
        }

        QueryNode? root = Or();
        if (Problems.Count == 0 && now.Kind == QueryTokenKind.Close)
            Say(QueryDiagnostics.StrayParenthesis, now);
        return root;
    }

    private QueryNode? Or()
    {
        List<QueryNode> parts = [];
        while (true)
        {
            if (And() is { } part)
                parts.Add(part);
            if (Problems.Count > 0)
                return null;
            if (now.Kind != QueryTokenKind.Or)
                return parts.Count == 1 ? parts[0] : new OrNode([.. parts]);
            QueryToken or = Take();
            if (!Begins())
                return Missing(or);
        }
    }

    private QueryNode? And()
    {
        List<QueryNode> parts = [];
        if (!Begins())
            return now.Kind is QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Near ? Missing(now) : Fail(now.Kind == QueryTokenKind.Close ? QueryDiagnostics.StrayParenthesis : QueryDiagnostics.Empty, now);
        while (Problems.Count == 0)
        {
            if (Unary() is { } part)
                parts.Add(part);
            if (now.Kind == QueryTokenKind.And)
            {
                QueryToken and = Take();
                if (!Begins())
                    return Missing(and);
            }
            else if (!Begins())
            {
                break;
            }
        }

        if (Problems.Count > 0)
            return null;
        if (now.Kind == QueryTokenKind.Near)
            return Fail(QueryDiagnostics.BadNear, now, now.Text);
        return parts.Count == 1 ? parts[0] : new AndNode([.. parts]);
    }

    private QueryNode? Unary()
    {
        if (now.Kind != QueryTokenKind.Not)
            return Near();
        QueryToken not = Take();
        if (!Begins())
            return Missing(not);
        // Twice is none at all.
        bool isNot = true;
        while (now.Kind == QueryTokenKind.Not)
        {
            not = Take();
            isNot = !isNot;
        }

        if (!Begins())
            return Missing(not);
        return Near() is { } part ? isNot ? new NotNode(part) : part : null;
    }

    private QueryNode? Near()
    {
        QueryNode? first = Primary();
        if (now.Kind != QueryTokenKind.Near || Problems.Count > 0)
            return first;
        List<PhraseNode> phrases = [];
        List<int> distances = [];
        if (first is not PhraseNode phrase)
            return Fail(QueryDiagnostics.BadNear, now, now.Text);
        phrases.Add(phrase);
        while (now.Kind == QueryTokenKind.Near)
        {
            QueryToken near = Take();
            if (near.Distance < 0)
                return Fail(QueryDiagnostics.BadNear, near, near.Text);
            if (!Begins())
                return Missing(near);
            if (now.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase))
                return Fail(QueryDiagnostics.BadNear, near, near.Text);
            if (Primary() is not PhraseNode next)
                return null;
            phrases.Add(next);
            distances.Add(near.Distance);
        }

        return new NearNode([.. phrases], [.. distances]);
    }

    private QueryNode? Primary()
    {
        QueryToken token = Take();
        if (++terms > MostTerms)
            return Fail(QueryDiagnostics.TooLarge, token, MostTerms, Deepest);
        return token.Kind switch
        {
            QueryTokenKind.Open => Group(token),
            QueryTokenKind.Field => Field(token),
            _ => Phrase(token),
        };
    }

    private QueryNode? Group(QueryToken open)
    {
        if (++depth > Deepest)
            return Fail(QueryDiagnostics.TooLarge, open, MostTerms, Deepest);
        if (now.Kind == QueryTokenKind.Close)
            return Fail(QueryDiagnostics.Empty, open);
        if (now.Kind == QueryTokenKind.End)
            return Fail(QueryDiagnostics.OpenParenthesis, open);
        QueryNode? inside = Or();
        if (inside is null)
            return null;
        if (now.Kind != QueryTokenKind.Close)
            return Fail(QueryDiagnostics.OpenParenthesis, open);
        Take();
        depth--;
        return inside;
    }

    private QueryNode? Phrase(QueryToken token)
    {
        List<SearchWord> words = SearchWords.Find(token.Text);
        if (words.Count == 0)
            return Fail(QueryDiagnostics.NoWord, token, token.Text);
        return new PhraseNode([.. words.Select((w, i) => new QueryWord(w.Folded, token.IsPrefix && i == words.Count - 1))]);
    }

    private QueryNode? Field(QueryToken token)
    {
        string words = SearchWords.Fold(token.Value);
        switch (token.Text.ToLowerInvariant())
        {
            case "speaker":
                return words.Length == 0 ? Fail(QueryDiagnostics.NoWord, token, token.Value) : new SpeakerNode(token.Value, token.IsPrefix ? $" {words}" : $" {words} ");
            case "kind":
                string kind = token.Value.ToLowerInvariant();
                return kind is "question" or "answer" or "statement" ? new KindNode(kind) : Fail(QueryDiagnostics.BadKind, token, token.Value);
            case "entity":
                return words.Length == 0 ? Fail(QueryDiagnostics.NoWord, token, token.Value) : new EntityNode(token.Value, words);
            case "date":
                return Date(token);
            default:
                return Fail(QueryDiagnostics.UnknownField, token, token.Text);
        }
    }

    private QueryNode? Date(QueryToken token)
    {
        string value = token.Value;
        int dots = value.IndexOf("..", StringComparison.Ordinal);
        ReadOnlySpan<char> from = dots < 0 ? value : value.AsSpan(0, dots), to = dots < 0 ? value : value.AsSpan(dots + 2);
        string? first = null, last = null;
        bool isGood = (from.Length > 0 || to.Length > 0)
            && (from.Length == 0 || TryDay(from, false, out first)) && (to.Length == 0 || TryDay(to, true, out last));
        return isGood ? new DateNode(first, last) : Fail(QueryDiagnostics.BadDate, token, value);
    }

    private static bool TryDay(ReadOnlySpan<char> text, bool last, out string? day)
    {
        day = null;
        if (!PartialDate.TryParse(text, out PartialDate date) || date.Year is < 1 or > 9999)
            return false;
        day = RowReader.Day(date, last);
        return true;
    }

    private bool Begins() => now.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Field or QueryTokenKind.Open or QueryTokenKind.Not;

    private QueryToken Take()
    {
        QueryToken taken = now;
        now = tokens.Next();
        return taken;
    }

    private QueryNode? Missing(QueryToken token) => Fail(QueryDiagnostics.OperandMissing, token, token.Text);

    private QueryNode? Fail(DiagnosticCode code, QueryToken token, params object?[] arguments)
    {
        // The first that is wrong explains the rest.
        if (Problems.Count == 0)
            Say(code, token, arguments);
        return null;
    }

    private void Say(DiagnosticCode code, QueryToken token, params object?[] arguments) =>
        Problems.Add(code.At(null, new(1, token.Start + 1), new(token.Start, token.End), arguments));
}

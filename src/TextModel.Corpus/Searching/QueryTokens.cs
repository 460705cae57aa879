using System.Globalization;

namespace TextModel.Corpus;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word or what is written like one.</summary>
    Word,

    /// <summary>What stands in quotation marks.</summary>
    Phrase,

    /// <summary>A field with its value.</summary>
    Field,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing one.</summary>
    Close,

    /// <summary>A minus before something.</summary>
    Not,

    /// <summary>OR.</summary>
    Or,

    /// <summary>AND, which may be left out.</summary>
    And,

    /// <summary>NEAR, with or without a number.</summary>
    Near,

    /// <summary>The end.</summary>
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; of a phrase what is inside, of a field its name.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The value of a field.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether longer words count too: a star stands after it.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>How many words may lie between; -1 where that is no number.</summary>
    public int Distance { get; init; }
}

/// <summary>Cuts a query into pieces.</summary>
internal sealed class QueryTokens(string query, List<Diagnostic> problems)
{
    private int at;

    /// <summary>The next piece.</summary>
    public QueryToken Next()
    {
        while (at < query.Length && char.IsWhiteSpace(query[at]))
            at++;
        int start = at;
        if (at == query.Length)
            return new(QueryTokenKind.End, "", start, start);
        switch (query[at])
        {
            case '(':
                at++;
                return new(QueryTokenKind.Open, "(", start, at);
            case ')':
                at++;
                return new(QueryTokenKind.Close, ")", start, at);
            case '-' when at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]):
                at++;
                return new(QueryTokenKind.Not, "-", start, at);
            case '"' or '“' or '”' or '„':
                string phrase = Quoted();
                bool goesOn = Star();
                return new(QueryTokenKind.Phrase, phrase, start, at) { IsPrefix = goesOn };
            default:
                return Word(start);
        }
    }

    private QueryToken Word(int start)
    {
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] is not ('(' or ')' or '"' or '“' or '”' or '„'))
        {
            if (query[at] == ':' && at > start && IsName(query.AsSpan(start, at - start)))
                return Field(start);
            at++;
        }

        string word = query[start..at];
        if (word == "OR")
            return new(QueryTokenKind.Or, word, start, at);
        if (word == "AND")
            return new(QueryTokenKind.And, word, start, at);
        if (word == "NEAR" || word.StartsWith("NEAR/", StringComparison.Ordinal))
            return new(QueryTokenKind.Near, word, start, at) { Distance = DistanceOf(word) };
        bool goesOn = word.EndsWith('*');
        return new(QueryTokenKind.Word, goesOn ? word[..^1] : word, start, at) { IsPrefix = goesOn };
    }

    private QueryToken Field(int start)
    {
        string name = query[start..at];
        int from = ++at;
        string value;
        if (at < query.Length && query[at] is '"' or '“' or '”' or '„')
        {
            value = Quoted();
        }
        else
        {
            while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] is not ('(' or ')' or '"'))
                at++;
            value = query[from..at];
        }

        bool goesOn = value.EndsWith('*') || Star();
        return new(QueryTokenKind.Field, name, start, at) { Value = value.TrimEnd('*'), IsPrefix = goesOn };
    }

    private string Quoted()
    {
        int start = at++;
        int end = query.AsSpan(at).IndexOfAny('"', '“', '”');
        if (end < 0)
        {
            problems.Add(QueryDiagnostics.OpenQuote.At(null, new(1, start + 1), new(start, query.Length)));
            at = query.Length;
            return query[(start + 1)..];
        }

        string inside = query.Substring(at, end);
        at += end + 1;
        return inside;
    }

    private bool Star()
    {
        if (at >= query.Length || query[at] != '*')
            return false;
        at++;
        return true;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static int DistanceOf(string word) =>
        word.Length == 4 ? 10
        : int.TryParse(word.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int distance) && distance <= 1000 ? distance : -1;
}

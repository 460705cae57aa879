namespace TextModel.Schema.Datatypes.Expressions;

/// <summary>Reads regular expressions of XML Schema.</summary>
internal sealed class ExpressionParser(string text)
{
    private const int DepthLimit = 200;

    // The product of counters within counters.
    private const long CounterLimit = 20_000;
    private long counters = 1;
    private int at;
    private int depth;

    /// <summary>The sets of characters, by number.</summary>
    public List<CharSet> Sets { get; } = [];

    /// <summary>What is wrong, as the end of a sentence.</summary>
    public string Error { get; private set; } = "";

    private bool IsAtEnd => at >= text.Length;

    /// <summary>How the expression is made of nodes; null if it is none.</summary>
    public Func<NodeTable, Node>? Parse()
    {
        Func<NodeTable, Node>? whole = Alternatives();
        if (whole is not null && !IsAtEnd)
            return Fail($"there is a '{text[at]}' that closes nothing");
        return whole;
    }

    private Func<NodeTable, Node>? Fail(string error)
    {
        if (Error.Length == 0)
            Error = $"{error} (character {at + 1})";
        return null;
    }

    private Func<NodeTable, Node>? Alternatives()
    {
        if (++depth > DepthLimit)
            return Fail("it is nested too deeply");
        List<Func<NodeTable, Node>> branches = [];
        while (true)
        {
            if (Branch() is not { } branch)
                return null;
            branches.Add(branch);
            if (IsAtEnd || text[at] != '|')
                break;
            at++;
        }

        depth--;
        return branches.Count == 1 ? branches[0] : nodes => nodes.Either([.. branches.Select(b => b(nodes))]);
    }

    private Func<NodeTable, Node>? Branch()
    {
        List<Func<NodeTable, Node>> pieces = [];
        while (!IsAtEnd && text[at] is not ('|' or ')'))
        {
            long before = counters;
            counters = 1;
            if (Atom() is not { } atom || Quantified(atom) is not { } piece)
                return null;
            pieces.Add(piece);
            counters = Math.Max(before, counters);
        }

        return nodes =>
        {
            Node all = nodes.Empty;
            for (int i = pieces.Count - 1; i >= 0; i--)
                all = nodes.Sequence(pieces[i](nodes), all);
            return all;
        };
    }

    private Func<NodeTable, Node>? Atom()
    {
        char c = text[at];
        switch (c)
        {
            case '(':
                at++;
                Func<NodeTable, Node>? inner = Alternatives();
                if (inner is null)
                    return null;
                if (IsAtEnd)
                    return Fail("a '(' is not closed");
                at++;
                return inner;
            case '[':
                return ClassExpression() is { } set ? OfSet(set) : null;
            case '.':
                at++;
                var any = new CharSet { IsNegated = true };
                any.Ranges.Add(('\n', '\n'));
                any.Ranges.Add(('\r', '\r'));
                return OfSet(any);
            case '\\':
                return Escape(out _) is { } escaped ? OfSet(escaped) : null;
            case '?' or '*' or '+' or '{' or '}' or ']':
                return Fail($"'{c}' stands where a character is expected; write \\{c} if it is meant");
            default:
                return OfSet(Single(CodePoint()));
        }
    }

    private Func<NodeTable, Node> OfSet(CharSet set)
    {
        int number = Sets.Count;
        Sets.Add(set);
        return nodes => nodes.Set(number);
    }

    private Func<NodeTable, Node>? Quantified(Func<NodeTable, Node> atom)
    {
        if (IsAtEnd)
            return atom;
        int least = 0, most = -1;
        switch (text[at])
        {
            case '?':
                most = 1;
                break;
            case '*':
                break;
            case '+':
                least = 1;
                break;
            case '{':
                at++;
                if (Number() is not { } from)
                    return Fail("a number is expected after '{'");
                (least, most) = (from, from);
                if (!IsAtEnd && text[at] == ',')
                {
                    at++;
                    most = Number() ?? -1;
                }

                if (IsAtEnd || text[at] != '}')
                    return Fail("a '{' is not closed");
                if (most >= 0 && most < least)
                    return Fail("the second number is below the first");
                long count = Math.Max(1, Math.Max(least, most));
                if (counters > 1 && counters * count > CounterLimit)
                    return Fail("numbers within numbers are too large");
                counters *= count;
                break;
            default:
                return atom;
        }

        at++;
        return nodes => nodes.Repeat(atom(nodes), least, most);
    }

    private int? Number()
    {
        int start = at;
        while (!IsAtEnd && char.IsAsciiDigit(text[at]))
            at++;
        if (at == start)
            return null;
        return int.TryParse(text.AsSpan(start, at - start), out int number) ? number : int.MaxValue;
    }

    private int CodePoint()
    {
        char c = text[at++];
        return char.IsHighSurrogate(c) && !IsAtEnd && char.IsLowSurrogate(text[at]) ? char.ConvertToUtf32(c, text[at++]) : c;
    }

    private static CharSet Single(int codePoint)
    {
        var set = new CharSet();
        set.Ranges.Add((codePoint, codePoint));
        return set;
    }

    private CharSet? ClassExpression()
    {
        if (++depth > DepthLimit)
            return FailSet("it is nested too deeply");
        at++;
        var set = new CharSet();
        if (!IsAtEnd && text[at] == '^')
        {
            set.IsNegated = true;
            at++;
        }

        bool isFirst = true;
        while (true)
        {
            if (IsAtEnd)
                return FailSet("a '[' is not closed");
            if (text[at] == ']' && !isFirst)
                break;
            if (text[at] == '-' && at + 1 < text.Length && text[at + 1] == '[' && !isFirst)
            {
                at++;
                if (ClassExpression() is not { } except)
                    return null;
                set.Except = except;
                if (IsAtEnd || text[at] != ']')
                    return FailSet("nothing may stand after what is taken away from a set");
                break;
            }

            if (!ReadMember(set, isFirst))
                return null;
            isFirst = false;
        }

        at++;
        depth--;
        return set;
    }

    private bool ReadMember(CharSet set, bool isFirst)
    {
        char c = text[at];
        if (c is '[' or ']')
            return FailSet($"'{c}' stands in a set; write \\{c} if it is meant") is not null;
        if (c == '-' && !isFirst && !(at + 1 < text.Length && text[at + 1] == ']'))
            return FailSet("'-' may stand only first or last in a set; write \\- if it is meant") is not null;
        int first;
        if (c == '\\')
        {
            if (Escape(out int single) is not { } escaped)
                return false;
            if (single < 0)
            {
                set.Others.Add(escaped);
                return true;
            }

            first = single;
        }
        else
        {
            first = CodePoint();
        }

        if (at + 1 >= text.Length || text[at] != '-' || text[at + 1] is ']' or '[')
        {
            set.Ranges.Add((first, first));
            return true;
        }

        at++;
        int last;
        if (text[at] == '\\')
        {
            if (Escape(out last) is null)
                return false;
            if (last < 0)
                return FailSet("a range ends with a set") is not null;
        }
        else
        {
            last = CodePoint();
        }

        if (last < first)
            return FailSet("a range ends before it begins") is not null;
        set.Ranges.Add((first, last));
        return true;
    }

    private CharSet? FailSet(string error)
    {
        Fail(error);
        return null;
    }

    /// <summary>Reads what begins with a backslash.</summary>
    /// <param name="single">The one character that it is; -1 for a set of more.</param>
    private CharSet? Escape(out int single)
    {
        single = -1;
        if (++at >= text.Length)
            return FailSet("nothing stands after the last backslash");
        char c = text[at++];
        switch (c)
        {
            case 'n':
                return Single(single = '\n');
            case 'r':
                return Single(single = '\r');
            case 't':
                return Single(single = '\t');
            case '\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '(' or ')' or '[' or ']':
                return Single(single = c);
            case 'p' or 'P':
                return Property(isNegated: c == 'P');
        }

        var set = new CharSet { IsNegated = char.IsAsciiLetterUpper(c) };
        switch (char.ToLowerInvariant(c))
        {
            case 's':
                set.Ranges.AddRange([(' ', ' '), ('\t', '\n'), ('\r', '\r')]);
                return set;
            case 'd':
                set.Categories = UnicodeNames.Mask("Nd");
                return set;
            case 'w':
                set.Categories = UnicodeNames.Mask("P") | UnicodeNames.Mask("Z") | UnicodeNames.Mask("C");
                set.IsNegated = !set.IsNegated;
                return set;
            case 'i' or 'c':
                set.NameCharacters = char.ToLowerInvariant(c);
                return set;
            default:
                return FailSet($"there is no \\{c}");
        }
    }

    private CharSet? Property(bool isNegated)
    {
        int end = at < text.Length && text[at] == '{' ? text.IndexOf('}', at) : -1;
        if (end < 0)
            return FailSet("{…} is expected after \\p");
        string name = text[(at + 1)..end];
        if (UnicodeNames.Find(name) is not { } set)
            return FailSet($"there is no category or block '{name}'");
        at = end + 1;
        set.IsNegated = isNegated;
        return set;
    }
}

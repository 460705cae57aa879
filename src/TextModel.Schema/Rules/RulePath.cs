using System.Text;

namespace TextModel.Schema.Rules;

/// <summary>Expressions of XPath as rules have them, made ready for XPath 1.0.</summary>
/// <remarks>Rules for TEI are written for XPath 2. Of it, the comparisons of single values (<c>eq</c>, <c>lt</c> …) mean what the signs of XPath 1.0 mean; the rest is left, and does not compile.</remarks>
internal static class RulePath
{
    private static readonly (string Word, string Sign)[] Comparisons = [("eq", "="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")];

    /// <summary>An expression with signs in place of the words for comparisons.</summary>
    public static string WithSigns(string path)
    {
        var result = new StringBuilder(path.Length);
        // After an operand a name is an operator (XPath 1.0, section 3.7).
        bool afterOperand = false;
        for (int at = 0; at < path.Length;)
        {
            char c = path[at];
            int end = at + 1;
            if (c is '"' or '\'')
            {
                end = path.IndexOf(c, at + 1) + 1;
                end = end == 0 ? path.Length : end;
                afterOperand = true;
            }
            else if (IsNameCharacter(c) && !char.IsAsciiDigit(c))
            {
                while (end < path.Length && (IsNameCharacter(path[end]) || (path[end] == ':' && end + 1 < path.Length && IsNameCharacter(path[end + 1]) && path[end - 1] != ':')))
                    end++;
                string word = path[at..end];
                if (afterOperand)
                {
                    result.Append(Array.Find(Comparisons, p => p.Word == word).Sign ?? word);
                    (afterOperand, at) = (false, end);
                    continue;
                }

                afterOperand = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                afterOperand = c is ')' or ']' or '.' || char.IsAsciiDigit(c) || (c == '*' && !afterOperand);
            }

            result.Append(path, at, end - at);
            at = end;
        }

        return result.ToString();
    }

    /// <summary>The expression that selects what a pattern matches, wherever it stands.</summary>
    /// <returns>Null where the pattern begins with something that no path of XPath 1.0 can be.</returns>
    public static string? Selecting(string pattern)
    {
        var result = new StringBuilder();
        int from = 0, depth = 0;
        for (int at = 0; at <= pattern.Length; at++)
        {
            if (at < pattern.Length && pattern[at] is '"' or '\'')
            {
                at = pattern.IndexOf(pattern[at], at + 1);
                if (at < 0)
                    return null;
                continue;
            }

            if (at < pattern.Length)
                depth += pattern[at] is '[' or '(' ? 1 : pattern[at] is ']' or ')' ? -1 : 0;
            if (at < pattern.Length && (pattern[at] != '|' || depth > 0))
                continue;
            string part = pattern[from..at].Trim();
            if (part.Length == 0 || part[0] == '(')
                return null;
            if (result.Length > 0)
                result.Append(" | ");
            result.Append(part[0] == '/' ? part : "//" + part);
            from = at + 1;
        }

        return result.ToString();
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}

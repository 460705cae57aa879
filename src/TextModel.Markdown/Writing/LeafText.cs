using System.Buffers;
using System.Net;
using System.Text;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>Makes lines of Markdown out of the pieces of a paragraph.</summary>
internal sealed class LeafText(string text, WriteLosses losses)
{
    private static readonly SearchValues<char> MailSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.-_");
    private static readonly SearchValues<char> NoAddress = SearchValues.Create(" <>|\t\r\n");
    private readonly StringBuilder written = new();
    private readonly SignChoice choice = new(text);
    private readonly HashSet<int> elements = [];
    private List<Token> tokens = [];
    private LeafKind kind;
    private TextSpan whole;
    private bool isItem;
    private string signs = "";
    private int brackets;
    private string lineEnd = "\n";

    /// <summary>The lines, without what stands before them.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="span">All that they are from.</param>
    /// <param name="place">What they stand in.</param>
    /// <param name="inItem">Whether they are the words of a list's item.</param>
    /// <param name="isFirst">Whether nothing stands before them in the file.</param>
    /// <param name="isEachLine">Whether lines stand by themselves.</param>
    public string Of(List<Token> pieces, TextSpan span, LeafKind place, bool inItem, bool isFirst, bool isEachLine = false)
    {
        lineEnd = place is LeafKind.Line or LeafKind.Cell ? " " : isEachLine ? "\\\n" : "\n";
        written.Clear();
        elements.Clear();
        (tokens, whole, kind, isItem, brackets) = (pieces, span, place, inItem, 0);
        choice.Look(tokens);
        signs = Signs();
        for (int i = 0; i < tokens.Count; i++)
            i = Print(i);
        if (kind == LeafKind.Html)
            return written.ToString();
        if (kind == LeafKind.Line)
            CloseLine();
        return kind == LeafKind.Paragraph ? LineStarts.Escape(written, isFirst) : written.ToString();
    }

    private string Signs()
    {
        // The cells of a table are one paragraph.
        if (kind == LeafKind.Cell)
            return "`~^+=";
        string used = "";
        foreach (Token token in tokens)
        {
            if (token.Kind != TokenKind.Open)
                continue;
            char? sign = token.Mark!.IsCode ? '`' : choice.IsSign(token.Start) ? token.Mark.Sign![0] : null;
            if (sign is { } added && !used.Contains(added))
                used = used.Length == 0 && added == '*' ? "*" : used + added;
        }

        return used;
    }

    private int Print(int i)
    {
        Token token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Text:
                PrintText(token, i);
                return i;
            case TokenKind.Raw:
                AppendBracket(kind == LeafKind.Html ? token.Element ?? token.Raw! : token.Raw!);
                return i;
            case TokenKind.Break:
                // At an end a backslash is only a backslash; at a beginning there is no line to end.
                if (i == 0)
                    losses.Add("a line break before a paragraph", "line breaks before paragraphs", null);
                else
                    written.Append(kind != LeafKind.Paragraph || i == tokens.Count - 1 ? "<br>" : "\\\n");
                return i;
            case TokenKind.Open:
                return Open(token, i);
            default:
                Close(token);
                return i;
        }
    }

    private int Open(Token token, int i)
    {
        WordMark mark = token.Mark!;
        int end = choice.EndOf(token.Start);
        if (mark.Instead is { } instead)
        {
            AppendBracket(instead);
            return end;
        }

        if (kind == LeafKind.Html)
        {
            written.Append(mark.What is Link { Target: { } target } ? $"<a href=\"{WebUtility.HtmlEncode(target)}\">" : mark.What is Note ? "" : mark.Open);
            return i;
        }

        bool isOneText = end == i + 2 && tokens[i + 1].Kind == TokenKind.Text;
        if (mark.IsCode)
        {
            if (!isOneText || !TryCode(tokens[i + 1]))
            {
                written.Append(mark.Open);
                return i;
            }

            if (mark.What is CodePassage { Language: not null })
                losses.Add("the language of code within a line", "languages of code within lines", mark.What.Span);
            return end;
        }

        if (isOneText && mark.What is Link { Target: { } address } && IsItself(tokens[i + 1], address))
        {
            written.Append('<').Append(text, tokens[i + 1].Start, tokens[i + 1].End - tokens[i + 1].Start).Append('>');
            return end;
        }

        // "[^1][a](b)" would be something else.
        if (mark.What is Link linked && i > 0 && (tokens[i - 1].Kind == TokenKind.Raw || tokens[i - 1] is { Kind: TokenKind.Close, Mark.Instead: not null }))
        {
            elements.Add(token.Start);
            written.Append($"<a href=\"{WebUtility.HtmlEncode(linked.Target)}\">");
        }
        else if (mark.Open is "[" or "^[")
        {
            AppendBracket(mark.Open);
            brackets++;
        }
        else
        {
            written.Append(choice.IsSign(token.Start) ? mark.Sign : mark.Open);
        }

        return i;
    }

    private void Close(Token token)
    {
        WordMark mark = token.Mark!;
        if (kind == LeafKind.Html)
        {
            written.Append(mark.What is Link ? "</a>" : mark.What is Note ? "" : mark.Close);
            return;
        }

        if (mark.What is Link && elements.Contains(token.Start))
        {
            written.Append("</a>");
            return;
        }

        if (mark.IsLink)
            brackets--;
        written.Append(!mark.IsLink && choice.IsSign(token.Start) ? Reversed(mark.Sign!) : mark.Close);
    }

    // "**~~" is closed by "~~**".
    private static string Reversed(string sign)
    {
        if (!sign.AsSpan().ContainsAnyExcept(sign[0]))
            return sign;
        char[] signs = sign.ToCharArray();
        Array.Reverse(signs);
        return new(signs);
    }

    // "!" and "^" before a bracket mean something.
    private void AppendBracket(string markup)
    {
        if (markup is ['[', ..] && written.Length > 0 && written[^1] is '!' && (written.Length < 2 || written[^2] != '\\') && kind != LeafKind.Html)
            written.Insert(written.Length - 1, '\\');
        written.Append(markup);
    }

    private bool IsItself(Token token, string target)
    {
        ReadOnlySpan<char> words = text.AsSpan(token.Start, token.End - token.Start);
        if (words.ContainsAny(NoAddress))
            return false;
        if (target.StartsWith("mailto:", StringComparison.Ordinal) && words.SequenceEqual(target.AsSpan(7)))
            return words.Count('@') == 1 && words[0] != '@' && words[^1] != '@' && !words.ContainsAnyExcept(MailSigns);
        int colon = words.IndexOf(':');
        if (colon is < 2 or > 32 || !words.SequenceEqual(target) || !char.IsAsciiLetter(words[0]))
            return false;
        foreach (char c in words[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '.' or '-'))
                return false;
        }

        return !words.ContainsAnyInRange('\0', ' ');
    }

    // Between so many backticks as its own do not have.
    private bool TryCode(Token token)
    {
        ReadOnlySpan<char> words = text.AsSpan(token.Start, token.End - token.Start);
        if (words.ContainsAny('\r', '\n', '\0') || (kind == LeafKind.Cell && words.Contains('|')))
            return false;
        int longest = 0, run = 0;
        foreach (char c in words)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        // Three at the start of a line are a fence, and after another one they are more than they should be.
        if (longest > 1 || (written.Length > 0 && written[^1] == '`'))
            return false;
        string fence = longest == 0 ? "`" : "``", blank = words[0] == '`' || words[^1] == '`' ? " " : "";
        written.Append(fence).Append(blank).Append(words).Append(blank).Append(fence);
        return true;
    }

    private void PrintText(Token token, int i)
    {
        if (kind == LeafKind.Html)
        {
            AppendLines(token, default);
            return;
        }

        var place = new EscapePlace(Edge(i - 1, isBefore: true), Edge(i + 1, isBefore: false), signs, brackets > 0, kind == LeafKind.Cell, isItem);
        // "[^1](a)" would be a link.
        if (place.Before == MarkdownEscapes.NoteMark && text[token.Start] == '(')
            written.Append('\\');
        AppendLines(token, place);
    }

    private void AppendLine(Token token, int start, int end, EscapePlace place)
    {
        if (kind == LeafKind.Html)
        {
            written.Append(text.Substring(start, end - start).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
            return;
        }

        using var line = new StringWriter(written, System.Globalization.CultureInfo.InvariantCulture);
        MarkdownEscapes.Add(line, text, start, end, whole, place with { Before = start == token.Start ? place.Before : '\n', Behind = end == token.End ? place.Behind : '\n' });
    }

    // Line by line, without the white space around line ends.
    private void AppendLines(Token token, EscapePlace place)
    {
        for (int at = token.Start; at < token.End;)
        {
            int length = text.AsSpan(at, token.End - at).IndexOfAny('\r', '\n'), end = length < 0 ? token.End : at + length, stop = end;
            if (length >= 0)
            {
                while (stop > at && text[stop - 1] is ' ' or '\t')
                    stop--;
            }

            if (stop > at)
                AppendLine(token, at, stop, place);
            if (length < 0)
                return;
            while (end < token.End && text[end] is ' ' or '\t' or '\r' or '\n')
                end++;
            TrimLine();
            if (written.Length > 0)
                written.Append(lineEnd);
            at = end;
        }
    }

    private void TrimLine()
    {
        while (written.Length > 0 && written[^1] is ' ' or '\t' && !(written.Length > 1 && written[^2] == '\\'))
            written.Length--;
    }

    // What stands beside a stretch of text in the line.
    private char Edge(int i, bool isBefore)
    {
        if (i < 0 || i >= tokens.Count)
            return '\n';
        Token token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Text:
                return text[isBefore ? token.End - 1 : token.Start];
            case TokenKind.Raw:
                return !isBefore ? token.Raw![0] : token.Raw![^1] == ']' ? MarkdownEscapes.NoteMark : token.Raw[^1];
            case TokenKind.Break:
                return '\n';
        }

        WordMark mark = token.Mark!;
        if (mark.Instead is not null)
            return isBefore ? MarkdownEscapes.NoteMark : '[';
        return choice.IsSign(token.Start) ? mark.Sign![0] : isBefore ? ')' : mark.IsLink && token.Kind == TokenKind.Open ? '[' : '<';
    }

    // "# C #" is "C".
    private void CloseLine()
    {
        int signs = 0;
        while (signs < written.Length && written[^(signs + 1)] == '#')
            signs++;
        if (signs > 0 && (signs == written.Length || char.IsWhiteSpace(written[^(signs + 1)])))
            written.Insert(written.Length - 1, '\\');
    }
}

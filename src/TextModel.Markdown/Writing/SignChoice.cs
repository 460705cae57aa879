using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>Decides where signs around words will be taken for signs; elsewhere elements of HTML say the same.</summary>
internal sealed class SignChoice(string text)
{
    // By number, from that of the first on.
    private readonly List<(int End, bool IsSign)> chosen = [];
    private readonly Stack<WordMark> around = new();
    private int first;

    /// <summary>Whether what has this number is printed as its sign.</summary>
    public bool IsSign(int number) => chosen[number - first].IsSign;

    /// <summary>Where what has this number ends.</summary>
    public int EndOf(int number) => chosen[number - first].End;

    /// <summary>Decides for the pieces of a paragraph.</summary>
    public void Look(List<Token> tokens)
    {
        chosen.Clear();
        around.Clear();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Open or TokenKind.Close))
                continue;
            int number = tokens[i].Start;
            if (chosen.Count == 0)
                first = number;
            while (chosen.Count <= number - first)
                chosen.Add(default);
            if (tokens[i].Kind == TokenKind.Close)
                chosen[number - first] = (i, false);
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Close && IsSign(tokens[i].Start))
                around.Pop();
            if (tokens[i].Kind != TokenKind.Open)
                continue;
            int end = EndOf(tokens[i].Start);
            bool isSign = tokens[i].Mark!.Sign is { } sign && IsTaken(tokens, i, end, sign);
            chosen[tokens[i].Start - first] = (end, isSign);
            if (isSign)
                around.Push(tokens[i].Mark!);
        }
    }

    private bool IsTaken(List<Token> tokens, int open, int close, string sign)
    {
        bool isAlone = true;
        foreach (WordMark mark in around)
        {
            // "**a *b* c**" is clear, "~~a ~b~~~" is not.
            if (mark.Sign![0] == sign[0] && sign[0] != '*')
                return false;
            isAlone &= mark.Sign[0] != sign[0];
        }

        if (open > 0 && tokens[open - 1].Kind == TokenKind.Close && tokens[open - 1].Mark!.Sign is { } before && IsSign(tokens[open - 1].Start) && before[0] == sign[0])
            return false;
        if (sign[0] != '*' && (IsNextTo(tokens, open + 1, sign[0], isBefore: false) || IsNextTo(tokens, close - 1, sign[0], isBefore: true)))
            return false;
        bool isOneText = close == open + 2 && tokens[open + 1].Kind == TokenKind.Text;
        if (sign is "^" or "~")
            return isOneText && IsWord(tokens[open + 1]) && !IsNextTo(tokens, open - 1, sign[0], isBefore: true) && !IsNextTo(tokens, close + 1, sign[0], isBefore: false);
        if (IsFree(tokens, open - 1, isBefore: true) && IsFree(tokens, close + 1, isBefore: false))
            return !IsNextTo(tokens, open - 1, sign[0], isBefore: true) && (sign[0] == '*' || !IsNextTo(tokens, close + 1, sign[0], isBefore: false));
        return sign[0] is '*' or '~' && sign.Length < 3 && isAlone && isOneText && IsWord(tokens[open + 1], isEdgesOnly: true)
            && IsText(tokens, open - 1) && IsText(tokens, close + 1) && !IsNextTo(tokens, open - 1, sign[0], isBefore: true) && !IsNextTo(tokens, close + 1, sign[0], isBefore: false);
    }

    private bool IsWord(Token token, bool isEdgesOnly = false)
    {
        ReadOnlySpan<char> words = text.AsSpan(token.Start, token.End - token.Start);
        if (isEdgesOnly)
            return char.IsLetterOrDigit(words[0]) && char.IsLetterOrDigit(words[^1]);
        foreach (char c in words)
        {
            if (!char.IsLetterOrDigit(c))
                return false;
        }

        return true;
    }

    private static bool IsText(List<Token> tokens, int at) => at < 0 || at >= tokens.Count || tokens[at].Kind is TokenKind.Text or TokenKind.Break;

    // The same sign as text, which is printed with a backslash before it.
    private bool IsNextTo(List<Token> tokens, int at, char sign, bool isBefore) =>
        at >= 0 && at < tokens.Count && tokens[at] is { Kind: TokenKind.Text } token && text[isBefore ? token.End - 1 : token.Start] == sign;

    // White space, punctuation, the end of a line: there signs open and close.
    private bool IsFree(List<Token> tokens, int at, bool isBefore)
    {
        if (at < 0 || at >= tokens.Count || tokens[at].Kind != TokenKind.Text)
            return true;
        char c = text[isBefore ? tokens[at].End - 1 : tokens[at].Start];
        return char.IsWhiteSpace(c) || (c < 128 ? !char.IsLetterOrDigit(c) && !char.IsControl(c) : char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation);
    }
}

using System.Text;

namespace TextModel.Recordings.Praat;

/// <summary>What kind of value stands in a text file of Praat.</summary>
internal enum PraatTokenKind
{
    /// <summary>The file is at its end.</summary>
    End,

    /// <summary>A number that begins a word.</summary>
    Number,

    /// <summary>A string in double quotes.</summary>
    Text,

    /// <summary>A word in angle brackets, such as <c>&lt;exists&gt;</c>.</summary>
    Flag,
}

/// <summary>A value of a text file of Praat.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters: of a string without its quotes.</param>
/// <param name="Place">Where it begins, in UTF-16 code units.</param>
internal readonly record struct PraatToken(PraatTokenKind Kind, string Text, int Place);

/// <summary>Reads the values of a text file of Praat one after the other. All else is a comment: words, and what follows an exclamation mark.</summary>
/// <param name="text">The file.</param>
internal sealed class PraatTokens(string text)
{
    private int at;

    /// <summary>The next value.</summary>
    public PraatToken Next()
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c) || c is '=' or '\uFEFF')
            {
                at++;
            }
            else if (c == '!')
            {
                int end = text.AsSpan(at).IndexOfAny('\n', '\r');
                at = end < 0 ? text.Length : at + end;
            }
            else if (c == '"')
            {
                return String();
            }
            else if (c == '<' && text.IndexOf('>', at) is int close and > 0 && close - at < 20)
            {
                int from = at;
                at = close + 1;
                return new(PraatTokenKind.Flag, text[from..at], from);
            }
            else if (NumberLength() is > 0 and int length)
            {
                int from = at;
                at += length;
                SkipWord();
                return new(PraatTokenKind.Number, text.Substring(from, length), from);
            }
            else
            {
                at++;
                SkipWord();
            }
        }

        return new(PraatTokenKind.End, "", text.Length);
    }

    // What is glued to a value or a word belongs to it, up to a blank or a comment.
    private void SkipWord()
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('!' or '='))
            at++;
    }

    private PraatToken String()
    {
        int from = at++;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            int quote = text.IndexOf('"', at);
            if (quote < 0)
                break;
            value.Append(text, at, quote - at);
            at = quote + 1;
            if (at >= text.Length || text[at] != '"')
                return new(PraatTokenKind.Text, value.ToString(), from);
            value.Append('"');
            at++;
        }

        // The quote that ends it is missing: the rest of the file cannot be told from it.
        at = text.Length;
        return new(PraatTokenKind.End, "", from);
    }

    private int NumberLength()
    {
        int i = at;
        if (text[i] is '-' or '+')
            i++;
        int digits = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        if (i == digits)
            return 0;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
        }

        if (i < text.Length && text[i] is ('e' or 'E'))
        {
            int exponent = i + 1;
            if (exponent < text.Length && text[exponent] is ('-' or '+'))
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                i = exponent;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
            }
        }

        return i - at;
    }
}

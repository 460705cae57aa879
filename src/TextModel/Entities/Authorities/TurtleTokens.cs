using System.Globalization;
using System.Text;

namespace TextModel.Entities;

/// <summary>What a token of Turtle is.</summary>
internal enum TurtleToken
{
    /// <summary>An IRI in angle brackets.</summary>
    Address,

    /// <summary>A prefixed name, keyword, number or language tag.</summary>
    Word,

    /// <summary>A quoted string.</summary>
    Text,

    /// <summary>Punctuation.</summary>
    Mark,
}

/// <summary>Takes Turtle apart.</summary>
internal sealed class TurtleTokens(SourceText source)
{
    private const string Marks = ".;,[]()";
    private readonly string text = source.Text;
    private int at = source.Text.StartsWith('\uFEFF') ? 1 : 0;
    private int start;

    /// <summary>What the current token is.</summary>
    public TurtleToken Kind { get; private set; }

    /// <summary>The current token without its brackets or quotes.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Where the current token begins.</summary>
    public TextPosition Place => source.Lines.GetPosition(Math.Min(start, text.Length));

    /// <summary>Whether the current token is this punctuation.</summary>
    public bool Is(string mark) => Kind == TurtleToken.Mark && Value == mark;

    /// <summary>Goes to the next token, which there must be.</summary>
    /// <exception cref="FormatException">The file ends.</exception>
    public bool Need() => Next() ? true : throw new FormatException("the file ends inside a statement");

    /// <summary>Goes to the next token, which must be this punctuation.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public void Need(string mark)
    {
        Need();
        if (!Is(mark))
            throw new FormatException($"'{Value}' stands where '{mark}' should");
    }

    /// <summary>Goes to the next token; false at the end.</summary>
    /// <exception cref="FormatException">A string or IRI is not closed.</exception>
    public bool Next()
    {
        do
        {
            if (!Skip())
                return false;
            start = at;
            char c = text[at];
            if (c == '<')
                (Kind, Value) = (TurtleToken.Address, To('>'));
            else if (c is '"' or '\'')
                (Kind, Value) = (TurtleToken.Text, String(c));
            else if (Marks.Contains(c, StringComparison.Ordinal))
                (Kind, Value) = (TurtleToken.Mark, text[at++].ToString());
            else
                (Kind, Value) = (TurtleToken.Word, Word());
        }
        while (IsTag());
        return true;
    }

    // The language or type of the string before, which says nothing here: @en, ^^xsd:date, ^^<…>.
    private bool IsTag()
    {
        if (Kind != TurtleToken.Word || start == 0 || text[start - 1] is not ('"' or '\''))
            return false;
        if (Value == "^^" && at < text.Length && text[at] == '<')
            To('>');
        return Value[0] is '@' or '^';
    }

    private bool Skip()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (text[at] == '#')
                at = text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var line ? at + line : text.Length;
            else
                return true;
        }

        return false;
    }

    private string To(char end)
    {
        int close = text.IndexOf(end, at + 1);
        if (close < 0)
            throw new FormatException($"'{text[at]}' is opened and not closed");
        string value = text[(at + 1)..close];
        at = close + 1;
        return value;
    }

    // A period inside a word belongs to it: ex:St.Pauli, 1.5.
    private string Word()
    {
        int from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('<' or '"' or '\'')
            && (!Marks.Contains(text[at], StringComparison.Ordinal) || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
            at++;
        return text[from..at];
    }

    private string String(char quote)
    {
        string triple = new(quote, 3);
        bool isLong = string.CompareOrdinal(text, at, triple, 0, 3) == 0;
        at += isLong ? 3 : 1;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            if (isLong ? string.CompareOrdinal(text, at, triple, 0, 3) == 0 : text[at] == quote)
            {
                at += isLong ? 3 : 1;
                return value.ToString();
            }

            if (text[at] == '\\' && at + 1 < text.Length)
                Escape(value);
            else
                value.Append(text[at++]);
        }

        throw new FormatException("a quotation mark is opened and not closed");
    }

    private void Escape(StringBuilder value)
    {
        char letter = text[at + 1];
        int digits = letter switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && at + 2 + digits <= text.Length
            && int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && Rune.IsValid(code))
        {
            value.Append(new Rune(code).ToString());
            at += 2 + digits;
            return;
        }

        int known = "tbnrf".IndexOf(letter, StringComparison.Ordinal);
        value.Append(known < 0 ? letter : "\t\b\n\r\f"[known]);
        at += 2;
    }
}

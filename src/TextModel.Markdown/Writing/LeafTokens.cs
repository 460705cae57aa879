using System.Net;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>Collects the pieces of a paragraph. Signs stand close to words, so white space goes out of what stands around it.</summary>
internal sealed class LeafTokens : IWordOutput
{
    private readonly string text;
    private readonly NoteKeys keys;
    private readonly WriteLosses losses;
    private readonly WordNesting nesting;
    private readonly List<Token> tokens = [];
    private readonly List<Token> opening = [];
    private readonly List<Token> waiting = [];
    private readonly Stack<int> open = new();
    private int next;

    public LeafTokens(string text, List<WordMark> marks, NoteKeys keys, WriteLosses losses)
    {
        (this.text, this.keys, this.losses) = (text, keys, losses);
        nesting = new(marks, this, losses);
    }

    /// <summary>What is code from one end of a stretch to the other; null where it is not all code.</summary>
    public WordMark? CodeOver(int start, int end) => nesting.CodeOver(start, end);

    /// <summary>The pieces of a stretch, until the next one is asked for. Stretches are asked for in order.</summary>
    public List<Token> Of(int start, int end, IReadOnlyList<PlanNode> atoms)
    {
        tokens.Clear();
        nesting.Print(start, end, atoms);
        // White space at the end is not printed, but a break there is.
        foreach (Token token in waiting)
        {
            if (token.Kind == TokenKind.Break)
                tokens.Add(token);
        }

        waiting.Clear();
        return tokens;
    }

    /// <inheritdoc/>
    public void Open(WordMark mark, bool isAgain)
    {
        open.Push(next);
        // A note is printed once, wherever it is cut.
        if (isAgain && (mark.Instead is not null || mark.What is Note))
            mark = mark with { Instead = "" };
        opening.Add(new(TokenKind.Open, next++, 0) { Mark = mark });
    }

    /// <inheritdoc/>
    public void Close(WordMark mark)
    {
        int number = open.Pop();
        if (opening.Count > 0 && opening[^1].Start == number)
            opening.RemoveAt(opening.Count - 1);
        else
            tokens.Add(new(TokenKind.Close, number, 0) { Mark = mark });
    }

    /// <inheritdoc/>
    public void Text(int start, int end)
    {
        int from = start, to = end;
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        if (start < from)
            waiting.Add(new(TokenKind.Text, start, from));
        if (from == to)
            return;
        Flush();
        tokens.Add(new(TokenKind.Text, from, to));
        if (to < end)
            waiting.Add(new(TokenKind.Text, to, end));
    }

    /// <inheritdoc/>
    public int Atom(Annotation what, int at, int end)
    {
        switch (what)
        {
            case LineBreak:
                waiting.Add(new(TokenKind.Break, at, at));
                while (at < end && text[at] is ' ' or '\t')
                    at++;
                return at < end && text[at] is '\r' or '\n' ? at + (text.AsSpan(at, end - at).StartsWith("\r\n") ? 2 : 1) : at;
            case Figure figure:
                // Between two spaces it stands after the first.
                if (at + 1 < end && text[at] == ' ' && text[at + 1] == ' ')
                    waiting.Add(new(TokenKind.Text, at, ++at));
                Flush();
                tokens.Add(new(TokenKind.Raw, 0, 0) { Raw = Picture(figure), Element = Element(figure) });
                break;
            case NoteAnchor anchor when keys.Of(anchor.Note) is { } key:
                int link = nesting.CloseLink();
                Flush();
                tokens.Add(new(TokenKind.Raw, 0, 0) { Raw = $"[^{key}]" });
                nesting.OpenFrom(link);
                break;
            case NoteAnchor:
                losses.Add("a note anchor that is not printed", "note anchors that are not printed", what.Span);
                break;
        }

        return at;
    }

    /// <summary>A picture.</summary>
    public static string Picture(Figure figure) => $"![{MarkdownEscapes.OfWords(figure.Description ?? "")}]({(figure.Address is { } address ? WordSigns.Address(address) : "")})";

    private static string Element(Figure figure) =>
        $"<img{(figure.Address is { } address ? $" src=\"{WebUtility.HtmlEncode(address)}\"" : "")} alt=\"{WebUtility.HtmlEncode(figure.Description ?? "")}\">";

    private void Flush()
    {
        if (tokens.Count > 0 || waiting.Exists(w => w.Kind == TokenKind.Break))
            tokens.AddRange(waiting);
        waiting.Clear();
        tokens.AddRange(opening);
        opening.Clear();
    }
}

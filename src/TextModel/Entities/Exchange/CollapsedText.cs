using System.Text;

namespace TextModel.Entities;

/// <summary>
/// A text with a space for each stretch of white space, and letters with their marks as one character, and the way back: what is quoted is found however the white space was
/// and in whatever normal form the letters are.
/// </summary>
internal sealed class CollapsedText
{
    private readonly string text;

    // Where each unit begins in the text that was collapsed, and where it ends.
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly Func<TextSpan, TextSpan> toBase;

    /// <summary>Collapses a text.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="toBase">From a stretch of it to one of the base text.</param>
    public CollapsedText(string whole, Func<TextSpan, TextSpan> toBase)
    {
        this.toBase = toBase;
        List<int> from = new(whole.Length), to = new(whole.Length);
        text = Of(whole, from, to);
        starts = [.. from];
        ends = [.. to];
    }

    /// <summary>A text without its map.</summary>
    public static string Of(ReadOnlySpan<char> whole) => Of(whole, null, null);

    /// <summary>Where a quotation stands in the base text.</summary>
    public IEnumerable<TextSpan> Find(string quote)
    {
        string wanted = Of(quote);
        for (int at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            yield return toBase(new(starts[at], ends[at + wanted.Length - 1]));
    }

    private static string Of(ReadOnlySpan<char> whole, List<int>? from, List<int>? to)
    {
        var collapsed = new StringBuilder(whole.Length);
        for (int at = 0; at < whole.Length; at++)
        {
            char unit = whole[at];
            bool isWhite = char.IsWhiteSpace(unit);
            char known = collapsed.Length > 0 ? collapsed[^1] : '\0';
            char letter = Composition.IsMark(unit) ? Composition.Of(known, unit) : '\0';
            if (letter != '\0' || (isWhite && known == ' '))
            {
                // A mark belongs to the letter before it, and further white space to the first.
                collapsed[^1] = isWhite ? ' ' : letter;
                if (to is not null)
                    to[^1] = at + 1;
                continue;
            }

            collapsed.Append(isWhite ? ' ' : unit);
            from?.Add(at);
            to?.Add(at + 1);
        }

        return collapsed.ToString();
    }
}

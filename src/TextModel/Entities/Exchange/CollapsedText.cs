using System.Text;

namespace TextModel.Entities;

/// <summary>A text with a space for each stretch of white space, and the way back: what is quoted is found however the white space was.</summary>
internal sealed class CollapsedText
{
    private readonly string text;

    // Where each unit begins in the text that was collapsed, and at last where it ends.
    private readonly int[] places;
    private readonly Func<TextSpan, TextSpan> toBase;

    /// <summary>Collapses a text.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="toBase">From a stretch of it to one of the base text.</param>
    public CollapsedText(string whole, Func<TextSpan, TextSpan> toBase)
    {
        this.toBase = toBase;
        var starts = new List<int>(whole.Length + 1);
        text = Of(whole, starts);
        starts.Add(whole.Length);
        places = [.. starts];
    }

    /// <summary>A text without its map.</summary>
    public static string Of(ReadOnlySpan<char> whole) => Of(whole, null);

    /// <summary>Where a quotation stands in the base text.</summary>
    public IEnumerable<TextSpan> Find(string quote)
    {
        string wanted = Of(quote);
        for (int at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            yield return toBase(new(places[at], wanted[^1] == ' ' ? places[at + wanted.Length] : places[at + wanted.Length - 1] + 1));
    }

    private static string Of(ReadOnlySpan<char> whole, List<int>? starts)
    {
        var collapsed = new StringBuilder(whole.Length);
        for (int at = 0; at < whole.Length; at++)
        {
            bool isWhite = char.IsWhiteSpace(whole[at]);
            if (isWhite && at > 0 && char.IsWhiteSpace(whole[at - 1]))
                continue;
            collapsed.Append(isWhite ? ' ' : whole[at]);
            starts?.Add(at);
        }

        return collapsed.ToString();
    }
}

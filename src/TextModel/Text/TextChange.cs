namespace TextModel;

/// <summary>A replacement of one stretch of a text by another.</summary>
/// <param name="Span">What is replaced, in UTF-16 code units of the text before all changes. Empty: an insertion.</param>
/// <param name="NewText">What stands there afterwards. Empty: a deletion.</param>
public readonly record struct TextChange(TextSpan Span, string NewText)
{
    /// <summary>The number of UTF-16 code units by which the text grows (negative: shrinks).</summary>
    public int Growth => (NewText?.Length ?? 0) - Span.Length;
}

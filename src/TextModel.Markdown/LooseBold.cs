using Markdig.Syntax.Inlines;

namespace TextModel.Formats.Markdown;

/// <summary>
/// A label at the start of a line that is meant to be bold: <c>**Ada: **Who came?</c>, <c>**Ada:**Who came?</c>. For Markdown these signs set nothing in bold, but for whoever wrote them.
/// </summary>
/// <param name="Start">The signs before it.</param>
/// <param name="End">The words in which the signs after it stand.</param>
/// <param name="Sign">Where they stand there.</param>
internal sealed record LooseBold(LiteralInline Start, LiteralInline End, int Sign)
{
    /// <summary>Finds one in a line.</summary>
    /// <param name="first">What the line begins with.</param>
    public static LooseBold? Find(Inline? first)
    {
        if (first is not LiteralInline { IsFirstCharacterEscaped: false } start || start.Content.AsSpan() is not "**")
            return null;
        for (Inline? at = first.NextSibling; at is not null and not LineBreakInline; at = at.NextSibling)
        {
            if (at is LiteralInline { IsFirstCharacterEscaped: false } literal && literal.Content.AsSpan().IndexOf("**") is >= 0 and int sign && (sign > 0 || at != first.NextSibling))
                return new(start, literal, sign);
        }

        return null;
    }
}

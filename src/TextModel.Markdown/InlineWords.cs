using System.Text;
using Markdig.Syntax.Inlines;

namespace TextModel.Formats.Markdown;

/// <summary>The words of a picture's description.</summary>
internal static class InlineWords
{
    /// <summary>The words without mark-up.</summary>
    public static string Of(ContainerInline root)
    {
        var words = new StringBuilder();
        Inline? at = root.FirstChild;
        while (at is not null)
        {
            switch (at)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case DelimiterInline delimiter:
                    words.Append(delimiter.ToLiteral());
                    break;
                default:
                    break;
            }

            if (at is ContainerInline { FirstChild: { } first })
            {
                at = first;
                continue;
            }

            while (at is { NextSibling: null })
                at = at.Parent == root ? null : at.Parent;
            at = at?.NextSibling;
        }

        return words.ToString().Trim();
    }
}

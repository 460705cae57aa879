using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace TextModel.Formats.Markdown;

/// <summary>How far the parser may look in vain for the ends of what was opened, in one file.</summary>
/// <remarks>Each time it looks to the end of the paragraph: a long one that opens something at every word costs the square of its length.</remarks>
internal sealed class SearchBudget
{
    private long left;

    private SearchBudget(int length) => left = 4_000_000 + (64L * length);

    /// <summary>Charges a search that found nothing.</summary>
    /// <exception cref="SearchBudgetException">Nothing is left.</exception>
    public static void Charge(InlineProcessor processor, in StringSlice rest)
    {
        MarkdownDocument document = processor.Document;
        if (document.GetData(typeof(SearchBudget)) is not SearchBudget budget)
            document.SetData(typeof(SearchBudget), budget = new(rest.Text.Length));
        budget.left -= rest.Length;
        if (budget.left < 0)
            throw new SearchBudgetException();
    }
}

/// <summary>Too much of a file leads nowhere; caught as what the parser throws itself.</summary>
internal sealed class SearchBudgetException : ArgumentException;

/// <summary>Finds links.</summary>
internal sealed class LinkParser : LinkInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        bool leadsOn = slice.CurrentChar == ']' && slice.PeekChar() == '(';
        StringSlice before = slice;
        bool found = base.Match(processor, ref slice);
        if (leadsOn && (!found || slice.Start <= before.Start + 1))
            SearchBudget.Charge(processor, before);
        return found;
    }
}

/// <summary>Finds tags, comments and addresses in angle brackets.</summary>
internal sealed class TagParser : AutolinkInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        bool leadsOn = slice.PeekChar() is '!' or '?';
        StringSlice before = slice;
        bool found = base.Match(processor, ref slice);
        if (leadsOn && !found)
            SearchBudget.Charge(processor, before);
        return found;
    }
}

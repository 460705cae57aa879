using AngleSharp.Dom;

namespace TextModel.Formats.Html;

/// <summary>Sees to it that the parser's open elements stay few; it looks through them at nearly every tag.</summary>
internal sealed class PageGuard
{
    /// <summary>How many elements may be within one another: somewhat fewer than the parser's own limit, beyond which its tree grows no deeper but its list does.</summary>
    public const int Deepest = 500;

    // To look at each element would cost as much as what is to be kept out.
    private const int Every = 128;
    private IElement? last;
    private int created;

    /// <summary>Looks at an element that has been made; what was made before stands in the tree by now.</summary>
    /// <exception cref="PageTooDeepException">Elements nest deeper than anybody writes.</exception>
    public void Add(IElement element)
    {
        if (++created % Every == 0 && IsDeep(last))
            throw new PageTooDeepException();
        last = element;
    }

    private static bool IsDeep(IElement? element)
    {
        int depth = 0;
        for (; element is not null && depth <= Deepest; depth++)
            element = element.ParentElement;
        return depth > Deepest;
    }
}

/// <summary>The parser was stopped.</summary>
internal sealed class PageTooDeepException : Exception;

using AngleSharp.Dom;

namespace TextModel.Formats.Html;

/// <summary>Where the start tags of elements stand in the file.</summary>
/// <remarks>
/// Written down while the parser makes the elements: to let it keep its own references costs half as much memory again as the page. Who asks
/// for one element after the other in the order of the page finds each beside the last.
/// </remarks>
internal sealed class ElementPlaces
{
    // Elements of which nobody asks (those in a script's or a menu's place) are passed over; those the parser moved are far away.
    private const int Near = 64;
    private readonly List<IElement> elements = [];
    private readonly List<int> places = [];
    private Dictionary<IElement, int>? all;
    private int last = -1;

    /// <summary>Remembers the place of a new element.</summary>
    public void Add(IElement element, int place)
    {
        elements.Add(element);
        places.Add(place);
    }

    /// <summary>Whether any element is such a one, wherever it stands. The roots of drawings and formulas are not among them.</summary>
    public bool Any(Predicate<IElement> isOne) => elements.Exists(isOne);

    /// <summary>The place of an element in the file; -1 where the parser supplied the element.</summary>
    public int Of(IElement element)
    {
        for (int i = last + 1; i < elements.Count && i <= last + Near; i++)
        {
            if (ReferenceEquals(elements[i], element))
                return places[last = i];
        }

        if (all is null)
        {
            all = new(elements.Count, ReferenceEqualityComparer.Instance);
            for (int i = 0; i < elements.Count; i++)
                all[elements[i]] = i;
        }

        // One that was asked for again leaves the order as it is.
        if (!all.TryGetValue(element, out int index))
            return -1;
        last = Math.Max(last, index);
        return places[index];
    }
}

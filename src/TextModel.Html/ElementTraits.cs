using AngleSharp.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>What the name and the attributes of an element say of it, whatever is around.</summary>
internal sealed class ElementTraits
{
    private ElementTraits(IElement element)
    {
        HasAttributes = element.Attributes.Length > 0;
        IsInvisible = PageElements.IsInvisible(element);
        IsNavigation = PageElements.IsNavigation(element);
        Gap = PageElements.GapOf(element);
        Level = PageElements.LevelOf(element);
        Style = PageElements.StyleOf(element);
        Look = PageLook.Of(element, Style);
        Language = HasAttributes ? PageStructures.LanguageOf(element) : null;
        IsPreformatted = element.LocalName is "pre" or "listing" or "xmp" or "plaintext";
    }

    public bool HasAttributes { get; }

    /// <summary>Whether its content is no text of the page.</summary>
    public bool IsInvisible { get; }

    /// <summary>Whether the page marks it as navigation.</summary>
    public bool IsNavigation { get; }

    /// <summary>The gap that its edges make; null where it stands within lines.</summary>
    public Gap? Gap { get; }

    /// <summary>The level of a heading; null for all else.</summary>
    public int? Level { get; }

    /// <summary>The bold and italic type that it means by its name, its class or its style.</summary>
    public EmphasisStyle Style { get; }

    /// <summary>How it sets letters; null where it says nothing.</summary>
    public PageLook? Look { get; }

    /// <summary>The language that it names for its text; null where it names none that can be known.</summary>
    public string? Language { get; }

    /// <summary>Whether white space in it is kept.</summary>
    public bool IsPreformatted { get; }

    /// <summary>Remembers what was found out: most elements of a page are a few, again and again.</summary>
    internal sealed class Cache
    {
        // A page may give each of its elements a class of its own.
        private const int Most = 256;
        private readonly Dictionary<(string Name, string? Class), ElementTraits> known = [];
        private (string? Name, string? Class) last;
        private ElementTraits? lastTraits;

        /// <summary>What an element says.</summary>
        public ElementTraits Of(IElement element)
        {
            string? names = null;
            if (element.Attributes.Length > 0)
            {
                names = element.Attributes.Length == 1 ? element.GetAttribute("class") : null;
                if (names is null)
                    return new(element);
            }

            if (lastTraits is not null && last.Name == element.LocalName && last.Class == names)
                return lastTraits;
            last = (element.LocalName, names);
            if (!known.TryGetValue((element.LocalName, names), out lastTraits))
            {
                lastTraits = new(element);
                if (known.Count < Most)
                    known.Add((element.LocalName, names), lastTraits);
            }

            return lastTraits;
        }
    }
}

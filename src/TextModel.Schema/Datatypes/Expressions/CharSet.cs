using System.Globalization;
using System.Xml;

namespace TextModel.Schema.Datatypes.Expressions;

/// <summary>A set of characters of a regular expression of XML Schema (part 2, appendix F).</summary>
internal sealed class CharSet
{
    /// <summary>Ranges of code points, both ends included.</summary>
    public List<(int First, int Last)> Ranges { get; } = [];

    /// <summary>General categories: one bit for each <see cref="UnicodeCategory"/>.</summary>
    public uint Categories { get; set; }

    /// <summary>Sets whose characters are in this one too.</summary>
    public List<CharSet> Others { get; } = [];

    /// <summary>Whether all characters but those named are meant.</summary>
    public bool IsNegated { get; set; }

    /// <summary>What is taken away, after negation.</summary>
    public CharSet? Except { get; set; }

    /// <summary>A predicate of names: 'i' start of a name, 'c' in a name; else '\0'.</summary>
    public char NameCharacters { get; set; }

    /// <summary>Whether a code point is in the set.</summary>
    public bool Contains(int codePoint) => Named(codePoint) != IsNegated && Except?.Contains(codePoint) != true;

    private bool Named(int codePoint)
    {
        foreach ((int first, int last) in Ranges)
        {
            if (codePoint >= first && codePoint <= last)
                return true;
        }

        if (Categories != 0 && (Categories & 1u << (int)CharUnicodeInfo.GetUnicodeCategory(codePoint)) != 0)
            return true;
        if (NameCharacters != '\0' && codePoint <= char.MaxValue)
        {
            char c = (char)codePoint;
            if (c == ':' || (NameCharacters == 'i' ? XmlConvert.IsStartNCNameChar(c) : XmlConvert.IsNCNameChar(c)))
                return true;
        }

        foreach (CharSet other in Others)
        {
            if (other.Contains(codePoint))
                return true;
        }

        return false;
    }
}

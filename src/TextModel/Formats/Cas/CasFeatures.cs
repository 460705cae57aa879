using System.Text;
using System.Xml;

namespace TextModel.Formats.Cas;

/// <summary>Feature names that are not XML names, such as <c>identifier:VIAF</c>, as ones that are: <c>identifier_x003A_VIAF</c>.</summary>
internal static class CasFeatures
{
    /// <summary>The name as an attribute.</summary>
    public static string Name(string feature) => XmlConvert.EncodeLocalName(feature) ?? "";

    /// <summary>The feature an attribute stands for.</summary>
    public static string Read(string name) => XmlConvert.DecodeName(name);
}

/// <summary>Which text XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <summary>Whether every character is allowed.</summary>
    public static bool IsAllowed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>The text with U+FFFD for each UTF-16 unit that is not.</summary>
    public static string Replace(string text)
    {
        var allowed = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                allowed.Append(text[i]).Append(text[++i]);
            else
                allowed.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return allowed.ToString();
    }
}

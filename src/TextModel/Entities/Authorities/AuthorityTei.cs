using System.Xml;
using System.Xml.Linq;

namespace TextModel.Entities;

/// <summary>Reads authority lists in TEI: every <c>person</c>, <c>place</c>, <c>org</c>, <c>event</c>, <c>object</c>, <c>bibl</c> of a <c>listBibl</c> and <c>item</c> of a <c>list</c>, wherever the file holds them.</summary>
/// <remarks>TEI P5, chapters 13 (names, dates, people, and places) and 16 (stand-off).</remarks>
internal static class AuthorityTei
{
    public static void Read(SourceText source, AuthorityListBuilder builder)
    {
        XElement? root;
        try
        {
            using var text = new StringReader(Xml11.AsXml10(source.Text));
            using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = !Xml11.AllowsControls(source.Text) });
            root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException e)
        {
            // The framework's sentence ends with the place; ours begins with it.
            string message = e.Message.Split(" Line ")[0];
            builder.Report(DiagnosticCodes.BadAuthorityFile.At(
                source.Path, e.LineNumber > 0 ? new TextPosition(e.LineNumber, Math.Max(1, e.LinePosition)) : null, null, message));
            return;
        }

        bool any = false;
        foreach (XElement element in root!.DescendantsAndSelf().Where(IsEntry))
        {
            any = true;
            new AuthorityTeiEntry(element, builder).Read();
        }

        if (!any)
        {
            builder.Report(DiagnosticCodes.BadAuthorityFile.At(
                source.Path, Place(root), null, $"no list of TEI is in it (listPerson, listPlace, listOrg, listEvent, listBibl, list); its root element is '{root.Name.LocalName}'"));
        }
    }

    /// <summary>Where an element begins.</summary>
    public static TextPosition Place(XElement element) =>
        element is IXmlLineInfo info && info.HasLineInfo() ? new(info.LineNumber, Math.Max(1, info.LinePosition - 1)) : new(1, 1);

    /// <summary>Whether an element describes an entity.</summary>
    public static bool IsEntry(XElement element) => element.Name.LocalName switch
    {
        "person" or "personGrp" or "place" or "org" or "object" => true,
        "event" => element.Parent?.Name.LocalName == "listEvent",
        // A header lists its sources, and a person the inscriptions that name them: those are not what the list is of.
        "bibl" or "biblStruct" or "biblFull" => element.Parent?.Name.LocalName == "listBibl" && !IsInside(element),
        "item" => element.Parent?.Name.LocalName == "list" && !IsInside(element) && element.Elements().Any(AuthorityTeiEntry.IsName),
        _ => false,
    };

    private static bool IsInside(XElement element) =>
        element.Ancestors().Any(a => a.Name.LocalName is "teiHeader" or "person" or "place" or "org" or "event" or "object" or "note" or "item");
}

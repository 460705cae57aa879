using System.Text;
using System.Xml.Linq;

namespace TextModel.Formats.Tei;

/// <summary>Prints a header that was made of a template: one element on a line, but where the template has words or no white space between elements.</summary>
internal sealed class TeiTemplatePrinter
{
    private readonly XElement header;

    // How the template's own elements stand in it, before anything is put in.
    private readonly Dictionary<XElement, bool> running = [];

    /// <summary>Remembers how a template is laid out.</summary>
    public TeiTemplatePrinter(XElement header)
    {
        this.header = header;
        foreach (XElement element in header.DescendantsAndSelf())
            running[element] = IsRunning(element);
    }

    /// <summary>Prints what the template has become.</summary>
    public void Print(Utf8XmlOutput output) => Print(output, header, 1, TeiNames.Namespace);

    private static bool IsRunning(XElement element)
    {
        bool hasSpace = false, hasElement = false;
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                return true;
            hasSpace |= node is XText;
            hasElement |= node is XElement;
        }

        return hasElement && !hasSpace;
    }

    private void Print(Utf8XmlOutput output, XElement element, int depth, string space)
    {
        Indent(output, depth);
        // What was empty in the template is laid out as what was put in.
        bool isRunning = running.TryGetValue(element, out bool was) && (was || !element.HasElements) ? was : IsRunning(element);
        if (isRunning || !element.Nodes().Any(n => n is not XText { Value: var text } || !string.IsNullOrWhiteSpace(text)))
        {
            Inline(output, element, space, isRunning);
        }
        else if (!element.HasElements)
        {
            Inline(output, element, space, withText: true);
        }
        else
        {
            Start(output, element, ref space);
            output.Raw(">\n"u8);
            foreach (XNode node in element.Nodes())
            {
                if (node is XElement child)
                {
                    Print(output, child, depth + 1, space);
                }
                else if (node is not XText)
                {
                    Indent(output, depth + 1);
                    Other(output, node);
                    output.Raw("\n"u8);
                }
            }

            Indent(output, depth);
            End(output, element);
        }

        output.Raw("\n"u8);
    }

    private void Inline(Utf8XmlOutput output, XElement element, string space, bool withText)
    {
        // What is put between words is not laid out in lines.
        bool isPutIn = !running.ContainsKey(element) && element.HasElements;
        Start(output, element, ref space);
        if (!withText || !element.Nodes().Any())
        {
            output.Raw("/>"u8);
            return;
        }

        output.Raw(">"u8);
        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child)
                Inline(output, child, space, withText: true);
            else if (node is not XText text)
                Other(output, node);
            else if (!isPutIn || !string.IsNullOrWhiteSpace(text.Value))
                output.Text(text.Value);
        }

        End(output, element);
    }

    private static void Start(Utf8XmlOutput output, XElement element, ref string space)
    {
        output.Raw("<"u8);
        output.Raw(NameOf(element));
        if (PrefixOf(element).Length == 0 && element.Name.NamespaceName != space)
        {
            space = element.Name.NamespaceName;
            output.Attribute("xmlns"u8, space);
        }

        foreach (XAttribute attribute in element.Attributes())
        {
            string? prefix = attribute.IsNamespaceDeclaration ? "xmlns" : attribute.Name.Namespace == XNamespace.None ? null : element.GetPrefixOfNamespace(attribute.Name.Namespace);
            // The default namespace was said above.
            if (attribute.IsNamespaceDeclaration && attribute.Name.LocalName == "xmlns")
                continue;
            output.Attribute(Encoding.UTF8.GetBytes(prefix is null ? attribute.Name.LocalName : $"{prefix}:{attribute.Name.LocalName}"), attribute.Value);
        }
    }

    private static void End(Utf8XmlOutput output, XElement element)
    {
        output.Raw("</"u8);
        output.Raw(NameOf(element));
        output.Raw(">"u8);
    }

    private static string PrefixOf(XElement element) =>
        element.Name.NamespaceName is TeiNames.Namespace or "" ? "" : element.GetPrefixOfNamespace(element.Name.Namespace) ?? "";

    private static string NameOf(XElement element) => PrefixOf(element) is { Length: > 0 } prefix ? $"{prefix}:{element.Name.LocalName}" : element.Name.LocalName;

    private static void Other(Utf8XmlOutput output, XNode node)
    {
        if (node is XComment comment)
            output.Raw($"<!--{comment.Value}-->");
        else if (node is XProcessingInstruction instruction)
            output.Raw(instruction.Data.Length == 0 ? $"<?{instruction.Target}?>" : $"<?{instruction.Target} {instruction.Data}?>");
    }

    private static void Indent(Utf8XmlOutput output, int depth)
    {
        for (int i = 0; i < depth; i++)
            output.Raw("  "u8);
    }
}

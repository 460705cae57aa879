using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>Reads name classes (sections 4.8 to 4.10 and 4.16).</summary>
internal sealed class NameClassReader(FaultList faults)
{
    private const string XmlnsNs = "http://www.w3.org/2000/xmlns";

    // Stands for a name that could not be read, so that reading goes on.
    private static NameClass.Name Unknown { get; } = new("", "\u0001");

    private enum Within
    {
        Nothing,
        AnyNameExcept,
        NsNameExcept,
    }

    /// <summary>Whether an element is a name class.</summary>
    public static bool IsNameClass(SchemaElement element) => element.IsRelaxNg && element.Local is "name" or "anyName" or "nsName" or "choice";

    /// <summary>The name of an attribute <c>name</c>.</summary>
    public NameClass OfAttribute(SchemaElement element, ReadingContext context, bool isAttribute)
    {
        // An attribute without an ns of its own is in no namespace (4.8).
        string ns = isAttribute ? element.Attribute("ns") ?? "" : context.Ns;
        return Checked(Name(element.Attribute("name")!, ns, element), element, isAttribute);
    }

    /// <summary>The names of an element of the schema.</summary>
    public NameClass Read(SchemaElement element, ReadingContext context, bool isAttribute) =>
        Checked(Read(element, context, Within.Nothing), element, isAttribute);

    private NameClass Read(SchemaElement element, ReadingContext context, Within within)
    {
        SyntaxRules.Check(element, faults);
        context = context.In(element);
        switch (element.Local)
        {
            case "name":
                return Name(element.Text.ToString(), context.Ns, element);
            case "anyName":
                if (within != Within.Nothing)
                    faults.Add(FaultKind.Restriction, element.Place, "'anyName' may not stand in an exception: nothing, or nothing sensible, would be left.");
                return new NameClass.AnyName(Except(element, context, Within.AnyNameExcept));
            case "nsName":
                if (within == Within.NsNameExcept)
                    faults.Add(FaultKind.Restriction, element.Place, "'nsName' may not stand in an exception of 'nsName'.");
                return new NameClass.NsName(context.Ns, Except(element, context, Within.NsNameExcept));
            case "choice":
                return Choice(element, context, within);
            default:
                faults.Add(FaultKind.Syntax, element.Place, $"'{element.Local}' stands where names are expected: name, anyName, nsName or choice.");
                return Unknown;
        }
    }

    private NameClass Choice(SchemaElement element, ReadingContext context, Within within)
    {
        List<NameClass> items = [];
        foreach (SchemaElement child in element.Children)
        {
            if (child.IsRelaxNg)
                items.Add(Read(child, context, within));
        }

        if (items.Count == 0)
            faults.Add(FaultKind.Syntax, element.Place, $"'{element.Local}' has no names in it.");
        return items.Count == 1 ? items[0] : new NameClass.Choice([.. items]);
    }

    private NameClass? Except(SchemaElement element, ReadingContext context, Within within)
    {
        NameClass? except = null;
        foreach (SchemaElement child in element.Children)
        {
            if (!child.IsRelaxNg)
                continue;
            if (child.Local != "except" || except is not null)
            {
                faults.Add(FaultKind.Syntax, child.Place, $"'{element.Local}' may have one 'except' in it and nothing else.");
                continue;
            }

            SyntaxRules.Check(child, faults);
            except = Choice(child, context.In(child), within);
        }

        return except;
    }

    private NameClass.Name Name(string written, string ns, SchemaElement element)
    {
        string name = written.Trim(Whitespace.Characters);
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string local = name[(colon + 1)..];
        if (!Lexical.IsNCName(local) || (colon >= 0 && !Lexical.IsNCName(name.AsSpan(0, colon))))
        {
            faults.Add(FaultKind.Syntax, element.Place, $"'{name}' is no name.");
            return Unknown;
        }

        if (colon < 0)
            return new(ns, local);
        if (element.Scope.Find(name[..colon]) is { } found)
            return new(found, local);
        faults.Add(FaultKind.Syntax, element.Place, $"The prefix '{name[..colon]}' is not declared here.");
        return Unknown;
    }

    private NameClass Checked(NameClass names, SchemaElement element, bool isAttribute)
    {
        if (isAttribute && NamesDeclaration(names))
            faults.Add(FaultKind.Restriction, element.Place, "A declaration of a namespace (xmlns) is no attribute for RELAX NG: leave it out of the schema.");
        return names;
    }

    private static bool NamesDeclaration(NameClass? names) => names switch
    {
        NameClass.Name name => name is { Ns: "", Local: "xmlns" } || IsXmlns(name.Ns),
        NameClass.NsName name => IsXmlns(name.Ns) || NamesDeclaration(name.Except),
        NameClass.AnyName name => NamesDeclaration(name.Except),
        NameClass.Choice choice => choice.Items.Any(NamesDeclaration),
        _ => false,
    };

    private static bool IsXmlns(string ns) => ns is XmlnsNs or XmlnsNs + "/";
}

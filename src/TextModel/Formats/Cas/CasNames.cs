namespace TextModel.Formats.Cas;

/// <summary>The names that XMI and UIMA prescribe.</summary>
internal static class CasNames
{
    public const string Xmi = "http://www.omg.org/XMI";
    public const string Sofa = "uima.cas.Sofa";
    public const string View = "uima.cas.View";
    public const string Null = "uima.cas.NULL";
    public const string InitialView = "_InitialView";
    public const string Document = "uima.tcas.DocumentAnnotation";
    private const string NoNamespace = "http:///uima/noNamespace.ecore";

    // Features that refer to others: without the type system, a number could be either. These are those of DKPro, INCEpTION and UIMA's lists.
    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "Governor", "Dependent", "Source", "Target", "source", "target", "next", "first", "links", "arguments", "parent", "children", "root",
        "lemma", "stem", "pos", "morph", "head", "tail", "elements", "form", "governor", "dependent", "participants",
    };

    /// <summary>Whether a feature of this name holds identifiers, if its value looks like some.</summary>
    public static bool IsReference(string feature) => References.Contains(feature);

    /// <summary>The type that an element stands for: <c>http:///a/b.ecore</c> and <c>C</c> are <c>a.b.C</c>.</summary>
    public static string Type(string space, string local)
    {
        if (space == NoNamespace || !space.StartsWith("http:///", StringComparison.Ordinal) || !space.EndsWith(".ecore", StringComparison.Ordinal))
            return local;
        return space["http:///".Length..^".ecore".Length].Replace('/', '.') + "." + local;
    }

    /// <summary>The namespace and the local name for a type.</summary>
    public static (string Space, string Local) Element(string type)
    {
        int dot = type.LastIndexOf('.');
        return dot < 0 ? (NoNamespace, type) : ($"http:///{type[..dot].Replace('.', '/')}.ecore", type[(dot + 1)..]);
    }
}

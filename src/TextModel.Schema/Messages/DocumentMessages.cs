using TextModel.Schema.Patterns;
using TextModel.Schema.Validation;

namespace TextModel.Schema.Messages;

/// <summary>Faults of documents as diagnostics: what stands there, what may stand there, and what to do.</summary>
internal sealed class DocumentMessages
{
    private readonly Automaton automaton;
    private string? file;
    private readonly PlainPath paths;
    private readonly Suggestions suggestions;
    private readonly Dictionary<FaultOf, int> counts = [];
    private Validator? validator;
    private Recovery? recovery;

    /// <summary>Messages about one document.</summary>
    public DocumentMessages(Automaton automaton, string? file)
    {
        this.automaton = automaton;
        this.file = file;
        paths = new PlainPath(automaton.Names);
        suggestions = new Suggestions(automaton, paths, name => validator?.CountOf(name) ?? 0);
    }

    /// <summary>The document begins.</summary>
    public void Start(Validator started, Recovery ways) => (validator, recovery) = (started, ways);

    /// <summary>What comes now is of another file.</summary>
    public void Enter(string path) => file = path;

    /// <summary>Adds the diagnostic of a fault.</summary>
    public void Add(Fault fault, DiagnosticBag bag)
    {
        DiagnosticCode code = CodeOf(fault.Of);
        // Beyond the limit it is only counted: words cost more than the check.
        string sentence = counts.GetValueOrDefault(fault.Of) >= 100 ? "" : Sentence(fault);
        counts[fault.Of] = counts.GetValueOrDefault(fault.Of) + 1;
        if (fault.Begin is { } begin)
            sentence += $" It begins in line {begin.Line}.";
        bag.Add(code.At(file, fault.Position, null, sentence));
    }

    private static DiagnosticCode CodeOf(FaultOf fault) => fault switch
    {
        FaultOf.Element => SchemaDiagnostics.ElementNotAllowed,
        FaultOf.MissingBefore or FaultOf.MissingAtEnd => SchemaDiagnostics.ElementMissing,
        FaultOf.Attribute => SchemaDiagnostics.AttributeNotAllowed,
        FaultOf.MissingAttribute => SchemaDiagnostics.AttributeMissing,
        FaultOf.AttributeValue => SchemaDiagnostics.ValueNotAllowed,
        FaultOf.Text => SchemaDiagnostics.TextNotAllowed,
        FaultOf.Content => SchemaDiagnostics.ContentNotAllowed,
        FaultOf.DuplicateId => SchemaDiagnostics.DuplicateId,
        FaultOf.DanglingReference => SchemaDiagnostics.DanglingReference,
        _ => SchemaDiagnostics.NotWellFormed,
    };

    private string Sentence(Fault fault)
    {
        string name = fault.Name >= 0 ? paths.Plain(fault.Name) : "";
        string self = Capital(paths.Of(fault.Path));
        switch (fault.Of)
        {
            case FaultOf.Element:
                return Element(fault, name);
            case FaultOf.MissingBefore:
                return $"{Capital(In(fault.Path.AsSpan(..^1)))}{Missing(fault)} missing before `{name}`.";
            case FaultOf.MissingAtEnd:
                return $"{self} is not complete: {Missing(fault)} missing.";
            case FaultOf.Attribute:
                return Attribute(fault, name, self);
            case FaultOf.MissingAttribute:
                List<int> required = suggestions.NamesOf(Expectations.RequiredAttributes(fault.Expected!, automaton));
                return required.Count > 0
                    ? $"{self} lacks the attribute {string.Join(" and the attribute ", required.Select(paths.Quote))}."
                    : $"{self} lacks an attribute: {suggestions.List(suggestions.NamesOf(automaton.InOrder(Expectations.Attributes(fault.Expected!))), "")}.";
            case FaultOf.AttributeValue:
                return $"{self} has {name}=\"{Shortened(fault.Text)}\", but `{name}` must be {ValueWords.Expected(fault.Expected!, fault.Text ?? "", automaton)}.";
            case FaultOf.Text:
                return Text(fault);
            case FaultOf.Content:
                string found = Shortened(fault.Text).Length == 0 ? "is empty" : $"has the text '{Shortened(fault.Text)}'";
                return $"{self} {found}, but must be {ValueWords.Expected(fault.Expected!, fault.Text ?? "", automaton)}.";
            case FaultOf.DuplicateId:
                return $"{self} has the identifier '{fault.Text}', which stands in line {fault.FirstLine} already.";
            case FaultOf.DanglingReference:
                return $"`{name}` refers to '{fault.Text}', but no element of the file has this identifier.";
            default:
                return fault.Text ?? "";
        }
    }

    private string Element(Fault fault, string name)
    {
        ReadOnlySpan<PathStep> around = fault.Path.AsSpan(..^1);
        List<int> allowed = Expectations.Elements(fault.Expected!, automaton);
        if (around.IsEmpty)
            return $"The root is `{name}`, but must be {suggestions.List(allowed, name)}.{Namespace(fault, allowed)}";
        string container = paths.Of(around);
        string alternatives = Alternatives(fault.Expected!, allowed, name);
        if (fault.Meant >= 0)
            return $"In {container} stands `{name}`, which the schema does not have. Probably {paths.Quote(fault.Meant)} is meant.{Namespace(fault, [fault.Meant])}";
        if (!recovery!.Knows(fault.Name) && allowed.Exists(a => automaton.Names[a].Local == Suggestions.TranslationOf(name)))
            return $"In {container} stands `{name}`, which the schema does not have. Probably `{Suggestions.TranslationOf(name)}` is meant.";
        if (!recovery!.Knows(fault.Name))
            return $"In {container} stands `{name}`, which the schema does not have. {alternatives}{Namespace(fault, allowed)}";
        return recovery.MayStandIn(fault.Name, around[^1].Name)
            ? $"`{name}` may stand in {paths.Quote(around[^1].Name)}, but not at this place of {container}. {alternatives}"
            : $"`{name}` may not stand in {container}. {alternatives}";
    }

    private string Alternatives(Pattern expected, List<int> allowed, string name)
    {
        bool hasText = Unwrapped(expected).HasText;
        if (allowed.Count == 0)
            return hasText ? "Only text may stand there." : "Nothing more may stand there.";
        return $"There may stand {(hasText ? "text, " : "")}{suggestions.List(allowed, name)}.";
    }

    // Names of other namespaces look the same in a message, so that difference is said.
    private string Namespace(Fault fault, List<int> candidates)
    {
        (string ns, string local) = automaton.Names[fault.Name];
        foreach (int candidate in candidates)
        {
            (string otherNs, string other) = automaton.Names[candidate];
            if (other == local && otherNs != ns)
                return $" The name is right, but its namespace is {(ns.Length == 0 ? "none" : $"'{ns}'")} and must be {(otherNs.Length == 0 ? "none" : $"'{otherNs}'")}.";
        }

        return "";
    }

    // What is missing, and the verb for it.
    private string Missing(Fault fault)
    {
        Pattern expected = Unwrapped(fault.Expected!);
        List<int> required = suggestions.NamesOf(Expectations.Required(expected, automaton).Where(p => p.NameId != fault.Name || fault.Of == FaultOf.MissingAtEnd));
        if (fault.Of == FaultOf.MissingBefore)
            required = [.. Expectations.Elements(expected, automaton).Where(required.Contains)];
        if (required.Count > 0)
            return $"{Suggestions.Join([.. required.Take(3).Select(paths.Quote)], 0, "and")} {(required.Count == 1 ? "is" : "are")}";
        List<int> possible = suggestions.NamesOf(Expectations.OneOf(expected, automaton));
        if (possible.Count == 0)
            possible = Expectations.Elements(expected, automaton);
        if (possible.Count > 0)
            return $"{(possible.Count > 1 ? "one of " : "")}{suggestions.List(possible, "")} is";
        return expected.HasText || expected.HasData ? "text is" : "something is";
    }

    private string Attribute(Fault fault, string name, string self)
    {
        List<int> allowed = suggestions.NamesOf(automaton.InOrder(Expectations.Attributes(fault.Expected!)));
        string local = automaton.Names[fault.Name].Local;
        string? near = Suggestions.Nearest(allowed.Select(a => automaton.Names[a].Local), local);
        if (near == local)
        {
            int same = allowed.Find(a => automaton.Names[a].Local == local);
            return paths.Plain(same) != local
                ? $"{self} may not have the attribute `{name}`. Write `{paths.Plain(same)}`."
                : $"{self} may not have the attribute `{name}` of {NamespaceWord(fault.Name)}, but one with the same name of {NamespaceWord(same)}.";
        }

        if (near is not null)
            return $"{self} may not have the attribute `{name}`. Probably {paths.Quote(allowed.Find(a => automaton.Names[a].Local == near))} is meant.";
        return allowed.Count == 0
            ? $"{self} may not have the attribute `{name}`. No more attributes may stand there: remove it."
            : $"{self} may not have the attribute `{name}`. It may have {suggestions.List(allowed, name)}.";
    }

    private string NamespaceWord(int name) => automaton.Names[name].Ns is { Length: > 0 } ns ? $"the namespace '{ns}'" : "no namespace";

    private string Text(Fault fault)
    {
        string container = paths.Of(fault.Path);
        List<int> wrappers = [.. Expectations.Elements(Unwrapped(fault.Expected!), automaton).Where(recovery!.MayHaveText)];
        string fix = wrappers.Count == 0 ? "Remove it, or move it into an element that may have text." : $"Put it into {suggestions.List(wrappers, "")}.";
        return $"The text '{Shortened(fault.Text)}' may not stand directly in {container}. {fix}";
    }

    private string In(ReadOnlySpan<PathStep> path) => path.IsEmpty ? "" : $"in {paths.Of(path)}, ";

    private static Pattern Unwrapped(Pattern pattern) => pattern.Kind == PatternKind.After ? pattern.Items[0] : pattern;

    private static string Capital(string text) => text.Length == 0 || text[0] == '`' ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Shortened(string? text)
    {
        string words = string.Join(' ', (text ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= 40 ? words : string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[39]) ? 39 : 40), "…");
    }
}

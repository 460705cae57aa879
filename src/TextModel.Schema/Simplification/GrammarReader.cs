using TextModel.Schema.Datatypes;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>Reads grammars: definitions, includes and what they replace (sections 4.7, 4.11, 4.17 and 4.18).</summary>
internal sealed class GrammarReader(PatternReader patterns, SchemaSources sources, FaultList faults)
{
    /// <summary>Reads a grammar as a pattern: its start.</summary>
    public Expr Read(SchemaElement element, ReadingContext context)
    {
        var grammar = new Grammar(context.Grammar, patterns.Defines);
        Define start = grammar.Get(Grammar.StartName, element.Place);
        ReadContent(element, context with { Grammar = grammar }, [], isInclude: false);
        grammar.Finish(element.Place, faults);
        return new Expr(ExprKind.Reference, element.Place) { Target = start };
    }

    /// <param name="element">The grammar, or a division or an include in it.</param>
    /// <param name="context">Its context.</param>
    /// <param name="replaced">What the includes around replace; outermost first.</param>
    /// <param name="isInclude">Whether it is the content of an include, which may have no include in it.</param>
    private void ReadContent(SchemaElement element, ReadingContext context, List<Replacements> replaced, bool isInclude)
    {
        foreach (SchemaElement child in element.Children)
        {
            if (!child.IsRelaxNg)
                continue;
            if (!SyntaxRules.Check(child, faults))
                continue;
            switch (child.Local)
            {
                case "start" or "define":
                    Define(child, context.In(child), replaced);
                    break;
                case "div":
                    ReadContent(child, context.In(child), replaced, isInclude);
                    break;
                case "include" when !isInclude:
                    Include(child, context.In(child), replaced);
                    break;
                default:
                    faults.Add(FaultKind.Syntax, child.Place, $"'{child.Local}' may not stand in '{element.Local}'.");
                    break;
            }
        }
    }

    private void Define(SchemaElement element, ReadingContext context, List<Replacements> replaced)
    {
        string? name = element.Local == "start" ? Grammar.StartName : SyntaxRules.RequiredName(element, "name", faults);
        string? combine = element.Attribute("combine")?.Trim(Whitespace.Characters);
        if (combine is not (null or "choice" or "interleave"))
            faults.Add(FaultKind.Syntax, element.Place, $"'{combine}' is no way to combine: 'choice' or 'interleave' are.");
        if (element.Local == "start" && element.Children.Count(c => c.IsRelaxNg) > 1)
            faults.Add(FaultKind.Syntax, element.Place, "'start' may have only one pattern in it: put several into a choice.");
        bool isReplaced = name is not null && Replacements.Take(replaced, name);
        // What is replaced is read all the same, for its own faults, but into a grammar that nobody uses.
        if (isReplaced)
            context = context with { Grammar = new Grammar(context.Grammar!.Parent, []) };
        Expr body = patterns.Several(ExprKind.Group, element, context, 0);
        if (name is not null && !isReplaced)
            context.Grammar!.Add(name, combine, body, element.Place, faults);
    }

    private void Include(SchemaElement element, ReadingContext context, List<Replacements> replaced)
    {
        var own = new Replacements();
        own.Collect(element);
        if (sources.Enter(element) is { } root)
        {
            if (!root.IsRelaxNg || root.Local != "grammar")
                faults.Add(FaultKind.Syntax, root.Place, "A file that is included must be a grammar; for a pattern use externalRef.");
            else if (SyntaxRules.Check(root, faults))
                ReadContent(root, (context with { Library = "" }).In(root), [.. replaced, own], isInclude: false);
            sources.Leave();
            foreach (string name in own.NotFound)
            {
                faults.Add(FaultKind.Reference, element.Place, name == Grammar.StartName
                    ? "The include replaces the start, but the file that is included has none."
                    : $"The include replaces '{name}', but the file that is included does not define it.");
            }
        }

        ReadContent(element, context, replaced, isInclude: true);
    }

    /// <summary>What an include replaces, and what of it was found.</summary>
    private sealed class Replacements
    {
        private readonly Dictionary<string, bool> found = new(StringComparer.Ordinal);

        public IEnumerable<string> NotFound => found.Where(f => !f.Value).Select(f => f.Key);

        /// <summary>Whether a definition is replaced by any of the includes around; the innermost counts.</summary>
        public static bool Take(List<Replacements> all, string name)
        {
            for (int i = all.Count - 1; i >= 0; i--)
            {
                if (all[i].found.ContainsKey(name))
                {
                    all[i].found[name] = true;
                    return true;
                }
            }

            return false;
        }

        /// <summary>Notes what stands in an include.</summary>
        public void Collect(SchemaElement element)
        {
            foreach (SchemaElement child in element.Children)
            {
                if (!child.IsRelaxNg)
                    continue;
                if (child.Local == "div")
                    Collect(child);
                else if (child.Local == "start")
                    found[Grammar.StartName] = false;
                else if (child.Local == "define" && child.Attribute("name") is { } name)
                    found[name.Trim(Whitespace.Characters)] = false;
            }
        }
    }
}

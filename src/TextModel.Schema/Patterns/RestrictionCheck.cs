using System.Runtime.CompilerServices;
using TextModel.Schema.Names;
using TextModel.Schema.Simplification;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Patterns;

/// <summary>The restrictions of section 7 on schemas.</summary>
internal sealed class RestrictionCheck
{
    private readonly Automaton automaton;
    private readonly FaultList faults;
    private readonly HashSet<(int Pattern, Where Where)> visited = [];
    private readonly HashSet<int> elements = [];
    private readonly Queue<Pattern> waiting = new();
    private readonly ContentCheck contents;
    private Place place;
    private string owner = "";

    private RestrictionCheck(Automaton automaton, FaultList faults)
    {
        this.automaton = automaton;
        this.faults = faults;
        contents = new ContentCheck(Report);
    }

    [Flags]
    private enum Where
    {
        Anywhere = 0,
        Start = 1,
        Attribute = 2,
        List = 4,
        Except = 8,
        OneOrMore = 16,
        OneOrMoreGroup = 32,
    }

    /// <summary>Checks all that can be reached.</summary>
    public static void Run(Automaton automaton, SimplifiedSchema schema, FaultList faults)
    {
        var check = new RestrictionCheck(automaton, faults);
        check.place = schema.Start.Place;
        check.owner = "At the start";
        check.Visit(automaton.Start, Where.Start);
        while (check.waiting.TryDequeue(out Pattern? element))
        {
            check.place = element.Source!.Place;
            check.owner = $"In the element {Describe(element.Source.Names!)}";
            Pattern content = automaton.Content(element.Source);
            check.Visit(content, Where.Anywhere);
            if (content.Kind != PatternKind.NotAllowed)
                check.contents.Check(content);
        }
    }

    private static string Describe(NameClass names) => names switch
    {
        NameClass.Name name => $"'{name.Local}'",
        _ when names.ListedNames().FirstOrDefault() is { } first => $"'{first.Local}'",
        _ => "with any name",
    };

    private void Report(string sentence) => faults.Add(FaultKind.Restriction, place, $"{owner}, {sentence}");

    private void Visit(Pattern pattern, Where where)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!visited.Add((pattern.Id, where)) && pattern.Kind != PatternKind.Element)
            return;
        if ((where & Where.Start) != 0 && pattern.Kind is not (PatternKind.Element or PatternKind.Choice or PatternKind.NotAllowed))
            Report($"only elements may stand, or a choice of them, but there is {Word(pattern)} (7.1.5).");
        if ((where & Where.Except) != 0 && pattern.Kind is not (PatternKind.Data or PatternKind.Value or PatternKind.Choice or PatternKind.NotAllowed))
            Report($"an exception of data may only be data and values, but there is {Word(pattern)} (7.1.4).");
        if ((where & Where.List) != 0 && pattern.Kind is (PatternKind.List or PatternKind.Element or PatternKind.Attribute or PatternKind.Text or PatternKind.Interleave))
            Report($"a list may not contain {Word(pattern)} (7.1.3).");
        if ((where & Where.Attribute) != 0 && pattern.Kind is (PatternKind.Element or PatternKind.Attribute))
            Report($"the value of an attribute may not contain {Word(pattern)} (7.1.1).");

        switch (pattern.Kind)
        {
            case PatternKind.Element:
                if (elements.Add(pattern.Source!.Index))
                    waiting.Enqueue(pattern);
                return;
            case PatternKind.Attribute:
                VisitAttribute(pattern, where);
                return;
            case PatternKind.List:
                Visit(pattern.Items[0], where | Where.List);
                return;
            case PatternKind.Data:
                if (pattern.Items.Length > 0)
                    Visit(pattern.Items[0], where | Where.Except);
                return;
            case PatternKind.OneOrMore:
                where |= Where.OneOrMore;
                break;
            case PatternKind.Group or PatternKind.Interleave when (where & Where.OneOrMore) != 0:
                where |= Where.OneOrMoreGroup;
                break;
        }

        foreach (Pattern item in pattern.Items)
            Visit(item, where);
    }

    private void VisitAttribute(Pattern attribute, Where where)
    {
        string name = Describe(attribute.Source!.Names!);
        if ((where & Where.OneOrMoreGroup) != 0)
            Report($"the attribute {name} stands in a group that is repeated: it could occur twice (7.1.2).");
        if (attribute.Source.Names!.IsInfinite && (where & Where.OneOrMore) == 0)
            Report("an attribute with any name must be repeated: put it into oneOrMore or zeroOrMore (7.3).");
        Visit(attribute.Items[0], where | Where.Attribute);
    }

    private static string Word(Pattern pattern) => pattern.Kind switch
    {
        PatternKind.Empty => "'empty'",
        PatternKind.Text => "text",
        PatternKind.Data => "data",
        PatternKind.Value => "a value",
        PatternKind.List => "a list",
        PatternKind.Attribute => $"the attribute {Describe(pattern.Source!.Names!)}",
        PatternKind.Element => $"the element {Describe(pattern.Source!.Names!)}",
        PatternKind.Group => "a group",
        PatternKind.Interleave => "an interleave",
        _ => "a repetition",
    };
}

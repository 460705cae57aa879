using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Simplification;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Patterns;

/// <summary>Which attributes are identifiers or refer to them (section 5 of the DTD compatibility specification).</summary>
internal sealed class IdMap
{
    private readonly List<IdEntry> entries;

    private IdMap(List<IdEntry> entries) => this.entries = entries;

    /// <summary>What was found, in the order of the schema.</summary>
    public IReadOnlyList<IdEntry> Entries => entries;

    /// <summary>Whether the schema has no identifiers.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>What was found before.</summary>
    public static IdMap Of(List<IdEntry> entries) => new(entries);

    /// <summary>Finds them, and says where the schema does not tell clearly what is an identifier.</summary>
    public static IdMap Build(Automaton automaton, List<Expr> elements, FaultList faults)
    {
        var map = new IdMap([]);
        List<(Expr Element, Pattern Attribute)> all = [];
        foreach (Expr element in elements)
        {
            Pattern content = automaton.Content(element);
            foreach (Pattern attribute in content.HasAttributes ? Expectations.Attributes(content) : [])
            {
                all.Add((element, attribute));
                map.Add(element, attribute, faults);
            }

            if (content.HasData && FindIn(content) != IdKind.None)
                faults.Add(FaultKind.NotChecked, element.Place, "The content of an element cannot be an identifier or refer to one, only an attribute can: it is taken for a name.");
        }

        if (map.IsEmpty)
            return map;
        NameClass[] names = [.. map.entries.Select(e => e.Attribute).Distinct()];
        foreach ((Expr element, Pattern attribute) in all)
        {
            if (Array.Exists(names, n => NameClass.Overlap(n, attribute.Source!.Names!)))
                map.CheckCompetitors(element, attribute, faults);
        }

        return map;
    }

    /// <summary>What an attribute of an element is.</summary>
    public IdKind Find((string Ns, string Local) element, (string Ns, string Local) attribute)
    {
        foreach (IdEntry entry in entries)
        {
            if (entry.Attribute.Contains(attribute.Ns, attribute.Local) && entry.Element.Contains(element.Ns, element.Local))
                return entry.Kind;
        }

        return IdKind.None;
    }

    private static IdKind FindIn(Pattern pattern)
    {
        if (pattern.Kind is PatternKind.Data or PatternKind.Value)
            return pattern.Source!.Type!.Id;
        if (pattern.Kind is PatternKind.Attribute or PatternKind.Element || !pattern.HasData)
            return IdKind.None;
        foreach (Pattern item in pattern.Items)
        {
            if (FindIn(item) is var kind and not IdKind.None)
                return kind;
        }

        return IdKind.None;
    }

    private void Add(Expr element, Pattern attribute, FaultList faults)
    {
        Pattern value = attribute.Items[0];
        IdKind kind = FindIn(value);
        if (kind == IdKind.None)
            return;
        Place place = attribute.Source!.Place;
        if (value.Kind is not (PatternKind.Data or PatternKind.Value))
            faults.Add(FaultKind.Identifiers, place, $"The type {Word(kind)} must be the whole of an attribute, not a part of a choice or list.");
        else if (attribute.Source.Names is not NameClass.Name)
            faults.Add(FaultKind.Identifiers, place, $"An attribute of the type {Word(kind)} must have one name.");
        else if (element.Names!.IsInfinite)
            faults.Add(FaultKind.Identifiers, place, $"An attribute of the type {Word(kind)} must stand in an element with a name of its own, not with any name.");
        entries.Add(new(element.Names!, attribute.Source.Names!, kind));
    }

    private void CheckCompetitors(Expr element, Pattern attribute, FaultList faults)
    {
        IdKind kind = FindIn(attribute.Items[0]);
        foreach (IdEntry entry in entries)
        {
            if (entry.Kind != kind && NameClass.Overlap(entry.Attribute, attribute.Source!.Names!)
                && NameClass.Overlap(entry.Element, element.Names!))
            {
                string name = entry.Attribute.ListedNames().FirstOrDefault()?.Local ?? "";
                faults.Add(FaultKind.Identifiers, attribute.Source.Place,
                    $"The attribute '{name}' of one element is of the type {Word(entry.Kind)} in one place of the schema and of another here.");
                return;
            }
        }
    }

    private static string Word(IdKind kind) => kind switch { IdKind.Id => "ID", IdKind.IdRef => "IDREF", _ => "IDREFS" };
}

/// <summary>An attribute that is an identifier or refers to one.</summary>
/// <param name="Element">The names of the elements that have it.</param>
/// <param name="Attribute">Its name.</param>
/// <param name="Kind">Which of the two.</param>
internal sealed record IdEntry(NameClass Element, NameClass Attribute, IdKind Kind);

using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Patterns;

namespace TextModel.Schema.Validation;

/// <summary>The identifiers of a document, and what refers to them.</summary>
internal sealed class IdTable(IdMap map, NameIds names)
{
    private readonly Dictionary<(int Element, int Attribute), IdKind> kinds = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TextPosition Place, int Attribute)> open = new(StringComparer.Ordinal);

    /// <summary>An attribute was seen.</summary>
    public void Attribute(int element, int attribute, string value, TextPosition place, Action<Fault> report)
    {
        if (!kinds.TryGetValue((element, attribute), out IdKind kind))
            kinds.Add((element, attribute), kind = map.Find(names[element], names[attribute]));
        if (kind == IdKind.None)
            return;
        foreach (string id in value.Split(Whitespace.Characters, StringSplitOptions.RemoveEmptyEntries))
        {
            if (kind != IdKind.Id)
            {
                if (!known.ContainsKey(id))
                    open.TryAdd(id, (place, attribute));
                continue;
            }

            if (known.TryAdd(id, place.Line))
                open.Remove(id);
            else
                report(new Fault(FaultOf.DuplicateId, place) { Name = attribute, Text = id, FirstLine = known[id] });
        }
    }

    /// <summary>The document ends: what is still open points nowhere.</summary>
    public void Finish(Action<Fault> report)
    {
        foreach ((string id, (TextPosition place, int attribute)) in open.OrderBy(o => o.Value.Place))
            report(new Fault(FaultOf.DanglingReference, place) { Name = attribute, Text = id });
    }
}

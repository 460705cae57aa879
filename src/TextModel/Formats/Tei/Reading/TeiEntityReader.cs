using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Reads <c>person</c>, <c>place</c>, <c>org</c>, <c>bibl</c>, <c>event</c> or <c>item</c> as an entity.</summary>
internal sealed class TeiEntityReader(TeiNode node, bool isOwn)
{
    /// <summary>Whether an element describes an entity that something can refer to.</summary>
    public static bool IsEntity(TeiNode node) => node["xml:id"] is not null && node switch
    {
        { Local: "person" or "place" or "org" or "event" } => true,
        { Local: "bibl" or "biblStruct", Parent.Local: "listBibl" } => true,
        { Local: "item", Parent: { Local: "list" } list } => list["type"] == "entities",
        _ => false,
    };

    public Entity? Read()
    {
        EntityKind kind = node.Local switch
        {
            "person" => EntityKind.Person,
            "place" => EntityKind.Place,
            "org" => EntityKind.Organization,
            "event" => EntityKind.Event,
            "item" => new(TeiNames.FromWord(node.Child("name")?["type"] ?? "")),
            _ => EntityKind.Work,
        };
        TeiNode[] names = isOwn ? [.. node.Children.Where(IsName)] : NamesOf(node);
        TeiNode? preferred = PreferredOf(names);
        if (isOwn)
            preferred = names.FirstOrDefault();
        return new()
        {
            Id = node["xml:id"]!,
            Kind = kind,
            Label = preferred is null ? node["xml:id"]! : Text(preferred),
            Variants = names.Where(n => n != preferred).Select(Text).Where(v => isOwn || v.Length > 0).ToValueList(),
            Identifiers = Identifiers(),
            Description = node.Find(c => c.Local is "note" or "desc" && (isOwn ? c["type"] == "description" : !TeiPropertyReader.Is(c))) is { } note
                && (isOwn || Text(note).Length > 0) ? Text(note) : null,
            From = Life("birth") ?? Date("from") ?? (isOwn ? null : Date("when")),
            To = Life("death") ?? Date("to"),
            Coordinates = Point(),
            Extra = isOwn ? TeiPropertyReader.Read(node) : KeyedValues.Empty,
        };
    }

    /// <summary>The elements that name what an element describes.</summary>
    public static TeiNode[] NamesOf(TeiNode node) => [.. node.Children.SelectMany(c => c.Local is "monogr" or "analytic" ? c.Children : [c]).Where(IsName)];

    /// <summary>The name that comes first for a reader.</summary>
    public static TeiNode? PreferredOf(TeiNode[] names) => Array.Find(names, n => n["type"] is null or "main" or "pref" or "preferred") ?? names.FirstOrDefault();

    private static bool IsName(TeiNode n) => n.Local is "persName" or "placeName" or "orgName" or "title" or "name" or "eventName"
        || (n.Local is "label" or "head" && n.Parent?.Local == "event");

    private string Text(TeiNode n) => isOwn ? n.OwnText : n.PlainText;

    private KeyedValues Identifiers()
    {
        KeyedValue[] pairs =
        [
            .. node.Children.Where(c => c.Local == "idno").Select(c =>
                new KeyedValue(TeiNames.FromWord(c["type"] ?? c["subtype"] ?? "URI"), Text(c))),
        ];
        return KeyedValues.Create(pairs);
    }

    private PartialDate? Life(string local) =>
        node.Child(local) is { } life ? At(life, "when") ?? (life.Child("date") is { } date ? At(date, "when") : null) : null;

    private PartialDate? Date(string attribute) =>
        isOwn ? node.Find(c => c.Local == "note" && c["type"] == "dates")?.Child("date") is { } date ? At(date, attribute) : null : At(node, attribute);

    private static PartialDate? At(TeiNode n, string attribute) =>
        PartialDate.TryParse(n[attribute] ?? n[attribute + "-iso"] ?? "", out PartialDate date) ? date : null;

    /// <summary>The element that says where it is; not that of a place inside this one.</summary>
    public static TeiNode? GeoOf(TeiNode node)
    {
        var left = new Stack<TeiNode>([node]);
        while (left.TryPop(out TeiNode? at))
        {
            if (at.Local == "geo")
                return at;
            for (int i = at.Children.Count - 1; i >= 0; i--)
            {
                if (at.Children[i].Local is not ("person" or "place" or "org" or "event" or "bibl" or "biblStruct"))
                    left.Push(at.Children[i]);
            }
        }

        return null;
    }

    private Coordinates? Point()
    {
        TeiNode? geo = isOwn && node.Local != "place"
            ? node.Find(c => c.Local == "note" && c["type"] == "coordinates")
            : GeoOf(node);
        string[] parts = geo is null ? [] : geo.PlainText.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Number(parts[0], out double latitude) && Number(parts[1], out double longitude) ? new(latitude, longitude) : null;

        static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}

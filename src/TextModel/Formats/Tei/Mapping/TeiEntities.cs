using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>The elements that describe entities: <c>person</c>, <c>place</c>, <c>org</c>, <c>event</c>, <c>bibl</c> and <c>item</c>.</summary>
internal static class TeiEntities
{
    /// <summary>Whether an element describes an entity that something can refer to.</summary>
    public static bool IsEntity(TeiNode node) => node["xml:id"] is not null && node switch
    {
        { Local: "person" or "place" or "org" or "event" } => true,
        { Local: "bibl" or "biblStruct", Parent.Local: "listBibl" } => true,
        { Local: "item", Parent: { Local: "list" } list } => list["type"] == "entities",
        _ => false,
    };

    /// <summary>Whether it does outside the text, where persons of the conversation are speakers.</summary>
    public static bool IsEntityOutside(TeiNode node) => IsEntity(node) && !TeiScope.IsIn(node, "particDesc") && !TeiScope.IsIn(node, "sourceDesc");

    /// <summary>The list that holds entities of a kind.</summary>
    public static string ListFor(EntityKind kind) =>
        kind == EntityKind.Person ? "listPerson"
        : kind == EntityKind.Place ? "listPlace"
        : kind == EntityKind.Organization ? "listOrg"
        : kind == EntityKind.Work ? "listBibl"
        : kind == EntityKind.Event ? "listEvent" : "list";

    /// <summary>The element of an entity, and the one that its names get.</summary>
    public static (string Element, string Name) ElementsOf(Entity entity) => ListFor(entity.Kind) switch
    {
        "listPerson" => ("person", "persName"),
        "listPlace" => ("place", "placeName"),
        "listOrg" => ("org", "orgName"),
        "listBibl" => ("bibl", "title"),
        "listEvent" => ("event", "label"),
        _ => ("item", "name"),
    };

    /// <summary>The kind that an element says.</summary>
    public static EntityKind KindOf(TeiNode node) => node.Local switch
    {
        "person" => EntityKind.Person,
        "place" => EntityKind.Place,
        "org" => EntityKind.Organization,
        "event" => EntityKind.Event,
        "item" => new(TeiNames.FromWord(node.Child("name")?["type"] ?? "")),
        _ => EntityKind.Work,
    };

    /// <summary>The entity that an element describes.</summary>
    public static Entity Read(TeiScope scope, TeiNode node) =>
        TeiMapping.Entity.Read(scope, node, new Entity { Id = node["xml:id"]!, Kind = EntityKind.Name, Label = "" });

    /// <summary>Writes an entity.</summary>
    public static void Write(TeiLines lines, Entity entity) => TeiMapping.Entity.Write(lines, ElementsOf(entity).Element, entity.Id, entity);

    /// <summary>The elements that name what an element describes.</summary>
    public static TeiNode[] NamesOf(TeiNode node) => [.. node.Children.SelectMany(c => c.Local is "monogr" or "analytic" ? c.Children : [c]).Where(IsName)];

    /// <summary>The name that comes first for a reader.</summary>
    public static TeiNode? PreferredOf(TeiNode[] names) => Array.Find(names, n => n["type"] is null or "main" or "pref" or "preferred") ?? names.FirstOrDefault();

    /// <summary>The name that comes first, and the others.</summary>
    public static (TeiNode? Preferred, IEnumerable<TeiNode> Others) NamesOf(TeiScope scope, TeiNode node)
    {
        TeiNode[] names = scope.IsOwn ? [.. node.Children.Where(IsName)] : NamesOf(node);
        TeiNode? preferred = scope.IsOwn ? names.FirstOrDefault() : PreferredOf(names);
        return (preferred, names.Where(n => n != preferred));
    }

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

    /// <summary>The point that an element says: two numbers.</summary>
    public static Coordinates? PointOf(TeiNode? geo)
    {
        string[] parts = geo is null ? [] : geo.PlainText.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Number(parts[0], out double latitude) && Number(parts[1], out double longitude) ? new(latitude, longitude) : null;

        static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A point as text.</summary>
    public static string TextOf(Coordinates point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R} {point.Longitude:R}");

    /// <summary>Whether it is described in paragraphs, and has nothing else.</summary>
    public static bool HasParagraphs(TeiNode node) => node.Find(c => c.Local is "p" or "ab") is not null;

    private static bool IsName(TeiNode n) => n.Local is "persName" or "placeName" or "orgName" or "title" or "name" or "eventName"
        || (n.Local is "label" or "head" && n.Parent?.Local == "event");
}

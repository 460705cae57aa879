using System.Globalization;

namespace TextModel.Editions;

/// <summary>The register of names: who and what is mentioned in all conversations, with each place.</summary>
internal sealed class EditionRegister
{
    /// <summary>The name of its page.</summary>
    public const string Address = "register.html";

    // As many places are named one by one in one conversation; a reader of more goes to the conversation.
    private const int MostPlaces = 200;

    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];

    /// <summary>Whether nothing is mentioned.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>Takes a mention in, in document order.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="page">The name of its page.</param>
    /// <param name="title">The title of its conversation.</param>
    /// <returns>The identifier of what is mentioned, on the register's page.</returns>
    public string Add(EntityMention mention, string page, string title)
    {
        Entity entity = mention.Entity;
        Entry entry = Find(entity);
        string? place = mention.Outer<Note>()?.Id ?? mention.Outer<Paragraph>()?.Id ?? mention.Outer<Turn>()?.Id ?? mention.Outer<Heading>()?.Id;
        if (entry.Places.Count == 0 || entry.Places[^1].Page != page)
            entry.Places.Add((page, title, []));
        List<string?> here = entry.Places[^1].Ids;
        if (here.Count <= MostPlaces && (here.Count == 0 || here[^1] != place))
            here.Add(place);
        return entry.Id;
    }

    /// <summary>The page.</summary>
    public HtmlText Print()
    {
        var output = new HtmlText();
        output.Raw("<h1>Register</h1>\n");
        (EntityKind Kind, string Name)[] kinds =
        [
            (EntityKind.Person, "Persons"), (EntityKind.Place, "Places"), (EntityKind.Organization, "Organisations"), (EntityKind.Work, "Works"), (EntityKind.Event, "Events"),
        ];
        ILookup<string, Entry> byKind = entries.ToLookup(e => Array.Find(kinds, k => k.Kind == e.Entity.Kind).Name ?? "Other names");
        string[] names = [.. kinds.Select(k => k.Name).Append("Other names").Where(byKind.Contains)];
        output.Raw("<nav aria-label=\"Kinds\"><ul class=\"tabs\">");
        foreach (string name in names)
            output.Raw("<li><a").Attribute("href", $"#{Anchor(name)}").Raw(">").Text(name).Raw("</a> ").Number(byKind[name].Count()).Raw("</li>");
        output.Raw("</ul></nav>\n");
        foreach (string name in names)
        {
            output.Raw("<section><h2").Attribute("id", Anchor(name)).Raw(">").Text(name).Raw("</h2>\n");
            foreach (Entry entry in byKind[name].OrderBy(e => SearchWords.Fold(e.Entity.Label), StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal))
                Print(output, entry);
            output.Raw("</section>\n");
        }

        return output;
    }

    private static string Anchor(string name) => name.Replace(' ', '-').ToLowerInvariant();

    private static void Print(HtmlText output, Entry entry)
    {
        Entity entity = entry.Entity;
        output.Raw("<div class=\"entry\"").Attribute("id", entry.Id).Raw("><h3>").Text(entity.Label).Raw("</h3>");
        string years = (entity.From, entity.To) switch
        {
            (null, null) => "",
            var (from, to) => $"{(from is { } f ? SourceList.Readable(f) : "")} – {(to is { } t ? SourceList.Readable(t) : "")}".Trim(),
        };
        string[] facts = [years, entity.Description ?? "", entity.Variants.IsEmpty ? "" : $"also: {string.Join(", ", entity.Variants)}"];
        if (Array.Exists(facts, f => f.Length > 0))
            output.Raw("<p>").Text(string.Join(". ", facts.Where(f => f.Length > 0))).Raw("</p>");
        if (entity.Identifiers.Count > 0)
        {
            output.Raw("<p class=\"ids\">");
            foreach (KeyedValue identifier in entity.Identifiers)
                PrintIdentifier(output, identifier);
            output.Raw("</p>");
        }

        output.Raw("<ul class=\"places\">");
        foreach ((string page, string title, List<string?> ids) in entry.Places)
        {
            output.Raw("<li><a").Attribute("href", page).Raw(">").Text(title).Raw("</a>");
            int number = 0;
            foreach (string id in ids.OfType<string>().Take(MostPlaces))
                output.Raw(" <a").Attribute("href", $"{page}#{id}").Raw(">").Number(++number).Raw("</a>");

            output.Raw(ids.Count > MostPlaces ? " …</li>" : "</li>");
        }

        output.Raw("</ul></div>\n");
    }

    private static void PrintIdentifier(HtmlText output, KeyedValue identifier)
    {
        string? address = identifier.Key.ToLowerInvariant() switch
        {
            "wikidata" => $"https://www.wikidata.org/entity/{identifier.Value}",
            "gnd" => $"https://d-nb.info/gnd/{identifier.Value}",
            "viaf" => $"https://viaf.org/viaf/{identifier.Value}",
            "geonames" => $"https://www.geonames.org/{identifier.Value}",
            _ => identifier.Value.Contains("://", StringComparison.Ordinal) && SafeAddress.Is(identifier.Value) ? identifier.Value : null,
        };
        output.Text(identifier.Key).Raw(" ");
        if (address is null)
            output.Text(identifier.Value);
        else
            output.Raw("<a").Attribute("href", address).Raw(">").Text(identifier.Value).Raw("</a>");
        output.Raw(" ");
    }

    // The same identifier of the same authority is the same thing; so is what has the same name and kind.
    private Entry Find(Entity entity)
    {
        string name = $"{entity.Kind}\n{entity.Label}";
        string[] keys = [.. entity.Identifiers.Select(i => $"{entity.Kind}\n{i.Key}\n{i.Value}"), name];
        Entry? found = keys.Select(k => byKey.GetValueOrDefault(k)).FirstOrDefault(e => e is not null);
        if (found is null)
        {
            found = new($"e{(entries.Count + 1).ToString(CultureInfo.InvariantCulture)}", entity);
            entries.Add(found);
        }

        foreach (string key in keys)
            byKey.TryAdd(key, found);
        return found;
    }

    private sealed class Entry(string id, Entity entity)
    {
        public string Id => id;

        public Entity Entity => entity;

        public List<(string Page, string Title, List<string?> Ids)> Places { get; } = [];
    }
}

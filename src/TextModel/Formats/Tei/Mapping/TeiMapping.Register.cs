namespace TextModel.Formats.Tei;

/// <summary>Speakers and entities.</summary>
internal static partial class TeiMapping
{
    public static readonly TeiRow Speaker = new(
        nameof(TextModel.Speaker), "`person`, `personGrp` in `particDesc`", null,
        Outside<Speaker, string?>(nameof(TextModel.Speaker.Name), "`persName`", s => s.Name, (s, v) => s with { Name = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, node) => scope.Text(node.Find(c => c.Local is "persName" or "name" && !(scope.IsOwn && c["type"] is { Length: > 0 }))),
            Write = (lines, s) => lines.ElementIf("persName", s.Name),
            Change = (edits, node, _, now) =>
            {
                if (TeiEntities.HasParagraphs(node))
                    return;
                if (node.Find(c => c.Local is "persName" or "name") is { } name)
                    edits.SetText(name, now.Name ?? "");
                else
                    edits.Prepend(node, edits.Element("persName", now.Name));
            },
        }),
        Outside<Speaker, ValueList<string>>(nameof(TextModel.Speaker.Labels), "`persName` with `@type` label", s => s.Labels, (s, v) => s with { Labels = v }, TeiValues.Texts, new()
        {
            Read = (scope, node) => LabelsOf(node).Select(c => scope.Text(c) ?? "").ToValueList(),
            Write = (lines, s) =>
            {
                foreach (string label in s.Labels)
                    lines.Element("persName", label, ("type", "label"));
            },
            Change = (edits, node, _, now) =>
            {
                if (TeiEntities.HasParagraphs(node))
                    return;
                foreach (TeiNode label in LabelsOf(node))
                    edits.Delete(label);
                edits.Append(node, string.Concat(now.Labels.Select(l => edits.Element("persName", l, " type=\"label\""))));
            },
        }),
        Outside<Speaker, SpeakerRole>(nameof(TextModel.Speaker.Role), "`@role`", s => s.Role, (s, v) => s with { Role = v }, TeiValues.Word<SpeakerRole>(), new()
        {
            Read = (_, node) => node["role"] switch { "interviewer" => SpeakerRole.Interviewer, "interviewee" => SpeakerRole.Interviewee, _ => SpeakerRole.Unknown },
            Attribute = s => RoleOf(s) is { } role ? ("role", role) : null,
            Change = (edits, node, _, now) => edits.Set(node, "role", RoleOf(now)),
        }),
        Outside<Speaker, string?>(nameof(TextModel.Speaker.Description), "`note`", s => s.Description, (s, v) => s with { Description = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, node) => scope.Text(node.Child("note")),
            Write = (lines, s) => lines.ElementIf("note", s.Description),
            Change = (edits, node, _, now) => Describe(edits, node, node.Child("note"), now.Description),
        }),
        Outside<Speaker, string?>(nameof(TextModel.Speaker.EntityId), "`@sameAs`", s => s.EntityId, (s, v) => s with { EntityId = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, node) => node["sameAs"] is ['#', ..] same ? (scope.IsOwn ? TeiNames.FromWord(same[1..]) : same[1..]) : null,
            Attribute = s => s.EntityId is { } entity ? ("sameAs", $"#{TeiNames.ToPointer(entity)}") : null,
            Change = (edits, node, _, now) =>
            {
                if (now.EntityId is null || XmlNames.AreParts(now.EntityId))
                    edits.Set(node, "sameAs", now.EntityId is null ? null : $"#{now.EntityId}");
            },
        }),
        Property<Speaker, KeyedValues>(nameof(TextModel.Speaker.Extra), null, s => s.Extra, (s, v) => s with { Extra = v }, TeiValues.Pairs));

    public static readonly TeiRow Entity = new(
        nameof(TextModel.Entity), "`person`, `place`, `org`, `event`, `bibl` in lists", null,
        Outside<Entity, EntityKind>(nameof(TextModel.Entity.Kind), "the element's name", e => e.Kind, (e, v) => e with { Kind = v }, TeiValues.Kind, new() { Read = (_, node) => TeiEntities.KindOf(node) }),
        Outside<Entity, string>(nameof(TextModel.Entity.Label), "`persName`, `placeName`, `orgName`, `title`, `label`, `name`", e => e.Label, (e, v) => e with { Label = v }, TeiValues.Text, new()
        {
            Read = (scope, node) => TeiEntities.NamesOf(scope, node).Preferred is { } name ? scope.AllText(name) : node["xml:id"]!,
            Write = (lines, e) =>
            {
                string name = TeiEntities.ElementsOf(e).Name;
                lines.Element(name, e.Label, name == "name" ? [("type", TeiNames.ToWord(e.Kind.ToString()))] : []);
            },
            Change = (edits, node, _, now) =>
            {
                if (PreferredOf(node) is { } name)
                    edits.SetText(name, now.Label);
            },
        }),
        Outside<Entity, ValueList<string>>(nameof(TextModel.Entity.Variants), "the same elements, further on", e => e.Variants, (e, v) => e with { Variants = v }, TeiValues.Texts, new()
        {
            Read = (scope, node) => TeiEntities.NamesOf(scope, node).Others.Select(scope.AllText).Where(v => scope.IsOwn || v.Length > 0).ToValueList(),
            Write = (lines, e) =>
            {
                foreach (string variant in e.Variants)
                    lines.Element(TeiEntities.ElementsOf(e).Name, variant, ("type", "variant"));
            },
            Change = ChangeVariants,
        }),
        Outside<Entity, KeyedValues>(nameof(TextModel.Entity.Identifiers), "`idno` with `@type`", e => e.Identifiers, (e, v) => e with { Identifiers = v }, TeiValues.Pairs, new()
        {
            Read = (scope, node) => KeyedValues.Create([.. IdentifiersOf(node).Select(c => new KeyedValue(TeiNames.FromWord(c["type"] ?? c["subtype"] ?? "URI"), scope.AllText(c)))]),
            // After the dates of persons and the location of places; in org and event the order is: names, identifiers, notes.
            WriteLast = (lines, e) =>
            {
                foreach (KeyedValue identifier in e.Identifiers)
                    lines.Element("idno", identifier.Value, ("type", TeiNames.ToWord(identifier.Key)));
            },
            Change = ChangeIdentifiers,
        }),
        Outside<Entity, string?>(nameof(TextModel.Entity.Description), "`note`, `desc`", e => e.Description, (e, v) => e with { Description = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, node) => node.Find(c => c.Local is "note" or "desc" && (scope.IsOwn ? c["type"] == "description" : !TeiProperties.Is(c))) is { } note
                && (scope.IsOwn || scope.AllText(note).Length > 0) ? scope.AllText(note) : null,
            WriteLast = (lines, e) => lines.ElementIf("note", e.Description, ("type", "description")),
            Change = (edits, node, _, now) =>
            {
                if (PreferredOf(node) is not null)
                    Describe(edits, node, node.Find(c => c.Local is "note" or "desc"), now.Description);
            },
        }),
        Outside<Entity, PartialDate?>(nameof(TextModel.Entity.From), "`birth/@when`, `@from`, `@when`", e => e.From, (e, v) => e with { From = v }, TeiValues.DateOrNull, new()
        {
            Read = (scope, node) => LifeOf(node, "birth") ?? DateIn(scope, node, "from") ?? (scope.IsOwn ? null : DateIn(scope, node, "when")),
            Write = (lines, e) => WriteLife(lines, e, "birth", e.From),
            WriteLast = (lines, e) =>
            {
                if (e.Kind != EntityKind.Person && (e.From ?? e.To) is not null)
                    WriteDates(lines, e);
            },
            Change = ChangeDates,
        }),
        Outside<Entity, PartialDate?>(nameof(TextModel.Entity.To), "`death/@when`, `@to`", e => e.To, (e, v) => e with { To = v }, TeiValues.DateOrNull, new()
        {
            Read = (scope, node) => LifeOf(node, "death") ?? DateIn(scope, node, "to"),
            Write = (lines, e) => WriteLife(lines, e, "death", e.To),
            Change = ChangeDates,
        }),
        Outside<Entity, Coordinates?>(nameof(TextModel.Entity.Coordinates), "`location/geo`", e => e.Coordinates, (e, v) => e with { Coordinates = v }, TeiValues.PointOrNull, new()
        {
            Read = (scope, node) => TeiEntities.PointOf(scope.IsOwn && node.Local != "place" ? NoteIn(node, "coordinates") : TeiEntities.GeoOf(node)),
            Write = (lines, e) =>
            {
                if (e.Kind != EntityKind.Place || e.Coordinates is not { } point)
                    return;
                lines.Open("location");
                lines.Element("geo", TeiEntities.TextOf(point));
                lines.Close();
            },
            WriteLast = (lines, e) =>
            {
                if (e.Kind != EntityKind.Place && e.Coordinates is { } point)
                    lines.Element("note", TeiEntities.TextOf(point), ("type", "coordinates"));
            },
            Change = ChangeCoordinates,
        }),
        Outside<Entity, KeyedValues>(nameof(TextModel.Entity.Extra), null, e => e.Extra, (e, v) => e with { Extra = v }, TeiValues.Pairs, new()
        {
            Read = (scope, node) => scope.IsOwn ? TeiProperties.Read(node) : KeyedValues.Empty,
            Attribute = e => TeiProperties.ReferenceOf(e) is { } above ? ("corresp", above) : null,
            WriteLast = TeiProperties.Write,
        }));

    private static IEnumerable<TeiNode> LabelsOf(TeiNode person) => person.Children.Where(c => c.Local == "persName" && c["type"] == "label");

    private static IEnumerable<TeiNode> IdentifiersOf(TeiNode node) => node.Children.Where(c => c.Local == "idno");

    private static TeiNode? NoteIn(TeiNode node, string type) => node.Find(c => c.Local == "note" && c["type"] == type);

    private static string? RoleOf(Speaker speaker) => speaker.Role switch { SpeakerRole.Interviewer => "interviewer", SpeakerRole.Interviewee => "interviewee", _ => null };

    // Null where nothing of it can be changed.
    private static TeiNode? PreferredOf(TeiNode node) => TeiEntities.HasParagraphs(node) ? null : TeiEntities.PreferredOf(TeiEntities.NamesOf(node));

    private static PartialDate? LifeOf(TeiNode node, string local) =>
        node.Child(local) is { } life ? DateAt(life, "when") ?? (life.Child("date") is { } date ? DateAt(date, "when") : null) : null;

    private static PartialDate? DateIn(TeiScope scope, TeiNode node, string attribute) =>
        !scope.IsOwn ? DateAt(node, attribute) : NoteIn(node, "dates")?.Child("date") is { } date ? DateAt(date, attribute) : null;

    private static PartialDate? DateAt(TeiNode n, string attribute) => PartialDate.TryParse(n[attribute] ?? n[attribute + "-iso"] ?? "", out PartialDate date) ? date : null;

    private static void WriteLife(TeiLines lines, Entity entity, string element, PartialDate? date)
    {
        if (entity.Kind == EntityKind.Person && date is { } day)
            lines.Element(element, null, (day.Year == 0 ? "when-iso" : "when", day.ToString()));
    }

    private static void WriteDates(TeiLines lines, Entity entity)
    {
        Utf8XmlOutput o = lines.Line();
        o.Raw("<note type=\"dates\"><date"u8);
        TeiVocabulary.DateAttributes(o, new() { From = entity.From, To = entity.To });
        o.Raw("/></note>\n"u8);
    }

    private static void Describe(TeiOutsideEdits edits, TeiNode node, TeiNode? note, string? text)
    {
        if (TeiEntities.HasParagraphs(node))
            return;
        if (note is not null && text is null)
            edits.Delete(note);
        else if (note is not null)
            edits.SetText(note, text!);
        else if (!node.Children.Any(c => c.Local.StartsWith("list", StringComparison.Ordinal) || TeiEntities.IsEntity(c)))
            edits.Append(node, edits.Element("note", text));
    }

    // Where only some are added the others stay as they are.
    private static void ChangeVariants(TeiOutsideEdits edits, TeiNode node, Entity was, Entity now)
    {
        if (PreferredOf(node) is not { } preferred)
            return;
        TeiNode[] names = TeiEntities.NamesOf(node);
        int kept = IsMore(was.Variants, now.Variants) ? was.Variants.Count : 0;
        if (kept == 0)
        {
            foreach (TeiNode name in names.Where(n => n != preferred))
                edits.Delete(name);
        }

        edits.After(names[^1], string.Concat(now.Variants.Skip(kept).Select(v => edits.Element(preferred.Local, v, " type=\"variant\""))));
    }

    private static void ChangeIdentifiers(TeiOutsideEdits edits, TeiNode node, Entity was, Entity now)
    {
        if (PreferredOf(node) is null)
            return;
        TeiNode[] known = [.. IdentifiersOf(node)];
        bool isMore = IsMore(was.Identifiers, now.Identifiers);
        string added = string.Concat(now.Identifiers.Skip(isMore ? was.Identifiers.Count : 0)
            .Select(i => edits.Element("idno", i.Value, $" type=\"{XmlStartTag.Escape(Entities.TeiWord.Of(i.Key))}\"")));
        if (known.Length > 0)
            edits.After(known[^1], added);
        else if (node.Local == "person")
            edits.Append(node, added);
        else if (node.Local is "org" or "bibl")
            edits.After(TeiEntities.NamesOf(node)[^1], added);
        foreach (TeiNode gone in isMore ? [] : known)
            edits.Delete(gone);
    }

    private static void ChangeDates(TeiOutsideEdits edits, TeiNode node, Entity was, Entity now)
    {
        if (PreferredOf(node) is null)
            return;
        if (node.Local == "person")
        {
            ChangeLife(edits, node, "birth", was.From, now.From);
            ChangeLife(edits, node, "death", was.To, now.To);
        }
        else if (node.Local == "event")
        {
            bool isPoint = node["from"] is null && node["to"] is null && now.To is null;
            edits.Set(node, isPoint ? "when" : "from", now.From?.ToString());
            edits.Set(node, "to", now.To?.ToString());
        }
    }

    private static void ChangeLife(TeiOutsideEdits edits, TeiNode person, string local, PartialDate? was, PartialDate? now)
    {
        if (now == was)
            return;
        if (person.Child(local) is { } life)
            edits.SetDate(life["when"] is null && life.Child("date") is { } date ? date : life, now);
        else
            edits.Append(person, edits.Date(local, now));
    }

    private static void ChangeCoordinates(TeiOutsideEdits edits, TeiNode node, Entity was, Entity now)
    {
        if (PreferredOf(node) is null || now.Coordinates is not { } point)
            return;
        if (TeiEntities.GeoOf(node) is { } geo)
            edits.SetText(geo, TeiEntities.TextOf(point));
        else if (node.Local == "place" && node.Children.All(c => c.Local is "placeName" or "note" or "idno"))
            edits.After(TeiEntities.NamesOf(node)[^1], edits.Around("location", edits.Element("geo", TeiEntities.TextOf(point))));
    }
}

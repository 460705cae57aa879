using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>What elements and attributes of the text mean: the way back from <see cref="TeiVocabulary"/>, and what other people write.</summary>
internal sealed class TeiInterpreter(bool isOwn)
{
    private readonly List<(int Slot, string Target)> links = [];
    private readonly HashSet<string> noteIds = new(StringComparer.Ordinal);

    /// <summary>The namespace in which names are TEI's; empty for files without namespaces.</summary>
    public string Namespace { get; set; } = TeiNames.Namespace;

    /// <summary>The encoding that a file of this library says its source had.</summary>
    public TextEncoding Encoding { get; private set; } = TextEncoding.Utf8;

    /// <summary>Where anchors stand in the base text.</summary>
    public Dictionary<string, int> AnchorOffsets { get; } = new(StringComparer.Ordinal);

    /// <summary>Where elements with an identifier begin, and the place of their annotation.</summary>
    public Dictionary<string, (int Start, int Slot)> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>In a file of this library: which piece of a mention follows which (<c>@next</c>).</summary>
    public Dictionary<string, string> Next { get; } = new(StringComparer.Ordinal);

    /// <summary>What the header of a file of this library says about identifiers.</summary>
    public TeiHeaderReader? Header { get; set; }

    /// <summary>The value of an attribute, or null.</summary>
    public static string? Value(List<KeyedValue>? attributes, string name)
    {
        if (attributes is null)
            return null;
        foreach (KeyedValue attribute in attributes)
        {
            if (attribute.Key == name)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The character that a processing instruction of this library stands for, or null.</summary>
    public static char? CharacterOf(string instruction) =>
        instruction.StartsWith("textmodel char ", StringComparison.Ordinal)
        && ushort.TryParse(instruction.AsSpan(15).TrimEnd(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit : null;

    /// <summary>Notes the encoding that <c>&lt;?textmodel encoding NAME bom?></c> names.</summary>
    public void ReadEncoding(string instruction)
    {
        string[] words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2)
            Encoding = new(words[2], words.Length > 3 && words[3] == "bom");
    }

    /// <summary>In a file of this library: whether an element stands for no annotation.</summary>
    public static bool IsInvisible(string local, List<KeyedValue>? attributes) =>
        local is "text" or "titlePart" or "speaker" or "anchor"
        || (local == "label" && Value(attributes, "type") is null)
        || (local == "seg" && Value(attributes, "type") == "label")
        || Value(attributes, "ana")?.EndsWith("implied", StringComparison.Ordinal) == true;

    /// <summary>In a file of this library: whether an element is one that the model carries as markup.</summary>
    public bool KeepsTag(string local, List<KeyedValue>? attributes, string parent) => TypeOf(local, attributes, parent) is null;

    /// <summary>An element that stands for no annotation has ended: a label belongs to what is around it.</summary>
    public static void Invisible(TeiOpenElement element, TextSpan span, TeiOpenElement around)
    {
        if (element.Local is not ("speaker" or "label" or "seg"))
            return;
        // A label inside a speaker element is the more exact one; it is handed on when the speaker element ends.
        if (around.Slot < 0)
            around.Label = element.Label ?? span;
        else
            around.Label ??= element.Label ?? span;
    }

    /// <summary>Makes the annotation for an element that has ended.</summary>
    public Annotation Make(TeiOpenElement element, TextSpan span, List<TeiOpenElement> around)
    {
        string parent = around.Count > 0 ? around[^1].Local : "";
        if (!isOwn && element.Local is "speaker" && around.Count > 0)
            around[^1].Label ??= span;
        if (!isOwn && element.Local is "label" && parent is "note" or "u" && around[^1].Start == element.Start)
            around[^1].Label ??= span;
        var given = new TeiAttributes(element.Attributes, isOwn, this);
        string? id = given.Id;
        Annotation made = MakeTyped(element.Local, parent, given, span, element.Label, IsUsable(id, element) ? id : null, element.Tag);
        if (isOwn && made is EntityMention && given.Id is { } piece && given.Pointer("next") is { } next)
            Next[piece] = next;
        return made;
    }

    // The first element that has an identifier has it.
    private bool IsUsable(string? id, TeiOpenElement element) =>
        id is not null && TextDocument.IsName(id) && Places.TryGetValue(id, out (int Start, int Slot) place) && place.Slot == element.Slot;

    /// <summary>Notes what can be judged only when the whole text is known: links may point to notes.</summary>
    public void Note(Annotation made, int slot)
    {
        if (made is Note { Id: { } id })
            noteIds.Add(id);
        if (!isOwn && made is Markup { Tag: { LocalName: "ref" or "ptr" } tag } && tag["target"] is { } target)
            links.Add((slot, target));
    }

    /// <summary>Links to notes become anchors.</summary>
    public void ResolveLinks(List<Annotation?> annotations)
    {
        foreach ((int slot, string target) in links)
        {
            Annotation link = annotations[slot]!;
            string? note = target.Split(' ').FirstOrDefault(t => t.StartsWith('#') && noteIds.Contains(t[1..]));
            if (note is null && link.Tag!["type"] != "noteAnchor")
                continue;
            annotations[slot] = new NoteAnchor
            {
                Id = link.Id,
                Span = link.Span,
                Tag = link.Tag,
                Inside = link.Inside,
                Origin = link.Origin,
                NoteId = note?[1..] ?? (target.StartsWith('#') ? target[1..] : null),
                Number = link.Tag!["n"],
            };
        }
    }

    /// <summary>The annotation that an element of a stand-off body stands for.</summary>
    public Annotation MakeStandOff(TeiNode node, TextSpan span)
    {
        var given = new TeiAttributes(node.Attributes, isOwn, this);
        Annotation made = node.Local == "ab" && given["type"] == "division"
            ? new Division { Span = span, Type = given.Word("subtype") }
            : MakeTyped(node.Local, "", given, span, null, null, null);
        Tag? tag = made is Markup ? new() { Name = node.Name, Attributes = KeyedValues.Create([.. node.Attributes]) } : null;
        return made with { Id = given.Id, Tag = tag };
    }

    private Annotation MakeTyped(string local, string parent, TeiAttributes given, TextSpan span, TextSpan? label, string? id, Tag? tag) => TypeOf(local, given.List, parent) switch
    {
        "division" => new Division { Span = span, Id = id, Tag = tag, Type = local is "front" or "body" or "back" ? local : given.Word("type") },
        "heading" => new Heading { Span = span, Id = id, Tag = tag, Level = given.Level },
        "turn" => MakeTurn(given, span, label, id, tag),
        "paragraph" => new Paragraph { Span = span, Id = id, Tag = tag },
        "note" => new Note { Span = span, Id = id, Tag = tag, Place = given.Word("place"), Number = given["n"], LabelSpan = label },
        "anchor" => new NoteAnchor { Span = span, Id = id, Tag = tag, NoteId = given.Pointer("target"), Number = given["n"] },
        "mention" => new EntityMention
        {
            Id = id,
            Tag = tag,
            Span = span,
            Kind = KindOf(local, given),
            EntityId = given.Pointer("ref"),
            Date = given.Date,
            Certainty = given.Certainty,
            Rule = isOwn ? Header?.RuleOf(given["ana"]) : null,
            Layer = isOwn ? Header?.LayerOf(given["resp"]) : null,
        },
        "page" => new PageBreak { Span = span, Id = id, Tag = tag, Number = given["n"] },
        "work" => new FormeWork { Span = span, Id = id, Tag = tag, Type = given.Word("type") },
        "stage" => new StageDirection { Span = span, Id = id, Tag = tag },
        "time" => new TimeStamp { Span = span, Id = id, Tag = tag, Time = given.Seconds("quantity")!.Value },
        { } fact when TeiNames.FactOf(fact) is { } known => new SourceStatement { Span = span, Id = id, Tag = tag, Fact = known },
        _ => new Markup { Span = span, Id = id, Tag = tag, Kind = MarkupKind.Element },
    };

    private Turn MakeTurn(TeiAttributes given, TextSpan span, TextSpan? label, string? id, Tag? tag) => new()
    {
        Id = id,
        Tag = tag,
        Span = span,
        Kind = given.Kind,
        SpeakerId = given.Pointer("who"),
        AddresseeId = given.Pointer("toWhom"),
        QuestionId = given.Pointer("corresp"),
        LabelSpan = label,
        Time = Header?.TimeOf(given["start"], given["end"]) ?? Header?.TimeOf(given["synch"]),
    };

    private EntityKind KindOf(string local, TeiAttributes given)
    {
        if (local is not ("rs" or "name") || (isOwn && local == "name"))
            return TeiNames.KindOf(local) ?? new(given.Word("type") ?? "");
        return given["type"]?.ToLowerInvariant() switch
        {
            _ when isOwn => new(given.Word("type") ?? ""),
            "person" or "pers" or "persname" => EntityKind.Person,
            "place" or "placename" or "geo" or "loc" => EntityKind.Place,
            "org" or "organisation" or "organization" or "orgname" => EntityKind.Organisation,
            "work" or "title" or "bibl" => EntityKind.Work,
            { Length: > 0 } other => new(other),
            _ => EntityKind.Name,
        };
    }

    // One word for each type of annotation; a source statement is named by its fact. Null: markup.
    private string? TypeOf(string local, List<KeyedValue>? attributes, string parent)
    {
        switch (local)
        {
            case "front" or "body" or "back" or "div" or "div1" or "div2" or "div3" or "div4" or "div5" or "div6" or "div7": return "division";
            case "head": return "heading";
            case "label" when isOwn && Value(attributes, "type") == "head": return "heading";
            case "sp" or "u" or "said": return "turn";
            case "p": return "paragraph";
            case "ab" or "l" when !isOwn: return "paragraph";
            case "seg" when parent == "u" && !(isOwn && Value(attributes, "type") is not null): return "paragraph";
            case "seg" when isOwn && TeiNames.FactOf(Value(attributes, "type") ?? "") is not null: return Value(attributes, "type");
            case "note": return "note";
            case "ref" or "ptr" when isOwn && Value(attributes, "type") == "noteAnchor": return "anchor";
            case "pb": return "page";
            case "fw": return isOwn && Value(attributes, "type") == "pageBreak" ? "page" : "work";
            case "stage": return "stage";
            case "incident" or "kinesic" or "vocal" when !isOwn: return "stage";
            case "time" when Value(attributes, "type") == "offset" && Value(attributes, "unit") == "s"
                && TeiAttributes.TrySeconds(Value(attributes, "quantity"), out _):
                return "time";
            case "docTitle" or "docAuthor" or "docDate" or "docImprint": return local[3..].ToLowerInvariant();
            case "persName" or "placeName" or "orgName" or "name" or "rs" or "title" or "date": return "mention";
            default: return null;
        }
    }
}

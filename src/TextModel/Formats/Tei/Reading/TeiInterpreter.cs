namespace TextModel.Formats.Tei;

/// <summary>What elements and attributes of the text mean: the way back from <see cref="TeiVocabulary"/>, and what other people write.</summary>
internal sealed class TeiInterpreter
{
    // Elements of words, in which what is quoted is quoted among them.
    private static readonly HashSet<string> HoldsWords = new(StringComparer.Ordinal)
    {
        "p", "ab", "l", "seg", "s", "head", "u", "hi", "emph", "q", "quote", "said", "ref", "foreign", "title", "add", "del", "corr", "sic", "reg", "orig", "unclear", "supplied", "label", "term", "mentioned", "soCalled",
    };

    private readonly bool isOwn;
    private readonly List<(int Slot, string Target, bool IsAnchor)> links = [];
    private readonly HashSet<string> noteIds = new(StringComparer.Ordinal);

    public TeiInterpreter(bool isOwn)
    {
        this.isOwn = isOwn;
        Context = new()
        {
            SpeakerOf = (given, attribute, fallback) => Speech.Speakers.IdOf(given, attribute, fallback),
            TimeOf = (start, end, synch) => Header is { } header ? header.TimeOf(start, end) ?? header.TimeOf(synch) : null,
            RuleOf = pointer => Header?.RuleOf(pointer),
            LayerOf = pointer => Header?.LayerOf(pointer),
        };
    }

    /// <summary>What attributes point at.</summary>
    public TeiContext Context { get; }

    /// <summary>The encoding that a file of this library says its source had.</summary>
    public TextEncoding Encoding { get; private set; } = TextEncoding.Utf8;

    /// <summary>Where anchors stand in the base text.</summary>
    public Dictionary<string, int> AnchorOffsets { get; } = new(StringComparer.Ordinal);

    /// <summary>In a file of this library: which piece of a mention follows which (<c>@next</c>).</summary>
    public Dictionary<string, string> Next { get; } = new(StringComparer.Ordinal);

    /// <summary>In files of others: who speaks and when, by what stands in the text.</summary>
    public TeiSpoken Speech { get; init; } = new();

    /// <summary>What the header of a file of this library says about identifiers.</summary>
    public TeiHeaderReader? Header { get; set; }

    /// <summary>Notes the encoding that <c>&lt;?textmodel encoding NAME bom?></c> names.</summary>
    public void ReadEncoding(string instruction)
    {
        string[] words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2)
            Encoding = new(words[2], words.Length > 3 && words[3] == "bom");
    }

    /// <summary>In a file of this library: whether an element stands for no annotation.</summary>
    /// <param name="role">What its name says.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="parent">The local name of the element around it.</param>
    public static bool IsInvisible(TeiRole role, XmlAttributes attributes, string parent) => role switch
    {
        TeiRole.Text or TeiRole.TitlePart or TeiRole.Speaker or TeiRole.Anchor or TeiRole.Graphic or TeiRole.RubyBase => true,
        TeiRole.Label when parent != "list" && attributes["type"] is null => true,
        TeiRole.Segment when attributes["type"] == "label" => true,
        _ => attributes["ana"]?.EndsWith("implied", StringComparison.Ordinal) == true,
    };

    /// <summary>Whether an element is the label of what is around it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Where it begins in the base text.</param>
    /// <param name="around">The name of the one around it.</param>
    /// <param name="aroundStart">Where that one begins.</param>
    /// <param name="isHidden">Whether it stands for no annotation.</param>
    public static bool IsLabel(TeiName name, int start, TeiName around, int aroundStart, bool isHidden) =>
        name.Role == TeiRole.Speaker
        || (name.Role == TeiRole.Label && around.Local != "list" && (isHidden || (around.Local is "note" or "u" && aroundStart == start)))
        || (name.Role == TeiRole.Segment && isHidden);

    /// <summary>Notes what can be judged only when the whole text is known: links may point to notes, and mentions to what follows them.</summary>
    /// <param name="slot">The number of the annotation.</param>
    /// <param name="role">What its element's name says.</param>
    /// <param name="kind">What it stands for.</param>
    /// <param name="id">Its identifier; null for none.</param>
    /// <param name="given">The element's attributes.</param>
    public void Note(int slot, TeiRole role, TeiKind? kind, string? id, XmlAttributes given)
    {
        if (isOwn)
        {
            if (kind == TeiKind.Mention && id is not null && new TeiAttributes(given, isOwn, Context).Pointer("next") is { } next)
                Next[id] = next;
            return;
        }

        if (kind == TeiKind.Note && id is not null)
            noteIds.Add(id);
        if (role is TeiRole.Link or TeiRole.Pointer && (given["target"] ?? (given["type"] == "noteAnchor" ? "" : null)) is { } target)
            links.Add((slot, target, given["type"] == "noteAnchor"));
    }

    /// <summary>Links to notes become anchors.</summary>
    public void ResolveLinks(TeiTextTree tree)
    {
        foreach ((int slot, string target, bool isAnchor) in links)
        {
            string? note = NoteOf(target, noteIds.Count == 0 ? null : noteIds.Contains, isAnchor, out bool isOne);
            if (isOne)
                tree.BecomeAnchor(slot, note);
        }
    }

    /// <summary>The note that a link points to.</summary>
    /// <param name="target">What it points to.</param>
    /// <param name="isNote">Whether an identifier is that of a note; null where none is.</param>
    /// <param name="saysSo">Whether the link says that it is the anchor of a note.</param>
    /// <param name="isAnchor">Whether it is one.</param>
    public static string? NoteOf(string? target, Func<string, bool>? isNote, bool saysSo, out bool isAnchor)
    {
        string? note = isNote is null ? null : target?.Split(' ').FirstOrDefault(t => t.StartsWith('#') && isNote(t[1..]));
        isAnchor = note is not null || saysSo;
        return note?[1..] ?? (target is ['#', ..] ? target[1..] : null);
    }

    /// <summary>The annotation that an element of a stand-off body stands for.</summary>
    public Annotation MakeStandOff(TeiNode node, TextSpan span)
    {
        var attributes = new XmlAttributes(default, new());
        foreach (KeyedValue attribute in node.Attributes)
            attributes.Add(attribute.Key, attribute.Value);
        var given = new TeiAttributes(attributes, isOwn, Context);
        var name = new TeiName(node.Local);
        Annotation made = node.Local == "ab" && given["type"] == "division"
            ? new Division { Span = span, Type = given.Word("subtype") }
            : MakeTyped(StandOffKindOf(node, name, attributes), name, given, span, null, null, null);
        if (made is Figure figure)
            made = figure with { Address = AddressOf(node.Child("graphic")), Description = figure.Description ?? node.Child("figDesc")?.PlainText };
        if (made is RubyPassage ruby)
            made = ruby with { Reading = node.Child("rt")?.PlainText ?? "" };
        if (made is TierEntry entry)
            made = entry with { Value = node.PlainText };
        Tag? tag = made is Markup ? new() { Name = node.Name, Attributes = node.Attributes } : null;
        tag = isOwn ? tag?.Without("xml:id") : tag;
        made = made with { Id = given.Id, Tag = tag };
        return node.Properties is { } said ? TeiMapping.Of(made).Apply(said, made) : made;
    }

    // The parts of lists and tables stand by themselves there, each as what it is in the text.
    private TeiKind? StandOffKindOf(TeiNode node, TeiName name, XmlAttributes given)
    {
        if (node.Local == "ab" && given["type"] == TeiNames.Part)
            return Enum.TryParse(given["subtype"], out TeiKind part) && Enum.IsDefined(part) ? part : null;
        if (node.Local == "span")
            return given["n"] is null ? null : TeiKind.Tier;
        return KindOf(name.Role, given, "") ?? (name.Role is TeiRole.Link or TeiRole.Pointer && given["type"] == "noteAnchor" ? TeiKind.Anchor : null);
    }

    private string? AddressOf(TeiNode? graphic) => (isOwn ? graphic?["n"] : null) ?? graphic?["url"];

    /// <summary>Makes an annotation.</summary>
    /// <param name="kind">What the element stands for; null for markup that is carried.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="given">Its attributes.</param>
    /// <param name="span">Its span in the base text.</param>
    /// <param name="label">The label in it.</param>
    /// <param name="id">The annotation's identifier.</param>
    /// <param name="tag">The annotation's tag.</param>
    public static Annotation MakeTyped(TeiKind? kind, TeiName name, TeiAttributes given, TextSpan span, TextSpan? label, string? id, Tag? tag) =>
        TeiMapping.Of(kind, name, given).Make!(new(given, name, span, label, id, tag, kind));

    /// <summary>Whether a quotation in a file of others stands by itself.</summary>
    /// <param name="name">The local name of its element.</param>
    /// <param name="parent">That of the element around it.</param>
    public static bool IsBlock(string name, string parent) => name != "q" && !HoldsWords.Contains(parent);

    /// <summary>The type of annotation that an element stands for; null for markup that is carried.</summary>
    /// <param name="role">What its name says.</param>
    /// <param name="given">Its attributes.</param>
    /// <param name="parent">The local name of the element around it.</param>
    public TeiKind? KindOf(TeiRole role, XmlAttributes given, string parent) => role switch
    {
        TeiRole.Division => TeiKind.Division,
        TeiRole.Heading => TeiKind.Heading,
        TeiRole.Label when isOwn && given["type"] == "head" => TeiKind.Heading,
        TeiRole.Turn => TeiKind.Turn,
        TeiRole.Paragraph => TeiKind.Paragraph,
        TeiRole.Block when !isOwn => TeiKind.Paragraph,
        TeiRole.Segment when parent == "u" && !(isOwn && given["type"] is not null) => TeiKind.Paragraph,
        TeiRole.Segment when isOwn && TeiNames.FactOf(given["type"] ?? "") is not null => TeiKind.Statement,
        TeiRole.Note => TeiKind.Note,
        TeiRole.Link or TeiRole.Pointer when isOwn && given["type"] == "noteAnchor" => TeiKind.Anchor,
        TeiRole.Link => TeiKind.Link,
        TeiRole.Highlighting => TeiKind.Highlighting,
        TeiRole.Q => TeiKind.Quotation,
        TeiRole.Quote => isOwn || IsBlock("quote", parent) ? TeiKind.BlockQuotation : TeiKind.Quotation,
        TeiRole.Code => TeiKind.Code,
        TeiRole.Foreign => TeiKind.Foreign,
        TeiRole.Ruby => TeiKind.Ruby,
        // Words of others are carried unless there is a time to be known.
        TeiRole.Word when isOwn || given["synch"] is not null => TeiKind.Word,
        TeiRole.Addition => TeiKind.Insertion,
        TeiRole.Deletion => TeiKind.Deletion,
        TeiRole.LineBreak => TeiKind.LineBreak,
        TeiRole.List => TeiKind.List,
        TeiRole.Item when parent == "list" => TeiKind.Item,
        TeiRole.Label when parent == "list" => TeiKind.ItemLabel,
        TeiRole.Table => TeiKind.Table,
        TeiRole.Row when parent == "table" => TeiKind.Row,
        TeiRole.Cell when parent == "row" => TeiKind.Cell,
        TeiRole.Figure => TeiKind.Figure,
        TeiRole.Page or TeiRole.FormeWork => TeiKind.Page,
        TeiRole.Stage => TeiKind.Stage,
        TeiRole.Event when !isOwn => TeiKind.Stage,
        TeiRole.Time when given["type"] == "offset" && given["unit"] == "s" && TeiAttributes.TrySeconds(given["quantity"], out _) => TeiKind.Time,
        TeiRole.Statement => TeiKind.Statement,
        TeiRole.Mention => TeiKind.Mention,
        _ => null,
    };
}

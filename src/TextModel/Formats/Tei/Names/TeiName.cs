namespace TextModel.Formats.Tei;

/// <summary>What an element of TEI may stand for, by its name alone.</summary>
internal enum TeiRole : byte
{
    /// <summary>Markup that is carried.</summary>
    Other,
    Text,
    TitlePart,
    Speaker,
    Anchor,
    Label,
    Segment,
    Division,
    Heading,
    Turn,
    Paragraph,

    /// <summary>A paragraph in files of others.</summary>
    Block,
    Note,
    Link,

    /// <summary>A pointer without words.</summary>
    Pointer,
    Highlighting,
    Quote,
    Q,
    Code,
    Foreign,

    /// <summary>A word.</summary>
    Word,
    /// <summary>Characters and what stands beside them.</summary>
    Ruby,

    /// <summary>The characters of a ruby.</summary>
    RubyBase,

    /// <summary>What stands beside the characters of a ruby, which is no running text.</summary>
    RubyText,
    Addition,
    Deletion,
    LineBreak,
    List,
    Item,
    Table,
    Row,
    Cell,
    Figure,

    /// <summary>The address of a picture.</summary>
    Graphic,
    Page,
    FormeWork,
    Stage,

    /// <summary>A stage direction in files of others.</summary>
    Event,
    Time,
    Statement,
    Mention,

    /// <summary>The description of an entity.</summary>
    Entity,

    /// <summary>What stands around an utterance and says who speaks and when.</summary>
    Utterance,
    Timeline,

    /// <summary>A point of time.</summary>
    Point,

    /// <summary>What is said about a stretch of the text, by pointers.</summary>
    Span,

    /// <summary>Such of one kind.</summary>
    SpanGroup,

    /// <summary>An inclusion of another file, if it is in the namespace of such.</summary>
    Include,
}

/// <summary>A name of a TEI file, kept once.</summary>
internal sealed class TeiName
{
    private Tag? bareTag;

    /// <summary>A name as written.</summary>
    public TeiName(string text)
    {
        Text = text;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        Prefix = colon < 0 ? "" : text[..colon];
        Local = colon < 0 ? text : text[(colon + 1)..];
        Bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Role = RoleOf(Local);
        IsDeclaration = Prefix is "xmlns" || text is "xmlns";
        IsBound = Prefix.Length > 0 && Prefix is not "xml";
    }

    /// <summary>The name of an element outside TEI's namespace, of which nothing is known.</summary>
    public static TeiName Foreign { get; } = new("");

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>The name in UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>What is before the colon; empty where there is none.</summary>
    public string Prefix { get; }

    /// <summary>What is behind the colon, or all.</summary>
    public string Local { get; }

    /// <summary>What an element of this name may stand for, if it is one of TEI.</summary>
    public TeiRole Role { get; }

    /// <summary>Whether it is an attribute that declares a namespace.</summary>
    public bool IsDeclaration { get; }

    /// <summary>Whether it has a prefix that a declaration must bind.</summary>
    public bool IsBound { get; }

    /// <summary>Whether it is a name that the namespaces of XML allow.</summary>
    public bool IsGood => XmlNames.IsName(Local) && (Local.Length == Text.Length || XmlNames.IsName(Prefix));

    /// <summary>The tag of an element of this name without attributes: one for all, until one of them is in another namespace.</summary>
    public Tag BareTag(string space) => bareTag is { } known && known.Namespace == space ? known : bareTag = new() { Name = Text, Namespace = space };

    private static TeiRole RoleOf(string local) => local switch
    {
        "text" => TeiRole.Text,
        "titlePart" => TeiRole.TitlePart,
        "speaker" => TeiRole.Speaker,
        "anchor" => TeiRole.Anchor,
        "label" => TeiRole.Label,
        "seg" => TeiRole.Segment,
        "front" or "body" or "back" or "div" or "div1" or "div2" or "div3" or "div4" or "div5" or "div6" or "div7" => TeiRole.Division,
        "head" => TeiRole.Heading,
        "sp" or "u" or "said" => TeiRole.Turn,
        "p" => TeiRole.Paragraph,
        "ab" or "l" => TeiRole.Block,
        "note" => TeiRole.Note,
        "ref" => TeiRole.Link,
        "ptr" => TeiRole.Pointer,
        "hi" or "emph" => TeiRole.Highlighting,
        "quote" => TeiRole.Quote,
        "q" => TeiRole.Q,
        "code" => TeiRole.Code,
        "foreign" => TeiRole.Foreign,
        "w" => TeiRole.Word,
        "ruby" => TeiRole.Ruby,
        "rb" => TeiRole.RubyBase,
        "rt" => TeiRole.RubyText,
        "add" => TeiRole.Addition,
        "del" => TeiRole.Deletion,
        "lb" => TeiRole.LineBreak,
        "list" => TeiRole.List,
        "item" => TeiRole.Item,
        "table" => TeiRole.Table,
        "row" => TeiRole.Row,
        "cell" => TeiRole.Cell,
        "figure" => TeiRole.Figure,
        "graphic" => TeiRole.Graphic,
        "pb" => TeiRole.Page,
        "fw" => TeiRole.FormeWork,
        "stage" => TeiRole.Stage,
        "incident" or "kinesic" or "vocal" => TeiRole.Event,
        "time" => TeiRole.Time,
        "docTitle" or "docAuthor" or "docDate" or "docImprint" => TeiRole.Statement,
        "persName" or "placeName" or "orgName" or "name" or "rs" or "title" or "date" => TeiRole.Mention,
        "person" or "place" or "org" or "event" or "bibl" or "biblStruct" => TeiRole.Entity,
        "annotationBlock" => TeiRole.Utterance,
        "timeline" => TeiRole.Timeline,
        "when" => TeiRole.Point,
        "span" => TeiRole.Span,
        "spanGrp" => TeiRole.SpanGroup,
        "include" => TeiRole.Include,
        _ => TeiRole.Other,
    };
}

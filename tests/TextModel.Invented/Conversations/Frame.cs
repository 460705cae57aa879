namespace TextModel.Invented.Conversations;

/// <summary>How a turn is marked.</summary>
/// <param name="Id">The name of the value.</param>
/// <param name="Template">
/// The print: <c>X</c> is the label, <c>T</c> what is said, <c>N</c> a running number, <c>{b|…}</c> emphasis, <c>¶</c> the end of a block or line.
/// </param>
/// <param name="Kind">What the blocks are.</param>
/// <param name="Carriers">The formats in which it makes sense.</param>
internal sealed record Frame(string Id, string Template, FrameKind Kind, string Carriers = Frame.Any)
{
    /// <summary>Formats of pages.</summary>
    public const string Any = "txt md html";

    /// <summary>Formats of pages, and subtitles.</summary>
    public const string Everywhere = "txt md html vtt srt";

    /// <summary>Whether turns can follow each other on one line.</summary>
    public bool InOneLine { get; init; }

    /// <summary>All frames.</summary>
    public static IReadOnlyList<Frame> All { get; } =
    [
        new("colon", "X: T", FrameKind.Inline, Everywhere) { InOneLine = true },
        new("space-colon", "X : T", FrameKind.Inline, Everywhere) { InOneLine = true },
        new("wide-colon", "X：T", FrameKind.Inline, Everywhere) { InOneLine = true },
        new("tight-colon", "X:T", FrameKind.Inline),
        new("period", "X. T", FrameKind.Inline),
        new("dash", "X — T", FrameKind.Inline),
        new("en-dash", "X – T", FrameKind.Inline),
        new("hyphen", "X- T", FrameKind.Inline),
        new("spaced-hyphen", "X - T", FrameKind.Inline),
        new("colon-hyphen", "X:- T", FrameKind.Inline) { InOneLine = true },
        new("colon-dash", "X: — T", FrameKind.Inline) { InOneLine = true },
        new("period-dash", "X. — T", FrameKind.Inline),
        new("slash", "X/ T", FrameKind.Inline),
        new("greater", "X> T", FrameKind.Inline),
        new("angle", "<X> T", FrameKind.Inline) { InOneLine = true },
        new("square", "[X] T", FrameKind.Inline, Everywhere) { InOneLine = true },
        new("round", "(X) T", FrameKind.Inline, Everywhere),
        new("curly", "{X} T", FrameKind.Inline),
        new("square-colon", "[X]: T", FrameKind.Inline) { InOneLine = true },
        new("round-colon", "(X): T", FrameKind.Inline),
        new("corner", "【X】T", FrameKind.Inline),
        new("guillemets-colon", "«X»: T", FrameKind.Inline),
        new("underscores", "_X_: T", FrameKind.Inline),
        new("stars", "*X*: T", FrameKind.Inline),
        new("pipe", "X | T", FrameKind.Inline),
        new("double-colon", "X:: T", FrameKind.Inline),
        new("arrow", "X -> T", FrameKind.Inline),
        new("equals", "X = T", FrameKind.Inline),
        new("at", "@X: T", FrameKind.Inline),
        new("colon-quoted", "X: “T”", FrameKind.Inline),
        new("dash-before", "— X: T", FrameKind.Inline),
        new("chevrons-label", ">> X: T", FrameKind.Inline, Everywhere) { InOneLine = true },
        new("tab", "X\tT", FrameKind.Inline, "txt"),
        new("colon-tab", "X:\tT", FrameKind.Inline, "txt md"),
        new("columns", "X T", FrameKind.Columns, "txt"),
        new("space", "X T", FrameKind.Inline),

        new("bold-colon-in", "{b|X:} T", FrameKind.Inline) { InOneLine = true },
        new("bold-colon-out", "{b|X}: T", FrameKind.Inline) { InOneLine = true },
        new("bold-colon-both", "{b|X}{b|:} T", FrameKind.Inline, "html"),
        new("bold", "{b|X} T", FrameKind.Inline),
        new("bold-dash", "{b|X} — T", FrameKind.Inline),
        new("bold-period", "{b|X.} T", FrameKind.Inline),
        new("bold-square", "{b|[X]} T", FrameKind.Inline),
        new("square-bold", "[{b|X}] T", FrameKind.Inline),
        new("italic-colon-in", "{i|X:} T", FrameKind.Inline),
        new("italic-colon-out", "{i|X}: T", FrameKind.Inline),
        new("italic", "{i|X} T", FrameKind.Inline),
        new("bold-italic-colon", "{bi|X:} T", FrameKind.Inline),
        new("code-colon", "{c|X}: T", FrameKind.Inline),
        new("underline-colon", "{u|X:} T", FrameKind.Inline, "html"),
        new("small-capitals", "{sc|X:} T", FrameKind.Inline, "html"),
        new("class-span", "{span|X} T", FrameKind.Inline, "html"),

        new("line", "X¶T", FrameKind.Below),
        new("line-colon", "X:¶T", FrameKind.Below),
        new("line-period", "X.¶T", FrameKind.Below),
        new("line-square", "[X]¶T", FrameKind.Below),
        new("line-round", "(X)¶T", FrameKind.Below),
        new("line-angle", "<X>¶T", FrameKind.Below),
        new("line-dashes", "— X —¶T", FrameKind.Below),
        new("line-bold", "{b|X}¶T", FrameKind.Below),
        new("line-bold-colon", "{b|X:}¶T", FrameKind.Below),
        new("line-italic", "{i|X}¶T", FrameKind.Below),
        new("line-underline", "{u|X}¶T", FrameKind.Below, "html"),
        new("heading", "X¶T", FrameKind.Heading, "md html"),
        new("heading-colon", "X:¶T", FrameKind.Heading, "md html"),
        new("term", "X¶T", FrameKind.Term, "md html"),
        new("cell", "X¶T", FrameKind.Cell, "md html"),
        new("cell-colon", "X:¶T", FrameKind.Cell, "md html"),
        new("class-speaker", "X¶T", FrameKind.Class, "html"),
        new("line-list", "X¶T", FrameKind.BelowList),
        new("line-colon-list", "X:¶T", FrameKind.BelowList),

        new("item", "X: T", FrameKind.Item),
        new("item-bold", "{b|X:} T", FrameKind.Item),
        new("bullet", "• X: T", FrameKind.Inline),
        new("numbered", "X: T", FrameKind.Numbered),
        new("numbered-bold", "{b|X}: T", FrameKind.Numbered),
        new("quote", "X: T", FrameKind.Quote),
        new("quote-bold", "{b|X:} T", FrameKind.Quote),

        new("dash-turn", "— T", FrameKind.Unlabeled, Everywhere),
        new("en-dash-turn", "– T", FrameKind.Unlabeled),
        new("hyphen-turn", "- T", FrameKind.Unlabeled, "txt vtt srt"),
        new("chevrons", ">> T", FrameKind.Unlabeled, "txt html vtt srt"),
        new("bold-questions", "{b|T}", FrameKind.Questions),
        new("italic-questions", "{i|T}", FrameKind.Questions),
        new("quoted-questions", "“T”", FrameKind.Questions),
        new("capital-questions", "T", FrameKind.Questions),
        new("plain-questions", "T", FrameKind.Questions),
        new("heading-questions", "T", FrameKind.HeadingQuestions, "md html"),
        new("quote-questions", "T", FrameKind.QuoteQuestions),
        new("numbered-questions", "N. T", FrameKind.Questions),
        new("bold-numbered-questions", "{b|N. T}", FrameKind.Questions),

        new("voice", "<v X>T", FrameKind.Voice, "vtt"),
    ];

    /// <summary>Whether labels are printed.</summary>
    public bool HasLabels => Kind is not (FrameKind.Unlabeled or FrameKind.Questions or FrameKind.HeadingQuestions or FrameKind.QuoteQuestions);

    /// <summary>Whether questions are told from answers by their print.</summary>
    public bool HasQuestions => Kind is FrameKind.Questions or FrameKind.HeadingQuestions or FrameKind.QuoteQuestions;

    /// <summary>Whether what is said stands below the label, in blocks of its own that could also stand right under it.</summary>
    public bool IsBelow => Kind is FrameKind.Below or FrameKind.BelowList;

    /// <summary>Whether it makes sense in this format.</summary>
    public bool FitsIn(string carrier) => Carriers.Split(' ').Contains(carrier);
}

/// <summary>What the blocks of a turn are.</summary>
internal enum FrameKind
{
    /// <summary>Label and speech in one paragraph.</summary>
    Inline,

    /// <summary>In two columns made of spaces.</summary>
    Columns,

    /// <summary>The label on a line of its own.</summary>
    Below,

    /// <summary>The label on a line of its own, what is said as items of a list.</summary>
    BelowList,

    /// <summary>The label as a heading.</summary>
    Heading,

    /// <summary>A list of definitions.</summary>
    Term,

    /// <summary>A table of two columns.</summary>
    Cell,

    /// <summary>The label in an element whose class says so.</summary>
    Class,

    /// <summary>Items of a list.</summary>
    Item,

    /// <summary>Items with numbers.</summary>
    Numbered,

    /// <summary>Quotations.</summary>
    Quote,

    /// <summary>A mark, and nobody's name.</summary>
    Unlabeled,

    /// <summary>Questions in another print.</summary>
    Questions,

    /// <summary>Questions as headings.</summary>
    HeadingQuestions,

    /// <summary>Questions as quotations.</summary>
    QuoteQuestions,

    /// <summary>The voice of a cue.</summary>
    Voice,
}

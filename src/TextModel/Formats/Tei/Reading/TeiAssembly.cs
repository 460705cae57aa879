namespace TextModel.Formats.Tei;

/// <summary>Puts together what a parser finds in a TEI file: header and stand-off as a tree, the text as annotations.</summary>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what there is to say.</param>
/// <param name="isOwn">Whether it is read as a file that this library wrote, without tags.</param>
internal sealed class TeiAssembly(TeiSource source, DiagnosticBag diagnostics, bool isOwn)
{
    /// <summary>The instruction before the root that says what was put into a header template.</summary>
    public const string HeaderInstruction = "textmodel header ";

    private readonly TeiOutside outside = new();
    private readonly TeiHeaderInstructions said = new();
    private int textDepth;

    // How many elements are open in the text beside characters, with the first of them; and where that began.
    private int readingDepth, readingStart;

    public bool IsOwn => isOwn;

    public TeiSource Source => source;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Is told how far the reading is, and stops it; null for nobody.</summary>
    public WorkWatch? Watch { get; init; }

    public TeiTextTree Tree { get; } = new(source, isOwn, diagnostics);

    public TeiInterpreter Interpreter => Tree.Interpreter;

    public IReadOnlyList<TeiNode> Outside => outside.Roots;

    public string? RootName { get; private set; }

    /// <summary>In a file of this library: what of its header was put into a template; null where there was none.</summary>
    public string? HeaderMarks { get; private set; }

    public bool HasText { get; private set; }

    /// <summary>Whether the text is open.</summary>
    public bool InText => textDepth > 0 && readingDepth == 0;

    /// <summary>Whether character data here is asked for.</summary>
    public bool TakesText => InText || (textDepth == 0 && outside.IsInside);

    /// <summary>The attributes of the element that is about to begin, to be filled in before <see cref="Open"/>.</summary>
    public XmlAttributes Given { get; } = new(source.Bytes, new());

    /// <summary>An element begins.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="at">Where it begins in the source.</param>
    /// <param name="inSource">Whether it stands in the source itself, and not in an entity of it.</param>
    public void Open(TeiName name, string space, int at, bool inSource)
    {
        // What stands beside characters is no running text: all of it is one stretch that is carried.
        if (readingDepth > 0 || (InText && inSource && name.Role == TeiRole.RubyText && space == Tree.Namespace))
        {
            readingStart = readingDepth++ == 0 ? at : readingStart;
            return;
        }

        if (RootName is null)
        {
            RootName = name.Text;
            Tree.Namespace = space.Length > 0 ? TeiNames.Namespace : "";
        }

        if (name.Role == TeiRole.Include && space == TeiNames.Inclusions && !isOwn)
            SayNotFollowed(TextSpan.At(at), $"the include of '{Given["href"]}'");
        bool isText = !InText && IsText(name, space);
        if (!isText && !InText)
        {
            outside.Open(name.Text, name.Local, Given.ToValues());
            return;
        }

        HasText = true;
        if (isText && !isOwn && inSource)
            Tree.CarryOutside(at);
        textDepth++;
        Tree.Begin(name, space, Given, at, inSource);
    }

    /// <summary>Says of another file that it is not read.</summary>
    public void SayNotFollowed(TextSpan place, string what)
    {
        if (!diagnostics.CountOnly(DiagnosticCodes.NotFollowed))
            diagnostics.Add(source.Say(DiagnosticCodes.NotFollowed, place, what));
    }

    /// <summary>The start tag that was begun last has ended.</summary>
    public void StartTag(TextSpan place)
    {
        if (InText)
            Tree.StartTag(place);
        else if (readingDepth == 0)
            outside.StartTag(place);
    }

    public void EndTag(TextSpan place)
    {
        if (readingDepth > 0)
        {
            if (--readingDepth == 0 && !isOwn)
                Tree.Carry(MarkupKind.Verbatim, new(readingStart, place.End), null);
            return;
        }

        if (!InText)
        {
            outside.EndTag(place);
            return;
        }

        textDepth--;
        Tree.End(place);
        if (textDepth == 0)
            Tree.VerbatimFrom = place.End;
    }

    /// <summary>Character data outside the text.</summary>
    public void TextOutside(string value)
    {
        if (outside.IsInside)
            outside.Text(value);
    }

    /// <summary>A comment, or a reference that is kept as it is.</summary>
    public void Carry(MarkupKind kind, TextSpan place, string? data)
    {
        if (InText)
            Tree.Carry(kind, place, data);
    }

    /// <summary>A processing instruction.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="data">Target and data.</param>
    public void Instruction(TextSpan place, string data)
    {
        if (readingDepth > 0)
            return;
        if (!InText)
        {
            if (data.StartsWith("textmodel encoding ", StringComparison.Ordinal))
                Interpreter.ReadEncoding(data);
            else if (isOwn && outside.Top is not null)
                outside.Instruction(data);
            else if (isOwn && data.StartsWith(HeaderInstruction, StringComparison.Ordinal))
                HeaderMarks = data[HeaderInstruction.Length..];
            else if (TeiJson.Read(data, "next") is { } next)
                Tree.TakePropertiesOfNext(next, place);
            else if (outside.Top is not { } node)
                said.Take(data, place);
            else if (TeiJson.Read(data, "properties") is { } json)
                node.Properties = json;
            else if (TeiJson.Read(data, TeiTierPlace.Instruction) is { } entry)
                node.Properties = entry;
            return;
        }

        if (XmlCharacters.CharacterOf(data) is { } character)
        {
            Tree.Grow();
            Tree.BaseText.AppendWhole(place, character.ToString());
            return;
        }

        if (!isOwn && TeiJson.Read(data, "next") is { } ofNext)
            Tree.TakePropertiesOfNext(ofNext, place);
        else if (!isOwn && TeiJson.Read(data, TeiTierPlace.Instruction) is { } entry && Tree.TakeEntry(entry, place))
            return;
        else if (isOwn || TeiJson.Read(data, "properties") is not { } properties || !Tree.TakeProperties(properties, place))
            Carry(MarkupKind.ProcessingInstruction, place, data);
    }

    /// <summary>Makes the document.</summary>
    /// <param name="header">What header and stand-off say.</param>
    /// <param name="annotations">The annotations in document order.</param>
    /// <param name="inText">The entities that the text describes.</param>
    /// <param name="encoding">The encoding that the document's text is said to have.</param>
    public TextDocument Build(TeiHeaderReader header, TeiAnnotations annotations, List<Entity> inText, TextEncoding encoding)
    {
        TeiOrigin? origin = isOwn ? null : Tree.BuildOrigin(outside.Roots, said.Places);
        string text = Tree.BaseText.Build();
        List<Speaker> speakers = said.Apply([.. header.ReadSpeakers(), .. Interpreter.Speech.Speakers.Implied]);
        List<Entity> described = said.Apply([.. header.ReadEntities(), .. inText]);
        HashSet<string> left = new(inText.Select(e => e.Id), StringComparer.Ordinal);
        HashSet<string> taken = new([.. speakers.Select(s => s.Id).Concat(described.Select(e => e.Id)).Where(IsTaken)], StringComparer.Ordinal);
        TextDocument document = TextDocument.Own(
            text, annotations.Items, said.Apply(header.ReadSource()), speakers.Where(s => IsNew(s.Id, "person")),
            described.Where(e => IsNew(e.Id, e.Kind.ToString())), encoding, origin, said.Extra, lazy: annotations.Lazy);
        if (origin is not null)
            origin.Document = document;
        return document;

        // Whether an annotation has it. Elements that describe entities have left theirs to them.
        bool IsTaken(string id) => Tree.Ids.Contains(id) && !left.Contains(id);

        bool IsNew(string id, string what)
        {
            if (TextDocument.IsName(id) && taken.Add(id))
                return true;
            diagnostics.Add(DiagnosticCodes.UnusableId.At(source.Path, null, null, id, what));
            return false;
        }
    }

    private bool IsText(TeiName name, string space) => name.Role == TeiRole.Text && !outside.IsInside
        && (RootName is null ? space is TeiNames.Namespace or "" : space == Tree.Namespace);
}

namespace TextModel;

/// <summary>A text in which people speak: one base text, its annotations, and what is known of its source, speakers and entities.</summary>
/// <remarks>Immutable. <see cref="Edit"/> and <see cref="WithText"/> give a new document. Equality is by value.</remarks>
public sealed class TextDocument : IEquatable<TextDocument>
{
    private OffsetMap? offsets;
    private LineMap? lines;
    private Dictionary<string, Annotation>? byId;
    private ILookup<string, Turn>? answers;
    private ILookup<string, NoteAnchor>? anchors;
    private ValueList<Exchange> exchanges;
    private ValueList<Turn> turns;
    private ValueList<Division> divisions;
    private ValueList<Heading> headings;
    private ValueList<Paragraph> paragraphs;
    private ValueList<Note> notes;
    private ValueList<NoteAnchor> noteAnchors;
    private ValueList<EntityMention> mentions;

    private TextDocument(string text, Annotation?[]? annotations, LazyAnnotations? lazy = null)
    {
        Text = text;
        Annotations = new(this, annotations, lazy);
    }

    /// <summary>The base text: the one string that every span points into. For a plain-text source it is the file, character for character.</summary>
    public string Text { get; }

    /// <summary>The file that the document was read from, as it was named, for messages; null for one from memory or a stream without a name. No part of the document's value.</summary>
    public string? Path { get; internal set; }

    /// <summary>The lines of the base text; found on first use.</summary>
    public LineMap Lines => lines ??= new(Text);

    /// <summary>The encoding and byte order mark of the file the base text came from, so that the same bytes can be written again.</summary>
    public TextEncoding Encoding { get; private init; } = TextEncoding.Utf8;

    /// <summary>What is known of the text as a publication.</summary>
    public Source Source { get; private init; } = Source.Empty;

    /// <summary>Who speaks.</summary>
    public Register<Speaker> Speakers { get; private init; } = new([], s => s.Id);

    /// <summary>What is mentioned.</summary>
    public Register<Entity> Entities { get; private init; } = new([], e => e.Id);

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; private init; } = KeyedValues.Empty;

    /// <summary>All that is said about stretches of the text, and questions by position.</summary>
    public AnnotationList Annotations { get; }

    /// <summary>The turns, in order.</summary>
    public ValueList<Turn> Turns => Kept(ref turns);

    /// <summary>Each question with its answers, in order.</summary>
    public ValueList<Exchange> Exchanges => exchanges.IsUnset
        ? exchanges = [.. Turns.Where(t => t.Kind == TurnKind.Question).Select(q => new Exchange(q, q.Answers))]
        : exchanges;

    /// <summary>The divisions, outer before inner.</summary>
    public ValueList<Division> Divisions => Kept(ref divisions);

    /// <summary>The headings, in order.</summary>
    public ValueList<Heading> Headings => Kept(ref headings);

    /// <summary>The paragraphs, those outside of turns included, in order.</summary>
    public ValueList<Paragraph> Paragraphs => Kept(ref paragraphs);

    /// <summary>The notes, in the order in which their bodies stand.</summary>
    public ValueList<Note> Notes => Kept(ref notes);

    /// <summary>The places that point at notes, in order.</summary>
    public ValueList<NoteAnchor> NoteAnchors => Kept(ref noteAnchors);

    /// <summary>The mentions of entities, in order.</summary>
    public ValueList<EntityMention> Mentions => Kept(ref mentions);

    /// <summary>Conversion of offsets in the base text to code points and UTF-8 bytes, and back.</summary>
    public OffsetMap Offsets => offsets ??= new(Text);

    /// <summary>The file that the document was read from; null where its base text is the file, in TEI, and where it was not read by <c>TextDocument.Read</c>. No part of the document's value.</summary>
    public OriginalFile? OriginalFile => Origin as OriginalFile;

    /// <summary>What a format needs to write the document again as it was read; no part of the document's value.</summary>
    internal object? Origin { get; private set; }

    /// <summary>The file that the text came from, which stays what it was when the text is edited; null where nobody knows. No part of the document's value.</summary>
    internal SourceFile? SourceFile { get; set; }

    /// <summary>What a format puts around the document when it writes it again, such as a header template of TEI; null for nothing. No part of the document's value.</summary>
    internal object? KeptHeader { get; set; }

    /// <summary>The identifiers that edits have taken away or referred to: only references to these can have been broken here. No part of the document's value.</summary>
    internal IReadOnlySet<string>? Doubtful { get; private init; }

    /// <summary>Makes a document of its parts.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="annotations">
    /// The annotations, in any order: they are sorted by start; at one start longer ones come first, equal ones as given, and an empty one
    /// stays behind those that were given before it. So those of a tree keep their order. Copies of them are taken in.
    /// </param>
    /// <param name="source">What is known of the source.</param>
    /// <param name="speakers">Who speaks.</param>
    /// <param name="entities">What is mentioned.</param>
    /// <param name="encoding">The encoding of the file the text came from.</param>
    /// <param name="extra">What <see cref="Extra"/> is to hold.</param>
    /// <exception cref="ArgumentException">A span lies outside the text, or an identifier is given twice or is no XML name.</exception>
    public static TextDocument Create(
        string text, IEnumerable<Annotation>? annotations = null, Source? source = null,
        IEnumerable<Speaker>? speakers = null, IEnumerable<Entity>? entities = null, TextEncoding? encoding = null, KeyedValues? extra = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Annotation[] copies = [.. (annotations ?? []).Select(CopyOf)];
        AnnotationOrder.Sort(copies);
        var made = new TextDocument(text, copies)
        {
            Source = source ?? Source.Empty,
            Speakers = Register(speakers, s => s.Id),
            Entities = Register(entities, e => e.Id),
            Encoding = encoding ?? TextEncoding.Utf8,
            Extra = extra ?? KeyedValues.Empty,
        };
        made.Validate();
        return made;
    }

    private static Annotation CopyOf(Annotation? annotation)
    {
        Annotation copy = annotation?.Copy() ?? throw new ArgumentException("One of the annotations is null.", nameof(annotation));
        copy.Origin = 0;
        return copy;
    }

    /// <summary>
    /// Makes a document of nodes that nobody else holds, already in document order; nothing is copied or checked. Those that are null, or
    /// all where there is no array, are left to <paramref name="lazy"/>.
    /// </summary>
    internal static TextDocument Own(
        string text, Annotation?[]? annotations, Source? source = null, IEnumerable<Speaker>? speakers = null,
        IEnumerable<Entity>? entities = null, TextEncoding? encoding = null, object? origin = null, KeyedValues? extra = null,
        LazyAnnotations? lazy = null) => new(text, annotations, lazy)
        {
            Source = source ?? Source.Empty,
            Speakers = Register(speakers, s => s.Id),
            Entities = Register(entities, e => e.Id),
            Encoding = encoding ?? TextEncoding.Utf8,
            Origin = origin,
            Extra = extra ?? KeyedValues.Empty,
        };

    /// <summary>Keeps the file that the document was just read from.</summary>
    internal void Keep(OriginalFile file) => (Origin, file.Document) = (file, this);

    /// <summary>Changes annotations, source, speakers and entities, not the text.</summary>
    /// <param name="change">Says to the editor what is to be added, replaced and removed.</param>
    /// <returns>The new document; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The result would not be a document; see <see cref="Create"/>.</exception>
    public TextDocument Edit(Action<DocumentEditor> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var editor = new DocumentEditor(this);
        change(editor);
        var made = new TextDocument(Text, editor.BuildAnnotations())
        {
            Path = Path,
            SourceFile = SourceFile,
            KeptHeader = KeptHeader,
            Doubtful = editor.Doubtful,
            Encoding = Encoding,
            Source = editor.Source,
            Speakers = editor.BuildSpeakers(),
            Entities = editor.BuildEntities(),
            Extra = editor.Extra,
            Origin = Origin,
        };
        // What was there before may be as a foreign file had it; only what is new is judged.
        foreach (Annotation annotation in editor.Introduced)
            made.CheckSpans(annotation);
        HashSet<string> ids = editor.IntroducedIds(made);
        if (ids.Count > 0)
            made.CheckIds(ids);
        return made;
    }

    /// <summary>Changes the text; every annotation moves along.</summary>
    /// <param name="changes">The changes, in offsets of this document's text; they must not overlap.</param>
    /// <returns>The new document and what the changes cut through.</returns>
    /// <exception cref="ArgumentException">Changes overlap or lie outside the text.</exception>
    public TextEdit WithText(params IEnumerable<TextChange> changes) => TextEdit.Apply(this, changes);

    /// <summary>The annotation with an identifier, or null.</summary>
    public Annotation? Find(string id)
    {
        if (byId is null)
        {
            var found = new Dictionary<string, Annotation>(StringComparer.Ordinal);
            foreach (Annotation annotation in Annotations.AsSpan())
            {
                if (annotation.Id is { } key)
                    found.TryAdd(key, annotation);
            }

            byId = found;
        }

        return byId.GetValueOrDefault(id);
    }

    /// <summary>What a person reads of the whole text: without labels, notes, times and page furniture, with line wraps undone.</summary>
    public string ReadingText => GetReading().Text;

    /// <summary>The reading text of the whole document with an exact map back to the base text.</summary>
    /// <param name="view">Which of two alternatives is read, where an editor gives both.</param>
    public TextReading GetReading(ReadingView view = ReadingView.Edited) => TextReading.Of(this, view);

    /// <summary>The stretch of the base text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside the text.</exception>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Whether both have the same text, encoding, annotations, source, speakers and entities.</summary>
    public bool Equals(TextDocument? other) =>
        other is not null && Text == other.Text && Encoding == other.Encoding && Source == other.Source
        && Speakers.Equals(other.Speakers) && Entities.Equals(other.Entities) && Annotations.Equals(other.Annotations)
        && Extra.Equals(other.Extra);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Annotations.Count);

    /// <summary>The title and the size, for debugging.</summary>
    public override string ToString() => $"{Source.Title ?? "(untitled)"}: {Text.Length} units, {Annotations.Count} annotations";

    internal ValueList<Turn> AnswersTo(Turn question) =>
        question.Id is null ? [] : [.. (answers ??= Turns.Where(t => t.QuestionId is not null).ToLookup(t => t.QuestionId!))[question.Id]];

    internal ValueList<NoteAnchor> AnchorsOf(Note note) =>
        note.Id is null ? [] : [.. (anchors ??= NoteAnchors.Where(a => a.NoteId is not null).ToLookup(a => a.NoteId!))[note.Id]];

    // Found once, since people write doc.Turns[i] in loops.
    private ValueList<T> Kept<T>(ref ValueList<T> list)
        where T : Annotation => list.IsUnset ? list = Annotations.All<T>() : list;

    // A register never changes, so documents share it.
    private static Register<T> Register<T>(IEnumerable<T>? items, Func<T, string> id)
        where T : class => items as Register<T> ?? new(items ?? [], id);

    private void Validate()
    {
        foreach (Annotation annotation in Annotations.AsSpan())
            CheckSpans(annotation);
        CheckIds(null);
    }

    private void CheckSpans(Annotation annotation)
    {
        Inside(annotation.Span);
        switch (annotation)
        {
            case Turn { LabelSpan: { } label }: Inside(label); break;
            case Note { LabelSpan: { } label }: Inside(label); break;
            default: break;
        }

        void Inside(TextSpan span)
        {
            if (span.End > Text.Length)
                throw new ArgumentException($"The span {span} of the {annotation.GetType().Name} lies outside the text, which has {Text.Length} UTF-16 units.");
        }
    }

    // Whether the identifiers are names, each given once: all, or those that are asked for.
    private void CheckIds(HashSet<string>? asked)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Annotation annotation in Annotations.AsSpan())
        {
            if (annotation.Id is { } id)
                Name(id);
        }

        foreach (Speaker speaker in Speakers)
            Name(speaker.Id);
        foreach (Entity entity in Entities)
            Name(entity.Id);

        void Name(string id)
        {
            if (asked is not null && !asked.Contains(id))
                return;
            if (!IsName(id))
                throw new ArgumentException($"'{id}' cannot be an identifier: it must be an XML name without a colon, such as 't12' or 'fischer'.");
            if (!ids.Add(id))
                throw new ArgumentException($"The identifier '{id}' is given twice; annotations, speakers and entities share one set.");
        }
    }

    /// <summary>Whether <paramref name="id"/> can be an identifier: an XML name without a colon.</summary>
    internal static bool IsName(string id) => XmlNames.IsName(id);
}

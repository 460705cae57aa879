namespace TextModel;

/// <summary>Something said about a stretch of a document's text. The closed family of a document's parts begins here.</summary>
/// <remarks>
/// A node that a document holds knows that document: <see cref="Text"/> and the navigation of the derived types simply work. A node
/// made with <c>new</c> or <c>with</c> is detached until <see cref="TextDocument.Edit"/> or <see cref="TextDocument.Create"/> takes in a copy of it.
/// Equality is by value and leaves out which document a node is in.
/// </remarks>
public abstract record Annotation
{
    // Stands for an identifier that nobody has asked for yet; told by reference.
    private static readonly string NotRead = new('?', 1);

    private TextDocument? document;
    private string? id;

    // What few nodes have: a tag by itself, the tags of the file where nobody has asked for this node's yet, or a tag and more in a
    // RareParts. So all others are smaller by a quarter. Copies share it.
    private object? rare;
    private int origin;

    private protected Annotation()
    {
    }

    /// <summary>Copies what the node says, not where it belongs: the copy is detached.</summary>
    protected Annotation(Annotation original)
    {
        ArgumentNullException.ThrowIfNull(original);
        id = original.id;
        Span = original.Span;
        rare = original.rare;
        origin = original.origin;
    }

    /// <summary>The identifier: a valid XML name, unique among the annotations; null where nothing needs to point at the node.</summary>
    public string? Id
    {
        get => ReferenceEquals(id, NotRead) ? ReadId() : id;
        init => id = value;
    }

    /// <summary>The stretch of the base text, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// How many of the annotations that end exactly where this one starts nevertheless enclose it: the number of its ancestors in the
    /// tree that end there. 0 but for empty elements at the very end of their parent; together with the order it makes the tree of a
    /// TEI file exact: going through the annotations in order, each closes all that ended before its start, and of those that are open
    /// and end at its start all but the outermost <see cref="EndingAncestors"/>.
    /// </summary>
    public int EndingAncestors
    {
        get => rare is RareParts more ? more.EndingAncestors : 0;
        init => rare = RareParts.Of(value, Tag, Extra);
    }

    /// <summary>The element it was read from, where that says more than the typed properties do.</summary>
    public Tag? Tag
    {
        get => rare switch
        {
            null => null,
            Tag tag => tag,
            LazyTags lazy => ReadTag(lazy),
            _ => ((RareParts)rare).Tag,
        };
        init
        {
            _ = Id; // while it can still be found
            rare = RareParts.Of(EndingAncestors, value, Extra);
        }
    }

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra
    {
        get => rare is RareParts more ? more.Extra : KeyedValues.Empty;
        init => rare = RareParts.Of(EndingAncestors, Tag, value);
    }

    /// <summary>Offset of the first UTF-16 code unit.</summary>
    public int Start => Span.Start;

    /// <summary>Offset after the last UTF-16 code unit.</summary>
    public int End => Span.End;

    /// <summary>The base text of the node, exactly as it stands in the source.</summary>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public string Text => Document.Slice(Span);

    /// <summary>The base text without labels, note anchors, note bodies, time stamps and page furniture, with line wraps undone.</summary>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public string ReadingText => GetReading().Text;

    /// <summary>Whether no document has taken the node in.</summary>
    public bool IsDetached => document is null;

    /// <summary>The document the node is in.</summary>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public TextDocument Document => document ?? throw new InvalidOperationException(
        $"This {GetType().Name} is in no document. Add it with document.Edit(e => e.Add(…)) and take it from the new document.");

    /// <summary>Its place in <see cref="TextDocument.Annotations"/>. While an edit goes on: 1 + the place of the node this is a copy of, or 0.</summary>
    internal int Index { get; set; }

    /// <summary>Whether it has no tag, no properties of others, and nothing that ends at its start encloses it.</summary>
    internal bool IsBare => rare is null;

    /// <summary>Which entry of the document's <see cref="TextDocument.Origin"/> the node was read from, from 1; 0 for none.</summary>
    internal int Origin
    {
        get => origin;
        set
        {
            if (origin > 0 && origin != value && rare is LazyTags)
                _ = Tag; // while it can still be found
            origin = value;
        }
    }

    /// <summary>The reading text with an exact map back to the base text.</summary>
    /// <param name="view">Which of two alternatives is read, where an editor gives both.</param>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public TextReading GetReading(ReadingView view = ReadingView.Edited) => TextReading.Of(this, view);

    /// <summary>The annotations of a type that lie wholly inside this one, in document order.</summary>
    /// <typeparam name="T">The type asked for.</typeparam>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public ValueList<T> Inner<T>()
        where T : Annotation => Document.Annotations.Inside<T>(this);

    /// <summary>The nearest annotation of a type that encloses this one and comes before it in document order; null if none does.</summary>
    /// <typeparam name="T">The type asked for.</typeparam>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public T? Outer<T>()
        where T : Annotation => Document.Annotations.Around<T>(this);

    /// <summary>Value equality of what both say; whether and where they belong to a document does not matter.</summary>
    public virtual bool Equals(Annotation? other) =>
        other is not null && EqualityContract == other.EqualityContract
        && Span == other.Span && Id == other.Id && EndingAncestors == other.EndingAncestors && Tag == other.Tag && Extra.Equals(other.Extra);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Span, Id);

    /// <summary>The type, the span and the identifier, for debugging.</summary>
    public sealed override string ToString() => Id is null ? $"{GetType().Name} {Span}" : $"{GetType().Name} {Span} {Id}";

    /// <summary>Makes this very object a node of a document; only for nodes nobody else holds.</summary>
    internal void Attach(TextDocument owner, int index)
    {
        document = owner;
        Index = index;
    }

    /// <summary>Says where the tag of a node is to be read, and its identifier too; it must have its <see cref="Origin"/>, and neither of them.</summary>
    internal void ReadLazily(LazyTags tags, bool hasId)
    {
        rare = tags;
        if (hasId)
            id = NotRead;
    }

    /// <summary>Whether this object is a node of <paramref name="owner"/>.</summary>
    internal bool IsIn(TextDocument owner) => ReferenceEquals(document, owner);

    /// <summary>A detached shallow copy.</summary>
    internal Annotation Copy() => this with { };

    // Threads may come here at once, and read the same. The tag comes last: where it is there, the identifier is too.
    private string? ReadId()
    {
        if (Volatile.Read(ref rare) is LazyTags lazy)
            id = lazy.ReadId(origin);
        return id;
    }

    private Tag ReadTag(LazyTags lazy)
    {
        _ = Id;
        Tag tag = lazy.Read(origin);
        Volatile.Write(ref rare, tag);
        return tag;
    }

    private sealed class RareParts(int inside, Tag? tag, KeyedValues extra)
    {
        public int EndingAncestors => inside;

        public Tag? Tag => tag;

        public KeyedValues Extra => extra;

        public static object? Of(int inside, Tag? tag, KeyedValues extra) => inside == 0 && extra.Count == 0 ? tag : new RareParts(inside, tag, extra);
    }
}

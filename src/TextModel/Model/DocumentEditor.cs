namespace TextModel;

/// <summary>Collects the changes of one <see cref="TextDocument.Edit"/>.</summary>
public sealed class DocumentEditor
{
    private readonly TextDocument document;
    private readonly Dictionary<int, Annotation?> changed = [];
    private readonly List<Annotation> added = [];
    private readonly List<Speaker> speakers;
    private readonly List<Entity> entities;

    internal DocumentEditor(TextDocument document)
    {
        this.document = document;
        Source = document.Source;
        Extra = document.Extra;
        speakers = [.. document.Speakers];
        entities = [.. document.Entities];
    }

    /// <summary>What is known of the source.</summary>
    public Source Source { get; set; }

    /// <summary>The document's <see cref="TextDocument.Extra"/>.</summary>
    public KeyedValues Extra { get; set; }

    /// <summary>Takes in a copy of <paramref name="annotation"/>, inside all that start at the same place and are as long or longer.</summary>
    public void Add(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        Annotation copy = annotation.Copy();
        copy.Origin = 0;
        added.Add(copy);
    }

    /// <summary>Takes in copies of several annotations.</summary>
    public void Add(IEnumerable<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        foreach (Annotation annotation in annotations)
            Add(annotation);
    }

    /// <summary>Adds a speaker behind the last.</summary>
    public void Add(Speaker speaker) => speakers.Add(speaker);

    /// <summary>Adds an entity behind the last.</summary>
    public void Add(Entity entity) => entities.Add(entity);

    /// <summary>Puts <paramref name="replacement"/> in the place of <paramref name="annotation"/>.</summary>
    /// <param name="annotation">A node of the document that is edited.</param>
    /// <param name="replacement">What stands there afterwards, usually <c>annotation with { … }</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="annotation"/> is no node of this document, or was already replaced or removed.</exception>
    public void Replace(Annotation annotation, Annotation replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        Change(annotation, replacement.Copy());
    }

    /// <summary>Puts <paramref name="replacement"/> in the place of the speaker with the same identifier as <paramref name="speaker"/>.</summary>
    /// <exception cref="ArgumentException">The document has no such speaker.</exception>
    public void Replace(Speaker speaker, Speaker replacement) => ReplaceIn(speakers, s => s.Id == speaker.Id, replacement, speaker.Id);

    /// <summary>Puts <paramref name="replacement"/> in the place of the entity with the same identifier as <paramref name="entity"/>.</summary>
    /// <exception cref="ArgumentException">The document has no such entity.</exception>
    public void Replace(Entity entity, Entity replacement) => ReplaceIn(entities, e => e.Id == entity.Id, replacement, entity.Id);

    /// <summary>Removes an annotation; what stands inside it stays.</summary>
    /// <exception cref="ArgumentException"><paramref name="annotation"/> is no node of this document, or was already replaced or removed.</exception>
    public void Remove(Annotation annotation) => Change(annotation, null);

    /// <summary>Removes a speaker; turns that name it keep its identifier.</summary>
    public void Remove(Speaker speaker) => speakers.RemoveAll(s => s.Id == speaker.Id);

    /// <summary>Removes an entity; mentions that name it keep its identifier.</summary>
    public void Remove(Entity entity) => entities.RemoveAll(e => e.Id == entity.Id);

    internal Register<Speaker> BuildSpeakers() => new(speakers, s => s.Id);

    internal Register<Entity> BuildEntities() => new(entities, e => e.Id);

    internal Annotation[] BuildAnnotations()
    {
        var result = new List<Annotation>(document.Annotations.Count + added.Count);
        foreach (Annotation old in document.Annotations.AsSpan())
        {
            if (!changed.TryGetValue(old.Index, out Annotation? replacement))
                result.Add(old.Copy());
            else if (replacement is not null && replacement.Span == old.Span)
                result.Add(replacement);
            else if (replacement is not null)
                added.Add(replacement);
        }

        if (added.Count == 0)
            return [.. result];
        return added.Count <= 8 ? Insert(result) : Merge(result);
    }

    private Annotation[] Insert(List<Annotation> result)
    {
        foreach (Annotation node in added)
            result.Insert(AnnotationOrder.PlaceFor(result, node), node);
        return [.. result];
    }

    // Many additions: find each place among the old ones, then merge once.
    private Annotation[] Merge(List<Annotation> old)
    {
        Annotation[] sorted = [.. added];
        AnnotationOrder.Sort(sorted);
        var result = new List<Annotation>(old.Count + sorted.Length);
        int next = 0;
        foreach (Annotation node in sorted)
        {
            int place = AnnotationOrder.PlaceFor(old, node);
            for (; next < place; next++)
                result.Add(old[next]);
            result.Add(node);
        }

        for (; next < old.Count; next++)
            result.Add(old[next]);
        return [.. result];
    }

    private void Change(Annotation annotation, Annotation? replacement)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        if (!annotation.IsIn(document))
            throw new ArgumentException($"The {annotation} is no node of the document that is edited; take it from document.Annotations.", nameof(annotation));
        if (!changed.TryAdd(annotation.Index, replacement))
            throw new ArgumentException($"The {annotation} was already replaced or removed in this edit.", nameof(annotation));
    }

    private static void ReplaceIn<T>(List<T> list, Predicate<T> match, T replacement, string id)
    {
        int index = list.FindIndex(match);
        if (index < 0)
            throw new ArgumentException($"The document has none with the identifier '{id}'.");
        list[index] = replacement;
    }
}

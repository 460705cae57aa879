using System.Globalization;

namespace TextModel;

/// <summary>Collects the changes of one <see cref="TextDocument.Edit"/>.</summary>
public sealed class DocumentEditor
{
    private readonly TextDocument document;
    private readonly Dictionary<int, Annotation?> changed = [];
    private readonly List<Annotation> added = [];
    private readonly RegisterEditor<Speaker> speakers;
    private readonly RegisterEditor<Entity> entities;

    internal DocumentEditor(TextDocument document)
    {
        this.document = document;
        Source = document.Source;
        Extra = document.Extra;
        speakers = new(document.Speakers, s => s.Id);
        entities = new(document.Entities, e => e.Id);
    }

    /// <summary>What is known of the source.</summary>
    /// <exception cref="ArgumentNullException">It is set to null; <see cref="TextModel.Source.Empty"/> says nothing.</exception>
    public Source Source
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The document's <see cref="TextDocument.Extra"/>.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public KeyedValues Extra
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    }

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

    /// <summary>Adds a speaker after the last.</summary>
    public void Add(Speaker speaker) => speakers.Add(speaker);

    /// <summary>Adds an entity after the last.</summary>
    public void Add(Entity entity) => entities.Add(entity);

    /// <summary>Puts <paramref name="replacement"/> in the place of <paramref name="annotation"/>.</summary>
    /// <param name="annotation">A node of the document that is edited.</param>
    /// <param name="replacement">What stands there afterwards, usually <c>annotation with { … }</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="annotation"/> is no node of this document, or was already replaced or removed.</exception>
    public void Replace(Annotation annotation, Annotation replacement)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(replacement);
        Annotation copy = replacement.Copy();
        copy.Origin = annotation.Origin;
        Change(annotation, copy);
    }

    /// <summary>Puts <paramref name="replacement"/> in the place of the speaker with the same identifier as <paramref name="speaker"/>.</summary>
    /// <exception cref="ArgumentException">The document has no such speaker.</exception>
    public void Replace(Speaker speaker, Speaker replacement) => speakers.Replace(speaker, replacement);

    /// <summary>Puts <paramref name="replacement"/> in the place of the entity with the same identifier as <paramref name="entity"/>.</summary>
    /// <exception cref="ArgumentException">The document has no such entity.</exception>
    public void Replace(Entity entity, Entity replacement) => entities.Replace(entity, replacement);

    /// <summary>Removes an annotation; what stands inside it stays.</summary>
    /// <exception cref="ArgumentException"><paramref name="annotation"/> is no node of this document, or was already replaced or removed.</exception>
    public void Remove(Annotation annotation) => Change(annotation, null);

    /// <summary>Removes a speaker; turns that name it keep its identifier.</summary>
    /// <exception cref="ArgumentException">The document has no speaker with this identifier.</exception>
    public void Remove(Speaker speaker) => speakers.Remove(speaker);

    /// <summary>Removes an entity; mentions that name it keep its identifier.</summary>
    /// <exception cref="ArgumentException">The document has no entity with this identifier.</exception>
    public void Remove(Entity entity) => entities.Remove(entity);

    /// <summary>An identifier that is free in the document and in this edit: the beginning of the given one, and the first number from the given one's on.</summary>
    /// <param name="like">An identifier that another of the kind has (<c>t12</c>), or a mere beginning (<c>t</c>).</param>
    /// <exception cref="ArgumentException">It does not begin as an XML name does.</exception>
    public string NewId(string like)
    {
        ArgumentNullException.ThrowIfNull(like);
        string start = like.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (!TextDocument.IsName(start))
            throw new ArgumentException($"'{like}' cannot begin an identifier: it must be an XML name without a colon, such as 't' or 't12'.", nameof(like));
        int number = int.TryParse(like.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int known) ? known : 0;
        string id;
        do
            id = start + (++number).ToString(CultureInfo.InvariantCulture);
        while (document.Find(id) is not null || speakers.Contains(id) || entities.Contains(id) || Introduced.Any(a => a.Id == id));
        return id;
    }

    /// <summary>The annotations that were added, and those that took another's place.</summary>
    internal IEnumerable<Annotation> Introduced => added.Concat(changed.Values.OfType<Annotation>());

    /// <summary>The identifiers that this edit or one before it took away or referred to; null where there is none.</summary>
    internal IReadOnlySet<string>? Doubtful
    {
        get
        {
            var ids = new HashSet<string>(document.Doubtful ?? Enumerable.Empty<string>(), StringComparer.Ordinal);
            ids.UnionWith(speakers.Taken);
            ids.UnionWith(added.SelectMany(Named).OfType<string>());
            foreach ((int index, Annotation? replacement) in changed)
            {
                Annotation before = document.Annotations[index];
                if (before.Id is { } id && replacement?.Id != id)
                    ids.Add(id);
                if (replacement is not null)
                    ids.UnionWith(Named(replacement).Except(Named(before)).OfType<string>());
            }

            return ids.Count == 0 ? null : ids;

            static string?[] Named(Annotation annotation) => annotation switch
            {
                Turn turn => [turn.SpeakerId, turn.QuestionId],
                NoteAnchor anchor => [anchor.NoteId],
                _ => [],
            };
        }
    }

    /// <summary>The identifiers that something has which did not have them before.</summary>
    internal HashSet<string> IntroducedIds(TextDocument made)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Annotation annotation in added)
        {
            if (annotation.Id is { } id)
                ids.Add(id);
        }

        foreach ((int index, Annotation? replacement) in changed)
        {
            if (replacement?.Id is { } id && id != document.Annotations[index].Id)
                ids.Add(id);
        }

        AddNew(document.Speakers, made.Speakers, s => s.Id, ids);
        AddNew(document.Entities, made.Entities, e => e.Id, ids);
        return ids;
    }

    internal Register<Speaker> BuildSpeakers() => speakers.Build();

    internal Register<Entity> BuildEntities() => entities.Build();

    internal Annotation[] BuildAnnotations()
    {
        var kept = new List<Annotation>(document.Annotations.Count);
        var moved = new List<Annotation>();
        bool nests = false;
        foreach (Annotation old in document.Annotations.AsSpan())
        {
            nests |= old.EndingAncestors > 0;
            Annotation? now = changed.TryGetValue(old.Index, out Annotation? replacement) ? replacement : old.Copy();
            if (now is null)
                continue;
            now.Index = old.Index + 1;
            (now.Start == old.Start ? kept : moved).Add(now);
        }

        Annotation[] result = AnnotationOrder.Merge(kept, [.. moved, .. added]);
        // Who encloses whom at a place where elements end is a count, and has to follow what comes and goes.
        if (nests)
            Nesting.Restore(result, document.Annotations);
        return result;
    }

    // An identifier is new where it occurs more often than before.
    private static void AddNew<T>(Register<T> before, Register<T> after, Func<T, string> idOf, HashSet<string> ids)
        where T : class
    {
        if (ReferenceEquals(before, after))
            return;
        var counts = before.CountBy(idOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (string id in after.Select(idOf))
        {
            int left = counts.GetValueOrDefault(id);
            if (left == 0)
                ids.Add(id);
            else
                counts[id] = left - 1;
        }
    }

    private void Change(Annotation annotation, Annotation? replacement)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        if (!annotation.IsIn(document))
            throw new ArgumentException($"The {annotation} is no node of the document that is edited; take it from document.Annotations.", nameof(annotation));
        if (!changed.TryAdd(annotation.Index, replacement))
            throw new ArgumentException($"The {annotation} was already replaced or removed in this edit.", nameof(annotation));
    }
}

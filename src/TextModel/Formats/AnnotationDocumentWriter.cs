namespace TextModel.Formats;

/// <summary>Writes the mentions of a document in a format of annotations.</summary>
/// <param name="name">The format's name, for messages.</param>
/// <param name="format">The format.</param>
public sealed class AnnotationDocumentWriter(string name, IAnnotationFormat format) : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (Annotation annotation in document.Annotations)
        {
            if (annotation is not EntityMention)
                Lose(annotation.Id is { } id ? $"the {Describe(annotation)} '{id}'" : $"{Article(annotation)} {Describe(annotation)}", annotation.Span);
            else if (annotation.Tag is not null || annotation.Extra.Count > 0)
                Lose($"what a mention says besides its kind and entity ({annotation.Tag?.Name ?? annotation.Extra[0].Key})", annotation.Span);
        }

        if (document.Source != Source.Empty)
            Lose("what is known of the source", null);
        foreach (Speaker speaker in document.Speakers)
            Lose($"the speaker '{speaker.Id}'", null);
        var mentioned = new HashSet<string>(document.Mentions.Select(m => m.EntityId).OfType<string>(), StringComparer.Ordinal);
        foreach (Entity entity in document.Entities)
        {
            if (!mentioned.Contains(entity.Id))
                Lose($"the entity '{entity.Id}', which nothing mentions", null);
            else if (entity != new Entity { Id = entity.Id, Kind = entity.Kind, Label = entity.Label, Identifiers = entity.Identifiers })
                Lose($"what is known of the entity '{entity.Id}' besides its name and identifiers", null);
        }

        format.Write(AnnotationSet.Of(document), output, diagnostics);

        void Lose(string what, TextSpan? span) => diagnostics.Add(DiagnosticCodes.Loss.At(null, null, span, name, what));
    }

    private static string Describe(Annotation annotation) => annotation switch
    {
        Turn => "turn",
        Paragraph => "paragraph",
        Note => "note",
        NoteAnchor => "note anchor",
        Division => "division",
        Heading => "heading",
        SourceStatement => "source statement",
        PageBreak => "page break",
        FormeWork => "running head or page number",
        StageDirection => "stage direction",
        TimeStamp => "time stamp",
        Markup { Tag: { } tag } => $"element {tag.Name}",
        _ => "annotation",
    };

    private static string Article(Annotation annotation) => Describe(annotation)[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
}

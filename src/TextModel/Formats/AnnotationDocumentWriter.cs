using TextModel.Entities;

namespace TextModel.Formats;

/// <summary>Writes the mentions of a document in a format of annotations.</summary>
/// <remarks>
/// What a mention or the text loses is said first, item by item; then in one line for each kind what such a format never carries: paragraphs, turns, speakers …
/// </remarks>
/// <param name="name">The format's name, for messages.</param>
/// <param name="format">The format.</param>
public sealed class AnnotationDocumentWriter(string name, IAnnotationFormat format) : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var losses = new AnnotationLosses(name, diagnostics);
        foreach (Annotation annotation in document.Annotations)
        {
            if (annotation is not EntityMention)
                losses.Count(annotation, document.Text);
            else if (annotation.Extra.Count > 0)
                losses.Add($"what a mention says besides its kind and entity ({string.Join(", ", annotation.Extra.Select(e => e.Key))})", annotation.Span);
            else if (annotation.Tag is { } tag)
                CountTag(losses, annotation, tag.Name);
        }

        // A file of this format gets what the edit says; what else it holds stays.
        AnnotationSet set = options is AnnotationOptions { Text: AnnotatedText.Reading }
            ? new ReadingBasis(document).Make(document, m => losses.Add($"the mention '{m.Text}', of which nothing is read", m.Span))
            : document.OriginalFile?.Content is AnnotationSet read && ReferenceEquals(read.Origin.Reader, format) && read.Text == document.Text
            ? EditedSet.Of(read, document, losses.Add) : AnnotationSet.Of(document);
        AnnotationPatching.Write(format, set, output, options, diagnostics);
        CountRegisters(losses, document);
        losses.Report();
    }

    // In a file of others every mention has a tag.
    private static void CountTag(AnnotationLosses losses, Annotation mention, string tag) => losses.Count(
        $"what a mention says besides its kind and entity ({tag})", "what ", $"mentions say besides their kind and entity ({tag})", $"'{mention.Text}'", mention.Span);

    private static void CountRegisters(AnnotationLosses losses, TextDocument document)
    {
        if (document.Source != Source.Empty)
            losses.Count("what is known of the source", "", "sources", "", null);
        foreach (Speaker speaker in document.Speakers)
            losses.Count($"the speaker '{speaker.Id}'", "", "speakers", $"'{speaker.Id}'", null);
        var mentioned = new HashSet<string>(document.Mentions.Select(m => m.EntityId).OfType<string>(), StringComparer.Ordinal);
        foreach (Entity entity in document.Entities)
        {
            if (!mentioned.Contains(entity.Id))
            {
                losses.Count($"the entity '{entity.Id}', which nothing mentions", "", "entities that nothing mentions", $"'{entity.Id}'", null);
            }
            else if (entity != new Entity { Id = entity.Id, Kind = entity.Kind, Label = entity.Label, Identifiers = entity.Identifiers })
            {
                losses.Count(
                    $"what is known of the entity '{entity.Id}' besides its name and identifiers",
                    "what is known of ", "entities besides their names and identifiers", $"'{entity.Id}'", null);
            }
        }
    }
}

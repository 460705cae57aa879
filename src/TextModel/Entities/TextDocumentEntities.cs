using TextModel.Entities;

namespace TextModel;

/// <summary>Recognition of entities, as members of <see cref="TextDocument"/>.</summary>
public static class TextDocumentEntities
{
    extension(TextDocument document)
    {
        /// <summary>Marks what recognisers find: a <see cref="Gazetteer"/>, a <see cref="DateRecognizer"/>, or ones of your own.</summary>
        /// <param name="recognizers">The recognisers. Each looks at this document, not at what the others find.</param>
        /// <returns>
        /// A document with the mentions and the entities that they name, and what the recognisers noticed: names that could mean several
        /// entities, for example. Mentions that are already there are not doubled; speakers who bear the name of an entity are linked to it.
        /// </returns>
        /// <exception cref="ArgumentException">A recogniser gave a span outside the text.</exception>
        public AnnotateResult Annotate(params IEnumerable<IRecognizer> recognizers)
            => document.Annotate(recognizers, null);

        /// <inheritdoc cref="Annotate(TextDocument, IEnumerable{IRecognizer})"/>
        /// <param name="recognizers">The recognisers. Each looks at this document, not at what the others find.</param>
        /// <param name="progress">Is told which share of the text all have looked through, from 0 to 1; null for nobody. Called on the thread that works.</param>
        /// <param name="cancellationToken">
        /// Stops the work: every few thousand stretches of the text for a <see cref="Gazetteer"/> and a <see cref="DateRecognizer"/>, between two recognisers for others.
        /// </param>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
        public AnnotateResult Annotate(IEnumerable<IRecognizer> recognizers, IProgress<double>? progress, CancellationToken cancellationToken = default)
        {
            TextDocument annotated = RecognitionMerger.Merge(
                document, recognizers, linksKnown: true, WorkWatch.Of(cancellationToken, progress), out ValueList<Diagnostic> diagnostics, out ValueList<AmbiguousName> ambiguous);
            return new()
            {
                Document = annotated,
                Ambiguous = ambiguous,
                Diagnostics = document.Path is not { } path ? diagnostics : [.. diagnostics.Select(d => d.Path is null ? d with { Path = path } : d)],
            };
        }
    }
}

/// <summary>What recognition gives: a document with the mentions that were found, and what there is to say about it.</summary>
public sealed record AnnotateResult
{
    /// <summary>The document with the mentions that were found and the entities that they name.</summary>
    public required TextDocument Document { get; init; }

    /// <summary>The names that could mean several entities, and were not marked; <see cref="NameReview"/> lets a person choose.</summary>
    public ValueList<AmbiguousName> Ambiguous { get; init; } = [];

    /// <summary>What the recognisers noticed, in their order.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether there is an error among the diagnostics.</summary>
    public bool HasErrors => Diagnostics.HasErrors;
}

using System.Collections.Immutable;
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
        /// A document with the mentions and the entities that they name. Mentions that are already there are not doubled; speakers who bear
        /// the name of an entity are linked to it.
        /// </returns>
        /// <exception cref="ArgumentException">A recogniser gave a span outside the text.</exception>
        public TextDocument Annotate(params IEnumerable<IRecognizer> recognizers) => RecognitionMerger.Merge(document, recognizers, out _);

        /// <inheritdoc cref="Annotate(TextDocument, IEnumerable{IRecognizer})"/>
        /// <param name="recognizers">The recognisers. Each looks at this document, not at what the others find.</param>
        /// <param name="diagnostics">What the recognisers noticed: names that could mean several entities, for example.</param>
        public TextDocument Annotate(IEnumerable<IRecognizer> recognizers, out ImmutableArray<Diagnostic> diagnostics) =>
            RecognitionMerger.Merge(document, recognizers, out diagnostics);
    }
}

using TextModel.Entities;

namespace TextModel;

/// <summary>Taking in what others have annotated, as a member of <see cref="TextDocument"/>.</summary>
public static class TextDocumentMerging
{
    extension(TextDocument document)
    {
        /// <summary>Takes in annotations that were made elsewhere on this text, or on an earlier state of it.</summary>
        /// <param name="annotations">The annotations.</param>
        /// <param name="options">How they are taken in; null for the defaults.</param>
        /// <returns>
        /// The document with the mentions that found their place, and what became of each annotation. One whose text stands elsewhere is moved
        /// only where a single place fits; nothing is guessed. Mentions that are already there are not doubled.
        /// </returns>
        public MergeResult Merge(AnnotationSet annotations, MergeOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(annotations);
            return AnnotationMerger.Merge(document, annotations, options ?? MergeOptions.Default);
        }
    }
}

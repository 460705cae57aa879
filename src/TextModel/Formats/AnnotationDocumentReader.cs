using TextModel.Entities;

namespace TextModel.Formats;

/// <summary>Reads a document from a format of annotations: the text it carries, with its mentions.</summary>
/// <param name="format">The format.</param>
public sealed class AnnotationDocumentReader(IAnnotationFormat format) : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        AnnotationReadResult read = format.Read(input, options);
        (TextDocument document, var said) = AnnotationMerger.ToDocument(read.Annotations, TextEncoding.Utf8);
        return new()
        {
            Document = document,
            Format = read.Format,
            Diagnostics =
            [
                .. read.Diagnostics,
                .. read.Annotations.Text is null && !read.HasErrors
                    ? [DiagnosticCodes.TextMissing.At(input.Path, null, null, "a document needs it")] : Array.Empty<Diagnostic>(),
                .. said.Select(d => d with { Path = input.Path }),
                .. OfWords(read.Annotations, input.Path),
            ],
        };
    }

    // Lemmas, parts of speech and trees of words; the last column of CoNLL-U has spacing and mentions, which come along.
    private static IEnumerable<Diagnostic> OfWords(AnnotationSet set, string? path)
    {
        StandOffItem[] words = [.. set.Items.Where(i => i.Kind == StandOffKind.Token && i.Features.Any(f => f.Key != "MISC"))];
        if (words.Length > 0)
        {
            string[] names = [.. words.SelectMany(w => w.Features).Select(f => f.Key).Where(k => k != "MISC").Distinct().Order(StringComparer.Ordinal)];
            yield return DiagnosticCodes.Loss.At(path, null, null, "A document", $"what the file says of {words.Length} words besides ({string.Join(", ", names)})");
        }
    }
}

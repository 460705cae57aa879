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
        AnnotationReadResult read = AnnotationPatching.Read(format, input, options);
        (TextDocument document, var said) = AnnotationMerger.ToDocument(read.Annotations, TextEncoding.Utf8, out _);
        if (read.Annotations.Origin.File is { } file)
            document.Keep(file);
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
            ],
        };
    }
}

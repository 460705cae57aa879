namespace TextModel.Formats;

/// <summary>Reads and writes the annotations of one format, in that format's own terms.</summary>
public interface IAnnotationFormat
{
    /// <summary>Reads a whole input.</summary>
    /// <param name="input">The file, stream or string.</param>
    /// <param name="options">What the user asked for.</param>
    /// <returns>Annotations and diagnostics, whatever the content is: bad content never throws.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    AnnotationReadResult Read(TextInput input, ReadOptions options);

    /// <summary>Writes annotations.</summary>
    /// <param name="annotations">The annotations, of this or another format.</param>
    /// <param name="output">Where the bytes go; it is not closed.</param>
    /// <param name="diagnostics">Receives what the format could not carry, item by item.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics);

    /// <summary>Writes annotations with options of the format's own; a format that has none writes as without.</summary>
    /// <param name="annotations">The annotations, of this or another format.</param>
    /// <param name="output">Where the bytes go; it is not closed.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="diagnostics">Receives what the format could not carry, item by item.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    void Write(AnnotationSet annotations, Stream output, WriteOptions options, DiagnosticBag diagnostics) => Write(annotations, output, diagnostics);
}

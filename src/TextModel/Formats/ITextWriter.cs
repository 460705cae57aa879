namespace TextModel.Formats;

/// <summary>Writes a document in one format.</summary>
public interface ITextWriter
{
    /// <summary>Writes a whole document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where the bytes go; it is not closed.</param>
    /// <param name="options">What the user asked for; options of another format count as none.</param>
    /// <param name="diagnostics">Receives what the format could not carry, item by item.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics);
}

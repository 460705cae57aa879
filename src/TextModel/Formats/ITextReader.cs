namespace TextModel.Formats;

/// <summary>Reads one format into a document.</summary>
public interface ITextReader
{
    /// <summary>Reads a whole input.</summary>
    /// <param name="input">The file, stream or string.</param>
    /// <param name="options">What the user asked for.</param>
    /// <returns>A document and diagnostics, whatever the content is: bad content never throws.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    ReadResult Read(TextInput input, ReadOptions options);
}

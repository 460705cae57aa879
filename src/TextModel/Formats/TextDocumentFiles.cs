using System.Collections.Immutable;
using System.Text;
using TextModel.Formats;

namespace TextModel;

/// <summary>Reading and writing, as members of <see cref="TextDocument"/>.</summary>
public static class TextDocumentFiles
{
    extension(TextDocument)
    {
        /// <summary>Reads a file; its format is found from its content and name.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">What to observe; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the file holds.</returns>
        /// <exception cref="IOException">The file is not there or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
        public static ReadResult Read(string path, ReadOptions? options = null, FormatRegistry? formats = null) =>
            ReadInput(TextInput.FromFile(path, options?.Encoding), options, formats);

        /// <summary>Reads a stream to its end.</summary>
        /// <param name="stream">The stream; it is not closed.</param>
        /// <param name="options">What to observe; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the stream holds.</returns>
        /// <exception cref="IOException">The stream cannot be read.</exception>
        public static ReadResult Read(Stream stream, ReadOptions? options = null, FormatRegistry? formats = null) =>
            ReadInput(TextInput.FromStream(stream, null, options?.Encoding), options, formats);

        /// <summary>Reads text from memory.</summary>
        /// <param name="text">The text.</param>
        /// <param name="options">What to observe; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the text is.</returns>
        public static ReadResult Parse(string text, ReadOptions? options = null, FormatRegistry? formats = null) =>
            ReadInput(TextInput.FromString(text), options, formats);
    }

    extension(TextDocument document)
    {
        /// <summary>Writes the document to a file: beside it first, then renamed, so that no half-written file is left.</summary>
        /// <param name="path">The file; its name tells the format unless the options do.</param>
        /// <param name="options">The options of a format, such as <c>new TeiOptions { … }</c>; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>What the format could not carry, item by item. After an error no file was written.</returns>
        /// <exception cref="ArgumentException">No format fits the name or the options.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
        public ImmutableArray<Diagnostic> Save(string path, WriteOptions? options = null, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(path);
            TextFormat format = Writer(path, options, formats);
            string full = Path.GetFullPath(path), beside = Path.Combine(Path.GetDirectoryName(full) ?? ".", $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
            try
            {
                var diagnostics = new DiagnosticBag();
                using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
                    format.Writer!.Write(document, file, options ?? WriteOptions.Default, diagnostics);
                if (!diagnostics.HasErrors)
                    File.Move(beside, full, overwrite: true);
                return diagnostics.ToImmutable();
            }
            finally
            {
                File.Delete(beside);
            }
        }

        /// <summary>Writes the document to a stream.</summary>
        /// <param name="output">The stream; it is not closed.</param>
        /// <param name="options">The options of a format, such as <c>new TeiOptions()</c>, or <c>new WriteOptions { Format = "json" }</c>.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>What the format could not carry, item by item.</returns>
        /// <exception cref="ArgumentException">No format fits the options.</exception>
        /// <exception cref="IOException">The stream cannot be written.</exception>
        public ImmutableArray<Diagnostic> Write(Stream output, WriteOptions options, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(output);
            var diagnostics = new DiagnosticBag();
            Writer(null, options, formats).Writer!.Write(document, output, options, diagnostics);
            return diagnostics.ToImmutable();
        }

        /// <summary>Writes the document to a string, as UTF-8 formats would be written to a file.</summary>
        /// <param name="options">The options of a format.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <exception cref="ArgumentException">No format fits the options.</exception>
        public string ToString(WriteOptions options, FormatRegistry? formats = null)
        {
            using var output = new MemoryStream();
            document.Write(output, options, formats);
            return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
        }
    }

    /// <summary>Reads an input with the reader that fits it.</summary>
    /// <param name="input">The file, stream or string.</param>
    /// <param name="options">What to observe; null for the defaults.</param>
    /// <param name="formats">The formats to choose from; null for those of this package.</param>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public static ReadResult ReadInput(TextInput input, ReadOptions? options = null, FormatRegistry? formats = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= ReadOptions.Default;
        formats ??= FormatRegistry.Default;
        if (formats.FindReader(input, options) is { } format)
        {
            ReadResult read = format.Reader!.Read(input, options);
            return input.Notice is { } notice ? read with { Diagnostics = [notice, .. read.Diagnostics] } : read;
        }

        string known = string.Join(", ", formats.Formats.Where(f => f.Reader is not null).Select(f => f.Id));
        return new()
        {
            Document = TextDocument.Create(""),
            Format = options.Format ?? "",
            Diagnostics = [DiagnosticCodes.UnknownFormat.At(input.Path, null, null, options.Format, known)],
        };
    }

    private static TextFormat Writer(string? path, WriteOptions? options, FormatRegistry? formats)
    {
        formats ??= FormatRegistry.Default;
        return formats.FindWriter(path, options ?? WriteOptions.Default) ?? throw new ArgumentException(
            $"No format fits '{options?.Format ?? path}'. Known: {string.Join(", ", formats.Formats.Where(f => f.Writer is not null).Select(f => f.Id))}; "
            + "name one with WriteOptions.Format.");
    }
}

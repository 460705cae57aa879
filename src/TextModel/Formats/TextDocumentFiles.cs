using System.Text;
using TextModel.Formats;

namespace TextModel;

/// <summary>Reading and writing, as members of <see cref="TextDocument"/>.</summary>
/// <remarks>
/// All members may be called from several threads at once. The asynchronous ones wait for files and streams without blocking a thread; the
/// work between reading and writing is done on the thread that goes on.
/// </remarks>
public static class TextDocumentFiles
{
    extension(TextDocument)
    {
        /// <summary>Reads a file; its format is found from its content and name.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the file holds.</returns>
        /// <exception cref="IOException">The file is not there or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
        public static ReadResult Read(string path, ReadOptions? options = null, FormatRegistry? formats = null) =>
            TextDocument.Read(TextInput.FromFile(path, options?.Encoding), options, formats);

        /// <summary>Reads a stream to its end.</summary>
        /// <param name="stream">The stream; it is not closed.</param>
        /// <param name="name">The file's name, for messages and for telling the format; null where there is none.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the stream holds.</returns>
        /// <exception cref="IOException">The stream cannot be read.</exception>
        public static ReadResult Read(Stream stream, string? name = null, ReadOptions? options = null, FormatRegistry? formats = null) =>
            TextDocument.Read(TextInput.FromStream(stream, name, options?.Encoding), options, formats);

        /// <summary>Reads bytes from memory.</summary>
        /// <param name="bytes">The bytes of a file; they must not change meanwhile.</param>
        /// <param name="name">The file's name, for messages and for telling the format; null where there is none.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the bytes are.</returns>
        public static ReadResult Read(ReadOnlyMemory<byte> bytes, string? name = null, ReadOptions? options = null, FormatRegistry? formats = null) =>
            TextDocument.Read(TextInput.FromBytes(bytes, name, options?.Encoding), options, formats);

        /// <summary>Reads what a reader of text gives, to its end.</summary>
        /// <param name="reader">The reader; it is not closed.</param>
        /// <param name="name">The file's name, for messages and for telling the format; null where there is none.</param>
        /// <param name="options">Options for reading; null for the defaults. <see cref="ReadOptions.Encoding"/> plays no part.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the text is.</returns>
        /// <exception cref="IOException">The reader cannot be read.</exception>
        public static ReadResult Read(TextReader reader, string? name = null, ReadOptions? options = null, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(reader);
            return TextDocument.Read(TextInput.FromString(reader.ReadToEnd(), name), options, formats);
        }

        /// <summary>Reads an input with the reader that fits it.</summary>
        /// <param name="input">The file, stream or string.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the input holds.</returns>
        /// <exception cref="IOException">The input cannot be read.</exception>
        /// <exception cref="OperationCanceledException"><see cref="ReadOptions.CancellationToken"/> asked for it.</exception>
        public static ReadResult Read(TextInput input, ReadOptions? options = null, FormatRegistry? formats = null) =>
            InputReading.Read(input, options ?? ReadOptions.Default, formats ?? FormatRegistry.Default);

        /// <summary>Reads text from memory.</summary>
        /// <param name="text">The text.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>A document and diagnostics, whatever the text is.</returns>
        public static ReadResult Parse(string text, ReadOptions? options = null, FormatRegistry? formats = null) =>
            TextDocument.Read(TextInput.FromString(text), options, formats);

        /// <inheritdoc cref="Read(string, ReadOptions?, FormatRegistry?)"/>
        /// <param name="path">The file.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <param name="cancellationToken">Stops between two pieces of the file, and between steps of the work (<see cref="ReadOptions.CancellationToken"/>).</param>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
        public static async Task<ReadResult> ReadAsync(
            string path, ReadOptions? options = null, FormatRegistry? formats = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(path);
            await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return await TextDocument.ReadAsync(file, path, options, formats, cancellationToken).ConfigureAwait(false);
        }

        /// <inheritdoc cref="Read(Stream, string?, ReadOptions?, FormatRegistry?)"/>
        /// <param name="stream">The stream; it is not closed.</param>
        /// <param name="name">The file's name, for messages and for telling the format; null where there is none.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <param name="cancellationToken">Stops between two pieces of the stream, and between steps of the work (<see cref="ReadOptions.CancellationToken"/>).</param>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
        public static async Task<ReadResult> ReadAsync(
            Stream stream, string? name = null, ReadOptions? options = null, FormatRegistry? formats = null, CancellationToken cancellationToken = default)
        {
            options ??= ReadOptions.Default;
            using CancellationTokenSource? both = Both(options.CancellationToken, cancellationToken, out CancellationToken stop);
            TextInput input = await TextInput.FromStreamAsync(stream, name, options.Encoding, stop).ConfigureAwait(false);
            return TextDocument.Read(input, stop == options.CancellationToken ? options : options with { CancellationToken = stop }, formats);
        }
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
        public ValueList<Diagnostic> Save(string path, WriteOptions? options = null, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(path);
            TextFormat format = Writer(path, options, formats);
            string beside = Beside(path);
            try
            {
                ValueList<Diagnostic> said;
                using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
                    said = OutputWriting.Write(document, file, format, options);
                if (!said.HasErrors)
                    File.Move(beside, path, overwrite: true);
                return said;
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
        public ValueList<Diagnostic> Write(Stream output, WriteOptions options, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(output);
            return OutputWriting.Write(document, output, Writer(null, options, formats), options);
        }

        /// <summary>Writes the document as text: the bytes that a file would have, decoded as UTF-8.</summary>
        /// <param name="output">Where the text goes; it is not closed.</param>
        /// <param name="options">The options of a format, such as <c>new TeiOptions()</c>, or <c>new WriteOptions { Format = "json" }</c>.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>What the format could not carry, item by item.</returns>
        /// <exception cref="ArgumentException">No format fits the options.</exception>
        /// <exception cref="IOException">The output cannot be written.</exception>
        public ValueList<Diagnostic> Write(TextWriter output, WriteOptions options, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(output);
            using var bytes = new MemoryStream();
            ValueList<Diagnostic> said = document.Write(bytes, options, formats);
            output.Write(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            return said;
        }

        /// <summary>Writes the document to a string, as UTF-8 formats would be written to a file.</summary>
        /// <param name="options">The options of a format.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <exception cref="ArgumentException">No format fits the options.</exception>
        public string ToString(WriteOptions options, FormatRegistry? formats = null)
        {
            using var output = new StringWriter();
            document.Write(output, options, formats);
            return output.ToString();
        }

        /// <inheritdoc cref="Save(TextDocument, string, WriteOptions?, FormatRegistry?)"/>
        /// <param name="path">The file; its name tells the format unless the options do.</param>
        /// <param name="options">The options of a format, such as <c>new TeiOptions { … }</c>; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <param name="cancellationToken">Stops before the file is renamed; the old file, if there was one, stays.</param>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
        public async Task<ValueList<Diagnostic>> SaveAsync(
            string path, WriteOptions? options = null, FormatRegistry? formats = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(path);
            TextFormat format = Writer(path, options, formats);
            using CancellationTokenSource? both = Both(options?.CancellationToken ?? default, cancellationToken, out CancellationToken stop);
            using var made = new MemoryStream();
            ValueList<Diagnostic> said = OutputWriting.Write(document, made, format, (options ?? WriteOptions.Default) with { CancellationToken = stop });
            if (said.HasErrors)
                return said;
            string beside = Beside(path);
            try
            {
                await using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
                    await file.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length), stop).ConfigureAwait(false);
                File.Move(beside, path, overwrite: true);
                return said;
            }
            finally
            {
                File.Delete(beside);
            }
        }

        /// <inheritdoc cref="Write(TextDocument, Stream, WriteOptions, FormatRegistry?)"/>
        /// <param name="output">The stream; it is not closed. Nothing is written to it after an error.</param>
        /// <param name="options">The options of a format, such as <c>new TeiOptions()</c>, or <c>new WriteOptions { Format = "json" }</c>.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <param name="cancellationToken">Stops before or during the writing.</param>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
        public async Task<ValueList<Diagnostic>> WriteAsync(
            Stream output, WriteOptions options, FormatRegistry? formats = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(output);
            TextFormat format = Writer(null, options, formats);
            using CancellationTokenSource? both = Both(options?.CancellationToken ?? default, cancellationToken, out CancellationToken stop);
            using var made = new MemoryStream();
            ValueList<Diagnostic> said = OutputWriting.Write(document, made, format, (options ?? WriteOptions.Default) with { CancellationToken = stop });
            if (!said.HasErrors)
                await output.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length), stop).ConfigureAwait(false);
            return said;
        }
    }

    // A token that asks to stop where one of two does; null where one of them is enough.
    private static CancellationTokenSource? Both(CancellationToken one, CancellationToken other, out CancellationToken stop)
    {
        CancellationTokenSource? both = one.CanBeCanceled && other.CanBeCanceled && one != other ? CancellationTokenSource.CreateLinkedTokenSource(one, other) : null;
        stop = both?.Token ?? (other.CanBeCanceled ? other : one);
        return both;
    }

    // In the same folder, since renaming works within one file system only.
    private static string Beside(string path)
    {
        string full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full) ?? ".", $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
    }

    private static TextFormat Writer(string? path, WriteOptions? options, FormatRegistry? formats)
    {
        formats ??= FormatRegistry.Default;
        options ??= WriteOptions.Default;
        if (formats.FindWriter(path, options) is { } format)
            return format;
        string known = string.Join(", ", formats.Formats.Where(f => f.Writer is not null).Select(f => f.Id));
        throw new ArgumentException(
            options.Format is { } asked ? $"No format that can be written is called '{asked}'. Known: {known}; FormatRegistry.With adds others."
            : path is not null ? $"The name '{path}' does not tell a format that can be written. Known: {known}; name one with WriteOptions.Format, or add one with FormatRegistry.With."
            : $"A stream has no name that tells the format. Known: {known}; name one with WriteOptions.Format, or give the options of one, such as new TeiOptions().");
    }
}

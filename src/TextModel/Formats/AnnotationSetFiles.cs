using TextModel.Formats;

namespace TextModel;

/// <summary>Reading and writing, as members of <see cref="AnnotationSet"/>.</summary>
public static class AnnotationSetFiles
{
    extension(AnnotationSet)
    {
        /// <summary>Reads a file; its format is found from its content and name.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>Annotations and diagnostics, whatever the file holds. From a format of documents: the mentions.</returns>
        /// <exception cref="IOException">The file is not there or cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
        public static AnnotationReadResult Read(string path, ReadOptions? options = null, FormatRegistry? formats = null) =>
            AnnotationSet.Read(TextInput.FromFile(path, options?.Encoding), options, formats);

        /// <summary>Reads a stream to its end.</summary>
        /// <param name="stream">The stream; it is not closed.</param>
        /// <param name="name">The file's name, for messages and for telling the format; null where there is none.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>Annotations and diagnostics, whatever the stream holds.</returns>
        /// <exception cref="IOException">The stream cannot be read.</exception>
        public static AnnotationReadResult Read(Stream stream, string? name = null, ReadOptions? options = null, FormatRegistry? formats = null) =>
            AnnotationSet.Read(TextInput.FromStream(stream, name, options?.Encoding), options, formats);

        /// <inheritdoc cref="Read(Stream, string?, ReadOptions?, FormatRegistry?)"/>
        /// <param name="stream">The stream; it is not closed.</param>
        /// <param name="name">The file's name, for messages and for telling the format; null where there is none.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <param name="cancellationToken">Stops between two pieces of the stream.</param>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
        public static async Task<AnnotationReadResult> ReadAsync(
            Stream stream, string? name = null, ReadOptions? options = null, FormatRegistry? formats = null, CancellationToken cancellationToken = default) =>
            AnnotationSet.Read(await TextInput.FromStreamAsync(stream, name, options?.Encoding, cancellationToken).ConfigureAwait(false), options, formats);

        /// <summary>Reads text from memory.</summary>
        /// <param name="text">The text.</param>
        /// <param name="options">Options for reading, the format above all.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        public static AnnotationReadResult Parse(string text, ReadOptions? options = null, FormatRegistry? formats = null) =>
            AnnotationSet.Read(TextInput.FromString(text), options, formats);

        /// <summary>Reads an input with the reader that fits it.</summary>
        /// <param name="input">The file, stream or string.</param>
        /// <param name="options">Options for reading; null for the defaults.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>Annotations and diagnostics, whatever the input holds.</returns>
        /// <exception cref="IOException">The input cannot be read.</exception>
        public static AnnotationReadResult Read(TextInput input, ReadOptions? options = null, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(input);
            options ??= ReadOptions.Default;
            formats ??= FormatRegistry.Default;
            if (formats.FindReader(input, options) is { Annotations: { } reader })
            {
                AnnotationReadResult found = AnnotationPatching.Read(reader, input, options);
                return input.Notice is { } notice ? found with { Diagnostics = [notice, .. found.Diagnostics] } : found;
            }

            ReadResult read = InputReading.Read(input, options, formats);
            return new() { Annotations = AnnotationSet.Of(read.Document), Format = read.Format, Diagnostics = read.Diagnostics };
        }
    }

    extension(AnnotationSet annotations)
    {
        /// <summary>Writes the annotations to a file.</summary>
        /// <param name="path">The file; its name tells the format unless the options do.</param>
        /// <param name="options">Names the format, and what it lets one choose; null: the name does.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>What the format could not carry, item by item.</returns>
        /// <exception cref="ArgumentException">No format of annotations fits the name or the options.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public ValueList<Diagnostic> Save(string path, WriteOptions? options = null, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(path);
            options ??= WriteOptions.Default;
            IAnnotationFormat format = Writer(path, options, formats);
            var diagnostics = new DiagnosticBag();
            using (FileStream file = File.Create(path))
                AnnotationPatching.Write(format, annotations, file, options, diagnostics);
            return diagnostics.ToImmutable();
        }

        /// <summary>Writes the annotations to a stream.</summary>
        /// <param name="output">The stream; it is not closed.</param>
        /// <param name="options">Names the format, and what it lets one choose.</param>
        /// <param name="formats">The formats to choose from; null for those of this package.</param>
        /// <returns>What the format could not carry, item by item.</returns>
        /// <exception cref="ArgumentException">No format of annotations fits the options.</exception>
        /// <exception cref="IOException">The stream cannot be written.</exception>
        public ValueList<Diagnostic> Write(Stream output, WriteOptions options, FormatRegistry? formats = null)
        {
            ArgumentNullException.ThrowIfNull(output);
            ArgumentNullException.ThrowIfNull(options);
            var diagnostics = new DiagnosticBag();
            AnnotationPatching.Write(Writer(null, options, formats), annotations, output, options, diagnostics);
            return diagnostics.ToImmutable();
        }
    }

    private static IAnnotationFormat Writer(string? path, WriteOptions options, FormatRegistry? formats)
    {
        formats ??= FormatRegistry.Default;
        if (formats.FindWriter(path, options) is not { Annotations: { } writer } format)
        {
            throw new ArgumentException(
                $"No format of annotations fits '{options.Format ?? path}'. Known: {string.Join(", ", formats.Formats.Where(f => f.Annotations is not null).Select(f => f.Id))}; "
                + "name one with WriteOptions.Format.");
        }

        OutputWriting.Check(options, format);
        return writer;
    }
}

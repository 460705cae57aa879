using TextModel.Formats.Tei;

namespace TextModel.Formats;

/// <summary>Writes a document in a format, and says what was not carried and what leads nowhere.</summary>
internal static class OutputWriting
{
    public static ValueList<Diagnostic> Write(TextDocument document, Stream output, TextFormat format, WriteOptions? options)
    {
        options ??= WriteOptions.Default;
        Check(options, format);
        if (options.CancellationToken.CanBeCanceled || options.Progress is not null)
            output = new WatchedStream(output, options.Progress, options.CancellationToken);
        var diagnostics = new DiagnosticBag();
        DanglingReferences.Report(document, diagnostics);
        // Options of a format's own ask for a file of another make than it had.
        bool asItStood = options.GetType() == typeof(WriteOptions) && document.OriginalFile is { } file && file.Format == format.Id && file.IsStillOf(document) && file.TryWrite(output);
        if (!asItStood)
        {
            // A file of the same format keeps what its document does not hold.
            if (document.OriginalFile?.Content is AnnotationSet set && !(ReferenceEquals(set.Origin.Reader, format.Annotations) && set.Text == document.Text))
            {
                foreach (string carried in SetLosses.Of(set))
                    diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, format.Name, carried));
            }

            if (document.KeptHeader is not null && format.Id != TeiNames.Format)
                diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, format.Name, "the header template that its file was made with"));
            if (options.GetType() == typeof(WriteOptions) && document.OriginalFile is { } own && own.Format == format.Id && format is { Annotations: null, Reader: not null })
                EditedWriting.Write(document, own, format, output, options, diagnostics);
            else
                format.Writer!.Write(document, output, options, diagnostics);
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>Refuses options of another format.</summary>
    /// <exception cref="ArgumentException">The options are none that the format takes.</exception>
    public static void Check(WriteOptions options, TextFormat format)
    {
        if (!format.Takes(options))
        {
            throw new ArgumentException(
                $"{options.GetType().Name} are no options of the format '{format.Id}', which takes {(format.OptionsType ?? typeof(WriteOptions)).Name}.", nameof(options));
        }
    }
}

namespace TextModel.Formats;

/// <summary>Writes a document in a format, and says what was not carried and what leads nowhere.</summary>
internal static class OutputWriting
{
    public static ValueList<Diagnostic> Write(TextDocument document, Stream output, TextFormat format, WriteOptions? options)
    {
        options ??= WriteOptions.Default;
        if (options.GetType() != typeof(WriteOptions) && format.OptionsType != options.GetType())
        {
            throw new ArgumentException(
                $"{options.GetType().Name} are no options of the format '{format.Id}', which takes {(format.OptionsType ?? typeof(WriteOptions)).Name}.", nameof(options));
        }

        var diagnostics = new DiagnosticBag();
        DanglingReferences.Report(document, diagnostics);
        format.Writer!.Write(document, output, options, diagnostics);
        return diagnostics.ToImmutable();
    }
}

using TextModel.Formats.PlainText;
using TextModel.Formats.Tei;

namespace TextModel.Formats;

/// <summary>Reads an input with the format that fits it.</summary>
internal static class InputReading
{
    public static ReadResult Read(TextInput input, ReadOptions options, FormatRegistry formats)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (formats.FindReader(input, options) is not { } format)
        {
            string known = string.Join(", ", formats.Formats.Where(f => f.Reader is not null).Select(f => f.Id));
            return Failed(input, options.Format ?? "", DiagnosticCodes.UnknownFormat.At(input.Path, null, null, options.Format, known));
        }

        Diagnostic? elsewhere = options.Format is null && format.Id == PlainTextFormat.Id ? OtherPackages.Find(input, formats) : null;
        if (elsewhere is { Severity: DiagnosticSeverity.Error })
            return Failed(input, format.Id, elsewhere);
        ReadOptions asked = options;
        WorkWatch? watch = WorkWatch.Of(options.CancellationToken, options.Progress);
        watch?.Check();
        if (watch is not null)
            asked = options with { Transcript = options.Transcript with { Watch = watch } };
        ReadResult read = format.Reader!.Read(input, asked);
        watch?.Report(1);
        read.Document.Path = input.Path;
        // A document that is read again tells itself which file it was made from, or does not.
        if (!format.HoldsDocuments)
            read.Document.SourceFile = input.Describe(format.Name);
        // A plain text is its file, and TEI keeps what it needs of one. What is wrong, or was to be read as something else, is not to be written as it stood.
        if (read.Document.Origin is null && !options.FoldRepeatedLines && options.TrackedChanges == TrackedChanges.Accepted && !read.HasErrors && format is not { Id: TeiNames.Format or PlainTextFormat.Id })
            read.Document.Keep(input.Keep(format.Id));
        // Who watches this time does not watch when it is read again.
        read.Document.OriginalFile?.Reading = watch is null ? options : options with { CancellationToken = default, Progress = null };
        // TEI, JSON and YAML hold documents that somebody made so; of the file that one came from it was said.
        Diagnostic? empty = input.IsFile && !format.HoldsDocuments && string.IsNullOrWhiteSpace(read.Document.Text) && !read.Diagnostics.Any(TellsWhy) ? DiagnosticCodes.EmptyText.At(input.Path, null, null) : null;
        Diagnostic[] notices = [.. new[] { elsewhere, input.Notice, empty }.OfType<Diagnostic>()];
        return notices.Length == 0 ? read : read with { Diagnostics = [.. notices, .. read.Diagnostics] };
    }

    // What could not be read may hold text, and a reader that warns of the file as a whole knows more of it.
    private static bool TellsWhy(Diagnostic said) => said.Severity == DiagnosticSeverity.Error || said is { Severity: DiagnosticSeverity.Warning, Position: null, Span: null };

    private static ReadResult Failed(TextInput input, string format, Diagnostic diagnostic) => new()
    {
        Document = TextDocument.Create(""),
        Format = format,
        Diagnostics = [diagnostic],
    };
}

using TextModel.Cli.Output;

namespace TextModel.Cli.Commands;

/// <summary>Converts one file after the other in the same way.</summary>
/// <param name="session">Standard input and output, and where problems are said.</param>
/// <param name="reading">How files are read.</param>
/// <param name="metadata">The value of <c>--metadata</c>.</param>
/// <param name="writing">How they are written.</param>
/// <param name="failOnLoss">Whether a loss is an error.</param>
/// <param name="printer">Prints diagnostics.</param>
/// <param name="change">What is done with each document between reading and writing, with its name for messages; it gives null where nothing is to be written, which it said. Null: nothing is done.</param>
internal sealed class Conversion(Session session, ReadOptions reading, string? metadata, WriteOptions writing, bool failOnLoss, DiagnosticPrinter printer,
    Func<TextDocument, string, TextDocument?>? change = null)
{
    // From so many characters on, what reading leaves behind is worth the look.
    private const int Large = 1 << 24;

    /// <summary>Converts a file; gives an exit code.</summary>
    /// <param name="job">The file, and where to.</param>
    /// <param name="joint">What several files are written to in place of standard output; null for none.</param>
    public int Convert(ConvertJob job, Stream? joint = null)
    {
        if (InputFile.Read(job.Input, reading, metadata, session) is not { } read)
            return ExitCode.Errors;
        string name = InputFile.Display(job.Input);
        printer.Print(read.Diagnostics, name);
        if (read.HasErrors)
            return ExitCode.Errors;
        if (change is not null)
        {
            if (change(read.Document, name) is not { } changed)
                return ExitCode.Errors;
            read = read with { Document = changed };
        }

        // A large file leaves arrays behind as large as itself, and writing needs as many again. Only this mode gives them back at once.
        if (read.Document.Text.Length > Large)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Write(read, job, joint);
    }

    private int Write(ReadResult read, ConvertJob job, Stream? joint)
    {
        TextDocument document = read.Document;
        bool standard = job.Output == ConvertPlan.Standard;
        string name = standard ? "(standard output)" : job.Output;
        try
        {
            if (failOnLoss && Losses(read) is { IsEmpty: false } losses)
            {
                printer.Print(losses, name);
                return ExitCode.Errors;
            }

            ValueList<Diagnostic> diagnostics = standard ? document.Write(joint ?? session.Output, writing, KnownFormats.All)
                : IsDevice(job.Output) ? WriteInPlace(document, job.Output)
                : document.Save(job.Output, writing, KnownFormats.All);
            printer.Print(diagnostics, name);
            return diagnostics.HasErrors ? ExitCode.Errors : ExitCode.Done;
        }
        // Whatever happens with one file, the others go on.
        catch (Exception e)
        {
            return session.Fail(FileProblem.Writing(name, e));
        }
    }

    // A trial, so that a loss is known before a file that is already there is replaced; and read again, since a writer may not know what its reader understands.
    private ValueList<Diagnostic> Losses(ReadResult read)
    {
        using var trial = new MemoryStream();
        ValueList<Diagnostic> said = read.Document.Write(trial, writing, KnownFormats.All);
        if (said.HasErrors)
            return said;
        Diagnostic[] losses = [.. read.Diagnostics.Concat(said).Where(d => d.Code == DiagnosticCodes.Loss.Code)];
        if (losses.Length == 0 && KnownFormats.All[writing.Format!] is { } format && ReadBack.Difference(read.Document, trial.ToArray(), format, reading) is { } difference)
            losses = [DiagnosticCodes.Loss.At(null, null, null, format.Name, difference)];
        return [.. losses.Select(d => d with { Severity = DiagnosticSeverity.Error })];
    }

    // What is no ordinary file (/dev/stdout, the pipe of a shell's >(...)) must be written into, not replaced.
    private ValueList<Diagnostic> WriteInPlace(TextDocument document, string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Write);
        return document.Write(file, writing, KnownFormats.All);
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));
}

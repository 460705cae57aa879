using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Editions;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel edition</c>.</summary>
internal static class EditionCommand
{
    private static readonly OptionSpec Target = new("--output", "FOLDER", "Where the pages go; it is made where it is missing.", "-o");
    private static readonly OptionSpec Title = new("--title", "TEXT", "What the edition is called; otherwise the title of its only conversation.");
    private static readonly OptionSpec Templates = new("--templates", "FOLDER", "A folder with a page.html, edition.css or edition.js in place of the edition's own.");
    private static readonly OptionSpec Media = new(
        "--media", "PATH", "The recording: a file, an address, or a folder with a recording of each file's\nname (anna.mp3 for anna.eaf). Pages play it from each turn; it is not copied.");

    private static readonly OptionSpec NoFiles = new("--no-files", null, "Leave out the TEI and text files beside the pages.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "edition",
        Summary = "Make web pages for readers: open them from the disk, or publish them as they are.",
        Files = "FILE...",
        Remarks =
        [
            "One file becomes index.html; several become a page each, with a list of them and a search over",
            "all that needs no server. Files with errors are left out. Nothing is loaded from elsewhere.",
        ],
        Options = [Target, Title, Templates, Media, NoFiles, .. InputOptions.Reading, InputOptions.Metadata, InputOptions.Quiet],
        Examples =
        [
            "textmodel edition interview.txt -o edition",
            "textmodel edition interviews/*.docx -o site --title 'Voices of the harbour'",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (arguments[Target] is not { } folder)
            return session.WrongUsage("Where do the pages go? Say it with -o FOLDER.");
        if (File.Exists(folder))
            return session.WrongUsage($"The pages need a folder to go to, and '{folder}' is a file.");
        if (arguments[Templates] is { } templates && !Directory.Exists(templates))
            return session.WrongUsage($"There is no folder '{templates}' with templates.");
        var printer = new DiagnosticPrinter(session, arguments.Has(InputOptions.Quiet));
        int code = ExitCode.Done;
        using IEnumerator<TextDocument> documents = Documents().GetEnumerator();
        if (!documents.MoveNext())
            return code;
        try
        {
            EditionResult made = ReadingEdition.Write(
                Rest(documents), folder, new() { Title = arguments[Title], Templates = arguments[Templates], HasFiles = !arguments.Has(NoFiles), Recording = arguments[Media] is { } media ? d => RecordingOf(d, media, folder) : null });
            printer.Print(made.Diagnostics, folder);
            if (!arguments.Has(InputOptions.Quiet))
                session.Error.WriteLine($"{Clean.Line(Path.Combine(folder, "index.html"))}: {made.Pages.Count} {(made.Pages.Count == 1 ? "conversation" : "conversations")}");
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail($"The edition cannot be written to '{folder}': {e.Message}");
        }

        // One by one, so that many need not be in memory together.
        IEnumerable<TextDocument> Documents()
        {
            foreach (string path in arguments.Files)
            {
                ReadResult? read = InputFile.Read(path, reading, arguments[InputOptions.Metadata], session);
                if (read is not null)
                    printer.Print(read.Diagnostics, InputFile.Display(path));
                if (read is null || read.HasErrors)
                    code = ExitCode.Errors;
                else
                    yield return read.Document;
            }
        }
    }

    // An address as it is; a file by its way from the pages; in a folder the file that is called as the conversation's.
    private static string? RecordingOf(TextDocument document, string media, string folder)
    {
        if (media.Contains("://", StringComparison.Ordinal))
            return media;
        string? file = Directory.Exists(media) && document.Path is { } path
            ? Directory.EnumerateFiles(media).Where(f => IsRecording(f) && Path.GetFileNameWithoutExtension(f).Equals(NameOf(path), StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault()
            : Directory.Exists(media) ? null : media;
        return file is null ? null : string.Join('/', Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(file)).Split(Path.DirectorySeparatorChar).Select(p => p == ".." ? p : Uri.EscapeDataString(p)));
    }

    private static string NameOf(string path) => path.EndsWith(".tei.xml", StringComparison.OrdinalIgnoreCase) ? Path.GetFileName(path)[..^8] : Path.GetFileNameWithoutExtension(path);

    private static bool IsRecording(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".mp3" or ".m4a" or ".wav" or ".ogg" or ".oga" or ".opus" or ".flac" or ".aac" or ".mp4" or ".m4v" or ".webm" or ".mov" or ".ogv" or ".mkv";

    private static IEnumerable<TextDocument> Rest(IEnumerator<TextDocument> documents)
    {
        do
            yield return documents.Current;
        while (documents.MoveNext());
    }
}

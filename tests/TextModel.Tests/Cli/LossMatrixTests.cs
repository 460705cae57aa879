using System.Globalization;
using System.Text;
using TextModel.Cli;
using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

/// <summary>P3 between formats: under <c>--fail-on-loss</c> a file is written exactly where reading it gives an equal document.</summary>
public class LossMatrixTests
{
    private const int FilesOfAFormat = 6;
    private const int Longest = 60_000;

    // As the tool reads.
    private static readonly ReadOptions Options = new() { FrontMatter = static (source, block) => YamlMetadata.ReadFrontMatter(source, block) };


    [SharedFact]
    public void P3_from_each_format_to_each_other_a_file_is_written_exactly_where_nothing_is_lost()
    {
        FormatRegistry formats = KnownFormats.All;
        var table = new StringBuilder("| from \\ to |");
        TextFormat[] targets = [.. formats.Formats.Where(f => f.Writer is not null && f.Reader is not null)];
        foreach (TextFormat target in targets)
            table.Append(CultureInfo.InvariantCulture, $" {target.Id} |");
        table.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", targets.Length))).Append('\n');
        var wrong = new List<string>();
        foreach ((string source, List<string> files) in Sources(formats))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {source} ({files.Count}) |");
            foreach (TextFormat target in targets)
                table.Append(CultureInfo.InvariantCulture, $" {files.Count(f => IsWritten(f, target, formats, wrong))} |");
            table.Append('\n');
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        string page = File.ReadAllText(Repository.PathOf("docs/losses.md")).ReplaceLineEndings("\n");
        int start = page.IndexOf("| from", StringComparison.Ordinal), end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        Snapshot.VerifyProjectFile(page[..start] + table.ToString().TrimEnd('\n') + page[end..], "docs/losses.md");
    }

    // Whether the tool writes it; with what is wrong about that.
    private static bool IsWritten(string path, TextFormat target, FormatRegistry formats, List<string> wrong)
    {
        using var folder = new CliFolder();
        CliRun run = folder.Run("convert", path, "--to", target.Id, "-o", "@/out", "--fail-on-loss");
        TextDocument document = TextDocument.Read(path, Options, formats).Document;
        if (run.Code == 0)
        {
            if (!IsSame(document, Read(document, File.ReadAllBytes(folder["out"]), target, formats)))
                wrong.Add($"{Path.GetFileName(path)} to {target.Id} is another document, and nothing was named");
            return true;
        }

        if (!run.Error.Contains(DiagnosticCodes.Loss.Code, StringComparison.Ordinal))
            return false;
        using var output = new MemoryStream();
        document.Write(output, new WriteOptions { Format = target.Id }, formats);
        bool fromFile = document.OriginalFile is { } file && file.Format != target.Id;
        if (!fromFile && IsSame(document, Read(document, output.ToArray(), target, formats)))
            wrong.Add($"{Path.GetFileName(path)} to {target.Id} is the same document, and this was named: {run.Error}");
        return false;
    }

    private static TextDocument Read(TextDocument document, byte[] file, TextFormat format, FormatRegistry formats)
    {
        TrackedChanges changes = document.Annotations.Any(a => a is Insertion or Deletion) ? TrackedChanges.Kept : TrackedChanges.Accepted;
        if (format.Annotations is null)
            return TextDocument.Read(file, document.Path, Options with { Format = format.Id, TrackedChanges = changes }, formats).Document;
        AnnotationSet set = AnnotationSet.Read(TextInput.FromBytes(file, document.Path), new() { Format = format.Id }, formats).Annotations;
        return set.Text is null
            ? TextDocument.Create(document.Text, encoding: document.Encoding).Merge(set).Document
            : TextDocument.Read(file, document.Path, Options with { Format = format.Id }, formats).Document;
    }

    private static bool IsSame(TextDocument one, TextDocument other) => one.Text == other.Text && one.Annotations.Equals(other.Annotations)
        && one.Source.Equals(other.Source) && one.Speakers.Equals(other.Speakers) && one.Entities.Equals(other.Entities) && one.Extra.Equals(other.Extra);

    private static SortedDictionary<string, List<string>> Sources(FormatRegistry formats)
    {
        var sources = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string folder in (string[])["interviews-txt", "interviews-html", "interviews-md", "docx", "subtitles", "tei", "brat", "webanno-tsv", "cas-xmi", "conllu"])
        {
            foreach (string path in Shared.Files(folder))
            {
                if (new FileInfo(path).Length > Longest || formats.FindReader(TextInput.FromFile(path), new()) is not { } format)
                    continue;
                if (!sources.TryGetValue(format.Id, out List<string>? files))
                    sources.Add(format.Id, files = []);
                if (files.Count < FilesOfAFormat && !TextDocument.Read(path, Options, formats).HasErrors)
                    files.Add(path);
            }
        }

        foreach (string empty in sources.Where(s => s.Value.Count == 0).Select(s => s.Key).ToArray())
            sources.Remove(empty);
        return sources;
    }
}

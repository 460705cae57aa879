using System.Diagnostics;
using System.Text.Json.Nodes;
using TextModel.Cli;
using TextModel.Corpus;
using TextModel.Tests.Corpus;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

public class ConvertFolderTests
{
    private const string Talk = "Q: Who are you?\nA: A farmer.\nQ: Where from?\nA: From the hills.\n";

    private static readonly byte[] Bad = [0, 1, 2, 0, 0, 255, 254, 0, 7, 0, 0];

    [Fact]
    public void A_folder_becomes_a_folder_of_TEI_with_a_report()
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk).With("in/b/c.md", "**Q:** Who?\n\n**A:** I.\n").With("in/b/photo.jpg", "x");

        CliRun run = folder.Run("convert", "@/in", "-o", "@/out");

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.StartsWith("2 files, 0.0 MB: 2 converted, 0 failed, 0 warnings; 1 file left out, since no reader knows its ending (.jpg); ", run.Error);
        Assert.EndsWith("See @/out/report.html\n", run.Error);
        Assert.Equal(
            ["in/a.txt", "in/b/c.md", "in/b/photo.jpg", "out/.textmodel/manifest.db", "out/a.tei.xml", "out/b/c.tei.xml", "out/report.html", "out/report.json"], folder.Files);
    }

    [Fact]
    public void Errors_are_said_at_once_and_make_the_exit_code_1()
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk).With("in/bad.txt", Bad);

        CliRun run = folder.Run("convert", "@/in", "-o", "@/out", "-q");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("bad.txt: error TM0002", run.Error);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.True(File.Exists(folder["out/a.tei.xml"]));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Diagnostics_are_printed_for_programs(string format)
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk).With("in/bad.txt", Bad);

        CliRun run = folder.Run("convert", "@/in", "-o", "@/out", "--diagnostics", format);

        JsonNode json = JsonNode.Parse(run.Output)!;
        JsonNode found = format == "json" ? json.AsArray().Single(d => d!["level"]!.GetValue<string>() == "error")! : json["runs"]![0]!["results"]!.AsArray().Single(d => d!["level"]!.GetValue<string>() == "error")!;
        Assert.Equal("TM0002", found[format == "json" ? "code" : "ruleId"]!.GetValue<string>());
        Assert.Equal("bad.txt", (format == "json" ? found["file"] : found["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"])!.GetValue<string>());
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void The_new_options_hold_for_single_files_too()
    {
        byte[] old = [.. "Gr"u8, 0xFC, .. "sse aus der kleinen Stadt, in der wir fr"u8, 0xFC, .. "her lebten.\n"u8];
        using CliFolder folder = new CliFolder().With("old.txt", old).With("b.xml", "mine");

        Assert.Equal(0, folder.Run("convert", "@/old.txt", "-o", "@/a.xml").Code);
        Assert.Equal(1, folder.Run("convert", "@/old.txt", "-o", "@/a.xml", "--strict").Code);
        Assert.Equal(new CliRun(1, "", "textmodel: '@/b.xml' is there already and was kept (--no-clobber).\n"), folder.Run("convert", "@/old.txt", "-o", "@/b.xml", "--no-clobber"));
        Assert.Equal("mine", folder.Read("b.xml"));
        CliRun run = folder.Run("convert", "@/old.txt", "-o", "@/a.xml", "--diagnostics", "json");
        Assert.Contains(JsonNode.Parse(run.Output)!.AsArray(), d => d!["code"]!.GetValue<string>() == "TM0007");
        Assert.Equal("", run.Error);
        Assert.Equal(2, folder.Run("convert", "@/old.txt", "--to", "tei", "--diagnostics", "json").Code);
        Assert.Equal(1, folder.Run("convert", "@/", "-o", "@/out", "--strict", "--include", "old.txt", "-q").Code);
    }

    [Theory]
    [InlineData("convert @/in", "What is in a folder or an archive needs a folder to go to: -o FOLDER.")]
    [InlineData("convert @/in -o @/in/a.txt", "What is in a folder or an archive needs a folder to go to, and '@/in/a.txt' is a file.")]
    [InlineData("convert @/in -o @/in", "'@/in' is the input and the output: name another folder for what is made.")]
    [InlineData("convert @/in - -o @/out", "Standard input ('-') cannot be converted together with folders.")]
    [InlineData("convert @/in -o @/out --jobs 0", "'0' is no number of jobs: from 1 to 256.")]
    [InlineData("convert @/in -o @/out --shard 3/2", "'3/2' is no part: --shard 3/8 is the third of eight.")]
    [InlineData("convert @/in -o @/out --diagnostics xml", "There is no format 'xml' for diagnostics. Known: json, sarif.")]
    [InlineData("convert @/in/a.txt -o @/x.xml --diagnostics xml", "There is no format 'xml' for diagnostics. Known: json, sarif.")]
    public void Wrong_usage_is_said_in_one_line(string commandLine, string message)
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk);
        Assert.Equal(new CliRun(2, "", $"textmodel: {message} See 'textmodel convert --help'.\n"), folder.Run(commandLine.Split(' ')));
        Assert.Equal(["in/a.txt"], folder.Files);
    }

    [Fact]
    public void Parts_are_joined_by_report()
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk).With("in/b.txt", Talk + Talk).With("in/c.txt", Talk);
        Assert.Equal(0, folder.Run("convert", "@/in", "-o", "@/whole").Code);
        Assert.Equal(0, folder.Run("convert", "@/in", "-o", "@/out", "--shard", "1/2").Code);
        Assert.Equal(1, folder.Run("report", "@/out").Code);
        Assert.Equal(0, folder.Run("convert", "@/in", "-o", "@/out", "--shard", "2/2").Code);

        CliRun run = folder.Run("report", "@/out");

        Assert.Equal((0, "3 files, 0.0 MB: 3 converted, 0 failed, 0 warnings. See @/out/report.html\n"), (run.Code, run.Error));
        Assert.Equal(Corpora.Report(folder["whole"]), Corpora.Report(folder["out"]));
        Assert.Equal(Corpora.Manifest(folder["whole"]), Corpora.Manifest(folder["out"]));
        Assert.Equal(1, folder.Run("report", "@/none").Code);
    }

    [Fact]
    public void A_run_that_is_killed_again_and_again_ends_as_one_that_is_not()
    {
        using CliFolder folder = Many(300);
        Assert.Equal(1, folder.Run("convert", "@/in", "-o", "@/whole", "-q").Code);
        var random = new Random(17);
        Dictionary<string, DateTimeOffset> recorded = [];
        int killed = 0;
        for (int round = 0; round < 6; round++)
        {
            using Process process = Start(folder["in"], folder["out"]);
            if (!process.WaitForExit(random.Next(150, 900)))
            {
                process.Kill();
                killed++;
            }

            process.WaitForExit();
            if (!File.Exists(folder["out/.textmodel/manifest.db"]))
                continue;
            // Kept aside: reading must not be what mends it.
            foreach (ConvertedFile file in Recorded(folder, isNew: recorded.Count == 0))
            {
                Assert.Equal(recorded.GetValueOrDefault(file.Path, file.Finished), file.Finished);
                recorded[file.Path] = file.Finished;
                Assert.Equal(file.OutputSize, new FileInfo(folder[$"out/{file.Output}"]).Length);
            }
        }

        CliRun last = folder.Run("convert", "@/in", "-o", "@/out", "--resume", "-q");

        Assert.True(killed > 0);
        Assert.Equal(1, last.Code);
        Assert.Equal(Corpora.Outputs(folder["whole"]), Corpora.Outputs(folder["out"]));
        Assert.Equal(Corpora.Manifest(folder["whole"]), Corpora.Manifest(folder["out"]));
        Assert.Equal(Corpora.Report(folder["whole"]), Corpora.Report(folder["out"]));
        Assert.All(Recorded(folder), f => Assert.Equal(recorded.GetValueOrDefault(f.Path, f.Finished), f.Finished));
        Assert.Equal(["manifest.db"], Directory.GetFileSystemEntries(folder["out/.textmodel"]).Select(f => Path.GetFileName(f)));
    }

    [InterruptFact]
    public void Ctrl_C_finishes_what_is_begun()
    {
        using CliFolder folder = Many(2000);
        using Process process = Start(folder["in"], folder["out"]);
        Assert.True(SpinWait.SpinUntil(() => Directory.Exists(folder["out"]) && Directory.GetFiles(folder["out"], "*.xml").Length > 3, 30_000));
        Tool.Run("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("files are done and recorded. Go on with --resume.", error);
        using CorpusManifest manifest = CorpusManifest.Open(folder["out"]);
        Assert.Equal(
            manifest.Files.Where(f => f.Result == ConversionResult.Converted).Select(f => f.Output).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder["out"], "*.xml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.InRange(manifest.Count, 3, 1999);
    }

    [Fact]
    public void Single_files_are_converted_without_what_folders_need()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);
        foreach (string name in (string[])["TextModel.Corpus.dll", "Microsoft.Data.Sqlite.dll"])
        {
            // A copy of the tool that cannot load it.
            string tool = folder["tool"];
            Directory.CreateDirectory(tool);
            foreach (string file in Directory.GetFiles(Path.GetDirectoryName(typeof(CommandLine).Assembly.Location)!, "*.*").Where(f => IsOfTool(Path.GetFileName(f)) && Path.GetFileName(f) != name))
                File.Copy(file, Path.Combine(tool, Path.GetFileName(file)), overwrite: true);
            File.Delete(Path.Combine(tool, name));
            foreach (string[] arguments in (string[][])[["--version"], ["convert", folder["a.txt"], "-o", folder["a.xml"]]])
            {
                ToolResult run = Tool.Run("dotnet", ["exec", "--runtimeconfig", Path.ChangeExtension(typeof(CommandLine).Assembly.Location, "runtimeconfig.json"), Path.Combine(tool, "TextModel.Cli.dll"), .. arguments]);
                Assert.Equal((0, ""), (run.ExitCode, run.Error));
            }
        }
    }

    private static bool IsOfTool(string name) =>
        name.EndsWith(".dll", StringComparison.Ordinal) && (name.StartsWith("TextModel", StringComparison.Ordinal) || name is "Markdig.dll" or "AngleSharp.dll" or "YamlDotNet.dll" or "Spectre.Console.dll" or "System.CommandLine.dll");

    private static ConvertedFile[] Recorded(CliFolder folder, bool isNew = false)
    {
        string copy = folder["copy"];
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.GetFiles(folder["out/.textmodel"], "manifest.db*"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        ConvertedFile[] files = [];
        try
        {
            using CorpusManifest manifest = CorpusManifest.Open(Path.Combine(copy, "manifest.db"));
            files = [.. manifest.Files.Where(f => f.Result == ConversionResult.Converted)];
        }
        catch (IOException) when (isNew)
        {
            // One that was made and not yet filled is as good as none.
        }

        Directory.Delete(copy, recursive: true);
        return files;
    }

    private static CliFolder Many(int count)
    {
        var random = new Random(23);
        CliFolder folder = new CliFolder().With("in/bad.txt", Bad);
        for (int i = 0; i < count; i++)
            folder.With($"in/{i:000}.txt", string.Concat(Enumerable.Repeat(Talk, random.Next(1, 150))));
        return folder;
    }

    private static Process Start(string from, string to) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "convert", from, "-o", to, "--resume", "--jobs", "2"])
    {
        RedirectStandardError = true,
    })!;
}

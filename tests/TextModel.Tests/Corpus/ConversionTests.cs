using TextModel.Corpus;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class ConversionTests
{
    private const string Talk = "Q: Who are you?\nA: A farmer.\nQ: Where from?\nA: From the hills.\n";

    [Fact]
    public async Task Files_come_with_what_was_found_in_them_and_progress_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Talk);
        folder.Write("in/b/c.txt", Talk);
        var told = new List<CorpusProgress>();
        List<ConvertedFile> files = [];

        await foreach (ConvertedFile file in new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out") }.ConvertAsync(new Told(told.Add)))
            files.Add(file);

        ConvertedFile first = files.Single(f => f.Path == "a.txt");
        Assert.Equal((ConversionResult.Converted, "a.tei.xml", "text", "question-answer", 4, 2), (first.Result, first.Output, first.Format, first.Convention, first.Turns, first.Speakers));
        Assert.Equal(new FileInfo(folder.Path("out/a.tei.xml")).Length, first.OutputSize);
        Assert.Equal([0, 1, 2], told.Select(p => p.Done));
        Assert.All(told, p => Assert.Equal((2, 2 * Talk.Length), (p.Total, (int)p.TotalBytes)));
        using CorpusManifest manifest = CorpusManifest.Open(folder.Path("out"));
        Assert.Equal(["a.txt", "b/c.txt"], manifest.Files.Select(f => f.Path));
        Assert.Equal(first with { Finished = default, Duration = default }, manifest.Find("a.txt")! with { Finished = default, Duration = default });
    }

    [Fact]
    public async Task What_is_done_is_not_done_again_unless_something_has_changed()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["same", "changed", "described", "deleted", "cut", "gone"])
            folder.Write($"in/{name}.txt", Talk);
        var conversion = new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out"), Resume = true };
        await conversion.RunAsync();
        Assert.All(await Files(conversion), f => Assert.True(f.IsUnchanged));
        folder.Write("in/changed.txt", Talk + "Q: And then?\nA: Nothing.\n");
        folder.Write("in/described.yaml", "title: A talk\n");
        File.Delete(folder.Path("out/deleted.tei.xml"));
        folder.Write("out/cut.tei.xml", "cut");
        File.Delete(folder.Path("in/gone.txt"));
        folder.Write("in/new.txt", Talk);

        List<ConvertedFile> files = await Files(conversion);

        Assert.Equal(["changed.txt", "cut.txt", "deleted.txt", "described.txt", "new.txt"], files.Where(f => !f.IsUnchanged).Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.Contains("A talk", File.ReadAllText(folder.Path("out/described.tei.xml")));
        CorpusReport report = CorpusReport.Read(folder.Path("out"));
        Assert.Equal((6, 6), (report.Files, report.Converted));
        Assert.Equal("TM1311", Assert.Single(report.Run.Notices).Code);
        Assert.False(report.HasErrors);
        Assert.All(await Files(conversion with { Writing = new TextModel.Formats.Tei.TeiOptions { License = "CC0" } }), f => Assert.False(f.IsUnchanged));
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_where_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Talk);
        folder.Write("in/b.txt", Talk);
        folder.Write("out/a.tei.xml", "mine");
        var conversion = new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out"), KeepExisting = true };

        CorpusReport report = await conversion.RunAsync();
        CorpusReport again = await (conversion with { Resume = true }).RunAsync();

        Assert.Equal("mine", File.ReadAllText(folder.Path("out/a.tei.xml")));
        Assert.Equal((1, 1, 0), (report.Converted, report.Kept, report.Failed));
        Assert.Equal((1, 1, 0), (again.Converted, again.Kept, again.Failed));
        File.Delete(folder.Path("out/.textmodel/manifest.db"));
        // What is there is what would be made: it counts as made.
        Assert.Equal((1, 1, 0), await (conversion with { Resume = true }).RunAsync() is var third ? (third.Converted, third.Kept, third.Failed) : default);
    }

    [Fact]
    public async Task Damaged_and_unreadable_files_are_in_the_report_and_stop_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/good.txt", Talk);
        folder.Write("in/binary.txt", [0, 1, 2, 0, 0, 255, 254, 0, 7, 0, 0]);
        folder.Write("in/broken.tei.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>");
        folder.Write("in/locked.txt", Talk);
        File.CreateSymbolicLink(folder.Path("in/nowhere.txt"), folder.Path("missing"));
        using FileStream locked = new(folder.Path("in/locked.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        CorpusReport report = await new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out") }.RunAsync();

        Assert.Equal(["binary.txt", "broken.tei.xml", "locked.txt", "nowhere.txt"], report.FailedFiles.Select(f => f.Path));
        Assert.All(report.FailedFiles, f => Assert.Contains(f, report.LookAtFirst));
        Assert.True(report.HasErrors && report.Run.IsComplete);
        Assert.Equal(["good.tei.xml"], Directory.GetFiles(folder.Path("out"), "*.xml").Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Talk);
        folder.Write("in/b/c.txt", Talk);
        folder.Write("out/b", "a file where a folder should be");

        CorpusReport report = await new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out") }.RunAsync();

        Assert.Equal(["b/c.txt"], report.FailedFiles.Select(f => f.Path));
        Assert.Equal("TM1308", Assert.Single(report.Diagnostics).Code);
    }

    [Fact]
    public async Task The_parts_together_give_the_manifest_and_report_of_the_whole()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(3);
        for (int i = 0; i < 40; i++)
            folder.Write($"in/{i % 5}/{i}.txt", string.Concat(Enumerable.Repeat(Talk, random.Next(1, 30))));
        folder.Write("in/bad.txt", [0, 1, 2, 0, 0, 255, 254, 0, 7, 0, 0]);
        ArchiveTests.Pack(folder.Path("in/more.zip"), [("1.txt", Talk), ("2.txt", Talk), ("3.txt", Talk)]);
        var conversion = new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("whole") };
        CorpusReport whole = await conversion.RunAsync();
        for (int k = 1; k <= 3; k++)
            await (conversion with { Output = folder.Path("parts"), Shard = new(k, 4) }).RunAsync();

        CorpusReport missing = CorpusReport.Merge(folder.Path("parts"));
        await (conversion with { Output = folder.Path("parts"), Shard = new(4, 4) }).RunAsync();
        CorpusReport parts = CorpusReport.Merge(folder.Path("parts"));
        parts.Save(folder.Path("parts"));

        Assert.True(missing.HasErrors);
        Assert.Equal("TM1312", Assert.Single(missing.Run.Notices).Code);
        Assert.Equal(Corpora.Report(folder.Path("whole")), Corpora.Report(folder.Path("parts")));
        Assert.Equal(Corpora.Manifest(folder.Path("whole")), Corpora.Manifest(folder.Path("parts")));
        Assert.Equal(Corpora.Outputs(folder.Path("whole")), Corpora.Outputs(folder.Path("parts")));
        Assert.Equal(whole.Converted, parts.Converted);
    }

    [Fact]
    public async Task Stopping_finishes_what_is_begun_and_the_rest_is_done_later()
    {
        using var folder = new TemporaryFolder();
        // More than may wait to be recorded, so that some are left however late the first are seen.
        for (int i = 0; i < 4000; i++)
            folder.Write($"in/{i}.txt", Talk + i);
        var conversion = new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out"), Parallelism = 3, Resume = true };
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => conversion.RunAsync(new Told(p => { if (p.Done == 10) stop.Cancel(); }), stop.Token));
        int done;
        using (CorpusManifest manifest = CorpusManifest.Open(folder.Path("out")))
        {
            done = manifest.Count;
            Assert.False(manifest.Run!.IsComplete);
            Assert.Equal(manifest.Files.Select(f => f.Output).Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path("out"), "*.xml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        }

        Assert.InRange(done, 10, 3999);
        Assert.Equal(4000 - done, (await Files(conversion)).Count(f => !f.IsUnchanged));
        // Leaving the loop is stopping too.
        await foreach (ConvertedFile _ in (conversion with { Resume = false }).ConvertAsync())
            break;
        Assert.Equal(4000, (await Files(conversion)).Count);
    }

    [Fact]
    public async Task An_output_that_cannot_be_read_is_made_again()
    {
        if (OperatingSystem.IsWindows())
            return; // There nothing takes the place of a file that is open.
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Talk);
        var conversion = new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out"), Resume = true };
        await conversion.RunAsync();
        using (new FileStream(folder.Path("out/a.tei.xml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            ConvertedFile again = Assert.Single(await Files(conversion));
            Assert.Equal((ConversionResult.Converted, false), (again.Result, again.IsUnchanged));
        }

        Assert.True(Assert.Single(await Files(conversion)).IsUnchanged);
    }

    [Fact]
    public void Records_that_fail_leave_nothing_behind_and_stop_no_others()
    {
        using var folder = new TemporaryFolder();
        using CorpusManifest manifest = CorpusManifest.OpenOrCreate(folder.Path("m.db"));
        Assert.Throws<IOException>(() => manifest.Put([new() { Path = "a" }, new() { Path = null! }]));
        manifest.Put([new() { Path = "b" }, new() { Path = "c" }]);
        Assert.Equal(["b", "c"], manifest.Files.Select(f => f.Path));
    }

    [Fact]
    public async Task Two_runs_do_not_get_in_each_others_way()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Talk);
        var conversion = new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out") };
        await foreach (ConvertedFile _ in conversion.ConvertAsync())
            Assert.Contains("Another run", (await Assert.ThrowsAnyAsync<IOException>(() => conversion.RunAsync())).Message);
        folder.Write("out/.textmodel/manifest.db", "This is no database, but a text that is long enough to be looked at.");
        Assert.Contains("no manifest", (await Assert.ThrowsAnyAsync<IOException>(() => conversion.RunAsync())).Message);
    }

    [Fact]
    public async Task Wrong_use_is_refused()
    {
        using var folder = new TemporaryFolder();
        await Assert.ThrowsAsync<ArgumentException>(() => new CorpusConversion { Inputs = [folder.Root], Output = folder.Root + "/" }.RunAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => new CorpusConversion { Inputs = [], Output = folder.Root }.RunAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => new CorpusConversion { Inputs = ["a"], Output = folder.Root, Writing = new() { Format = "klingon" } }.RunAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusShard(3, 2));
        Assert.ThrowsAny<IOException>(() => CorpusReport.Merge(folder.Root));
    }

    [Fact]
    public void Every_code_is_a_sentence_with_a_remedy_and_is_in_the_documentation()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/archives.md"));
        Assert.All(CorpusDiagnostics.All, c =>
        {
            Assert.Matches("^TM13[0-2][0-9]$", c.Code);
            Assert.EndsWith(".", c.Remedy);
            Assert.Contains($"| {c.Code} | {c.Severity.ToString().ToLowerInvariant()} | {c.Message} | {c.Remedy} |", page);
        });
        Assert.Equal(CorpusDiagnostics.All.Select(c => c.Code).Order(StringComparer.Ordinal), CorpusDiagnostics.All.Select(c => c.Code).Distinct());
        Assert.Equal(typeof(CorpusDiagnostics).GetProperties().Length - 1, CorpusDiagnostics.All.Count);
    }

    private static async Task<List<ConvertedFile>> Files(CorpusConversion conversion)
    {
        List<ConvertedFile> files = [];
        await foreach (ConvertedFile file in conversion.ConvertAsync())
            files.Add(file);
        return files;
    }

    private sealed class Told(Action<CorpusProgress> tell) : IProgress<CorpusProgress>
    {
        public void Report(CorpusProgress value) => tell(value);
    }
}

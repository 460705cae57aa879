using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using TextModel.Corpus;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class ArchiveTests
{
    private const string Talk = "Q: Who are you?\nA: A farmer.\nQ: Where from?\nA: From the hills.\n";

    [Theory]
    [InlineData("talks.zip")]
    [InlineData("talks.tar.gz")]
    [InlineData("talks.tgz")]
    [InlineData("talks.tar")]
    public async Task What_is_in_an_archive_is_converted_as_if_it_were_in_a_folder(string name)
    {
        using var folder = new TemporaryFolder();
        (string, string)[] files = [("b/2.txt", Talk + "2\n"), ("1.txt", Talk + "1\n"), ("picture.jpg", "x"), ("b/.hidden.txt", "x"), ("__MACOSX/b/2.txt", "x")];
        foreach ((string entry, string text) in files.Take(2))
            folder.Write("in/" + entry, text);
        Pack(folder.Path(name), files);

        CorpusReport report = await new CorpusConversion { Inputs = [folder.Path(name)], Output = folder.Path("out"), Parallelism = 2 }.RunAsync();
        await new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("plain"), Parallelism = 1 }.RunAsync();

        Assert.Equal((2, 2, 0), (report.Files, report.Converted, report.Failed));
        foreach (string made in (string[])["1.tei.xml", "b/2.tei.xml"])
            Assert.Equal(File.ReadAllText(folder.Path($"plain/{made}")), File.ReadAllText(folder.Path($"out/{name}/{made}")));
        Assert.Equal(1, report.Run.LeftOut[".jpg"]);
    }

    [Theory]
    [InlineData("talks.zip")]
    [InlineData("talks.tar.gz")]
    public async Task A_name_that_leads_out_of_the_folder_is_refused(string name)
    {
        using var folder = new TemporaryFolder();
        Pack(folder.Path("in/" + name), [("../evil.txt", Talk), ("/evil.txt", Talk), ("a/../../evil.txt", Talk), ("C:/evil.txt", Talk), ("..\\evil.txt", Talk), ("good.txt", Talk)]);

        CorpusReport report = await new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out/deep") }.RunAsync();

        Assert.Equal((6, 1, 5), (report.Files, report.Converted, report.Failed));
        Assert.Equal(5, Assert.Single(report.Diagnostics, d => d.Code == "TM1305").Count);
        Assert.Equal(
            [$"{name}/good.tei.xml"],
            Directory.GetFiles(folder.Path("out"), "*.xml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path("out/deep"), f).Replace('\\', '/')));
        Assert.Empty(Directory.GetFiles(folder.Root, "evil*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Links_and_names_that_come_twice_do_no_harm()
    {
        using var folder = new TemporaryFolder();
        using (FileStream file = File.Create(folder.Path("talks.tar")))
        using (var tar = new TarWriter(file))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "./a.txt") { DataStream = Bytes(Talk) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = Bytes(Talk + "again\n") });
        }

        CorpusReport report = await new CorpusConversion { Inputs = [folder.Path("talks.tar")], Output = folder.Path("out") }.RunAsync();

        Assert.Contains(report.Diagnostics, d => d.Code == "TM1307");
        Assert.Equal(2, report.Converted);
        Assert.Contains("again", File.ReadAllText(folder.Path("out/talks.tar/a~2.tei.xml")));
    }

    [Theory]
    [InlineData("bomb.zip")]
    [InlineData("bomb.tar.gz")]
    public async Task A_bomb_is_left_out_and_stops_nothing(string name)
    {
        using var folder = new TemporaryFolder();
        Pack(folder.Path("in/" + name), [.. Enumerable.Range(0, 50).Select(i => ($"{i}.txt", new string(' ', 1_000_000)))]);
        folder.Write("in/good.txt", Talk);

        CorpusReport report = await new CorpusConversion
        {
            Inputs = [folder.Path("in")],
            Output = folder.Path("out"),
            Reading = new() { UnpackedLimit = 5_000_000 },
        }.RunAsync();

        Assert.Contains(report.FailedFiles, f => f.Path == name);
        Assert.Contains(report.Diagnostics, d => d.Code == "TM1306");
        Assert.True(File.Exists(folder.Path("out/good.tei.xml")));
    }

    [Theory]
    [InlineData("talks.zip")]
    [InlineData("talks.tar.gz")]
    public async Task A_damaged_archive_is_in_the_report_and_stops_nothing(string name)
    {
        var random = new Random(11);
        for (int round = 0; round < 10; round++)
        {
            using var folder = new TemporaryFolder();
            Pack(folder.Path("in/" + name), [.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", Talk + string.Concat(Enumerable.Range(0, 200).Select(_ => (char)random.Next('a', 'z')))))]);
            byte[] bytes = File.ReadAllBytes(folder.Path("in/" + name));
            folder.Write("in/" + name, bytes[..random.Next(0, bytes.Length - 1)]);
            folder.Write("in/good.txt", Talk);

            CorpusReport report = await new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out") }.RunAsync();

            Assert.True(report.Run.IsComplete);
            Assert.True(report.Failed > 0);
            Assert.True(File.Exists(folder.Path("out/good.tei.xml")));
        }
    }

    internal static void Pack(string path, (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = File.Create(path);
        if (path.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            foreach ((string name, string text) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

            return;
        }

        using Stream packed = path.EndsWith(".tar", StringComparison.Ordinal) ? file : new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(packed);
        foreach ((string name, string text) in files)
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = Bytes(text) });
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}

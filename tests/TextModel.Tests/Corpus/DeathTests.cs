using System.Text;
using TextModel.Corpus;
using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

/// <summary>Files that end the process that reads them. What it leaves is copied while it is at work, which is what a death leaves.</summary>
public class DeathTests
{
    [Fact]
    public async Task A_file_that_three_runs_died_of_is_set_aside()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["a", "deadly", "z"])
            folder.Write($"in/{name}.fatal", name);
        CorpusConversion Run(string to, Action<string>? read) => new()
        {
            Inputs = [folder.Path("in")],
            Output = folder.Path(to),
            Resume = true,
            Parallelism = 1,
            Formats = FormatRegistry.Default.With(Format(read ?? (_ => { }))),
        };
        List<string> second = [], third = [], fourth = [], fifth = [];
        await Run("one", text => CopyIfDeadly(text, "one", "two")).RunAsync();
        await Run("two", text =>
        {
            second.Add(text);
            CopyIfDeadly(text, "two", "three");
        }).RunAsync();
        await Run("three", text => CopyIfDeadly(text, "three", "four")).RunAsync();
        CorpusReport set = await Run("four", third.Add).RunAsync();
        await Run("four", fourth.Add).RunAsync();
        folder.Write("in/deadly.fatal", "mended");
        CorpusReport mended = await Run("four", fifth.Add).RunAsync();

        // After the first death it comes last; after the third not at all, until its bytes are others.
        // What was done, but not yet recorded when the process died, may be done again.
        Assert.Equal("deadly", second[^1]);
        Assert.Contains("z", second);
        Assert.DoesNotContain("deadly", third);
        Assert.Empty(fourth);
        Assert.Equal(["mended"], fifth);
        Assert.Equal((2, 1), (set.Converted, set.Failed));
        Assert.Equal((3, 0), (mended.Converted, mended.Failed));
        Assert.Equal(3, (await Run("two", null).RunAsync()).Converted);

        void CopyIfDeadly(string text, string from, string to)
        {
            if (text != "deadly")
                return;
            foreach (string file in Directory.GetFiles(folder.Path(from), "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(folder.Path(to), Path.GetRelativePath(folder.Path(from), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    [Fact]
    public async Task A_run_that_is_stopped_well_leaves_nothing_begun()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 50; i++)
            folder.Write($"in/{i}.txt", "Q: Who?\nA: I.\n");
        await foreach (ConvertedFile _ in new CorpusConversion { Inputs = [folder.Path("in")], Output = folder.Path("out") }.ConvertAsync())
            break;
        using CorpusManifest manifest = CorpusManifest.OpenOrCreate(folder.Path("out/.textmodel/manifest.db"));
        Assert.Empty(manifest.CountDeaths([]));
        Assert.False(Directory.Exists(folder.Path("out/.textmodel/unfinished")));
    }

    private static TextFormat Format(Action<string> read) => new() { Id = "fatal", Name = "Fatal", Extensions = [".fatal"], Carries = "Nothing.", Reader = new Reader(read) };

    private sealed class Reader(Action<string> read) : ITextReader
    {
        public ReadResult Read(TextInput input, ReadOptions options)
        {
            string text = Encoding.UTF8.GetString(input.GetBytes().Span);
            read(text);
            return TextDocument.Read(TextInput.FromString("Q: Who?\nA: I.\n"), options);
        }
    }
}

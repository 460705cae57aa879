using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Editions;

namespace TextModel.Benchmarks.Work;

/// <summary>A document in memory to a reading edition in a folder; the limit writes the same bytes, already made. MB are those of the text.</summary>
public class WriteEdition : IMeasured
{
    private static readonly EditionOptions Options = new() { HasFiles = false };
    private readonly List<(string Name, byte[] Bytes)> pages = [];
    private string? folder;
    private TextDocument document = TextDocument.Create("");

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Target = nameof(PagesAlone))]
    public void Setup()
    {
        SetupLibrary();
        pages.Clear();
        foreach (string path in Directory.EnumerateFiles(folder!))
            pages.Add((Path.GetFileName(path), File.ReadAllBytes(path)));
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        document = Model.Of(transcript);
        folder = Scratch.NewPath("");
        ReadingEdition.Write([document], folder, Options);
        if (new FileInfo(Path.Combine(folder, "index.html")).Length < InputBytes * 0.98)
            throw new NotSupportedException("The page is smaller than the text.");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
        folder = null;
    }

    [Benchmark(Baseline = true)]
    public long PagesAlone()
    {
        long length = 0;
        foreach ((string name, byte[] bytes) in pages)
        {
            File.WriteAllBytes(Path.Combine(folder!, name), bytes);
            length += bytes.Length;
        }

        return length;
    }

    [Benchmark]
    public object Library() => ReadingEdition.Write([document], folder!, Options);
}

using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>A JSON file to a <see cref="TextDocument"/>; the limit reads plain records of the same data. MB are those of the text.</summary>
public class ReadJson : IMeasured
{
    private static readonly WriteOptions Written = new() { Format = "json" };
    private static readonly ReadOptions Options = new() { Format = "json" };
    private string? path;

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Target = nameof(SystemTextJson))]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        path = Scratch.NewPath(".json");
        using FileStream file = File.Create(path);
        JsonLimit.Write(JsonLimit.Of(transcript), file);
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        path = Scratch.NewPath(".json");
        var document = Model.Of(transcript);
        using (FileStream file = File.Create(path))
            document.Write(file, Written);
        if (Library() is var read && !read.Document.Equals(document))
            throw new NotSupportedException($"What is read is not what was written. {string.Join(" ", read.Diagnostics)}");
    }

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public object SystemTextJson() => JsonLimit.Read(path!);

    [Benchmark]
    public ReadResult Library() => TextDocument.Read(path!, Options);
}

using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>A document in memory to JSON; the limit writes plain records of the same data. MB are those of the text.</summary>
public class WriteJson : IMeasured
{
    private static readonly WriteOptions Options = new() { Format = "json" };
    private PlainDocument? plain;
    private TextDocument document = TextDocument.Create("");

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
        plain = JsonLimit.Of(transcript);
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        document = Model.Of(transcript);
        if (Library() < InputBytes)
            throw new NotSupportedException("The output is smaller than the text.");
    }

    [Benchmark(Baseline = true)]
    public long SystemTextJson()
    {
        using var output = new CountingStream();
        JsonLimit.Write(plain!, output);
        return output.Length;
    }

    [Benchmark]
    public long Library()
    {
        using var output = new CountingStream();
        document.Write(output, Options);
        return output.Length;
    }
}

using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>A transcript file to a <see cref="TextDocument"/>; the limit cuts the same file into speakers and texts.</summary>
public class ReadTranscript : IMeasured
{
    private string? path;
    private int turns;

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Targets = [nameof(DecodeOnly), nameof(ReadAndSegment), nameof(SegmentBytes)])]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        path = Scratch.Write(transcript.Text, ".txt");
        InputBytes = transcript.Bytes;
        turns = transcript.TurnCount;
        if (Segmenter.Read(path).Count != turns || Segmenter.ReadBytes(path).Count != turns)
            throw new InvalidOperationException("The limit does not find the turns.");
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        Setup();
        ReadResult read = Library();
        if (read.Document.Turns.Count != turns)
            throw new NotSupportedException($"{read.Document.Turns.Count} turns found of {turns}.");
    }

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public object ReadAndSegment() => Segmenter.Read(path!);

    [Benchmark]
    public object SegmentBytes() => Segmenter.ReadBytes(path!);

    [Benchmark]
    public object DecodeOnly() => Segmenter.Decode(path!);

    [Benchmark]
    public ReadResult Library() => TextDocument.Read(path!);
}

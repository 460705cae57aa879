using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>What every reader stands on: decoding, lines, offsets in other units. The limit reads and decodes the file.</summary>
public class TextFloor : IMeasured
{
    private string path = "";
    private string text = "";
    private byte[] bytes = [];
    private OffsetMap? offsets;
    private LineMap? lines;
    private int[] places = [];

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 10_000, 100_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Targets =
    [
        nameof(ReadAndDecode), nameof(Load), nameof(Decode), nameof(FindLines), nameof(MapOffsets), nameof(MillionBytePlaces),
        nameof(MillionBytePlacesBack), nameof(MillionLinesAndColumns),
    ])]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        text = transcript.Text;
        InputBytes = transcript.Bytes;
        path = Scratch.Write(text, ".txt");
        bytes = File.ReadAllBytes(path);
        offsets = new(text);
        lines = new(text);
        var random = new Words(Input);
        places = [.. Enumerable.Range(0, 1_000_000).Select(_ => random.Number(text.Length))];
    }

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public string ReadAndDecode() => Segmenter.Decode(path);

    [Benchmark]
    public SourceText Load() => SourceText.Load(path);

    [Benchmark]
    public SourceText Decode() => SourceText.Decode(bytes);

    [Benchmark]
    public LineMap FindLines() => new(text);

    [Benchmark]
    public OffsetMap MapOffsets() => new(text);

    [Benchmark]
    public long MillionBytePlaces()
    {
        long sum = 0;
        foreach (int place in places)
            sum += offsets!.To(OffsetUnit.Utf8, place);
        return sum;
    }

    [Benchmark]
    public long MillionBytePlacesBack()
    {
        long sum = 0;
        foreach (int place in places)
            sum += offsets!.From(OffsetUnit.Utf8, place);
        return sum;
    }

    [Benchmark]
    public long MillionLinesAndColumns()
    {
        long sum = 0;
        foreach (int place in places)
            sum += lines!.GetPosition(place).Column;
        return sum;
    }
}

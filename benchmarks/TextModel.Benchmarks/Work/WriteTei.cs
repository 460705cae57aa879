using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>A document in memory to TEI in UTF-8; the limits write the same elements from plain objects.</summary>
public class WriteTei : IMeasured
{
    private static readonly WriteOptions Options = new() { Format = "tei" };
    private BareDocument bare = new("", [], []);
    private TextDocument document = TextDocument.Create("");

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Targets = [nameof(FrameworkXmlWriter), nameof(HandWrittenUtf8)])]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        bare = BareDocument.Of(transcript);
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
    public long FrameworkXmlWriter()
    {
        using var output = new CountingStream();
        XmlWriterLimit.Write(bare, output);
        return output.Length;
    }

    [Benchmark]
    public long HandWrittenUtf8()
    {
        using var output = new CountingStream();
        Utf8TeiLimit.Write(bare, output);
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

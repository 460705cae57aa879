using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;
using TextModel.Formats.Markdown;

namespace TextModel.Benchmarks.Work;

/// <summary>A document in memory to Markdown; the limit writes the same signs from plain objects, and the text alone has none. MB are those of the text.</summary>
public class WriteMarkdown : IMeasured
{
    private string text = "";
    private BareDocument bare = new("", [], []);
    private TextDocument document = TextDocument.Create("");

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Targets = [nameof(HandWrittenUtf8), nameof(TextAlone)])]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        text = transcript.Text;
        bare = BareDocument.Of(transcript);
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        InputBytes = transcript.Bytes;
        document = Model.Of(transcript);
        if (Library() < InputBytes * 0.98)
            throw new NotSupportedException("The output is smaller than the text.");
    }

    [Benchmark(Baseline = true)]
    public long HandWrittenUtf8()
    {
        using var output = new CountingStream();
        Utf8MarkdownLimit.Write(bare, output);
        return output.Length;
    }

    [Benchmark]
    public long TextAlone()
    {
        using var output = new CountingStream();
        BareText.Write(text, BareText.Markdown, "\\", output);
        return output.Length;
    }

    [Benchmark]
    public long Library()
    {
        using var output = new CountingStream();
        MarkdownFormat.Format.Writer!.Write(document, output, WriteOptions.Default, new());
        return output.Length;
    }
}

using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>A TEI file to a <see cref="TextDocument"/>; the limits are the framework's reader alone and with plain objects.</summary>
public class ReadTei : IMeasured
{
    private static readonly ReadOptions Options = new() { Format = "tei" };
    private string? path;
    private int turns;

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Targets = [nameof(XmlReaderPass), nameof(XmlReaderToObjects)])]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        turns = transcript.TurnCount;
        path = Scratch.NewPath(".tei.xml");
        using (FileStream file = File.Create(path))
            Utf8TeiLimit.Write(BareDocument.Of(transcript), file);
        InputBytes = new FileInfo(path).Length;
        if (XmlReaderLimit.Objects(path).Turns.Count != turns)
            throw new InvalidOperationException("The limit does not find the turns.");
    }

    [GlobalSetup(Targets = [nameof(Library), nameof(LibraryAndEachAnnotation)])]
    public void SetupLibrary()
    {
        Setup();
        ReadResult read = Library();
        if (read.Document.Turns.Count != turns)
            throw new NotSupportedException($"{read.Document.Turns.Count} turns found of {turns}. {string.Join(" ", read.Diagnostics)}");
    }

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public int XmlReaderPass() => XmlReaderLimit.Pass(path!);

    [Benchmark]
    public object XmlReaderToObjects() => XmlReaderLimit.Objects(path!);

    [Benchmark]
    public ReadResult Library() => TextDocument.Read(path!, Options);

    /// <summary>Annotations are made when somebody asks for them: here for each of them.</summary>
    [Benchmark]
    public int LibraryAndEachAnnotation()
    {
        int units = 0;
        foreach (Annotation annotation in TextDocument.Read(path!, Options).Document.Annotations)
            units += annotation.Span.Length;
        return units;
    }
}

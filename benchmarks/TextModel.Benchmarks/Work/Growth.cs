using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>Whether the cost grows with the input: ten times 10 MB (the baseline) against once 100 MB, so that 1.00 means exactly in proportion.</summary>
public class Growth : IMeasured
{
    private Action work = () => { };
    private string? path;

    /// <summary>The work; those named Limit… show what the machine itself does to a larger input.</summary>
    [ParamsAllValues]
    public GrowingWork Work { get; set; }

    [Params(InputKind.LongParagraphs, InputKind.ShortTurns)]
    public InputKind Input { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Target = nameof(TenTimes10Megabytes))]
    public void SetupSmall() => Setup(10_000, 10);

    [GlobalSetup(Target = nameof(Once100Megabytes))]
    public void SetupLarge() => Setup(100_000, 1);

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public void TenTimes10Megabytes()
    {
        for (int i = 0; i < 10; i++)
            work();
    }

    [Benchmark]
    public void Once100Megabytes() => work();

    private void Setup(int kilobytes, int times)
    {
        var transcript = Transcript.Generate(Input, kilobytes);
        InputBytes = transcript.Bytes * times;
        switch (Work)
        {
            case GrowingWork.LimitReadAndSegment:
                path = Scratch.Write(transcript.Text, ".txt");
                work = () => Segmenter.Read(path);
                break;
            case GrowingWork.LimitXmlReaderToObjects:
                WriteTei(transcript);
                work = () => XmlReaderLimit.Objects(path!);
                break;
            case GrowingWork.ReadTranscript:
                path = Scratch.Write(transcript.Text, ".txt");
                Check(TextDocument.Read(path), transcript);
                work = () => TextDocument.Read(path);
                break;
            case GrowingWork.WriteTei:
                var document = Model.Of(transcript);
                work = () =>
                {
                    using var output = new CountingStream();
                    document.Write(output, new WriteOptions { Format = "tei" });
                };
                work();
                break;
            case GrowingWork.ReadTei:
                WriteTei(transcript);
                var options = new ReadOptions { Format = "tei" };
                Check(TextDocument.Read(path!, options), transcript);
                work = () => TextDocument.Read(path!, options);
                break;
            case GrowingWork.CreateDocument:
                List<Annotation> annotations = Model.Annotations(transcript);
                work = () => TextDocument.Create(transcript.Text, annotations);
                break;
            case GrowingWork.EditDocument:
                var edited = Model.Of(transcript);
                work = () => edited.Edit(e => e.Replace(edited.Turns[^1], edited.Turns[^1] with { Kind = TurnKind.Statement }));
                break;
            default:
                throw new InvalidOperationException($"No such work: {Work}.");
        }
    }

    private void WriteTei(Transcript transcript)
    {
        path = Scratch.NewPath(".tei.xml");
        using FileStream file = File.Create(path);
        Utf8TeiLimit.Write(BareDocument.Of(transcript), file);
    }

    private static void Check(ReadResult read, Transcript transcript)
    {
        if (read.Document.Turns.Count != transcript.TurnCount)
            throw new NotSupportedException($"{read.Document.Turns.Count} turns found of {transcript.TurnCount}. {string.Join(" ", read.Diagnostics)}");
    }
}

/// <summary>What <see cref="Growth"/> measures.</summary>
public enum GrowingWork
{
    LimitReadAndSegment,
    LimitXmlReaderToObjects,
    ReadTranscript,
    WriteTei,
    ReadTei,
    CreateDocument,
    EditDocument,
}

using BenchmarkDotNet.Attributes;
using Markdig;
using TextModel.Benchmarks.Inputs;
using TextModel.Formats;
using TextModel.Formats.Markdown;

namespace TextModel.Benchmarks.Work;

/// <summary>A transcript in Markdown to a <see cref="TextDocument"/>; the limit reads the file and parses it, and does nothing with the tree.</summary>
public class ReadMarkdown : IMeasured
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(MarkdownFormat.Format);
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseFootnotes().Build();
    private string? path;
    private int turns;

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Target = nameof(ParseAlone))]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        string text = "---\ntitle: A talk at the harbour\ndate: 1961-05-12\n---\n\n" + transcript.Text[transcript.FrontEnd..]
            .Replace("Question.", "**Question.**", StringComparison.Ordinal).Replace("Answer.", "**Answer.**", StringComparison.Ordinal);
        path = Scratch.Write(text, ".md");
        InputBytes = System.Text.Encoding.UTF8.GetByteCount(text);
        turns = transcript.TurnCount;
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        Setup();
        ReadResult read = Library();
        if (read.Document.Turns.Count != turns || read.Document.Source.Title is null)
            throw new NotSupportedException($"{read.Document.Turns.Count} turns found of {turns}.");
    }

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public object ParseAlone() => Markdig.Markdown.Parse(File.ReadAllText(path!), Pipeline);

    [Benchmark]
    public ReadResult Library() => TextDocument.Read(path!, formats: Formats);
}

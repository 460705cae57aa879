using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Formats;
using TextModel.Formats.Html;

namespace TextModel.Benchmarks.Work;

/// <summary>A page to a <see cref="TextDocument"/>; the limit is AngleSharp's bare parse of the same file.</summary>
public class ReadHtml : IMeasured
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format);
    private string? path;
    private int turns;

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(100, 1_000, 10_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Target = nameof(ParseOnly))]
    public void Setup()
    {
        var transcript = Transcript.Generate(Input, Kilobytes);
        string paragraphs = string.Join("</p>\n<p class=\"t\">", System.Net.WebUtility.HtmlEncode(transcript.Text).ReplaceLineEndings("\n").Split("\n\n"));
        path = Scratch.Write($"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>A talk at the harbour</title></head><body>\n<p class=\"t\">{paragraphs}</p>\n</body></html>\n", ".html");
        InputBytes = new FileInfo(path).Length;
        turns = transcript.TurnCount;
    }

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        Setup();
        int found = Library().Document.Turns.Count;
        if (found != turns)
            throw new NotSupportedException($"{found} turns found of {turns}.");
    }

    [GlobalCleanup]
    public void Cleanup() => Scratch.Delete(path);

    [Benchmark(Baseline = true)]
    public object ParseOnly()
    {
        using FileStream file = File.OpenRead(path!);
        return new HtmlParser().ParseDocument(file);
    }

    [Benchmark]
    public ReadResult Library() => TextDocument.Read(path!, null, Formats);
}

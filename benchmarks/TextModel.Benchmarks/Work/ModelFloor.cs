using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Work;

/// <summary>
/// Making, copying, editing and asking a document with many annotations (a million in the largest). The limit copies as many
/// small objects.
/// </summary>
public class ModelFloor : IMeasured
{
    private PlainNode[] nodes = [];
    private List<Annotation> annotations = [];
    private List<Annotation> additions = [];
    private Transcript? transcript;
    private TextDocument document = TextDocument.Create("");
    private int[] places = [];

    [Params(InputKind.ShortTurns)]
    public InputKind Input { get; set; }

    [Params(100, 2_500, 25_000)]
    public int Kilobytes { get; set; }

    public long InputBytes => transcript!.Bytes;

    [GlobalSetup]
    public void Setup()
    {
        transcript = Transcript.Generate(Input, Kilobytes);
        annotations = Inputs.Model.Annotations(transcript);
        nodes = [.. annotations.Select(a => new PlainNode { Id = a.Id, Start = a.Start, End = a.End })];
        document = TextDocument.Create(transcript.Text, annotations, speakers: Inputs.Model.Speakers, entities: Inputs.Model.Entities);
        var random = new Words(Input);
        places = [.. Enumerable.Range(0, 100_000).Select(_ => random.Number(transcript.Text.Length - 100))];
        additions = [.. places.Select(p => new EntityMention { Span = new(p, p + 20), Kind = EntityKind.Place })];
        _ = document.Annotations.At(0);
    }

    [Benchmark(Baseline = true)]
    public object CopyPlainObjects()
    {
        var copies = new PlainNode[nodes.Length];
        for (int i = 0; i < copies.Length; i++)
            copies[i] = nodes[i].Copy();
        return copies;
    }

    [Benchmark]
    public TextDocument Create() => TextDocument.Create(transcript!.Text, annotations);

    [Benchmark]
    public TextDocument CreateFromDisorder() => TextDocument.Create(transcript!.Text, annotations.AsEnumerable().Reverse());

    [Benchmark]
    public TextDocument AddOne() => document.Edit(e => e.Add(additions[0]));

    [Benchmark]
    public TextDocument ReplaceOne() => document.Edit(e => e.Replace(document.Annotations[5], document.Annotations[5] with { Id = "other" }));

    [Benchmark]
    public TextDocument Add100000() => document.Edit(e => e.Add(additions));

    [Benchmark]
    public TextEdit InsertText() => document.WithText(new TextChange(TextSpan.At(1000), "more"));

    [Benchmark]
    public int AllTurns() => document.Turns.Count;

    [Benchmark]
    public int ParagraphsOfAllTurns()
    {
        int sum = 0;
        foreach (Turn turn in document.Turns)
            sum += turn.Paragraphs.Count;
        return sum;
    }

    [Benchmark]
    public int TurnsOfAllParagraphs()
    {
        int sum = 0;
        foreach (Paragraph paragraph in document.Paragraphs)
            sum += paragraph.Turn?.Start ?? 0;
        return sum;
    }

    [Benchmark]
    public int ReadingTextOfAllTurns()
    {
        int sum = 0;
        foreach (Turn turn in document.Turns)
            sum += turn.ReadingText.Length;
        return sum;
    }

    [Benchmark]
    public int At100000Places()
    {
        int sum = 0;
        foreach (int place in places)
            sum += document.Annotations.At(place).Count;
        return sum;
    }

    [Benchmark]
    public int Overlapping100000Spans()
    {
        int sum = 0;
        foreach (int place in places)
            sum += document.Annotations.Overlapping(new(place, place + 100)).Count;
        return sum;
    }

    [Benchmark]
    public int In100000Spans()
    {
        int sum = 0;
        foreach (int place in places)
            sum += document.Annotations.In(new(place, place + 100)).Count;
        return sum;
    }

    // As many fields as an annotation has.
    private sealed class PlainNode
    {
        public string? Id { get; init; }

        public int Start { get; init; }

        public int End { get; init; }

        public int Index { get; set; }

        public int Inside { get; init; }

        public object? Tag { get; init; }

        public object? Owner { get; set; }

        public PlainNode Copy() => (PlainNode)MemberwiseClone();
    }
}

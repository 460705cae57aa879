using System.Buffers;
using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Limits;

namespace TextModel.Benchmarks.Work;

/// <summary>Many names over a text, case ignored; the limit is the framework's <see cref="SearchValues{T}"/> of strings, which finds places only.</summary>
public class MatchNames : IMeasured
{
    private string text = "";
    private SearchValues<string>? values;
    private FirstWordHash? hash;
    private CapitalHash? capitals;
    private TextDocument document = TextDocument.Create("");
    private Gazetteer? gazetteer;

    [Params(1_000, 10_000, 100_000)]
    public int Names { get; set; }

    [Params(InputKind.LongParagraphs, InputKind.NotAscii)]
    public InputKind Input { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup(Target = nameof(SearchValuesIgnoreCase))]
    public void SetupIgnoreCase() => Setup(StringComparison.OrdinalIgnoreCase);

    [GlobalSetup(Target = nameof(SearchValuesOrdinal))]
    public void SetupOrdinal() => Setup(StringComparison.Ordinal);

    [GlobalSetup(Target = nameof(FirstWordIgnoreCase))]
    public void SetupFirstWord()
    {
        Setup(null);
        hash = new(NameList.Generate(Names));
    }

    [GlobalSetup(Target = nameof(FirstWordOrdinal))]
    public void SetupCapitals()
    {
        Setup(null);
        capitals = new(NameList.Generate(Names));
    }

    [Benchmark(Baseline = true)]
    public int SearchValuesIgnoreCase() => Count();

    [Benchmark]
    public int SearchValuesOrdinal() => Count();

    [Benchmark]
    public int FirstWordIgnoreCase() => hash!.Count(text);

    [Benchmark]
    public int FirstWordOrdinal() => capitals!.Count(text);

    [GlobalSetup(Target = nameof(Library))]
    public void SetupLibrary()
    {
        Setup(null);
        document = TextDocument.Create(text);
        gazetteer = new(NameList.Generate(Names).Select((name, i) => new Entity { Id = $"e{i}", Kind = EntityKind.Person, Label = name }));
        if (Library() == 0)
            throw new NotSupportedException("No name was found.");
    }

    [Benchmark]
    public int Library() => gazetteer!.Recognize(document).Mentions.Count;

    private void Setup(StringComparison? comparison)
    {
        var transcript = Transcript.Generate(Input, 10_000);
        text = transcript.Text;
        InputBytes = transcript.Bytes;
        if (comparison is { } chosen)
            values = SearchValues.Create([.. NameList.Generate(Names)], chosen);
    }

    private int Count()
    {
        int found = 0;
        for (ReadOnlySpan<char> left = text; ; found++)
        {
            int at = left.IndexOfAny(values!);
            if (at < 0)
                return found;
            left = left[(at + 1)..];
        }
    }
}

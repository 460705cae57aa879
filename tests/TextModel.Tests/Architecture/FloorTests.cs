using TextModel.Formats;

namespace TextModel.Tests.Architecture;

public class FloorTests
{
    private static readonly Dictionary<string, string> Folders = SourceFiles.FoldersOfTypes("src/TextModel");
    private static readonly HashSet<(string From, string To)> References = TypeReferences.Read(typeof(TextDocument).Assembly.Location);

    [Fact]
    public void Every_type_is_declared_on_a_floor()
    {
        string[] homeless = [.. typeof(TextDocument).Assembly.GetTypes()
            .Where(t => t.DeclaringType is null && t.Namespace?.StartsWith("TextModel", StringComparison.Ordinal) == true && !t.Name.Contains('<'))
            .Select(t => $"{t.Namespace}.{t.Name}").Where(t => !Folders.ContainsKey(t))];
        Assert.Empty(homeless);
        Assert.DoesNotContain(Folders.Values, f => Floor(f) < 0);
    }

    [Fact]
    public void References_go_down_and_sibling_formats_never_see_each_other() => Assert.Empty(References.Select(Complaint).OfType<string>().Order());

    [Fact]
    public void The_references_are_found_in_signatures_bodies_and_generic_arguments()
    {
        Assert.Contains((typeof(TextDocument).FullName!, typeof(OffsetMap).FullName!), References);
        Assert.Contains((typeof(SourceText).FullName!, typeof(DiagnosticCodes).FullName!), References);
        Assert.Contains((typeof(Turn).FullName!, typeof(Paragraph).FullName!), References);
        Assert.Contains((typeof(FormatRegistry).FullName!, "TextModel.Formats.Tei.TeiFormat"), References);
    }

    [Theory]
    [InlineData("Model", "Formats", true)]
    [InlineData("Text", "Model", true)]
    [InlineData("Transcripts", "Entities", true)]
    [InlineData("Formats", "Formats/Tei", true)]
    [InlineData("Formats/Json", "Formats/Tei", true)]
    [InlineData("Formats/Json/Parts", "Formats/Tei", true)]
    [InlineData("Formats/Tei", "Formats/Tei/Reading", false)]
    [InlineData("Formats/Tei", "Formats", false)]
    [InlineData("Formats/Tei", "Transcripts", false)]
    [InlineData("Text", "Diagnostics", true)]
    [InlineData("Decoding", "Diagnostics", false)]
    public void The_rule_tells_up_and_sideways_from_down(string from, string to, bool wrong) => Assert.Equal(wrong, IsWrong(from, to));

    private static string? Complaint((string From, string To) reference)
    {
        if (!Folders.TryGetValue(reference.From, out string? from) || !Folders.TryGetValue(reference.To, out string? to) || !IsWrong(from, to))
            return null;
        // The registry lists the formats of the package: the one place that knows them all.
        return reference.From == typeof(FormatRegistry).FullName ? null : $"{reference.From} ({from}) refers to {reference.To} ({to})";
    }

    private static bool IsWrong(string from, string to)
    {
        if (Floor(to) > Floor(from))
            return true;
        if (Floor(to) < Floor(from) || from == to)
            return false;
        return Part(from, 0) == "Formats" ? Format(from) != Format(to) && Format(to).Length > 0 : Part(from, 0) != Part(to, 0);
    }

    private static int Floor(string folder) => Part(folder, 0) switch
    {
        "Text" => 0,
        "Diagnostics" => 1,
        "Decoding" => 2,
        "Model" => 3,
        "Transcripts" or "Entities" => 4,
        "Formats" => 5,
        _ => -1,
    };

    private static string Format(string folder) => Part(folder, 1);

    private static string Part(string folder, int index) => folder.Split('/').ElementAtOrDefault(index) ?? "";
}

namespace TextModel.Tests.Architecture;

/// <summary>The rooms of a large folder are walked through in order: what an earlier one declares knows nothing of a later one, nor of one beside it.</summary>
public class RoomTests
{
    // Those of one row stand side by side, and do not know each other. What a folder declares itself is its front, which no room knows.
    private static readonly Dictionary<string, string[][]> Houses = new()
    {
        ["Transcripts"] = [["Words"], ["Input"], ["Lines"], ["Candidates"], ["Systems"], ["Labels"], ["Front", "Notes", "Speakers"], ["Building"]],
        ["Entities"] = [["Words", "Authorities", "Recognition"], ["Dates", "Names", "Merging"], ["Exchange"]],
        ["Formats/Tei"] = [["Names"], ["Xml"], ["Source"], ["Mapping"], ["Reading", "Writing"], ["Patching"]],
    };

    private static readonly Dictionary<string, string> Folders = SourceFiles.FoldersOfTypes("src/TextModel");
    private static readonly HashSet<(string From, string To)> References = TypeReferences.Read(typeof(TextDocument).Assembly.Location);

    public static TheoryData<string> Names => [.. Houses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_room_is_known_and_in_use(string house)
    {
        string[] used = [.. Folders.Values.Where(f => f.StartsWith(house + "/", StringComparison.Ordinal)).Select(f => f[(house.Length + 1)..]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(Houses[house].SelectMany(r => r).Order(StringComparer.Ordinal), used);
    }

    [Theory]
    [InlineData("Transcripts", "Analysis", "TranscriptEngine")]
    [InlineData("Entities", "AnnotateResult", "TextDocumentEntities")]
    [InlineData("Formats/Tei", "TeiFormat", "TeiWriter")]
    public void Only_the_front_knows_all_rooms_and_no_room_knows_the_front(string house, params string[] front)
    {
        string[] outside = [.. Folders.Where(f => f.Value == house).Select(f => f.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(front, outside.Select(t => t[(t.LastIndexOf('.') + 1)..]));
        Assert.Empty(References.Where(r => Room(house, r.From) is not null && outside.Contains(r.To)).Select(r => $"{r.From} refers to {r.To}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void References_go_back_to_earlier_rooms_only(string house) => Assert.Empty(References
        .Where(r => IsWrong(house, Room(house, r.From), Room(house, r.To)))
        .Select(r => $"{r.From} ({Room(house, r.From)}) refers to {r.To} ({Room(house, r.To)})").Order(StringComparer.Ordinal));

    [Fact]
    public void The_references_are_found()
    {
        Assert.Contains(("TextModel.Transcripts.TranscriptEngine", "TextModel.Transcripts.DocumentBuilder"), References);
        Assert.Contains(("TextModel.Transcripts.LabelChooser", "TextModel.Transcripts.LabelSystem"), References);
        Assert.Contains(("TextModel.Formats.Tei.TeiPatcher", "TextModel.Formats.Tei.TeiOrigin"), References);
    }

    [Theory]
    [InlineData("Transcripts", "Lines", "Candidates", true)]
    [InlineData("Transcripts", "Input", "Labels", true)]
    [InlineData("Transcripts", "Front", "Notes", true)]
    [InlineData("Transcripts", "Notes", "Building", true)]
    [InlineData("Transcripts", "Building", "Notes", false)]
    [InlineData("Transcripts", "Labels", "Words", false)]
    [InlineData("Transcripts", "Labels", "Labels", false)]
    [InlineData("Transcripts", null, "Labels", false)]
    [InlineData("Formats/Tei", "Reading", "Writing", true)]
    [InlineData("Formats/Tei", "Patching", "Reading", false)]
    public void The_rule_tells_forward_and_sideways_from_back(string house, string? from, string to, bool wrong) => Assert.Equal(wrong, IsWrong(house, from, to));

    private static string? Room(string house, string type) =>
        Folders.TryGetValue(type, out string? folder) && folder.StartsWith(house + "/", StringComparison.Ordinal) ? folder[(house.Length + 1)..] : null;

    private static bool IsWrong(string house, string? from, string? to) => from is not null && to is not null && from != to && Place(house, to) >= Place(house, from);

    private static int Place(string house, string room) => Array.FindIndex(Houses[house], r => r.Contains(room));
}

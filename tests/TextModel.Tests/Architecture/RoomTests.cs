namespace TextModel.Tests.Architecture;

/// <summary>The rooms of <c>Transcripts</c> are walked through in order: what an earlier one declares knows nothing of a later one.</summary>
public class RoomTests
{
    private const string Engine = "Transcripts";

    // Front, Notes and Speakers stand side by side, and do not know each other.
    private static readonly string[][] Rooms = [["Words"], ["Input"], ["Lines"], ["Candidates"], ["Systems"], ["Labels"], ["Front", "Notes", "Speakers"], ["Building"]];

    private static readonly Dictionary<string, string> Folders = SourceFiles.FoldersOfTypes("src/TextModel");
    private static readonly HashSet<(string From, string To)> References = TypeReferences.Read(typeof(TextDocument).Assembly.Location);

    [Fact]
    public void Every_room_is_known_and_in_use()
    {
        string[] used = [.. Folders.Values.Where(f => f.StartsWith(Engine + "/", StringComparison.Ordinal)).Select(f => f[(Engine.Length + 1)..]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(Rooms.SelectMany(r => r).Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void Only_the_engine_knows_all_rooms()
    {
        string[] outside = [.. Folders.Where(f => f.Value == Engine).Select(f => f.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(["TextModel.Transcripts.Analysis", "TextModel.Transcripts.TranscriptEngine"], outside);
        Assert.DoesNotContain(References, r => Room(r.From) is not null && outside.Contains(r.To));
    }

    [Fact]
    public void References_go_back_to_earlier_rooms_only() => Assert.Empty(References.Where(r => IsWrong(Room(r.From), Room(r.To)))
        .Select(r => $"{r.From} ({Room(r.From)}) refers to {r.To} ({Room(r.To)})").Order(StringComparer.Ordinal));

    [Fact]
    public void The_references_of_the_engine_are_found()
    {
        Assert.Contains(("TextModel.Transcripts.TranscriptEngine", "TextModel.Transcripts.DocumentBuilder"), References);
        Assert.Contains(("TextModel.Transcripts.LabelChooser", "TextModel.Transcripts.LabelSystem"), References);
    }

    [Theory]
    [InlineData("Lines", "Candidates", true)]
    [InlineData("Input", "Labels", true)]
    [InlineData("Front", "Notes", true)]
    [InlineData("Notes", "Building", true)]
    [InlineData("Building", "Notes", false)]
    [InlineData("Labels", "Words", false)]
    [InlineData("Labels", "Labels", false)]
    [InlineData(null, "Labels", false)]
    public void The_rule_tells_forward_and_sideways_from_back(string? from, string to, bool wrong) => Assert.Equal(wrong, IsWrong(from, to));

    private static string? Room(string type) =>
        Folders.TryGetValue(type, out string? folder) && folder.StartsWith(Engine + "/", StringComparison.Ordinal) ? folder[(Engine.Length + 1)..] : null;

    private static bool IsWrong(string? from, string? to) => from is not null && to is not null && from != to && Place(to) >= Place(from);

    private static int Place(string room) => Array.FindIndex(Rooms, r => r.Contains(room));
}

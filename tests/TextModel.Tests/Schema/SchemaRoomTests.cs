using TextModel.Schema;
using TextModel.Tests.Architecture;

namespace TextModel.Tests.Schema;

/// <summary>The rooms of the package are walked through in order: none knows a later one.</summary>
public class SchemaRoomTests
{
    private static readonly string[] Rooms = ["Names", "Datatypes/Expressions", "Datatypes", "Syntax", "Syntax/Compact", "Simplification", "Patterns", "Compiled", "Validation", "Messages", "Rules"];
    private static readonly Dictionary<string, string> Folders = SourceFiles.FoldersOfTypes("src/TextModel.Schema");

    [Fact]
    public void Every_room_is_known() => Assert.Equal(Rooms.Order(StringComparer.Ordinal), Folders.Values.Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void References_go_back_to_earlier_rooms_only() => Assert.Empty(TypeReferences.Read(typeof(RelaxNgSchema).Assembly.Location)
        .Where(r => Place(r.From) >= 0 && Place(r.To) > Place(r.From)).Select(r => $"{r.From} refers to {r.To}").Order(StringComparer.Ordinal));

    private static int Place(string type) => Folders.TryGetValue(type, out string? folder) ? Array.IndexOf(Rooms, folder) : -1;
}

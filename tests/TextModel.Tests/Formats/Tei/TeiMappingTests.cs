using System.Reflection;
using System.Text;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>The table of what properties are in TEI is whole, and printed in the documentation.</summary>
public class TeiMappingTests
{
    private const string Begin = "<!-- table of properties -->", End = "<!-- end of the table -->";

    private static IEnumerable<Type> Types =>
    [
        .. typeof(Annotation).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Annotation))),
        typeof(Speaker), typeof(Entity), typeof(Source), typeof(Contributor), typeof(PrintedSource), typeof(Rights), typeof(DateValue),
    ];

    [Fact]
    public void Every_property_is_in_the_table()
    {
        HashSet<string> known = [.. TeiMapping.OfTheTags];
        foreach (TeiRow row in TeiMapping.Rows)
            known.UnionWith(row.Properties.Select(p => $"{row.Name}.{p.Name}"));
        Assert.All(Types, type =>
        {
            foreach (PropertyInfo property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }))
            {
                Assert.True(
                    known.Contains($"{type.Name}.{property.Name}") || known.Contains($"{property.DeclaringType!.Name}.{property.Name}"),
                    $"{type.Name}.{property.Name} is in no row of TeiMapping");
            }
        });
    }

    [Fact]
    public void Every_row_is_of_a_type_and_its_properties() => Assert.All(TeiMapping.Rows, row =>
    {
        Type type = typeof(Annotation).Assembly.GetExportedTypes().Single(t => t.Name == row.Name && t.Namespace == "TextModel");
        Assert.All(row.Properties, p => Assert.NotNull(type.GetProperty(p.Name)));
    });

    [Fact]
    public void What_TEI_has_an_element_for_outside_the_text_is_read_and_written_by_the_table() => Assert.All(
        new[] { TeiMapping.Speaker, TeiMapping.Entity, TeiMapping.Source, TeiMapping.Printed, TeiMapping.RightsRow }, row => Assert.All(
            row.Properties, p => Assert.True(p.Place is null || p.IsCarried, $"{row.Name}.{p.Name} has no carrier")));

    [Fact]
    public void The_documentation_has_the_table()
    {
        string path = Repository.PathOf("docs/tei.md"), docs = File.ReadAllText(path);
        int from = docs.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = docs.IndexOf(End, StringComparison.Ordinal);
        Assert.InRange(to, from, docs.Length);
        string table = $"\n\n{Table()}\n";
        if (Repository.UpdatesSnapshots)
            File.WriteAllText(path, docs[..from] + table + docs[to..]);
        else
            Assert.Equal(table, docs[from..to].ReplaceLineEndings("\n"));
    }

    private static string Table()
    {
        var table = new StringBuilder("| model | TEI |\n|---|---|\n");
        foreach (TeiRow row in TeiMapping.Rows)
        {
            table.Append($"| **`{row.Name}`** | {row.Elements} |\n");
            foreach (TeiProperty property in row.Properties.Where(p => p.Name != "Extra"))
                table.Append($"| `{row.Name}.{property.Name}` | {property.Place ?? "an instruction"} |\n");
        }

        return table.ToString();
    }
}

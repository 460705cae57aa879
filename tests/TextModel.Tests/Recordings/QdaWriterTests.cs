using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Projects of REFI-QDA that are written: as they stood, with an edit, and anew.</summary>
public sealed class QdaWriterTests
{
    private static readonly XNamespace Space = "urn:QDA-XML:project:1.0";

    // What the schema allows in each element, in its order.
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["Project"] = ["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description", "NoteRef"],
        ["Code"] = ["Description", "NoteRef", "Code"],
        ["TextSource"] = ["Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"],
        ["PlainTextSelection"] = ["Description", "Coding", "NoteRef"],
        ["Coding"] = ["CodeRef", "NoteRef"],
    };

    [Theory]
    [InlineData("interview.qdpx", "qda")]
    [InlineData("interview.qde", "qde")]
    public void An_unedited_project_is_written_as_it_stood(string name, string format)
    {
        byte[] file = Sample(name);
        TextDocument document = Read(file);
        Assert.Equal(file, Write(document, format, out ValueList<Diagnostic> said));
        Assert.Empty(said);
        // An edit and its undoing, too.
        TextDocument same = document.Edit(e => e.Source = document.Source with { Title = "X" }).Edit(e => e.Source = document.Source);
        Assert.Equal(file, Write(same, format, out said));
        Assert.Empty(said);
    }

    [Fact]
    public void A_project_has_codes_with_colors_coders_and_notes()
    {
        TextDocument document = Read(Sample("interview.qdpx"));
        Assert.Equal(["work", "hiring", "age", "senses"], document.Entities.Select(e => e.Label));
        Assert.Equal("\"#336699\"", document.Entities[0].Extra["color"]);
        Assert.Equal(["hiring", "work", "age", "senses"], document.Mentions.OrderBy(m => m.Start).ThenBy(m => m.Extra["coder"], StringComparer.Ordinal).Select(m => m.Entity.Label).OrderBy(l => l == "hiring" ? 0 : l == "work" ? 1 : l == "age" ? 2 : 3));
        Assert.Equal("still smells after rain", document.Mentions[^1].Text);
        TierEntry note = Assert.Single(document.Annotations.OfType<TierEntry>());
        Assert.Equal("Is this the aunt of the letter in the archive?", note.Value);
        Assert.Equal("My aunt had written that they took girls.", note.Text);
    }

    [Theory]
    [InlineData("interview.qdpx")]
    [InlineData("interview.qde")]
    public void A_code_is_renamed_colored_and_described_where_it_stands(string name)
    {
        byte[] file = Sample(name);
        TextDocument document = Read(file);
        Entity work = document.Entities.First(e => e.Label == "work"), age = document.Entities.First(e => e.Label == "age");
        TextDocument edited = document.Edit(e =>
        {
            e.Replace(work, work with { Label = "labour & pay", Extra = [new("color", "\"#112233\"")] });
            e.Replace(age, age with { Description = "How old." });
        });
        byte[] written = Write(edited, FormatOf(name), out _);
        (string before, string after) = (Project(file), Project(written));
        Assert.Equal(before.Replace("name=\"work\"", "name=\"labour &amp; pay\"", StringComparison.Ordinal).Replace("#336699", "#112233", StringComparison.Ordinal).Length, after.Replace(">\n        <Description>How old.</Description>\n      </Code>", "/>", StringComparison.Ordinal).Length);
        TextDocument again = Read(written);
        Assert.Equal("labour & pay", again.Entities[0].Label);
        Assert.Equal("How old.", again.Entities.First(e => e.Label == "age").Description);
        AssertOthersStand(file, written);
    }

    [Theory]
    [InlineData("interview.qdpx")]
    [InlineData("interview.qde")]
    public void A_passage_that_moves_changes_two_numbers(string name)
    {
        byte[] file = Sample(name);
        TextDocument document = Read(file);
        EntityMention age = document.Mentions.First(m => m.Entity.Label == "age");
        byte[] written = Write(document.Edit(e => e.Replace(age, age with { Span = TextSpan.OfLength(age.Start, "Fifteen.".Length) })), FormatOf(name), out _);
        Assert.Equal("Fifteen.", Read(written).Mentions.First(m => m.Entity.Label == "age").Text);
        string[] before = Project(file).Split('\n'), after = Project(written).Split('\n');
        Assert.Equal(before.Length, after.Length);
        Assert.Single(before.Zip(after), p => p.First != p.Second);
        AssertOthersStand(file, written);
    }

    [Theory]
    [InlineData("interview.qdpx")]
    [InlineData("interview.qde")]
    public void Passages_and_codes_come_and_go(string name)
    {
        byte[] file = Sample(name);
        TextDocument document = Read(file);
        Entity age = document.Entities.First(e => e.Label == "age");
        int at = document.Text.IndexOf("autumn", StringComparison.Ordinal);
        TextDocument edited = document.Edit(e =>
        {
            foreach (EntityMention mention in document.Mentions.Where(m => m.EntityId == age.Id))
                e.Remove(mention);
            e.Remove(age);
            e.Add(new Entity { Id = "season", Kind = new("code"), Label = "season", Extra = [new("parent", $"\"{document.Entities[0].Id}\""), new("color", "\"#00AA00\"")] });
            e.Add(new EntityMention { Span = TextSpan.OfLength(at, 6), Kind = new("code"), EntityId = "season" });
        });
        byte[] written = Write(edited, FormatOf(name), out _);
        TextDocument again = Read(written);
        Assert.Equal(document.Text, again.Text);
        Assert.DoesNotContain(again.Entities, e => e.Label == "age");
        Entity season = again.Entities.First(e => e.Label == "season");
        Assert.Equal($"\"{again.Entities[0].Id}\"", season.Extra["parent"]);
        Assert.Equal("autumn", Assert.Single(again.Mentions, m => m.EntityId == season.Id).Text);
        string xml = Project(written);
        AssertOrder(xml);
        // The set keeps its other member, and refers to nothing that is gone.
        string gone = age.Identifiers["refi-qda"]!;
        Assert.DoesNotContain(gone, xml, StringComparison.Ordinal);
        Assert.Equal(name == "interview.qdpx", xml.Contains("<MemberCode", StringComparison.Ordinal));
        Assert.Equal(written, Write(edited, FormatOf(name), out _));
        AssertOthersStand(file, written);
    }

    [Theory]
    [InlineData("interview.qdpx")]
    [InlineData("interview.qde")]
    public void An_edited_text_moves_what_is_coded_behind_it(string name)
    {
        byte[] file = Sample(name);
        TextDocument document = Read(file);
        int at = document.Text.IndexOf("In the autumn", StringComparison.Ordinal);
        TextDocument edited = document.WithText(new TextChange(TextSpan.OfLength(at, 2), "Well, in \uD83C\uDF42")).Document;
        TextDocument again = Read(Write(edited, FormatOf(name), out _));
        Assert.Equal(edited.Text, again.Text);
        Assert.Equal(document.Mentions.Select(m => (m.Text, m.EntityId)), again.Mentions.Select(m => (m.Text, m.EntityId)));
        Assert.Equal(document.Annotations.OfType<TierEntry>().Select(t => t.Text), again.Annotations.OfType<TierEntry>().Select(t => t.Text));
    }

    [Theory]
    [InlineData("interview.qdpx", "qda")]
    [InlineData("interview.qdpx", "qde")]
    [InlineData("interview.qde", "qda")]
    public void A_project_goes_through_TEI_and_comes_back(string name, string format)
    {
        TextDocument document = Read(Sample(name));
        byte[] tei = Write(document, "tei", out ValueList<Diagnostic> said);
        Assert.Contains(said, d => d.Message.Contains("'coder'", StringComparison.Ordinal));
        byte[] written = Write(RecordingDocuments.Parse(tei, "tei"), format, out _);
        TextDocument again = Read(written);
        Assert.Equal(document.Text, again.Text);
        Assert.Equal(document.Entities, again.Entities);
        Assert.Equal(document.Mentions.Select(m => (m.Span, m.EntityId, m.Kind)), again.Mentions.Select(m => (m.Span, m.EntityId, m.Kind)));
        Assert.Equal(document.Annotations.OfType<TierEntry>().Select(t => (t.Span, t.Value)), again.Annotations.OfType<TierEntry>().Select(t => (t.Span, t.Value)));
        AssertOrder(Project(written));
        Assert.Equal(written, Write(RecordingDocuments.Parse(tei, "tei"), format, out _));
    }

    [ToolFact("jing", NeedsShared = true)]
    public void Colors_and_parents_of_codes_stay_in_valid_TEI()
    {
        TextDocument document = Read(Sample("interview.qdpx")).Edit(e => e.Add(new Entity
        {
            Id = "odd",
            Kind = EntityKind.Person,
            Label = "Odd",
            Description = "A person.",
            Extra = [new("a key", "{\"x\": [1, 2.50]}"), new("parent", "\"not a name\""), new("quote", "\"\\u0022 <&> \\n\""), new("empty", "\"\"")],
        }));
        byte[] tei = Write(document, "tei", out _);
        Assert.Equal(document.Entities, RecordingDocuments.Parse(tei, "tei").Entities);
        TeiValidity.AssertValid(Encoding.UTF8.GetString(tei));
    }

    [Fact]
    public void People_places_and_speakers_are_codes_of_a_project()
    {
        TextDocument talk = TextDocument.Read(Repository.PathOf("samples/interview.eaf"), formats: RecordingDocuments.Formats).Document;
        int at = talk.Text.IndexOf("Hendrika", StringComparison.Ordinal);
        TextDocument document = talk.Edit(e =>
        {
            e.Add(new Entity { Id = "hendrika", Kind = new("ship"), Label = "Hendrika" });
            e.Add(new EntityMention { Span = TextSpan.OfLength(at, 8), Kind = new("ship"), EntityId = "hendrika" });
        });
        byte[] written = Write(document, "qda", out ValueList<Diagnostic> said);
        Assert.Contains(said, d => d.Message.Contains("times", StringComparison.Ordinal));
        AssertOrder(Project(written));
        TextDocument again = Read(written);
        Assert.EndsWith(talk.Text, again.Text, StringComparison.Ordinal);
        Assert.Equal(["ship > Hendrika", "speaker > Ruth Halloran", "speaker > Jonas Verbeek"], again.Entities.SelectMany(e => e.Variants));
        Assert.Equal("Hendrika", Assert.Single(again.Mentions, m => m.Entity.Label == "Hendrika").Text);
        Assert.Equal(talk.Turns.Select(t => t.Text), again.Mentions.Where(m => m.Entity.Variants is [{ } way, ..] && way.StartsWith("speaker", StringComparison.Ordinal)).Select(m => m.Text));
        Assert.Equal(talk.Annotations.OfType<TierEntry>().Select(t => t.Value).Where(v => v.Length > 0).Order(), again.Annotations.OfType<TierEntry>().Select(t => t.Value).Order());
    }

    [Fact]
    public void What_a_document_cannot_say_stays_in_the_package()
    {
        byte[] file = SpeechMutationTests.Zip(
            ("Project.qde", """<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="P"><q:CodeBook><q:Codes><q:Code guid="c1" name="sea" isCodable="true"/></q:Codes></q:CodeBook><q:Sources><q:TextSource guid="t" name="One" plainTextPath="internal://a.txt"/><q:PictureSource guid="p" path="internal://p.png"/></q:Sources></q:Project>"""u8.ToArray()),
            ("Sources/a.txt", "The sea."u8.ToArray()), ("Sources/p.png", [1, 2, 3]));
        TextDocument document = Read(file);
        int at = document.Text.IndexOf("sea", StringComparison.Ordinal);
        byte[] written = Write(document.Edit(e => e.Add(new EntityMention { Span = TextSpan.OfLength(at, 3), Kind = new("code"), EntityId = document.Entities[0].Id })), "qda", out _);
        string xml = Project(written);
        Assert.Contains("<q:Coding guid=", xml, StringComparison.Ordinal);
        Assert.Contains("<q:CodeRef targetGUID=\"c1\"/>", xml, StringComparison.Ordinal);
        Assert.Contains("<q:PictureSource guid=\"p\" path=\"internal://p.png\"/>", xml, StringComparison.Ordinal);
        Assert.Equal("sea", Assert.Single(Read(written).Mentions).Text);
        AssertOthersStand(file, written);
    }

    [Fact]
    public void Damaged_projects_are_edited_without_a_fall()
    {
        byte[] project = Encoding.UTF8.GetBytes(Project(Sample("interview.qde")));
        var random = new Random(19);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. project];
            for (int k = 0; k < 3; k++)
                damaged[random.Next(damaged.Length)] = (byte)" <>\"/&=aZ09\n"[random.Next(12)];
            foreach ((byte[] file, string format) in ((byte[], string)[])[(damaged, "qde"), (SpeechMutationTests.Zip(("project.qde", damaged)), "qda")])
            {
                TextDocument document = RecordingDocuments.Parse(file, format);
                TextDocument edited = document.Edit(e =>
                {
                    foreach (EntityMention mention in document.Mentions.Take(1))
                        e.Remove(mention);
                    foreach (Entity entity in document.Entities.Take(1))
                        e.Replace(entity, entity with { Label = "new" });
                });
                TextDocument again = RecordingDocuments.Parse(Write(edited, format, out _), format);
                Assert.Equal(edited.Mentions.Count, again.Mentions.Count);
            }
        }
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Repository.PathOf($"samples/{name}"));

    private static string FormatOf(string name) => name.EndsWith(".qde", StringComparison.Ordinal) ? "qde" : "qda";

    private static TextDocument Read(byte[] file) => TextDocument.Read(file, null, null, RecordingDocuments.Formats).Document;

    private static byte[] Write(TextDocument document, string format, out ValueList<Diagnostic> said) => RecordingDocuments.Write(document, format, out said);

    private static Dictionary<string, byte[]> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using Stream stream = e.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static string Project(byte[] file) =>
        Encoding.UTF8.GetString(file.AsSpan().StartsWith("PK"u8) ? Entries(file).First(e => e.Key.EndsWith(".qde", StringComparison.Ordinal)).Value : file);

    private static void AssertOthersStand(byte[] before, byte[] after)
    {
        if (!before.AsSpan().StartsWith("PK"u8))
            return;
        Dictionary<string, byte[]> was = Entries(before), now = Entries(after);
        Assert.Equal(was.Keys, now.Keys);
        Assert.All(was.Where(e => !e.Key.EndsWith(".qde", StringComparison.Ordinal)), e => Assert.Equal(e.Value, now[e.Key]));
    }

    private static void AssertOrder(string xml)
    {
        foreach (XElement element in XDocument.Parse(xml).Descendants().Where(e => Orders.ContainsKey(e.Name.LocalName)))
        {
            int[] places = [.. element.Elements().Select(e => Array.IndexOf(Orders[element.Name.LocalName], e.Name.LocalName))];
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
            Assert.Equal(Space, element.Name.Namespace);
        }
    }
}

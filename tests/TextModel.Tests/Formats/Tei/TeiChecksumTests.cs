using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats.Tei;

public class TeiChecksumTests
{
    [Fact]
    public void The_checksum_is_CRC_32C()
    {
        // The check value that catalogues of CRCs give for these nine bytes.
        var whole = new Crc32C();
        whole.Add("123456789"u8);
        Assert.Equal(0xE3069283, whole.Value);

        // Long enough for several rounds of the lanes that a long piece is cut into.
        byte[] bytes = [.. Enumerable.Range(0, 40_000).Select(i => (byte)(i * 7))];
        var atOnce = new Crc32C();
        atOnce.Add(bytes);
        var byteByByte = new Crc32C();
        foreach (byte b in bytes)
            byteByByte.Add([b]);
        Assert.Equal(byteByByte.Value, atOnce.Value);
        for (int cut = 0; cut < 40; cut++)
        {
            var inPieces = new Crc32C();
            inPieces.Add(bytes.AsSpan(0, cut));
            inPieces.Add(bytes.AsSpan(cut));
            Assert.Equal(atOnce.Value, inPieces.Value);
        }
    }

    /// <summary>A change of any one byte, or a line end more, makes a file of this library a file of anybody, of which nothing is lost.</summary>
    [Fact]
    public void P4_a_file_that_somebody_changed_is_carried_like_any_other()
    {
        TextDocument document = TextDocument.Create(
            "Q: Who?\nA: Ruth Fischer.",
            [new Turn { Span = new(0, 7), LabelSpan = new(0, 2) }, new Turn { Span = new(8, 24), LabelSpan = new(8, 10) }, new EntityMention { Span = new(11, 23), Kind = EntityKind.Person }]);
        byte[] file = Encoding.UTF8.GetBytes(document.ToString(new TeiOptions()));
        Assert.True(TeiChecksum.IsWhole(file));
        Assert.Equal(document, TextDocument.Read(new MemoryStream(file)).Document);

        for (int i = 0; i < file.Length; i++)
        {
            byte[] changed = [.. file];
            changed[i] ^= 1;
            Assert.False(TeiChecksum.IsWhole(changed), $"byte {i}");
        }

        byte[] edited = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("Ruth", "<hi>Ruth</hi>", StringComparison.Ordinal));
        TextDocument read = TextDocument.Read(new MemoryStream(edited)).Document;
        Assert.Contains(read.Annotations, a => a is Highlighting { Tag.Name: "hi" });
        Assert.Equal("Ruth Fischer", read.Mentions[0].Text);
        using var again = new MemoryStream();
        read.Write(again, new TeiOptions());
        Assert.Equal(edited, again.ToArray());
        Assert.False(TeiChecksum.IsWhole([.. file, (byte)'\n']));
        Assert.False(TeiChecksum.IsWhole([]));
        Assert.False(TeiChecksum.IsWhole(file.AsSpan(file.Length - 20)));
    }

    [Fact]
    public void What_is_laid_out_for_reading_has_none()
    {
        TextDocument document = TextDocument.Create("Q: Who?", [new Turn { Span = new(0, 7), LabelSpan = new(0, 2) }]);
        Assert.DoesNotContain("crc32c", document.ToString(new TeiOptions { Layout = TeiLayout.Indented }), StringComparison.Ordinal);
    }

    /// <summary>Whoever knows the checksum can make any file pass for one of ours: that gives some document, and no exception.</summary>
    [Fact]
    public void P3_a_forged_file_gives_a_document()
    {
        string[] scraps =
        [
            "<p>", "</p>", "<p xml:id='t1'>", "<seg type='author'/>", "<seg type='label'>x</seg>", "<time type='offset' unit='s' quantity='9e99'/>", "<time type='offset' unit='s' quantity='1'/>",
            "<u start='#T1' end='#T0'/>", "<note/>", "<ref type='noteAnchor' target='#n1'/>", "<persName xml:id='f1' next='#f1'>x</persName>", "<persName xml:id='f2' next='#f3' prev='#f9'>x</persName>",
            "<rs type='' cert='x' ref='#' when='2'/>", "<docDate/>", "<docTitle/>", "<label/>", "<label type='head' subtype='level9'/>", "<speaker><label>a</label></speaker>", "<anchor xml:id='a1'/>",
            "<?textmodel char D800?>", "<?textmodel char 0?>", "<?textmodel empty?>", "<?textmodel span 3 2?>", "<!-- c -->", "&#13;", "\r\n", "<fw type='pageBreak'>1</fw>", "<pb n='2'/>",
            "<ab type='division' subtype='x'/>", "xml:id=\"1 2\"", "#string-range(t1,0,99)", "n=\"-1\"", "n=\"99999999999\"", "#", "<x:y xmlns:x='u' xml:id='z'/>", "<bibl xml:id='b'/>",
        ];
        int taken = 0;
        Property.Holds(
            from document in Generators.Documents
            from damage in (from place in Gen.Choose(0, 999) from scrap in Gen.Elements(scraps) from swap in Gen.Elements(true, false) select (place, scrap, swap)).ListOf(4)
            select (document, damage),
            made =>
            {
                string file = made.document.ToString(new TeiOptions());
                string text = file[..file.LastIndexOf("<?textmodel crc32c", StringComparison.Ordinal)];
                foreach ((int place, string scrap, bool swap) in made.damage)
                {
                    // At a tag's edge, so that the file stays well-formed now and then; or one identifier is given for another.
                    int at = text.IndexOf('<', text.Length * place / 1000);
                    if (swap)
                        text = text.Replace($"\"#t{place % 4}\"", $"\"#{scrap.Length}\"", StringComparison.Ordinal).Replace($"xml:id=\"t{place % 4}\"", "xml:id=\"t2\"", StringComparison.Ordinal);
                    else if (at >= 0)
                        text = text.Insert(at, scrap);
                }

                byte[] body = Encoding.UTF8.GetBytes(text);
                var checksum = new Crc32C();
                checksum.Add(body);
                byte[] forged = [.. body, .. Encoding.ASCII.GetBytes($"<?textmodel crc32c {checksum.Value:x8}?>\n")];
                Assert.True(TeiChecksum.IsWhole(forged));
                TextDocument read = TextDocument.Read(new MemoryStream(forged)).Document;
                taken += read.Origin is null ? 1 : 0;
                AssertSound(read);
            },
            cases: 2000);
        Assert.True(taken > 500, $"Only {taken} passed for files of this library.");
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void P3_a_file_of_others_with_a_forged_checksum_gives_a_document(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        var checksum = new Crc32C();
        checksum.Add(bytes);
        AssertSound(TextDocument.Read(new MemoryStream([.. bytes, .. Encoding.ASCII.GetBytes($"<?textmodel crc32c {checksum.Value:x8}?>\n")])).Document);
    }

    public static TheoryData<string> Files => Shared.Missing is null ? [.. Shared.Files("tei")] : [""];

    // It could have been made by hand: identifiers are names, each given once, and spans lie inside the text.
    private static void AssertSound(TextDocument document) =>
        TextDocument.Create(document.Text, document.Annotations, document.Source, document.Speakers, document.Entities, document.Encoding, document.Extra);
}

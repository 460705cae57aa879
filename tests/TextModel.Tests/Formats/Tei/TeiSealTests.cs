using System.Text;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

public class TeiSealTests
{
    [Fact]
    public void The_checksum_is_CRC_32C()
    {
        // The check value that catalogues of CRCs give for these nine bytes.
        var whole = new Crc32C();
        whole.Add("123456789"u8);
        Assert.Equal(0xE3069283, whole.Value);

        byte[] bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];
        var atOnce = new Crc32C();
        atOnce.Add(bytes);
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
        Assert.True(TeiSeal.IsWhole(file));
        Assert.Equal(document, TextDocument.Read(new MemoryStream(file)).Document);

        for (int i = 0; i < file.Length; i++)
        {
            byte[] changed = [.. file];
            changed[i] ^= 1;
            Assert.False(TeiSeal.IsWhole(changed), $"byte {i}");
        }

        byte[] edited = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("Ruth", "<hi>Ruth</hi>", StringComparison.Ordinal));
        TextDocument read = TextDocument.Read(new MemoryStream(edited)).Document;
        Assert.Contains(read.Annotations, a => a is Markup { Tag.Name: "hi" });
        Assert.Equal("Ruth Fischer", read.Mentions[0].Text);
        using var again = new MemoryStream();
        read.Write(again, new TeiOptions());
        Assert.Equal(edited, again.ToArray());
        Assert.False(TeiSeal.IsWhole([.. file, (byte)'\n']));
        Assert.False(TeiSeal.IsWhole([]));
        Assert.False(TeiSeal.IsWhole(file.AsSpan(file.Length - 20)));
    }

    [Fact]
    public void What_is_laid_out_for_reading_has_none()
    {
        TextDocument document = TextDocument.Create("Q: Who?", [new Turn { Span = new(0, 7), LabelSpan = new(0, 2) }]);
        Assert.DoesNotContain("crc32c", document.ToString(new TeiOptions { Layout = TeiLayout.Indented }), StringComparison.Ordinal);
    }
}

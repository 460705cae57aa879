using System.Text;

namespace TextModel.Tests.Text;

public class SourceTextProblemTests
{
    [Fact]
    public void P7_bad_bytes_are_named_with_offset_line_column_and_the_way_out()
    {
        byte[] bytes = [.. "one\r\ntwo \u00E9"u8, 0xE9, (byte)'x'];
        SourceText read = SourceText.Decode(bytes, "a.txt", TextEncoding.Utf8);
        Diagnostic problem = Assert.IsType<Diagnostic>(read.Problem);
        Assert.Equal("a.txt(2,6): error TM0001: The bytes E9 at byte offset 11 are not utf-8. "
            + "Name the encoding that the file has, for example windows-1252.", problem.ToString());
        Assert.Equal("one\r\ntwo \u00E9\uFFFDx", read.Text);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(problem, SourceText.Load(stream, "a.txt", TextEncoding.Utf8).Problem);
        stream.Position = 0;
        // As many good characters as bad bytes: the file is UTF-8 that was damaged.
        Assert.Equal(problem, SourceText.Load(stream, "a.txt").Problem);
    }

    [Fact]
    public void P7_the_byte_order_mark_counts_in_byte_offsets_but_not_in_columns()
    {
        SourceText read = SourceText.Decode([0xEF, 0xBB, 0xBF, (byte)'a', 0xFF]);
        Assert.Equal(new TextPosition(1, 2), read.Problem!.Position);
        Assert.Contains("FF at byte offset 4", read.Problem.Message);
    }

    [Theory]
    [InlineData("utf-16le", "61 00 00 D8 62 00", 2)]
    [InlineData("utf-16be", "00 61 DC 00 00 62", 2)]
    [InlineData("utf-16le", "61 00 62", 2)]
    [InlineData("utf-32le", "61 00 00 00 FF FF FF 7F", 4)]
    [InlineData("us-ascii", "61 62 80", 2)]
    [InlineData("utf-8", "61 62 E2 82", 2)]
    [InlineData("shift_jis", "61 62 81", 2)]
    public void P7_bad_bytes_are_named_in_every_encoding(string encoding, string hex, int offset)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        SourceText read = SourceText.Decode(bytes, null, new(encoding));
        Assert.Equal("TM0001", read.Problem?.Code);
        Assert.Contains($"at byte offset {offset} ", read.Problem!.Message);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(read.Problem, SourceText.Load(stream, null, new(encoding)).Problem);
    }

    [Fact]
    public void P7_bad_bytes_far_into_a_file_are_named_too()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("lin\u00E9\n", 100_000))), 0xC3, (byte)'\n'];
        using var stream = new MemoryStream(bytes);
        Diagnostic problem = SourceText.Load(stream).Problem!;
        Assert.Equal(new TextPosition(100_001, 1), problem.Position);
        Assert.Contains("C3 at byte offset 600000", problem.Message);
    }

    [Fact]
    public void Binary_files_are_said_to_be_binary()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0xFF, 0xC0];
        Assert.Equal("TM0002", SourceText.Decode(picture).Problem?.Code);
        byte[] zeros = new byte[100];
        Assert.Equal("TM0002", SourceText.Decode(zeros).Problem?.Code);
        using var stream = new MemoryStream(zeros);
        Assert.Equal("TM0002", SourceText.Load(stream).Problem?.Code);
    }

    [Fact]
    public void Text_in_UTF_16_without_a_mark_is_not_read_silently_as_UTF_8()
    {
        byte[] bytes = Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat("Question. Where? ", 10)));
        Assert.Equal("TM0002", SourceText.Decode(bytes, encoding: TextEncoding.Utf8).Problem?.Code);
        Assert.Equal("TM0007", SourceText.Decode(bytes).Notice?.Code);
        Assert.Null(SourceText.Decode(bytes, encoding: new("utf-16")).Problem);
    }

    [Fact]
    public void A_text_with_U0000_in_it_is_text()
    {
        SourceText read = SourceText.Decode([.. Encoding.UTF8.GetBytes(new string('a', 100)), 0, (byte)'b']);
        Assert.Null(read.Problem);
        Assert.EndsWith("a\0b", read.Text);
    }
}

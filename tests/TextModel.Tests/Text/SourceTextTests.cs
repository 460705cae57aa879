using System.Text;
using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

public class SourceTextTests
{
    private const string Mixed = "a\r\nb\rc\n\fe\u0301\0\U0001F600\uFEFF\u05E9";

    public static TheoryData<string, bool> Unicode => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16le", true }, { "utf-16be", true }, { "utf-32le", true }, { "utf-32be", true },
        { "utf-16le", false }, { "utf-16be", false }, { "utf-32le", false }, { "utf-32be", false }, { "gb18030", false },
    };

    [Theory]
    [MemberData(nameof(Unicode))]
    public void Every_Unicode_encoding_comes_back_character_for_character_and_byte_for_byte(string name, bool mark)
    {
        byte[] bytes = Bytes(SourceText.From(Mixed, encoding: new(name, mark)));
        SourceText read = SourceText.Decode(bytes, encoding: mark ? null : new(name));
        Assert.Equal(Mixed, read.Text);
        Assert.Equal(new TextEncoding(name, mark), read.Encoding);
        Assert.Null(read.Problem);
        Assert.Equal(bytes, Bytes(read));
        Assert.Equal(Mixed, Load(bytes, mark ? null : new(name)).Text);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("windows-1251")]
    [InlineData("iso-8859-1")]
    [InlineData("iso-8859-15")]
    [InlineData("koi8-r")]
    [InlineData("ibm437")]
    [InlineData("macintosh")]
    public void Every_byte_of_an_encoding_of_one_byte_comes_back(string name)
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        SourceText read = SourceText.Decode(bytes, encoding: new(name));
        Assert.Null(read.Problem);
        Assert.Equal(256, read.Text.Length);
        Assert.Equal(bytes, Bytes(read));
    }

    [Theory]
    [InlineData("shift_jis", "\u65E5\u672C")]
    [InlineData("big5", "\u6F22\u5B57")]
    [InlineData("euc-kr", "\uD55C\uAE00")]
    public void Encodings_of_several_bytes_come_back(string name, string text)
    {
        byte[] bytes = Bytes(SourceText.From(text, encoding: new(name)));
        Assert.Equal(text, SourceText.Decode(bytes, encoding: new(name)).Text);
    }

    [Fact]
    public void A_byte_order_mark_counts_more_than_the_encoding_that_was_named()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0xC3, 0xA9];
        SourceText read = SourceText.Decode(bytes, encoding: new("windows-1252"));
        Assert.Equal("\u00E9", read.Text);
        Assert.Equal(new TextEncoding("utf-8", true), read.Encoding);
    }

    [Fact]
    public void A_byte_order_mark_that_is_expected_but_not_there_takes_no_bytes_away()
    {
        SourceText read = SourceText.Decode("ab"u8, encoding: new("utf-8", true));
        Assert.Equal("ab", read.Text);
        Assert.False(read.Encoding.HasByteOrderMark);
        Assert.Equal("", SourceText.Decode([], encoding: new("utf-16le", true)).Text);
    }

    [Fact]
    public void Text_in_UTF_16_that_begins_with_U0000_is_not_taken_for_UTF_32_where_UTF_16_was_named()
    {
        byte[] bytes = [0xFF, 0xFE, 0, 0, (byte)'a', 0];
        Assert.Equal("\0a", SourceText.Decode(bytes, encoding: new("utf-16")).Text);
    }

    [Fact]
    public void P2_text_comes_back_from_its_bytes() => Property.Holds(Generators.XmlTexts, text =>
    {
        foreach (TextEncoding encoding in (TextEncoding[])[TextEncoding.Utf8, new("utf-8", true), new("utf-16be", true)])
        {
            SourceText written = SourceText.From(text, encoding: encoding);
            byte[] bytes = Bytes(written);
            bool readsAsMark = !encoding.HasByteOrderMark && text.StartsWith('\uFEFF');
            Assert.Equal(readsAsMark ? text[1..] : text, SourceText.Decode(bytes).Text);
            Assert.Equal(bytes, Bytes(SourceText.Decode(bytes)));
            Assert.Equal(SourceText.Decode(bytes).Text, Load(bytes).Text);
            using var once = new OnceStream(bytes);
            Assert.Equal(SourceText.Decode(bytes).Text, SourceText.Load(once).Text);
        }
    });

    [Theory]
    [InlineData(131071)]
    [InlineData(131072)]
    [InlineData(131073)]
    [InlineData(400000)]
    public void Characters_that_straddle_the_pieces_in_which_a_file_is_read_stay_whole(int before)
    {
        string text = new string('a', before - 1) + string.Concat(Enumerable.Repeat("\U0001F600\u20AC", 100)) + new string('\u00E9', before);
        foreach (TextEncoding encoding in (TextEncoding[])[TextEncoding.Utf8, new("utf-8", true), new("utf-16le", true), new("utf-32be", true)])
        {
            byte[] bytes = Bytes(SourceText.From(text, encoding: encoding));
            Assert.Equal(text, Load(bytes).Text);
            using var once = new OnceStream(bytes);
            Assert.Equal(text, SourceText.Load(once).Text);
        }
    }

    [Fact]
    public void P8_a_file_costs_the_memory_of_its_string_and_little_more()
    {
        using var folder = new TemporaryFolder();
        const int Size = 20_000_000;
        string path = folder.Write("long.txt", new string('a', Size));
        SourceText.Load(folder.Write("short.txt", "a"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Size, SourceText.Load(path).Text.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 2L * Size, (2L * Size) + 2_000_000);
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_left_open()
    {
        using var stream = new MemoryStream("no: \u00E9t\u00E9"u8.ToArray()) { Position = 4 };
        Assert.Equal("\u00E9t\u00E9", SourceText.Load(stream).Text);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_are_told_by_exceptions()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<IOException>(() => SourceText.Load(folder.Path("none.txt")));
        Assert.Throws<UnauthorizedAccessException>(() => SourceText.Load(folder.Root));
        Assert.Equal("x", SourceText.Load(folder.Write("x.txt", "x")).Text);
        Assert.Equal("", SourceText.Load(folder.Write("empty.txt", "")).Text);
    }

    [Fact]
    public void What_an_encoding_has_no_bytes_for_is_not_written_as_a_question_mark()
    {
        Assert.Throws<EncoderFallbackException>(() => Bytes(SourceText.From("\u05E9", encoding: new("windows-1252"))));
        Assert.Throws<EncoderFallbackException>(() => Bytes(SourceText.From("\uD800")));
    }

    [Fact]
    public void Long_texts_are_written_whole()
    {
        string text = string.Concat(Enumerable.Repeat("ab\U0001F600\u20AC", 50_000));
        Assert.Equal(Encoding.UTF8.GetBytes(text), Bytes(SourceText.From(text)));
    }

    [Fact]
    public void Characters_of_every_length_are_counted_rightly_at_every_place()
    {
        for (int length = 0; length < 70; length++)
        {
            string text = new string('x', length) + "\u00E9\u20AC\U0001F600\u007F\u0080\u07FF\u0800\uFFFF\U0010FFFF" + new string('y', 69 - length);
            Assert.Equal(text, Load(Encoding.UTF8.GetBytes(text)).Text);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 })]
    public void Bad_bytes_are_found_in_a_file_as_in_memory(byte[] bad)
    {
        foreach (int before in new[] { 0, 5, 31, 32, 40, 200_000 })
        {
            foreach (int after in new[] { 0, 1, 50 })
            {
                byte[] bytes = [.. Enumerable.Repeat((byte)'a', before), .. bad, .. Enumerable.Repeat((byte)'b', after)];
                SourceText inMemory = SourceText.Decode(bytes, null, TextEncoding.Utf8);
                SourceText read = Load(bytes, TextEncoding.Utf8);
                Assert.Equal(inMemory.Text, read.Text);
                Assert.Equal(inMemory.Problem, read.Problem);
                Assert.NotNull(read.Problem);
            }
        }
    }

    internal static byte[] Bytes(SourceText text)
    {
        using var stream = new MemoryStream();
        text.Write(stream);
        return stream.ToArray();
    }

    private static SourceText Load(byte[] bytes, TextEncoding? encoding = null)
    {
        using var stream = new MemoryStream(bytes);
        return SourceText.Load(stream, null, encoding);
    }

    /// <summary>A stream like a pipe: it cannot seek, and gives few bytes at a time.</summary>
    private sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}

using TextModel.Formats;
using TextModel.Formats.Markdown;
using TextModel.Tests.Formats.Markdown;
using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

public sealed class LentTextTests : IDisposable
{
    private const string File = "**Ada:** Wer\r\nkam? \U0001F600\n\n*Tom:* Niemand \u2013 \u0434\u0430.\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-32le", true)]
    [InlineData("gb18030", false)]
    public void What_is_settled_is_the_file_character_for_character_and_byte_for_byte(string name, bool mark)
    {
        byte[] bytes = Bytes(SourceText.From(File, encoding: new(name, mark)));
        SourceText lent = Lend(bytes, mark ? null : new(name));

        Assert.Equal(File, lent.Characters.ToString());
        Assert.Equal(File.Length, lent.Length);
        Assert.Equal(new(4, 2), lent.GetPosition(File.IndexOf("Tom", StringComparison.Ordinal)));

        lent.Settle("Ada: Wer\nkam? \U0001F600\n", [new(0, 2, 4), new(4, 8, 4), new(9, File.IndexOf("kam", StringComparison.Ordinal), 7)]);

        Assert.Equal(bytes, Bytes(lent));
        Assert.Equal(File, lent.Text);
        Assert.Equal(File, lent.Characters.ToString());
        Assert.Equal(File.Length, lent.Length);
        Assert.Equal(bytes, Bytes(lent));
        Assert.Null(lent.Problem);
    }

    [Fact]
    public void Text_that_was_asked_for_before_is_kept()
    {
        SourceText lent = Lend("Ada: Yes."u8.ToArray());
        string text = lent.Text;

        lent.Settle("other", [new(0, 0, 5)]);

        Assert.Same(text, lent.Text);
    }

    [Fact]
    public void Runs_stand_in_any_order_and_one_that_does_not_fit_is_not_believed()
    {
        SourceText lent = Lend("one two three"u8.ToArray());

        lent.Settle("three two two tree", [new(0, 8, 5), new(6, 4, 3), new(10, 3, 4), new(14, 9, 4)]);

        Assert.Equal("one two three", lent.Text);
    }

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(3, 0, 4)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, -1)]
    [InlineData(int.MaxValue, 0, 1)]
    public void A_run_outside_is_misuse(int start, int source, int length)
    {
        SourceText lent = Lend("one two"u8.ToArray());

        Assert.Throws<ArgumentException>(() => lent.Settle("three", [new(start, source, length)]));
    }

    [Fact]
    public void What_is_in_memory_already_is_not_lent()
    {
        var input = TextInput.FromString("Ada: Yes.");

        Assert.Same(input.Text, input.LendText());
        input.Text.Settle("x", [new(0, 0, 99)]);
        Assert.Equal("Ada: Yes.", input.Text.Text);
    }

    [Fact]
    public void Bytes_in_another_encoding_are_recognised_as_otherwise()
    {
        byte[] bytes = Bytes(SourceText.From("Ada: Wer kam zur T\u00FCr?\nTom: Niemand f\u00FCr sie, nur der K\u00F6nig.\n", encoding: new("windows-1252")));
        string path = folder.Write("a.md", bytes);

        SourceText lent = TextInput.FromFile(path).LendText(), loaded = SourceText.Load(path);

        Assert.Equal(loaded.Text, lent.Text);
        Assert.Equal(loaded.Encoding, lent.Encoding);
        Assert.Equal(loaded.Notice?.Message, lent.Notice?.Message);
        Assert.NotNull(lent.Notice);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported_as_otherwise()
    {
        string path = folder.Write("a.md", [0, 1, 2, 0xFF, 0, 0, 3]);

        SourceText lent = TextInput.FromFile(path).LendText(), loaded = SourceText.Load(path);

        Assert.Equal(loaded.Text, lent.Text);
        Assert.Equal(loaded.Problem?.Message, lent.Problem?.Message);
        Assert.NotNull(lent.Problem);
    }

    [Fact]
    public void Of_any_Markdown_the_file_is_kept_whole() => Property.Holds(
        NastyMarkdown.Texts,
        text =>
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
            string path = folder.Write("any.md", bytes);
            TextDocument document = TextDocument.Read(path, new ReadOptions { Format = MarkdownFormat.Id }, FormatRegistry.Default.With(MarkdownFormat.Format)).Document;
            using var written = new MemoryStream();

            Assert.True(document.OriginalFile!.TryWrite(written));
            Assert.Equal(bytes, written.ToArray());
            Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), document.OriginalFile.Text!.Text);
        },
        1000);

    private SourceText Lend(byte[] bytes, TextEncoding? encoding = null) => TextInput.FromFile(folder.Write("lent.md", bytes), encoding).LendText();

    private static byte[] Bytes(SourceText text)
    {
        using var stream = new MemoryStream();
        text.Write(stream);
        return stream.ToArray();
    }
}

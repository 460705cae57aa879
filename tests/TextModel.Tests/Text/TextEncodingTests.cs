namespace TextModel.Tests.Text;

public class TextEncodingTests
{
    [Theory]
    [InlineData("UTF-8", "utf-8")]
    [InlineData("utf8", "utf-8")]
    [InlineData(" latin1 ", "iso-8859-1")]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("CP437", "ibm437")]
    [InlineData("cp65001", "utf-8")]
    [InlineData("KOI8-R", "koi8-r")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("UTF-16LE", "utf-16le")]
    [InlineData("utf-32", "utf-32le")]
    [InlineData("utf-32le", "utf-32le")]
    public void Names_are_found_in_any_spelling_and_kept_in_one(string name, string canonical)
    {
        Assert.Equal(canonical, TextEncoding.Find(name)?.Name);
        Assert.Equal(new TextEncoding(canonical), new TextEncoding(name));
        Assert.NotNull(new TextEncoding(name).ToStrictEncoding());
    }

    [Theory]
    [InlineData("klingon")]
    [InlineData("")]
    [InlineData("cp")]
    [InlineData("cp0")]
    [InlineData("cp99999")]
    [InlineData("utf-7")]
    public void Names_nobody_knows_are_not_found(string name)
    {
        Assert.Null(TextEncoding.Find(name));
        Assert.Contains($"'{name}' is not known", Assert.Throws<ArgumentException>(() => new TextEncoding(name)).Message);
    }

    [Fact]
    public void The_mark_is_part_of_the_value()
    {
        Assert.NotEqual(TextEncoding.Utf8, new("utf-8", true));
        Assert.Equal(TextEncoding.Utf8 with { HasByteOrderMark = true }, new("utf-8", true));
        Assert.Equal("utf-8 with byte order mark", new TextEncoding("utf-8", true).ToString());
        Assert.Equal("utf-8", TextEncoding.Utf8.ToString());
    }
}

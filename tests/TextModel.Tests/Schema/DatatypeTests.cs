using TextModel.Schema.Datatypes;
using TextModel.Schema.Datatypes.Expressions;

namespace TextModel.Tests.Schema;

public class DatatypeTests
{
    [Theory]
    [InlineData("dateTime", "1987-05-31T24:00:00", true)]
    [InlineData("dateTime", "1987-05-31T24:00:01", false)]
    [InlineData("dateTime", "1987-05-31T14:30:00+14:00", true)]
    [InlineData("dateTime", "1987-05-31T14:30:00+14:01", false)]
    [InlineData("date", "1900-02-29", false)]
    [InlineData("date", "2000-02-29", true)]
    [InlineData("date", "0000-01-01", false)]
    [InlineData("date", "12345678901234567890-01-01", true)]
    [InlineData("gMonthDay", "--02-29", true)]
    [InlineData("gMonthDay", "--02-30", false)]
    [InlineData("duration", "P1Y2M3DT4H5M6.7S", true)]
    [InlineData("duration", "PT.5S", false)]
    [InlineData("duration", "P1M1Y", false)]
    [InlineData("anyURI", "urn:a b", true)]
    [InlineData("anyURI", "a%2", false)]
    [InlineData("language", "de-1996", true)]
    [InlineData("language", "1996", false)]
    [InlineData("double", "1e", false)]
    [InlineData("decimal", "1e1", false)]
    [InlineData("unsignedByte", "256", false)]
    [InlineData("base64Binary", "AB==", false)]
    [InlineData("hexBinary", "ABC", false)]
    [InlineData("IDREFS", "", false)]
    public void A_string_is_of_a_type_or_not(string type, string text, bool isValid) =>
        Assert.Equal(isValid, DatatypeLibraries.Find(DatatypeLibraries.Xsd, type)!.Allows(text, ValueContext.None));

    [Theory]
    [InlineData("a{2,3}", "aaa", true)]
    [InlineData("a{2,3}", "aaaa", false)]
    [InlineData("a{0}b", "b", true)]
    [InlineData("(a?){3}b", "aab", true)]
    [InlineData("[a-z-[aeiou]]+", "xyz", true)]
    [InlineData("[a-z-[aeiou]]+", "xaz", false)]
    [InlineData("[^0-9]*", "ab", true)]
    [InlineData(@"\i\c*", "a:b-1", true)]
    [InlineData(@"\p{IsGreek}+", "λόγος", true)]
    [InlineData(@"\p{Lu}\P{Lu}*", "Éa1", true)]
    [InlineData(@"\w+", "a b", false)]
    [InlineData(".", "\U00010400", true)]
    [InlineData(".", "\n", false)]
    [InlineData("", "", true)]
    [InlineData("a|", "", true)]
    [InlineData("^a$", "a", false)]
    public void An_expression_matches_the_whole_of_a_string(string expression, string text, bool isMatch) =>
        Assert.Equal(isMatch, XsdExpression.Parse(expression, out _)!.IsMatch(text));

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[b-a]")]
    [InlineData("*a")]
    [InlineData("a{2,1}")]
    [InlineData("a{")]
    [InlineData(@"\q")]
    [InlineData(@"\p{IsNowhere}")]
    [InlineData(@"a\")]
    public void What_is_no_expression_is_told(string expression)
    {
        Assert.Null(XsdExpression.Parse(expression, out string error));
        Assert.NotEmpty(error);
    }

    [Fact]
    public void No_expression_takes_time_with_a_power_of_the_length()
    {
        XsdExpression expression = XsdExpression.Parse("(a+)+(a|aa)*(a{1,30}){1,30}b", out _)!;
        Assert.False(expression.IsMatch(new string('a', 2000)));
        Assert.Null(XsdExpression.Parse(new string('(', 10_000), out _));
        Assert.Null(XsdExpression.Parse("((a{1,300}){1,300}){1,300}", out _));
        Assert.True(XsdExpression.Parse("(a{1,60000}b)*", out _)!.IsMatch(new string('a', 60_000) + "b"));
    }
}

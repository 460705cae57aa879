using FsCheck;
using FsCheck.Fluent;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class DateRecognizerTests
{
    [Theory]
    [InlineData("It was October 14, 1925, a Wednesday.", "October 14, 1925", "1925-10-14")]
    [InlineData("on the 14 October 1925.", "14 October 1925", "1925-10-14")]
    [InlineData("the 14th of October, 1925", "14th of October, 1925", "1925-10-14")]
    [InlineData("Am 14. Oktober 1925 kam er.", "14. Oktober 1925", "1925-10-14")]
    [InlineData("Le 1er mai 1968, elle", "1er mai 1968", "1968-05-01")]
    [InlineData("Это было 14 октября 1925 года.", "14 октября 1925", "1925-10-14")]
    [InlineData("el 14 de octubre de 1925 salió", "14 de octubre de 1925", "1925-10-14")]
    [InlineData("am 14.10.1925 kam", "14.10.1925", "1925-10-14")]
    [InlineData("dated 1925-10-14.", "1925-10-14", "1925-10-14")]
    [InlineData("October\n    14, 1925", "October\n    14, 1925", "1925-10-14")]
    [InlineData("In April 1924, at", "April 1924", "1924-04")]
    [InlineData("Sept. 1939", "Sept. 1939", "1939-09")]
    [InlineData("and in 1926 they", "1926", "1926")]
    [InlineData("seit 1926 dort", "1926", "1926")]
    [InlineData("в 1926 году", "1926", "1926")]
    public void A_date_is_found(string text, string span, string when) =>
        Assert.Equal((span, new DateValue { When = PartialDate.Parse(when) }), Only(text));

    [Theory]
    [InlineData("In the autumn of 1925, they", "autumn of 1925", "1925-09", "1925-11")]
    [InlineData("im Frühjahr 1925", "Frühjahr 1925", "1925-03", "1925-05")]
    [InlineData("осенью 1925 г.", "осенью 1925", "1925-09", "1925-11")]
    [InlineData("In the winter of 1931 he came", "winter of 1931", "1931-01", "1932-02")]
    [InlineData("between 1918 and 1921 he", "1918 and 1921", "1918", "1921")]
    [InlineData("zwischen April 1924 und Mai 1925", "April 1924 und Mai 1925", "1924-04", "1925-05")]
    public void What_is_not_exact_has_limits(string text, string span, string notBefore, string notAfter) =>
        Assert.Equal((span, new DateValue { NotBefore = PartialDate.Parse(notBefore), NotAfter = PartialDate.Parse(notAfter) }), Only(text));

    [Theory]
    [InlineData("the years 1918-1923 were", "1918-1923", "1918", "1923")]
    [InlineData("(1914–18)", "1914–18", "1914", "1918")]
    [InlineData("from 1918 to 1921 he", "1918 to 1921", "1918", "1921")]
    [InlineData("from October 14, 1925 until April 1926", "October 14, 1925 until April 1926", "1925-10-14", "1926-04")]
    [InlineData("vom 1. Mai 1924 bis zum 3. Juni 1925", "1. Mai 1924 bis zum 3. Juni 1925", "1924-05-01", "1925-06-03")]
    [InlineData("on 14-16 October 1925", "14-16 October 1925", "1925-10-14", "1925-10-16")]
    [InlineData("in the 1920s they", "1920s", "1920", "1929")]
    [InlineData("die 1920er Jahre", "1920er", "1920", "1929")]
    public void A_stretch_has_two_ends(string text, string span, string from, string to) =>
        Assert.Equal((span, new DateValue { From = PartialDate.Parse(from), To = PartialDate.Parse(to) }), Only(text));

    [Theory]
    [InlineData("200,000 new members")]
    [InlineData("Works, Vol. 7, 1925")]
    [InlineData("a sum of 1,925 lira, and 1925.5 more")]
    [InlineData("see pp. 1918-1923")]
    [InlineData("call 2025-5550 or 555-1925-2010")]
    [InlineData("in 19255 and x1925 and 1925x")]
    [InlineData("They may 1925 times")]
    [InlineData("October\n\n1925 members")]
    [InlineData("Feb. 30, 2020x")]
    public void What_is_no_date_is_not_marked(string text) => Assert.Empty(Recognize(text));

    [SharedFact]
    public void The_model_case_has_four_dates_in_its_text()
    {
        TextDocument document = TextDocument.Read(Shared.Path("seed/interview.txt")).Document;
        TextDocument marked = document.Annotate(new DateRecognizer()).Document;
        Assert.Equal(["October 14, 1925", "April 1924", "autumn of 1925", "1926"], marked.Mentions.Select(m => m.Text));
        Assert.Equal(
            [
                new() { When = new(1925, 10, 14) }, new() { When = new(1924, 4) },
                new() { NotBefore = new(1925, 9), NotAfter = new(1925, 11) }, new() { When = new(1926) },
            ],
            marked.Mentions.Select(m => m.Date!));
    }

    [Fact]
    public void Every_day_is_found_in_every_language()
    {
        string[][] months =
        [
            ["January", "March", "May", "December"], ["Januar", "März", "Mai", "Dezember"], ["janvier", "mars", "mai", "décembre"],
            ["января", "марта", "мая", "декабря"], ["enero", "marzo", "mayo", "diciembre"],
        ];
        int[] numbers = [1, 3, 5, 12];
        var dates =
            from year in Gen.Choose(1000, 2999)
            from day in Gen.Choose(1, 31)
            from month in Gen.Choose(0, 3)
            from language in Gen.Choose(0, 4)
            from joint in Gen.Elements(" ", "\n", "\r\n   ", "  ")
            select (year, day, month, language, joint);
        Prop.ForAll(dates.ToArbitrary(), d =>
        {
            string name = months[d.language][d.month];
            string written = d.language switch
            {
                1 => $"{d.day}.{d.joint}{name} {d.year}",
                4 => $"{d.day} de {name}{d.joint}de {d.year}",
                _ => $"{d.day}{d.joint}{name} {d.year}",
            };
            Assert.Equal((written, new DateValue { When = new(d.year, numbers[d.month], d.day) }), Only($"x {written}. X"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_gives_dates_in_order_that_do_not_overlap()
    {
        string[] pieces = ["1925", "14", ".", ",", "-", " ", "\n", "October", "from", "to", "between", "and", "of", "autumn", "s", "20", "в", "году", "1", "–", "x"];
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), parts =>
        {
            string text = string.Concat(parts);
            int at = 0;
            foreach (EntityMention mention in Recognize(text))
            {
                Assert.True(mention.Start >= at && mention.End <= text.Length && mention.Span.Length >= 4);
                Assert.NotEqual(new DateValue(), mention.Date);
                at = mention.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    private static (string, DateValue) Only(string text)
    {
        EntityMention mention = Assert.Single(Recognize(text));
        return (text[mention.Start..mention.End], mention.Date!);
    }

    private static EntityMention[] Recognize(string text) => [.. new DateRecognizer().Recognize(TextDocument.Create(text)).Mentions];
}

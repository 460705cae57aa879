namespace TextModel.Tests.Transcripts;

public sealed class FrontMatterTests
{
    private const string Turns = "\n\nQuestion. Who came?\n\nAnswer. Nobody.\n";

    [Fact]
    public void Author_title_date_and_imprint_are_statements()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read(
            "A. Lee\n\nA talk at the\nharbour\n\nMay 12, 1961\n\nSource : The Harbour Review, Vol. 4, pp. 7-9, 1961\nPublisher : Mole Press, Trieste, 1962\n"
            + "Transcription : Ada Rossi for the Quay Archive, 2008\nLicence : CC BY 4.0\nShelf : 12b" + Turns).Document);
        Source source = document.Source;
        Assert.Equal("A talk at the harbour", source.Title);
        Assert.Equal("A. Lee", source.Author);
        Assert.Equal(new PartialDate(1961, 5, 12), source.Date);
        Assert.Equal(
            new PrintedSource { Title = "The Harbour Review", Volume = "4", Pages = "7-9", OriginalDate = new PartialDate(1961), Publisher = "Mole Press", Place = "Trieste", Date = new PartialDate(1962) },
            source.Printed);
        Assert.Equal(("Ada Rossi", "Quay Archive", new PartialDate(2008)), (source.Transcriber, source.Publisher, source.PublicationDate));
        Assert.Equal(new Rights { Status = "CC BY 4.0", Statement = "CC BY 4.0" }, source.Rights);
        Assert.Equal("12b", source.Fields["Shelf"]);
        Assert.Equal("front", document.Divisions[0].Type);
        Assert.Equal(9, document.Annotations.OfType<SourceStatement>().Count());
    }

    [Theory]
    [InlineData("October 14, 1925", "1925-10-14")]
    [InlineData("14 October 1925", "1925-10-14")]
    [InlineData("Monday, October 14th, 1925", "1925-10-14")]
    [InlineData("(November 1904)", "1904-11")]
    [InlineData("1925-10-14", "1925-10-14")]
    [InlineData("8-18-89", "1989-08-18")]
    [InlineData("18/8/1989", "1989-08-18")]
    [InlineData("7. März 1925", "1925-03-07")]
    [InlineData("1925", "1925")]
    public void Dates_are_read_as_they_are_printed(string printed, string date) =>
        Assert.Equal(PartialDate.Parse(date), Transcript.Read("A talk at the harbour\n\n" + printed + Turns).Document.Source.Date);

    [Theory]
    [InlineData("31 February 1925")]
    [InlineData("Room 1925 at the quay")]
    [InlineData("99-99-99")]
    public void What_is_no_date_is_none(string printed) => Assert.Null(Transcript.Read("A talk\n\n" + printed + Turns).Document.Source.Date);

    [Fact]
    public void A_heading_with_a_date_behind_it_gives_both()
    {
        Source source = Transcript.Read("M.D. Rossi, 8-18-89" + Turns).Document.Source;
        Assert.Equal(new PartialDate(1989, 8, 18), source.Date);
        Assert.Equal("M.D. Rossi, 8-18-89", source.Title);
    }
}

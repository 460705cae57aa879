using TextModel.Tests.Support;
using Xunit.Sdk;

namespace TextModel.Tests.SupportTests;

public class TeiValidityTests
{
    private const string Valid = """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A talk</title></titleStmt>
        <publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
        <text><body><p>Words.</p></body></text></TEI>
        """;

    [ToolFact("jing", NeedsShared = true)]
    public void A_valid_file_passes_among_others() => TeiValidity.AssertValid(("one", Valid), ("two", Valid));

    [ToolFact("jing", NeedsShared = true)]
    public void One_invalid_file_among_valid_ones_is_found_with_its_place_in_both_releases()
    {
        string broken = Valid.Replace("<p>Words.</p>", "<sp type=\"question\"><p>Words.</p></sp>", StringComparison.Ordinal);
        string message = Assert.Throws<XunitException>(() => TeiValidity.AssertValid(("fine", Valid), ("bad one", broken))).Message;
        Assert.Contains("tei_all.rng", message);
        Assert.Contains("tei_all-4.7.0.rng", message);
        Assert.Contains("0002-bad-one.xml:3:", message);
        Assert.DoesNotContain("0001-fine", message);
    }

    [ToolFact("jing", NeedsShared = true)]
    public void A_file_that_is_not_well_formed_is_found() =>
        Assert.Throws<XunitException>(() => TeiValidity.AssertValid(Valid.Replace("</TEI>", "", StringComparison.Ordinal)));
}

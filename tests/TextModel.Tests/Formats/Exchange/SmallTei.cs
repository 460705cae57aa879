namespace TextModel.Tests.Formats.Exchange;

/// <summary>Small TEI files as others write them, each with something in it that stands in the way of names and of those who mark them.</summary>
internal static class SmallTei
{
    /// <summary>Entities of the document type, some with elements in them.</summary>
    public static string References => Document(
        "<p>By &holt;, &amp; the house of &lamp;&#160;&rosa; &#x2014; see \"Tarnby\".</p><p>&clause; and &tagged; of Tarnby.</p>",
        doctype: "<!DOCTYPE TEI [\n<!ENTITY lamp \"&#38;#38;\">\n<!ENTITY holt \"Mira Holt\">\n<!ENTITY rosa 'Rosa'>\n"
            + "<!ENTITY clause \"<hi xmlns='http://www.tei-c.org/ns/1.0'>Mira Holt</hi> signed, and Rosa &rosa; too\">\n"
            + "<!ENTITY tagged \"<persName xmlns='http://www.tei-c.org/ns/1.0' ref='#f'>Mira Holt</persName>\">\n]>\n");

    /// <summary>Names that go on behind a line or page break.</summary>
    public static string Breaks => Document(
        "<p>a) Hol\n     <lb n=\"2\" break=\"no\"/>ters came, b) Hol<lb n=\"3\" break=\"no\"/>ters came, c) Hol-<lb n=\"3\" break=\"no\"/>ters came, d) Hol¬\n   <lb break=\"no\"/>ters came, "
        + "e) Mira<lb n=\"5\"/>Holt came, f) Hol<lb n=\"6\"/>ters not, g) Hol<pc force=\"weak\">-</pc><lb n=\"7\" break=\"no\"/>ters, h) Hol<fw>12</fw><pb break=\"no\"/>ters, "
        + "i) <w>Hol<lb/>ters</w>, j) Hol&#xAD;<lb break=\"no\"/>ters, k) Hol-<pb n=\"3\" break=\"no\"/>ters, l) Mira\n   <lb/>Holt.</p>");

    /// <summary>Elements that show how something is encoded.</summary>
    public static string Examples => Document(
        "<p>Encode <egXML xmlns=\"http://www.tei-c.org/ns/Examples\"><persName ref=\"#x\">Mira Holt</persName> <p>saw <placeName>Tarnby</placeName></p></egXML> as shown; Mira Holt agreed. "
        + "<code>Mira Holt</code> <gi>persName</gi></p>");

    /// <summary>A text of which each word is an element.</summary>
    public static string Words => Document(
        "<p><s><w>Mira</w> <w>Holt</w> <w>saw</w> <w>Tarnby</w><pc>.</pc></s>\n   <s>\n     <w>Then</w>\n     <w>Mira</w>\n     <w>Holt</w>\n     <w>left</w>\n     "
        + "<w part=\"I\">Tarn</w><lb break=\"no\"/><w part=\"F\">by</w>\n   </s></p><p xml:id=\"holt\">Mira Holt again, <w>Tarnby</w>.</p>");

    /// <summary>Parts that are other files.</summary>
    public static string Includes => Document(
        "<p>First Tarnby.</p><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"a.xml\"><xi:fallback><p>No Tarnby here.</p></xi:fallback></xi:include><p>Last Tarnby.</p>");

    /// <summary>Alternatives of an editor.</summary>
    public static string Alternatives => Document(
        "<p>given <hi rend=\"underlined\">by the Reeve of Tarnby to his Tenants</hi> <choice><abbr>Aug<hi rend=\"sup\">t</hi>.</abbr><expan>August</expan></choice> 1772, "
        + "<choice><sic>Mria</sic><corr>Mira</corr></choice> <app><lem>Holt</lem><rdg wit=\"#B\">Hold</rdg></app> and <subst><del>Overs</del><add>Tarn</add></subst>by; "
        + "<choice><sic>Rosaa</sic><corr>Rosa</corr></choice> left.</p>");

    /// <summary>What parts words where no white space does.</summary>
    public static string Borders => Document(
        "<p>a) Mira<pb n=\"2\" break=\"yes\"/>Holt, b) Mira<lb/>Holt, c) Mira<cb/><lb/>Holt, d) Mira <lb/>Holt.</p><lg><l>and Mira</l><l>Holt sang</l></lg>"
        + "<p>Mira<note>n 1</note> Holt.</p><table><row><cell>Mira</cell><cell>Holt</cell></row></table>");

    /// <summary>Names that are tagged, with and without a reference.</summary>
    public static string Tagged => Document(
        "<p>a) <persName>Mira Holt</persName> b) <name type=\"person\">Mira Holt</name> c) <rs type=\"person\">Mira Holt</rs> d) <persName ref=\"#holt\">Mira Holt</persName> "
        + "e) <persName key=\"x9\">Mira Holt</persName> f) <placeName ref=\"#zz\">Tarnby</placeName> g) <persName><forename>Mira</forename> <surname>Holt</surname></persName> "
        + "h) <persName>Dr. Mira Holt</persName> i) <orgName>Tarnby Bank</orgName> j) <persName ref=\"http://example.org/5\">Mira Holt</persName> k) <persName>Mira Holt's aunt</persName>.</p>");

    /// <summary>References to what the file does not have.</summary>
    public static string Elsewhere => Document("<p>Then <persName ref=\"#vl\">Mira Holt</persName> left <placeName ref=\"http://example.org/5\">Tarnby</placeName>.</p>");

    /// <summary>References to a role, a nym, a place, a group and a person of the conversation.</summary>
    public static string Referred => Document(
        "<div><castList><castItem><role xml:id=\"vl\">Mira Holt</role></castItem></castList>\n  <p>Then <persName ref=\"#vl\">Mira</persName> and <persName ref=\"#nym1\">Rosa</persName> left "
        + "<placeName ref=\"#pl\">Tarnby</placeName> and <persName ref=\"#grp\">the Overs</persName> <persName ref=\"#pp\">Fenn</persName>.</p></div>",
        profile: "<particDesc><listPerson><personGrp xml:id=\"grp\"><persName>The Overs</persName></personGrp><person xml:id=\"pp\"><persName>Ole Fenn</persName></person></listPerson></particDesc>"
            + "<settingDesc><listPlace><place xml:id=\"pl\"><placeName>Tarnby</placeName></place></listPlace></settingDesc>",
        standOff: "<standOff><listNym><nym xml:id=\"nym1\"><form>Rosa</form></nym></listNym></standOff>");

    /// <summary>Speakers who are spoken of, tagged.</summary>
    public static string Speakers => Document(
        "<u who=\"#pp\">I ask <persName ref=\"#qq\">Mira Holt</persName>.</u>\n  <u who=\"#qq\">Thanks, <persName ref=\"#pp\">Mr Fenn</persName>.</u>", profile: People);

    /// <summary>Speakers who are spoken of, not tagged.</summary>
    public static string SpokenOf => Document("<u who=\"#pp\">I ask Mira Holt.</u>\n  <u who=\"#qq\">Thanks, Ole Fenn.</u>", profile: People);

    /// <summary>An identifier that a list may have as well.</summary>
    public static string Taken => Document("<p xml:id=\"holt\">Mira Holt met Rosa.</p>");

    /// <summary>Names whose type says their kind, in several words.</summary>
    public static string Typed => Document(
        "<p><name type=\"PER\">Mira</name> <name type=\"LOC\">Tarnby</name> <name type=\"ORG\">Bank</name> <name type=\"MISC\">Q</name> <rs type=\"pers\">B</rs> "
        + "<name type=\"place\">C</name><persName>E</persName></p>");

    /// <summary>The same words with other white space.</summary>
    public static string Spaces => Document("<p>🤔🤔🤔 Mira said: Mira is\n     a queen. <hi>Mi</hi>ra Holt and Mira  Holt. Mira\nHolt. The\u00A0Overs left.</p>");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<(string Name, string Xml)> All =>
    [
        ("references", References), ("breaks", Breaks), ("examples", Examples), ("words", Words), ("includes", Includes), ("alternatives", Alternatives),
        ("borders", Borders), ("tagged", Tagged), ("elsewhere", Elsewhere), ("referred", Referred), ("speakers", Speakers), ("spoken of", SpokenOf), ("taken", Taken),
        ("typed", Typed), ("spaces", Spaces),
    ];

    private static string People =>
        "<particDesc><listPerson><person xml:id=\"pp\"><persName>Ole Fenn</persName></person><person xml:id=\"qq\"><persName>Mira Holt</persName></person></listPerson></particDesc>";

    /// <summary>A whole file with a body.</summary>
    public static string Document(string body, string profile = "", string standOff = "", string doctype = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{doctype}<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader><fileDesc><titleStmt><title>Probe</title></titleStmt>"
        + $"<publicationStmt><p>none</p></publicationStmt><sourceDesc><p>made up</p></sourceDesc></fileDesc>{(profile.Length > 0 ? $"<profileDesc>{profile}</profileDesc>" : "")}</teiHeader>\n"
        + $"{standOff}<text><body>\n  {body}\n</body></text>\n</TEI>\n";
}

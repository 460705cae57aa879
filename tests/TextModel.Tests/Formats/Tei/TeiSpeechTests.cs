using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Who speaks and when, in the ways in which others say it.</summary>
public class TeiSpeechTests
{
    private const string Header = "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>";

    [Theory]
    [InlineData("""<u who="#vale">Yes.</u><u who="#vale">No.</u>""", "vale=vale", "vale|vale")]
    [InlineData("""<u who="people.xml#vale">Yes.</u><u who="people.xml#orm">No.</u>""", "vale=vale|orm=orm", "vale|orm")]
    [InlineData("""<u who="https://example.org/persons/17">Yes.</u>""", "speaker-17=17", "speaker-17")]
    [InlineData("""<u who="a.xml#vale">Yes.</u><u who="b.xml#vale">No.</u>""", "vale=vale|vale-speaker=vale", "vale|vale-speaker")]
    [InlineData("""<u who="VALE">Yes.</u>""", "VALE=VALE", "VALE")]
    [InlineData("""<sp who="#vale"><speaker>Mrs  Vale.</speaker><p>Yes.</p></sp>""", "vale=Mrs Vale.", "vale")]
    [InlineData("""<u who="#vale #orm">Yes.</u>""", "vale=vale", "vale")]
    [InlineData("""<u who="#">Yes.</u><u who="">No.</u><u>Oh.</u>""", "", "||")]
    [InlineData("""<p xml:id="vale">Ah.</p><u who="#vale">Yes.</u>""", "vale-speaker=vale", "vale-speaker")]
    public void A_reference_without_a_person_is_a_speaker(string body, string speakers, string turns)
    {
        foreach (TextDocument document in BothWays(body))
        {
            Assert.Equal(speakers, string.Join('|', document.Speakers.Select(s => $"{s.Id}={s}")));
            Assert.Equal(turns, string.Join('|', document.Turns.Select(t => t.SpeakerId)));
            Assert.All(document.Turns.Where(t => t.SpeakerId is not null), t => Assert.NotNull(t.Speaker));
        }
    }

    [Fact]
    public void A_person_of_a_list_who_speaks_is_a_speaker_too()
    {
        const string People = """<standOff><listPerson><person xml:id="vale"><persName>Ada Vale</persName></person></listPerson></standOff>""";
        TextDocument document = Read(Tei("""<u who="#vale">Yes.</u>""", People));

        Speaker speaker = Assert.Single(document.Speakers);
        Assert.Equal(("vale-speaker", "Ada Vale", "vale"), (speaker.Id, speaker.Name, speaker.EntityId));
        Assert.Same(speaker, document.Turns[0].Speaker);
        Assert.Equal("vale", Assert.Single(document.Entities).Id);
    }

    [Theory]
    [InlineData("""<u who="#vale">Yes.</u><u who="#orm">No.</u>""")]
    [InlineData("""<u who="p.xml#vale">Yes.</u><u who="https://example.org/orm">No.</u>""")]
    [InlineData("""<p xml:id="vale">Ah.</p><u who="#vale">Yes.</u><u who="#orm">No.</u>""")]
    public void Edits_of_such_speakers_come_back(string body)
    {
        foreach (TextDocument document in BothWays(body))
        {
            Turn first = document.Turns[0], second = document.Turns[1];
            TextDocument edited = document.Edit(e =>
            {
                e.Replace(first.Speaker!, first.Speaker! with { Name = "Ada Vale", Role = SpeakerRole.Interviewer, Labels = ["A."] });
                e.Replace(second, second with { SpeakerId = first.SpeakerId });
            });

            TextDocument again = Read(edited.ToString(new TeiOptions()));

            Assert.Equal(edited.Speakers, again.Speakers);
            Assert.Equal(edited.Turns.Select(t => t.SpeakerId), again.Turns.Select(t => t.SpeakerId));
        }
    }

    [Fact]
    public void A_speaker_that_is_only_referred_to_gets_an_element_when_something_is_said_of_him()
    {
        TextDocument document = Read(Tei("""<u who="#vale">Yes.</u>"""));
        string written = document.Edit(e => e.Replace(document.Speakers[0], document.Speakers[0] with { Name = "Ada Vale" })).ToString(new TeiOptions());
        Assert.Contains("""<person xml:id="vale"><persName>Ada Vale</persName></person>""", written.ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<?textmodel", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<when xml:id="a"/><when xml:id="b" interval="2.5" since="#a"/>""", "", "0 2.5")]
    [InlineData("""<when xml:id="a"/><when xml:id="m" interval="2" since="#a"/><when xml:id="b" interval="500" unit="ms" since="#m"/>""", "", "0 2.5")]
    [InlineData("""<when xml:id="b" interval="3" since="#o"/><when xml:id="o"/><when xml:id="a" interval="1" since="#o"/>""", "origin=\"#o\" unit=\"min\"", "60 180")]
    [InlineData("""<when xml:id="a" absolute="10:00:00"/><when xml:id="b" absolute="10:01:30"/>""", "", "0 90")]
    [InlineData("""<when xml:id="a" absolute="2001-02-03T23:59:00Z"/><when xml:id="b" absolute="2001-02-04T00:01:00Z"/>""", "", "0 120")]
    [InlineData("""<when xml:id="a"/><when xml:id="b"/>""", "", "0 ")]
    [InlineData("""<when xml:id="o"/><when xml:id="a" interval="unknown" since="#o"/><when xml:id="b" interval="1" since="#a"/>""", "", "")]
    [InlineData("""<when xml:id="a" interval="1" since="#b"/><when xml:id="b" interval="1" since="#a"/>""", "", "")]
    [InlineData("""<when xml:id="o"/><when xml:id="a" interval="1e40"/><when xml:id="b" interval="900000000000" unit="d"/>""", "unit=\"h\"", "")]
    public void Points_of_a_timeline_are_times(string points, string attributes, string expected)
    {
        string timeline = $"<timeline {attributes}>{points}</timeline>";
        string[] files =
        [
            Tei("""<u start="#a" end="#b">Yes.</u>""", $"<standOff>{timeline}</standOff>"),
            Tei($"""{timeline}<u start="#a" end="#b">Yes.</u>"""),
            Tei($"""<sp synch="#a #b"><p>Yes.</p></sp>{timeline}"""),
        ];
        foreach (string file in files.Concat(files.Select(AsMade)))
        {
            TimeRange? time = Read(file).Turns[0].Time;
            Assert.Equal(expected, time is null ? "" : FormattableString.Invariant($"{time.Start.TotalSeconds} {time.End?.TotalSeconds}"));
        }
    }

    [Fact]
    public void A_block_around_an_utterance_says_who_and_when()
    {
        const string Body = """
            <timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="1.5" since="#T0"/><when xml:id="T2" interval="4" since="#T0"/></timeline>
            <annotationBlock who="#vale" start="#T0" end="#T1"><u><seg>Who came?</seg></u><spanGrp type="pos"><span from="#T0" to="#T1">X</span></spanGrp></annotationBlock>
            <annotationBlock who="#orm" start="#T1" end="#T2"><u who="#else"><seg>Nobody.</seg></u></annotationBlock>
            """;
        foreach (TextDocument document in BothWays(Body))
        {
            Assert.Equal(["vale 0-1.5: Who came?", "else 1.5-4: Nobody."], Turns(document));

            Turn first = document.Turns[0];
            TextDocument edited = document.Edit(e => e.Replace(first, first with { SpeakerId = null, Kind = TurnKind.Question }));
            TextDocument again = Read(edited.ToString(new TeiOptions()));
            Assert.Equal([" 0-1.5: Who came?", "else 1.5-4: Nobody."], Turns(again));
            Assert.Equal(TurnKind.Question, again.Turns[0].Kind);

            edited = document.Edit(e => e.Replace(first, first with { SpeakerId = "else", Time = null }));
            Assert.Equal(["else -: Who came?", "else 1.5-4: Nobody."], Turns(Read(edited.ToString(new TeiOptions()))));
        }
    }

    [Theory]
    [InlineData("PER", "person")]
    [InlineData("LOC", "place")]
    [InlineData("ORG", "organisation")]
    [InlineData("person", "person")]
    [InlineData("place", "place")]
    [InlineData("org", "organisation")]
    [InlineData("MISC", "MISC")]
    public void The_type_of_a_name_says_what_it_names(string type, string kind) =>
        Assert.Equal(new EntityKind(kind.ToLowerInvariant()), Assert.Single(Read(Tei($"""<p><name type="{type}">Vale</name></p>""")).Mentions).Kind);

    [Fact]
    public void XML_1_1_is_read_where_only_its_declaration_differs()
    {
        string file = """<?xml version="1.1" encoding="UTF-8"?>""" + "\n" + Tei("""<u who="#vale">Yes.</u>""");
        ReadResult read = TextDocument.Parse(file, new() { Format = "tei" });
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Yes.", read.Document.Text);
        Assert.Equal(file, read.Document.ToString(new TeiOptions()));
        TextDocument edited = read.Document.Edit(e => e.Replace(read.Document.Turns[0], read.Document.Turns[0] with { Kind = TurnKind.Answer }));
        Assert.Equal(file.Replace("<u who=\"#vale\">", "<u who=\"#vale\" ana=\"#answer\">", StringComparison.Ordinal), edited.ToString(new TeiOptions()));
    }

    [Theory]
    [InlineData("Yes.\u0085No.", "U+0085", false)]
    [InlineData("Yes.\u0001No.", "only XML 1.1 allows", true)]
    public void What_XML_1_1_has_more_is_said(string text, string said, bool isError)
    {
        string file = """<?xml version="1.1"?>""" + Tei($"<u>{text}</u>");
        ReadResult read = TextDocument.Parse(file, new() { Format = "tei" });
        Assert.Contains(read.Diagnostics, d => d.Code == "TM0209" && d.Message.Contains(said, StringComparison.Ordinal));
        Assert.Equal(isError, read.HasErrors);
    }

    [Fact]
    public void References_to_control_characters_are_read_in_XML_1_1()
    {
        string file = """<?xml version="1.1" encoding="UTF-8"?>""" + "\n" + Tei("""<u who="#vale">Page&#12;Vale.&#x1;</u>""");
        ReadResult read = TextDocument.Parse(file, new() { Format = "tei" });
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Page\fVale.\u0001", read.Document.Text);
        Assert.Equal(file, read.Document.ToString(new TeiOptions()));
        TextDocument edited = read.Document.Edit(e => e.Add(new EntityMention { Span = new(5, 9), Kind = EntityKind.Person }));
        Assert.Equal(file.Replace("Vale.&#x1;", "<persName>Vale</persName>.&#x1;", StringComparison.Ordinal), edited.ToString(new TeiOptions()));
    }

    [Fact]
    public void Files_that_are_not_followed_are_named()
    {
        string include = Tei("""<p>One <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="two.xml"><xi:fallback>none</xi:fallback></xi:include></p>""");
        Assert.Contains("two.xml", Assert.Single(TextDocument.Parse(include, new() { Format = "tei" }).Diagnostics, d => d.Code == "TM0210").Message, StringComparison.Ordinal);

        string entity = """<!DOCTYPE TEI [<!ENTITY own "two"><!ENTITY two SYSTEM "two.xml">]>""" + Tei("<p>One &own; &two;</p>");
        ReadResult read = TextDocument.Parse(entity, new() { Format = "tei" });
        Assert.Contains("'two'", Assert.Single(read.Diagnostics, d => d.Code == "TM0210").Message, StringComparison.Ordinal);
        Assert.Equal(entity, read.Document.ToString(new TeiOptions()));
    }

    private static string[] Turns(TextDocument document) =>
    [
        .. document.Turns.Select(t => FormattableString.Invariant($"{t.SpeakerId} {t.Time?.Start.TotalSeconds}-{t.Time?.End?.TotalSeconds}: {t.ReadingText}")),
    ];

    // By the reader of bytes, and by the framework's.
    private static TextDocument[] BothWays(string body) => [Read(Tei(body)), Read(AsMade(Tei(body)))];

    private static string AsMade(string file) => "<!DOCTYPE TEI>" + file;

    private static string Tei(string body, string before = "") =>
        $"""<TEI xmlns="http://www.tei-c.org/ns/1.0">{Header}{before}<text><body>{body}</body></text></TEI>""";

    private static TextDocument Read(string file)
    {
        ReadResult read = TextDocument.Parse(file, new() { Format = "tei" });
        Assert.False(read.HasErrors);
        Assert.Equal(file, read.Document.ToString(new TeiOptions()));
        return read.Document;
    }
}

using System.Text;
using TextModel.Formats;
using TextModel.Recordings.Ohms;
using TextModel.Recordings.Qda;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Interviews of OHMS and projects of REFI-QDA.</summary>
public sealed class QdaOhmsTests
{
    [Fact]
    public void An_interview_has_turns_people_times_notes_and_its_index()
    {
        ReadResult read = new OhmsReader("ohms").Read(TextInput.FromFile(Repository.PathOf("samples/interview.ohms.xml")), ReadOptions.Default);
        Assert.False(read.HasErrors);
        TextDocument document = read.Document;
        Assert.Equal(6, document.Turns.Count);
        Assert.Equal("Interview with Irma Tannert", document.Source.Title);
        Assert.Equal(["Irma Tannert", "Jon Lisle"], document.Source.Contributors.Select(c => c.Name).Order());
        Assert.Equal("Coming to the ropeworks", document.Source.Fields["index 00:01:02.000"]);
        Assert.Equal("aunt;letter", document.Source.Fields["index 00:01:02.000 keywords"]);
        // Line 4, word 3; line 10, word 2.
        TimeStamp[] stamps = [.. document.Annotations.OfType<TimeStamp>()];
        Assert.Equal([60, 120], stamps.Select(s => s.Time.TotalSeconds));
        Assert.StartsWith("must have been", document.Text[stamps[0].Start..], StringComparison.Ordinal);
        Assert.StartsWith("you could not", document.Text[stamps[1].Start..].Replace("until ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("[[", document.Text, StringComparison.Ordinal);
        Assert.Equal("The letter is in the archive.", Assert.Single(document.Notes).Text.Trim());
        Assert.Equal(document.Notes[0].Id, Assert.Single(document.NoteAnchors).NoteId);
    }

    [Fact]
    public void An_interview_of_version_6_has_its_cues()
    {
        ReadResult read = new OhmsReader("ohms").Read(TextInput.FromString("""
            <ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record><version>6.0</version><title>A talk</title><vtt_transcript><![CDATA[WEBVTT

            01:00:03.000 --> 01:00:18.000
            <v LISLE>How old were you?

            01:00:18.000 --> 01:00:20.000
            <v TANNERT>Fifteen.
            ]]></vtt_transcript></record></ROOT>
            """), ReadOptions.Default);
        Assert.Equal(["LISLE", "TANNERT"], read.Document.Turns.Select(t => t.Speaker!.ToString()));
        Assert.Equal(TimeSpan.FromSeconds(3603), read.Document.Turns[0].Time!.Start);
        Assert.Equal("A talk", read.Document.Source.Title);
    }

    [Fact]
    public void Codes_are_entities_and_coded_passages_mention_them()
    {
        byte[] project = File.ReadAllBytes(Repository.PathOf("samples/interview.qde"));
        ReadResult read = new QdaReader("qda").Read(TextInput.FromBytes(project), ReadOptions.Default);
        Assert.Empty(read.Diagnostics);
        TextDocument document = read.Document;
        Assert.Equal(["work", "hiring", "age"], document.Entities.Select(e => e.Label));
        Assert.Equal("work > hiring", document.Entities[1].Variants.Single());
        Assert.Equal($"\"{document.Entities[0].Id}\"", document.Entities[1].Extra["parent"]);
        Assert.Equal(["My aunt had written that they took girls.", "Fifteen. I said sixteen, and nobody asked."], document.Mentions.Select(m => m.Text));
        Assert.Equal(["hiring", "age"], document.Mentions.Select(m => m.Entity.Label));
        Assert.Equal("\"Ute Kern\"", document.Mentions[0].Extra["coder"]);
        Assert.Equal("Tannert 1998", Assert.Single(document.Headings).Text);
        Assert.Equal("source", Assert.Single(document.Divisions).Type);
    }

    [Fact]
    public void A_package_gives_its_sources_one_after_another()
    {
        byte[] project = """
            <Project xmlns="urn:QDA-XML:project:1.0" name="P"><CodeBook><Codes><Code guid="c1" name="sea"/></Codes></CodeBook><Sources>
            <TextSource name="One" plainTextPath="internal://A.txt"><PlainTextSelection startPosition="4" endPosition="7"><Coding><CodeRef targetGUID="c1"/></Coding></PlainTextSelection></TextSource>
            <AudioSource name="Two"><Transcript plainTextPath="internal://b.txt"><SyncPoint guid="s1" position="0" timeStamp="1500"/><SyncPoint guid="s2" position="5" timeStamp="3000"/><TranscriptSelection fromSyncPoint="s1" toSyncPoint="s2"/></Transcript></AudioSource>
            <TextSource name="Three" plainTextPath="internal://missing.txt"/></Sources></Project>
            """u8.ToArray();
        byte[] zip = SpeechMutationTests.Zip(("Project.qde", project), ("Sources/a.txt", "The sea."u8.ToArray()), ("sources/b.txt", "Waves roll."u8.ToArray()));
        Assert.True(QdaReader.Recognize(zip) > 0.9);
        ReadResult read = new QdaReader("qda").Read(TextInput.FromBytes(zip), ReadOptions.Default);
        Assert.Equal(["One", "Two"], read.Document.Headings.Select(h => h.Text));
        Assert.Equal(["sea", "Waves"], read.Document.Mentions.Select(m => m.Text));
        Assert.Equal([1.5, 3], read.Document.Annotations.OfType<TimeStamp>().Select(s => s.Time.TotalSeconds));
        Assert.Single(read.Diagnostics, d => d.Message.Contains("Three", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ab\uD83D\uDC1F sea", 4, 7)] // code points
    [InlineData("ab\uD83D\uDC1F sea", 5, 8)] // UTF-16
    [InlineData("ab\r\nab sea x", 6, 9)] // line ends as one
    [InlineData("ab\r\nab sea x", 7, 10)]
    public void Tools_count_characters_in_their_own_ways(string text, int start, int end)
    {
        string project = $"""<Project xmlns="urn:QDA-XML:project:1.0"><Sources><TextSource name="a" plainTextPath="internal://a.txt"><PlainTextSelection startPosition="{start}" endPosition="{end}"/></TextSource></Sources></Project>""";
        byte[] zip = SpeechMutationTests.Zip(("project.qde", Encoding.UTF8.GetBytes(project)), ("Sources/a.txt", Encoding.UTF8.GetBytes(text)));
        Assert.Equal("sea", Assert.Single(new QdaReader("qda").Read(TextInput.FromBytes(zip), ReadOptions.Default).Document.Mentions).Text);
    }
}

using System.Text;
using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>What comes of the samples of recordings, reviewed as a whole.</summary>
public class RecordingSnapshotTests
{
    private static readonly string[] Names =
    [
        "interview.eaf", "interview.exb", "interview.cha", "interview.TextGrid", "interview.trs", "interview.whisper.json", "interview.ttml", "interview.ass", "interview.noscribe.html", "interview.csv",
        "interview.ohms.xml", "interview.qde", "interview.qdpx",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string name in Names)
            {
                foreach (string ending in (string[])["tei.xml", "json", "txt"])
                    cases.Add(name, ending);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sample(string name, string ending)
    {
        TextDocument document = Read(name).Document;
        string written = Encoding.UTF8.GetString(RecordingDocuments.Write(document, ending switch { "tei.xml" => "tei", "txt" => "text", _ => ending }, out _)).ReplaceLineEndings("\n");
        Snapshot.Verify(written, ending, name);
        if (ending == "json")
            Assert.Equal(document, RecordingDocuments.Parse(Encoding.UTF8.GetBytes(written), "json"));
    }

    [Fact]
    public void Samples_are_read_without_a_complaint_and_found_by_their_content()
    {
        foreach (string name in Names)
        {
            ReadResult read = Read(name);
            Assert.False(read.HasErrors, $"{name}: {string.Join("; ", read.Diagnostics)}");
            Assert.Equal(read.Format, TextDocument.Read(File.ReadAllBytes(Repository.PathOf($"samples/{name}")), null, null, RecordingDocuments.Formats).Format);
        }
    }

    private static ReadResult Read(string name) => TextDocument.Read(File.ReadAllBytes(Repository.PathOf($"samples/{name}")), name, null, RecordingDocuments.Formats);
}

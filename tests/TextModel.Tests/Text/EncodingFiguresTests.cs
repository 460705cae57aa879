using System.Globalization;
using System.Text;
using TextModel.Tests.Support;
using UtfUnknown;

namespace TextModel.Tests.Text;

/// <summary>How often the text is right that is read from bytes alone; the figures of <c>docs/encodings.md</c>.</summary>
public class EncodingFiguresTests
{
    private const string Begin = "<!-- figures: begin -->\n", End = "<!-- figures: end -->\n";

    // From here on a file shows enough of its letters.
    private const int EnoughEvidence = 10;

    private static readonly string[] Families = ["Windows", "ISO 8859", "KOI8", "East Asia", "UTF-16 without a mark", "Macintosh", "DOS"];

    [SharedFact]
    public void Old_files_of_the_corpus_are_read_as_what_they_are()
    {
        var results = new List<Reading>();
        foreach (OldFile file in OldFile.OfCorpus())
        {
            SourceText read = SourceText.Decode(file.Bytes);
            string grade = read.Notice is null ? "refused" : Grade(read.Notice.Message);
            results.Add(new(file.Family, file.Evidence >= EnoughEvidence, grade, read.Problem is null && read.Text == file.Text, Theirs(file.Bytes) == file.Text));
        }

        string page = Repository.PathOf("docs/encodings.md");
        if (Repository.UpdatesSnapshots)
        {
            string text = File.ReadAllText(page);
            File.WriteAllText(page, text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Table(results) + text[text.IndexOf(End, StringComparison.Ordinal)..]);
        }

        Reading[] enough = [.. results.Where(r => r.HasEvidence)];
        Assert.True(enough.Length > 200, $"only {enough.Length} files");
        Assert.InRange(Share(enough.Where(r => r.Family is not ("Macintosh" or "DOS")), r => r.Ours), 0.98, 1);
        Assert.InRange(Share(enough, r => r.Ours), 0.95, 1);
        Assert.InRange(Share(results.Where(r => r.Grade == "certain"), r => r.Ours), 0.98, 1);
        Assert.InRange(Share(results.Where(r => r.Grade == "likely"), r => r.Ours), 0.9, 1);
    }

    [SharedTheory]
    [InlineData("subtitles/popcorn/data.vtt", "windows-1252", "e-mailed—")]
    [InlineData("recordings/trs/christopheparisse__ESLO1_ENT_001_C.trs", "windows-1252", "vous écoutez")]
    [InlineData("recordings/trs/nzilbb__test.trs", "windows-1252", "donde está")]
    [InlineData("recordings/textgrid/nzilbb__test_utterance_latin1.TextGrid", "windows-1252", "and äh")]
    [InlineData("interviews-html/unix-oral-history/cherry.htm", "windows-1252", "didn’t exist")]
    [InlineData("interviews-html/unix-oral-history/tague.htm", "windows-1252", "September of ‘58")]
    [InlineData("interviews-html/unix-oral-history/thompson.htm", "windows-1252", "‘ll be here tom")]
    public void P4_files_that_are_not_UTF_8_are_read_and_come_back_in_their_bytes(string path, string encoding, string words)
    {
        byte[] bytes = File.ReadAllBytes(Shared.Path("corpus/" + path));
        SourceText read = SourceText.Decode(bytes);
        Assert.Equal((encoding, null), (read.Encoding.Name, read.Problem));
        Assert.Contains(words, read.Text);
        using var written = new MemoryStream();
        read.Write(written);
        Assert.Equal(bytes, written.ToArray());

        using var stream = new MemoryStream(bytes);
        TextDocument document = TextDocument.Read(stream, null, new() { Format = "text" }).Document;
        TextDocument back = TextDocument.Parse(document.ToString(new() { Format = "tei" }), new() { Format = "tei" }).Document;
        using var again = new MemoryStream();
        back.Write(again, new() { Format = "text" });
        Assert.Equal(bytes, again.ToArray());
    }

    private static string? Theirs(byte[] bytes)
    {
        try
        {
            return CharsetDetector.DetectFromBytes(bytes).Detected is { EncodingName: { } name } && TextEncoding.Find(name) is { } found
                ? found.ToStrictEncoding().GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Table(List<Reading> results)
    {
        var table = new StringBuilder("| encodings | files | TextModel | UTF.Unknown | files with little to go by | TextModel | UTF.Unknown |\n|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (string family in Families)
            Row(family, [.. results.Where(r => r.Family == family)]);
        Row("all", results);
        table.Append("\n| the warning says | files | of them right |\n|---|--:|--:|\n");
        foreach (string grade in (string[])["certain", "likely", "a guess", "refused"])
        {
            Reading[] of = [.. results.Where(r => r.Grade == grade)];
            string name = grade == "refused" ? "(an error instead)" : grade;
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {of.Length} | {(grade == "refused" ? "" : Percent(of, r => r.Ours))} |\n");
        }

        return table.ToString();

        void Row(string name, List<Reading> of)
        {
            Reading[] enough = [.. of.Where(r => r.HasEvidence)], few = [.. of.Where(r => !r.HasEvidence)];
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {enough.Length} | {Percent(enough, r => r.Ours)} | {Percent(enough, r => r.Theirs)} ");
            table.Append(CultureInfo.InvariantCulture, $"| {few.Length} | {Percent(few, r => r.Ours)} | {Percent(few, r => r.Theirs)} |\n");
        }
    }

    private static string Grade(string message) =>
        message.Contains("which is certain", StringComparison.Ordinal) ? "certain" : message.Contains("which is likely", StringComparison.Ordinal) ? "likely" : "a guess";

    private static string Percent(IReadOnlyCollection<Reading> of, Func<Reading, bool> right) =>
        of.Count == 0 ? "" : (100 * Share(of, right)).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static double Share(IEnumerable<Reading> of, Func<Reading, bool> right) => of.Average(r => right(r) ? 1.0 : 0);

    private sealed record Reading(string Family, bool HasEvidence, string Grade, bool Ours, bool Theirs);
}

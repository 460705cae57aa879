using System.IO.Compression;
using System.Text;
using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Recordings.Ohms;
using TextModel.Recordings.Qda;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Files that break off or were damaged give what could be read, and never an exception.</summary>
public sealed class SpeechMutationTests
{
    [Theory]
    [InlineData("interview.whisper.json", "whisper-json")]
    [InlineData("interview.ttml", "ttml")]
    [InlineData("interview.ass", "ass")]
    [InlineData("interview.noscribe.html", "noscribe")]
    [InlineData("interview.csv", "csv")]
    public void Damaged_files_never_throw(string sample, string folder)
    {
        foreach (byte[] damaged in Damaged(File.ReadAllBytes(Repository.PathOf($"samples/{sample}")), 700))
        {
            SpeechSupport.Read(SpeechSupport.ParserOf(folder), damaged, out _);
            SpeechSupport.Recognize(folder, damaged);
        }
    }

    // Names that look alike for a moment, one of them with half a character.
    [Fact]
    public void A_name_with_half_a_character_is_a_name()
    {
        byte[] file = Encoding.UTF8.GetBytes("""{"segments":[{"abcdefghijklmn4":1,"abc\ud83d\u0064":1,"start":0,"end":1,"text":"Nobody came."}]}""");
        Assert.Equal("Nobody came.", SpeechSupport.Read(SpeechSupport.ParserOf("whisper-json"), file, out _).Tiers[0].Items[0].Text);
    }

    [Fact]
    public void Damaged_interviews_never_throw()
    {
        foreach (byte[] damaged in Damaged(File.ReadAllBytes(Repository.PathOf("samples/interview.ohms.xml")), 300))
        {
            new OhmsReader("ohms").Read(TextInput.FromBytes(damaged), ReadOptions.Default);
            OhmsReader.Recognize(damaged);
        }
    }

    [Fact]
    public void Damaged_projects_never_throw()
    {
        byte[] project = File.ReadAllBytes(Repository.PathOf("samples/interview.qde"));
        foreach (byte[] damaged in Damaged(project, 400).Concat(Damaged(Zip(("project.qde", project), ("Sources/a.txt", "text"u8.ToArray())), 600)))
        {
            new QdaReader("qda").Read(TextInput.FromBytes(damaged), ReadOptions.Default);
            QdaReader.Recognize(damaged);
        }
    }

    [Fact]
    public void A_project_that_unpacks_to_too_much_is_an_error()
    {
        byte[] bomb = Zip(("project.qde", new byte[10_000_000]));
        ReadResult read = new QdaReader("qda").Read(TextInput.FromBytes(bomb), new ReadOptions { UnpackedLimit = 1_000_000 });
        Assert.Contains(read.Diagnostics, d => d.Code == SpeechDiagnostics.NotAProject.Code);
    }

    [Theory]
    [InlineData("internal://../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("relative:///etc/passwd")]
    public void Addresses_of_sources_lead_to_no_file_of_the_machine(string address)
    {
        string project = $"""<Project xmlns="urn:QDA-XML:project:1.0"><Sources><TextSource name="a" plainTextPath="{address}"/></Sources></Project>""";
        ReadResult read = new QdaReader("qda").Read(TextInput.FromBytes(Zip(("project.qde", Encoding.UTF8.GetBytes(project)))), ReadOptions.Default);
        Assert.Contains(read.Diagnostics, d => d.Code == SpeechDiagnostics.SourceMissing.Code);
        Assert.Equal("", read.Document.Text);
    }

    /// <summary>A zip file of some entries.</summary>
    internal static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var copy = new MemoryStream();
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return copy.ToArray();
    }

    // Beginnings of the file, and files with bytes changed, taken out, doubled or moved.
    private static IEnumerable<byte[]> Damaged(byte[] file, int count)
    {
        var random = new Random(4711);
        for (int i = 0; i < file.Length; i += Math.Max(1, file.Length / 200))
            yield return file[..i];
        byte[] signs = "{}[]\",:<>/&;='0123456789-.\\\n\t\0\u00FF "u8.ToArray();
        for (int i = 0; i < count; i++)
        {
            List<byte> damaged = [.. file];
            for (int times = random.Next(1, 6); times > 0; times--)
            {
                int at = random.Next(damaged.Count);
                int length = Math.Min(random.Next(1, 30), damaged.Count - at);
                switch (random.Next(4))
                {
                    case 0:
                        damaged[at] = signs[random.Next(signs.Length)];
                        break;
                    case 1:
                        damaged.RemoveRange(at, Math.Min(length, damaged.Count - 1));
                        break;
                    case 2:
                        damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(at, length));
                        break;
                    default:
                        damaged.Insert(at, signs[random.Next(signs.Length)]);
                        break;
                }
            }

            yield return [.. damaged];
        }
    }
}

using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Json;

public class JsonCorpusTests
{
    [SharedFact]
    public void Every_interview_goes_through_json_and_back_to_the_same_bytes()
    {
        foreach (string path in Shared.Files("interviews-txt"))
        {
            ReadResult read = TextDocument.Read(path, new() { Format = "text" });
            if (read.HasErrors)
                continue;
            TextDocument back = Json.ReadClean(Json.Write(read.Document));
            using var file = new MemoryStream();

            back.Write(file, new() { Format = "text" });

            Assert.Equal(read.Document, back);
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(file.ToArray()), path);
        }
    }
}

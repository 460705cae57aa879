using TextModel.Formats;

namespace TextModel.Tests.Formats;

/// <summary>What the fuzzer found, each as small as it gets.</summary>
public class FuzzFindingTests
{
    [Fact]
    public void A_second_text_behind_annotations_is_left_out()
    {
        const string Json = """{"format":"textmodel","version":1,"offsetUnit":"utf16","text":"a longer text","annotations":[{"type":"paragraph","start":0,"end":13}],"text":"short","annotations":[{"type":"paragraph","start":0,"end":5}]}""";
        ReadResult read = TextDocument.Parse(Json, new() { Format = "json" });
        Assert.Equal("a longer text", read.Document.Text);
        Assert.Equal(2, read.Document.Annotations.Count);
        Assert.Contains(read.Diagnostics, d => d.Code == "TM0311" || d.Message.Contains("stands twice", StringComparison.Ordinal));
        Assert.All(read.Document.Annotations, a => Assert.True(a.End <= read.Document.Text.Length));
    }

    [Theory]
    [InlineData("<graphic url=\"./image ")]
    [InlineData("<graphic url=\"a.png")]
    [InlineData("<graphic url")]
    [InlineData("<graphic ")]
    public void A_file_that_ends_within_the_tag_of_a_picture_is_read_up_to_there(string tag)
    {
        ReadResult read = TextDocument.Parse($"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>One.</p><figure>{tag}</figure></body></text></TEI>", new() { Format = "tei" });
        Assert.True(read.HasErrors);
        Assert.Contains("One.", read.Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type": "Annotation", "\ud83d": 1, "target": "http://example.org/a"}""")]
    [InlineData("""[{"\ud83d": 1}, {"type": "Annotation", "body": {"\ud83dvalue": "x"}, "target": {"selector": {"\ud83d": 2, "type": "TextPositionSelector", "start": 0, "end": 1}}}]""")]
    public void Half_a_character_in_a_name_of_a_Web_Annotation_is_reported(string json)
    {
        AnnotationReadResult read = AnnotationSet.Parse(json, new() { Format = "web-annotation" });
        Assert.NotEmpty(read.Diagnostics);
        using var output = new MemoryStream();
        read.Annotations.Write(output, new() { Format = "web-annotation" });
    }
}

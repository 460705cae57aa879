using System.Security.Cryptography;
using System.Xml.Linq;
using TextModel.Formats;
using TextModel.Formats.Json;
using TextModel.Formats.Tei;
using TextModel.Formats.Yaml;

namespace TextModel.Tests.Formats;

/// <summary>What an archive asks of the file that a text came from stays, whichever way a document goes.</summary>
public class SourceFileTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(YamlFormat.Format);
    private static readonly WriteOptions[] Ways = [new JsonOptions { Format = JsonFormat.Id }, new() { Format = JsonLinesFormat.Id }, new() { Format = YamlFormat.Id }, new TeiOptions()];

    [Fact]
    public void Through_json_and_yaml_the_header_says_the_same_as_without()
    {
        byte[] bytes = "\uFEFFQ: Is it ünder way?\r\n\r\nA: It is.\r\n"u8.ToArray();
        TextDocument document = TextDocument.Read(bytes, "box 3/talk.txt").Document;
        string tei = document.ToString(new TeiOptions());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), tei);
        foreach (WriteOptions first in Ways)
        {
            foreach (WriteOptions second in Ways)
                Assert.Equal(tei, Through(Through(document, first), second).ToString(new TeiOptions()));
        }

        string json = document.ToString(Ways[0]);
        Assert.Contains($"\"name\":\"talk.txt\",\"format\":\"Plain text, utf-8 with byte order mark\",\"size\":{bytes.Length},", json.Replace("\n", "", StringComparison.Ordinal).Replace(" \"", "\"", StringComparison.Ordinal).Replace("\": ", "\":", StringComparison.Ordinal));
        TextDocument edited = Through(document, Ways[0]).WithText(new TextChange(new(0, 1), "Question")).Document;
        Assert.Contains("talk.txt", edited.ToString(Ways[0]));
    }

    [Fact]
    public void A_text_without_a_file_has_none()
    {
        Assert.DoesNotContain("sourceFile", TextDocument.Create("One.").ToString(Ways[0]));
        Assert.Contains("<p>Nothing is known of the source.</p>", Through(TextDocument.Create("One."), Ways[0]).ToString(new TeiOptions()));
    }

    [Theory]
    [InlineData("3", "TM0304")]
    [InlineData("{\"size\": -1}", "TM0304")]
    [InlineData("{\"size\": \"x\"}", "TM0304")]
    [InlineData("{\"other\": 1}", "TM0310")]
    [InlineData("{\"size\": 1}", null)]
    [InlineData("{\"name\": \"../a/b.txt\", \"size\": 1, \"sha256\": \"\\u0000<&\"}", null)]
    public void What_is_wrong_with_it_is_named_and_does_no_harm(string value, string? code)
    {
        ReadResult read = TextDocument.Parse($"{{\"format\":\"textmodel\",\"version\":1,\"text\":\"One.\",\"sourceFile\":{value}}}", new() { Format = JsonFormat.Id });
        Assert.Equal(code is null ? [] : [code], read.Diagnostics.Select(d => d.Code));
        Assert.NotNull(XDocument.Parse(read.Document.ToString(new TeiOptions())));
    }

    private static TextDocument Through(TextDocument document, WriteOptions options) =>
        TextDocument.Parse(document.ToString(options, Formats), new() { Format = options.Format }, formats: Formats).Document;
}

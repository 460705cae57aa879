using System.Xml.Linq;
using TextModel.Formats;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using TextModel.Tests.Transcripts;

namespace TextModel.Tests.Formats;

/// <summary>What has to hold for every real file of a format whose base text is the file.</summary>
internal static class FormatCorpus
{
    /// <summary>Reads all files, and fails unless text, structure, TEI and JSON keep what they must.</summary>
    /// <param name="files">The files.</param>
    /// <param name="formats">The formats to read them with.</param>
    /// <param name="isFile">Whether the base text is the file; else nearly all of it must stand there.</param>
    public static void AssertKept(IEnumerable<string> files, FormatRegistry formats, bool isFile = true)
    {
        var written = new List<(string Name, string Xml)>();
        foreach (string path in files)
        {
            ReadResult read = TextDocument.Read(path, formats: formats);
            TextDocument document = Transcript.AssertSound(read.Document);
            string text = document.Text, file = SourceText.Load(path, document.Encoding).Text;
            if (isFile)
                Assert.Equal(file, text);
            else
                Assert.True(read.SourceMap!.Runs.Sum(r => (long)r.Length) >= text.Length * 0.95, path);

            string xml = document.ToString(new TeiOptions());
            Assert.Equal(document, TextDocument.Parse(xml).Document);
            if (!xml.Contains("<?textmodel", StringComparison.Ordinal))
                Assert.Equal(text, XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!.Element(XName.Get("text", "http://www.tei-c.org/ns/1.0"))!.Value);
            TextDocument json = TextDocument.Parse(document.ToString(new WriteOptions { Format = "json" }), new() { Format = "json" }).Document;
            // JSON holds the model, and not which file it came from.
            json.SourceFile = document.SourceFile;
            Assert.Equal(xml, json.ToString(new TeiOptions()));
            written.Add((Path.GetFileName(path), xml));
        }

        TeiValidity.AssertValid(written);
    }
}

/// <summary>The examples in the pages of the documentation.</summary>
internal static class DocumentationPage
{
    /// <summary>The blocks of a language in a page, in order.</summary>
    public static string[] Blocks(string page, string language)
    {
        string text = File.ReadAllText(Repository.PathOf($"docs/{page}"));
        string fence = $"```{language}\n";
        var found = new List<string>();
        for (int at = text.IndexOf(fence, StringComparison.Ordinal); at >= 0; at = text.IndexOf(fence, at, StringComparison.Ordinal))
        {
            at += fence.Length;
            found.Add(text[at..text.IndexOf("\n```", at, StringComparison.Ordinal)]);
        }

        return [.. found];
    }

    /// <summary>The <c>text</c> element of a TEI file, as it stands in it.</summary>
    public static string TextElement(TextDocument document)
    {
        string xml = document.ToString(new TeiOptions());
        int start = xml.IndexOf("<text ", StringComparison.Ordinal);
        return xml[start..(xml.IndexOf("</text>", StringComparison.Ordinal) + "</text>".Length)];
    }
}

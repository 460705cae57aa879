using System.Xml;
using System.Xml.Linq;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>TEI that others wrote: all of it survives.</summary>
public class ForeignTeiTests
{
    public static TheoryData<string> Files => Shared.Missing is null ? [.. Shared.Files("tei")] : [""];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void P4_unedited_the_bytes_are_the_same(string file)
    {
        ReadResult read = TextDocument.Read(file, new() { Format = "tei" });
        if (read.HasErrors)
        {
            Assert.All(read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), d => Assert.NotNull(d.Position));
            return;
        }

        Assert.Equal(File.ReadAllBytes(file), Written(read.Document));
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void P4_an_edit_that_changes_nothing_changes_no_byte(string file)
    {
        ReadResult read = TextDocument.Read(file, new() { Format = "tei" });
        if (read.HasErrors)
            return;
        TextDocument edited = read.Document.Edit(e =>
        {
            foreach (Annotation annotation in read.Document.Annotations)
                e.Replace(annotation, annotation with { });
        });
        Assert.Equal(File.ReadAllBytes(file), Written(edited));
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void P4_adding_a_mention_changes_no_byte_outside_its_tags(string file)
    {
        ReadResult read = TextDocument.Read(file, new() { Format = "tei" });
        if (read.HasErrors || read.Document.Text.Length == 0)
            return;
        TextDocument document = read.Document;
        foreach (TextSpan word in Words(document.Text))
        {
            TextDocument edited = document.Edit(e => e.Add(new EntityMention { Span = word, Kind = EntityKind.Person, Certainty = 0.375 }));
            string before = Decoded(File.ReadAllBytes(file), document), after = Decoded(Written(edited), document);
            AssertOnlyAdded(before, after);

            TextDocument again = TextDocument.Parse(after, new() { Format = "tei" }).Document;
            Assert.Equal(document.Text, again.Text);
            EntityMention back = Assert.Single(again.Mentions, m => m.Certainty == 0.375);
            Assert.Equal(word, back.Span);
            Assert.Equal(EntityKind.Person, back.Kind);
            Assert.Equal(document.Mentions.Count + 1, again.Mentions.Count);
        }
    }

    [ToolTheory("xmllint", NeedsShared = true)]
    [MemberData(nameof(Files))]
    public void P3_through_JSON_the_document_stays_the_same(string file)
    {
        ReadResult read = TextDocument.Read(file, new() { Format = "tei" });
        if (read.HasErrors)
            return;
        TextDocument again = TextDocument.Parse(read.Document.ToString(new() { Format = "json" }), new() { Format = "json" }).Document;
        Assert.Equal(read.Document, again);
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.xml", "");
        File.WriteAllBytes(path, Written(again));
        if (File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            return;
        if (!HasCanonicalForm(file))
            Assert.True(XNode.DeepEquals(Load(file), Load(path)));
        else
            Assert.Equal(Xml.CanonicalFile(file), Xml.CanonicalFile(path));
    }

    // Canonical XML is not defined for files with relative namespaces; the framework's own comparison serves instead.
    private static bool HasCanonicalForm(string file) => Tool.Run("xmllint", ["--nonet", "--huge", "--c14n", file]).ExitCode == 0;

    private static XElement Load(string file)
    {
        using var reader = XmlReader.Create(file, new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    // Three words, from the beginning, the middle and the end of the text.
    private static IEnumerable<TextSpan> Words(string text)
    {
        foreach (int from in new[] { 0, text.Length / 2, text.Length * 4 / 5 })
        {
            int start = from;
            while (start < text.Length && !char.IsLetter(text[start]))
                start++;
            int end = start;
            while (end < text.Length && char.IsLetter(text[end]) && end - start < 20)
                end++;
            if (end > start)
                yield return new(start, end);
        }
    }

    private static string Decoded(byte[] bytes, TextDocument document) => SourceText.Decode(bytes, null, document.Encoding).Text;

    // Walks both; where they differ, the later one has a tag, or a whole standOff, or an identifier, that the earlier one lacks.
    private static void AssertOnlyAdded(string before, string after)
    {
        int i = 0, j = 0, additions = 0;
        while (j < after.Length)
        {
            if (i < before.Length && before[i] == after[j] && !Starts(after, j, before, i))
            {
                i++;
                j++;
                continue;
            }

            string added = Addition(after, j);
            Assert.True(added.Length > 0, $"At {i}: '{before.Substring(Math.Max(0, i - 30), Math.Min(60, before.Length - Math.Max(0, i - 30)))}' became '{after.Substring(Math.Max(0, j - 30), Math.Min(90, after.Length - Math.Max(0, j - 30)))}'");
            j += added.Length;
            additions++;
        }

        Assert.Equal(before.Length, i);
        Assert.InRange(additions, 1, 3);
    }

    private static bool Starts(string after, int j, string before, int i)
    {
        string added = Addition(after, j);
        return added.Length > 0 && string.CompareOrdinal(before, i, after, j, added.Length) != 0;
    }

    private static string Addition(string after, int at) =>
        System.Text.RegularExpressions.Regex.Match(
            after[at..Math.Min(after.Length, at + 600)],
            "^(<([a-z]+:)?persName cert=\"0.375\">|</([a-z]+:)?persName>|<([a-z]+:)?standOff>.*?</([a-z]+:)?standOff>|<([a-z]+:)?listAnnotation>.*?</([a-z]+:)?listAnnotation>| xml:id=\"text\")",
            System.Text.RegularExpressions.RegexOptions.Singleline).Value;

    internal static byte[] Written(TextDocument document)
    {
        using var output = new MemoryStream();
        document.Write(output, new TeiOptions());
        return output.ToArray();
    }
}

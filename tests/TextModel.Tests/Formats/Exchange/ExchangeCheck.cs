using System.Text;
using TextModel.Formats;
using TextModel.Formats.Cas;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>What every format of annotations has to do.</summary>
internal static class ExchangeCheck
{
    /// <summary>Reads every file of a folder of the corpus, writes what was read, and reads that: nothing may throw, nothing be lost.</summary>
    public static void Corpus(string folder, TextFormat format, Func<string, bool>? only = null)
    {
        int read = 0;
        foreach (string path in Shared.Files(folder).Where(f => only?.Invoke(f) ?? true))
        {
            AnnotationReadResult first = format.Annotations!.Read(TextInput.FromFile(path), ReadOptions.Default);
            read++;
            Assert.All(first.Diagnostics, d => Assert.Equal(path, d.Path));
            AnnotationSet again = WriteAndRead(format, first.Annotations, out Diagnostic[] lost);
            if (first.HasErrors && (first.Annotations.Text is null || first.Annotations.Items.IsEmpty))
                continue;
            Assert.True(lost.Length == 0, $"{path}: {string.Join('\n', lost.Select(l => l.Message))}");
            Same(first.Annotations, again, path);
        }

        Assert.NotEqual(0, read);
    }

    /// <summary>A set as the format gives it back; the text that a format does not carry is laid beside.</summary>
    public static AnnotationSet WriteAndRead(TextFormat format, AnnotationSet set, out Diagnostic[] lost)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "a" + format.Extensions[0]);
        lost = [.. set.Save(path, new WriteOptions { Format = format.Id })];
        if (set.Properties[CasFormat.TypeSystemProperty] is not null && format.Id == CasFormat.Id)
        {
            using FileStream types = File.Create(Path.Combine(folder.Root, "TypeSystem.xml"));
            CasFormat.WriteTypeSystem(set, types);
        }

        if (set.Text is { } text)
            File.WriteAllBytes(Path.Combine(folder.Root, "a.txt"), Encoding.UTF8.GetBytes(text));
        return format.Annotations!.Read(TextInput.FromFile(path), ReadOptions.Default).Annotations;
    }

    public static void Same(AnnotationSet expected, AnnotationSet actual, string what)
    {
        Assert.True(expected.Text == actual.Text, $"{what}: the text differs");
        Assert.True(expected.OffsetUnit == actual.OffsetUnit, what);
        for (int i = 0; i < Math.Min(expected.Items.Count, actual.Items.Count); i++)
            Assert.True(expected.Items[i] == actual.Items[i], $"{what}:\n{Show(expected.Items[i])}\n{Show(actual.Items[i])}");
        Assert.Equal(expected.Items.Count, actual.Items.Count);
        Assert.True(expected.Properties.Equals(actual.Properties), $"{what}: {expected.Properties} / {actual.Properties}");
    }

    /// <summary>The mentions of a document, written and merged into the bare text, are the same mentions, but for those the writer says it lost.</summary>
    public static void MentionsComeBack(TextFormat format, TextDocument document)
    {
        TextDocument mentions = TextDocument.Create(document.Text, document.Mentions.DistinctBy(m => (m.Span, m.Kind, m.EntityId, m.Date, m.Layer)).Select(m => m with { Id = null, Tag = null, Extra = KeyedValues.Empty, EndingAncestors = 0 }), entities: document.Entities);
        using var output = new MemoryStream();
        Diagnostic[] said = [.. mentions.Write(output, new WriteOptions { Format = format.Id })];
        string written = Encoding.UTF8.GetString(output.ToArray());
        AnnotationReadResult read = AnnotationSet.Read(TextInput.FromStream(new MemoryStream(output.ToArray())), new() { Format = format.Id });
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        bool textLost = said.Any(d => d.Message.Contains("text", StringComparison.Ordinal) || d.Message.Contains("white space", StringComparison.Ordinal) || d.Message.Contains("surrogate", StringComparison.Ordinal));
        if (read.Annotations.Text is { } text && !textLost)
            Assert.Equal(document.Text, text);
        TextDocument bare = TextDocument.Create(document.Text, entities: document.Entities);
        MergeResult merged = bare.Merge(read.Annotations);
        string[] expected = [.. mentions.Mentions.Select(Show).Distinct().Order(StringComparer.Ordinal)], actual = [.. merged.Document.Mentions.Select(Show).Distinct().Order(StringComparer.Ordinal)];
        if (said.Length == 0 || (!textLost && said.All(d => d.Span is null)))
            Assert.True(expected.SequenceEqual(actual), $"{written}\n{string.Join('\n', said.Select(s => s.Message))}\n{string.Join('\n', expected)}\n--\n{string.Join('\n', actual)}");
        else if (!textLost)
            Assert.True(
                expected.Except(actual).All(e => said.Any(d => d.Span is { } s && e.StartsWith(s.ToString() + " ", StringComparison.Ordinal))) && actual.Except(expected).All(e => said.Any(d => d.Span is { } s && Near(e, s))),
                $"{written}\n{string.Join('\n', said.Select(s => $"{s.Span} {s.Message}"))}\n{string.Join('\n', expected)}\n--\n{string.Join('\n', actual)}");
    }

    private static bool Near(string mention, TextSpan span)
    {
        string[] ends = mention.Split(' ')[0].Split("..");
        var own = new TextSpan(int.Parse(ends[0]), int.Parse(ends[1]));
        return span.Contains(own);
    }

    private static string Show(EntityMention m) => $"{m.Span} {m.Kind} {m.EntityId} {m.Date} {m.Certainty} {m.Rule} {m.Layer}";

    public static string Show(StandOffItem i) => $"{i} '{i.Quote}' {i.Prefix}|{i.Suffix} {i.Features} {i.Links}";
}

using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>P4: any file survives, also in the formats of annotation tools.</summary>
public class AnyFileSurvivesTests
{
    public static TheoryData<string> Ids => ForeignFiles.Ids;

    public static TheoryData<string> Folders => ["brat", "conllu", "webanno-tsv", "cas-xmi", "web-annotation"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void P4_an_unedited_file_is_written_with_the_same_bytes(string id)
    {
        foreach (string file in (string[])[ForeignFiles.Of(id), ForeignFiles.Of(id).ReplaceLineEndings("\r\n")])
        {
            using var folder = new Sample(id, file);
            Assert.Equal(file, Write(folder.Document, id));
            using var output = new MemoryStream();
            Assert.Empty(AnnotationSet.Read(folder.Path).Annotations.Write(output, new() { Format = id }));
            Assert.Equal(File.ReadAllBytes(folder.Path), output.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void P4_an_edit_changes_only_what_it_concerns(string id)
    {
        using var folder = new Sample(id, ForeignFiles.Of(id));
        TextDocument document = folder.Document;
        EntityMention ada = document.Mentions.First(m => m.Text == "Ada Quill"), tarn = document.Mentions.First(m => m.Text == "Tarn");
        TextSpan nobody = TextSpan.OfLength(document.Text.IndexOf("Nobody", StringComparison.Ordinal), 6);
        var edits = new (string What, Action<DocumentEditor> Edit)[]
        {
            ("Tarn is an organisation", e => e.Replace(tarn, tarn with { Kind = EntityKind.Organization })),
            ("Ada Quill is not marked", e => e.Remove(ada)),
            ("Nobody is a place", e => e.Add(new EntityMention { Span = nobody, Kind = EntityKind.Place })),
            ("Tarn is an entity of a list", e =>
            {
                e.Add(new Entity { Id = "tarn", Kind = EntityKind.Place, Label = "Tarn on the Water" });
                e.Replace(tarn, tarn with { EntityId = "tarn" });
            }),
        };
        var report = new StringWriter { NewLine = "\n" };
        foreach ((string what, Action<DocumentEditor> edit) in edits)
        {
            TextDocument edited = document.Edit(edit);
            using var output = new MemoryStream();
            ValueList<Diagnostic> said = edited.Write(output, new WriteOptions { Format = id });
            string written = TextInput.FromBytes(output.ToArray()).Text.Text;
            report.WriteLine($"== {what}");
            foreach (string line in Difference(ForeignFiles.Of(id), written))
                report.WriteLine(line);
            foreach (Diagnostic diagnostic in said)
                report.WriteLine($"! {diagnostic.Message}");
            using var again = new Sample(id, written);
            if (said.IsEmpty)
                Assert.Equal(Marks(edited), Marks(again.Document));
        }

        Snapshot.Verify(report.ToString(), parameters: id);
    }

    [SharedTheory]
    [MemberData(nameof(Folders))]
    public void P4_every_unedited_file_of_the_corpus_is_written_with_the_same_bytes(string folder)
    {
        int files = 0;
        foreach (string path in Files(folder))
        {
            AnnotationReadResult read = AnnotationSet.Read(path);
            if (read.HasErrors || FormatRegistry.Default[read.Format]!.Annotations is null)
                continue;
            files++;
            byte[] file = File.ReadAllBytes(path);
            using MemoryStream document = new(), set = new();
            read.Annotations.Write(set, new() { Format = read.Format });
            Assert.True(file.AsSpan().SequenceEqual(set.ToArray()), path);
            // Without a text there is no document.
            if (read.Annotations.Text is null)
                continue;
            TextDocument.Read(path).Document.Write(document, new WriteOptions { Format = read.Format });
            Assert.True(file.AsSpan().SequenceEqual(document.ToArray()), path);
        }

        Assert.True(files > 10, $"{files} files");
    }

    [SharedTheory]
    [MemberData(nameof(Folders))]
    public void P4_an_edit_of_a_file_of_the_corpus_changes_only_what_it_concerns(string folder)
    {
        var wrong = new List<string>();
        int edits = 0;
        foreach (string path in Files(folder))
        {
            ReadResult read = TextDocument.Read(path);
            if (read.HasErrors || read.Document.Mentions.IsEmpty || FormatRegistry.Default[read.Format]!.Annotations is null || path.EndsWith(".zip", StringComparison.Ordinal))
                continue;
            EntityMention mention = read.Document.Mentions[read.Document.Mentions.Count / 2];
            foreach (EntityMention? now in (EntityMention?[])[null, mention with { Kind = EntityKind.Work }])
            {
                TextDocument edited = read.Document.Edit(e =>
                {
                    if (now is null)
                        e.Remove(mention);
                    else
                        e.Replace(mention, now);
                });
                using var output = new MemoryStream();
                ValueList<Diagnostic> said = edited.Write(output, new WriteOptions { Format = read.Format });
                string file = SourceText.Load(path).Text, written = TextInput.FromBytes(output.ToArray()).Text.Text;
                int changed = Difference(file, written).Count();
                // A line for each word, with the old and the new state; and each line of what hangs on a mention.
                int allowed = 4 + (2 * mention.Text.Split(' ', '\n', '-').Length) + (4 * said.Count) + (8 * mention.Text.Count(char.IsPunctuation));
                edits++;
                if (changed > allowed)
                    wrong.Add($"{Path.GetFileName(path)}: {changed} lines for '{mention.Text}' {(now is null ? "removed" : "of another kind")}");
            }
        }

        Assert.True(wrong.Count <= edits / 50, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Files(string folder) =>
        Shared.Files(folder).Where(f => Path.GetExtension(f) is ".ann" or ".conllu" or ".tsv" or ".xmi" or ".zip" or ".jsonld" or ".json");

    private static IEnumerable<string> Marks(TextDocument document) => document.Mentions.Select(m => $"{m.Span} {m.Kind} {m.EntityId}").Order(StringComparer.Ordinal);

    private static string Write(TextDocument document, string id)
    {
        using var output = new MemoryStream();
        Assert.Empty(document.Write(output, new WriteOptions { Format = id }));
        return TextInput.FromBytes(output.ToArray()).Text.Text;
    }

    // Lines, or elements where there are few lines, that one has and the other has not.
    private static IEnumerable<string> Difference(string before, string after)
    {
        string[] old = Lines(before), now = Lines(after);
        Dictionary<string, int> counts = now.GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (string line in old)
        {
            if (counts.GetValueOrDefault(line) > 0)
                counts[line]--;
            else
                yield return "- " + line;
        }

        counts = old.GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (string line in now)
        {
            if (counts.GetValueOrDefault(line) > 0)
                counts[line]--;
            else
                yield return "+ " + line;
        }

        static string[] Lines(string text) => text.Replace("><", ">\n<", StringComparison.Ordinal).Split('\n');
    }

    // A file in a folder of its own, with its text beside where the format has none.
    private sealed class Sample : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Sample(string id, string file)
        {
            Path = folder.Write("tarn" + FormatRegistry.Default[id]!.Extensions[0], file);
            if (id is "brat" or "web-annotation")
                folder.Write("tarn.txt", ForeignFiles.Text);
            Document = TextDocument.Read(Path).GetDocumentOrThrow();
        }

        public string Path { get; }

        public TextDocument Document { get; }

        public void Dispose() => folder.Dispose();
    }
}

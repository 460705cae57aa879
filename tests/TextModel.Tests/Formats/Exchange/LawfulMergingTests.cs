using System.Collections.Concurrent;
using TextModel.Formats;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>Merging one's own unedited export changes no byte, annotating twice is annotating once, an edit at one place changes nothing at another.</summary>
public class LawfulMergingTests
{
    private static readonly char[] Ends = [' ', '\n', '\r', '\t', '.', ',', ';', ':'];

    private static readonly string[] AllFormats = [.. FormatRegistry.Default.Formats.Where(f => f.Annotations is not null).Select(f => f.Id)];

    private static IEnumerable<(string Name, byte[] File)> Small =>
    [
        .. Directory.GetFiles(Repository.PathOf("tests/TextModel.Tests/Formats/Tei/Foreign"), "*.xml").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
        .. SmallTei.All.Select(f => (f.Name, System.Text.Encoding.UTF8.GetBytes(f.Xml))),
    ];

    private const int AllWaysUpTo = 200_000;

    private static IEnumerable<(string Name, byte[] File)> Corpus => Shared.Files("tei").Concat(Cases()).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)));

    [Fact]
    public void P10_merging_the_unedited_export_of_a_small_file_changes_no_byte() => AssertAll(Small, AllFormats, WrongInMerging);

    [SharedFact]
    public void P10_merging_the_unedited_export_of_a_file_changes_no_byte() => AssertAll(Corpus, AllFormats, WrongInMerging);

    [Fact]
    public void P10_annotating_a_small_file_twice_is_annotating_it_once() => AssertAll(Small, Lists, WrongInAnnotating);

    [SharedFact]
    public void P10_annotating_a_file_twice_is_annotating_it_once() => AssertAll(Corpus, Lists, WrongInAnnotating);

    [Fact]
    public void P10_an_edit_at_one_place_of_a_small_file_changes_nothing_at_another() => AssertAll(Small, Places, WrongElsewhere);

    [SharedFact]
    public void P10_an_edit_at_one_place_of_a_file_changes_nothing_at_another() => AssertAll(Corpus, Places, WrongElsewhere);

    [Fact]
    public void P10_annotating_any_document_twice_is_annotating_it_once() => Property.Holds(Generators.Documents, document =>
    {
        foreach (string list in Lists)
        {
            IRecognizer[] recognizers = Recognizers(document, list);
            TextDocument once = document.Annotate(recognizers).Document;
            Assert.Equal(once, once.Annotate(recognizers).Document);
        }
    });

    private static IEnumerable<string> Cases() => Directory.GetFiles(Shared.Path("cases/annotations"), "*.xml").Order(StringComparer.Ordinal);

    private static void AssertAll(IEnumerable<(string Name, byte[] File)> files, IReadOnlyCollection<string> ways, Func<TextDocument, byte[], string, string?> wrong)
    {
        var found = new ConcurrentBag<string>();
        int count = 0;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (file, _, index) =>
        {
            ReadResult read = Read(file.File);
            if (read.HasErrors)
                return;
            // Large files go some of the ways, each file others.
            int step = file.File.Length > AllWaysUpTo ? 2 : 1;
            foreach (string way in ways.Where((_, i) => (i + index) % step == 0))
            {
                Interlocked.Increment(ref count);
                if (wrong(read.Document, file.File, way) is { } what)
                    found.Add($"{file.Name}, {way}: {what}");
            }
        });
        Assert.True(count > 0);
        Assert.True(found.IsEmpty, $"{found.Count} of {count}:\n{string.Join('\n', found.Order(StringComparer.Ordinal).Take(40))}");
    }

    private static string? WrongInMerging(TextDocument document, byte[] file, string format)
    {
        using var export = new MemoryStream();
        document.Write(export, new WriteOptions { Format = format });
        export.Position = 0;
        AnnotationSet set = AnnotationSet.Read(TextInput.FromStream(export), new() { Format = format }).Annotations;
        TextDocument merged = document.Merge(set).Document;
        return Written(merged).AsSpan().SequenceEqual(file) ? null
            : $"{document.Mentions.Count} mentions, now {merged.Mentions.Count}; {document.Entities.Count} entities, now {merged.Entities.Count}";
    }

    private static readonly string[] Lists = ["new identifiers", "identifiers of the file", "names of the file"];

    private static string? WrongInAnnotating(TextDocument document, byte[] file, string list)
    {
        IRecognizer[] recognizers = Recognizers(document, list);
        TextDocument once = document.Annotate(recognizers).Document;
        if (!once.Annotate(recognizers).Document.Equals(once))
            return "the document changes when it is annotated again";
        byte[] written = Written(once);
        TextDocument again = Read(written).Document.Annotate(recognizers).Document;
        return Written(again).AsSpan().SequenceEqual(written) ? null : $"the file changes: {once.Mentions.Count} mentions, then {again.Mentions.Count}; {once.Entities.Count} entities, then {again.Entities.Count}";
    }

    private static IRecognizer[] Recognizers(TextDocument document, string list)
    {
        string[] words = [.. document.Text.Split(Ends, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 && w.All(char.IsLetter)).Distinct().Take(400).Where((_, i) => i % 10 == 0)];
        IEnumerable<string> known = document.Annotations.Select(a => a.Id).OfType<string>().Take(20)
            .Concat(document.Speakers.Select(s => s.Id).Take(20)).Concat(document.Entities.Select(e => e.Id).Take(20)).Where(TextDocument.IsName);
        return list switch
        {
            "new identifiers" => [new Gazetteer(words.Select((w, i) => Entity($"new{i}", i % 3 == 0 ? EntityKind.Place : EntityKind.Person, w))), new DateRecognizer()],
            "identifiers of the file" => [new Gazetteer(known.Zip(words, (id, w) => Entity(id, EntityKind.Person, w)))],
            _ =>
            [
                new Gazetteer(
                [
                    .. document.Entities,
                    .. document.Mentions.Where(m => m.Text.Length is > 3 and < 60).Take(50).Select((m, i) => Entity(m.EntityId is { } id && TextDocument.IsName(id) ? id : $"own{i}", m.Kind, m.ReadingText)),
                    .. document.Speakers.Where(s => s.Name is not null).Select(s => Entity(s.Id, EntityKind.Person, s.Name!)),
                ]),
            ],
        };

        static Entity Entity(string id, EntityKind kind, string label) => new() { Id = id, Kind = kind, Label = label };
    }

    private static readonly string[] Places = ["a name at the first word", "a name in the middle", "a name at the last word", "an annotation", "the title", "an entity"];

    private static string? WrongElsewhere(TextDocument document, byte[] file, string place)
    {
        TextDocument edited = Edit(document, place, out Annotation? touched);
        if (ReferenceEquals(edited, document))
            return null;
        using var stream = new MemoryStream();
        bool isSaid = edited.Write(stream, new TeiOptions()).Count > 0;
        TextDocument again = Read(stream.ToArray()).Document;
        if (again.Text != edited.Text)
            return "another text";
        if (again.Speakers.Count != edited.Speakers.Count || (!isSaid && again.Entities.Count != edited.Entities.Count) || again.Entities.Count > edited.Entities.Count)
            return $"{again.Speakers.Count} speakers for {edited.Speakers.Count}, {again.Entities.Count} entities for {edited.Entities.Count}";
        // What was there before is there still, once; but for the text element, which may get an identifier, and what header and stand-off say.
        string[] before = Shown(document, touched), after = Shown(again, null);
        Dictionary<string, int> counts = before.CountBy(b => b).ToDictionary();
        string[] gone = [.. before.Except(after)], many = [.. after.CountBy(a => a).Where(g => g.Value > counts.GetValueOrDefault(g.Key)).Select(g => g.Key)];
        int expected = edited.Annotations.Count(IsInText) - (isSaid ? 1 : 0);
        if (gone.Length > 0 || many.Length > 2 || again.Annotations.Count(IsInText) < expected || again.Annotations.Count(IsInText) > expected + 1)
            return $"{again.Annotations.Count(IsInText)} annotations for {expected}; gone: {string.Join(" | ", gone.Take(3))}; new: {string.Join(" | ", many.Take(4))}";
        return null;
    }

    private static bool IsInText(Annotation annotation) => annotation is not Markup { Kind: MarkupKind.Verbatim };

    private static string[] Shown(TextDocument document, Annotation? without) =>
        [.. document.Annotations.Where(a => IsInText(a) && !ReferenceEquals(a, without) && a is not Markup { Tag.LocalName: "text" }).Select(a => $"{a} {(a as EntityMention)?.EntityId} {a.Tag?.Name} {a.Tag?.Attributes}")];

    private static TextDocument Edit(TextDocument document, string place, out Annotation? touched)
    {
        touched = null;
        if (place == "the title")
            return document.Edit(e => e.Source = document.Source with { Title = "Another title" });
        if (place == "an entity")
            return document.Edit(e => e.Add(new Entity { Id = "another-entity", Kind = EntityKind.Person, Label = "Another" }));
        if (place == "an annotation")
        {
            if (document.Annotations.FirstOrDefault(a => a is Paragraph or EntityMention or Turn) is not { } first)
                return document;
            touched = first;
            return document.Edit(e => e.Replace(first, first with { Extra = first.Extra.Add("edited", "1") }));
        }

        TextSpan[] words = [.. Words(document.Text)];
        if (words.Length == 0)
            return document;
        TextSpan word = words[place.EndsWith("middle", StringComparison.Ordinal) ? words.Length / 2 : place.EndsWith("last word", StringComparison.Ordinal) ? ^1 : 0];
        return document.Edit(e => e.Add(new EntityMention { Span = word, Kind = EntityKind.Person }));
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at > start)
                yield return new(start, at);
        }
    }

    private static ReadResult Read(byte[] file) => new TeiReader().Read(TextInput.FromStream(new MemoryStream(file)), new());

    private static byte[] Written(TextDocument document)
    {
        using var stream = new MemoryStream();
        document.Write(stream, new TeiOptions());
        return stream.ToArray();
    }
}

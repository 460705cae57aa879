using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats;
using TextModel.Tests.Support;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats.Subtitles;

public class SubtitleWriterTests
{
    private static readonly string[] Words = ["harbor", "snow", "x < y", "a & b", "&lt;", "late", "{\\an8}", "<i>", "-->", "Ärger", "\u05D0", "goats", "why"];

    [Fact]
    public void A_transcript_with_times_becomes_cues()
    {
        TextDocument document = Sample();

        (string file, ValueList<Diagnostic> said) = Subtitle.Write(document, "webvtt");
        Assert.Equal(
            "WEBVTT - At the quay\nLanguage: en\n\n00:00:01.000 --> 00:00:03.500\n<v Ada Rossi>Who <i>came</i> &lt;3?\n\n"
            + "00:00:03.500 --> 00:00:05.500\n<v Tom &amp; Jo>Nobody &amp; <lang de>niemand</lang>.\n<c.red>Red</c> one.\n", file);
        Assert.Equal(["WebVTT subtitles cannot carry a mention: left out.", "WebVTT subtitles cannot carry a note anchor: left out."], said.Select(d => d.Message));

        (file, said) = Subtitle.Write(document, "srt");
        Assert.Equal(
            "1\n00:00:01,000 --> 00:00:03,500\nROSSI: Who <i>came</i> <3?\n\n"
            + "2\n00:00:03,500 --> 00:00:05,500\nTom & Jo: Nobody & niemand.\n<font color=\"red\">Red</font> one.\n", file);
        Assert.Equal(4, said.Count);
    }

    [Fact]
    public void A_document_without_times_is_an_error_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("a.vtt");
        ValueList<Diagnostic> said = TextDocument.Parse("Q. Who?\n\nA. Nobody.\n").Document.Save(path);

        Assert.Equal(DiagnosticCodes.NoTimes.Code, Assert.Single(said).Code);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void The_time_of_a_turn_is_shared_out_by_the_length_of_its_paragraphs()
    {
        const string text = "Abc.\n\nAbcdefghi.\n\nEnd.\n";
        TextDocument document = TextDocument.Create(text,
        [
            new Turn { Span = new(0, 16), Time = new(TimeSpan.Zero, TimeSpan.FromSeconds(16)) }, new Paragraph { Span = new(0, 4) }, new Paragraph { Span = new(6, 16) },
            new Turn { Span = new(18, 22), Time = new(TimeSpan.FromSeconds(20)) }, new Paragraph { Span = new(18, 22) },
        ]);

        (string file, ValueList<Diagnostic> said) = Subtitle.Write(document, "srt");
        Assert.Equal(["00:00:00,000 --> 00:00:05,000", "00:00:05,000 --> 00:00:16,000", "00:00:20,000 --> 00:00:22,000"], file.Split('\n').Where(l => l.Contains("-->", StringComparison.Ordinal)));
        Assert.StartsWith("2 paragraphs had no time", Assert.Single(said, d => d.Code == DiagnosticCodes.TimesAssumed.Code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_file_keeps_what_the_edit_does_not_concern_and_a_new_one_says_what_of_it_is_lost()
    {
        TextDocument document = Subtitle.Vtt("WEBVTT\n\nNOTE x\n\nSTYLE\n::cue {}\n\nfirst\n00:01.000 --> 00:02.000 line:0\n<v Ada>[laughs] Hello.\n\n00:04.000 --> 00:05.000\n[music]\n").Document;
        TextDocument edited = document.Edit(e => e.Source = e.Source with { Title = "A talk: one" });
        (string kept, ValueList<Diagnostic> nothing) = Subtitle.Write(edited, "webvtt");
        Assert.Empty(nothing);
        Assert.Equal("WEBVTT - A talk: one\n\nNOTE x\n\nSTYLE\n::cue {}\n\nfirst\n00:01.000 --> 00:02.000 line:0\n<v Ada>[laughs] Hello.\n\n00:04.000 --> 00:05.000\n[music]\n", kept);
        using var output = new MemoryStream();
        var bag = new DiagnosticBag();
        FormatRegistry.Default["webvtt"]!.Writer!.Write(edited, output, WriteOptions.Default, bag);
        (string file, ValueList<Diagnostic> said) = (System.Text.Encoding.UTF8.GetString(output.ToArray()), bag.ToImmutable());
        Assert.StartsWith("WEBVTT - A talk: one\n\n00:00:01.000 --> 00:00:02.000\n<v Ada>[laughs] Hello.\n\n", file, StringComparison.Ordinal);
        Assert.Contains("[music]\n", file, StringComparison.Ordinal);
        Assert.Equal(
            ["the 2 notes, styles and regions of the file", "the settings of a cue of the file", "the name of a cue of the file"],
            said.Where(d => d.Code == DiagnosticCodes.Loss.Code).Select(d => d.Message["WebVTT subtitles cannot carry ".Length..^": left out.".Length]));
    }

    [Fact]
    public void What_is_written_is_read_as_it_was() => Property.Holds(Talks, talk =>
    {
        foreach (string format in (string[])["webvtt", "srt"])
        {
            TextDocument document = Make(talk);
            (string file, _) = Subtitle.Write(document, format);
            ReadResult read = TextDocument.Parse(file, new() { Format = format });
            Subtitle.AssertSound(read, file);
            Assert.Equal(Subtitle.Outline(document), Subtitle.Outline(read.Document));
            Assert.Equal(Looks(document), Looks(read.Document));
        }
    }, 300);

    [Fact]
    public void No_document_makes_the_writers_throw_and_what_they_write_can_be_read() => Property.Holds(Generators.WildDocuments, document =>
    {
        foreach (string format in (string[])["webvtt", "srt"])
        {
            (string file, ValueList<Diagnostic> said) = Subtitle.Write(document, format);
            // The title may have what the encoding has not, too.
            Assert.True(said.HasErrors ? file.Length == 0 : file.Length > 0 || document.Text.Trim().Length == 0);
            if (said.HasErrors)
                continue;
            ReadResult read = TextDocument.Parse(file, new() { Format = format });
            Subtitle.AssertSound(read, file);
            Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.OutsideCues.Code || d.Code == DiagnosticCodes.SubtitleTiming.Code || d.Code == DiagnosticCodes.CueEnd.Code);
            Assert.Equal(read.Document.Paragraphs.Select(p => p.Time!.Start).Order(), read.Document.Paragraphs.Select(p => p.Time!.Start));
        }
    }, 500);

    [Fact]
    public void Any_file_can_be_edited_and_written() => Property.Holds(NastySubtitles.Texts, text =>
    {
        foreach (string format in (string[])["webvtt", "srt"])
        {
            TextDocument document = TextDocument.Parse(text, new() { Format = format }).Document;
            Subtitle.Write(document.Edit(e => e.Source = e.Source with { Title = "Another" }), format);
            Subtitle.Write(document, format == "srt" ? "webvtt" : "srt");
        }
    }, 500);

    private static Gen<(int More, int[] Words, int Set)[]> Talks { get; } =
        (from more in Gen.Choose(0, 1) from words in Gen.Choose(0, Words.Length - 1).NonEmptyListOf() from set in Gen.Choose(0, 6) select (more, words.ToArray(), set))
        .ListOf().Select(l => l.ToArray());

    // Two speak in turn, so that the labels of SubRip are found; each cue has some words, of which the second may be set off.
    private static TextDocument Make((int More, int[] Words, int Set)[] talk)
    {
        var text = new System.Text.StringBuilder();
        var made = new List<Annotation>();
        (int More, int[] Words, int Set)[] all = [(0, [0], 0), (0, [1], 0), (0, [5], 0), (0, [11], 0), .. talk];
        int turn = -1, turnStart = 0, milliseconds = 0;
        TimeSpan begun = default;
        for (int i = 0; i < all.Length; i++)
        {
            bool goesOn = i > 3 && all[i].More == 1;
            if (!goesOn)
            {
                turn++;
                turnStart = text.Length;
                begun = TimeSpan.FromMilliseconds(milliseconds);
                text.Append(turn % 2 == 0 ? "ROSSI: " : "LEE: ");
            }

            int start = text.Length, labelEnd = start - 1;
            for (int w = 0; w < all[i].Words.Length; w++)
            {
                text.Append(w == 0 ? "" : w % 5 == 4 ? "\n" : " ");
                int at = text.Length;
                text.Append(w == 0 ? "Well " : "").Append(Words[all[i].Words[w]]);
                if (w == 1 && Look(all[i].Set) is { } look)
                    made.Add(look with { Span = new(at, text.Length) });
            }

            text.Append('.');
            var time = new TimeRange(TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromMilliseconds(milliseconds + 1234));
            milliseconds += 1300;
            made.Add(new Paragraph { Span = new(start, text.Length), Time = time });
            if (goesOn)
                made.RemoveAll(a => a is Turn && a.Start == turnStart);
            made.Add(new Turn { Span = new(turnStart, text.Length), SpeakerId = turn % 2 == 0 ? "rossi" : "lee", LabelSpan = new(turnStart, turnStart + (turn % 2 == 0 ? 6 : 4)), Time = new(begun, time.End) });
            text.Append('\n');
        }

        return TextDocument.Create(text.ToString(), made, null, [new() { Id = "rossi", Name = "ROSSI", Labels = ["ROSSI:"] }, new() { Id = "lee", Name = "LEE", Labels = ["LEE:"] }]);
    }

    private static Highlighting? Look(int set) => set switch
    {
        1 => new Highlighting { Span = default, Rendition = Rendition.Italic },
        2 => new Highlighting { Span = default, Rendition = Rendition.Bold | Rendition.Underline },
        3 => new Highlighting { Span = default, Color = "yellow" },
        4 => new Highlighting { Span = default, Color = "red", Rendition = Rendition.Italic },
        _ => null,
    };

    private static string[] Looks(TextDocument document) => [.. document.Annotations.OfType<Highlighting>().Select(h => $"{h.Text} {h.Rendition} {h.Color}")];

    private static TextDocument Sample()
    {
        const string text = "ROSSI: Who came <3?\n\nNobody[1] & niemand.\n\nRed one.\n";
        int At(string words) => text.IndexOf(words, StringComparison.Ordinal);
        TextSpan Of(string words) => TextSpan.OfLength(At(words), words.Length);
        return TextDocument.Create(
            text,
            [
                new Turn { Span = Of("ROSSI: Who came <3?"), SpeakerId = "rossi", LabelSpan = Of("ROSSI:"), Time = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3.5)) },
                new Paragraph { Span = Of("Who came <3?") }, new Highlighting { Span = Of("came"), Rendition = Rendition.Italic }, new EntityMention { Span = Of("came"), Kind = EntityKind.Person },
                new Turn { Span = new(At("Nobody"), text.Length - 1), SpeakerId = "tom" },
                new Paragraph { Span = new(At("Nobody"), text.Length - 1), Time = new(TimeSpan.FromSeconds(3.5)) }, new NoteAnchor { Span = Of("[1]") },
                new ForeignPassage { Span = Of("niemand"), Language = "de" }, new Highlighting { Span = Of("Red"), Color = "red" },
            ],
            new() { Title = "At the quay", Language = "en" },
            [new() { Id = "rossi", Name = "Ada Rossi", Labels = ["ROSSI:"] }, new() { Id = "tom", Name = "Tom & Jo" }]);
    }
}

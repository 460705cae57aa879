using TextModel.Formats;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

/// <summary>Frames that other readers of transcripts fall over, each in the wording of several strangers, and the shared files that show them.</summary>
/// <remarks>A turn is shown as <c>speaker: reading text</c>, <c>-</c> for nobody's; <c>|</c> parts lines.</remarks>
public sealed class StrangersCaseTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(MarkdownFormat.Format);

    // A remark between name and period; a place behind the name; paragraphs told by indentation alone.
    private const string Record =
        "  Mr. BRANDT. Madam Speaker, the ferry has been late for a month and\nnobody in this House has asked why.\n  The SPEAKER. The Clerk will report the motion.\n  The Clerk read as follows:\n"
        + "  Mrs. OVERLOOK (during the reading). Madam Speaker, I ask that the motion be\nconsidered as read.\n  The SPEAKER. Is there objection?\n  There was no objection.\n"
        + "  Mr. BRANDT. I thank the Speaker.\n  Ms. FENN (interrupting). Will he yield?\n  Mr. BRANDT. I yield to her.\n  Mr. DASCH of Lower Weir. Madam Speaker, I rise to speak.\n  The SPEAKER. The time has expired.\n";

    private static readonly string[] RecordTurns =
    [
        "brandt: Madam Speaker, the ferry", "speaker: The Clerk will report the motion.", "overlook: Madam Speaker, I ask that", "speaker: Is there objection?", "brandt: I thank the Speaker.",
        "fenn: Will he yield?", "brandt: I yield to her.", "dasch: Madam Speaker, I rise to speak.", "speaker: The time has expired.",
    ];

    [Fact]
    public void Remarks_and_places_behind_a_name_in_capitals_belong_to_the_label() => AssertTurns(RecordTurns, Record);

    [Fact]
    public void Blank_lines_make_no_difference() => AssertTurns(RecordTurns, Record.Replace("\n  ", "\n\n  ", StringComparison.Ordinal));

    [Fact]
    public void A_name_at_the_start_of_a_wrapped_line_is_no_label() =>
        Assert.Equal(9, Read(Record.Replace("I thank the Speaker.", "I thank the Speaker and my friend, the\nMr. DASCH. He knows.", StringComparison.Ordinal)).Turns.Count);

    [Theory]
    [InlineData("Senator MORROW (Hull): The bill before us—\n\nGovernment members: Is a disgrace.\n\nSenator MORROW: is a small one.\n\nThe PRESIDENT: Order!\n\nSenator MORROW: I thank you.",
        "morrow: The bill before us—|members: Is a disgrace.|morrow: is a small one.|president: Order!|morrow: I thank you.")]
    [InlineData("Mr WELLER: The bridge is—\n\nSome honourable members: Closed!\n\nMr WELLER: is to be mended.\n\nThe SPEAKER: Order!\n\nMr WELLER: I have done.\n\nThe SPEAKER: Mr Tarn.",
        "weller: The bridge is—|members: Closed!|weller: is to be mended.|speaker: Order!|weller: I have done.|speaker: Mr Tarn.")]
    public void Those_who_shout_between_the_halves_of_a_sentence_have_a_turn(string text, string turns) => AssertTurns(turns.Split('|'), text);

    [Theory]
    [InlineData("#### Speaker 1\n\nHow did you find the quay?\n\n#### Speaker 2\n\nOn foot.\n\nIt was raining.\n\n#### Speaker 1\n\nAnd then?\n\n#### Tilda Marsh\n\nWe sat down.\n",
        "speaker-1: How did you find the quay?|speaker-2: On foot. It was raining.|speaker-1: And then?|marsh: We sat down.")]
    [InlineData("### Speaker 1:\n\nHow did you find the quay?\n\n### Speaker 2:\n\nOn foot.\n\n### Speaker 1:\n\nAnd then?\n\n### Speaker 2:\n\nWe sat down.\n",
        "speaker-1: How did you find the quay?|speaker-2: On foot.|speaker-1: And then?|speaker-2: We sat down.")]
    [InlineData("## Sprecherin 1\n\nWie kamen Sie her?\n\n## Sprecherin 2\n\nZu Fuß.\n\n## Sprecherin 1\n\nUnd dann?\n\n## Sprecherin 2\n\nDann blieb ich.\n",
        "sprecherin-1: Wie kamen Sie her?|sprecherin-2: Zu Fuß.|sprecherin-1: Und dann?|sprecherin-2: Dann blieb ich.")]
    public void Headings_that_name_who_speaks_are_labels(string text, string turns) => AssertTurns(turns.Split('|'), text, "markdown");

    [Theory]
    [InlineData("Ines Falk\n0 minutes 4 seconds\nWhat did you plant?\n\nOle Birk\n0 minutes 9 seconds\nRye, mostly.\n\nInes Falk\n2 minutes 1 second\nAnd sold?\n\nOle Birk\n1 hour 2 minutes 3 seconds\nNothing.\n",
        "falk 4: What did you plant?|birk 9: Rye, mostly.|falk 121: And sold?|birk 3723: Nothing.")]
    [InlineData("Ines Falk\n4 Sekunden\nWas haben Sie gesät?\n\nOle Birk\n0 Minuten 9 Sekunden\nRoggen.\n\nInes Falk\n2 Minuten 1 Sekunde\nUnd verkauft?\n\nOle Birk\n1 Stunde 2 Minuten\nNichts.\n",
        "falk 4: Was haben Sie gesät?|birk 9: Roggen.|falk 121: Und verkauft?|birk 3720: Nichts.")]
    [InlineData("0 minutes 4 seconds\nInes Falk\nWhat did you plant?\n\n0 minutes 9 seconds\nOle Birk\nRye, mostly.\n\n2 minutes 1 second\nInes Falk\nAnd sold?\n\n1 hour 2 minutes 3 seconds\nOle Birk\nNothing.\n",
        "falk 4: What did you plant?|birk 9: Rye, mostly.|falk 121: And sold?|birk 3723: Nothing.")]
    public void Times_in_words_beside_a_name_are_times(string text, string turns)
    {
        TextDocument document = Read(text);
        Assert.Equal(turns.Split('|'), document.Turns.Select(t => $"{t.SpeakerId} {t.Time?.Start.TotalSeconds}: {t.ReadingText}"));
    }

    [Theory]
    [InlineData("Q. How much?\n\nA. Well: four sacks.\n\nQ. Sure?\n\nA. Yes.", "q: How much?|a: Well: four sacks.|q: Sure?|a: Yes.")]
    [InlineData("Q. How much?\n\nA. Simply this: none.\n\nQ. Why?\n\nA. Two things: rain and rooks.\n\nQ. And?\n\nA. I said: no.\n\nQ. No?\n\nA. No, sir: never.",
        "q: How much?|a: Simply this: none.|q: Why?|a: Two things: rain and rooks.|q: And?|a: I said: no.|q: No?|a: No, sir: never.")]
    [InlineData("Q: How much?\n\nA: Listen: none.\n\nQ: Why?\n\nA: Ada Birk: she took it.\n\nQ: And?\n\nA: Nothing: we left.",
        "q: How much?|a: Listen: none.|q: Why?|a: Ada Birk: she took it.|q: And?|a: Nothing: we left.")]
    [InlineData("F. Wie viel?\n\nA. Nun: vier Säcke.\n\nF. Sicher?\n\nA. Eines nur: ja.\n\nF. Und dann?\n\nA. Dann Regen.", "q: Wie viel?|a: Nun: vier Säcke.|q: Sicher?|a: Eines nur: ja.|q: Und dann?|a: Dann Regen.")]
    [InlineData("Q. How much?\nA. Well: four sacks.\nQ. Sure?\nA. To be exact: three.\nQ. Thanks.\nA. Good: we are done.", "q: How much?|a: Well: four sacks.|q: Sure?|a: To be exact: three.|q: Thanks.|a: Good: we are done.")]
    public void An_answer_may_begin_with_words_and_a_colon(string text, string turns) => AssertTurns(turns.Split('|'), text);

    [Theory]
    [InlineData("\u202Bרון: מה שמך?\u202C|\u202Bתמר: תמר.\u202C|\u202Bרון: תודה.\u202C|\u202Bתמר: בבקשה.\u202C")]
    [InlineData("\u200Fרון: מה שמך?|\u200Fתמר: תמר.|רון\u200F: תודה.|תמר\u200E: בבקשה.")]
    [InlineData("&rlm;רון: מה שמך?&lrm;|&rlm;תמר: תמר.|&lrm;רון: תודה.|&rlm;תמר: בבקשה.")]
    [InlineData("רון: מה שמך?|תמר: תמר.|רון: תודה.|תמר: בבקשה.")]
    public void Marks_of_direction_beside_a_name_change_nothing(string cues)
    {
        TextDocument document = Read(Cues("WEBVTT\n\n", cues.Split('|')), "webvtt");
        Assert.Equal(["רון", "תמר", "רון", "תמר"], document.Turns.Select(t => t.SpeakerId));
        Assert.Equal(["מה שמך?", "תמר.", "תודה.", "בבקשה."], document.Turns.Select(t => t.ReadingText));
        Assert.Equal([1, 2, 3, 4], document.Turns.Select(t => t.Time!.Start.TotalSeconds));
    }

    [Fact]
    public void A_name_in_other_letters_that_comes_once_is_one_as_well() =>
        Assert.Equal("Ron", Read(Cues("WEBVTT\n\n", "&lrm;Ron: &rlm;שלום.&lrm;", "\u202Bתמר: מה?\u202C", "\u202Bדוד: כן.\u202C", "תמר: טוב.", "דוד: טוב."), "webvtt").Turns[0].Label?.TrimEnd(':'));

    [Theory]
    [InlineData("ROSA:\nWhere to?\nTo sea?|BOY 1: Look!\nGIRL: Look there!|Is that it? Louder!\nHENK: Aye.|ROSA: Come.|(DOOR SLAMS)\nGIRL (FROM AFAR): Wait.")]
    [InlineData("Rosa:\nWhere to?\nTo sea?|Boy 1: Look!\nGirl: Look there!|Is that it? Louder!\nHenk: Aye.|Rosa: Come.|(door slams)\nGirl (from afar): Wait.")]
    [InlineData("[ROSA]\nWhere to?\nTo sea?|[BOY 1] Look!\n[GIRL] Look there!|Is that it? Louder!\n[HENK] Aye.|[ROSA] Come.|(DOOR SLAMS)\n[GIRL] Wait.")]
    public void Labels_stand_alone_in_pairs_and_in_the_second_line_of_cues(string cues)
    {
        TextDocument document = Read(Cues("", cues.Split('|')), "srt");
        Assert.Equal(["rosa", "boy-1", "girl", "henk", "rosa", "girl"], document.Turns.Select(t => t.SpeakerId));
        Assert.Equal(["Where to? To sea?", "Look!", "Look there!", "Aye.", "Come.", "Wait."], document.Turns.Select(t => t.ReadingText.ReplaceLineEndings(" ")));
        Assert.Contains(document.Paragraphs, p => p.Text == "Is that it? Louder!" && !document.Turns.Any(t => t.Span.Overlaps(p.Span)));
        Assert.Equal(4.9, document.Turns[4].Time!.End!.Value.TotalSeconds);
        Assert.Equal(new TimeRange(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.9)), document.Turns[3].Time);
    }

    [Fact]
    public void What_one_says_goes_on_above_the_label_of_another_where_that_is_usual()
    {
        TextDocument document = Read(Cues("", "ROSA: I was there.", "I saw it.", "It was late.", "So I left.\nHENK: Why?", "ROSA: It rained.", "It poured.", "HENK: And then?"), "srt");
        Assert.Contains("So I left.", document.Turns[0].Text, StringComparison.Ordinal);
        document = Read(Cues("", "ROSA: I was there and", "then I left.\nHENK: Why?", "ROSA: It rained.", "HENK: And then?"), "srt");
        Assert.Contains("then I left.", document.Turns[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who rang?\n-Nobody rang.|-Not I.\n- Who then?|– Ask her. – Ask whom?|Ten below -\nand colder.", "Who rang?|Nobody rang.|Not I.|Who then?|Ask her.|Ask whom? Ten below - and colder.")]
    [InlineData("- Wer war da?\n- Niemand.|- Ich nicht. - Wer dann?|Frag sie.\n- Wen?|- Die Frau - die mit dem Hut.", "Wer war da?|Niemand.|Ich nicht.|Wer dann?|Frag sie.|Wen?|Die Frau - die mit dem Hut.")]
    [InlineData("— ¿Quién llamó? — Nadie.|— ¿Cómo?\n— Nadie llamó.|— Bien.\n— Vamos.", "¿Quién llamó?|Nadie.|¿Cómo?|Nadie llamó.|Bien.|Vamos.")]
    public void Dashes_change_who_speaks_in_the_second_line_and_within_one(string cues, string turns)
    {
        TextDocument document = Read(Cues("", cues.Split('|')), "srt");
        Assert.Equal(turns.Split('|'), document.Turns.Select(t => string.Join(' ', t.ReadingText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.All(document.Turns, t => Assert.Null(t.SpeakerId));
    }

    [SharedFact]
    public void The_shared_files_are_read_as_their_list_says()
    {
        Assert.Equal(["holloway", "chairman", "pendrick", "chairman", "tarrow", "holloway"], Speakers("06.txt"));
        Assert.Equal(["holloway", "chairman", "pendrick", "chairman", "tarrow", "holloway", "pendrick", "holloway", "chairman", "oxlee"], Speakers("06e.txt"));
        Assert.Equal(["quarles", "senators", "quarles", "president", "quarles"], Speakers("07.txt"));
        Assert.Equal(["speaker-1", "speaker-2", "speaker-1", "vance"], Speakers("08.md"));
        Assert.Equal(["pike", "strand", "pike", "strand", "pike"], Speakers("20.txt"));
        Assert.Equal([3, 12, 62, 3870, 3900], Case("20.txt").Turns.Select(t => t.Time!.Start.TotalSeconds));
        Assert.Equal(["dana", "דנה", "יוסף", "דנה", "יוסף"], Speakers("22.vtt"));
        Assert.Equal(Speakers("22d.vtt"), Speakers("22a.vtt"));
        Assert.Equal(["q: What was the yield?", "a: Well: forty barrels.", "q: Thanks?", "a: Yes."], Case("35.txt").Turns.Select(t => $"{t.SpeakerId}: {t.ReadingText}"));
        TextDocument captions = Case("36.srt");
        Assert.Equal(["marlow", "man-1", "woman", "fred", "marlow", "woman"], captions.Turns.Select(t => t.SpeakerId));
        Assert.DoesNotContain(captions.Turns, t => t.Text.Contains("You got it?", StringComparison.Ordinal));
        Assert.Equal(542, captions.Turns[4].Time!.End!.Value.TotalSeconds);
        Assert.Equal(["Who left the gate open?", "I never touched it.", "Nor I.", "Then who?", "Ask the goat."], Case("37.srt").Turns.SkipLast(1).Select(t => t.ReadingText));
        Assert.StartsWith("The goat?", Case("37.srt").Turns[^1].ReadingText, StringComparison.Ordinal);

        IEnumerable<string?> Speakers(string name) => Case(name).Turns.Select(t => t.SpeakerId);
    }

    private static TextDocument Case(string name)
    {
        ReadResult read = TextDocument.Read(Shared.Path($"cases/transcripts/case{name}"), formats: Formats);
        return Transcript.AssertSound(read.Document);
    }

    private static string Cues(string header, params string[] cues) => header + string.Concat(cues.Select((c, i) => header.Length > 0
        ? $"00:00:0{i + 1}.000 --> 00:00:0{i + 1}.900\n{c}\n\n" : $"{i + 1}\n00:00:0{i + 1},000 --> 00:00:0{i + 1},900\n{c}\n\n"));

    private static TextDocument Read(string text, string format = "text")
    {
        TextDocument document = Transcript.AssertSound(TextDocument.Parse(text, new() { Format = format }, Formats).Document);
        Assert.Equal(document, TextDocument.Parse(document.ToString(new TeiOptions())).Document);
        return document;
    }

    // As much of each turn as is expected.
    private static void AssertTurns(string[] expected, string text, string format = "text")
    {
        string[] turns = [.. Read(text, format).Turns.Select(t => $"{t.SpeakerId ?? "-"}: {t.ReadingText.Replace('\n', ' ')}")];
        Assert.Equal(expected, turns.Select((t, i) => i < expected.Length && t.StartsWith(expected[i], StringComparison.Ordinal) ? expected[i] : t));
    }
}

using TextModel.Formats;
using TextModel.Recordings.Ass;
using TextModel.Recordings.Chat;
using TextModel.Recordings.Documents;
using TextModel.Recordings.Elan;
using TextModel.Recordings.Exmaralda;
using TextModel.Recordings.NoScribe;
using TextModel.Recordings.Ohms;
using TextModel.Recordings.Praat;
using TextModel.Recordings.Qda;
using TextModel.Recordings.Speech;
using TextModel.Recordings.Tables;
using TextModel.Recordings.Tiers;
using TextModel.Recordings.Transcriber;
using TextModel.Recordings.Ttml;

namespace TextModel.Recordings;

/// <summary>The formats of transcription tools. Add them to a registry with <c>FormatRegistry.Default.WithRecordings()</c>.</summary>
public static class RecordingFormats
{
    private const string Coded = "Texts, codes and coded passages, notes about them; speakers as codes, no times.";
    private const string Tiers = "Speakers, utterances with their times, words with times, and what other tiers say about them";

    /// <summary>ELAN annotation files.</summary>
    public static TextFormat Elan { get; } = Of("elan", "ELAN", [".eaf"], Tiers + ".", new ElanParser(), new ElanPrinter(), ElanRecognizer.Recognize);

    /// <summary>Basic transcriptions of EXMARaLDA.</summary>
    public static TextFormat Exmaralda { get; } = Of("exmaralda", "EXMARaLDA", [".exb"], Tiers + ".", new ExmaraldaParser(), new ExmaraldaPrinter(), ExmaraldaRecognizer.Recognize);

    /// <summary>CHAT transcripts of CLAN and TalkBank.</summary>
    public static TextFormat Chat { get; } = Of("chat", "CHAT", [".cha"], Tiers + "; the header.", new ChatParser(), new ChatPrinter(), ChatRecognizer.Recognize);

    /// <summary>TextGrids of Praat.</summary>
    public static TextFormat TextGrid { get; } = Of("textgrid", "Praat TextGrid", [".TextGrid"], Tiers + "; nothing of the source.", new PraatParser(), new PraatPrinter(), PraatRecognizer.Recognize);

    /// <summary>Transcripts of Transcriber.</summary>
    public static TextFormat Transcriber { get; } = Of("transcriber", "Transcriber", [".trs"], "Speakers, utterances with their times, events and comments; no times of words.", new TranscriberParser(), new TranscriberPrinter(), TranscriberRecognizer.Recognize);

    /// <summary>What Whisper and the services around it write: the many shapes are read, that of Whisper is written.</summary>
    public static TextFormat Whisper { get; } = Of("whisper", "Speech recognition (JSON)", [".whisper.json"], "Utterances and words with times and certainty, speakers; no other tiers.", new SpeechParser(), new WhisperPrinter(), SpeechParser.Recognize);

    /// <summary>Timed Text Markup Language.</summary>
    public static TextFormat Ttml { get; } = Of("ttml", "TTML", [".ttml", ".dfxp"], "Utterances and words with times, speakers; no other tiers.", new TtmlParser(), new TtmlPrinter(), TtmlParser.Recognize);

    /// <summary>Advanced SubStation Alpha and its predecessor.</summary>
    public static TextFormat Ass { get; } = Of("ass", "Advanced SubStation Alpha", [".ass", ".ssa"], "Utterances with their times, speakers; only read.", new AssParser(), null, AssParser.Recognize);

    /// <summary>Pages of noScribe.</summary>
    public static TextFormat NoScribe { get; } = Of("noscribe", "noScribe", [".noscribe.html"], "Speakers, utterances with their times; only read.", new NoScribeParser(), null, NoScribeParser.Recognize);

    /// <summary>Tables of utterances, separated by commas, semicolons or tabs.</summary>
    public static TextFormat Table { get; } = Of("csv", "Table of utterances", [".csv"], "Utterances with their times, speakers; no words, no other tiers.", new TableParser(), new TablePrinter(), TableParser.Recognize);

    /// <summary>Interviews of the Oral History Metadata Synchronizer.</summary>
    public static TextFormat Ohms { get; } = new()
    {
        Id = "ohms",
        Name = "OHMS",
        Extensions = [".ohms.xml"],
        Carries = "The transcript with turns and times, the description of the interview, its index; only read.",
        Reader = new OhmsReader("ohms"),
        Recognize = OhmsReader.Recognize,
    };

    /// <summary>Projects of tools for qualitative data analysis, in the exchange format REFI-QDA.</summary>
    public static TextFormat Qda { get; } = new()
    {
        Id = "qda",
        Name = "REFI-QDA",
        Extensions = [".qdpx"],
        Carries = Coded,
        Reader = new QdaReader("qda"),
        Writer = new QdaWriter(isPacked: true),
        Recognize = static head => head.Span.StartsWith("PK"u8) ? QdaReader.Recognize(head) : 0,
    };

    /// <summary>The same as one file of XML, with its texts in it; code books too.</summary>
    public static TextFormat Qde { get; } = new()
    {
        Id = "qde",
        Name = "REFI-QDA (XML)",
        Extensions = [".qde", ".qdc"],
        Carries = Coded,
        Reader = new QdaReader("qde"),
        Writer = new QdaWriter(isPacked: false),
        Recognize = static head => head.Span.StartsWith("PK"u8) ? 0 : QdaReader.Recognize(head),
    };

    /// <summary>All of them.</summary>
    public static ValueList<TextFormat> All { get; } = [Elan, Exmaralda, Chat, TextGrid, Transcriber, Whisper, Ttml, Ass, NoScribe, Table, Ohms, Qda, Qde];

    extension(FormatRegistry formats)
    {
        /// <summary>The registry with all formats of recordings.</summary>
        public FormatRegistry WithRecordings()
        {
            ArgumentNullException.ThrowIfNull(formats);
            foreach (TextFormat format in All)
                formats = formats.With(format);
            return formats;
        }
    }

    private static TextFormat Of(
        string id, string name, ValueList<string> extensions, string carries, IRecordingParser parser, IRecordingPrinter? printer, Func<ReadOnlyMemory<byte>, double> recognize) => new()
        {
            Id = id,
            Name = name,
            Extensions = extensions,
            Carries = carries,
            Reader = new RecordingReader(id, parser),
            Writer = printer is null ? null : new RecordingWriter(name, printer),
            Recognize = recognize,
        };
}

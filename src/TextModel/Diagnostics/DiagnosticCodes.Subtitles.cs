namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>A timing line that is not as the format has it.</summary>
    public static DiagnosticCode SubtitleTiming { get; } = new(
        "TM0701", DiagnosticSeverity.Warning,
        "'{0}' is no timing line such as '00:01:02.500 --> 00:01:04.000': the cue is kept, {1}.",
        "Write both times as hours, minutes, seconds and thousandths, with '-->' between them.");

    // TM0702 said of subtitles what TM0007 says of all files; it is not to be used again.

    /// <summary>A file of subtitles without any.</summary>
    public static DiagnosticCode NoCues { get; } = new(
        "TM0703", DiagnosticSeverity.Warning,
        "No timing line was found: the file holds no subtitles. All of its text is kept, and nobody is known to speak it.",
        "Check that the file is WebVTT or SubRip; read other files with --from.");

    /// <summary>Lines of a subtitle file that belong to no cue.</summary>
    public static DiagnosticCode OutsideCues { get; } = new(
        "TM0704", DiagnosticSeverity.Info,
        "These lines belong to no cue: players leave them out, and so does the text.",
        "If they are meant to be spoken, give them a timing line; a blank line ends a WebVTT cue.");

    /// <summary>A cue that ends before it begins.</summary>
    public static DiagnosticCode CueEnd { get; } = new(
        "TM0705", DiagnosticSeverity.Warning,
        "'{0}' ends before it begins: the cue is kept, and its end is taken as unknown.",
        "Fix the later of the two times.");

    /// <summary>Cues that begin with the last line of the one before.</summary>
    public static DiagnosticCode RepeatedLines { get; } = new(
        "TM0706", DiagnosticSeverity.Info,
        "Captions roll up: at the beginning of {0} the lines are shown again with which the cue before ends. All lines are kept.",
        "Each line is in the text as often as it is shown. To have it once, read with --fold-repeats (ReadOptions.FoldRepeatedLines), or take captions without repetition.");

    /// <summary>Readings beside characters (ruby) that belong to none.</summary>
    public static DiagnosticCode ReadingsLeftOut { get; } = new(
        "TM0707", DiagnosticSeverity.Info,
        "Readings beside characters (ruby) that belong to none were left out: {0}.",
        "Nothing, unless they matter: a reading belongs to the characters between the beginning of its ruby, or the reading before it, and itself. The place is that of the first.");

    /// <summary>A file in which no cue has text by the rules of the format.</summary>
    public static DiagnosticCode EmptyCues { get; } = new(
        "TM0708", DiagnosticSeverity.Warning,
        "A blank line stands after each timing line, so that players show nothing; what stands after it was read as the text of the cue.",
        "Take out the blank lines after the timing lines.");

    /// <summary>Words without a time of their own that were written as subtitles.</summary>
    public static DiagnosticCode TimesAssumed { get; } = new(
        "TM0709", DiagnosticSeverity.Info,
        "{0} had no time of their own; the cues have times by the turn, or by what stands around, and by the length of the text.",
        "Give the paragraphs times (Paragraph.Time), or look at the times in the file.");

    /// <summary>A document without times that was to be written as subtitles.</summary>
    public static DiagnosticCode NoTimes { get; } = new(
        "TM0710", DiagnosticSeverity.Error,
        "{0} need times, and the document has none. Nothing was written.",
        "Give paragraphs or turns times (Paragraph.Time, Turn.Time), or write another format.");

    /// <summary>Lines that were left out because captions show them again.</summary>
    public static DiagnosticCode LinesFolded { get; } = new(
        "TM0711", DiagnosticSeverity.Info,
        "Lines that captions show again as they roll up were left out, as was asked for: {0}.",
        "Nothing, unless somebody says the same words twice. The place is that of the first; the document is written anew in the format of its file too, and no longer as the file stood.");
}

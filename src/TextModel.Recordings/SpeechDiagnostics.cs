namespace TextModel.Recordings;

/// <summary>What is said about files of speech services, timed text, tables of utterances, interviews with an index, and coded projects.</summary>
public static class SpeechDiagnostics
{
    /// <summary>The JSON breaks off.</summary>
    public static DiagnosticCode BrokenJson { get; } = new(
        "TM1230", DiagnosticSeverity.Error, "The JSON cannot be read further than this place: {0}",
        "What stands before that place was read. Get the file once more from the tool that made it.");

    /// <summary>The JSON is of no known kind.</summary>
    public static DiagnosticCode UnknownShape { get; } = new(
        "TM1231", DiagnosticSeverity.Error, "The JSON holds no transcript of a kind that is known: {0}",
        "Known are Whisper and what is built on it, Amazon Transcribe, Deepgram, AssemblyAI and Rev.ai.");

    /// <summary>Values were read that JSON does not allow.</summary>
    public static DiagnosticCode ValuesRepaired { get; } = new(
        "TM1232", DiagnosticSeverity.Warning, "{0} values are written as JSON does not allow, such as .8 or NaN; numbers were read as numbers, the others as missing.",
        "Nothing need be done, unless other tools are to read the file.");

    /// <summary>The XML breaks off.</summary>
    public static DiagnosticCode BrokenXml { get; } = new(
        "TM1233", DiagnosticSeverity.Error, "The XML cannot be read further than this place: {0}",
        "What stands before that place was read. Get the file once more from the tool that made it.");

    /// <summary>A time cannot be understood.</summary>
    public static DiagnosticCode UnknownTime { get; } = new(
        "TM1234", DiagnosticSeverity.Warning, "The time '{0}' is not understood; its entry has no such time now.",
        "Write it as hours, minutes and seconds: 00:01:02.500.");

    /// <summary>Times were taken for milliseconds.</summary>
    public static DiagnosticCode TakenForMilliseconds { get; } = new(
        "TM1235", DiagnosticSeverity.Info, "The times are whole numbers too large to be seconds of what is said; they were read as milliseconds.",
        "Compare the last time with the length of the recording.");

    /// <summary>A time lies before the beginning.</summary>
    public static DiagnosticCode TimeBeforeStart { get; } = new(
        "TM1236", DiagnosticSeverity.Warning, "The time '{0}' lies before the beginning of the recording; it was read as 0.",
        "Nothing can be done in reading; look at the entry.");

    /// <summary>There are no lines of dialogue.</summary>
    public static DiagnosticCode NoEvents { get; } = new(
        "TM1237", DiagnosticSeverity.Error, "The file has no section [Events] with lines of dialogue.",
        "Open it in an editor of subtitles, and save it as .ass or .srt.");

    /// <summary>No column holds what is said.</summary>
    public static DiagnosticCode NoTextColumn { get; } = new(
        "TM1238", DiagnosticSeverity.Error, "No column was found that holds what is said; the columns are: {0}",
        "Give the column the name 'text', those of times 'start' and 'end', that of who speaks 'speaker'.");

    /// <summary>Rows have more or fewer cells than the header.</summary>
    public static DiagnosticCode UnevenRows { get; } = new(
        "TM1239", DiagnosticSeverity.Warning, "{0} rows have more cells than the header has columns; what is too much was joined to the last column of text or left out.",
        "Put quotes around cells that hold the separator.");

    /// <summary>A quoted cell does not end.</summary>
    public static DiagnosticCode OpenQuote { get; } = new(
        "TM1240", DiagnosticSeverity.Warning, "The quote that begins here is not closed; the cell was read up to the end of the file.",
        "Close the quote, or double it where it belongs to the text.");

    /// <summary>A page is none of noScribe.</summary>
    public static DiagnosticCode NoAnchors { get; } = new(
        "TM1241", DiagnosticSeverity.Error, "The page has none of the anchors ts_START_END_SPEAKER by which noScribe marks what is said.",
        "Read it as an ordinary page (HTML).");

    /// <summary>The interview has no transcript.</summary>
    public static DiagnosticCode NoTranscript { get; } = new(
        "TM1242", DiagnosticSeverity.Warning, "The file describes an interview and has no transcript of it.",
        "Its title, people and index were read.");

    /// <summary>A mark of time points nowhere.</summary>
    public static DiagnosticCode SyncOutside { get; } = new(
        "TM1243", DiagnosticSeverity.Warning, "{0} marks of time point at lines or words that the transcript does not have; they were left out.",
        "The transcript was changed after it was synchronised. Synchronise it anew.");

    /// <summary>The file is no project.</summary>
    public static DiagnosticCode NotAProject { get; } = new(
        "TM1244", DiagnosticSeverity.Error, "The file cannot be opened as a project of REFI-QDA: {0}",
        "Export the project once more as REFI-QDA (.qdpx).");

    /// <summary>A source is not in the project.</summary>
    public static DiagnosticCode SourceMissing { get; } = new(
        "TM1245", DiagnosticSeverity.Warning, "The text of the source '{0}' is not in the file ({1}); what was coded in it was left out.",
        "Read the .qdpx with its sources, and not its .qde alone.");

    /// <summary>A coded passage lies outside its text.</summary>
    public static DiagnosticCode SelectionOutside { get; } = new(
        "TM1246", DiagnosticSeverity.Warning, "The passage {0} to {1} lies outside the text of the source '{2}'; it was left out.",
        "The text was changed after it was coded, or the tool counts characters in its own way.");

    /// <summary>A code is not in the code book.</summary>
    public static DiagnosticCode CodeMissing { get; } = new(
        "TM1247", DiagnosticSeverity.Warning, "The code {0} is used but not in the code book; its identifier stands for its name.",
        "Nothing can be done in reading.");

    /// <summary>Something has no place.</summary>
    public static DiagnosticCode LeftOut { get; } = new(
        "TM1248", DiagnosticSeverity.Warning, "What has no place in the model was left out: {0} ({1}).",
        "Keep the file beside what is made of it.");

    /// <summary>A format cannot say something.</summary>
    public static DiagnosticCode NotWritten { get; } = new(
        "TM1249", DiagnosticSeverity.Warning, "The format has no place for: {0} ({1}).",
        "Choose a format with tiers, such as ELAN's, if it is to be kept.");

    /// <summary>The code book has no project.</summary>
    public static DiagnosticCode CodeBookOnly { get; } = new(
        "TM1250", DiagnosticSeverity.Info, "The file is a code book alone: {0} codes were read, and no text.",
        "Read the project (.qdpx) to have what was coded.");

    /// <summary>The file is no timed text.</summary>
    public static DiagnosticCode NotTimedText { get; } = new(
        "TM1251", DiagnosticSeverity.Error, "The root of the file is '{0}' and not that of {1}.",
        "Choose the format that the file has.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } =
    [
        BrokenJson, UnknownShape, ValuesRepaired, BrokenXml, UnknownTime, TakenForMilliseconds, TimeBeforeStart, NoEvents, NoTextColumn, UnevenRows, OpenQuote,
        NoAnchors, NoTranscript, SyncOutside, NotAProject, SourceMissing, SelectionOutside, CodeMissing, LeftOut, NotWritten, CodeBookOnly, NotTimedText,
    ];
}

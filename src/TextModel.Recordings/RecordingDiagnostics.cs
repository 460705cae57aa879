namespace TextModel.Recordings;

/// <summary>What the readers and writers of recordings have to say: ELAN, EXMARaLDA, CHAT, Praat, Transcriber.</summary>
public static class RecordingDiagnostics
{
    /// <summary>The file is not of the format that it was taken for.</summary>
    public static DiagnosticCode NotTheFormat { get; } = new(
        "TM1201", DiagnosticSeverity.Error, "The file cannot be read as {0}: {1}",
        "Look whether the file is of another format, and name that one when reading it.");

    /// <summary>The XML breaks off.</summary>
    public static DiagnosticCode BrokenXml { get; } = new(
        "TM1202", DiagnosticSeverity.Error, "The XML cannot be read further than line {0}: {1}",
        "What stands before that place was read. Open the file in the program that made it, and save it anew.");

    /// <summary>A time is no number, or none that can be.</summary>
    public static DiagnosticCode TimeUnreadable { get; } = new(
        "TM1203", DiagnosticSeverity.Warning, "'{0}' is no time; the entry was read without it.",
        "Correct the time in the file.");

    /// <summary>Something is referred to that is not there.</summary>
    public static DiagnosticCode ReferenceMissing { get; } = new(
        "TM1204", DiagnosticSeverity.Warning, "'{0}' is referred to, but the file does not have it.",
        "The entry was read without it. Open the file in the program that made it, and look at the entry.");

    /// <summary>A TextGrid in Praat's binary form.</summary>
    public static DiagnosticCode BinaryTextGrid { get; } = new(
        "TM1205", DiagnosticSeverity.Error, "The file is a TextGrid in Praat's binary form, which is not read.",
        "Open it in Praat and save it with 'Save as text file'.");

    /// <summary>A TextGrid ends before all is said that it promises.</summary>
    public static DiagnosticCode BreaksOff { get; } = new(
        "TM1206", DiagnosticSeverity.Error, "The file breaks off, or is damaged, at line {0}: {1} is missing there.",
        "What stands before that place was read. Compare the file with a copy of it.");

    /// <summary>A line of CHAT that is neither a header, nor an utterance, nor about one.</summary>
    public static DiagnosticCode LineNotUnderstood { get; } = new(
        "TM1207", DiagnosticSeverity.Warning, "The line '{0}' is neither a header, nor an utterance, nor about one; it was left out.",
        "Let CLAN check the file, and correct the line.");

    /// <summary>Times are not given, and were taken from those around them.</summary>
    public static DiagnosticCode TimesEstimated { get; } = new(
        "TM1208", DiagnosticSeverity.Info, "The file leaves {0} times open; they were put evenly between those around them.",
        "Nothing need be done, unless exact times matter.");

    /// <summary>A tier has a name that another one has.</summary>
    public static DiagnosticCode NameTaken { get; } = new(
        "TM1209", DiagnosticSeverity.Info, "Several tiers are called '{0}'; one of them was read as '{1}'.",
        "Give the tiers names of their own, if they are to be told apart.");

    /// <summary>Times are finer than the format can say.</summary>
    public static DiagnosticCode TimesRounded { get; } = new(
        "TM1220", DiagnosticSeverity.Info, "{0} times were rounded to milliseconds, the unit of {1}.",
        "Nothing need be done; the difference cannot be heard.");

    /// <summary>Characters cannot stand in a file of the format.</summary>
    public static DiagnosticCode CharactersReplaced { get; } = new(
        "TM1221", DiagnosticSeverity.Warning, "{0} characters that {1} cannot have were replaced.",
        "Look for control characters in the text, and take them out before writing.");

    /// <summary>Something has no place in the format.</summary>
    public static DiagnosticCode NotWritten { get; } = new(
        "TM1222", DiagnosticSeverity.Warning, "{0} has no place for {1}; {2} were not written.",
        "Write the document in another format too (TEI, JSON), if they are to be kept.");

    /// <summary>The format needs times that are not known.</summary>
    public static DiagnosticCode TimesInvented { get; } = new(
        "TM1223", DiagnosticSeverity.Warning, "{0} needs times; {1} that are not known were put between those around them.",
        "Correct them in the program that is to read the file.");

    /// <summary>A tier of the format cannot have two entries at once.</summary>
    public static DiagnosticCode TierSplit { get; } = new(
        "TM1224", DiagnosticSeverity.Info, "Entries of the tier '{0}' overlap in time, which {1} does not allow; those were written as the tier '{2}'.",
        "Nothing need be done.");

    /// <summary>The file has something that the model has not.</summary>
    public static DiagnosticCode Carried { get; } = new(
        "TM1260", DiagnosticSeverity.Info, "What the model does not have stays with the file: {0} × {1}.",
        "Nothing need be done while the document is saved in the same format; in other formats it is lost.");

    /// <summary>The document has something that no tier can say.</summary>
    public static DiagnosticCode NotInTiers { get; } = new(
        "TM1261", DiagnosticSeverity.Warning, "{0} has no place for {1}: left out.",
        "Save the document in TEI or JSON too, which keep everything.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } =
    [
        NotTheFormat, BrokenXml, TimeUnreadable, ReferenceMissing, BinaryTextGrid, BreaksOff, LineNotUnderstood, TimesEstimated, NameTaken,
        TimesRounded, CharactersReplaced, NotWritten, TimesInvented, TierSplit, Carried, NotInTiers
    ];
}

namespace TextModel.Corpus;

/// <summary>What the conversion of a whole archive has to say, beside what the readers and writers of its files say.</summary>
public static class CorpusDiagnostics
{
    /// <summary>An input is not there.</summary>
    public static DiagnosticCode InputMissing { get; } = new(
        "TM1301", DiagnosticSeverity.Error, "There is no file or folder '{0}'.", "Look at the spelling, and whether the disk is mounted; the other inputs are converted.");

    /// <summary>A file cannot be read.</summary>
    public static DiagnosticCode FileUnreadable { get; } = new(
        "TM1302", DiagnosticSeverity.Error, "The file cannot be read: {0}", "Give yourself the right to read it, or close the program that holds it, and go on with --resume.");

    /// <summary>A folder cannot be listed.</summary>
    public static DiagnosticCode FolderUnreadable { get; } = new(
        "TM1303", DiagnosticSeverity.Error, "The folder cannot be listed: {0}", "Give yourself the right to read it, and go on with --resume.");

    /// <summary>An archive is damaged.</summary>
    public static DiagnosticCode ArchiveBroken { get; } = new(
        "TM1304", DiagnosticSeverity.Error, "The archive cannot be read further: {0}", "What stands before the damage was converted. Fetch the archive again, or unpack it with a tool that repairs it.");

    /// <summary>An entry of an archive has a name that leads elsewhere.</summary>
    public static DiagnosticCode EntryNameRefused { get; } = new(
        "TM1305", DiagnosticSeverity.Error, "The entry '{0}' of the archive was left out: its name leads out of the folder.", "Ask who made the archive; rename the entry if it belongs there.");

    /// <summary>An archive unpacks to far more than it should.</summary>
    public static DiagnosticCode ArchiveTooLarge { get; } = new(
        "TM1306", DiagnosticSeverity.Error, "The archive unpacks to more than {0} bytes or {1} entries, and was left out from there on.",
        "If that is no mistake, unpack it yourself and convert the folder, or raise the limit, in C# with ReadOptions.UnpackedLimit.");

    /// <summary>An entry of an archive is no file.</summary>
    public static DiagnosticCode EntryIsNoFile { get; } = new(
        "TM1307", DiagnosticSeverity.Warning, "The entry '{0}' of the archive was left out: it is a link or a device.", "Put the file itself into the archive.");

    /// <summary>An output cannot be written.</summary>
    public static DiagnosticCode OutputFailed { get; } = new(
        "TM1308", DiagnosticSeverity.Error, "'{0}' cannot be written: {1}", "Make room on the disk or give yourself the right to write there, and go on with --resume.");

    /// <summary>An output was there before and was kept.</summary>
    public static DiagnosticCode OutputKept { get; } = new(
        "TM1309", DiagnosticSeverity.Info, "'{0}' is there already and was kept.", "Leave out --no-clobber (in C# KeepExisting), or move the file away.");

    /// <summary>A fault of the library itself.</summary>
    public static DiagnosticCode Fault { get; } = new(
        "TM1310", DiagnosticSeverity.Error, "A fault of TextModel itself: {0}: {1}", "Please report it, with the file if you may; the other files are converted.");

    /// <summary>Outputs of inputs that are gone.</summary>
    public static DiagnosticCode InputsGone { get; } = new(
        "TM1311", DiagnosticSeverity.Info, "{0} inputs of an earlier run are gone or have another output now; what was made of them was left, such as '{1}'.", "Delete the outputs if you do not need them.");

    /// <summary>The manifest of a part is missing.</summary>
    public static DiagnosticCode ShardMissing { get; } = new(
        "TM1312", DiagnosticSeverity.Error, "The part {0} of {1} has no manifest: its files are not in the report.", "Run that part (--shard {0}/{1}), then make the report again.");

    /// <summary>A part did not come to its end.</summary>
    public static DiagnosticCode RunIncomplete { get; } = new(
        "TM1313", DiagnosticSeverity.Error, "The run of '{0}' did not come to its end: {1} of {2} files are in its manifest.", "Run it again with --resume, then make the report again.");

    /// <summary>Parts that do not belong together.</summary>
    public static DiagnosticCode ShardsDiffer { get; } = new(
        "TM1314", DiagnosticSeverity.Error, "'{0}' was not made of the same list of files, with the same options and version, as '{1}'.", "Run all parts anew, with the same options, over inputs that do not change meanwhile.");

    /// <summary>A format could not carry something, and that was to be an error.</summary>
    public static DiagnosticCode LossRefused { get; } = new(
        "TM1315", DiagnosticSeverity.Error, "Nothing was written, since something would be lost: {0}", "Write a format that carries it, or leave out --fail-on-loss (in C# FailOnLoss).");

    /// <summary>A file that was being worked at when the process died, more than once.</summary>
    public static DiagnosticCode SetAside { get; } = new(
        "TM1316", DiagnosticSeverity.Error, "The file was set aside: {0} runs died while it was being converted.",
        "Please report it, with the file if you may. It is tried again when it or the options change, and without --resume.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } =
    [
        InputMissing, FileUnreadable, FolderUnreadable, ArchiveBroken, EntryNameRefused, ArchiveTooLarge, EntryIsNoFile, OutputFailed, OutputKept, Fault, InputsGone,
        ShardMissing, RunIncomplete, ShardsDiffer, LossRefused, SetAside,
    ];
}

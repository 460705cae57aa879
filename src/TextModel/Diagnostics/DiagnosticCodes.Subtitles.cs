namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>A timing line that is not understood.</summary>
    public static DiagnosticCode SubtitleTiming { get; } = new(
        "TM0701", DiagnosticSeverity.Warning,
        "'{0}' is no timing line such as '00:01:02.500 --> 00:01:04.000': the cue is kept, without a time.",
        "Write both times as hours, minutes, seconds and thousandths, with '-->' between them.");

    // TM0702 said of subtitles what TM0007 says of all files; it is not to be used again.

    /// <summary>A file of subtitles without any.</summary>
    public static DiagnosticCode NoCues { get; } = new(
        "TM0703", DiagnosticSeverity.Warning,
        "No timing line was found: the file holds no subtitles. All of its text is kept.",
        "Check that the file is WebVTT or SubRip; read other files with --from.");

    /// <summary>Lines of a subtitle file that belong to no cue.</summary>
    public static DiagnosticCode OutsideCues { get; } = new(
        "TM0704", DiagnosticSeverity.Info,
        "These lines belong to no cue, and players leave them out; they are kept, but nobody speaks them.",
        "If they are meant to be spoken, give them a timing line; a blank line ends a WebVTT cue.");
}

namespace TextModel.Formats.Subtitles;

/// <summary>Which of the two formats a file of subtitles has.</summary>
internal enum SubtitleDialect
{
    /// <summary>SubRip: numbers, times with a comma; a blank line does not end a cue.</summary>
    SubRip,

    /// <summary>WebVTT (W3C Candidate Recommendation, 2019): a header, notes, styles and regions; a blank line ends a cue.</summary>
    WebVtt,
}

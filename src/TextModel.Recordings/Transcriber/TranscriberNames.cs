namespace TextModel.Recordings.Transcriber;

/// <summary>Names of tiers and fields for what Transcriber has elements for.</summary>
internal static class TranscriberNames
{
    /// <summary>The tier of all that is said.</summary>
    public const string Main = "turns";

    /// <summary>The tier of the sections.</summary>
    public const string Sections = "sections";

    /// <summary>The field of <c>audio_filename</c>.</summary>
    public const string Media = "Media";

    /// <summary>The field of <c>version</c>.</summary>
    public const string Version = "Version";

    /// <summary>The field of <c>version_date</c>.</summary>
    public const string VersionDate = "Version date";

    /// <summary>The field of <c>Episode/@program</c>.</summary>
    public const string Program = "Program";

    /// <summary>The field of <c>Episode/@air_date</c>.</summary>
    public const string AirDate = "Air date";
}

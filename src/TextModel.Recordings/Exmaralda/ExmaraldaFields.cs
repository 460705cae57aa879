namespace TextModel.Recordings.Exmaralda;

/// <summary>Keys of the source's fields for what EXMARaLDA has elements for; all others are its own information by name.</summary>
internal static class ExmaraldaFields
{
    /// <summary><c>project-name</c>.</summary>
    public const string Project = "Project";

    /// <summary><c>referenced-file/@url</c>.</summary>
    public const string Media = "Media";

    /// <summary><c>transcription-convention</c>.</summary>
    public const string Convention = "Transcription convention";

    /// <summary><c>comment</c>.</summary>
    public const string Comment = "Comment";

    /// <summary>The information about a speaker that says what the person does.</summary>
    public const string Role = "Role";
}

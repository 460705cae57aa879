namespace TextModel.Recordings.Elan;

/// <summary>Names of properties of the header by which a file keeps what ELAN has no element for.</summary>
internal static class ElanFields
{
    /// <summary>The title of the recording.</summary>
    public const string Title = "TextModel.Title";

    /// <summary>What the obligatory date of a file says where none is known.</summary>
    public const string NoDate = "1970-01-01T00:00:00Z";

    /// <summary>What comes before the key of a field.</summary>
    public const string Prefix = "TextModel.Field.";
}

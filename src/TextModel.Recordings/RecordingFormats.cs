using TextModel.Formats;

namespace TextModel.Recordings;

/// <summary>The formats of transcription tools. Add them to a registry with <c>FormatRegistry.Default.WithRecordings()</c>.</summary>
public static class RecordingFormats
{
    /// <summary>All of them.</summary>
    public static ValueList<TextFormat> All { get; } = [];

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
}

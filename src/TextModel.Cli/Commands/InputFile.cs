using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary>Reads an input as the command line names it.</summary>
internal static class InputFile
{
    /// <summary>The name for messages.</summary>
    public static string Display(string path) => path == ConvertPlan.Standard ? "(standard input)" : path;

    /// <summary>The value of <c>--metadata</c> for which none are looked for.</summary>
    public const string NoMetadata = "none";

    /// <summary>Reads a file or standard input; null where it cannot be read, which is said on standard error.</summary>
    public static ReadResult? Read(string path, ReadOptions options, string? metadata, Session session)
    {
        try
        {
            TextInput input = path == ConvertPlan.Standard
                ? TextInput.FromStream(session.Input, null, options.Encoding)
                : TextInput.FromFile(path, options.Encoding);
            return metadata == NoMetadata
                ? TextDocument.Read(input, options, KnownFormats.All)
                : YamlTranscript.Read(input, options, metadata, KnownFormats.All);
        }
        // Whatever happens with one file, the others go on.
        catch (Exception e)
        {
            session.Fail(FileProblem.Reading(Display(path), e));
            return null;
        }
    }
}

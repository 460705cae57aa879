namespace TextModel.Tests.Support;

/// <summary>Documents that remember no file, so that a writer writes all of it.</summary>
internal static class Anew
{
    /// <summary>An equal document.</summary>
    public static TextDocument Of(TextDocument document) => TextDocument.Create(
        document.Text, document.Annotations, document.Source, document.Speakers, document.Entities, document.Encoding, document.Extra);
}

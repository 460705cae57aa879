namespace TextModel.Formats.Markdown;

/// <summary>Markdown: transcripts in, documents out. Add it to a registry with <c>FormatRegistry.Default.With(MarkdownFormat.Format)</c>.</summary>
public static class MarkdownFormat
{
    /// <summary>The identifier <c>markdown</c>.</summary>
    public const string Id = "markdown";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "Markdown",
        Extensions = [".md", ".markdown", ".mdown", ".mkd"],
        Carries = "The text as a person reads it, with turns, headings, notes, lists, tables, links and emphasis; front matter describes the source; no mentions.",
        Reader = new MarkdownReader(),
        Writer = new MarkdownWriter(),
    };
}

namespace TextModel.Editions;

/// <summary>How a reading edition is made.</summary>
public sealed record EditionOptions
{
    /// <summary>What the edition is called; null: the title of its only conversation, or "Conversations".</summary>
    public string? Title { get; init; }

    /// <summary>
    /// A folder with files that take the place of the edition's own: <c>page.html</c> (see <see cref="ReadingEdition.Templates"/> for what it may hold),
    /// <c>edition.css</c>, <c>edition.js</c>. Null: its own.
    /// </summary>
    public string? Templates { get; init; }

    /// <summary>
    /// Gives for a conversation the address of its recording: relative to the pages, or <c>http(s)</c>; null where it has none. The recording is played from the page, from each turn whose time is known; without
    /// scripts the times lead into it (<c>#t=</c>, W3C Media Fragments). It is neither copied nor loaded before somebody plays it.
    /// </summary>
    public Func<TextDocument, string?>? Recording { get; init; }

    /// <summary>Whether each conversation is also there as TEI and as plain text, for who wants to work with it.</summary>
    public bool HasFiles { get; init; } = true;
}

/// <summary>What was made.</summary>
/// <param name="Folder">The folder, as it was given.</param>
/// <param name="Pages">The pages of conversations, one for each document in the order given, as names in the folder.</param>
/// <param name="Diagnostics">What the edition could not show.</param>
public sealed record EditionResult(string Folder, ValueList<string> Pages, ValueList<Diagnostic> Diagnostics);

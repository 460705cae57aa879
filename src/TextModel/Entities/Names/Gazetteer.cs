using System.Collections.Immutable;
using TextModel.Entities;

namespace TextModel;

/// <summary>A list of entities that finds all their names in a text at once.</summary>
/// <remarks>
/// Names are whole words (letters, digits, combining marks); the longest name wins; between its words a line may end. A name that could
/// mean several entities is reported and not marked. Immutable, and may be used by several threads.
/// </remarks>
public sealed class Gazetteer : IWatchedRecognizer
{
    private readonly NameTrie trie;
    private readonly WordFolding folding;

    /// <summary>A gazetteer of <paramref name="entities"/>.</summary>
    /// <param name="entities">The entities, with their names. Of two equal ones the second is left out.</param>
    /// <param name="options">How names are compared; null for the defaults.</param>
    public Gazetteer(IEnumerable<Entity> entities, GazetteerOptions? options = null)
        : this([.. entities], [], options)
    {
    }

    /// <summary>A gazetteer of the entities of an authority file.</summary>
    /// <param name="list">The entities, with what there is to say about their file.</param>
    /// <param name="options">How names are compared; null for the defaults.</param>
    public Gazetteer(AuthorityList list, GazetteerOptions? options = null)
        : this((list ?? throw new ArgumentNullException(nameof(list))).Entities, list.Diagnostics, options)
    {
    }

    private Gazetteer(ValueList<Entity> entities, ValueList<Diagnostic> diagnostics, GazetteerOptions? options)
    {
        Options = options ?? GazetteerOptions.Default;
        Entities = [.. entities.Distinct()];
        folding = new(Options.IgnoreCase, Options.IgnoreDiacritics);
        trie = new(folding);
        var problems = new DiagnosticBag();
        for (int i = 0; i < Entities.Count; i++)
        {
            foreach (NameForm form in NameForm.Of(Entities[i], Options))
            {
                if (!trie.Add(form.Text, i, form.Rule) && form.Rule == NameRule.Name)
                    problems.Add(DiagnosticCodes.UnusableName.At(null, null, null, form.Text, Entities[i].Id, NameTrie.MaxWords));
            }
        }

        trie.Freeze();
        Diagnostics = [.. diagnostics, .. problems.ToImmutable()];
    }

    /// <summary>The entities, in the order they were given.</summary>
    public ValueList<Entity> Entities { get; }

    /// <summary>How names are compared.</summary>
    public GazetteerOptions Options { get; }

    /// <summary>What was noticed in the file the entities came from, and names that cannot be looked for.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>A gazetteer of the entities of an authority file in JSON, CSV, TEI or Turtle. Bad content does not throw; see <see cref="Diagnostics"/>.</summary>
    /// <param name="path">The file; its content tells the format.</param>
    /// <param name="options">How names are compared; null for the defaults.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static Gazetteer Load(string path, GazetteerOptions? options = null) => new(AuthorityList.Load(path), options);

    /// <summary>Finds the names of the gazetteer in a document's text.</summary>
    /// <inheritdoc/>
    public Recognition Recognize(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new GazetteerMatcher(document, Entities, trie, folding).Run(null);
    }

    Recognition IWatchedRecognizer.Recognize(TextDocument document, WorkWatch? watch) =>
        new GazetteerMatcher(document, Entities, trie, folding).Run(watch);
}

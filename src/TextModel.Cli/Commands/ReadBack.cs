using System.Globalization;
using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary>Reads what was written, and says what is not as it was.</summary>
internal static class ReadBack
{
    /// <summary>What differs; null where reading the file gives an equal document.</summary>
    /// <param name="document">The document that was written.</param>
    /// <param name="file">What was written.</param>
    /// <param name="format">The format.</param>
    /// <param name="reading">How the document was read.</param>
    public static string? Difference(TextDocument document, byte[] file, TextFormat format, ReadOptions reading)
    {
        ReadOptions again = reading with { Format = format.Id, Encoding = null };
        // Where they are in the document they are changes in the file.
        if (document.Annotations.Any(a => a is Insertion or Deletion))
            again = again with { TrackedChanges = TrackedChanges.Kept };
        if (format.Reader is null)
            return null;
        TextDocument read;
        if (format.Annotations is not null && AnnotationSet.Read(TextInput.FromBytes(file, document.Path), again, KnownFormats.All).Annotations is { Text: null } set)
            // The text lies beside such a file.
            read = TextDocument.Create(document.Text, encoding: document.Encoding).Merge(set).Document;
        else
            read = TextDocument.Read(file, document.Path, again, KnownFormats.All).Document;
        List<string> differences = [];
        if (read.Text != document.Text)
            differences.Add("the text");
        else
            differences.AddRange(Annotations(document, read));
        Add(read.Source.Equals(document.Source), "what is known of the source");
        Add(read.Speakers.Equals(document.Speakers), "the speakers");
        Add(read.Entities.Equals(document.Entities), "the entities");
        Add(read.Extra.Equals(document.Extra), "what the model has no name for");
        return differences.Count == 0 ? null
            : $"all of the document: read again, {string.Join(", ", differences.SkipLast(1))}{(differences.Count > 1 ? " and " : "")}{differences[^1]} {(differences is ["the text"] or [['w', 'h', 'a', 't', ..]] ? "is" : "are")} not the same";

        void Add(bool same, string what)
        {
            if (!same)
                differences.Add(what);
        }
    }

    // How many of each kind have no equal.
    private static IEnumerable<string> Annotations(TextDocument document, TextDocument read)
    {
        if (read.Annotations.Equals(document.Annotations))
            yield break;
        var left = new Dictionary<Annotation, int>();
        foreach (Annotation annotation in read.Annotations)
            left[annotation] = left.GetValueOrDefault(annotation) + 1;
        var missing = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Annotation annotation in document.Annotations)
        {
            if (left.GetValueOrDefault(annotation) > 0)
                left[annotation]--;
            else
                missing[annotation.GetType().Name] = missing.GetValueOrDefault(annotation.GetType().Name) + 1;
        }

        if (missing.Count == 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{left.Values.Sum()} annotations that it did not have");
        foreach ((string kind, int count) in missing)
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} of the kind {kind}");
    }
}

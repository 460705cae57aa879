namespace TextModel.Formats.Markdown;

/// <summary>Counts the tags of HTML that nothing can be made of, and knows which are closed somewhere.</summary>
internal sealed class TagReport(MarkdownText text)
{
    private readonly Dictionary<string, (int Count, int Place)> left = new(StringComparer.Ordinal);
    private HashSet<string>? closed;

    /// <summary>Whether an element of this name is closed anywhere in the file: then it is mark-up, whatever it means.</summary>
    public bool IsClosed(string name)
    {
        closed ??= FindClosed();
        return closed.Contains(name);
    }

    /// <summary>Notes that a tag was left out.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="place">Where it stands in the file; -1 where that is not known.</param>
    public void Count(HtmlTag tag, int place)
    {
        if (tag.IsEnd)
            return;
        left[tag.Name] = left.TryGetValue(tag.Name, out (int Count, int Place) before) ? (before.Count + 1, before.Place) : (1, place);
    }

    /// <summary>Reports them, one diagnostic for each name.</summary>
    public void Report(SourceText source, DiagnosticBag diagnostics)
    {
        foreach ((string name, (int count, int place)) in left)
            diagnostics.Add(MarkdownDiagnostics.TagLeftOut.At(source.Path, place < 0 ? null : source.GetPosition(place), null, name, count));
    }

    private HashSet<string> FindClosed()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlySpan<char> file = text.File;
        for (int at = 0; file[at..].IndexOf("</") is >= 0 and int found;)
        {
            at += found + 2;
            int end = at;
            while (end < file.Length && (char.IsAsciiLetterOrDigit(file[end]) || file[end] is '-' or ':'))
                end++;
            names.Add(file[at..end].ToString().ToLowerInvariant());
        }

        return names;
    }
}

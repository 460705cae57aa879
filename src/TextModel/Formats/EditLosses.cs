namespace TextModel.Formats;

/// <summary>What of an edit is not in the file that was written of it.</summary>
internal static class EditLosses
{
    /// <summary>Names what an edit made another, and reading does not find.</summary>
    /// <param name="before">The document before the edit.</param>
    /// <param name="edited">The document after it.</param>
    /// <param name="read">What the file that was written is read as.</param>
    public static IEnumerable<string> Of(TextDocument before, TextDocument edited, TextDocument read)
    {
        if (edited.Text != before.Text)
        {
            if (read.Text == before.Text)
                yield return "the edit of the text";
            yield break;
        }

        HashSet<Annotation> were = [.. before.Annotations], are = [.. read.Annotations];
        foreach (var missing in edited.Annotations.Where(a => !were.Contains(a) && !are.Contains(a)).GroupBy(a => a.GetType().Name))
            yield return $"the edit of the {missing.Key} at {missing.First().Span}{(missing.Count() > 1 ? $" and {missing.Count() - 1} others" : "")}";
        foreach (Speaker speaker in edited.Speakers)
        {
            if (before.Speakers[speaker.Id] is { } was && was != speaker && read.Speakers[speaker.Id] == was)
                yield return $"the edit of the speaker '{speaker}'";
        }

        if (edited.Source != before.Source && read.Source == before.Source)
            yield return "the edit of what is said about the source";
    }
}

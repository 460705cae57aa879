namespace TextModel.Formats;

/// <summary>Says which references edits have left without what they refer to: one line for each name, however often it is used.</summary>
/// <remarks>What a file had before may refer to what stands in other files, and is not judged.</remarks>
internal static class DanglingReferences
{
    public static void Report(TextDocument document, DiagnosticBag diagnostics)
    {
        if (document.Doubtful is not { Count: > 0 } doubtful)
            return;
        Report(document.Turns, t => t.SpeakerId, id => document.Speakers.Contains(id), "speaker");
        Report(document.Turns, t => t.QuestionId, id => document.Find(id) is Turn, "question");
        Report(document.NoteAnchors, a => a.NoteId, id => document.Find(id) is Note, "note");

        void Report<T>(ValueList<T> nodes, Func<T, string?> idOf, Func<string, bool> isThere, string what)
            where T : Annotation
        {
            foreach (IGrouping<string?, T> group in nodes.GroupBy(idOf).Where(g => g.Key is { } id && doubtful.Contains(id) && !isThere(id)))
            {
                T first = group.First();
                string further = group.Skip(1).Count() is > 0 and var count ? $", and so do {count} further" : "";
                diagnostics.Add(DiagnosticCodes.Dangling.At(
                    document.Path, document.Lines.GetPosition(first.Start), first.Span, $"The {first}", what, group.Key, further));
            }
        }
    }
}

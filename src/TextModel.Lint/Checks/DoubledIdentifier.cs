namespace TextModel.Lint;

/// <summary>An identifier that stands twice in a TEI file: pointers mean the first, whatever was meant.</summary>
internal sealed class DoubledIdentifier : ILintCheck
{
    public LintRule Rule { get; } = new("doubled-identifier", LintDiagnostics.DoubledIdentifier, CanFix: true);

    public IEnumerable<Finding> Find(LintContext context)
    {
        if (!context.IsForeign)
            yield break;
        HashSet<string> targets = [.. PointersOf.Document(context).Select(p => p.Id)];
        Dictionary<string, (int Count, int At)> seen = new(StringComparer.Ordinal);
        // Only what stands in the text is counted with its place in it; what is outside comes first.
        foreach ((XmlScanTag tag, int at) in context.CarriedTags)
        {
            foreach ((_, string id, _) in tag.Attributes.Where(a => a.Name == "xml:id"))
            {
                if (Count(id, at) is { } finding)
                    yield return finding;
            }
        }

        foreach (Annotation annotation in context.Document.Annotations)
        {
            if (annotation.Tag?["xml:id"] is not { } id || Count(id, annotation.Start) is not { } finding)
                continue;
            // What nothing points at needs no name of its own: the smallest change that makes the other one clear.
            yield return annotation.Id != id || targets.Contains(id) ? finding : new(annotation.Span, finding.Words)
            {
                Needle = finding.Needle,
                NeedleAt = finding.NeedleAt,
                Touches = [annotation],
                Edit = e => e.Replace(annotation, annotation with { Id = e.NewId(id + "-") }),
            };
        }

        Finding? Count(string id, int at)
        {
            if (!seen.TryGetValue(id, out (int Count, int At) before))
            {
                seen[id] = (1, at);
                return null;
            }

            string needle = $"xml:id=\"{id}\"";
            seen[id] = (before.Count + 1, before.At);
            return new(TextSpan.At(at), id, new TextPlace(before.At, needle, 0)) { Needle = needle, NeedleAt = before.Count };
        }
    }
}

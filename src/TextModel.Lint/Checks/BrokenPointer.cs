namespace TextModel.Lint;

/// <summary>A pointer at an identifier that nothing has, among pointers that lead somewhere.</summary>
internal sealed class BrokenPointer : ILintCheck
{
    public LintRule Rule { get; } = new("broken-pointer", LintDiagnostics.BrokenPointer, CanFix: true);

    public IEnumerable<Finding> Find(LintContext context)
    {
        // What is brought in from other files may have the identifiers.
        if (context.CarriedTags.Any(t => IsInclusion(t.Tag.Name)) || context.Document.Annotations.Any(a => a.Tag is { } t && IsInclusion(t.Name)))
            yield break;
        PointerFound[] pointers = [.. PointersOf.Document(context)];
        foreach (IGrouping<string, PointerFound> alike in pointers.GroupBy(p => p.Attribute))
        {
            PointerFound[] broken = [.. alike.Where(p => !context.Ids.Contains(p.Id))];
            // Where most of a kind lead nowhere, what they mean is kept in another file.
            if (broken.Length == 0 || alike.Select(p => p.Id).Distinct().Count(context.Ids.Contains) <= broken.Select(p => p.Id).Distinct().Count())
                continue;
            foreach (PointerFound pointer in broken)
                yield return Describe(context, pointer);
        }
    }

    private static bool IsInclusion(string name) => name.EndsWith(":include", StringComparison.Ordinal) || name == "include";

    private static Finding Describe(LintContext context, PointerFound pointer)
    {
        // A comma of a list of pointers, and letters of the other case, are the usual slips.
        string plain = pointer.Id.TrimEnd(',', ';', '.');
        string[] like = [.. context.Ids.Where(i => string.Equals(i, plain, StringComparison.OrdinalIgnoreCase))];
        string? meant = like.Length == 1 ? like[0] : null;
        Turn? turn = pointer.Owner as Turn;
        bool canFix = meant is not null && turn is not null && pointer.Attribute == "who" && turn.SpeakerId == pointer.Id && context.Document.Speakers.Contains(meant);
        return new(pointer.Owner is null || pointer.Span.IsEmpty ? pointer.Span : TextSpan.OfLength(pointer.Span.Start, Math.Min(pointer.Span.Length, 1)), pointer.Attribute, pointer.Id, meant is null ? "" : $" Probably #{meant} is meant.")
        {
            Needle = pointer.Value is null ? null : $"=\"{pointer.Value}\"",
            // What stands outside the text is found from the file's beginning.
            NeedleAt = pointer.Owner is null ? 0 : -1,
            Touches = canFix ? [turn!] : [],
            Edit = canFix ? e => e.Replace(turn!, turn! with { SpeakerId = meant }) : null,
        };
    }
}

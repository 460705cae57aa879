namespace TextModel.Lint;

/// <summary>What in a document points at an identifier of it.</summary>
/// <param name="Attribute">The attribute, or what stands for it in a document without attributes.</param>
/// <param name="Id">The identifier that is meant.</param>
/// <param name="Span">Where, in the base text.</param>
/// <param name="Owner">The annotation; null for one that stands outside the text.</param>
/// <param name="Value">The attribute's whole value; null where there is no attribute.</param>
internal sealed record PointerFound(string Attribute, string Id, TextSpan Span, Annotation? Owner, string? Value);

/// <summary>Finds pointers.</summary>
internal static class PointersOf
{
    // Attributes of TEI that point. Others may begin with a number sign and mean a colour.
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "who", "toWhom", "corresp", "ref", "target", "targetEnd", "synch", "sameAs", "copyOf", "next", "prev", "exclude", "select", "ana", "hand", "resp", "wit", "source", "decls", "since",
        "active", "passive", "mutual", "inst", "from", "to", "spanTo", "edRef", "change", "scheme", "parts", "perf", "trans", "start", "end", "where", "lemmaRef", "nymRef", "calendar", "new",
    };

    /// <summary>All pointers of a document at identifiers of the same document.</summary>
    public static IEnumerable<PointerFound> Document(LintContext context)
    {
        foreach ((XmlScanTag tag, int at) in context.CarriedTags)
        {
            foreach ((string name, string value, _) in tag.Attributes)
            {
                foreach (string id in IdsIn(name, value))
                    yield return new(name, id, TextSpan.At(at), null, value);
            }
        }

        foreach (Annotation annotation in context.Document.Annotations)
        {
            if (annotation.Tag is not { } tag)
            {
                foreach (PointerFound typed in Typed(annotation))
                    yield return typed;
                continue;
            }

            foreach (KeyedValue pair in tag.Attributes)
            {
                foreach (string id in IdsIn(pair.Key, pair.Value))
                    yield return new(pair.Key, id, annotation.Span, annotation, pair.Value);
            }
        }
    }

    private static IEnumerable<string> IdsIn(string attribute, string value) => !value.Contains('#') || !Attributes.Contains(attribute) ? [] : value
        .Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 1 && p[0] == '#' && !p.Contains('(')).Select(p => p[1..]);

    private static IEnumerable<PointerFound> Typed(Annotation annotation)
    {
        (string, string?)[] pointers = annotation switch
        {
            Turn turn => [("who", turn.SpeakerId), ("corresp", turn.QuestionId), ("toWhom", turn.AddresseeId)],
            _ => [],
        };
        foreach ((string attribute, string? id) in pointers)
        {
            if (id is not null)
                yield return new(attribute, id, annotation.Span, annotation, null);
        }
    }
}

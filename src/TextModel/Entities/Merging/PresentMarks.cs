namespace TextModel.Entities;

/// <summary>The mentions that a document has: what is found again is none, and one that says nothing of who is meant takes what was found.</summary>
internal sealed class PresentMarks
{
    // Beside abbreviations: what may stand before a name and is no other name.
    private static readonly HashSet<string> Titles = new(
        [
            "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Dame", "Lady", "Lord", "Herr", "Herrn", "Frau", "Fräulein", "Doktor",
            "Madame", "Monsieur", "Mme", "Mlle", "Mademoiselle", "Señor", "Señora", "Don", "Doña", "Signor", "Signora", "the", "The",
        ],
        StringComparer.Ordinal);

    private readonly TextDocument document;
    private readonly EntityIds ids;
    private readonly HashSet<Mark> present;
    private readonly ILookup<TextSpan, EntityMention> bySpan;
    private readonly Dictionary<EntityMention, EntityMention> changed = new(ReferenceEqualityComparer.Instance);

    public PresentMarks(TextDocument document, EntityIds ids)
    {
        this.document = document;
        this.ids = ids;
        present = [.. document.Mentions.Select(Of)];
        bySpan = document.Mentions.ToLookup(m => Letters(document.Text, m.Span));
    }

    /// <summary>The mentions of the document that say more now.</summary>
    public IReadOnlyCollection<KeyValuePair<EntityMention, EntityMention>> Changed => changed;

    /// <summary>A span without the white space at its ends.</summary>
    public static TextSpan Letters(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new(start, end) : span;
    }

    /// <summary>Takes a mention in.</summary>
    /// <returns>Whether it has to be added to the document.</returns>
    public bool Take(EntityMention mention)
    {
        if (!present.Add(Of(mention)))
            return false;
        if (mention.Span.IsEmpty || (mention.EntityId is null && mention.Date is null))
            return true;
        if (mention.Start < 0 || mention.End > document.Text.Length)
            return true; // the edit says that
        EntityMention? open = null;
        foreach (EntityMention known in Around(mention))
        {
            if (ids.Meant((changed.GetValueOrDefault(known) ?? known).EntityId) is { } meant && meant == ids.Meant(mention.EntityId))
                return false;
            // What another file says of it is known there, and so is what leads to nothing in this one.
            if (known.Tag?["ref"] is not null && mention.EntityId is not null && (known.EntityId is not { } id || LeadsNowhere(id)))
                return false;
            if (known.EntityId is null && known.Date is null && !changed.ContainsKey(known))
                open ??= known;
        }

        if (open is null)
            return true;
        changed[open] = open with
        {
            EntityId = mention.EntityId,
            Date = mention.Date,
            Rule = open.Rule ?? mention.Rule,
            Certainty = open.Rule is null ? open.Certainty ?? mention.Certainty : open.Certainty,
        };
        return false;
    }

    private bool LeadsNowhere(string id) => document.Entities[id] is null && document.Speakers[id] is null && !ids.IsTaken(id);

    // Marks of the same words, or of these words with titles around.
    private IEnumerable<EntityMention> Around(EntityMention mention) =>
        bySpan[Letters(document.Text, mention.Span)].Where(m => Fits(m, mention))
            .Concat(mention.EntityId is null ? [] : document.Annotations.Overlapping(mention.Span).OfType<EntityMention>()
                .Where(m => m.Kind == mention.Kind && m.Span.Contains(mention.Span) && Fits(m, mention) && HasOnlyTitlesBeside(m, mention.Span)));

    private static bool Fits(EntityMention known, EntityMention found) => known.Layer == found.Layer
        && (known.Kind == found.Kind || (found.Date is null && (known.Kind == EntityKind.Name || string.IsNullOrEmpty(known.Kind.Value))));

    private bool HasOnlyTitlesBeside(EntityMention known, TextSpan name)
    {
        string beside = $"{document.Text[known.Start..name.Start]} {document.Text[name.End..known.End]}";
        return beside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(w => Titles.Contains(w) || !w.Any(char.IsLetterOrDigit) || (w.Length > 2 && char.IsUpper(w[0]) && w.EndsWith('.')));
    }

    private Mark Of(EntityMention mention) => new(mention.Span, mention.Kind, ids.Meant(mention.EntityId), mention.Date, mention.Layer);

    // What makes two mentions the same mark; by which rule and how surely it was found does not.
    private readonly record struct Mark(TextSpan Span, EntityKind Kind, string? EntityId, DateValue? Date, string? Layer);
}

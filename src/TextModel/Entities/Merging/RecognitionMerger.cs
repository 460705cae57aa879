using System.Collections.Immutable;

namespace TextModel.Entities;

/// <summary>Takes what recognisers found into a document.</summary>
internal static class RecognitionMerger
{
    /// <summary>Takes it in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="recognizers">What finds it.</param>
    /// <param name="linksKnown">Whether speakers are linked to persons whom the document had already. An annotation set says nothing of them, and its merging must not.</param>
    /// <param name="watch">Who watches.</param>
    /// <param name="diagnostics">What the recognisers had to say.</param>
    /// <param name="ambiguous">Names that could mean several entities.</param>
    public static TextDocument Merge(
        TextDocument document, IEnumerable<IRecognizer> recognizers, bool linksKnown, WorkWatch? watch, out ValueList<Diagnostic> diagnostics, out ValueList<AmbiguousName> ambiguous)
    {
        ArgumentNullException.ThrowIfNull(recognizers);
        var entities = new EntityIds(document);
        var marks = new PresentMarks(document, entities);
        var found = new List<EntityMention>();
        var unclear = new List<AmbiguousName>();
        HashSet<TextSpan> settled = [];
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        IRecognizer[] all = [.. recognizers];
        for (int i = 0; i < all.Length; i++)
        {
            watch?.Report((double)i / all.Length);
            Recognition recognition = all[i] is IWatchedRecognizer watched
                ? watched.Recognize(document, watch?.Part((double)i / all.Length, (i + 1.0) / all.Length)) : all[i].Recognize(document);
            said.AddRange(recognition.Diagnostics);
            unclear.AddRange(recognition.Ambiguous);
            settled.UnionWith(recognition.Settled);
            var byId = new Dictionary<string, Entity>(StringComparer.Ordinal);
            foreach (Entity entity in recognition.Entities)
                byId.TryAdd(entity.Id, entity);
            foreach (EntityMention mention in recognition.Mentions)
            {
                // Who is meant comes first, so that what is there already is known whatever it is called in the list.
                EntityMention named = mention.EntityId is { } id && byId.TryGetValue(id, out Entity? entity) && entities.IdFor(entity) is var used && used != id
                    ? mention with { EntityId = used } : mention;
                if (marks.Take(named))
                    found.Add(named);
            }
        }

        watch?.Report(1);
        // What is marked already, by a review say, is not unclear any more.
        HashSet<TextSpan> marked = [.. settled, .. document.Mentions.Where(m => m.IsIdentified).Select(m => m.Span), .. found.Where(m => m.EntityId is not null).Select(m => m.Span)];
        ambiguous = [.. unclear.Where(u => !marked.Contains(u.Span))];
        diagnostics = [.. said.Where(d => d.Code != DiagnosticCodes.AmbiguousName.Code || d.Span is not { } span || !marked.Contains(span))];
        ValueList<Speaker> linked = SpeakerLinks.Find(document, entities.Added);
        if (!linksKnown)
            linked = [.. linked.Where(s => entities.Added.Exists(e => e.Id == s.EntityId))];
        if (found.Count == 0 && marks.Changed.Count == 0 && entities.Added.Count == 0 && linked.IsEmpty)
            return document;
        return document.Edit(e =>
        {
            foreach (Entity entity in entities.Added)
                e.Add(entity);
            foreach (Speaker speaker in linked)
                e.Replace(speaker, speaker);
            foreach ((EntityMention was, EntityMention now) in marks.Changed)
                e.Replace(was, now);
            e.Add(found);
        });
    }
}

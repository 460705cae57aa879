using System.Collections.Immutable;

namespace TextModel.Entities;

/// <summary>Takes what recognisers found into a document.</summary>
internal static class RecognitionMerger
{
    public static TextDocument Merge(TextDocument document, IEnumerable<IRecognizer> recognizers, out ValueList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(recognizers);
        var entities = new EntityIds(document);
        var present = new HashSet<Mark>(document.Mentions.Select(Mark.Of));
        var found = new List<EntityMention>();
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (IRecognizer recognizer in recognizers)
        {
            Recognition recognition = recognizer.Recognize(document);
            said.AddRange(recognition.Diagnostics);
            var byId = new Dictionary<string, Entity>(StringComparer.Ordinal);
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (Entity entity in recognition.Entities)
                byId.TryAdd(entity.Id, entity);
            foreach (EntityMention mention in recognition.Mentions)
            {
                EntityMention named = mention;
                if (mention.EntityId is { } id && byId.TryGetValue(id, out Entity? entity))
                {
                    if (!ids.TryGetValue(id, out string? used))
                        ids.Add(id, used = entities.IdFor(entity));
                    if (used != id)
                        named = mention with { EntityId = used };
                }

                if (present.Add(Mark.Of(named)))
                    found.Add(named);
            }
        }

        diagnostics = said.ToImmutable();
        ValueList<Speaker> linked = SpeakerLinks.Find(document, entities.Added);
        if (found.Count == 0 && entities.Added.Count == 0 && linked.IsEmpty)
            return document;
        return document.Edit(e =>
        {
            foreach (Entity entity in entities.Added)
                e.Add(entity);
            foreach (Speaker speaker in linked)
                e.Replace(speaker, speaker);
            e.Add(found);
        });
    }

    // What makes two mentions the same mark; by which rule and how surely it was found does not.
    private readonly record struct Mark(TextSpan Span, EntityKind Kind, string? EntityId, DateValue? Date, string? Layer)
    {
        public static Mark Of(EntityMention mention) => new(mention.Span, mention.Kind, mention.EntityId, mention.Date, mention.Layer);
    }
}

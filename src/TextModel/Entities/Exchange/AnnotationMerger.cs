using System.Collections.Immutable;
using System.Globalization;

namespace TextModel.Entities;

/// <summary>Takes the annotations of a set into a document.</summary>
internal static class AnnotationMerger
{
    public static MergeResult Merge(TextDocument document, AnnotationSet set, MergeOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var aligned = ImmutableArray.CreateBuilder<AlignedAnnotation>();
        var mentions = new List<EntityMention>();
        var owned = new HashSet<EntityMention>(ReferenceEqualityComparer.Instance);
        var added = new List<EntityMention>();
        var entities = new List<Entity>();
        var said = new SetMentions(set);
        var reading = ReadingBasis.Of(set, document, options.Text);
        TextDocument annotatedText = reading?.Document ?? document;
        var alignment = new Alignment(set, annotatedText);
        ILookup<TextSpan, EntityMention> known = document.Mentions.ToLookup(m => PresentMarks.Letters(document.Text, m.Span));
        HashSet<string> referred = [.. document.Mentions.Select(m => m.EntityId).OfType<string>(), .. document.Speakers.Select(s => s.Id)];
        foreach (StandOffItem item in set.Items)
        {
            if (!said.IsMention(item))
            {
                if (!IsTaken(item) || SetMentions.IsUnheld(item))
                    diagnostics.Add(DiagnosticCodes.NotAMention.At(null, null, null, item.Kind.ToString().ToLowerInvariant(), item.Type, item.Id));
                continue;
            }

            (MergeOutcome outcome, ValueList<TextSpan> spans, int places) = alignment.Find(item);
            TextSpan? found = spans.IsEmpty ? null : new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));
            TextSpan? span = found is { } read && reading is not null ? reading.ToBase(read) : found;
            aligned.Add(new(item, outcome, span));
            Report(annotatedText, set.OffsetUnit, item, outcome, found, span, places, diagnostics);
            if (span is not { } place)
                continue;
            if (spans.Count > 1)
                diagnostics.Add(DiagnosticCodes.DiscontinuousMention.At(null, null, place, item.Id, spans.Count));
            (EntityMention mention, Entity? entity) = MentionItems.Read(item, said.Said(item), place, document.Slice(place));
            mention = mention with { Layer = options.Layer ?? mention.Layer, Id = null };
            // Of several that say it, each annotation has one, so that all of them are there where none was removed.
            if (known[PresentMarks.Letters(document.Text, place)].Concat(reading?.MentionsAt(found!.Value) ?? []).Where(k => Says(k, mention, entity))
                .MinBy(k => (owned.Contains(k), k.Span != place, k.EntityId != mention.EntityId || k.Date != mention.Date)) is { } own)
            {
                owned.Add(own);
                mentions.Add(own);
                continue;
            }

            mentions.Add(mention);
            added.Add(mention);
            // An identifier alone refers to what the document calls so, whatever that is.
            if (entity is not null && document.Entities[entity.Id] is null && !(IsReferenceAlone(said.Said(item)) && referred.Contains(entity.Id)))
                entities.Add(entity);
        }

        TextDocument merged = RecognitionMerger.Merge(document, [new Found(new() { Mentions = [.. added], Entities = [.. entities] })], linksKnown: false, null, out _, out _);
        if (options.Replace)
            merged = RemoveOthers(merged, mentions, options.Layer, reading);
        return new() { Document = merged, Annotations = aligned.ToImmutable(), Diagnostics = diagnostics.ToImmutable() };
    }

    // Whether a mark of the document says what one from elsewhere says; that names no more than a format can hold, and may say less.
    private static bool Says(EntityMention own, EntityMention other, Entity? entity) =>
        own.Layer == other.Layer && (own.Kind == other.Kind || KindWords.Read(KindWords.Write(own.Kind)) == other.Kind)
        && (other.Date is null || other.Date == own.Date)
        && (other.EntityId is null || other.EntityId == own.EntityId
            || (own.IsIdentified && entity is { Identifiers.Count: > 0 } && own.Entity.Identifiers.Equals(entity.Identifiers)));

    private static bool IsReferenceAlone(KeyedValues said) => said["label"] is null && !said.Any(f => f.Key.StartsWith("identifier:", StringComparison.Ordinal));

    /// <summary>A document of a set that carries its text.</summary>
    /// <param name="set">The set.</param>
    /// <param name="encoding">The encoding that the document is to have.</param>
    /// <param name="items">The annotations that became mentions, each with its mention.</param>
    public static (TextDocument Document, ValueList<Diagnostic> Diagnostics) ToDocument(AnnotationSet set, TextEncoding encoding, out IReadOnlyList<(StandOffItem Item, EntityMention Mention)> items)
    {
        var diagnostics = new DiagnosticBag();
        var marking = new List<StandOffItem>();
        var mentions = new List<EntityMention>();
        var entities = new Dictionary<string, Entity>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string text = set.Text ?? "";
        var said = new SetMentions(set);
        Lazy<(TextDocument Document, Alignment Alignment)> quoted = new(() => (TextDocument.Create(text), new(set, TextDocument.Create(text))));
        foreach (StandOffItem item in set.Items)
        {
            if (!said.IsMention(item))
            {
                if (!IsTaken(item))
                    diagnostics.Add(DiagnosticCodes.NotAMention.At(null, null, null, item.Kind.ToString().ToLowerInvariant(), item.Type, item.Id));
                continue;
            }

            ValueList<TextSpan> spans = item.Spans;
            if (spans.IsEmpty)
            {
                // Only quoted: the text tells the place, as in merging.
                (MergeOutcome outcome, spans, int places) = quoted.Value.Alignment.Find(item);
                if (spans.IsEmpty)
                    Report(quoted.Value.Document, set.OffsetUnit, item, outcome, null, null, places, diagnostics);
            }

            if (spans.IsEmpty || set.OffsetUnit != OffsetUnit.Utf16)
                continue;
            var span = new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));
            if (span.End > text.Length)
                continue;
            if (item.Spans.Count > 1)
                diagnostics.Add(DiagnosticCodes.DiscontinuousMention.At(null, null, span, item.Id, item.Spans.Count));
            (EntityMention mention, Entity? entity) = MentionItems.Read(item, said.Said(item), span, text.Substring(span.Start, span.Length));
            if (entity is not null)
                mention = mention with { EntityId = IdOf(entity) };
            mentions.Add(mention);
            marking.Add(item);
        }

        // Identifiers of mentions come after those of entities, and the first of several wins.
        EntityMention[] named = [.. mentions.Select(m => m.Id is { } id && (entities.ContainsKey(id) || !ids.Add(id)) ? m with { Id = null } : m)];
        items = [.. marking.Zip(named)];
        return (TextDocument.Create(text, named, entities: entities.Values, encoding: encoding), diagnostics.ToImmutable());

        string IdOf(Entity entity)
        {
            if (!entity.Identifiers.Equals(KeyedValues.Empty)
                && entities.Values.FirstOrDefault(e => e.Kind == entity.Kind && e.Identifiers.Equals(entity.Identifiers)) is { } same)
                return same.Id;
            string id = entity.Id;
            for (int n = 2; entities.TryGetValue(id, out Entity? known) && known with { Id = entity.Id, Label = entity.Label } != entity; n++)
                id = $"{entity.Id}-{n}";
            entities.TryAdd(id, entity with { Id = id });
            return id;
        }
    }

    // What is said of a mention comes along with it; words and sentences are no loss, since the text has them.
    private static bool IsTaken(StandOffItem item) =>
        item.Kind is StandOffKind.Attribute or StandOffKind.Note or StandOffKind.Normalization or StandOffKind.Token or StandOffKind.Sentence
        // A Web Annotation that is about no text (a page, another annotation) is no frame of its file, as other structures are.
        || (item.Kind == StandOffKind.Structure && item.Features["json"] is null);

    // Offsets count in the text that was annotated, which the file has; the place of a diagnostic is in the base text.
    private static void Report(TextDocument document, OffsetUnit unit, StandOffItem item, MergeOutcome outcome, TextSpan? found, TextSpan? span, int places, DiagnosticBag diagnostics)
    {
        string what = item.Quote is { } quote ? $"{item.Id} ({item.Type} '{Shorten(quote)}')" : $"{item.Id} ({item.Type})";
        Diagnostic? said = outcome switch
        {
            MergeOutcome.Moved => DiagnosticCodes.AnnotationMoved.At(null, null, span, what, Way(document, unit, item, found!.Value), Reason(places)),
            MergeOutcome.Unverified => DiagnosticCodes.AnnotationUnverified.At(null, null, span, what),
            MergeOutcome.Ambiguous => DiagnosticCodes.AnnotationAmbiguous.At(null, null, null, what, places),
            MergeOutcome.Lost => DiagnosticCodes.AnnotationLost.At(null, null, null, what),
            _ => null,
        };
        if (said is not null)
            diagnostics.Add(said);
    }

    // Both offsets in the unit that the file counts in.
    private static string Way(TextDocument document, OffsetUnit unit, StandOffItem item, TextSpan span)
    {
        long to = document.Offsets.To(unit, span.Start);
        string counted = unit switch { OffsetUnit.CodePoint => " (in code points)", OffsetUnit.Utf8 => " (in bytes of UTF-8)", _ => "" };
        return item.Spans.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"has no offsets and was placed at {to}{counted}")
            : string.Create(CultureInfo.InvariantCulture, $"moved from offset {item.Spans[0].Start} to {to}{counted}");
    }

    private static string Reason(int places) => places switch
    {
        0 => "with its letters, since the two texts differ in white space alone",
        1 => "the only place that fits its quotation",
        _ => string.Create(CultureInfo.InvariantCulture, $"the only one of {places} places that fit its quotation with the same text around it"),
    };

    private static string Shorten(string quote) => quote.Length <= 40 ? quote : quote[..(char.IsHighSurrogate(quote[39]) ? 39 : 40)] + "…";

    // What is not read could not be in a set over the reading text.
    private static TextDocument RemoveOthers(TextDocument document, List<EntityMention> mentions, string? layer, ReadingBasis? reading)
    {
        var kept = new HashSet<(TextSpan, EntityKind)>(mentions.Select(m => (m.Span, m.Kind)));
        EntityMention[] gone = [.. document.Mentions.Where(m => m.Layer == layer && !kept.Contains((m.Span, m.Kind)) && (reading is null || !reading.Of(m.Span).IsEmpty))];
        return gone.Length == 0 ? document : document.Edit(e => Array.ForEach(gone, e.Remove));
    }

    private sealed class Found(Recognition recognition) : IRecognizer
    {
        public Recognition Recognize(TextDocument document) => recognition;
    }
}

using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes TEI P5. <c>docs/tei.md</c> shows the mapping.</summary>
internal sealed class TeiWriter : ITextWriter
{
    /// <summary>How each annotation of a document would be written, and why, in document order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static ValueList<TeiDecision> Explain(TextDocument document, TeiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        TeiRoute route = Decide(document, options ?? new());
        if (route.Way == TeiWay.OfMarkup)
            return TeiMarkupWriter.Explain(document, route);
        if (route.Way != TeiWay.Composed)
            return TeiPatcher.Explain((TeiOrigin)document.Origin!, document, route);
        using TeiPlan plan = TeiPlanner.Plan(document, route.Options);
        HashSet<int> cut = route.Options.Overlap == TeiOverlap.Fragments ? TeiFragments.Split(document, route.Options).Cut : [];
        return [.. document.Annotations.Select(a => new TeiDecision(
            a, cut.Contains(a.Index) ? TeiEncoding.Fragments : plan.Encoding(a.Index), plan.Reason(a.Index).Sentence()))];
    }

    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        TeiRoute route = Decide(document, options as TeiOptions ?? new());
        route.Report(document, diagnostics);
        switch (route.Way)
        {
            case TeiWay.AsItStood: ((TeiOrigin)document.Origin!).Source.Write(output); break;
            case TeiWay.Patched: TeiPatcher.Write((TeiOrigin)document.Origin!, document, output, route, diagnostics); break;
            case TeiWay.OfMarkup: TeiMarkupWriter.Write(document, output, route, diagnostics); break;
            default: Compose(document, output, route.Options, diagnostics); break;
        }
    }

    // The one decision that writing and explaining share.
    private static TeiRoute Decide(TextDocument document, TeiOptions options) => new(
        document.Origin is TeiOrigin origin ? (ReferenceEquals(origin.Document, document) ? TeiWay.AsItStood : TeiWay.Patched)
        : TeiMarkupWriter.IsOfMarkup(document) ? TeiWay.OfMarkup : TeiWay.Composed,
        options);

    private static void Compose(TextDocument document, Stream output, TeiOptions chosen, DiagnosticBag diagnostics)
    {
        TeiFragments? fragments = chosen.Overlap == TeiOverlap.Fragments ? TeiFragments.Split(document, chosen) : null;
        document = fragments?.Document ?? document;
        using TeiPlan plan = TeiPlanner.Plan(document, chosen);
        TeiTemplateHeader? template = TeiTemplateHeader.Of(document, chosen, diagnostics);
        var references = new TeiReferences(document, plan, template?.Ids ?? []) { Fragments = fragments };
        var anchors = new TeiAnchors(document, plan, references);
        (byte[] Header, string Instructions)? filled = template?.Write(
            l => new TeiHeaderWriter(l, document, template.Source, template.Speakers, references).Write(), diagnostics);
        using var o = new Utf8XmlOutput(output)
        {
            Forbidden = c => diagnostics.Add(Loss($"the character U+{(int)c:X4} in a value that is written as an attribute")),
        };
        o.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        if (document.Encoding != TextEncoding.Utf8)
        {
            o.Raw("<?textmodel encoding "u8);
            o.Raw(document.Encoding.Name);
            o.Raw(document.Encoding.HasByteOrderMark ? " bom?>\n"u8 : "?>\n"u8);
        }

        // The indented layout is for people; what it says of its making is nothing for them.
        if (chosen.Layout == TeiLayout.Faithful)
            o.Raw(filled?.Instructions ?? "");
        o.Raw("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n"u8);
        var lines = new TeiLines(o);
        if (filled is { } made)
            o.Raw(made.Header);
        else
            new TeiHeaderWriter(lines, document, chosen.Complete(document.Source), document.Speakers, references).Write();
        new TeiStandOffWriter(lines, document, plan, references, anchors, new(document)).Write();
        bool faithful = chosen.Layout == TeiLayout.Faithful;
        o.Raw(faithful ? "  <text xml:space=\"preserve\""u8 : "  <text"u8);
        if (plan.StandOff.Count > 0 && plan.StandOff.Exists(s => s.Target < 0 && plan.Encoding(s.Index) == TeiEncoding.StringRange))
            o.Attribute("xml:id"u8, references.TextId);
        o.Raw(">"u8);
        new TeiTextWriter(o, document, plan, references, anchors, chosen.Layout).Write();
        o.Raw(faithful ? "</text>\n</TEI>\n"u8 : "\n  </text>\n</TEI>\n"u8);
        if (faithful)
            TeiChecksum.Write(o);
        ReportLosses(document, plan, diagnostics);
    }

    private static void ReportLosses(TextDocument document, TeiPlan plan, DiagnosticBag diagnostics)
    {
        foreach (Annotation a in (plan.Needs & TeiNeeds.Report) != 0 ? document.Annotations.PeekAll() : [])
        {
            if (plan.Encoding(a.Index) == TeiEncoding.Lost)
                Report(a, string.Create(CultureInfo.InvariantCulture, $"the {Describe(a)} at {a.Span}"));
            else if (plan.IsLabelLost(a.Index) || (!plan.IsInline(a.Index) && TeiVocabulary.LabelOf(a) is not null))
                Report(a, string.Create(CultureInfo.InvariantCulture, $"which words are the label of the {Describe(a)} at {a.Span}"));
            if (a is Markup { Kind: not MarkupKind.Element, Id: { } id })
                Report(a, string.Create(CultureInfo.InvariantCulture, $"the identifier '{id}' of the {Describe(a)} at {a.Span}"));
            if (a is not Markup { Kind: MarkupKind.Element } && a.Tag is { } tag)
                Report(a, string.Create(CultureInfo.InvariantCulture, $"the element '{tag.Name}' that the {Describe(a)} at {a.Span} was read from"));
            if (a is EntityMention { Date: not null } mention && !TeiVocabulary.TakesDate(mention.Kind))
                Report(a, string.Create(CultureInfo.InvariantCulture, $"the date of the {Describe(a)} at {a.Span}"));
            foreach (KeyedValue property in a.Extra)
                Report(a, string.Create(CultureInfo.InvariantCulture, $"the property '{property.Key}' of the {Describe(a)} at {a.Span}"));
        }

        foreach (Speaker speaker in document.Speakers)
        {
            if (speaker.Tag is not null)
                diagnostics.Add(Loss($"the element that the speaker '{speaker.Id}' was read from"));
            Properties(speaker.Extra, $"the speaker '{speaker.Id}'");
        }

        foreach (Entity entity in document.Entities)
        {
            if (entity.Tag is not null)
                diagnostics.Add(Loss($"the element that the entity '{entity.Id}' was read from"));
        }

        Properties(document.Extra, "the document");
        Source source = document.Source;
        Properties(source.Extra, "the source");
        foreach (Contributor contributor in source.Contributors)
            Properties(contributor.Extra, $"the contributor '{contributor.Name}'");
        Properties(source.Printed?.Extra, "the printed source");
        Properties(source.Rights?.Extra, "the rights");

        void Properties(KeyedValues? extra, string of)
        {
            foreach (KeyedValue property in extra ?? KeyedValues.Empty)
                diagnostics.Add(Loss($"the property '{property.Key}' of {of}"));
        }

        void Report(Annotation a, string what) => diagnostics.Add(Loss(what) with { Span = a.Span });
    }

    private static string Describe(Annotation a) => a switch
    {
        Markup markup => markup.Kind == MarkupKind.Element ? $"element '{markup.Tag?.Name}'" : markup.Kind.ToString().ToLowerInvariant(),
        _ => a.GetType().Name,
    };

    private static Diagnostic Loss(string what) => DiagnosticCodes.Loss.At(null, null, null, "TEI", what);
}

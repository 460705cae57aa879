using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes <c>standOff</c>: entities, the timeline, and the annotations that are no elements of the text.</summary>
internal sealed class TeiStandOffWriter(
    TeiLines lines, TextDocument document, TeiPlan plan, TeiReferences references, TeiAnchors anchors, TeiOffsets offsets)
{
    public void Write()
    {
        if (document.Entities.Count == 0 && references.TimeCount == 0 && plan.StandOff.Count == 0)
            return;
        lines.Open("standOff");
        WriteEntities();
        if (references.TimeCount > 0)
            WriteTimeline();
        WriteAnnotations();
        WriteSpans();
        lines.Close();
    }

    private void WriteEntities()
    {
        // Runs of one kind share a list, so that the order of the register stays.
        string? list = null;
        foreach (Entity entity in document.Entities)
        {
            string wanted = TeiEntities.ListFor(entity.Kind);
            if (wanted != list)
            {
                if (list is not null)
                    lines.Close();
                lines.Open(wanted, wanted == "list" ? [("type", "entities")] : []);
                list = wanted;
            }

            TeiEntities.Write(lines, entity);
        }

        if (list is not null)
            lines.Close();
    }

    private void WriteTimeline()
    {
        lines.Open("timeline", ("unit", "s"), ("origin", $"#{references.RecordingId}"));
        lines.Element("when", null, ("xml:id", references.RecordingId));
        for (int i = 0; i < references.TimeCount; i++)
        {
            (TimeSpan time, string id) = references.TimeAt(i);
            lines.Element(
                "when", null, ("xml:id", id), ("interval", TeiVocabulary.Seconds(time)), ("since", $"#{references.RecordingId}"));
        }

        lines.Close();
    }

    private void WriteAnnotations()
    {
        if (plan.StandOff.Count == 0 || !plan.StandOff.Exists(s => plan.Encoding(s.Index) == TeiEncoding.StringRange))
            return;
        lines.Open("listAnnotation");
        int number = 0;
        foreach ((int index, int target) in plan.StandOff)
        {
            if (plan.Encoding(index) != TeiEncoding.StringRange)
                continue;
            Annotation a = document.Annotations[index];
            number++;
            Utf8XmlOutput o = lines.Line();
            string id = target < 0 ? references.TextId : document.Annotations[target].Id!;
            int from = target < 0 ? 0 : document.Annotations[target].Start;
            o.Raw("<annotation"u8);
            o.Attribute("xml:id"u8, references.NewAmongAll(string.Create(CultureInfo.InvariantCulture, $"an{number}")));
            // The place in document order, which equal spans do not tell, and how many of those that end there are around it.
            o.Attribute("n"u8, a.EndingAncestors > 0 ? string.Create(CultureInfo.InvariantCulture, $"{index} {a.EndingAncestors}") : index.ToString(CultureInfo.InvariantCulture));
            o.Attribute("target"u8, string.Create(
                CultureInfo.InvariantCulture, $"#string-range({id},{offsets.Count(from, a.Start)},{offsets.Count(a.Start, a.End)})"));
            o.Raw(">"u8);
            if (offsets.IsInexact(a.Span))
                o.Raw(string.Create(CultureInfo.InvariantCulture, $"<?textmodel span {a.Start} {a.End}?>"));
            o.Raw("<note>"u8);
            WriteEmptyElement(o, a);
            o.Raw("</note></annotation>\n"u8);
        }

        lines.Close();
    }

    private void WriteSpans()
    {
        if (anchors.Ids.Count == 0)
            return;
        lines.Open("spanGrp");
        foreach ((int index, string from, string to) in anchors.Ids)
        {
            Utf8XmlOutput o = lines.Line();
            o.Raw("<span"u8);
            o.Attribute("n"u8, index.ToString(CultureInfo.InvariantCulture));
            o.Pointer("from"u8, from);
            o.Pointer("to"u8, to);
            o.Raw(">"u8);
            WriteEmptyElement(o, document.Annotations[index]);
            o.Raw("</span>\n"u8);
        }

        lines.Close();
    }

    // As text; and where a reader of XML would not read the same, as an instruction too.
    private static void WriteValue(Utf8XmlOutput o, TierEntry entry)
    {
        if (TeiText.IsPlain(entry.Value))
        {
            o.Text(entry.Value);
            return;
        }

        var other = new TierEntry { Tier = entry.Tier, Type = entry.Type, Value = "", SpeakerId = entry.SpeakerId, Time = entry.Time, Span = entry.Span };
        if (TeiMapping.Tier.Differences(entry, other) is { } properties)
            o.Raw($"<?textmodel properties {properties}?>");
    }

    // The element that would stand around the text, without text; elements that a note cannot hold have a stand-in.
    private void WriteEmptyElement(Utf8XmlOutput o, Annotation a)
    {
        if (a is Division division)
        {
            o.Raw("<ab"u8);
            if (division.Id is { } id)
                o.Attribute("xml:id"u8, id);
            o.Attribute("type"u8, "division");
            TeiVocabulary.Word(o, "subtype"u8, division.Type);
            o.Raw("/>"u8);
            return;
        }

        if (TeiVocabulary.IsPart(a))
        {
            o.Raw("<ab"u8);
            if (a.Id is { } id)
                o.Attribute("xml:id"u8, id);
            o.Attribute("type"u8, TeiNames.Part);
            o.Attribute("subtype"u8, TeiVocabulary.KindOf(a).ToString());
            o.Raw(">"u8);
            if (TeiMapping.Of(a).Differences(a, TeiMapping.Bare(a)) is { } properties)
                o.Raw($"<?textmodel properties {properties}?>");
            o.Raw("</ab>"u8);
            return;
        }

        byte[] name = TeiVocabulary.Element(a, block: false, plan.Utterances);
        o.Raw("<"u8);
        o.Raw(name);
        if (a is Markup { Tag: { } tag })
            TeiVocabulary.Attributes(o, tag, a.Id);
        else
            new TeiComposedAttributes(o, references).Write(a, isBlock: false);
        o.Raw(">"u8);
        if (a is Turn && !plan.Utterances)
            o.Raw("<p/>"u8);
        else if (a is Figure { Address: { } address })
            TeiComposedAttributes.Graphic(o, address);
        else if (a is RubyPassage ruby)
            TeiRuby.WriteApart(o, ruby);
        else if (a is TierEntry entry)
            WriteValue(o, entry);
        o.Raw("</"u8);
        o.Raw(name);
        o.Raw(">"u8);
    }
}

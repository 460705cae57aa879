using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Writes a TEI file as it was read, with no byte changed but those that edits of the document need.</summary>
internal sealed partial class TeiPatcher
{
    private readonly TeiOrigin origin;
    private readonly TextDocument document;
    private readonly DiagnosticBag diagnostics;
    private readonly TeiSourceMap map;
    private readonly SourcePatch patch;
    private readonly Annotation?[] originals;
    private readonly string prefix;
    private readonly string source;
    private readonly TeiFreeIds ids;
    private readonly TeiTimes times;
    private readonly TeiForeignAttributes elements;
    private readonly TeiPlaceFinder places;
    private readonly TeiTierPatch tiers;

    // Of the stand-off annotations of the file, those that are to be written again.
    private readonly List<Annotation> standOffAgain = [];
    private readonly HashSet<Annotation> leftOut = new(ReferenceEqualityComparer.Instance);

    private TeiPatcher(TeiOrigin origin, TextDocument document, TeiRoute route, DiagnosticBag diagnostics)
    {
        this.origin = origin;
        this.document = document;
        this.diagnostics = diagnostics;
        origin.CountUnits();
        map = new(origin);
        patch = new(origin.Source.Text);
        originals = new Annotation?[origin.Places.Count];
        foreach (Annotation original in origin.Document.Annotations.AsSpan())
        {
            if (original.Origin > 0)
                originals[original.Origin - 1] = original;
        }

        places = new(origin, document, map, originals);
        string root = origin.Outside.Count > 0 ? origin.Outside[0].Name : "";
        prefix = root[..(root.IndexOf(':', StringComparison.Ordinal) + 1)];
        source = origin.Source.Text.Text;
        ids = new(origin, document);
        times = new(origin, ids);
        bool utterances = route.Options.Speech == TeiSpeech.Auto
            ? origin.Document.Turns is [{ Tag.LocalName: "u" }, ..] : route.Options.Speech == TeiSpeech.Utterance;
        elements = new(document, times, origin.Interpreter.Speech, prefix, utterances);
        tiers = new(origin, patch, elements);
    }

    public static void Write(TeiOrigin origin, TextDocument document, Stream output, TeiRoute route, DiagnosticBag diagnostics)
    {
        if (ReferenceEquals(origin.Document, document))
        {
            origin.Source.Write(output);
            return;
        }

        var patcher = new TeiPatcher(origin, document, route, diagnostics);
        List<Annotation> standOff = patcher.Insert(patcher.Compare());
        patcher.ApplyTiers(standOff);
        if (standOff.Count > 0 && route.Options.Overlap == TeiOverlap.Fragments)
            diagnostics.Add(DiagnosticCodes.OptionNotFollowed.At(origin.Source.Path, null, null, "Overlap = Fragments", route.Reason));
        new TeiHeaderPatch(origin, document, patcher.patch, diagnostics, patcher.elements, patcher.ids, patcher.times).Apply([.. patcher.standOffAgain, .. standOff]);
        patcher.SayTheRest();
        patcher.SayLostEntries();
        patcher.patch.Write(output);
    }

    /// <summary>How each annotation stands in the file, or would.</summary>
    public static ValueList<TeiDecision> Explain(TeiOrigin origin, TextDocument document, TeiRoute route)
    {
        var patcher = new TeiPatcher(origin, document, route, new());
        HashSet<Annotation> standOff = new([.. patcher.Insert(patcher.Compare()), .. patcher.standOffAgain], ReferenceEqualityComparer.Instance);
        return
        [
            .. document.Annotations.Select(a =>
                patcher.leftOut.Contains(a) ? new TeiDecision(a, TeiEncoding.Lost, TeiReason.NoEquivalent.Sentence())
                : standOff.Contains(a) ? new TeiDecision(a, TeiEncoding.StringRange, TeiReason.CrossesElement.Sentence())
                : a.Origin > origin.InText ? new(a, TeiEncoding.StringRange, "It stands off in the file that was read, and stays so.")
                : new(a, TeiEncoding.Inline, a.Origin > 0 ? "It stands so in the file that was read, and stays so." : TeiReason.Nests.Sentence())),
        ];
    }

    // ---- what was there before

    private List<Annotation> Compare()
    {
        var added = new List<Annotation>();
        var seen = new bool[originals.Length];
        var changed = new bool[originals.Length];
        List<Annotation> inEntities = [.. origin.Document.Annotations.AsSpan().ToArray().Where(a => a.Origin == 0)];
        foreach (Annotation now in document.Annotations.AsSpan())
        {
            if (now.Origin > 0 && originals[now.Origin - 1] is { } before)
            {
                seen[now.Origin - 1] = true;
                changed[now.Origin - 1] = !SaysTheSame(now, before);
                if (!now.Equals(before) && Change(origin.Places[now.Origin - 1], before, now) is { } another)
                    added.Add(another);
            }
            else if (inEntities.Count == 0 || !inEntities.Remove(now))
            {
                added.Add(now);
            }
        }

        foreach (Annotation left in inEntities)
        {
            Tell(left, "it stands in an entity that the file refers to, and was left as it is");
            added.RemoveAll(a => a.Span == left.Span && a.GetType() == left.GetType());
        }

        for (int i = 0; i < seen.Length; i++)
        {
            if (!seen[i] && originals[i] is not null && !places.Deleted.Contains(i))
                Delete(i);
            // Its parts say nothing without it.
            if (originals[i] is RubyPassage && places.Deleted.Contains(i))
                DeleteParts(i, changed);
        }

        return added;
    }

    // Changes what is in the file; returns what has to be written anew.
    private Annotation? Change(TeiPlace place, Annotation before, Annotation now)
    {
        int index = before.Origin - 1;
        bool isElement = now is not Markup { Kind: not MarkupKind.Element }, wasElement = before is not Markup { Kind: not MarkupKind.Element };
        if (!isElement && !wasElement && now.Span == before.Span)
        {
            ChangeAside(place, (Markup)before, (Markup)now);
            return null;
        }

        if ((!isElement && !CanStand((Markup)now)) || (now is Markup && isElement && now.Tag is null))
        {
            Tell(now, "TEI cannot hold it as it is now, and it was left as it was");
            return null;
        }

        if (before is TierEntry entry && now is TierEntry edited && tiers.Take(entry, edited))
        {
            if (now.Tag != before.Tag)
                Tell(now, "its span is what the file says, and was left as it is");
            return null;
        }

        if (now.Span != before.Span || now.GetType() != before.GetType() || isElement != wasElement)
        {
            Delete(index);
            return now is not RubyPassage && (now.GetType() == before.GetType() || now is Markup) ? now : now with { Tag = null };
        }

        if (index < origin.InText)
        {
            Retag(place, before, now);
            return null;
        }

        Delete(index);
        standOffAgain.Add(now);
        return null;
    }

    private void ChangeAside(TeiPlace place, Markup before, Markup now)
    {
        if (now.Tag != before.Tag)
            Tell(now, "it is no element, and has no tag");
        string? properties = TeiMapping.Aside.Differences(now, now with { Id = null, Extra = KeyedValues.Empty });
        string said = properties is null ? "" : $"<?textmodel next {properties}?>";
        bool isSaid = origin.PropertiesPlaces.TryGetValue(before.Origin - 1, out TextSpan old);
        if (now.Id == before.Id && now.Extra.Equals(before.Extra))
            said = "";
        else if (isSaid)
            patch.Replace(old, said);
        if (now.Kind == before.Kind && now.Data == before.Data)
            patch.Insert(PlaceOfProperties(place.Start), isSaid ? "" : said, SourcePatch.Order.End);
        else if (CanStand(now) && (now.Kind == before.Kind || now.Kind != MarkupKind.Verbatim))
            patch.Replace(place.Start, (isSaid ? "" : said) + Whole(now));
        else
            Tell(now, "XML cannot hold it as it is now, and it was left as it was");
    }

    // A stretch outside the text begins with the XML declaration, or is all there is; then the instruction stands before the root.
    private int PlaceOfProperties(TextSpan aside) =>
        aside.Start > 0 ? aside.Start : origin.Outside.Count > 0 ? origin.Outside[0].StartTag.Start : aside.End;

    private static bool CanStand(Markup markup) => markup.Kind == MarkupKind.Verbatim ? markup is { Span.IsEmpty: true, Data: not null } : TeiText.CanCarry(markup);

    private static string Whole(Markup markup) => markup.Kind switch
    {
        MarkupKind.Comment => $"<!--{markup.Data}-->",
        MarkupKind.ProcessingInstruction => $"<?{markup.Data}?>",
        _ => markup.Data ?? "",
    };

    private void Delete(int index)
    {
        places.Deleted.Add(index);
        if (tiers.Delete(index + 1))
            return;
        TeiPlace place = origin.Places[index];
        patch.Replace(place.Start, "");
        patch.Replace(place.End, "");
        if (origin.PropertiesPlaces.TryGetValue(index, out TextSpan said))
            patch.Replace(said, "");
    }

    private void Retag(TeiPlace place, Annotation before, Annotation now)
    {
        if (place.Start.IsEmpty || source[place.Start.Start] != '<' || before.Tag is not { } was)
        {
            Tell(now, "its element has no place of its own in the file, and was left as it is");
            return;
        }

        Tag tag = now.Tag ?? was;
        if (now.Tag is null || tag.Namespace != was.Namespace || now is Markup { Data: not null } || !TextDocument.IsName(tag.LocalName))
            Tell(now, "its element, with the namespace that it has, is what the file says, and was left as it is");
        List<KeyedValue> given = [.. tag.Attributes];
        if (now.Id != before.Id && before.Id is null && (was["xml:id"] is not null || origin.Entries.Values.Any(e => e.Place == before.Origin - 1)))
            Tell(now, "the identifier of its element stands for something else, and was left as it is");
        else if (now.Id != before.Id || was["xml:id"] != tag["xml:id"])
            TeiForeignAttributes.Put(given, "xml:id", now.Id ?? (before.Id is null ? was["xml:id"] : null));
        string written = TextDocument.IsName(tag.LocalName) ? tag.Name : was.Name;
        TextSpan? label = TeiVocabulary.LabelOf(before);
        bool hasProperties = origin.PropertiesPlaces.TryGetValue(before.Origin - 1, out TextSpan said);
        // Which label would be read without the instruction is not known any more, so it is said again.
        if (hasProperties && source.AsSpan(said.Start, said.Length).Contains("\"LabelSpan\"", StringComparison.Ordinal))
            label = TeiVocabulary.LabelOf(now) is null ? TextSpan.At(now.Start) : null;
        bool isAmongWords = place.Parent >= 0 && originals[place.Parent]?.Tag is { } around && TeiPlaceFinder.HoldsPhrases(around.LocalName);
        (string name, List<KeyedValue> wanted, string? properties) = elements.Fit(now, written, given, label, isNewElement: false, isAmongWords, Bare(place, now));
        foreach (KeyedValue attribute in wanted.Where(a => was[a.Key] != a.Value))
            TeiOutsideEdits.SetAttribute(patch, source, place.Start, attribute.Key, attribute.Value);
        foreach (KeyedValue attribute in was.Attributes.Where(a => wanted.TrueForAll(w => w.Key != a.Key)))
            TeiOutsideEdits.SetAttribute(patch, source, place.Start, attribute.Key, null);
        if (name != was.Name)
        {
            patch.Replace(TextSpan.OfLength(place.Start.Start + 1, was.Name.Length), name);
            if (!place.End.IsEmpty)
                patch.Replace(TextSpan.OfLength(place.End.Start + 2, was.Name.Length), name);
        }

        if (hasProperties)
            patch.Replace(said, properties ?? "");
        else if (properties is not null && !place.End.IsEmpty)
            patch.Insert(place.Start.End, properties);
        else if (properties is not null)
            patch.Replace(new(place.Start.End - 2, place.Start.End), $">{properties}</{name}>");
    }

    // What its place and its content say of an element, beside its attributes.
    private Annotation? Bare(TeiPlace place, Annotation now) => now switch
    {
        Quotation => new Quotation { Span = now.Span, IsBlock = TeiInterpreter.IsBlock(now.Tag?.LocalName ?? "", place.Parent < 0 ? "" : originals[place.Parent]?.Tag?.LocalName ?? "") },
        Figure when !place.End.IsEmpty => TeiFigure.Read(new() { Span = now.Span }, Encoding.UTF8.GetBytes(source[place.Start.End..place.End.Start]), isOwn: false),
        Figure => new Figure { Span = now.Span },
        RubyPassage ruby => PatchReading(place, ruby),
        _ => null,
    };

    // What header and stand-off do not say by themselves, instructions before the root say.
    private void SayTheRest()
    {
        TextDocument before = origin.Document;
        if (document.Source == before.Source && document.Speakers.Equals(before.Speakers) && document.Entities.Equals(before.Entities) && document.Extra.Equals(before.Extra))
            return;
        foreach (TextSpan place in origin.Instructions)
            patch.Replace(place, "");
        TextDocument read = TeiReader.ReadPatched(patch.Apply());
        string said = string.Concat(TeiHeaderInstructions.Differences(document, read).Select(i => i + "\n"));
        int root = origin.Outside.Count > 0 ? origin.Outside[0].StartTag.Start : origin.Places.Count > 0 ? origin.Places[0].Start.Start : 0;
        if (said.Length > 0)
            patch.Insert(root, said, SourcePatch.Order.End);
        if (document.Speakers.Any(s => s.Tag != before.Speakers[s.Id]?.Tag) || document.Entities.Any(e => e.Tag != before.Entities[e.Id]?.Tag))
            diagnostics.Add(DiagnosticCodes.EditElsewhere.At(origin.Source.Path, null, null, "The tag of a speaker or entity", "the element in the file is what it is, and was left so"));
    }

    // The text of a span may become another one unless what stands off counts characters of the text.
    private void ApplyTiers(List<Annotation> standOff)
    {
        if (origin.Entries.Count > 0)
            tiers.Apply(standOff.Count == 0 && standOffAgain.Count == 0 && Array.TrueForAll(originals, a => a is null || a.Origin <= origin.InText || origin.Entries.ContainsKey(a.Origin)));
    }

    // An edit of what is around a span, or of what it points at, may be one of the entry too; only reading tells.
    private void SayLostEntries()
    {
        if (origin.Entries.Count == 0)
            return;
        List<string> read = [.. TeiReader.ReadPatched(patch.Apply()).Annotations.OfType<TierEntry>().Select(Said)];
        foreach (TierEntry entry in document.Annotations.OfType<TierEntry>())
        {
            if (!read.Remove(Said(entry)))
                Tell(entry, "what its span points at, or what is around it, was edited too, so that it is read as something else");
        }

        static string Said(TierEntry e) => $"{e.Tier}\0{e.Type}\0{e.Value}\0{e.SpeakerId}\0{e.Time}\0{e.Text}\0{e.Id}";
    }

    private void LeaveOut(Annotation annotation)
    {
        leftOut.Add(annotation);
        Tell(annotation, "TEI cannot hold it, and it was left out");
    }

    private void Tell(Annotation annotation, string how) => diagnostics.Add(
        DiagnosticCodes.EditElsewhere.At(origin.Source.Path, null, null, $"The {annotation.GetType().Name} at {annotation.Span}", how) with { Span = annotation.Span });

    // ---- what is new

    // Inserts what nests; returns what has to stand off.
    private List<Annotation> Insert(List<Annotation> added)
    {
        var standOff = new List<Annotation>();
        var open = new Stack<(int To, string Local)>();
        int rank = 0;
        var placed = new List<(Annotation Annotation, int From, int To)>();
        foreach (Annotation annotation in added)
        {
            if (annotation is Markup { Kind: not MarkupKind.Element } markup && CanStand(markup))
                patch.Insert(places.PlaceOf(annotation.Start), Whole(markup));
            else if (annotation is Markup && (annotation is Markup { Kind: not MarkupKind.Element } || annotation.Tag is null))
                LeaveOut(annotation);
            else if (annotation is not TierEntry && places.Find(annotation) is { } place)
                placed.Add((annotation, place.From, place.To));
            else
                standOff.Add(annotation);
        }

        foreach ((Annotation annotation, int from, int to) in placed.OrderBy(p => p.From).ThenByDescending(p => p.To))
        {
            while (open.Count > 0 && open.Peek().To <= from)
                open.Pop();
            if (open.Count > 0 && open.Peek().To < to)
            {
                standOff.Add(annotation);
                continue;
            }

            // The prefix of the element around is one that surely means TEI here.
            string near = originals[map.ContainerOf(from)] is { Tag: { } tag } ? tag.Name[..^tag.LocalName.Length] : prefix;
            string? around = places.ContainerOf(from)?.Tag?.LocalName;
            if (open.Count > 0 && around is not ("u" or "sp"))
                around = open.Peek().Local;
            (string name, string start, string? properties) = elements.Element(annotation, near, around);
            if (annotation is RubyPassage { Tag: null })
                properties += TeiRuby.Before(near);
            string reading = annotation is RubyPassage { Tag: null } ruby ? TeiRuby.Behind(ruby, near) : "";
            rank++;
            if (annotation.Span.IsEmpty)
            {
                patch.Insert(from, properties is null ? start + "/>" : $"{start}>{properties}{reading}</{name}>", SourcePatch.Order.Whole, rank);
                continue;
            }

            open.Push((to, name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]));
            patch.Insert(from, $"{start}>{properties}", SourcePatch.Order.Start, rank);
            patch.Insert(to, $"{reading}</{name}>", SourcePatch.Order.End, rank);
        }

        return standOff;
    }
}

using System.Globalization;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>
/// The start tag by which an element of somebody else's file is read as an annotation says: attributes where they are valid and are
/// read as what is meant, an instruction of this library for the rest.
/// </summary>
/// <param name="document">The document after the edit.</param>
/// <param name="times">The points of time that pointers can name.</param>
/// <param name="speech">Knows how the file refers to speakers.</param>
/// <param name="prefix">The prefix that the file uses for TEI, with its colon, or nothing.</param>
/// <param name="utterances">Whether new turns are <c>u</c>.</param>
internal sealed class TeiForeignAttributes(TextDocument document, TeiTimes times, TeiSpoken speech, string prefix, bool utterances) : TeiAttributeWriter
{
    private static readonly HashSet<string> OnAnyName = new(StringComparer.Ordinal)
    {
        "xml:id", "xml:lang", "n", "rend", "ref", "key", "cert", "ana", "resp", "corresp", "when", "from", "to", "notBefore", "notAfter",
    };

    /// <summary>The prefix that the file uses for TEI.</summary>
    public string Prefix => prefix;

    private readonly TeiInterpreter interpreter = new(isOwn: false) { Header = times.Header, Speech = speech };
    private readonly List<(string Name, string? Value)> pending = [];
    private HashSet<string>? noteIds;
    private TeiName name = TeiName.Foreign;
    private string? renamed;
    private List<KeyedValue> attributes = [];
    private bool isNew, mayRename, isValid;

    // What place and content of the element say, beside its attributes; null for nothing.
    private Annotation? bare;

    // What stands around the entry of a tier; null for all other elements.
    private TeiTierAround? around;

    /// <summary>What a start tag is to say.</summary>
    /// <param name="now">The annotation.</param>
    /// <param name="written">The name of its element, with a prefix.</param>
    /// <param name="given">The attributes that it has.</param>
    /// <param name="label">The label that is read without an instruction.</param>
    /// <param name="isNewElement">Whether it is not in the file yet.</param>
    /// <param name="isAmongWords">Whether it stands where any name can.</param>
    /// <param name="atItsPlace">What place and content of the element say, beside its attributes; null for nothing.</param>
    public (string Name, List<KeyedValue> Attributes, string? Instruction) Fit(
        Annotation now, string written, IEnumerable<KeyedValue> given, TextSpan? label, bool isNewElement, bool isAmongWords, Annotation? atItsPlace = null)
    {
        bare = atItsPlace;
        (name, renamed, attributes, isNew, mayRename) = (new(written), null, [.. given], isNewElement, isAmongWords);
        TeiRow row = TeiMapping.Of(now);
        foreach (TeiProperty property in row.Properties)
        {
            if (!isNew && property.IsSame(Read(now, label, name, attributes), now))
                continue;
            pending.Clear();
            (isValid, renamed) = (true, null);
            property.AddAttributes(this, now);
            List<KeyedValue> candidate = [.. attributes];
            foreach ((string attribute, string? value) in pending)
                Put(candidate, attribute, value);
            TeiName other = renamed is null ? name : new(name.Text[..^name.Local.Length] + renamed);
            if (isValid && property.IsSame(Read(now, label, other, candidate), now))
                (attributes, name) = (candidate, other);
        }

        string? properties = row.Differences(now, Read(now, label, name, attributes));
        return (name.Text, attributes, properties is null ? null : $"<?textmodel properties {properties}?>");
    }

    /// <summary>What the start tag of an entry of a tier is to say.</summary>
    /// <param name="now">The entry.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="given">The attributes that its element has.</param>
    /// <param name="value">What the element will be read as saying.</param>
    public (string Name, List<KeyedValue> Attributes, string? Instruction) FitEntry(TierEntry now, TeiTierPlace place, IEnumerable<KeyedValue> given, string value)
    {
        around = place.Around;
        (string element, List<KeyedValue> all, string? said) = Fit(now, place.Name, given, null, isNewElement: false, isAmongWords: false, new TierEntry { Span = now.Span, Tier = "", Value = value });
        around = null;
        return (element, all, said?.Replace("<?textmodel properties ", $"<?textmodel {TeiTierPlace.Instruction} ", StringComparison.Ordinal));
    }

    /// <summary>A new element: its name, its start tag without the end, such as <c>&lt;persName ref="#x"</c>, and the instruction in it.</summary>
    /// <param name="annotation">The annotation; a foreign tag of its own comes first.</param>
    /// <param name="near">The prefix of TEI around it; null for that of the file.</param>
    /// <param name="around">The local name of the element around it, where that is known: an utterance has segments and no paragraphs.</param>
    public (string Name, string Start, string? Properties) Element(Annotation annotation, string? near = null, string? around = null)
    {
        string written = annotation.Tag?.Name ?? (near ?? prefix) + (annotation is Paragraph && around == "u" ? "seg" : Encoding.UTF8.GetString(TeiVocabulary.Element(annotation, block: true, utterances)));
        List<KeyedValue> given = [.. annotation.Tag?.Attributes ?? KeyedValues.Empty];
        if (annotation.Id is not null)
        {
            Put(given, "xml:id", null);
            given.Insert(0, new("xml:id", annotation.Id));
        }

        // What is new has its reading in an element; one that comes from elsewhere has its own there.
        bool hasReading = annotation is RubyPassage { Tag: null } ruby && TeiText.IsPlain(ruby.Reading);
        (string element, List<KeyedValue> all, string? properties) = Fit(annotation, written, given, null, isNewElement: true, isAmongWords: false, hasReading ? annotation : null);
        return (element, $"<{element}{string.Concat(all.Select(a => $" {a.Key}=\"{XmlStartTag.Escape(a.Value)}\""))}", properties);
    }

    /// <summary>The element that stands for an annotation outside the text.</summary>
    public (string Name, string Start, string? Properties) StandIn(Annotation annotation)
    {
        if (annotation is RubyPassage ruby)
            return Element(ruby with { Tag = null }) is var (element, start, said) ? (element, start, said + TeiRuby.Before(prefix) + TeiRuby.Behind(ruby, prefix)) : default;
        if (!TeiVocabulary.IsPart(annotation) && annotation is not TierEntry)
            return Element(annotation);
        string id = annotation.Id is null ? "" : $" xml:id=\"{annotation.Id}\"";
        string? properties = TeiMapping.Of(annotation).Differences(annotation, TeiMapping.Bare(annotation));
        if (annotation is TierEntry entry)
        {
            string value = TeiText.IsPlain(entry.Value) ? XmlStartTag.Escape(entry.Value) : "";
            return ($"{prefix}span", $"<{prefix}span{id} n=\"{(TeiText.IsPlain(entry.Tier) ? XmlStartTag.Escape(entry.Tier) : "")}\"", $"<?textmodel properties {properties}?>{value}");
        }

        return ($"{prefix}ab", $"<{prefix}ab{id} type=\"{TeiNames.Part}\" subtype=\"{TeiVocabulary.KindOf(annotation)}\"", properties is null ? null : $"<?textmodel properties {properties}?>");
    }

    /// <summary>Sets, adds or (null) removes an attribute.</summary>
    public static void Put(List<KeyedValue> list, string attribute, string? value)
    {
        int index = list.FindIndex(a => a.Key == attribute);
        if (value is null)
            list.RemoveAll(a => a.Key == attribute);
        else if (index < 0)
            list.Add(new(attribute, value));
        else
            list[index] = new(attribute, value);
    }

    public override void Text(TeiAttributeName attribute, string? value)
    {
        isValid &= value is null || !value.Where((_, i) => XmlCharacters.IsInstruction(value, i)).Any();
        pending.Add((attribute.Text, value));
    }

    public override void Word(TeiAttributeName attribute, string? value)
    {
        isValid &= value is null || (value.Length > 0 && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c))
            && !(attribute.Text == "type" && name.Local is "front" or "body" or "back"));
        Text(attribute, value);
    }

    public override void Pointer(TeiAttributeName attribute, string? id)
    {
        if (id is not null && attribute.Text is "who" or "toWhom" && speech.Speakers.ReferenceTo(id) is { } reference)
        {
            pending.Add((attribute.Text, reference));
            return;
        }

        isValid &= id is null || (id.Length > 0 && XmlNames.AreParts(id));
        pending.Add((attribute.Text, id is null ? null : $"#{id}"));
    }

    public override void Note(string? id)
    {
        isValid &= id is null || (id.Length > 0 && XmlNames.AreParts(id));
        pending.Add(("target", id is null ? null : $"#{id}"));
        if ((id is null || !IsNote(id)) && Value("type") is null)
            pending.Add(("type", "noteAnchor"));
    }

    public override void Fixed(TeiAttributeName attribute, string value)
    {
        if (isNew)
            pending.Add((attribute.Text, value));
    }

    public override void Kind(TurnKind kind)
    {
        IEnumerable<string> others = (Value("ana") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w =>
            !w.EndsWith("question", StringComparison.OrdinalIgnoreCase) && !w.EndsWith("answer", StringComparison.OrdinalIgnoreCase));
        string words = string.Join(' ', kind == TurnKind.Statement ? others : others.Append(kind == TurnKind.Question ? "#question" : "#answer"));
        pending.Add(("ana", words.Length == 0 ? null : words));
    }

    public override void Time(TimeRange? time, bool isTurn)
    {
        string? start = times.PointerTo(time?.Start), end = times.PointerTo(time?.End);
        isValid &= time is null || (start is not null && (time.End is null || end is not null));
        if (name.Local == "u" || time is null)
        {
            pending.Add(("start", start));
            pending.Add(("end", end));
        }

        if (name.Local != "u" || time is null)
            pending.Add(("synch", end is null ? start : $"{start} {end}"));
    }

    public override void Kind(EntityKind kind)
    {
        string wanted = TeiNames.ElementFor(kind);
        if (name.Local is "rs" or "name")
        {
            Word(new("type"), kind == EntityKind.Name ? null : kind.ToString());
        }
        else if (!isNew && mayRename && name.Local is "persName" or "placeName" or "orgName" && wanted is not ("title" or "date")
            && attributes.TrueForAll(a => OnAnyName.Contains(a.Key) && (wanted != "rs" || a.Key is not ("when" or "from" or "to" or "notBefore" or "notAfter"))))
        {
            renamed = wanted;
            if (wanted == "rs")
                Word(new("type"), kind.ToString());
        }
    }

    public override void Dates(DateValue? dates, EntityKind kind)
    {
        isValid &= dates is null || name.Local is not ("title" or "rs");
        foreach ((string attribute, PartialDate? date) in new[]
        {
            ("when", dates?.When), ("from", dates?.From), ("to", dates?.To), ("notBefore", dates?.NotBefore), ("notAfter", dates?.NotAfter),
        })
        {
            pending.Add((attribute, date is { Year: not 0 } ? date.ToString() : null));
            pending.Add(($"{attribute}-iso", date is { Year: 0 } ? date.ToString() : null));
        }
    }

    public override void Certainty(double? certainty)
    {
        isValid &= certainty is null or (>= 0 and <= 1);
        pending.Add(("cert", certainty?.ToString("R", CultureInfo.InvariantCulture)));
    }

    public override void Rule(string? rule)
    {
    }

    public override void Layer(string? layer)
    {
    }

    public override void Level(int? level)
    {
    }

    public override void Fact(SourceFact fact)
    {
    }

    // Words that say something else stay.
    public override void Rendition(Rendition rendition)
    {
        pending.Add(("rend", Joined(Words("rend").Where(w => TeiRendition.Of(w) == 0), TeiRendition.WordsFor(rendition))));
        pending.Add(("rendition", Joined(Words("rendition").Where(w => TeiRendition.Of(w) == 0), null)));
    }

    public override void Style(string? color, string? font, bool isFirst)
    {
        isValid &= (color is null || TeiRendition.IsPlainStyle(color)) && (font is null || TeiRendition.IsPlainStyle(font));
        IEnumerable<string> others = (Value("style") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(r => TeiRendition.StyleOf(r, "color") is null && TeiRendition.StyleOf(r, "font-family") is null);
        string css = string.Join("; ", TeiRendition.StyleFor(color, font) is { } rules ? others.Append(rules) : others);
        pending.Add(("style", css.Length == 0 ? null : css));
    }

    public override void Kind(ListKind kind)
    {
        string? word = TeiRendition.WordFor(kind);
        bool inType = kind == ListKind.Description || TeiRendition.ListOf(Value("type")) is not null;
        if (inType)
            pending.Add(("type", word));
        pending.Add(("rend", Joined(Words("rend").Where(w => TeiRendition.ListOf(w) is null), inType ? null : word)));
    }

    public override void Address(TeiAttributeName attribute, string? value)
    {
        isValid &= value is null || TeiRendition.ToPointer(value) == value;
        pending.Add((attribute.Text, value));
    }

    public override void Language(string? language)
    {
        isValid &= language is null || TeiNames.IsLanguage(language);
        pending.Add(("xml:lang", language));
    }

    public override void Description(TeiAttributeName attribute, string? description)
    {
    }

    private string[] Words(string attribute) => (Value(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Joined(IEnumerable<string> words, string? more)
    {
        string all = string.Join(' ', more is null ? words : words.Append(more));
        return all.Length == 0 ? null : all;
    }

    private string? Value(string attribute)
    {
        int index = attributes.FindIndex(a => a.Key == attribute);
        return index < 0 ? null : attributes[index].Value;
    }

    private bool IsNote(string id) => (noteIds ??= [.. document.Annotations.OfType<Note>().Select(n => n.Id).OfType<string>()]).Contains(id);

    // What the element would be read as.
    private Annotation Read(Annotation now, TextSpan? label, TeiName element, List<KeyedValue> list)
    {
        var all = new XmlAttributes(default, new());
        foreach (KeyedValue attribute in list)
            all.Add(attribute.Key, attribute.Value);
        TeiKind kind = TeiVocabulary.KindOf(bare is Quotation ? bare : now);
        Annotation read = TeiInterpreter.MakeTyped(kind, element, new(all, false, interpreter.Context) { Block = now.Origin > 0 ? speech.BlockOf(now.Origin - 1) : null }, now.Span, label, null, null);
        if (read is Figure figure && bare is Figure pictured)
            read = figure with { Address = pictured.Address, Description = pictured.Description };
        if (read is TierEntry entry && around is not null)
            read = around.Complete(entry, id => document.Speakers[id] is not null) with { Value = ((TierEntry)bare!).Value };
        if (read is RubyPassage ruby && bare is RubyPassage printed)
            read = ruby with { Reading = printed.Reading };
        if (read is NoteAnchor anchor)
            read = anchor with { NoteId = TeiInterpreter.NoteOf(all["target"], IsNote, all["type"] == "noteAnchor", out bool isAnchor), Number = isAnchor ? anchor.Number ?? NoteMark.Of(document.Slice(now.Span)) : $"{now}" };
        return read;
    }
}

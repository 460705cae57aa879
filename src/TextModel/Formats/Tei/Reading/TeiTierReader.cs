namespace TextModel.Formats.Tei;

/// <summary>
/// Reads the <c>span</c>s of files that others wrote, as ISO 24624 has them: in groups, pointing at elements, anchors or points of time; those in a block
/// that point at nothing are about what is said there. What they say is theirs, and an entry of a tier at the words that they are about.
/// </summary>
internal sealed class TeiTierReader
{
    private readonly TeiAssembly assembly;
    private readonly TeiTextTree tree;
    private readonly TeiHeaderReader header;
    private readonly TeiAnnotations annotations;
    private readonly TeiSpoken speech;
    private readonly string text;
    private readonly HashSet<string> speakers;
    private readonly HashSet<string> points;
    private readonly Dictionary<(int Block, string Point), int> marks = [];
    private readonly Dictionary<string, int> blocks = new(StringComparer.Ordinal);

    public TeiTierReader(TeiAssembly assembly, TeiHeaderReader header, TeiAnnotations annotations)
    {
        (this.assembly, this.header, this.annotations) = (assembly, header, annotations);
        tree = assembly.Tree;
        speech = tree.Interpreter.Speech;
        TeiNode[] outside = [.. header.Find(n => n.Local == "span" && n.Parent?.Local == "spanGrp" && n.Find(_ => true) is null)];
        if (outside.Length == 0 && speech.Spans.Count == 0)
        {
            (text, speakers, points) = ("", [], []);
            return;
        }

        text = tree.BaseText.Build();
        speakers = [.. header.ReadSpeakers().Concat(speech.Speakers.Implied).Select(s => s.Id)];
        points = [.. speech.Timeline.Points, .. header.Find(n => n.Local == "when").Select(n => n["xml:id"]).OfType<string>()];
        foreach ((int slot, string point) in speech.Marks)
        {
            int at = annotations.SpanOf(slot).Start;
            marks.TryAdd((Around(speech.Blocks, slot), point), at);
            marks.TryAdd((-1, point), at);
        }

        foreach (int block in speech.Blocks)
        {
            if (annotations.TagOf(block)?["xml:id"] is { } id)
                blocks.TryAdd(id, block);
        }

        foreach (int slot in speech.Spans)
            ReadInText(slot);
        foreach (TeiNode node in outside)
            ReadOutside(node);
    }

    /// <summary>The entries, in the order of the file.</summary>
    public List<Annotation> Found { get; } = [];

    private void ReadInText(int slot)
    {
        int block = Around(speech.Blocks, slot), group = Around(speech.Groups, slot);
        if (annotations.TagOf(slot) is not { } tag || (block < 0 && group < 0))
            return;
        Annotation element = annotations[slot];
        KeyedValues? grouped = group < 0 ? null : annotations.TagOf(group)?.Attributes;
        if (PlaceOf(tag.Attributes, block) is not { } about)
        {
            Say(tag.Attributes, element.Origin > 0 ? tree.SourceOf(slot) : 0, tag.Name);
            return;
        }

        bool isSaid = tree.SaidOfEntries.TryGetValue(slot, out var said);
        var place = new TeiTierPlace
        {
            Place = element.Origin - 1,
            Name = tag.Name,
            Attributes = tag.Attributes,
            Group = group < 0 ? -1 : annotations[group].Origin - 1,
            Around = new(grouped?["n"], grouped?["type"], TimeOf(tag.Attributes)),
            Said = isSaid ? said.Place : null,
        };
        // The element leaves its identifier to what it says.
        if (element.Id is not null && element is Markup markup)
            annotations[slot] = markup with { Id = null };
        Add(place, about, ValueOf(slot), element.Id, isSaid ? said.Properties : null, isNumbered: element.Origin > 0);
    }

    private void ReadOutside(TeiNode node)
    {
        if (PlaceOf(node.Attributes, -1) is not { } about)
        {
            Say(node.Attributes, node.StartTag.Start, node.Name);
            return;
        }

        string? id = node["xml:id"];
        if (id is not null && !(TextDocument.IsName(id) && tree.Ids.TryAdd(id)))
        {
            assembly.Diagnostics.Add(assembly.Source.Say(DiagnosticCodes.UnusableId, node.StartTag, id, node.Name));
            id = null;
        }

        Add(new() { Node = node, Name = node.Name, Attributes = node.Attributes, Around = new(node.Parent!["n"], node.Parent["type"], TimeOf(node.Attributes)) }, about, node.PlainText, id, node.Properties, isNumbered: true);
    }

    private void Add(TeiTierPlace place, TextSpan about, string value, string? id, System.Text.Json.JsonElement? said, bool isNumbered)
    {
        var attributes = new XmlAttributes(default, new());
        foreach (KeyedValue attribute in place.Attributes)
            attributes.Add(attribute.Key, attribute.Value);
        var read = (TierEntry)TeiInterpreter.MakeTyped(TeiKind.Tier, new("span"), new(attributes, false, tree.Interpreter.Context), about, null, null, null);
        TierEntry entry = place.Around.Complete(read, speakers.Contains) with { Id = id, Value = value };
        if (said is { } properties)
            entry = TeiMapping.Of(entry).Apply(properties, entry);
        if (isNumbered)
            entry.Origin = tree.AddEntry(place);
        Found.Add(entry);
    }

    private void Say(KeyedValues attributes, int at, string name)
    {
        string? pointers = attributes["target"] ?? (attributes["from"] is null && attributes["to"] is null ? null : $"{attributes["from"]} {attributes["to"]}");
        if (pointers is not null && !assembly.Diagnostics.CountOnly(DiagnosticCodes.DanglingTarget))
            assembly.Diagnostics.Add(assembly.Source.Say(DiagnosticCodes.DanglingTarget, TextSpan.At(at), name, pointers.Trim()));
    }

    private TimeRange? TimeOf(KeyedValues attributes) =>
        attributes["from"] is { } from && points.Contains(Id(from)) && points.Contains(Id(attributes["to"] ?? from)) ? header.TimeOf(from, attributes["to"]) : null;

    // The words that pointers name.
    private TextSpan? PlaceOf(KeyedValues attributes, int block)
    {
        string[] targets = attributes["from"] is null && attributes["to"] is null ? (attributes["target"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        string? first = targets.FirstOrDefault() ?? attributes["from"] ?? attributes["to"], last = targets.LastOrDefault() ?? attributes["to"] ?? attributes["from"];
        if (first is null || last is null)
            return block < 0 ? null : Trimmed(SaidIn(block));
        (string from, string to) = (Id(first), Id(last));
        // A point of time that nothing in the block stands at is some time while it is said.
        if ((RangeOf(from, block) ?? (points.Contains(from) ? SaidIn(block) : null)) is not { } start || (RangeOf(to, block) ?? (points.Contains(to) ? SaidIn(block) : null)) is not { } end)
            return null;
        return start.Start <= end.End ? Trimmed(new(start.Start, end.End)) : null;
    }

    private TextSpan? RangeOf(string id, int block)
    {
        if (!points.Contains(id))
            return blocks.TryGetValue(id, out int named) ? SaidIn(named) : tree.SpanOf(id);
        if (marks.TryGetValue((block, id), out int at))
            return TextSpan.At(at);
        if (block >= 0 && SaidIn(block) is { } said && annotations.TagOf(block) is { } tag)
        {
            if (tag["start"] is { } start && Id(start) == id)
                return TextSpan.At(said.Start);
            if (tag["end"] is { } end && Id(end) == id)
                return TextSpan.At(said.End);
        }

        return block < 0 || !marks.TryGetValue((-1, id), out int elsewhere) ? null : TextSpan.At(elsewhere);
    }

    // What is said in a block.
    private TextSpan? SaidIn(int block)
    {
        if (block < 0)
            return null;
        TextSpan? said = null;
        int first = speech.Turns.BinarySearch(block);
        for (int i = first < 0 ? ~first : first; i < speech.Turns.Count && tree.Holds(block, speech.Turns[i]); i++)
        {
            TextSpan turn = annotations.SpanOf(speech.Turns[i]);
            said = said is { } before ? new(before.Start, Math.Max(before.End, turn.End)) : turn;
        }

        return said;
    }

    // The innermost of some elements that one is in, or -1.
    private int Around(List<int> outer, int slot)
    {
        const int Most = 64;
        int at = outer.BinarySearch(slot);
        at = (at < 0 ? ~at : at) - 1;
        for (int steps = 0; at >= 0 && steps < Most; at--, steps++)
        {
            if (tree.Holds(outer[at], slot))
                return outer[at];
        }

        return -1;
    }

    // The text of an element, on one line, but for what other spans in it say.
    private string ValueOf(int slot)
    {
        TextSpan all = annotations.SpanOf(slot);
        string value = text[all.Start..all.End];
        int next = speech.Spans.BinarySearch(slot) + 1;
        if (next < speech.Spans.Count && tree.Holds(slot, speech.Spans[next]))
            value = value[..(annotations.SpanOf(speech.Spans[next]).Start - all.Start)];
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private TextSpan? Trimmed(TextSpan? span)
    {
        if (span is not { } found)
            return null;
        (int start, int end) = (found.Start, found.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return new(start, end);
    }

    private static string Id(string pointer) => pointer.Trim().TrimStart('#');
}

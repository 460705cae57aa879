namespace TextModel.Formats.Tei;

/// <summary>Writes edits of the entries of tiers into the <c>span</c>s that they were read from.</summary>
/// <param name="origin">The file.</param>
/// <param name="patch">Takes the changes.</param>
/// <param name="elements">Knows which attributes say what.</param>
internal sealed class TeiTierPatch(TeiOrigin origin, SourcePatch patch, TeiForeignAttributes elements)
{
    private readonly string source = origin.Source.Text.Text;
    private readonly List<(TeiTierPlace Place, TierEntry Before, TierEntry Now)> changed = [];

    /// <summary>Takes a change, which is made when it is known what stands off the text.</summary>
    /// <returns>Whether the file has a place for it.</returns>
    public bool Take(TierEntry before, TierEntry now)
    {
        if (!origin.Entries.TryGetValue(before.Origin, out TeiTierPlace? place) || now.Span != before.Span)
            return false;
        changed.Add((place, before, now));
        return true;
    }

    /// <summary>Deletes the element of an entry.</summary>
    /// <returns>Whether it has one.</returns>
    public bool Delete(int number)
    {
        if (!origin.Entries.TryGetValue(number, out TeiTierPlace? place))
            return false;
        (TextSpan start, TextSpan end) = TagsOf(place);
        int from = start.Start, to = Math.Max(start.End, end.End);
        while (from > 0 && source[from - 1] is ' ' or '\t')
            from--;
        bool isAlone = from > 0 && source[from - 1] == '\n' && to < source.Length && source[to] is '\n' or '\r';
        patch.Replace(isAlone ? new(from - 1, to) : new(start.Start, to), "");
        return true;
    }

    /// <summary>Makes the changes.</summary>
    /// <param name="mayMoveText">Whether nothing counts the characters of the text, so that those of a span in it can be others.</param>
    public void Apply(bool mayMoveText)
    {
        foreach ((TeiTierPlace place, TierEntry before, TierEntry now) in changed)
            Change(place, before, now, mayMoveText || place.Node is not null);
    }

    private void Change(TeiTierPlace place, TierEntry before, TierEntry now, bool mayMoveText)
    {
        (TextSpan start, TextSpan end) = TagsOf(place);
        int from = place.Said is { } said ? said.End : start.End;
        // Only what is text alone is another text afterwards.
        bool isPlain = end.IsEmpty || !source.AsSpan(from, end.Start - from).Contains('<');
        bool isNew = now.Value != before.Value && isPlain && mayMoveText && (now.Value.Length == 0 || TeiText.IsPlain(now.Value));
        string unsaid = isNew ? now.Value : ValueInFile(place, before, from, end);
        List<KeyedValue> given = [.. place.Attributes];
        if (now.Id != before.Id)
            TeiForeignAttributes.Put(given, "xml:id", now.Id);
        (_, List<KeyedValue> wanted, string? properties) = elements.FitEntry(now, place, given, unsaid);
        foreach (KeyedValue attribute in wanted.Where(a => place.Attributes[a.Key] != a.Value))
            TeiOutsideEdits.SetAttribute(patch, source, start, attribute.Key, attribute.Value);
        foreach (KeyedValue attribute in place.Attributes.Where(a => wanted.TrueForAll(w => w.Key != a.Key)))
            TeiOutsideEdits.SetAttribute(patch, source, start, attribute.Key, null);
        if (place.Said is { } old)
            patch.Replace(old, properties ?? "");
        string text = XmlStartTag.EscapeText(now.Value);
        string added = place.Said is null ? properties ?? "" : "";
        if (end.IsEmpty && (added.Length > 0 || (isNew && text.Length > 0)))
            patch.Replace(new(start.End - 2, start.End), $">{added}{(isNew ? text : "")}</{place.Name}>");
        else if (!end.IsEmpty && isNew)
            patch.Replace(new(from, end.Start), added + text);
        else if (added.Length > 0)
            patch.Insert(start.End, added);
    }

    // What is read without the instruction: where that says the value, something else.
    private string ValueInFile(TeiTierPlace place, TierEntry before, int from, TextSpan end)
    {
        if (place.Said is not { } said || !source.AsSpan(said.Start, said.Length).Contains($"\"{nameof(TierEntry.Value)}\"", StringComparison.Ordinal))
            return before.Value;
        return end.IsEmpty || from == end.Start ? "" : "\0";
    }

    private (TextSpan Start, TextSpan End) TagsOf(TeiTierPlace place) =>
        place.Node is { } node ? (node.StartTag, node.EndTag) : (origin.Places[place.Place].Start, origin.Places[place.Place].End);
}

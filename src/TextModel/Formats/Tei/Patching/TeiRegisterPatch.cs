using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes what changed of a speaker or an entity into its own element, where that stays valid; the rest is said elsewhere.</summary>
/// <param name="edits">Takes the changes.</param>
/// <param name="prefix">The prefix of TEI in the file.</param>
internal sealed class TeiRegisterPatch(TeiOutsideEdits edits, string prefix)
{
    public void Change(TeiNode person, Speaker was, Speaker now)
    {
        if (now.Role != was.Role)
            edits.Set(person, "role", now.Role == SpeakerRole.Unknown ? null : now.Role == SpeakerRole.Interviewer ? "interviewer" : "interviewee");
        if (now.EntityId != was.EntityId && (now.EntityId is null || XmlNames.AreParts(now.EntityId)))
            edits.Set(person, "sameAs", now.EntityId is null ? null : $"#{now.EntityId}");
        // A person that is described in paragraphs has nothing else.
        if (HasParagraphs(person))
            return;
        if (now.Name != was.Name)
        {
            if (person.Find(c => c.Local is "persName" or "name") is { } name)
                edits.SetText(name, now.Name ?? "");
            else
                edits.Prepend(person, Element("persName", now.Name ?? ""));
        }

        if (!now.Labels.Equals(was.Labels))
        {
            foreach (TeiNode label in person.Children.Where(c => c.Local == "persName" && c["type"] == "label"))
                edits.Delete(label);
            edits.Append(person, string.Concat(now.Labels.Select(l => Element("persName", l, " type=\"label\""))));
        }

        if (now.Description != was.Description)
            Describe(person, person.Child("note"), now.Description);
    }

    public void Change(TeiNode node, Entity was, Entity now)
    {
        bool isPerson = node.Local == "person";
        TeiNode[] names = TeiEntityReader.NamesOf(node);
        TeiNode? preferred = TeiEntityReader.PreferredOf(names);
        if (preferred is null || HasParagraphs(node))
            return;
        if (now.Label != was.Label)
            edits.SetText(preferred, now.Label);
        TeiNode last = preferred;
        if (!now.Variants.Equals(was.Variants))
            last = ChangeVariants(names, preferred, was.Variants, now.Variants);
        if (!now.Identifiers.Equals(was.Identifiers))
            ChangeIdentifiers(node, names[^1], was.Identifiers, now.Identifiers);
        if (now.Description != was.Description)
            Describe(node, node.Find(c => c.Local is "note" or "desc"), now.Description);
        if (isPerson)
        {
            ChangeLife(node, "birth", was.From, now.From);
            ChangeLife(node, "death", was.To, now.To);
        }
        else if (node.Local == "event" && (now.From != was.From || now.To != was.To))
        {
            bool isPoint = node["from"] is null && node["to"] is null && now.To is null;
            edits.Set(node, isPoint ? "when" : "from", now.From?.ToString());
            edits.Set(node, "to", now.To?.ToString());
        }

        if (now.Coordinates != was.Coordinates && now.Coordinates is { } point)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R} {point.Longitude:R}");
            if (TeiEntityReader.GeoOf(node) is { } geo)
                edits.SetText(geo, text);
            else if (node.Local == "place" && node.Children.All(c => c.Local is "placeName" or "note" or "idno"))
                edits.After(last, $"<{prefix}location>{Element("geo", text)}</{prefix}location>");
        }
    }

    // Where only some are added the others stay as they are; returns the last name of the element.
    private TeiNode ChangeVariants(TeiNode[] names, TeiNode preferred, ValueList<string> was, ValueList<string> now)
    {
        TeiNode last = names[^1];
        int kept = was.Count <= now.Count && was.SequenceEqual(now.Take(was.Count)) ? was.Count : 0;
        if (kept == 0)
        {
            foreach (TeiNode name in names.Where(n => n != preferred))
                edits.Delete(name);
        }

        edits.After(last, string.Concat(now.Skip(kept).Select(v => Element(preferred.Local, v, " type=\"variant\""))));
        return last;
    }

    private void ChangeIdentifiers(TeiNode node, TeiNode lastName, KeyedValues was, KeyedValues now)
    {
        TeiNode[] known = [.. node.Children.Where(c => c.Local == "idno")];
        bool isMore = was.Count <= now.Count && was.SequenceEqual(now.Take(was.Count));
        string added = string.Concat(now.Skip(isMore ? was.Count : 0).Select(i => Element("idno", i.Value, $" type=\"{XmlStartTag.Escape(Entities.TeiWord.Of(i.Key))}\"")));
        if (known.Length > 0)
            edits.After(known[^1], added);
        else if (node.Local == "person")
            edits.Append(node, added);
        else if (node.Local is "org" or "bibl")
            edits.After(lastName, added);
        foreach (TeiNode gone in isMore ? [] : known)
            edits.Delete(gone);
    }

    private void ChangeLife(TeiNode person, string local, PartialDate? was, PartialDate? now)
    {
        if (now == was || now is { Year: 0 })
            return;
        if (person.Child(local) is { } life)
            edits.Set(life["when"] is null && life.Child("date") is { } date ? date : life, "when", now?.ToString());
        else
            edits.Append(person, $"<{prefix}{local} when=\"{now}\"/>");
    }

    private void Describe(TeiNode node, TeiNode? note, string? text)
    {
        if (note is not null && text is null)
            edits.Delete(note);
        else if (note is not null)
            edits.SetText(note, text!);
        else if (!node.Children.Any(c => c.Local.StartsWith("list", StringComparison.Ordinal) || TeiEntityReader.IsEntity(c)))
            edits.Append(node, Element("note", text!));
    }

    private string Element(string name, string text, string attributes = "") => $"<{prefix}{name}{attributes}>{XmlStartTag.EscapeText(text)}</{prefix}{name}>";

    private static bool HasParagraphs(TeiNode node) => node.Find(c => c.Local is "p" or "ab") is not null;
}

using System.Globalization;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Writes edits of source, speakers, entities and stand-off annotations into a foreign file's own header and <c>standOff</c>.</summary>
internal sealed class TeiHeaderPatch(
    TeiOrigin origin, TextDocument document, SourcePatch patch, DiagnosticBag diagnostics, TeiForeignAttributes elements, TeiFreeIds ids, TeiTimes times)
{
    private readonly string source = origin.Source.Text.Text;
    private readonly TextDocument before = origin.Document;
    private readonly string prefix = elements.Prefix;

    /// <summary>Sets, adds or (null) removes an attribute of a start tag.</summary>
    public static void SetAttribute(SourcePatch patch, string source, TextSpan tag, string name, string? value)
    {
        foreach ((string found, TextSpan span, TextSpan whole) in XmlStartTag.Attributes(source, tag))
        {
            if (found != name)
                continue;
            if (value is null)
                patch.Replace(whole, "");
            else
                patch.Replace(span, XmlStartTag.Escape(value, source[span.Start - 1]));
            return;
        }

        if (value is not null)
            patch.Insert(XmlStartTag.End(source, tag), $" {name}=\"{XmlStartTag.Escape(value)}\"");
    }

    public void Apply(List<Annotation> standOff)
    {
        if (document.Source != before.Source)
            ApplySource();
        ApplySpeakers();
        ApplyStandOff(standOff);
    }

    // ---- source

    private void ApplySource()
    {
        Source now = document.Source, was = before.Source;
        if (now.Title != was.Title)
            SetText(Find("titleStmt")?.Child("title"), now.Title, "titleStmt", "title");
        if (now.Date != was.Date)
            SetDate(now.Date);
        if (now.Publisher != was.Publisher)
            SetText(Find("publicationStmt")?.Child("publisher"), now.Publisher, "publicationStmt", "publisher");
        if (now.Language != was.Language && Find("language") is { } language)
            SetAttribute(patch, source, language.StartTag, "ident", now.Language);
        Source same = now with { Title = was.Title, Date = was.Date, Publisher = was.Publisher, Language = Find("language") is null ? now.Language : was.Language };
        if (same != was)
            Tell("The change of the source", "only title, date, publisher and language are written into a foreign header; the rest was left as it is");
    }

    private void SetDate(PartialDate? date)
    {
        TeiNode? creation = Find("creation");
        TeiNode? node = creation?.Descendants().FirstOrDefault(n => n.Local == "date");
        if (node is not null)
        {
            SetAttribute(patch, source, node.StartTag, "when", date?.ToString());
        }
        else if (date is { } value)
        {
            string element = $"<{prefix}date when=\"{value}\"/>";
            if (creation is not null)
                AppendTo(creation, element);
            else if (Find("profileDesc") is { } profile)
                patch.Insert(profile.StartTag.End, $"<{prefix}creation>{element}</{prefix}creation>");
            else
                AppendToHeader($"<{prefix}profileDesc><{prefix}creation>{element}</{prefix}creation></{prefix}profileDesc>");
        }
        else
        {
            Tell("The removal of the date", "it stands in a part of the header that says more than the date, and was left there");
        }
    }

    private void SetText(TeiNode? node, string? text, string parent, string name)
    {
        if (node is not null)
            ReplaceContent(node, text ?? "");
        else if (Find(parent) is { } around)
            patch.Insert(around.StartTag.End, $"<{prefix}{name}>{XmlStartTag.EscapeText(text ?? "")}</{prefix}{name}>");
        else
            Tell($"The new {name}", $"the file has no {parent} to hold it, and it was left out");
    }

    private void ReplaceContent(TeiNode node, string text)
    {
        if (node.Children.Count > 0)
            Tell($"The new text of '{node.Name}'", "it replaced the elements inside");
        if (node.EndTag.IsEmpty)
            patch.Replace(node.StartTag, $"{source[node.StartTag.Start..XmlStartTag.End(source, node.StartTag)]}>{XmlStartTag.EscapeText(text)}</{node.Name}>");
        else
            patch.Replace(new(node.StartTag.End, node.EndTag.Start), XmlStartTag.EscapeText(text));
    }

    // ---- speakers

    private void ApplySpeakers()
    {
        var added = new StringBuilder();
        foreach (Speaker now in document.Speakers)
        {
            Speaker? was = before.Speakers[now.Id];
            if (was is null)
                added.Append(PersonOf(now));
            else if (now != was)
                ChangeSpeaker(was, now);
        }

        foreach (Speaker gone in before.Speakers.Where(s => document.Speakers[s.Id] is null))
            Delete(gone.Id);

        if (added.Length == 0)
            return;
        TeiNode? list = Find("particDesc")?.Descendants().FirstOrDefault(n => n.Local == "listPerson");
        string persons = $"<{prefix}listPerson>{added}</{prefix}listPerson>";
        if (list is not null)
            AppendTo(list, added.ToString());
        else if (Find("particDesc") is { } participants)
            AppendTo(participants, persons);
        else if (Find("profileDesc") is { } profile)
            AppendTo(profile, $"<{prefix}particDesc>{persons}</{prefix}particDesc>");
        else
            AppendToHeader($"<{prefix}profileDesc><{prefix}particDesc>{persons}</{prefix}particDesc></{prefix}profileDesc>");
    }

    private void ChangeSpeaker(Speaker was, Speaker now)
    {
        if (ById(was.Id) is not { } node)
        {
            Tell($"The change of the speaker '{was.Id}'", "the person has no identifier in the file, and was left as it is");
            return;
        }

        if (now.Name != was.Name)
        {
            TeiNode? name = node.Find(c => c.Local is "persName" or "name");
            if (name is not null)
                ReplaceContent(name, now.Name ?? "");
            else
                PrependTo(node, $"<{prefix}persName>{XmlStartTag.EscapeText(now.Name ?? "")}</{prefix}persName>");
        }

        if (now.Role != was.Role)
            SetAttribute(patch, source, node.StartTag, "role", now.Role == SpeakerRole.Unknown ? null : now.Role.ToString().ToLowerInvariant());
        if (now.EntityId != was.EntityId)
            SetAttribute(patch, source, node.StartTag, "sameAs", now.EntityId is null ? null : $"#{now.EntityId}");
        if (now with { Name = was.Name, Role = was.Role, EntityId = was.EntityId } != was)
            Tell($"The change of the speaker '{was.Id}'", "only name, role and entity are written into a foreign header; the rest was left as it is");
    }

    private string PersonOf(Speaker speaker)
    {
        var person = new StringBuilder($"<{prefix}person xml:id=\"{speaker.Id}\">");
        if (speaker.Name is not null)
            person.Append($"<{prefix}persName>{XmlStartTag.EscapeText(speaker.Name)}</{prefix}persName>");
        return person.Append($"</{prefix}person>").ToString();
    }

    // ---- stand-off

    private void ApplyStandOff(List<Annotation> annotations)
    {
        var lists = new StringBuilder();
        foreach (Entity entity in document.Entities)
        {
            if (before.Entities[entity.Id] is null)
                lists.Append(ListOf(entity));
            else if (before.Entities[entity.Id] != entity)
                Tell($"The change of the entity '{entity.Id}'", "entities of a foreign file are added and removed, not changed; it was left as it is");
        }

        foreach (Entity gone in before.Entities.Where(e => document.Entities[e.Id] is null))
            Delete(gone.Id);

        lists.Append(times.Timeline(prefix));
        if (annotations.Count > 0)
            lists.Append(AnnotationsOf(annotations));
        if (lists.Length == 0)
            return;
        TeiNode? standOff = Find("standOff");
        TeiNode? header = Find("teiHeader");
        if (standOff is not null)
            AppendTo(standOff, lists.ToString());
        else if (header?.Parent is not null)
            patch.Insert(Math.Max(header.StartTag.End, header.EndTag.End), $"<{prefix}standOff>{lists}</{prefix}standOff>");
        else
            Tell("What stands off the text", "the file has no header to stand behind, and it was left out");
    }

    private string ListOf(Entity entity)
    {
        using var memory = new MemoryStream();
        using (var output = new Utf8XmlOutput(memory))
        {
            var lines = new TeiLines(output);
            string list = TeiEntityWriter.ListFor(entity.Kind);
            lines.Open(list, list == "list" ? [("type", "entities")] : []);
            TeiEntityWriter.Write(lines, entity);
            lines.Close();
        }

        string element = Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length).Trim();
        return prefix.Length == 0 ? element : element.Replace("</", $"</{prefix}", StringComparison.Ordinal)
            .Replace("<", $"<{prefix}", StringComparison.Ordinal).Replace($"<{prefix}/{prefix}", $"</{prefix}", StringComparison.Ordinal);
    }

    private string AnnotationsOf(List<Annotation> annotations)
    {
        var list = new StringBuilder($"<{prefix}listAnnotation>");
        var offsets = new TeiOffsets(document);
        foreach (Annotation annotation in annotations)
        {
            if (Around(annotation) is not var (id, from))
            {
                Tell($"The {annotation.GetType().Name} at {annotation.Span}", "it reaches beyond one text of the file, and was left out");
                continue;
            }

            string own = ids.New("an");
            (string name, string start, string? properties) = elements.Element(annotation);
            string content = properties + (annotation is Turn ? $"<{prefix}p/>" : "");
            string body = content.Length == 0 ? start + "/>" : $"{start}>{content}</{name}>";
            list.Append(CultureInfo.InvariantCulture, $"<{prefix}annotation xml:id=\"{own}\" target=\"#string-range({id},{offsets.Count(from, annotation.Start)},{offsets.Count(annotation.Start, annotation.End)})\">");
            list.Append($"<{prefix}note>{body}</{prefix}note></{prefix}annotation>");
            Tell($"The {annotation.GetType().Name} at {annotation.Span}", "it crosses elements of the file, or they cannot hold it, so it stands in standOff and points at its text");
        }

        return list.Append($"</{prefix}listAnnotation>").ToString();
    }

    // The identifiers of text elements that had none.
    private readonly Dictionary<int, string> textIds = [];

    // The nearest element around that has an identifier, else the text element, which gets one.
    private (string Id, int Start)? Around(Annotation annotation)
    {
        Annotation? nearest = null;
        foreach (Annotation around in before.Annotations.Overlapping(annotation.Span))
        {
            if (around.Id is not null && around.Origin > 0 && around.Tag is not null && around.Span.Contains(annotation.Span))
                nearest = around;
        }

        if (nearest is not null)
            return (nearest.Id!, nearest.Start);
        if (before.Annotations.FirstOrDefault(a => a is Markup { Tag.LocalName: "text" } && a.Span.Contains(annotation.Span)) is not { } text)
            return null;
        if (!textIds.TryGetValue(text.Origin, out string? id))
        {
            textIds[text.Origin] = id = ids.Take("text") ? "text" : ids.New("text");
            SetAttribute(patch, source, origin.Places[text.Origin - 1].Start, "xml:id", id);
        }

        return (id, text.Start);
    }

    private TeiNode? Find(string local) => ids.Find(local);

    private TeiNode? ById(string id) => ids.ById(id);

    private void Delete(string id)
    {
        if (ById(id) is { } node)
            patch.Replace(new(node.StartTag.Start, Math.Max(node.StartTag.End, node.EndTag.End)), "");
    }

    private void AppendTo(TeiNode node, string xml)
    {
        if (node.EndTag.IsEmpty)
            patch.Replace(node.StartTag, $"{source[node.StartTag.Start..XmlStartTag.End(source, node.StartTag)]}>{xml}</{node.Name}>");
        else
            patch.Insert(node.EndTag.Start, xml);
    }

    private void PrependTo(TeiNode node, string xml)
    {
        if (node.EndTag.IsEmpty)
            AppendTo(node, xml);
        else
            patch.Insert(node.StartTag.End, xml);
    }

    private void AppendToHeader(string xml)
    {
        if (Find("teiHeader") is not { } header)
            Tell("The edit of the header", "the file has none, and it was left out");
        else if (Find("revisionDesc") is { } revisions)
            patch.Insert(revisions.StartTag.Start, xml);
        else
            AppendTo(header, xml);
    }

    private void Tell(string what, string how) => diagnostics.Add(DiagnosticCodes.EditElsewhere.At(origin.Source.Path, null, null, what, how));
}

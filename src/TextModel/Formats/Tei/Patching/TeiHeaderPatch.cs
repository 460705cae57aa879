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
    private readonly TeiOutsideEdits edits = new(origin.Source.Text.Text, patch, elements.Prefix);

    public void Apply(List<Annotation> standOff)
    {
        if (document.Source != before.Source && Find("teiHeader") is { } header)
            TeiMapping.Source.Change(edits, header, before.Source, document.Source);
        ApplySpeakers();
        ApplyStandOff(standOff);
        edits.Finish();
    }

    // ---- speakers

    private void ApplySpeakers()
    {
        // Those of whom the file has only a local reference get an element when something is said of them.
        HashSet<string> implied = Find("teiHeader") is null ? [] : [.. origin.Interpreter.Speech.Speakers.Implied.Select(s => s.Id)];
        Speaker[] added = [.. document.Speakers.Where(s => before.Speakers[s.Id] is not { } was
            || (was != s && implied.Contains(s.Id) && ById(s.Id) is null && origin.Interpreter.Speech.Speakers.ReferenceTo(s.Id) is null))];
        foreach (Speaker now in document.Speakers)
        {
            if (before.Speakers[now.Id] is { } was && was != now && ById(now.Id) is { } person)
                TeiMapping.Speaker.Change(edits, person, was, now);
        }

        foreach (Speaker gone in before.Speakers.Where(s => document.Speakers[s.Id] is null))
            Delete(gone.Id);

        if (added.Length == 0)
            return;
        string people = edits.Compose(lines =>
        {
            foreach (Speaker speaker in added)
                TeiMapping.Speaker.Write(lines, "person", speaker.Id, speaker);
        });
        TeiNode? list = Find("particDesc")?.Descendants().FirstOrDefault(n => n.Local == "listPerson");
        string persons = edits.Around("listPerson", people);
        if (list is not null)
            edits.Append(list, people);
        else if (Find("particDesc") is { } participants)
            edits.Append(participants, persons);
        else if (Find("profileDesc") is { } profile)
            edits.Append(profile, edits.Around("particDesc", persons));
        else
            AppendToHeader(edits.Around("profileDesc", edits.Around("particDesc", persons)));
    }

    // ---- stand-off

    private void ApplyStandOff(List<Annotation> annotations)
    {
        var lists = new StringBuilder();
        foreach (Entity entity in document.Entities)
        {
            if (before.Entities[entity.Id] is null)
                lists.Append(ListOf(entity));
            else if (before.Entities[entity.Id] is { } was && was != entity && ById(entity.Id) is { } node)
                TeiMapping.Entity.Change(edits, node, was, entity);
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
            edits.Append(standOff, lists.ToString());
        else if (header?.Parent is not null)
            patch.Insert(Math.Max(header.StartTag.End, header.EndTag.End), $"<{prefix}standOff>{lists}</{prefix}standOff>");
        else
            Tell("What stands off the text", "the file has no header to stand after, and it was left out");
    }

    private string ListOf(Entity entity) => edits.Compose(lines =>
    {
        string list = TeiEntities.ListFor(entity.Kind);
        lines.Open(list, list == "list" ? [("type", "entities")] : []);
        TeiEntities.Write(lines, entity);
        lines.Close();
    });

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
            (string name, string start, string? properties) = elements.StandIn(annotation);
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
            TeiOutsideEdits.SetAttribute(patch, source, origin.Places[text.Origin - 1].Start, "xml:id", id);
        }

        return (id, text.Start);
    }

    private TeiNode? Find(string local) => ids.Find(local);

    private TeiNode? ById(string id) => ids.ById(id);

    private void Delete(string id)
    {
        if (ById(id) is { } node)
            edits.Delete(node);
    }

    private void AppendToHeader(string xml)
    {
        if (Find("teiHeader") is not { } header)
            Tell("The edit of the header", "the file has none, and it was left out");
        else if (Find("revisionDesc") is { } revisions)
            edits.Before(revisions, xml);
        else
            edits.Append(header, xml);
    }

    private void Tell(string what, string how) => diagnostics.Add(DiagnosticCodes.EditElsewhere.At(origin.Source.Path, null, null, what, how));
}

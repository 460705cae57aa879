using System.Globalization;
using System.Text;
using System.Xml;
using TextModel.Entities;

namespace TextModel.Formats.Cas;

/// <summary>Writes one file.</summary>
internal sealed class CasWriter
{
    private readonly string text;
    private readonly bool hasText;
    private readonly List<StandOffItem> items;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly List<string> declared = [];
    private readonly string sofa;

    public CasWriter(AnnotationSet set, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        text = set.Text ?? "";
        hasText = set.Text is not null;
        // What came from a CAS has UIMA's types already, even one without a period.
        items = [.. set.Items.Any(i => i.Type == CasNames.Sofa) ? set.Items : NamedEntities.Of(set)];
        // Prefixes that the file declared stay as they were.
        foreach (KeyedValue declaration in set.Properties.Where(p => p.Key.StartsWith("xmlns:", StringComparison.Ordinal)))
        {
            string prefix = declaration.Key["xmlns:".Length..];
            if (declaration.Value.Length > 0 && IsName(prefix) && !prefixes.ContainsValue(prefix) && prefixes.TryAdd(declaration.Value, prefix))
                declared.Add(declaration.Value);
        }

        StandOffItem? own = items.Find(i => i.Type == CasNames.Sofa && i.Features["sofaString"] is null && i.Features["sofaURI"] is null && i.Features["mimeType"] is not null)
            ?? items.Find(i => i.Type == CasNames.Sofa && i.Features["sofaString"] is null && i.Features["sofaURI"] is null);
        sofa = own?.Id ?? "sofa";
        if (own is null)
            Complete(set);
        Number();
    }

    public void Write(Stream output)
    {
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.Entitize,
            NewLineChars = "\n",
            Indent = true,
            IndentChars = "    ",
            CloseOutput = false,
        });
        xml.WriteStartElement("xmi", "XMI", CasNames.Xmi);
        foreach (string space in declared.Concat(items.Select(i => CasNames.Element(i.Type).Space)).Distinct())
            xml.WriteAttributeString("xmlns", Prefix(space), null, space);
        xml.WriteAttributeString("version", CasNames.Xmi, "2.0");
        foreach (StandOffItem item in items)
            WriteItem(xml, item);
        xml.WriteEndElement();
    }

    // What a CAS has besides annotations.
    private void Complete(AnnotationSet set)
    {
        if (!items.Exists(i => i.Kind == StandOffKind.Token))
        {
            int number = 0;
            foreach (TokenSentence sentence in Tokens.Of(set))
            {
                items.Add(new() { Id = FormattableString.Invariant($"s{++number}"), Kind = StandOffKind.Sentence, Type = NamedEntities.Sentence, Spans = [sentence.Span] });
                items.AddRange(sentence.Tokens.Select(t => t with { Id = "token " + t.Id }));
            }
        }

        items.Insert(0, new() { Id = "0", Kind = StandOffKind.Structure, Type = CasNames.Null });
        items.Insert(1, new() { Id = "document", Kind = StandOffKind.Structure, Type = CasNames.Document, Spans = [new(0, text.Length)], Features = [new("language", "x-unspecified")] });
        items.Add(new()
        {
            Id = sofa,
            Kind = StandOffKind.Structure,
            Type = CasNames.Sofa,
            Features = [new("sofaNum", "1"), new("sofaID", CasNames.InitialView), new("mimeType", "text")],
        });
        items.Add(new() { Id = "view", Kind = StandOffKind.Structure, Type = CasNames.View, Features = [new("sofa", sofa), new("members", "")] });
    }

    // Identifiers are numbers; those that are already keep theirs.
    private void Number()
    {
        var taken = new HashSet<int>();
        foreach (StandOffItem item in items)
        {
            if (int.TryParse(item.Id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && taken.Add(number))
                ids.TryAdd(item.Id, number);
        }

        int next = 0;
        foreach (StandOffItem item in items)
        {
            if (ids.ContainsKey(item.Id))
                continue;
            while (!taken.Add(++next))
            {
            }

            ids.Add(item.Id, next);
        }
    }

    private void WriteItem(XmlWriter xml, StandOffItem item)
    {
        (string space, string local) = CasNames.Element(item.Type);
        if (!IsName(local))
        {
            Lose($"the annotation {item.Id}, whose type '{item.Type}' is no name", item);
            return;
        }

        xml.WriteStartElement(Prefix(space), local, space);
        if (item.Type != CasNames.View)
            xml.WriteAttributeString("xmi", "id", CasNames.Xmi, Id(item.Id));
        if (item.Spans.Count > 0)
        {
            if (item.Spans.Count > 1)
                Lose($"the parts of the annotation {item.Id} ({item.Type}): it reaches from the first to the last", item);
            xml.WriteAttributeString("sofa", Id(sofa));
            xml.WriteAttributeString("begin", item.Spans.Min(s => s.Start).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("end", item.Spans.Max(s => s.End).ToString(CultureInfo.InvariantCulture));
        }

        WriteFeatures(xml, item);
        if (item.Id == sofa && hasText)
            xml.WriteAttributeString("sofaString", Allowed(text, "the text"));
        foreach (KeyedValue feature in item.Features.Where(f => f.Key.EndsWith("[]", StringComparison.Ordinal)))
            xml.WriteElementString(feature.Key[..^2], Allowed(feature.Value, $"the feature {feature.Key} of {item.Id}"));
        xml.WriteEndElement();
    }

    private void WriteFeatures(XmlWriter xml, StandOffItem item)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyedValue feature in item.Features)
        {
            if (feature.Key.EndsWith("[]", StringComparison.Ordinal))
                continue;
            string name = CasFeatures.Name(feature.Key), value = (item.Type, feature.Key) switch
            {
                (CasNames.View, "members") => Members(item, feature.Value),
                (_, "sofa") => Id(feature.Value),
                _ => feature.Value,
            };
            bool placed = item.Spans.Count > 0 && name is "sofa" or "begin" or "end";
            if (IsName(name) && !placed && written.Add(name))
                xml.WriteAttributeString(name, Allowed(value, $"the feature {feature.Key} of {item.Id}"));
            else
                Lose($"the feature {feature.Key} '{feature.Value}' of the annotation {item.Id}", item);
        }

        foreach (IGrouping<string, StandOffLink> links in item.Links.GroupBy(l => l.Role))
        {
            if (IsName(links.Key) && written.Add(links.Key) && links.All(l => ids.ContainsKey(l.Target)))
                xml.WriteAttributeString(links.Key, string.Join(' ', links.Select(l => Id(l.Target))));
            else
                Lose($"the links '{links.Key}' of the annotation {item.Id}", item);
        }
    }

    // The members a view had, and what came to it since.
    private string Members(StandOffItem view, string members)
    {
        List<string> named = [.. members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(ids.ContainsKey)];
        if (view.Features["sofa"] == sofa)
        {
            var known = new HashSet<string>(named, StringComparer.Ordinal);
            foreach (StandOffItem item in items)
            {
                // One with a number comes from the same file, which left it out.
                bool other = members.Length > 0 && item.Id.All(char.IsAsciiDigit);
                if (item.Spans.Count > 0 && !other && known.Add(item.Id))
                    named.Add(item.Id);
            }
        }

        return string.Join(' ', named.Select(Id));
    }

    private string Id(string id) => ids.TryGetValue(id, out int number) ? number.ToString(CultureInfo.InvariantCulture) : id;

    private string Prefix(string space)
    {
        if (prefixes.TryGetValue(space, out string? known))
            return known;
        string name = space[(space.LastIndexOf('/') + 1)..].Replace(".ecore", "", StringComparison.Ordinal);
        if (!IsName(name) || name is "xmi" or "xml" or "xmlns")
            name = "type";
        string prefix = name;
        for (int n = 2; prefixes.ContainsValue(prefix); n++)
            prefix = FormattableString.Invariant($"{name}{n}");
        prefixes.Add(space, prefix);
        return prefix;
    }

    // What XML cannot hold is replaced unit by unit, so that offsets stay right.
    private string Allowed(string value, string where)
    {
        if (XmlText.IsAllowed(value))
            return value;
        diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, CasFormat.Name, $"characters in {where} that XML forbids (U+FFFD stands for each)"));
        return XmlText.Replace(value);
    }

    private void Lose(string what, StandOffItem item) =>
        diagnostics.Add(DiagnosticCodes.Loss.At(null, null, item.Spans.IsEmpty ? null : item.Spans[0], CasFormat.Name, what));

    private static bool IsName(string name) => TextDocument.IsName(name);
}

namespace TextModel.Formats.Tei;

/// <summary>Writes the <c>teiHeader</c>: source, speakers, and the categories that the text refers to.</summary>
internal sealed class TeiHeaderWriter(TeiLines lines, TextDocument document, TeiReferences references)
{
    private readonly Source source = document.Source;

    public void Write()
    {
        lines.Open("teiHeader");
        WriteFileDescription();
        WriteEncodingDescription();
        WriteProfile();
        lines.Close();
    }

    private void WriteFileDescription()
    {
        lines.Open("fileDesc");
        lines.Open("titleStmt");
        lines.Element("title", source.Title);
        foreach (Contributor contributor in source.Contributors)
            WriteContributor(contributor);
        if (references.Layers.Count > 0)
            WriteLayers();
        lines.Close();
        WritePublication();
        if (source.Fields.Count > 0)
        {
            lines.Open("notesStmt");
            foreach (KeyedValue field in source.Fields)
                lines.Element("note", field.Value, ("type", "field"), ("n", field.Key));
            lines.Close();
        }

        lines.Open("sourceDesc");
        if (source.Printed is { } printed)
            WritePrinted(printed);
        else
            lines.Element("p", null);
        lines.Close();
        lines.Close();
    }

    private void WriteLayers()
    {
        foreach ((string layer, string id) in references.Layers.OrderBy(l => l.Value, StringComparer.Ordinal))
        {
            lines.Open("respStmt", ("xml:id", id));
            lines.Element("resp", "annotation");
            lines.Element("name", layer);
            lines.Close();
        }
    }

    private void WriteContributor(Contributor contributor)
    {
        if (contributor.Role == ContributorRole.Author)
        {
            lines.Element("author", contributor.Name);
        }
        else if (contributor.Role == ContributorRole.Editor)
        {
            lines.Element("editor", contributor.Name);
        }
        else
        {
            lines.Open("respStmt");
            lines.Element("resp", contributor.Role.ToString());
            lines.Element("name", contributor.Name);
            lines.Close();
        }
    }

    private void WritePublication()
    {
        lines.Open("publicationStmt");
        if (source is { Publisher: null, PublicationDate: null, Rights: null })
        {
            lines.Element("p", null);
        }
        else
        {
            lines.Element("publisher", source.Publisher);
            if (source.PublicationDate is { } date)
                lines.Date("date", date);
            if (source.Rights is { } rights)
            {
                lines.Open("availability");
                if (rights.Status is not null || rights.Uri is not null || rights.Statement is null)
                    lines.Element("licence", rights.Status, rights.Uri is null ? [] : [("target", rights.Uri)]);
                if (rights.Statement is not null)
                    lines.Element("p", rights.Statement);
                lines.Close();
            }
        }

        lines.Close();
    }

    private void WritePrinted(PrintedSource printed)
    {
        lines.Open("biblStruct");
        lines.Open("monogr");
        lines.Element("title", printed.Title);
        lines.Open("imprint");
        if (printed.Place is not null)
            lines.Element("pubPlace", printed.Place);
        if (printed.Publisher is not null)
            lines.Element("publisher", printed.Publisher);
        if (printed.Date is { } date)
            lines.Date("date", date);
        if (printed.OriginalDate is { } original)
            lines.Date("date", original, ("type", "original"));
        if (printed.Volume is not null)
            lines.Element("biblScope", printed.Volume, ("unit", "volume"));
        if (printed.Pages is not null)
            lines.Element("biblScope", printed.Pages, ("unit", "page"));
        if (printed is { Place: null, Publisher: null, Date: null, OriginalDate: null, Volume: null, Pages: null })
            lines.Element("date", null);
        lines.Close();
        lines.Close();
        lines.Close();
    }

    private void WriteEncodingDescription()
    {
        lines.Open("encodingDesc");
        lines.Open("editorialDecl");
        lines.Open("normalization");
        lines.Element("p", "White space in the text is that of the source. A string-range counts code points from 0 in the string value of the element that carries the identifier, the text of inline notes and anchors included.");
        lines.Close();
        lines.Close();
        lines.Open("classDecl");
        lines.Open("taxonomy");
        WriteCategory(references.Category(TurnKind.Question), "A turn that asks.");
        WriteCategory(references.Category(TurnKind.Answer), "A turn that answers.");
        WriteCategory(references.Category(TurnKind.Statement), "A turn that neither asks nor answers, or of which that is not known.");
        WriteCategory(references.Implied, "An element that only the schema asks for.");
        lines.Close();
        if (references.Rules.Count > 0)
        {
            lines.Open("taxonomy");
            foreach ((string rule, string id) in references.Rules.OrderBy(r => r.Key, StringComparer.Ordinal))
                WriteCategory(id, rule);
            lines.Close();
        }

        lines.Close();
        lines.Open("appInfo");
        lines.Open("application", ("ident", "TextModel"), ("version", TeiMapping.Version));
        lines.Element("label", "TextModel");
        lines.Close();
        lines.Close();
        lines.Close();
    }

    private void WriteCategory(string id, string description)
    {
        lines.Open("category", ("xml:id", id));
        lines.Element("catDesc", description);
        lines.Close();
    }

    private void WriteProfile()
    {
        if (source.Date is null && source.Language is null && document.Speakers.Count == 0)
            return;
        lines.Open("profileDesc");
        if (source.Date is { } date)
        {
            lines.Open("creation");
            lines.Date("date", date);
            lines.Close();
        }

        if (source.Language is { } language)
        {
            lines.Open("langUsage");
            lines.Element("language", language, ("ident", TeiNames.IsLanguage(language) ? language : "und"));
            lines.Close();
        }

        if (document.Speakers.Count > 0)
        {
            lines.Open("particDesc");
            lines.Open("listPerson");
            foreach (Speaker speaker in document.Speakers)
                WriteSpeaker(lines, speaker);
            lines.Close();
            lines.Close();
        }

        lines.Close();
    }

    /// <summary>Writes a speaker as a <c>person</c>.</summary>
    public static void WriteSpeaker(TeiLines lines, Speaker speaker)
    {
        List<(string, string)> attributes = [("xml:id", speaker.Id)];
        if (speaker.Role != SpeakerRole.Unknown)
            attributes.Add(("role", speaker.Role == SpeakerRole.Interviewer ? "interviewer" : "interviewee"));
        if (speaker.EntityId is { } entity)
            attributes.Add(("sameAs", $"#{TeiNames.ToPointer(entity)}"));
        lines.Open("person", [.. attributes]);
        if (speaker.Name is not null)
            lines.Element("persName", speaker.Name);
        foreach (string label in speaker.Labels)
            lines.Element("persName", label, ("type", "label"));
        if (speaker.Description is not null)
            lines.Element("note", speaker.Description);
        lines.Close();
    }
}

using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes the <c>teiHeader</c>: source, speakers, and the categories that the text refers to.</summary>
/// <param name="lines">Takes the elements.</param>
/// <param name="document">The document.</param>
/// <param name="source">What is said of its source: the document's, with what options add.</param>
/// <param name="speakers">Who speaks: the document's, with those of a template.</param>
/// <param name="references">Knows the identifiers.</param>
internal sealed class TeiHeaderWriter(TeiLines lines, TextDocument document, Source source, IReadOnlyCollection<Speaker> speakers, TeiReferences references)
{
    // What a file of the model holds last of its fields under this name is said where the Guidelines want it.
    private readonly bool hasProject = source.Fields.Count > 0 && source.Fields[^1].Key == TeiNames.Project && source.Fields.Count(f => f.Key == TeiNames.Project) == 1;

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
        if (source.Title is null && document.SourceFile?.Name is { } name)
            lines.Element("title", name, ("type", TeiNames.File));
        else
            lines.Element("title", source.Title);
        foreach (Contributor contributor in source.Contributors)
            WriteContributor(contributor);
        if (references.Layers.Count > 0)
            WriteLayers();
        lines.Close();
        WriteExtent();
        WritePublication();
        if (source.Fields.Count > (hasProject ? 1 : 0))
        {
            lines.Open("notesStmt");
            foreach (KeyedValue field in source.Fields.Take(source.Fields.Count - (hasProject ? 1 : 0)))
                lines.Element("note", field.Value, ("type", "field"), ("n", field.Key));
            lines.Close();
        }

        lines.Open("sourceDesc");
        if (source.Printed is { } printed)
            WritePrinted(printed);
        if (document.SourceFile is { } file)
            WriteFile(file);
        else if (source.Printed is null)
            lines.Element("p", TeiNames.Undescribed);
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
            lines.Element("p", TeiNames.Unpublished);
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

    private void WriteExtent()
    {
        lines.Open("extent");
        WriteMeasure("words", WordCount.Of(document.Text));
        WriteMeasure("turns", document.Annotations.CountTurns());
        lines.Close();
    }

    private void WriteMeasure(string unit, long quantity)
    {
        string number = quantity.ToString(CultureInfo.InvariantCulture);
        lines.Element("measure", $"{number} {unit}", ("unit", unit), ("quantity", number));
    }

    private void WriteFile(SourceFile file)
    {
        lines.Open("bibl", ("type", TeiNames.File));
        if (file.Name is not null)
            lines.Element("title", file.Name);
        if (file.Measure() is { } measured)
        {
            lines.Open("extent");
            WriteMeasure("bytes", measured.Length);
            lines.Close();
            lines.Element("idno", measured.Hash, ("type", "SHA-256"));
        }

        lines.Element("note", file.Format, ("type", "format"));
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
        if (hasProject)
        {
            lines.Open("projectDesc");
            lines.Element("p", source.Fields[^1].Value);
            lines.Close();
        }

        lines.Open("editorialDecl");
        lines.Open("normalization");
        lines.Element("p", TeiNames.Normalization);
        lines.Close();
        lines.Close();
        lines.Open("classDecl");
        lines.Open("taxonomy");
        WriteCategory(references.Category(TurnKind.Question), TeiNames.Asks);
        WriteCategory(references.Category(TurnKind.Answer), TeiNames.Answers);
        WriteCategory(references.Category(TurnKind.Statement), TeiNames.States);
        WriteCategory(references.Implied, TeiNames.Implied);
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
        if (source.Date is null && source.Language is null && speakers.Count == 0)
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

        if (speakers.Count > 0)
        {
            lines.Open("particDesc");
            lines.Open("listPerson");
            foreach (Speaker speaker in speakers)
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

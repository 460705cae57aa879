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
            Write(nameof(Source.Title));
        Write(nameof(Source.Contributors));
        if (references.Layers.Count > 0)
            WriteLayers();
        lines.Close();
        WriteExtent();
        WritePublication();
        Write(nameof(Source.Fields));
        lines.Open("sourceDesc");
        Write(nameof(Source.Printed));
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

    private void Write(params ReadOnlySpan<string> properties) => TeiMapping.Source.Write(lines, source, properties);

    private void WritePublication()
    {
        lines.Open("publicationStmt");
        if (source is { Publisher: null, PublicationDate: null, Rights: null })
            lines.Element("p", TeiNames.Unpublished);
        else
            Write(nameof(Source.Publisher), nameof(Source.PublicationDate), nameof(Source.Rights));
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

    private void WriteEncodingDescription()
    {
        lines.Open("encodingDesc");
        if (TeiMapping.ProjectOf(source) is { } project)
        {
            lines.Open("projectDesc");
            lines.Element("p", project);
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
        Write(nameof(Source.Date), nameof(Source.Language));
        if (speakers.Count > 0)
        {
            lines.Open("particDesc");
            lines.Open("listPerson");
            foreach (Speaker speaker in speakers)
                TeiMapping.Speaker.Write(lines, "person", speaker.Id, speaker);
            lines.Close();
            lines.Close();
        }

        lines.Close();
    }
}

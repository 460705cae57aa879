using TextModel.Entities;
using TextModel.Formats;
using TextModel.Recordings;

namespace TextModel.Fuzz;

/// <summary>What has to hold for any input whatever: reading gives a sound document, and it can be written.</summary>
internal static class Trial
{
    /// <summary>Every format that the packages read.</summary>
    public static FormatRegistry Formats { get; } = FormatRegistry.Default.With(TextModel.Formats.Yaml.YamlFormat.Format).With(TextModel.Formats.Markdown.MarkdownFormat.Format)
        .With(TextModel.Formats.Html.HtmlFormat.Format).With(TextModel.Formats.Docx.DocxFormat.Format).WithRecordings();

    /// <summary>Reads a file as one of a format, and writes what came out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The identifier of the format; <c>authority</c> for a list of entities.</param>
    /// <exception cref="Exception">Something does not hold: an exception of the library, or of this.</exception>
    public static void Run(byte[] file, string format)
    {
        if (format == "authority")
        {
            foreach (string name in (string[])["a.csv", "a.json", "a.ttl", "a.rdf", "a.xml"])
                AuthorityList.Read(SourceText.Decode(file, name));
            return;
        }

        ReadResult read = TextDocument.Read(file, "input", new() { Format = format }, Formats);
        Check(read);
        if (Formats[format]!.Writer is not null && !read.HasErrors)
        {
            byte[] same = Write(read.Document, format);
            if (!same.AsSpan().SequenceEqual(file))
                throw new InvalidDataException("Written unedited, the file is another.");
        }

        TextDocument edited = read.Document.Edit(_ => { });
        if (Formats[format]!.Writer is not null)
            Write(edited, format);
        byte[] tei = Write(edited, "tei");
        ReadResult again = TextDocument.Read(tei, "input.tei.xml", new() { Format = "tei" }, Formats);
        Check(again);
        if (again.HasErrors && format != "tei")
            throw new InvalidDataException($"What was written as TEI is not read: {again.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).Message}");
        Write(edited, "json");
        if (Formats[format]!.Annotations is not null)
            AnnotationSet.Read(TextInput.FromBytes(file, "input"), new() { Format = format }, Formats);
    }

    private static void Check(ReadResult read)
    {
        int length = read.Document.Text.Length;
        foreach (Annotation annotation in read.Document.Annotations)
        {
            if (annotation.End > length)
                throw new InvalidDataException($"{annotation} lies outside the text of {length} units.");
        }

        _ = read.Document.ReadingText;
        foreach (Diagnostic diagnostic in read.Diagnostics)
            _ = diagnostic.ToString();
    }

    private static byte[] Write(TextDocument document, string format)
    {
        using var output = new MemoryStream();
        document.Write(output, new WriteOptions { Format = format }, Formats);
        return output.ToArray();
    }
}

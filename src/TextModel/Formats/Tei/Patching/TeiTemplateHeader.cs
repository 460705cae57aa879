using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace TextModel.Formats.Tei;

/// <summary>The header of a document that is written with a template.</summary>
internal sealed class TeiTemplateHeader
{
    private readonly TeiTemplate template;

    private TeiTemplateHeader(TeiTemplate template, Source source, IReadOnlyCollection<Speaker> speakers, IReadOnlyList<Contributor> contributors) =>
        (this.template, Source, Speakers, Contributors) = (template, source, speakers, contributors);

    /// <summary>What the file says of the source: the document, and where it says nothing the template.</summary>
    public Source Source { get; }

    /// <summary>Who speaks by the document, and who takes part by the template.</summary>
    public IReadOnlyCollection<Speaker> Speakers { get; }

    /// <summary>The identifiers of the template.</summary>
    public string[] Ids => [.. template.Ids];

    private IReadOnlyList<Contributor> Contributors { get; }

    /// <summary>The one that options ask for, else the one that the document's own file was made with; null where there is none, or it cannot be used.</summary>
    public static TeiTemplateHeader? Of(TextDocument document, TeiOptions options, DiagnosticBag diagnostics)
    {
        if (options.Header is { } header)
        {
            if (TeiTemplate.Read(header, null, diagnostics) is not { } template)
                return null;
            template.Rename(document);
            TextDocument said = template.Understand();
            Source source = options.Complete(Complete(document.Source, said.Source, template.Project));
            return new(template, source, Complete(document.Speakers, said.Speakers), said.Source.Contributors);
        }

        if (document.KeptHeader is not TeiKeptHeader kept)
            return null;
        TeiTemplate old = TeiTemplate.Recover(kept);
        if (kept.Source != document.Source)
            old = old.Edit(kept.Source, document.Source);
        old.Rename(document);
        return new(old, options.Complete(document.Source), document.Speakers, old.Understand().Source.Contributors);
    }

    /// <summary>The header, and the instructions before the root that go with it; null where it would not be read back, which is said.</summary>
    /// <param name="write">Writes the header that the document would have by itself.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public (byte[] Header, string Instructions)? Write(Action<TeiLines> write, DiagnosticBag diagnostics)
    {
        byte[] alone = Written(output => write(new(output)));
        XElement known = XElement.Parse($"<TEI xmlns=\"{TeiNames.Namespace}\">{Encoding.UTF8.GetString(alone)}</TEI>", LoadOptions.PreserveWhitespace).Elements().First();
        var printer = new TeiTemplatePrinter(template.Header);
        var merge = new TeiTemplateMerge(template.Header, known, Contributors, Source.Contributors);
        merge.Merge();
        byte[] header = Written(printer.Print);
        if (TeiOwnFile.ReadHeader(AsFile(alone)) is not { } wanted || TeiOwnFile.ReadHeader(AsFile(header)) is not { } read)
        {
            diagnostics.Add(DiagnosticCodes.BadHeaderTemplate.At(null, null, null, "this library cannot read it back"));
            return null;
        }

        string[] differences = [.. TeiHeaderInstructions.Differences(wanted, read)];
        if (wanted.Source != read.Source)
            diagnostics.Add(DiagnosticCodes.TemplateStays.At(null, null, null, string.Join(", ", TeiMapping.Source.Properties.Where(p => !p.IsSame(wanted.Source, read.Source)).Select(p => p.Name))));
        foreach (string speaker in wanted.Speakers.Where(s => read.Speakers[s.Id] is { } other && other != s).Select(s => s.Id))
            diagnostics.Add(DiagnosticCodes.TemplateStays.At(null, null, null, $"the speaker '{speaker}'"));
        return (header, $"<?{TeiAssembly.HeaderInstruction}{Marks(merge)}?>\n{string.Concat(differences.Select(d => $"{d}\n"))}");
    }

    private string Marks(TeiTemplateMerge merge)
    {
        var marks = new List<string>();
        foreach ((int i, XElement element) in template.Header.DescendantsAndSelf().Index())
        {
            if (merge.Added.Contains(element))
                marks.Add(string.Create(CultureInfo.InvariantCulture, $"a{i}"));
            else if (merge.Filled.TryGetValue(element, out List<XName>? names))
                marks.Add(string.Create(CultureInfo.InvariantCulture, $"f{i}{(names.Count == 0 ? "" : ":")}{string.Join(',', names.Select(n => n == TeiTemplate.Id ? "xml:id" : n.LocalName))}"));
        }

        return string.Join(' ', marks);
    }

    private static Source Complete(Source source, Source said, string? project) => source with
    {
        Title = source.Title ?? said.Title,
        Contributors = [.. said.Contributors, .. Without(source.Contributors, said.Contributors)],
        Date = source.Date ?? said.Date,
        Printed = source.Printed ?? said.Printed,
        Publisher = source.Publisher ?? said.Publisher,
        PublicationDate = source.PublicationDate ?? said.PublicationDate,
        Rights = source.Rights ?? said.Rights,
        Language = source.Language ?? said.Language,
        Fields = project is not null && source.Fields[TeiNames.Project] is null ? source.Fields.Add(TeiNames.Project, project) : source.Fields,
    };

    private static List<Contributor> Without(ValueList<Contributor> contributors, ValueList<Contributor> said)
    {
        List<Contributor> left = [.. said];
        return [.. contributors.Where(c => !left.Remove(c))];
    }

    private static List<Speaker> Complete(Register<Speaker> speakers, Register<Speaker> said) =>
    [
        .. said.Select(s => speakers[s.Id] is not { } known ? s : known with
        {
            Name = known.Name ?? s.Name,
            Role = known.Role == SpeakerRole.Unknown ? s.Role : known.Role,
            Description = known.Description ?? s.Description,
        }),
        .. speakers.Where(s => said[s.Id] is null),
    ];

    private static byte[] Written(Action<Utf8XmlOutput> write)
    {
        using var memory = new MemoryStream();
        using (var output = new Utf8XmlOutput(memory))
            write(output);
        return memory.ToArray();
    }

    private static byte[] AsFile(byte[] header) => [.. Encoding.UTF8.GetBytes($"<TEI xmlns=\"{TeiNames.Namespace}\">\n"), .. header, .. "<text><body/></text></TEI>"u8];
}

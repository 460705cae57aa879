using System.Xml;
using TextModel.Cli.Output;
using TextModel.Schema;

namespace TextModel.Cli.Commands;

/// <summary>Which schema a file is checked against; each is loaded once.</summary>
internal sealed class SchemaChoice(Session session)
{
    private const string Own = "textmodel.rng";
    private readonly Dictionary<string, RelaxNgSchema?> loaded = new(StringComparer.Ordinal);
    private string? always;

    /// <summary>The name of the schema that was chosen last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Takes one schema for all files.</summary>
    /// <returns>Whether it can be used; what is wrong with it was said.</returns>
    public bool UseAlways(string path)
    {
        always = path;
        return Load(path) is not null;
    }

    /// <summary>The schema of a file.</summary>
    /// <param name="stream">The file, at its start; is there again afterwards.</param>
    /// <param name="file">Its path.</param>
    /// <returns>Null where it has faults, which were said.</returns>
    public RelaxNgSchema? For(Stream stream, string file)
    {
        string? path = always ?? Named(stream, file);
        stream.Position = 0;
        return Load(path ?? "");
    }

    private RelaxNgSchema? Load(string path)
    {
        Name = path.Length == 0 ? $"the vocabulary of TextModel ({Own})" : path;
        if (loaded.TryGetValue(path, out RelaxNgSchema? schema))
            return schema;
        SchemaResult result = path.Length == 0 ? LoadOwn() : RelaxNgSchema.Load(path);
        new DiagnosticPrinter(session, quiet: false).Print(result.Diagnostics, Name);
        loaded.Add(path, result.Schema);
        return result.Schema;
    }

    private static SchemaResult LoadOwn()
    {
        using Stream stream = typeof(SchemaChoice).Assembly.GetManifestResourceStream(Own)!;
        return RelaxNgSchema.Load(stream);
    }

    // The first <?xml-model?> that is of RELAX NG and names a file; an address in the network is none.
    private static string? Named(Stream stream, string file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read() && reader.NodeType != XmlNodeType.Element)
            {
                if (reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: "xml-model" } && Local(reader.Value, file) is { } path)
                    return path;
            }
        }
        catch (XmlException)
        {
            // The check itself says so, at its place.
        }

        return null;
    }

    private static string? Local(string instruction, string file)
    {
        string? href = Value(instruction, "href");
        bool isRelaxNg = Value(instruction, "schematypens") is null or "http://relaxng.org/ns/structure/1.0";
        if (href is null || !isRelaxNg || !(href.EndsWith(".rng", StringComparison.OrdinalIgnoreCase) || href.EndsWith(".rnc", StringComparison.OrdinalIgnoreCase)))
            return null;
        string folder = file == ConvertPlan.Standard ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(file))!;
        return Uri.TryCreate(new Uri(folder + Path.DirectorySeparatorChar), href, out Uri? uri) && uri.IsFile && File.Exists(uri.LocalPath) ? uri.LocalPath : null;
    }

    private static string? Value(string instruction, string name)
    {
        int at = instruction.IndexOf(name + "=", StringComparison.Ordinal);
        if (at < 0 || at + name.Length + 2 > instruction.Length)
            return null;
        int start = at + name.Length + 2;
        int end = instruction.IndexOf(instruction[start - 1], start);
        return end < 0 ? null : instruction[start..end];
    }
}

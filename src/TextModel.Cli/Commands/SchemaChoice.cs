using System.Globalization;
using System.Xml;
using TextModel.Cli.Output;
using TextModel.Schema;

namespace TextModel.Cli.Commands;

/// <summary>Which schema a file is checked against; each is loaded once.</summary>
internal sealed class SchemaChoice(Session session)
{
    private const string Own = "textmodel.rng";
    private readonly Dictionary<string, RelaxNgSchema?> loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchematronRules?> rules = new(StringComparer.Ordinal);
    private string? always;

    // The user's, or the one that TEXTMODEL_CACHE names; none where that is empty.
    private static SchemaCache? Cache => Environment.GetEnvironmentVariable("TEXTMODEL_CACHE") switch { null => SchemaCache.OfUser(), "" => null, { } folder => new(Path.Combine(folder, "schemas")) };

    /// <summary>The name of the schema that was chosen last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the rules of schemas are wanted too.</summary>
    public bool WithRules { get; set; }

    /// <summary>The rules of the schema that was chosen last; null where none are wanted or it has none.</summary>
    public SchematronRules? Rules { get; private set; }

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
        RelaxNgSchema? schema = Load(path ?? "");
        Rules = WithRules && path is not null && schema is not null ? LoadRules(path) : null;
        return schema;
    }

    private RelaxNgSchema? Load(string path)
    {
        Name = path.Length == 0 ? $"the vocabulary of TextModel ({Own})" : path;
        if (loaded.TryGetValue(path, out RelaxNgSchema? schema))
            return schema;
        SchemaResult result = path.Length == 0 ? LoadOwn() : Cache is { } cache ? cache.Load(path) : RelaxNgSchema.Load(path);
        new DiagnosticPrinter(session, quiet: false).Print(result.Diagnostics, Name);
        loaded.Add(path, result.Schema);
        return result.Schema;
    }

    private SchematronRules? LoadRules(string path)
    {
        if (rules.TryGetValue(path, out SchematronRules? known))
            return known;
        SchematronRules? found = null;
        try
        {
            found = SchematronRules.Load(path);
            int all = found.Count + found.NotChecked.Count;
            session.Print(writer =>
            {
                writer.WriteLine(Clean.Line(string.Create(CultureInfo.InvariantCulture, $"{path}: {found.Count} of {all} rules are checked, the others need XPath 2")));
                foreach (UncheckedRule rule in found.NotChecked)
                    writer.WriteLine(Clean.Line($"  not checked: {rule.Context}: {rule.Test}"));
            });
        }
        catch (XmlException)
        {
            session.Print(writer => writer.WriteLine(Clean.Line($"{path}: the compact syntax holds no rules")));
        }

        rules.Add(path, found);
        return found;
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

// Converts all transcripts of a folder, with what YAML files beside them say, and lists who speaks how much.
//     dotnet run --project samples/ConvertFolder -- samples converted .json
using TextModel;
using TextModel.Formats;
using TextModel.Formats.Yaml;

if (args is not [var from, var to, var ending])
{
    Console.Error.WriteLine("ConvertFolder FROM TO ENDING");
    return 2;
}

FormatRegistry formats = FormatRegistry.Default.With(YamlFormat.Format);
Directory.CreateDirectory(to);
int errors = 0;
foreach (string path in Directory.GetFiles(from, "*.txt").Order(StringComparer.Ordinal))
{
    ReadResult read = YamlTranscript.Read(path, formats: formats);
    foreach (Diagnostic diagnostic in read.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info))
        Console.Error.WriteLine(diagnostic);
    if (read.HasErrors)
    {
        errors++;
        continue;
    }

    string name = Path.GetFileNameWithoutExtension(path);
    read.Document.Save(Path.Combine(to, name + ending), formats: formats);
    IEnumerable<string> speakers = read.Document.Turns.GroupBy(t => t.Speaker).Select(g => $"{g.Key} {g.Count()}");
    Console.WriteLine($"{name}: {string.Join(", ", speakers)}");
}

return errors == 0 ? 0 : 1;

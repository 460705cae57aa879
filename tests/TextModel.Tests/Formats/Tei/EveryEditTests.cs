using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TextModel.Formats;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using Xunit.Abstractions;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Every edit of a file that others wrote is in the file when it is read again, or a diagnostic names it.</summary>
public class EveryEditTests(ITestOutputHelper output)
{
    private const int AllEditsUpTo = 40_000;

    private enum Outcome
    {
        ReadBack,
        Named,
        Silent,
    }

    private static bool IsEachEdit => Environment.GetEnvironmentVariable("TEXTMODEL_EDITS") == "all";

    public static TheoryData<string> Inputs => [.. Own.Select(f => Path.GetFileName(f)!)];

    private static string[] Own => [.. Directory.GetFiles(Repository.PathOf("tests/TextModel.Tests/Formats/Tei/Foreign"), "*.xml").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void P9_no_edit_of_a_small_foreign_file_is_lost(string file) =>
        AssertNothingSilent([Repository.PathOf($"tests/TextModel.Tests/Formats/Tei/Foreign/{file}")], least: 0.9);

    [SharedFact]
    public void P9_no_edit_of_a_foreign_file_is_lost() => AssertNothingSilent(Shared.Files("tei"), least: 0.95);

    [ToolFact("jing", NeedsShared = true)]
    public void P6_no_edit_makes_a_foreign_file_less_valid()
    {
        using var folder = new TemporaryFolder();
        var originals = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] files = [.. Own.Concat(Shared.Files("tei")).Where(IsCheckable)];
        for (int i = 0; i < files.Length; i++)
        {
            ReadResult read = TextDocument.Read(files[i], new() { Format = "tei" });
            if (read.HasErrors)
                continue;
            string original = folder.Write($"{i:000}.xml", "");
            File.Copy(files[i], original, overwrite: true);
            int number = 0;
            foreach (PropertyEdit edit in PropertyEdits.Of(read.Document, Own.Contains(files[i]) ? 1 : 8, i))
            {
                // What is edited as it stands in the file is what its editor makes of it.
                if (edit.Property is "Markup.Data" or "Annotation.Tag")
                    continue;
                string path = folder.Write($"{i:000}-{number++:0000}.xml", "");
                File.WriteAllBytes(path, ForeignTeiTests.Written(edit.Edited));
                originals[Path.GetFileName(path)] = $"{Path.GetFileName(original)} {edit.Property} = {edit.Value}";
            }
        }

        string[] errors = [.. TeiValidity.ErrorsOf(Directory.GetFiles(folder.Root, "*.xml"))];
        string[] fatal = [.. errors.Where(e => e.Contains(": fatal:", StringComparison.Ordinal)).Select(e => $"{e} ({originals.GetValueOrDefault(Path.GetFileName(e.Split(':')[1]))})")];
        Assert.True(fatal.Length == 0, string.Join('\n', fatal));
        ILookup<string, string> byFile = errors.ToLookup(e => Path.GetFileName(e.Split(':')[1].Trim()), e => e.Split(':')[0] + e[(e.IndexOf(": error:", StringComparison.Ordinal) + 1)..]);
        string[] worse = [.. originals.Where(o => byFile[o.Key].Count() > byFile[o.Value.Split(' ')[0]].Count())
            .Select(o => $"{o.Key} {o.Value}:\n    {string.Join("\n    ", byFile[o.Key].Except(byFile[o.Value.Split(' ')[0]]))}")];
        Assert.True(worse.Length == 0, $"{worse.Length} of {originals.Count}:\n{string.Join('\n', worse.Take(60))}");
    }

    // A file that jing cannot parse (it wants document types and encodings that it knows) ends its run, and nothing is said of those behind it.
    private static bool IsCheckable(string file)
    {
        string xml = File.ReadAllText(file);
        return new FileInfo(file).Length < 60_000 && !xml.Contains("<!DOCTYPE", StringComparison.Ordinal) && !xml.AsSpan(0, Math.Min(60, xml.Length)).Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    private void AssertNothingSilent(string[] files, double least)
    {
        var outcomes = new ConcurrentBag<(string Property, Outcome Outcome, string Where)>();
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            string file = files[i];
            ReadResult read = TextDocument.Read(file, new() { Format = "tei" });
            if (read.HasErrors)
                return;
            // Of large files some edits, in each file others.
            int step = IsEachEdit ? 1 : 1 + (int)(new FileInfo(file).Length / AllEditsUpTo);
            foreach (PropertyEdit edit in PropertyEdits.Of(read.Document, step, i))
                outcomes.Add((edit.Property, Judge(edit, out string told), $"{Path.GetFileName(file)}: {edit.Value} {told}"));
        });
        string report = Report(outcomes);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("TEI_EDITS_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path, report);
        Assert.True(outcomes.All(o => o.Outcome != Outcome.Silent), report);
        Assert.True(outcomes.Count(o => o.Outcome == Outcome.ReadBack) >= least * outcomes.Count, report);
    }

    private static Outcome Judge(PropertyEdit edit, out string told)
    {
        using var stream = new MemoryStream();
        ValueList<Diagnostic> diagnostics = edit.Edited.Write(stream, new TeiOptions());
        stream.Position = 0;
        told = string.Join(' ', diagnostics.Select(d => d.Message));
        ReadResult again = new TeiReader().Read(TextInput.FromStream(stream), new());
        if (!again.HasErrors && edit.IsThere(again.Document))
            return Outcome.ReadBack;
        return diagnostics.Count > 0 ? Outcome.Named : Outcome.Silent;
    }

    private static string Report(IReadOnlyCollection<(string Property, Outcome Outcome, string Where)> outcomes)
    {
        var report = new StringBuilder();
        Line("all", outcomes);
        foreach (var property in outcomes.GroupBy(o => o.Property).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(property.Key, [.. property]);
            foreach (var example in property.Where(o => o.Outcome != Outcome.ReadBack).OrderByDescending(o => o.Outcome).Take(3))
                report.Append(CultureInfo.InvariantCulture, $"    {example.Outcome}: {example.Where}\n");
        }

        return report.ToString();

        void Line(string name, IReadOnlyCollection<(string Property, Outcome Outcome, string Where)> some)
        {
            int Count(Outcome outcome) => some.Count(o => o.Outcome == outcome);
            report.Append(
                CultureInfo.InvariantCulture,
                $"{name,-30} {some.Count,5} edits {Count(Outcome.ReadBack),5} read back {Count(Outcome.Named),5} named {Count(Outcome.Silent),5} silent\n");
        }
    }
}

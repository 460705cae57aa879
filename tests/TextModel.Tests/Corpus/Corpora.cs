using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TextModel.Corpus;

namespace TextModel.Tests.Corpus;

/// <summary>What a conversion left, without times and hosts.</summary>
internal static class Corpora
{
    public static string Manifest(string folder)
    {
        using CorpusManifest manifest = CorpusManifest.Open(folder);
        CorpusRunInfo run = manifest.Run! with { Started = default, Ended = default, Host = "", LeftOut = new Dictionary<string, int>() };
        return string.Join('\n', manifest.Files.Select(f => (f with { Duration = default, Finished = default }).ToString()).Prepend(run.ToString().Replace("Dictionary", "", StringComparison.Ordinal)));
    }

    public static string Report(string folder)
    {
        JsonNode json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "report.json")))!;
        json["run"] = null;
        json["times"] = null;
        string page = File.ReadAllText(Path.Combine(folder, "report.html"));
        page = Regex.Replace(page, "<p id=\"run\".*", "");
        return json.ToJsonString() + Regex.Replace(page, "<section id=\"times\">.*?</section>", "", RegexOptions.Singleline);
    }

    /// <summary>All that was made, by name and content.</summary>
    public static Dictionary<string, string> Outputs(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Name: Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Name.StartsWith(".textmodel/", StringComparison.Ordinal) && f.Name is not ("report.json" or "report.html"))
            .ToDictionary(f => f.Name, f => File.ReadAllText(f.File));
}

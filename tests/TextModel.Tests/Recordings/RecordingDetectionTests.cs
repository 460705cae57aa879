using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Recordings are found from their content, and nothing else is taken for one.</summary>
public sealed class RecordingDetectionTests
{
    // Texts of the other folders that are recordings.
    private static readonly Dictionary<string, string> AreRecordings = new(StringComparer.Ordinal)
    {
        ["interviews-html/kaixxx__interview.html"] = "noscribe",
        ["subtitles/popcorn/data.ttml"] = "ttml",
    };

    private static readonly FormatRegistry Without = new[] { "yaml", "html" }.Aggregate(FormatRegistry.Default, (formats, id) => formats.With(RecordingDocuments.Formats[id]!));

    [SharedFact]
    public void Every_recording_is_found_by_its_content_and_its_name_does_no_harm()
    {
        var wrong = new List<string>();
        foreach (RecordingDocument file in RecordingDocuments.All)
        {
            foreach (string name in (string[])["x", file.Path, "x.txt"])
            {
                // A table without names of columns looks like any other.
                if (name != file.Path && file.Name == "csv/ekeshi1__transcript.csv")
                    continue;
                if (Found(RecordingDocuments.Formats, file.Path, name) is var found && found != file.Format)
                    wrong.Add($"{file.Name} as {Path.GetFileName(name)}: {found}");
            }
        }

        Assert.All(Shared.Files("recordings/iso-tei"), path => Assert.Equal("tei", Found(RecordingDocuments.Formats, path, "x")));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [SharedFact]
    public void No_other_file_changes_its_format()
    {
        var wrong = new List<string>();
        int files = 0;
        foreach (string path in Shared.Files("."))
        {
            string relative = Path.GetRelativePath(Shared.Path("corpus"), path).Replace('\\', '/');
            if (relative.StartsWith("recordings/", StringComparison.Ordinal))
                continue;
            files++;
            string with = Found(RecordingDocuments.Formats, path, "x"), without = Found(Without, path, "x");
            if (with != AreRecordings.GetValueOrDefault(relative, without))
                wrong.Add($"{relative}: {without} became {with}");
            // A table is one by its name alone: lists of names are read by those who ask for that.
            string named = Found(RecordingDocuments.Formats, path, path), before = Found(Without, path, path);
            if (named != AreRecordings.GetValueOrDefault(relative, before) && !relative.EndsWith(".csv", StringComparison.Ordinal))
                wrong.Add($"{relative} by its name: {before} became {named}");
        }

        Assert.True(files > 500);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void A_format_that_is_certain_wins_over_a_more_general_one_whatever_the_file_is_called()
    {
        byte[] page = File.ReadAllBytes(Repository.PathOf("samples/interview.noscribe.html"));
        Assert.All((string[])["x", "x.html", "x.noscribe.html"], name => Assert.Equal("noscribe", RecordingDocuments.Formats.FindReader(TextInput.FromBytes(page, name), ReadOptions.Default)!.Id));
        Assert.Equal("html", RecordingDocuments.Formats.FindReader(TextInput.FromBytes("<!DOCTYPE html><html><body><p>A: ts_1</p>"u8.ToArray(), "x.html"), ReadOptions.Default)!.Id);
    }

    private static string Found(FormatRegistry formats, string path, string name)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[4096];
        return formats.FindReader(TextInput.FromBytes(head.AsMemory(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), name), ReadOptions.Default)!.Id;
    }
}

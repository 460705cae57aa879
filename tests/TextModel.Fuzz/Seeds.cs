using TextModel.Formats;

namespace TextModel.Fuzz;

/// <summary>The files that mutations begin with.</summary>
internal static class Seeds
{
    // Small inputs are tried in numbers; what goes wrong in a long file mostly does in a short one.
    private const int Longest = 6000;
    private const int Archive = 200_000;

    /// <summary>The folders that are looked through where none is named, from the project's root.</summary>
    public static readonly IReadOnlyList<string> Usual = ["samples", "../shared/corpus", "../shared/cases"];

    // The model's own notations have no files of others: they are made of texts.
    private static readonly string[] Own = ["json", "jsonl", "yaml"];

    /// <summary>Files by the format that reads them; a long text is cut.</summary>
    /// <param name="folders">Where to look.</param>
    /// <param name="only">One format; null for all.</param>
    public static Dictionary<string, List<byte[]>> Load(string[] folders, string? only)
    {
        var seeds = new Dictionary<string, List<byte[]>>(StringComparer.Ordinal);
        foreach (string path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            byte[] file = File.ReadAllBytes(path);
            bool archive = file.AsSpan().StartsWith("PK\u0003\u0004"u8);
            if (file.Length == 0 || (archive && file.Length > Archive))
                continue;
            foreach (string format in FormatsOf(path, file).Where(f => only is null || f == only || (f == "text" && Own.Contains(only))))
            {
                if (!seeds.TryGetValue(format, out List<byte[]>? list))
                    seeds.Add(format, list = []);
                list.Add(archive || file.Length <= Longest ? file : file[..Longest]);
            }
        }

        foreach (string format in Own.Where(o => only is null || o == only))
        {
            if (seeds.TryGetValue("text", out List<byte[]>? texts))
                seeds[format] = [.. texts.Take(60).Select(t => Write(t, format))];
        }

        if (only is not null and not "text")
            seeds.Remove("text");
        return seeds;
    }

    private static IEnumerable<string> FormatsOf(string path, byte[] file)
    {
        if (Path.GetExtension(path) == ".csv" && path.Contains("recordings", StringComparison.Ordinal))
            return ["csv"];
        if (path.Contains("authority", StringComparison.Ordinal) || path.EndsWith("people.json", StringComparison.Ordinal) || Path.GetExtension(path) is ".csv" or ".ttl" or ".rdf")
            return ["authority"];
        return Trial.Formats.FindReader(TextInput.FromBytes(file, path), new()) is { Id: var id } ? [id == "srt" || id == "webvtt" ? "srt" : id, .. id == "srt" || id == "webvtt" ? (string[])["webvtt"] : []] : [];
    }

    private static byte[] Write(byte[] text, string format)
    {
        using var output = new MemoryStream();
        TextDocument.Read(text, "input.txt", formats: Trial.Formats).Document.Write(output, new WriteOptions { Format = format }, Trial.Formats);
        return output.ToArray();
    }
}

using System.Globalization;

namespace TextModel.Corpus;

/// <summary>Joins the manifests of the parts of a conversion.</summary>
internal static class ManifestMerge
{
    /// <summary>Writes the joint manifest into the first folder; does nothing where no folder has parts.</summary>
    public static void Join(ValueList<string> folders)
    {
        List<(string Path, CorpusRunInfo Run)> parts = [];
        foreach (string folder in folders)
        {
            if (!Directory.Exists(CorpusPlaces.Folder(folder)))
                throw new DirectoryNotFoundException($"Nothing was converted into '{folder}'.");
            foreach (string path in Directory.GetFiles(CorpusPlaces.Folder(folder), "shard-*-of-*.db").Order(StringComparer.Ordinal))
            {
                using CorpusManifest part = CorpusManifest.Open(path);
                if (part.Run is { Shard: not null } run)
                    parts.Add((path, run));
            }
        }

        if (parts.Count == 0)
            return;
        // The newest says what belongs together.
        (string newest, CorpusRunInfo of) = parts.MaxBy(p => p.Run.Started);
        List<Diagnostic> notices = [];
        var present = new SortedDictionary<int, (string Path, CorpusRunInfo Run)>();
        foreach ((string path, CorpusRunInfo run) in parts)
        {
            if (run.Shard!.Count == of.Shard!.Count && run.Options == of.Options && run.Version == of.Version && run.Listing == of.Listing && run.Format == of.Format
                && present.TryAdd(run.Shard.Number, (path, run)))
            {
                continue;
            }

            notices.Add(CorpusDiagnostics.ShardsDiffer.At(null, null, null, Path.GetFileName(path), Path.GetFileName(newest)));
        }

        for (int i = 1; i <= of.Shard!.Count; i++)
        {
            if (!present.ContainsKey(i))
                notices.Add(CorpusDiagnostics.ShardMissing.At(null, null, null, i, of.Shard.Count));
        }

        Directory.CreateDirectory(CorpusPlaces.Folder(folders[0]));
        using CorpusManifest joint = CorpusManifest.OpenOrCreate(CorpusPlaces.Manifest(folders[0], null));
        joint.Clear();
        joint.Begin();
        foreach ((string path, CorpusRunInfo run) in present.Values)
        {
            using CorpusManifest part = CorpusManifest.Open(path);
            int count = 0;
            foreach (ConvertedFile file in part.Files)
            {
                joint.Put(file);
                count++;
            }

            if (!run.IsComplete)
                notices.Add(CorpusDiagnostics.RunIncomplete.At(null, null, null, Path.GetFileName(path), count.ToString(CultureInfo.InvariantCulture), run.Files));
        }

        joint.Put(of with
        {
            Shard = null,
            Files = present.Values.Sum(p => p.Run.Files),
            Notices = [.. present.Values.SelectMany(p => p.Run.Notices), .. notices],
            IsComplete = present.Count == of.Shard.Count && present.Values.All(p => p.Run.IsComplete),
            Started = present.Values.Min(p => p.Run.Started),
            Ended = present.Values.Max(p => p.Run.Ended),
            Host = string.Join(", ", present.Values.Select(p => p.Run.Host).Distinct().Order(StringComparer.Ordinal)),
        });
        joint.Commit();
        joint.Close();
    }
}

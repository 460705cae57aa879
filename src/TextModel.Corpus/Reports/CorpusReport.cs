namespace TextModel.Corpus;

/// <summary>What a conversion gave, as a whole.</summary>
public sealed record CorpusReport
{
    /// <summary>The run.</summary>
    public CorpusRunInfo Run { get; init; } = new();

    /// <summary>How many files there are.</summary>
    public int Files { get; init; }

    /// <summary>How many were converted.</summary>
    public int Converted { get; init; }

    /// <summary>How many failed.</summary>
    public int Failed { get; init; }

    /// <summary>How many were left alone, since their output was there.</summary>
    public int Kept { get; init; }

    /// <summary>The bytes of all.</summary>
    public long Bytes { get; init; }

    /// <summary>The turns of all.</summary>
    public long Turns { get; init; }

    /// <summary>The time for all files together, which is more than went by where several were worked at.</summary>
    public TimeSpan WorkTime { get; init; }

    /// <summary>Files by the format that they were read as, the most frequent first.</summary>
    public ValueList<ReportCount> Formats { get; init; }

    /// <summary>Transcripts by the convention that marks their turns, the most frequent first.</summary>
    public ValueList<ReportCount> Conventions { get; init; }

    /// <summary>Transcripts by how likely that convention is.</summary>
    public ValueList<ReportCount> ByScore { get; init; }

    /// <summary>Files by the number of their turns.</summary>
    public ValueList<ReportCount> ByTurns { get; init; }

    /// <summary>Files by the number of their speakers.</summary>
    public ValueList<ReportCount> BySpeakers { get; init; }

    /// <summary>Files by the time that they took.</summary>
    public ValueList<ReportCount> ByTime { get; init; }

    /// <summary>What was said of files, by code.</summary>
    public ValueList<ReportDiagnostic> Diagnostics { get; init; }

    /// <summary>The files that failed, in order of their names.</summary>
    public ValueList<ReportFile> FailedFiles { get; init; }

    /// <summary>Files to look at first, the worst first: those that failed, those without turns or with doubtful ones, those with many warnings.</summary>
    public ValueList<ReportFile> LookAtFirst { get; init; }

    /// <summary>Whether a file failed, or the run did not come to its end, or parts of it are missing.</summary>
    public bool HasErrors => Failed > 0 || !Run.IsComplete || Run.Notices.HasErrors;

    /// <summary>How many diagnostics there are of a severity, those of the run included.</summary>
    /// <param name="severity">The severity.</param>
    public int Count(DiagnosticSeverity severity) => Diagnostics.Where(d => d.Severity == severity).Sum(d => d.Count) + Run.Notices.Count(d => d.Severity == severity);

    /// <summary>Makes the report of a manifest.</summary>
    /// <param name="manifest">The manifest, or the output folder of a conversion.</param>
    /// <exception cref="IOException">There is no manifest, or it cannot be read.</exception>
    public static CorpusReport Read(string manifest)
    {
        using CorpusManifest opened = CorpusManifest.Open(manifest);
        var tally = new ReportTally();
        int count = 0;
        foreach (ConvertedFile file in opened.Files)
        {
            tally.Add(file);
            count++;
        }

        CorpusRunInfo run = opened.Run ?? new();
        if (!run.IsComplete && run.Shard is null && !run.Notices.HasErrors)
            run = run with { Notices = run.Notices.Add(CorpusDiagnostics.RunIncomplete.At(null, null, null, Path.GetFileName(manifest), count, run.Files)) };
        return tally.ToReport(run);
    }

    /// <summary>Joins the manifests of all parts into one, and makes the report of it; nothing is converted.</summary>
    /// <param name="folders">The output folders of the parts; often it is one for all. A folder without parts gives the report of its manifest.</param>
    /// <exception cref="IOException">A manifest is missing or cannot be read, or the joint one cannot be written.</exception>
    /// <exception cref="ArgumentException">No folder was given.</exception>
    public static CorpusReport Merge(params ValueList<string> folders)
    {
        if (folders.IsEmpty)
            throw new ArgumentException("No folder was given.", nameof(folders));
        ManifestMerge.Join(folders);
        return Read(folders[0]);
    }

    /// <summary>Writes <c>report.json</c> and <c>report.html</c>.</summary>
    /// <param name="folder">The folder; what is there of these names is overwritten.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public void Save(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Put(Path.Combine(folder, "report.json"), stream => ReportJson.Write(this, stream));
        Put(Path.Combine(folder, "report.html"), stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(ReportPage.Make(this))));
    }

    private static void Put(string path, Action<Stream> write)
    {
        string beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write))
                write(file);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}

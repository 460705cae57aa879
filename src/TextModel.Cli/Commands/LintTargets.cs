namespace TextModel.Cli.Commands;

/// <summary>Where what <c>lint --fix</c> fixes is written to.</summary>
internal static class LintTargets
{
    /// <summary>Each file with its target, which is null where nothing is written; null, with a problem, where the command line is wrong.</summary>
    public static IReadOnlyList<(string File, string? Target)>? Make(IReadOnlyList<string> files, bool fix, bool inPlace, string? output, out string? problem)
    {
        bool folder = output is not null and not ConvertPlan.Standard && (files.Count > 1 || Path.EndsInDirectorySeparator(output));
        problem = (fix, inPlace, output) switch
        {
            _ when files.Count(f => f == ConvertPlan.Standard) > 1 => "Standard input ('-') can be read only once.",
            (false, true, _) or (false, _, not null) => "--in-place and -o go with --fix.",
            (true, false, null) => "Where to? --fix writes to -o PATH, or with --in-place into the files themselves.",
            (true, true, not null) => "--in-place and -o exclude each other.",
            (true, true, _) when files.Contains(ConvertPlan.Standard) => "Standard input cannot be written in place; name an output with -o.",
            (true, _, ConvertPlan.Standard) when files.Count > 1 => "Several files need a folder to go to: -o FOLDER.",
            (true, _, not null) when folder && files.Contains(ConvertPlan.Standard) => "What comes from standard input has no name to be given in a folder: -o FILE.",
            (true, _, not null) when folder && File.Exists(output) => $"Several files need a folder to go to, and '{output}' is a file.",
            _ => null,
        };
        if (problem is not null)
            return null;
        (string File, string? Target)[] targets =
            [.. files.Select(f => (f, !fix ? null : inPlace ? f : folder ? Path.Combine(output!, Path.GetFileName(f)) : output))];
        if (fix && !inPlace)
        {
            string[] names = [.. targets.Where(t => t.Target != ConvertPlan.Standard).Select(t => Path.GetFullPath(t.Target!))];
            if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
                problem = "Two files would be written to the same name: mend them one by one.";
            else if (files.Any(f => f != ConvertPlan.Standard && names.Contains(Path.GetFullPath(f))))
                problem = "An output is an input too; --in-place says that this is meant.";
        }

        return problem is null ? targets : null;
    }
}

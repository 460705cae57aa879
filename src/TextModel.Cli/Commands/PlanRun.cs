namespace TextModel.Cli.Commands;

/// <summary>Works through a plan, file by file.</summary>
internal static class PlanRun
{
    /// <summary>Makes what is missing of the folder, and does all jobs, also after one that failed; a joint output appears under its name when all are done.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="session">Where problems are said.</param>
    /// <param name="convert">Does a job and gives an exit code; receives the stream of the joint output, if there is one in a file.</param>
    /// <returns>The worst exit code; null where the folder or the joint output could not be written, which was said.</returns>
    public static int? Run(ConvertPlan plan, Session session, Func<ConvertJob, Stream?, int> convert)
    {
        if (plan.Folder is { } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                session.Fail($"The folder '{folder}' cannot be made: {e.Message}");
                return null;
            }
        }

        if (plan.Joint is null or ConvertPlan.Standard)
            return RunAll(null);
        string beside = $"{Path.GetFullPath(plan.Joint)}.{Path.GetRandomFileName()}";
        try
        {
            int code;
            using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write))
                code = RunAll(file);
            File.Move(beside, plan.Joint, overwrite: true);
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Fail(FileProblem.Writing(plan.Joint, e));
            return null;
        }
        finally
        {
            File.Delete(beside);
        }

        int RunAll(Stream? joint)
        {
            int code = ExitCode.Done;
            foreach (ConvertJob job in plan.Jobs)
                code = Math.Max(code, convert(job, joint));
            return code;
        }
    }
}

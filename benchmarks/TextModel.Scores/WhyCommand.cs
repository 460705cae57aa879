using System.Globalization;
using TextModel.Formats;
using TextModel.Transcripts;

namespace TextModel.Scores;

/// <summary>The command <c>why</c>: the systems and labels of a file with all of their evidence.</summary>
internal static class WhyCommand
{
    /// <summary>Prints them.</summary>
    public static int Run(string path, Arguments arguments, TextWriter output)
    {
        int systems = arguments.Number("--systems", 6), labels = arguments.Number("--labels", 12);
        TextDocument.Read(path, new() { Transcript = new() { Observed = (_, analysis) => Print(((Analysis)analysis).Verdict, systems, labels, output) } }, KnownFormats.All);
        return 0;
    }

    private static void Print(Verdict verdict, int systems, int labels, TextWriter output)
    {
        foreach (LabelSystem system in verdict.List.Systems.Take(systems).Concat(verdict.List.Systems.OrderByDescending(s => s.Count).Take(3)).Distinct())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{system.Score,6:0.00} {system.Frame}  {system.Count} candidates, {system.Labels.Count} labels, {system.Recurrent} recurrent{(system == verdict.Chosen ? "  CHOSEN" : "")}"));
            output.WriteLine("         " + Evidence(system.Evidence, SystemEvidence.Weights[((int)system.Family * system.Evidence.Length)..], SystemEvidence.Names));
            foreach (int label in system.Labels.OrderByDescending(l => verdict.List.Statistics[l].Count).Take(labels))
            {
                LabelVerdict v = verdict.Labels[label];
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {(v.Accepted ? "+" : "-")} {v.Score,6:0.00} {verdict.List.Statistics[label].Count,4}x {verdict.List.Found.Labels[label].Text.ReplaceLineEndings(" ")}"));
                if (v.Evidence is not null && arguments_Long)
                    output.WriteLine("             " + Evidence(v.Evidence, LabelEvidence.Weights[(system == verdict.Chosen ? 0 : v.Evidence.Length)..], LabelEvidence.Names));
            }
        }
    }

    private static bool arguments_Long => Environment.GetEnvironmentVariable("WHY_LONG") is not null;

    private static string Evidence(float[] evidence, ReadOnlySpan<float> weights, IReadOnlyList<string> names)
    {
        var parts = new List<string>();
        for (int i = 0; i < evidence.Length; i++)
        {
            if (MathF.Abs(evidence[i] * weights[i]) > 0.1f)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{evidence[i] * weights[i]:+0.0;-0.0} {names[i]}"));
        }

        return string.Join("; ", parts);
    }
}

using System.Globalization;
using System.Text;

namespace TextModel.Benchmarks.Quick;

/// <summary>The Markdown table of a quick run: printed line by line, and kept to be saved.</summary>
internal sealed class ResultTable(bool processorTime)
{
    private const string Head =
        "| work | input | method | MB/s | speed, limit = 1 | middle half | allocated per input byte |\n"
        + "|---|---|---|--:|--:|--:|--:|";

    private readonly StringBuilder lines = new();

    public void Print(Case measured, Measured result)
    {
        if (lines.Length == 0)
        {
            Line(processorTime ? "Time is that of the processor, not of the clock.\n" : "");
            Line(Head);
        }

        Contender? limit = result.Contenders.FirstOrDefault();
        foreach (Contender contender in result.Contenders)
        {
            double[] ratios = Sorted(limit!.Seconds.Zip(contender.Seconds, (of, own) => of / own));
            double rate = contender.InputBytes / 1e6 / Quantile(Sorted(contender.Seconds), 0.5);
            Line(string.Create(CultureInfo.InvariantCulture,
                $"| {measured.Class.Name} | {measured.ParameterNames} | {contender.Name} | {Round(rate)} | {Quantile(ratios, 0.5):F2} "
                + $"| {Quantile(ratios, 0.25):F2} to {Quantile(ratios, 0.75):F2} | {contender.Allocated / contender.InputBytes:F2} |"));
        }

        foreach ((string method, string reason) in result.Missing)
            Line($"| {measured.Class.Name} | {measured.ParameterNames} | {method} | not measured: {reason.Split('\n')[0]} | | | |");
    }

    public void Save(string name)
    {
        string folder = Path.Combine(Machine.RepositoryRoot(), "benchmarks", "results");
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, Path.GetFileNameWithoutExtension(name) + ".md");
        File.WriteAllText(path, $"# {Path.GetFileNameWithoutExtension(name)}\n\n{Machine.Describe()}{lines}");
        Console.WriteLine($"Saved as {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
    }

    private void Line(string line)
    {
        Console.WriteLine(line);
        lines.Append(line).Append('\n');
    }

    private static string Round(double rate) => rate.ToString(rate < 10 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Order()];

    private static double Quantile(double[] sorted, double part)
    {
        double at = part * (sorted.Length - 1);
        int below = (int)at, above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (at - below));
    }
}

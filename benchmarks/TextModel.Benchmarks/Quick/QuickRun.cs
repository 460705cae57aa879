using System.Globalization;
using System.Reflection;
using TextModel.Benchmarks.Work;

namespace TextModel.Benchmarks.Quick;

/// <summary>
/// Ratios that can be trusted on a machine with other work: in each round all methods of a case run once, in turns forwards and
/// backwards, a ratio is taken within the round, and the median of the ratios counts.
/// </summary>
internal static class QuickRun
{
    private const string Usage = """
        usage: quick [WORD …] [--rounds N] [--all-sizes | --megabytes N] [--save NAME]
          WORD         only cases whose name has all the words, such as: quick ReadTei ShortTurns
          --rounds N   how often each method is measured (11; 5 for Growth)
          --cpu        count the process's processor time instead of the clock's: for a machine that is busy
          --all-sizes  100 kB and 1 MB too, not only 10 MB
          --megabytes N  that size, not 10 MB
          --save NAME  also write benchmarks/results/NAME.md
          --list       only list the cases
        """;

    public static int Start(string[] args)
    {
        var words = new List<string>();
        int? rounds = null, megabytes = null;
        bool allSizes = false, list = false, cpu = false;
        string? save = null;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--rounds" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int number) && number > 0:
                    rounds = number;
                    i++;
                    break;
                case "--megabytes" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int size) && size > 0:
                    megabytes = size;
                    i++;
                    break;
                case "--save" when i + 1 < args.Length:
                    save = args[++i];
                    break;
                case "--all-sizes":
                    allSizes = true;
                    break;
                case "--cpu":
                    cpu = true;
                    break;
                case "--list":
                    list = true;
                    break;
                case ['-', ..]:
                    Console.Error.WriteLine(Usage);
                    return 2;
                default:
                    words.Add(args[i]);
                    break;
            }
        }

        Case[] cases = [.. Case.All(allSizes, megabytes).Where(c => words.TrueForAll(w => c.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))];
        if (cases.Length == 0)
            Console.Error.WriteLine($"No case has the words '{string.Join(' ', words)}'; --list shows all.");
        if (list || cases.Length == 0)
        {
            Array.ForEach(cases, c => Console.WriteLine(c.Name));
            return list ? 0 : 2;
        }

        var table = new ResultTable(cpu);
        Console.WriteLine(Machine.Describe());
        foreach (Case found in cases)
            table.Print(found, Measure(found, rounds ?? (found.Class == typeof(Growth) ? 5 : 11), cpu));
        if (save is not null)
            table.Save(save);
        return 0;
    }

    private static Measured Measure(Case measured, int rounds, bool cpu)
    {
        if (measured.Smaller() is { } smaller)
            Run(smaller, 0, int.MaxValue, cpu).Contenders.ForEach(c => smaller.CleanUp(c.Instance));
        Measured result = Run(measured, rounds, 8, cpu);
        result.Contenders.ForEach(c => measured.CleanUp(c.Instance));
        return result;
    }

    private static Measured Run(Case measured, int rounds, int calls, bool cpu)
    {
        var contenders = new List<Contender>();
        var missing = new List<(string, string)>();
        foreach (IGrouping<MethodInfo?, MethodInfo> methods in measured.Methods.GroupBy(measured.SetupOf))
        {
            try
            {
                IMeasured instance = measured.Prepare(methods.Key);
                contenders.AddRange(methods.Select(m => new Contender(m, instance, cpu)));
            }
            catch (Exception e) when (e is NotSupportedException or ArgumentException)
            {
                // A format that is not there yet, or a result that is not right: that is an entry of the table, too.
                missing.AddRange(methods.Select(m => (m.Name, e.Message)));
            }
        }

        contenders.ForEach(c => c.WarmUp(calls, 1));
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
                contenders[round % 2 == 0 ? i : contenders.Count - 1 - i].Sample();
        }

        return new(contenders, missing);
    }
}

/// <summary>What came out for a case.</summary>
/// <param name="Contenders">The methods that ran, the baseline first.</param>
/// <param name="Missing">Those that could not, with the reason.</param>
internal sealed record Measured(List<Contender> Contenders, List<(string Method, string Reason)> Missing);

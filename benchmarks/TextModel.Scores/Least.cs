using System.Globalization;

namespace TextModel.Scores;

/// <summary>Values below which a run fails.</summary>
internal static class Least
{
    /// <summary>Says what fell short.</summary>
    /// <returns>The exit code: 1 where something did.</returns>
    public static int Check(Arguments arguments, IReadOnlyDictionary<string, double?> values, TextWriter output)
    {
        int code = 0;
        foreach ((string name, double least) in arguments.Least)
        {
            if (!values.TryGetValue(name, out double? value))
                throw new FormatException($"There is no value '{name}'. Known: {string.Join(", ", values.Keys)}.");
            if (value is null || value < least)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"TOO LOW: {name} is {value:0.0000}, must be at least {least}"));
                code = 1;
            }
        }

        return code;
    }
}

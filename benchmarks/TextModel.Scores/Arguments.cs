using System.Globalization;

namespace TextModel.Scores;

/// <summary>The options of a command: each with a value after it.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <summary>Reads options.</summary>
    /// <exception cref="FormatException">An option is not known, or lacks its value.</exception>
    public Arguments(IReadOnlyList<string> arguments, params IReadOnlyCollection<string> known)
    {
        for (int i = 0; i < arguments.Count; i += 2)
        {
            if (!known.Contains(arguments[i]))
                throw new FormatException($"There is no option '{arguments[i]}' here. Known: {string.Join(", ", known)}.");
            if (i + 1 == arguments.Count)
                throw new FormatException($"The option '{arguments[i]}' needs a value.");
            if (!values.TryGetValue(arguments[i], out List<string>? list))
                values[arguments[i]] = list = [];
            list.Add(arguments[i + 1]);
        }
    }

    /// <summary>The last value of an option, or null.</summary>
    public string? this[string option] => All(option) is [.., string last] ? last : null;

    /// <summary>All values of an option that can be given several times.</summary>
    public IReadOnlyList<string> All(string option) => values.GetValueOrDefault(option) ?? [];

    /// <summary>A number.</summary>
    public int Number(string option, int otherwise) => this[option] is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A seed.</summary>
    public ulong Seed(string option, ulong otherwise) => this[option] is { } value ? ulong.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The least values that are asked for, as <c>macro=0.89,kind=0.95</c>.</summary>
    public IEnumerable<(string Name, double Least)> Least => All("--least").SelectMany(v => v.Split(',')).Select(v =>
        v.Split('=') is [string name, string value]
            ? (name, double.Parse(value, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{v}' is not of the form NAME=NUMBER."));
}

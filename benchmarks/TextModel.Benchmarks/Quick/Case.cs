using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using TextModel.Benchmarks.Work;

namespace TextModel.Benchmarks.Quick;

/// <summary>A benchmark class with one value for each parameter: what BenchmarkDotNet would run, found by the same attributes.</summary>
internal sealed record Case(Type Class, IReadOnlyList<(PropertyInfo Property, object Value)> Parameters)
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    public string Name => $"{Class.Name} {string.Join(' ', Parameters.Select(p => Show(p.Property.Name, p.Value)))}";

    public string ParameterNames => string.Join(", ", Parameters.Select(p => Show(p.Property.Name, p.Value)));

    /// <summary>The benchmarks of the class, the baseline first.</summary>
    public IEnumerable<MethodInfo> Methods => Class.GetMethods(Public)
        .Where(m => m.GetCustomAttribute<BenchmarkAttribute>() is not null)
        .OrderByDescending(m => m.GetCustomAttribute<BenchmarkAttribute>()!.Baseline);

    /// <summary>All cases of the assembly; of three sizes only the largest, unless all are wanted, or another.</summary>
    public static IEnumerable<Case> All(bool allSizes, int? megabytes)
    {
        foreach (Type type in typeof(Case).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IMeasured)) && t.IsClass).OrderBy(Order))
        {
            IEnumerable<Case> cases = [new(type, [])];
            foreach (PropertyInfo property in type.GetProperties(Public))
            {
                if (Values(property, allSizes, megabytes) is { } values)
                    cases = cases.SelectMany(c => values.Select(v => c with { Parameters = [.. c.Parameters, (property, v)] }));
            }

            foreach (Case found in cases)
                yield return found;
        }
    }

    /// <summary>A smaller case of the same class, to let the compiler see the code before it counts; null where there is none.</summary>
    public Case? Smaller()
    {
        int index = Parameters.ToList().FindIndex(p => p.Property.Name == nameof(ReadTranscript.Kilobytes));
        return index < 0 ? null : this with { Parameters = [.. Parameters.Select((p, i) => i == index ? (p.Property, (object)100) : p)] };
    }

    /// <summary>What has to be called before a method is measured. Methods with the same setup can share an instance.</summary>
    public MethodInfo? SetupOf(MethodInfo method) => Class.GetMethods(Public).FirstOrDefault(
        m => m.GetCustomAttribute<GlobalSetupAttribute>() is { } attribute && (attribute.Targets.Length == 0 || attribute.Targets.Contains(method.Name)));

    /// <summary>An instance on which the methods with this setup can be called.</summary>
    public IMeasured Prepare(MethodInfo? setup)
    {
        var made = (IMeasured)Activator.CreateInstance(Class)!;
        foreach ((PropertyInfo property, object value) in Parameters)
            property.SetValue(made, value);
        if (setup is not null)
            Call(setup, made);
        // What the setup made for a moment must not lie between what is measured, of whichever contender.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return made;
    }

    public void CleanUp(object instance)
    {
        foreach (MethodInfo method in Class.GetMethods(Public).Where(m => m.GetCustomAttribute<GlobalCleanupAttribute>() is not null))
            Call(method, instance);
    }

    public static object? Call(MethodInfo method, object instance) => method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static IReadOnlyList<object>? Values(PropertyInfo property, bool allSizes, int? megabytes)
    {
        if (property.GetCustomAttribute<ParamsAllValuesAttribute>() is not null)
            return [.. Enum.GetValues(property.PropertyType).Cast<object>()];
        if (megabytes is { } size && property.Name == nameof(ReadTranscript.Kilobytes))
            return [size * 1000];
        object?[]? values = property.GetCustomAttribute<ParamsAttribute>()?.Values;
        return values is null ? null : property.Name == nameof(ReadTranscript.Kilobytes) && !allSizes ? [values[^1]!] : [.. values.Cast<object>()];
    }

    private static int Order(Type type) => type.Name switch
    {
        nameof(ReadTranscript) => 0,
        nameof(WriteTei) => 1,
        nameof(ReadTei) => 2,
        nameof(WriteJson) => 3,
        nameof(ReadJson) => 4,
        nameof(MatchNames) => 5,
        nameof(TextFloor) => 6,
        nameof(ModelFloor) => 7,
        nameof(Growth) => 9,
        _ => 8,
    };

    private static string Show(string name, object value) => (name, value) switch
    {
        (nameof(ReadTranscript.Kilobytes), int kilobytes) when kilobytes >= 1000 => $"{kilobytes / 1000} MB",
        (nameof(ReadTranscript.Kilobytes), int kilobytes) => $"{kilobytes} kB",
        (_, int number) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {name.ToLowerInvariant()}"),
        _ => value.ToString()!,
    };
}

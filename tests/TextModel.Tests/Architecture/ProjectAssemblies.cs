using System.Reflection;
using TextModel.Tests.Support;

namespace TextModel.Tests.Architecture;

/// <summary>The assemblies that the projects under <c>src</c> make, as far as the tests refer to them.</summary>
internal static class ProjectAssemblies
{
    /// <summary>All of them.</summary>
    public static Assembly[] All { get; } =
    [
        .. Directory.GetDirectories(Repository.PathOf("src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)
            .Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll")).Where(File.Exists).Select(Assembly.LoadFrom),
    ];

    /// <summary>Those that programs refer to: all but the command line.</summary>
    public static Assembly[] Packages { get; } = [.. All.Where(a => a.GetName().Name is not ("TextModel.Cli" or "textmodel"))];
}

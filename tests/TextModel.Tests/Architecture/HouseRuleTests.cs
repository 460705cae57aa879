using System.Reflection;
using System.Xml.Linq;
using TextModel.Tests.Support;

namespace TextModel.Tests.Architecture;

public class HouseRuleTests
{
    [Fact]
    public void No_source_file_has_more_than_four_hundred_lines() =>
        Assert.Equal(
        [],
        SourceFiles.All.Select(f => (File: f, Lines: File.ReadLines(Repository.PathOf(f)).Count())).Where(f => f.Lines > 400));

    // The options of each format derive from it, in packages of others too.
    private static readonly Type[] Open = [typeof(WriteOptions), typeof(TextModel.Formats.AnnotationOptions)];

    [Fact]
    public void Classes_are_sealed_static_or_abstract() => Assert.Empty(
        ProjectAssemblies.All.SelectMany(a => a.GetTypes()).Except(Open)
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !t.Name.Contains('<') && t.Namespace?.StartsWith("TextModel", StringComparison.Ordinal) == true)
            .Select(t => t.FullName));

    [Fact]
    public void Every_public_member_of_a_package_is_documented()
    {
        foreach (Assembly assembly in ProjectAssemblies.Packages)
        {
            string path = Path.ChangeExtension(assembly.Location, ".xml");
            Assert.True(File.Exists(path), $"{path} is missing: the project needs GenerateDocumentationFile.");
            HashSet<string> documented = [.. XDocument.Load(path).Descendants("member")
                .Where(m => m.Element("summary") is { } s && (s.HasElements || s.Value.Trim().Length > 0) || m.Element("inheritdoc") is not null)
                .Select(m => m.Attribute("name")!.Value.Split('(')[0].Split('~')[0])];
            Assert.Empty(assembly.GetExportedTypes().SelectMany(Names).Where(n => !documented.Contains(n)).Distinct());
        }
    }

    // The names of what a person wrote: no record's generated members, no accessors, no default constructors.
    private static IEnumerable<string> Names(Type type)
    {
        if (type.Name.Contains('<'))
            yield break;
        string name = type.FullName!.Replace('+', '.');
        yield return $"T:{name}";
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        bool record = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
        foreach (PropertyInfo property in type.GetProperties(Declared))
        {
            bool positional = record && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property.Name));
            if (!positional && !IsGenerated(property.GetMethod ?? property.SetMethod!, record))
                yield return $"P:{name}.{property.Name}";
        }

        foreach (MethodInfo method in type.GetMethods(Declared))
        {
            bool extension = method.Name.Contains('<') || IsExtensionMember(method);
            if (!method.IsSpecialName && !extension && !IsGenerated(method, record) && type.BaseType != typeof(MulticastDelegate))
                yield return $"M:{name}.{method.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}";
        }

        foreach (FieldInfo field in type.GetFields(Declared).Where(f => !f.IsSpecialName))
            yield return $"F:{name}.{field.Name}";
    }

    // The compiler's warning CS1591 covers the members of extension blocks, whose documentation has generated names.
    private static bool IsExtensionMember(MethodInfo method) => method.DeclaringType!.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Any(n => n.Name.Contains("<G>$", StringComparison.Ordinal));

    private static bool IsGenerated(MethodInfo method, bool record) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        && (record || method.IsStatic) && method.Name is "ToString" or "Equals" or "GetHashCode" or "Deconstruct" or "<Clone>$" or "op_Equality" or "op_Inequality" or "get_EqualityContract";
}

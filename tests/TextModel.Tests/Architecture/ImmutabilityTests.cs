using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TextModel.Tests.Architecture;

public class ImmutabilityTests
{
    // What collects changes may change; nothing else.
    private static readonly Type[] Collectors = [typeof(DocumentEditor), typeof(DiagnosticBag)];

    private static readonly Type[] MutableCollections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(Queue<>), typeof(Stack<>)];

    private static readonly Dictionary<string, string> Folders = SourceFiles.FoldersOfTypes("src/TextModel");

    public static TheoryData<Type> Types =>
    [
        .. typeof(TextDocument).Assembly.GetExportedTypes().Except(Collectors)
            .Where(t => Folders.TryGetValue($"{t.Namespace}.{t.Name}", out string? folder) && folder is "Model" or "Text" or "Diagnostics"),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_of_the_model_can_be_changed_from_outside(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        {
            Assert.True(property.SetMethod is not { IsPublic: true } setter || IsInit(setter), $"{type.Name}.{property.Name} can be set");
            Assert.False(IsMutable(property.PropertyType), $"{type.Name}.{property.Name} gives a collection that can be changed");
        }

        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            Assert.True(field.IsLiteral || field.IsInitOnly || type.IsEnum, $"{type.Name}.{field.Name} can be set");
        foreach (FieldInfo field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Static))
            Assert.True(field.IsLiteral || field.IsInitOnly || field.IsDefined(typeof(CompilerGeneratedAttribute)), $"{type.Name}.{field.Name} is a mutable static");
    }

    [Fact]
    public void The_whole_model_is_looked_at() => Assert.True(Types.Count >= 30);

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && (MutableCollections.Contains(type.GetGenericTypeDefinition()) || type.Namespace == typeof(ImmutableArray).Namespace && type.Name == "Builder"));
}

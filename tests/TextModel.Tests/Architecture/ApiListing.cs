using System.Reflection;
using System.Runtime.CompilerServices;

namespace TextModel.Tests.Architecture;

/// <summary>The public members of an assembly, one readable line each, in a stable order.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Assembly assembly)
    {
        yield return $"# {assembly.GetName().Name}";
        foreach (Type type in assembly.GetExportedTypes().Where(t => !t.Name.Contains('<')).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            yield return "";
            yield return TypeLine(type);
            foreach (string member in type.GetMembers(Declared).Select(Member).OfType<string>().Order(StringComparer.Ordinal))
                yield return "    " + member;
        }
    }

    private static string TypeLine(Type type)
    {
        bool record = type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? (record ? "record struct" : "struct")
            : type.BaseType == typeof(MulticastDelegate) ? "delegate" : record ? "record" : "class";
        string modifiers = type.IsInterface || type.IsValueType ? "" : type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        IEnumerable<string> bases = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(Name).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate))
            bases = bases.Prepend(Name(parent));
        string list = type.IsEnum ? "" : string.Join(", ", bases);
        return $"{modifiers}{kind} {type.Namespace}.{Name(type)}{(list.Length > 0 ? " : " + list : "")}";
    }

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo c when IsVisible(c) => $"new({Parameters(c)})",
        FieldInfo { IsSpecialName: false } f when f.IsPublic || f.IsFamily =>
            f.DeclaringType!.IsEnum ? $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), null)}" : $"{(f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}",
        PropertyInfo p when IsVisible(p.GetMethod) || IsVisible(p.SetMethod) => Property(p),
        MethodInfo m when IsVisible(m) && !IsAccessor(m) && !IsOfRecord(m) =>
            $"{(m.IsStatic ? "static " : "")}{Annotated(m.ReturnParameter)} {m.Name}{(m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(Name))}>" : "")}({Parameters(m)})",
        _ => null,
    };

    private static string Property(PropertyInfo p)
    {
        NullabilityInfo nullability = Nullability.Create(p);
        string set = !IsVisible(p.SetMethod) ? "" : p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        string name = p.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(i => $"{Annotated(i)} {i.Name}"))}]" : p.Name;
        return $"{((p.GetMethod ?? p.SetMethod)!.IsStatic ? "static " : "")}{(p.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
            + $"{Name(p.PropertyType, nullability)} {name} {{{(IsVisible(p.GetMethod) ? " get;" : "")}{set} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsDefined(typeof(ParamArrayAttribute)) || p.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : p.IsOut ? "out " : "")}{Annotated(p)} {p.Name}"
        + (p.HasDefaultValue ? $" = {p.DefaultValue switch { null => p.ParameterType.IsValueType && Nullable.GetUnderlyingType(p.ParameterType) is null ? "default" : "null", string s => $"\"{s}\"", bool b => b ? "true" : "false", var v => v }}" : "")));

    private static string Annotated(ParameterInfo parameter) => Name(parameter.ParameterType, Nullability.Create(parameter));

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsAccessor(MethodInfo m) =>
        m.IsSpecialName && (m.Name.StartsWith("get_", StringComparison.Ordinal) || m.Name.StartsWith("set_", StringComparison.Ordinal)) && !IsExtension(m);

    private static bool IsExtension(MethodInfo m) => m.IsStatic && m.DeclaringType is { IsAbstract: true, IsSealed: true } && m.DeclaringType.GetProperties(Declared).All(p => p.GetMethod != m);

    // What every record has says nothing.
    private static bool IsOfRecord(MethodInfo m) =>
        m.Name is "<Clone>$" or "PrintMembers" || (m.IsDefined(typeof(CompilerGeneratedAttribute)) && m.Name is "Equals" or "GetHashCode" or "op_Equality" or "op_Inequality" or "Deconstruct" or "ToString");

    private static string Name(Type type) => Name(type, null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!, nullability);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        string mark = !type.IsValueType && nullability is { } n && (n.ReadState == NullabilityState.Nullable || n.WriteState == NullabilityState.Nullable) ? "?" : "";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        string name = type.Name switch { "String" => "string", "Int32" => "int", "Int64" => "long", "Boolean" => "bool", "Double" => "double", "Object" => "object", "Void" => "void", "Char" => "char", "Byte" => "byte", var other => other };
        if (type.IsNested && !type.IsGenericParameter)
            name = $"{Name(type.DeclaringType!)}.{name}";
        if (!type.IsGenericType)
            return name + mark;
        IEnumerable<string> arguments = type.GetGenericArguments().Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }
}

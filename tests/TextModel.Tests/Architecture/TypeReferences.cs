using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TextModel.Tests.Architecture;

/// <summary>Which types of an assembly refer to which others of it: in bases, signatures, fields, locals, attributes and the code of methods.</summary>
internal static class TypeReferences
{
    /// <summary>Pairs of top-level types; what a nested or generated type refers to counts for the type it is in.</summary>
    public static HashSet<(string From, string To)> Read(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = file.GetMetadataReader();
        var found = new HashSet<(string, string)>();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            var seen = new Collector(reader);
            TypeDefinition type = reader.GetTypeDefinition(handle);
            seen.Add(type.BaseType);
            foreach (InterfaceImplementationHandle i in type.GetInterfaceImplementations())
                seen.Add(reader.GetInterfaceImplementation(i).Interface);
            foreach (FieldDefinitionHandle f in type.GetFields())
                reader.GetFieldDefinition(f).DecodeSignature(seen, null);
            foreach (CustomAttributeHandle a in type.GetCustomAttributes())
                seen.Add(reader.GetCustomAttribute(a).Constructor);
            foreach (MethodDefinitionHandle m in type.GetMethods())
                AddMethod(file, reader, m, seen);
            string from = Collector.NameOf(reader, handle);
            found.UnionWith(seen.Types.Where(t => t != from).Select(to => (from, to)));
        }

        return found;
    }

    private static void AddMethod(PEReader file, MetadataReader reader, MethodDefinitionHandle handle, Collector seen)
    {
        MethodDefinition method = reader.GetMethodDefinition(handle);
        method.DecodeSignature(seen, null);
        foreach (GenericParameterHandle p in method.GetGenericParameters())
        {
            foreach (GenericParameterConstraintHandle c in reader.GetGenericParameter(p).GetConstraints())
                seen.Add(reader.GetGenericParameterConstraint(c).Type);
        }

        if (method.RelativeVirtualAddress == 0)
            return;
        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(seen, null);
        foreach (ExceptionRegion region in body.ExceptionRegions)
            seen.Add(region.CatchType);
        BlobReader code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            OpCode instruction = Instructions.Next(ref code);
            switch (instruction.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                    seen.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    int targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private static class Instructions
    {
        private static readonly Dictionary<int, OpCode> ByValue = typeof(OpCodes).GetFields()
            .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => (int)(ushort)o.Value);

        public static OpCode Next(ref BlobReader code)
        {
            int value = code.ReadByte();
            return ByValue[value == 0xFE ? 0xFE00 | code.ReadByte() : value];
        }
    }

    /// <summary>Collects the types of the assembly that handles and signatures name.</summary>
    private sealed class Collector(MetadataReader reader) : ISignatureTypeProvider<int, object?>
    {
        public HashSet<string> Types { get; } = [];

        public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            while (!type.GetDeclaringType().IsNil)
                type = reader.GetTypeDefinition(type.GetDeclaringType());
            string space = reader.GetString(type.Namespace), name = reader.GetString(type.Name);
            return space.Length == 0 ? name : $"{space}.{name}";
        }

        public void Add(EntityHandle handle)
        {
            if (handle.IsNil)
                return;
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    Types.Add(NameOf(reader, (TypeDefinitionHandle)handle));
                    break;
                case HandleKind.TypeSpecification:
                    reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                    break;
                case HandleKind.MethodDefinition:
                    Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.FieldDefinition:
                    Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MemberReference:
                    MemberReference member = reader.GetMemberReference((MemberReferenceHandle)handle);
                    Add(member.Parent);
                    if (member.GetKind() == MemberReferenceKind.Method)
                        member.DecodeMethodSignature(this, null);
                    else
                        member.DecodeFieldSignature(this, null);
                    break;
                case HandleKind.MethodSpecification:
                    MethodSpecification generic = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                    Add(generic.Method);
                    generic.DecodeSignature(this, null);
                    break;
                default:
                    break;
            }
        }

        public int GetTypeFromDefinition(MetadataReader r, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return 0;
        }

        public int GetTypeFromSpecification(MetadataReader r, object? context, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return 0;
        }

        public int GetTypeFromReference(MetadataReader r, TypeReferenceHandle handle, byte rawTypeKind) => 0;

        public int GetArrayType(int elementType, ArrayShape shape) => 0;

        public int GetByReferenceType(int elementType) => 0;

        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

        public int GetGenericInstantiation(int genericType, System.Collections.Immutable.ImmutableArray<int> typeArguments) => 0;

        public int GetGenericMethodParameter(object? context, int index) => 0;

        public int GetGenericTypeParameter(object? context, int index) => 0;

        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

        public int GetPinnedType(int elementType) => 0;

        public int GetPointerType(int elementType) => 0;

        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

        public int GetSZArrayType(int elementType) => 0;
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Patterns;
using TextModel.Schema.Simplification;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Compiled;

/// <summary>Reads what <see cref="CompiledWriter"/> has written.</summary>
internal sealed class CompiledReader : IDisposable
{
    private readonly BinaryReader input;
    private readonly List<string> strings = [];
    private readonly List<Datatype> types = [];
    private Define[] defines = [];
    private Expr?[] elements = [];

    private CompiledReader(Stream bytes) => input = new(bytes, Encoding.UTF8);

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">The bytes are no schema.</exception>
    /// <exception cref="IOException">They end too early, or cannot be read.</exception>
    public static (SimplifiedSchema Schema, IdMap? Ids) Read(Stream bytes)
    {
        using var reader = new CompiledReader(bytes);
        return reader.ReadAll();
    }

    /// <inheritdoc/>
    public void Dispose() => input.Dispose();

    private (SimplifiedSchema Schema, IdMap? Ids) ReadAll()
    {
        defines = new Define[Count()];
        elements = new Expr?[Count()];
        for (int i = 0; i < defines.Length; i++)
            defines[i] = new(Text(), i, default);
        Expr start = ReadExpr();
        foreach (Define define in defines)
        {
            if (input.ReadBoolean())
                define.Body = ReadExpr();
        }

        for (int others = Count(); others > 0; others--)
            ReadExpr();
        if (Array.IndexOf(elements, null) >= 0)
            throw new InvalidDataException("An element of the schema is missing.");
        return (new(start, defines, elements!), input.ReadBoolean() ? ReadIds() : null);
    }

    private IdMap ReadIds()
    {
        List<IdEntry> entries = [];
        for (int left = Count(); left > 0; left--)
            entries.Add(new(ReadNames(), ReadNames(), (IdKind)input.ReadByte()));
        return IdMap.Of(entries);
    }

    private Expr ReadExpr()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var kind = (ExprKind)input.ReadByte();
        switch (kind)
        {
            case ExprKind.Reference:
                return new(kind, default) { Target = defines[Below(defines.Length)] };
            case ExprKind.Element:
                int index = Below(elements.Length);
                return elements[index] = new(kind, default) { Index = index, Names = ReadNames(), DefaultValue = TextOrNull(), Documentation = TextOrNull(), Items = ReadItems() };
            case ExprKind.Attribute:
                return new(kind, default) { Names = ReadNames(), DefaultValue = TextOrNull(), Documentation = TextOrNull(), Items = ReadItems() };
            case ExprKind.Value:
                Datatype type = ReadType();
                string written = Text();
                return new(kind, default) { Type = type, Written = written, Value = type.ValueOf(written, ValueContext.None) ?? throw new InvalidDataException("A value is none of its type.") };
            case ExprKind.Data:
                return new(kind, default) { Type = ReadType(), Items = ReadItems() };
            case > ExprKind.Reference:
                throw new InvalidDataException("An expression is of no kind.");
            default:
                return new(kind, default) { Items = ReadItems() };
        }
    }

    private Expr[] ReadItems()
    {
        int count = Count();
        if (count == 0)
            return [];
        var items = new Expr[count];
        for (int i = 0; i < count; i++)
            items[i] = ReadExpr();
        return items;
    }

    private NameClass ReadNames()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (input.ReadByte())
        {
            case 0:
                return new NameClass.Name(Text(), Text());
            case 1:
                var items = new NameClass[Count()];
                for (int i = 0; i < items.Length; i++)
                    items[i] = ReadNames();
                return new NameClass.Choice([.. items]);
            case 2:
                return new NameClass.NsName(Text(), input.ReadBoolean() ? ReadNames() : null);
            case 3:
                return new NameClass.AnyName(input.ReadBoolean() ? ReadNames() : null);
            default:
                throw new InvalidDataException("A class of names is of no kind.");
        }
    }

    private Datatype ReadType()
    {
        int known = Count();
        if (known > 0)
            return types[known <= types.Count ? known - 1 : throw new InvalidDataException("A type is named before it was given.")];
        Datatype type = DatatypeLibraries.Find(Text(), Text()) ?? throw new InvalidDataException("A type is not known.");
        int place = types.Count;
        types.Add(type);
        for (int facets = Count(); facets > 0; facets--)
            type = type.With(Text(), Text(), ValueContext.None, out string problem) ?? throw new InvalidDataException(problem);
        return types[place] = type;
    }

    private int Count()
    {
        int count = input.Read7BitEncodedInt();
        return count is >= 0 and < 1 << 24 ? count : throw new InvalidDataException("A number is too large.");
    }

    private int Below(int limit)
    {
        int number = Count();
        return number < limit ? number : throw new InvalidDataException("A number is too large.");
    }

    private string? TextOrNull() => input.ReadBoolean() ? Text() : null;

    private string Text()
    {
        int known = Count();
        if (known > 0)
            return strings[known <= strings.Count ? known - 1 : throw new InvalidDataException("A text is named before it was given.")];
        string text = input.ReadString();
        strings.Add(text);
        return text;
    }
}

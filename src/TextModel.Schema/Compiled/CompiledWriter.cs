using System.Text;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Patterns;
using TextModel.Schema.Simplification;

namespace TextModel.Schema.Compiled;

/// <summary>Writes a schema that was read and checked, so that it need not be read and checked again.</summary>
internal sealed class CompiledWriter : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter output;
    private readonly Dictionary<string, int> strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> types = new(StringComparer.Ordinal);
    private readonly HashSet<int> elements = [];

    private CompiledWriter() => output = new(bytes, Encoding.UTF8);

    /// <summary>Writes one.</summary>
    /// <returns>Its bytes; null where the schema has values that depend on where they stand (QName), which are not kept.</returns>
    public static byte[]? Write(SimplifiedSchema schema, IdMap? ids)
    {
        using var writer = new CompiledWriter();
        try
        {
            writer.WriteAll(schema, ids);
        }
        catch (NotSupportedException)
        {
            return null;
        }

        return writer.bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private void WriteAll(SimplifiedSchema schema, IdMap? ids)
    {
        Number(schema.Defines.Length);
        Number(schema.Elements.Length);
        foreach (Define define in schema.Defines)
            Text(define.Name);
        Write(schema.Start);
        foreach (Define define in schema.Defines)
        {
            output.Write(define.Body is not null);
            if (define.Body is { } body)
                Write(body);
        }

        // Those of definitions that others replaced, which only messages know.
        Expr[] others = [.. schema.Elements.Where(e => !elements.Contains(e.Index))];
        Number(others.Length);
        foreach (Expr other in others)
            Write(other);
        output.Write(ids is not null);
        if (ids is null)
            return;
        Number(ids.Entries.Count);
        foreach (IdEntry entry in ids.Entries)
        {
            Write(entry.Element);
            Write(entry.Attribute);
            output.Write((byte)entry.Kind);
        }
    }

    private void Write(Expr expr)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        output.Write((byte)expr.Kind);
        switch (expr.Kind)
        {
            case ExprKind.Reference:
                Number(expr.Target!.Index);
                return;
            case ExprKind.Element or ExprKind.Attribute:
                if (expr.Kind == ExprKind.Element)
                {
                    Number(expr.Index);
                    elements.Add(expr.Index);
                }

                Write(expr.Names!);
                TextOrNull(expr.DefaultValue);
                TextOrNull(expr.Documentation);
                break;
            case ExprKind.Value:
                if (expr.Type!.NeedsContext)
                    throw new NotSupportedException();
                Write(expr.Type);
                Text(expr.Written!);
                return;
            case ExprKind.Data:
                Write(expr.Type!);
                break;
        }

        Number(expr.Items.Length);
        foreach (Expr item in expr.Items)
            Write(item);
    }

    private void Write(NameClass names)
    {
        switch (names)
        {
            case NameClass.Name name:
                output.Write((byte)0);
                Text(name.Ns);
                Text(name.Local);
                break;
            case NameClass.Choice choice:
                output.Write((byte)1);
                Number(choice.Items.Count);
                foreach (NameClass item in choice.Items)
                    Write(item);
                break;
            case NameClass.NsName all:
                output.Write((byte)2);
                Text(all.Ns);
                Except(all.Except);
                break;
            case NameClass.AnyName any:
                output.Write((byte)3);
                Except(any.Except);
                break;
        }
    }

    private void Except(NameClass? names)
    {
        output.Write(names is not null);
        if (names is not null)
            Write(names);
    }

    // A type by its name and its conditions; each different one once.
    private void Write(Datatype type)
    {
        string key = string.Join('\0', [type.Library, type.Name, .. type.Facets.Select(f => $"{f.Kind} {f.Written}")]);
        if (types.TryGetValue(key, out int known))
        {
            Number(known + 1);
            return;
        }

        types.Add(key, types.Count);
        Number(0);
        Text(type.Library);
        Text(type.Name);
        int own = DatatypeLibraries.Find(type.Library, type.Name)!.Facets.Count;
        Number(type.Facets.Count - own);
        foreach (Facet facet in type.Facets.Skip(own))
        {
            Text(Facet.NameOf(facet.Kind));
            Text(facet.Written);
        }
    }

    private void Number(int number) => output.Write7BitEncodedInt(number);

    private void TextOrNull(string? text)
    {
        output.Write(text is not null);
        if (text is not null)
            Text(text);
    }

    private void Text(string text)
    {
        if (strings.TryGetValue(text, out int known))
        {
            Number(known + 1);
            return;
        }

        strings.Add(text, strings.Count);
        Number(0);
        output.Write(text);
    }
}

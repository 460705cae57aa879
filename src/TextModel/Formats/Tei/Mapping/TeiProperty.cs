using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>A property of the model, and what carries it in TEI.</summary>
/// <param name="name">The property's name.</param>
/// <param name="place">The attribute or element that carries it, for people; null where TEI has none, so that an instruction of this library does.</param>
internal abstract class TeiProperty(string name, string? place)
{
    public string Name => name;

    public string? Place => place;

    /// <summary>Whether two nodes say the same by it.</summary>
    public abstract bool IsSame(object one, object other);

    /// <summary>Whether attributes carry it.</summary>
    public abstract bool HasAttributes { get; }

    /// <summary>Adds the attributes that carry it.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="node">A node of the property's type.</param>
    public abstract void AddAttributes(TeiAttributeWriter writer, Annotation node);

    /// <summary>Whether something outside the text carries it.</summary>
    public abstract bool IsCarried { get; }

    /// <summary>The node with what is read of its element, where that says it.</summary>
    public abstract object Read(TeiScope scope, TeiNode element, object node);

    /// <summary>The attribute of the node's own element that carries it.</summary>
    public abstract (string Name, string Value)? AttributeOf(object node);

    /// <summary>Writes the elements that carry it.</summary>
    /// <param name="lines">Takes them.</param>
    /// <param name="node">The node.</param>
    /// <param name="isLast">Whether what comes after those of other properties is to be written.</param>
    public abstract void Write(TeiLines lines, object node, bool isLast);

    /// <summary>What changes it in a file of others, to be called once; null for nothing.</summary>
    public abstract Delegate? Changer { get; }

    /// <summary>Changes it there.</summary>
    public abstract void Change(TeiOutsideEdits edits, TeiNode element, object was, object now);

    /// <summary>Writes its value.</summary>
    public abstract void WriteJson(Utf8JsonWriter json, object node);

    /// <summary>The node with the value that was written; the same node where that is none.</summary>
    public abstract object ReadJson(JsonElement json, object node);
}

/// <summary>A property of a type.</summary>
/// <param name="name">The property's name.</param>
/// <param name="place">What carries it in TEI, or null.</param>
/// <param name="get">Gets it.</param>
/// <param name="with">A node with another value of it.</param>
/// <param name="json">The value in JSON.</param>
/// <param name="write">Adds the attributes that carry it; null where none do.</param>
/// <param name="carrier">What carries it outside the text; null for annotations, and where nothing does.</param>
internal sealed class TeiProperty<TNode, TValue>(
    string name, string? place, Func<TNode, TValue> get, Func<TNode, TValue, TNode> with, TeiValue<TValue> json, Action<TeiAttributeWriter, TNode>? write, TeiCarrier<TNode, TValue>? carrier = null)
    : TeiProperty(name, place)
    where TNode : class
{
    public override bool IsCarried => carrier is not null;

    public override Delegate? Changer => carrier?.Change;

    public override object Read(TeiScope scope, TeiNode element, object node) => carrier is null ? node : with((TNode)node, carrier.Read(scope, element));

    public override (string Name, string Value)? AttributeOf(object node) => carrier?.Attribute?.Invoke((TNode)node);

    public override void Write(TeiLines lines, object node, bool isLast) => (isLast ? carrier?.WriteLast : carrier?.Write)?.Invoke(lines, (TNode)node);

    public override void Change(TeiOutsideEdits edits, TeiNode element, object was, object now) => carrier?.Change?.Invoke(edits, element, (TNode)was, (TNode)now);

    public override bool IsSame(object one, object other) => EqualityComparer<TValue>.Default.Equals(get((TNode)one), get((TNode)other));

    public override bool HasAttributes => write is not null;

    // The row was chosen by the node's type; a cast to a type parameter would cost more than all else here.
    public override void AddAttributes(TeiAttributeWriter writer, Annotation node) => write?.Invoke(writer, Unsafe.As<TNode>(node));

    public override void WriteJson(Utf8JsonWriter writer, object node) => json.Write(writer, get((TNode)node));

    public override object ReadJson(JsonElement value, object node) => json.TryRead(value, out TValue read) ? with((TNode)node, read) : node;
}

/// <summary>What was found of an element of the text.</summary>
/// <param name="Given">Its attributes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Its span in the base text.</param>
/// <param name="Label">The label in it.</param>
/// <param name="Id">The annotation's identifier.</param>
/// <param name="Tag">The annotation's tag.</param>
/// <param name="Kind">What it stands for; null for markup that is carried.</param>
internal readonly record struct TeiFound(TeiAttributes Given, TeiName Name, TextSpan Span, TextSpan? Label, string? Id, Tag? Tag, TeiKind? Kind);

/// <summary>Makes an annotation of an element.</summary>
internal delegate Annotation TeiMake(in TeiFound found);

/// <summary>All properties of a type.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Elements">The elements that it is read from in files of others, for people.</param>
/// <param name="Make">Makes an annotation of an element; null for what is none.</param>
/// <param name="Properties">The properties.</param>
internal sealed record TeiRow(string Name, string Elements, TeiMake? Make, params TeiProperty[] Properties)
{
    /// <summary>The properties that attributes carry.</summary>
    public TeiProperty[] InAttributes { get; } = Array.FindAll(Properties, p => p.HasAttributes);

    /// <summary>A node with what is read of its element.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="element">The element.</param>
    /// <param name="node">A node that says nothing.</param>
    public T Read<T>(TeiScope scope, TeiNode element, T node)
        where T : class => (T)Properties.Aggregate((object)node, (now, p) => p.Read(scope, element, now));

    /// <summary>The attributes of a node's own element.</summary>
    public IEnumerable<(string Name, string Value)> AttributesOf(object node) => Properties.Select(p => p.AttributeOf(node)).OfType<(string, string)>();

    /// <summary>Writes the elements that carry properties.</summary>
    /// <param name="lines">Takes them.</param>
    /// <param name="node">The node.</param>
    /// <param name="names">Which properties; empty for all.</param>
    public void Write(TeiLines lines, object node, params ReadOnlySpan<string> names)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (TeiProperty property in Properties)
            {
                if (names.IsEmpty || names.Contains(property.Name))
                    property.Write(lines, node, pass == 1);
            }
        }
    }

    /// <summary>Writes a node as an element of its own.</summary>
    public void Write(TeiLines lines, string element, string id, object node)
    {
        lines.Open(element, [("xml:id", id), .. AttributesOf(node)]);
        Write(lines, node);
        lines.Close();
    }

    /// <summary>Changes what carries properties in a file of others, where they differ.</summary>
    public void Change(TeiOutsideEdits edits, TeiNode element, object was, object now)
    {
        var done = new HashSet<Delegate>();
        foreach (TeiProperty property in Properties)
        {
            if (property.Changer is { } changer && !property.IsSame(was, now) && done.Add(changer))
                property.Change(edits, element, was, now);
        }
    }

    /// <summary>The properties by which two nodes differ, with the values of the first, as JSON in ASCII; null where there are none.</summary>
    /// <param name="wanted">What the values are of.</param>
    /// <param name="read">What is read without them.</param>
    /// <param name="id">What identifies the node, as a property before the others; null for nothing.</param>
    public string? Differences(object wanted, object read, string? id = null)
    {
        if (Array.TrueForAll(Properties, p => p.IsSame(wanted, read)))
            return null;
        return TeiJson.Write(json =>
        {
            if (id is not null)
                json.WriteString("Id", id);
            foreach (TeiProperty property in Properties)
            {
                if (property.IsSame(wanted, read))
                    continue;
                json.WritePropertyName(property.Name);
                property.WriteJson(json, wanted);
            }
        });
    }

    /// <summary>A node with the values that <see cref="Differences"/> wrote.</summary>
    public T Apply<T>(JsonElement json, T node)
        where T : class
    {
        object now = node;
        foreach (TeiProperty property in Properties)
        {
            if (json.TryGetProperty(property.Name, out JsonElement value))
                now = property.ReadJson(value, now);
        }

        return (T)now;
    }
}

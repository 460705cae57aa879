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
internal sealed class TeiProperty<TNode, TValue>(
    string name, string? place, Func<TNode, TValue> get, Func<TNode, TValue, TNode> with, TeiValue<TValue> json, Action<TeiAttributeWriter, TNode>? write)
    : TeiProperty(name, place)
    where TNode : class
{
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

using System.Runtime.InteropServices;

namespace TextModel.Formats.Tei;

/// <summary>The start tags of a file in UTF-8 that was found to be well-formed.</summary>
/// <param name="source">The file.</param>
/// <param name="annotations">Knows where its tags stand.</param>
/// <param name="strings">Makes strings of names.</param>
internal sealed class TeiLateTags(ReadOnlyMemory<byte> source, TeiLateAnnotations annotations, Utf8Strings strings) : LateTags
{
    // Of the elements that are not in the namespace of the others, by their places.
    private readonly Dictionary<int, string> otherSpaces = [];

    /// <summary>The namespace of the elements.</summary>
    public string Namespace { get; set; } = TeiNames.Namespace;

    /// <summary>The namespace of the element at a place.</summary>
    public string this[int place]
    {
        get => otherSpaces.Count == 0 ? Namespace : otherSpaces.GetValueOrDefault(place, Namespace);
        set => otherSpaces[place] = value;
    }

    public override string? ReadId(int origin)
    {
        Utf8XmlTag tag = At(origin);
        while (tag.Next())
        {
            if (tag.Name.SequenceEqual("xml:id"u8))
                return Utf8XmlText.ToText(tag.Value, isValue: true);
        }

        return null;
    }

    public override Tag Read(int origin)
    {
        Utf8XmlTag tag = At(origin);
        var found = new List<KeyedValue>();
        while (tag.Next())
            found.Add(new(strings.Get(tag.Name), Utf8XmlText.ToText(tag.Value, isValue: true)));
        return new() { Name = strings.Get(tag.Element), Namespace = this[origin - 1], Attributes = KeyedValues.Create(CollectionsMarshal.AsSpan(found)) };
    }

    private Utf8XmlTag At(int origin) => new(source.Span, annotations.PlaceOf(origin - 1));
}

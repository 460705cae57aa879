using System.Runtime.InteropServices;

namespace TextModel.Formats.Tei;

/// <summary>The start tags of a file in UTF-8 that was found to be well-formed: nothing of them is kept, each is read again where it stands.</summary>
/// <param name="source">The file.</param>
/// <param name="annotations">Knows where its tags stand.</param>
/// <param name="strings">Makes strings of names and values.</param>
internal sealed class TeiTagsInBytes(TeiSource source, TeiLazyAnnotations annotations, Utf8Strings strings) : TeiTags(strings)
{
    private readonly ReadOnlyMemory<byte> bytes = source.Bytes;
    private readonly Utf8XmlNames names = new();

    // The namespace of the first element, and of those that have another, by their numbers.
    private string? usual;
    private readonly Dictionary<int, string> otherSpaces = [];

    public override void Begin(int number, TeiName name, string space, XmlAttributes given, int around)
    {
        usual ??= space;
        if (!ReferenceEquals(space, usual) && space != usual)
            otherSpaces[number] = space;
    }

    public override TeiName Open(int number, XmlAttributes given)
    {
        given.Clear();
        Utf8XmlTag tag = At(number);
        while (tag.Next())
            given.Add(names.Find(tag.Name)!.Text, tag.Place, isPlain: !tag.Value.ContainsAny("&\r\n\t"u8));
        return names.Find(tag.Element)!;
    }

    public override Tag? TagAtOnce(int number, TeiName name, XmlAttributes given) => given.Count > 0 ? null : name.BareTag(SpaceOf(number));

    public override ReadOnlyMemory<byte> ContentOf(int number, int end)
    {
        Utf8XmlTag tag = At(number);
        while (tag.Next())
        {
        }

        return tag.End < end ? bytes[tag.End..end] : default;
    }

    public override Rows<TeiPlace> FindPlaces()
    {
        var found = new Rows<TeiPlace>(annotations.Count);
        int around = -1;
        for (int i = 0; i < annotations.Count; i++)
        {
            TeiLazyAnnotations.Row row = annotations[i];
            while (around >= 0 && (found[around].End.IsEmpty || found[around].End.Start <= row.Tag))
                around = found[around].Parent;
            if (row.Kind == TeiKind.Aside)
            {
                found.Add(new(new(row.Tag, row.EndTag), TextSpan.At(row.EndTag), around));
                continue;
            }

            Utf8XmlTag tag = At(i);
            while (tag.Next())
            {
            }

            bool isEmpty = bytes.Span[tag.End - 2] == (byte)'/';
            TextSpan end = isEmpty ? TextSpan.At(tag.End) : TextSpan.OfLength(row.EndTag, bytes.Span[row.EndTag..].IndexOf((byte)'>') + 1);
            found.Add(new(new(row.Tag, tag.End), end, around));
            around = i;
        }

        return found;
    }

    public override string? ReadId(int origin)
    {
        Utf8XmlTag tag = At(origin - 1);
        while (tag.Next())
        {
            if (tag.Name.SequenceEqual("xml:id"u8))
                return Utf8XmlText.ToText(tag.Value, isValue: true);
        }

        return null;
    }

    public override Tag Read(int origin)
    {
        Utf8XmlTag tag = At(origin - 1);
        var found = new List<KeyedValue>();
        while (tag.Next())
            found.Add(new(Strings.Get(tag.Name), Utf8XmlText.ToText(tag.Value, isValue: true)));
        return new() { Name = Strings.Get(tag.Element), Namespace = SpaceOf(origin - 1), Attributes = KeyedValues.Create(CollectionsMarshal.AsSpan(found)) };
    }

    private string SpaceOf(int number) => otherSpaces.Count == 0 ? usual! : otherSpaces.GetValueOrDefault(number, usual!);

    private Utf8XmlTag At(int number) => new(bytes.Span, annotations[number].Tag);
}

using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>
/// The start tags of a file that the framework's reader reads: in another encoding, with entities of its own, in XML 1.1, or damaged. Not all of
/// them stand in the source as they were read, so each is kept.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="strings">Makes strings of names and values.</param>
internal sealed class TeiTagsAsRead(TeiSource source, Utf8Strings strings) : TeiTags(strings)
{
    private readonly List<(TeiName Name, Tag? Tag)> tags = [];
    private readonly Rows<TeiPlace> places = new();
    private readonly Dictionary<int, string> said = [];

    public override void Begin(int number, TeiName name, string space, XmlAttributes given, int around)
    {
        tags.Add((name, given.Count == 0 ? name.BareTag(space) : new() { Name = name.Text, Namespace = space, Attributes = given.ToValues() }));
        places.Add(new(default, default, around));
    }

    public override void EndOfTag(int number, TextSpan place) => places[number] = new(place, TextSpan.At(place.End), places[number].Parent);

    public override void End(int number, TextSpan place) => places[number] = places[number] with { End = place };

    public override void Aside(int number, TextSpan place, string? data, int around)
    {
        tags.Add((TeiName.Foreign, null));
        places.Add(new(place, TextSpan.At(place.End), around));
        if (data is not null)
            said[number] = data;
    }

    public override string? DataOf(int number) => said.GetValueOrDefault(number);

    public override TeiName Open(int number, XmlAttributes given)
    {
        given.Clear();
        foreach (KeyedValue attribute in tags[number].Tag!.Attributes)
            given.Add(attribute.Key, attribute.Value);
        return tags[number].Name;
    }

    public override Tag? TagAtOnce(int number, TeiName name, XmlAttributes given) => tags[number].Tag;

    public override ReadOnlyMemory<byte> ContentOf(int number, int end) =>
        places[number].Start.End < end ? Encoding.UTF8.GetBytes(source.Slice(new(places[number].Start.End, end))) : default;

    public override Rows<TeiPlace> FindPlaces() => places;

    public override string? ReadId(int origin) => tags[origin - 1].Tag?["xml:id"];

    public override Tag Read(int origin) => tags[origin - 1].Tag!;
}

using System.Runtime.InteropServices;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>Makes each annotation when its element closes: for files whose tags cannot be read again from the source.</summary>
internal sealed class TeiMadeTree(TeiSource source, DiagnosticBag diagnostics) : TeiTextTree(source, isOwn: false, diagnostics)
{
    // In document order; null for elements that are still open.
    private readonly List<Annotation?> annotations = new(source.Elements);
    private readonly Rows<TeiPlace> places = new(source.Elements);
    private readonly List<TeiOpenElement> open = [];
    private readonly Utf8Strings strings = new();
    private readonly Dictionary<int, JsonElement> properties = [];
    private int depth;

    protected override int Depth => depth;

    protected override int PlaceCount => places.Count;

    private int Around => depth == 0 ? -1 : open[depth - 1] is { Place: >= 0 } top ? top.Place : open[depth - 1].Parent;

    public override void Begin(TeiName name, string space, XmlAttributes attributes, int at, bool inSource)
    {
        bool isTei = space == Namespace;
        int parent = Around;
        TeiOpenElement? around = depth > 0 ? open[depth - 1] : null;
        if (depth == open.Count)
            open.Add(new(new(Source.Bytes, strings)));
        TeiOpenElement element = open[depth++];
        element.Begin(isTei ? name : TeiName.Foreign, attributes, BaseText.Length, parent);
        element.Slot = annotations.Count;
        annotations.Add(null);
        if (isTei && MayBeEntity(name, around?.Name ?? TeiName.Foreign))
            Entities.Add(element.Slot);
        element.Kind = isTei ? Interpreter.KindOf(name.Role, attributes, around?.Name.Local ?? "") : null;
        if (inSource)
        {
            element.Place = places.Count;
            places.Add(default);
        }

        Nesting.Open(element.Slot);
        element.Tag = attributes.Count == 0 ? name.BareTag(space)
            : new() { Name = name.Text, Namespace = space, Attributes = attributes.ToValues() };
        if (attributes.Has("xml:id") && TakeId(attributes, name, at))
            element.Id = attributes["xml:id"];
        Interpreter.Note(element.Slot, element.Name.Role, element.Kind, element.Id, attributes);
        Interpreter.Speech.Note(element.Name.Role, element.Slot, element.Place, parent, attributes);
    }

    public override void StartTag(TextSpan slice)
    {
        TeiOpenElement top = open[depth - 1];
        if (top.Place >= 0)
            places[top.Place] = new(slice, TextSpan.At(slice.End), top.Parent);
    }

    public override void End(TextSpan slice)
    {
        TeiOpenElement element = open[--depth];
        TeiOpenElement? around = depth > 0 ? open[depth - 1] : null;
        var span = new TextSpan(element.Start, BaseText.Length);
        if (element.Place >= 0)
            places[element.Place] = places[element.Place] with { End = slice };
        Nesting.Close();
        if (around is not null && TeiInterpreter.IsLabel(element.Name, element.Start, around.Name, around.Start, isHidden: false))
            around.Label ??= span;
        var given = new TeiAttributes(element.Attributes, false, Interpreter.Context);
        Annotation made = TeiInterpreter.MakeTyped(element.Kind, element.Name, given, span, element.Label, element.Id, element.Tag);
        if (made is Figure figure && element.Place >= 0 && places[element.Place] is var place && place.End.Start > place.Start.End)
            made = TeiFigure.Read(figure, System.Text.Encoding.UTF8.GetBytes(Source.Text.Text[place.Start.End..place.End.Start]), isOwn: false);
        if (made is RubyPassage ruby && element.Place >= 0 && places[element.Place] is var outer && outer.End.Start > outer.Start.End)
            made = TeiRuby.Read(ruby, System.Text.Encoding.UTF8.GetBytes(Source.Text.Text[outer.Start.End..outer.End.Start]), isOwn: false);
        made.Origin = element.Place + 1;
        annotations[element.Slot] = made;
    }

    public override void SetInside(int slot, int inside)
    {
        if (annotations[slot] is { } annotation)
            annotations[slot] = annotation with { EndingAncestors = inside };
    }

    public override void BecomeAnchor(int slot, string? noteId)
    {
        Annotation link = annotations[slot]!;
        annotations[slot] = new NoteAnchor
        {
            Id = link.Id,
            Span = link.Span,
            Tag = link.Tag,
            EndingAncestors = link.EndingAncestors,
            Origin = link.Origin,
            NoteId = noteId,
            Number = link.Tag!["n"],
        };
    }

    public override void TakeHeader(TeiHeaderReader header)
    {
        base.TakeHeader(header);
        for (int i = 0; i < annotations.Count; i++)
        {
            if (annotations[i] is not (Turn or Paragraph) || annotations[i]!.Tag is not { } tag)
                continue;
            var attributes = new XmlAttributes(default, strings);
            foreach (KeyedValue attribute in tag.Attributes)
                attributes.Add(attribute.Key, attribute.Value);
            var given = new TeiAttributes(attributes, false, Interpreter.Context) { Block = Interpreter.Speech.BlockOf(annotations[i]!.Origin - 1) };
            annotations[i] = annotations[i] is Turn turn
                ? turn with { SpeakerId = given.Speaker, AddresseeId = given.Addressee, Time = given.Time }
                : (Paragraph)annotations[i]! with { Time = given.Time };
        }
    }

    public override TextSpan? LabelOf(int slot) => (annotations[slot] as Turn)?.LabelSpan;

    public override bool Holds(int outer, int inner)
    {
        Annotation around = annotations[outer]!, inside = annotations[inner]!;
        // What an entity of the file brings in has no place of its own.
        return around.Origin == 0 || inside.Origin == 0
            ? around.Span.Contains(inside.Span)
            : places[inside.Origin - 1].Start.Start < places[around.Origin - 1].End.Start;
    }

    public override int SourceOf(int slot) => annotations[slot] is { Origin: > 0 } made ? places[made.Origin - 1].Start.Start : 0;

    public override TeiAnnotations Found()
    {
        foreach ((int slot, JsonElement said) in properties)
            annotations[slot] = TeiMapping.Of(annotations[slot]!).Apply(said, annotations[slot]!);
        return new(CollectionsMarshal.AsSpan(annotations).ToArray(), null);
    }

    protected override (int Slot, int Place) Innermost => (open[depth - 1].Slot, open[depth - 1].Place);

    protected override void SetProperties(int slot, JsonElement said) => properties[slot] = said;

    protected override IEnumerable<(string Id, TextSpan Span)> FindIds() =>
        annotations.Where(a => a!.Tag?["xml:id"] is not null).Select(a => (a!.Tag!["xml:id"]!, a.Span));

    protected override Func<Rows<TeiPlace>> PlaceFinder() => () => places;

    protected override int AddCarried(MarkupKind kind, TextSpan slice, string? data)
    {
        places.Add(new(slice, TextSpan.At(slice.End), Around));
        annotations.Add(new Markup { Kind = kind, Data = data ?? Source.DataOf(kind, slice), Span = TextSpan.At(BaseText.Length), Origin = places.Count });
        return annotations.Count - 1;
    }
}

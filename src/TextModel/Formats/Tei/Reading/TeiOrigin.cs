namespace TextModel.Formats.Tei;

/// <summary>What a TEI file was when it was read, so that it can be written again with only what was edited changed.</summary>
internal sealed class TeiOrigin
{
    private readonly Lock gate = new();
    private Rows<TeiPlace>? places;
    private Rows<TeiTextBuilder.Segment>? segments;

    public required TeiSource Source { get; init; }

    /// <summary>Knows who speaks and when.</summary>
    public required TeiInterpreter Interpreter { get; init; }

    /// <summary>Says where each element, comment and instruction of the text was found, in the units of the source, in its order.</summary>
    public required Func<Rows<TeiPlace>> FindPlaces { get; init; }

    /// <summary>How many of the <see cref="Places"/> are in the text; those of stand-off annotations come after them.</summary>
    public required int InText { get; init; }

    /// <summary>Where the stand-off annotations were found, in the units of the source.</summary>
    public required Rows<TeiPlace> OutsideText { get; init; }

    /// <summary>What the base text was made of.</summary>
    public required TeiTextBuilder BaseText { get; init; }

    /// <summary>The elements outside the text: header and stand-off.</summary>
    public required IReadOnlyList<TeiNode> Outside { get; init; }

    /// <summary>Where instructions of this library stand that say something of header and stand-off.</summary>
    public required List<TextSpan> Instructions { get; init; }

    /// <summary>Where instructions of this library stand that say something of an element, by the element's index in the places.</summary>
    public required Dictionary<int, TextSpan> PropertiesPlaces { get; init; }

    /// <summary>The entries of tiers that the file has as <c>span</c>s, by their <see cref="Annotation.Origin"/>.</summary>
    public required Dictionary<int, TeiTierPlace> Entries { get; init; }

    /// <summary>The document as it was read.</summary>
    public TextDocument Document { get; set; } = null!;

    /// <summary>
    /// Where each element, comment and instruction of the text stands, in UTF-16 code units; <see cref="Annotation.Origin"/> is an index
    /// in it, plus 1. Asked for after <see cref="CountUnits"/>.
    /// </summary>
    public Rows<TeiPlace> Places => places!;

    /// <summary>Where the base text stands in the source, in UTF-16 code units. Asked for after <see cref="CountUnits"/>.</summary>
    public Rows<TeiTextBuilder.Segment> Segments => segments!;

    /// <summary>Finds all places and makes them count UTF-16 code units of the source's text, for edits; where nothing is edited nobody needs it.</summary>
    public void CountUnits()
    {
        lock (gate)
        {
            if (segments is not null)
                return;
            var counted = new Rows<TeiPlace>(InText + OutsideText.Count);
            counted.AddRange(FindPlaces());
            counted.AddRange(OutsideText);
            for (int i = 0; i < counted.Count && Source.IsBytes; i++)
                counted[i] = counted[i] with { Start = Source.ToUnits(counted[i].Start), End = Source.ToUnits(counted[i].End) };
            foreach (TeiNode root in Outside)
            {
                Count(root);
                foreach (TeiNode node in root.Descendants())
                    Count(node);
            }

            for (int i = 0; i < Instructions.Count; i++)
                Instructions[i] = Source.ToUnits(Instructions[i]);
            foreach (int element in PropertiesPlaces.Keys)
                PropertiesPlaces[element] = Source.ToUnits(PropertiesPlaces[element]);
            foreach (TeiTierPlace entry in Entries.Values)
                entry.Said = entry.Said is { } said ? Source.ToUnits(said) : null;
            places = counted;
            segments = BaseText.FindSegments();
        }

        void Count(TeiNode node)
        {
            node.StartTag = Source.ToUnits(node.StartTag);
            node.EndTag = Source.ToUnits(node.EndTag);
        }
    }
}

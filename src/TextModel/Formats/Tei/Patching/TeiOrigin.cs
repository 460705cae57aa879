namespace TextModel.Formats.Tei;

/// <summary>What a TEI file was when it was read, so that it can be written again with only what was edited changed.</summary>
internal sealed class TeiOrigin
{
    private readonly Lock gate = new();
    private Rows<TeiPlace>? unitPlaces;

    public required TeiSource Source { get; init; }

    /// <summary>Where each element, comment and instruction of the text was found; bytes, where the source is in bytes.</summary>
    public required Rows<TeiPlace> Found { get; init; }

    /// <summary>
    /// Where each element, comment and instruction of the text stands, in UTF-16 code units; <see cref="Annotation.Origin"/> is an index
    /// in it, plus 1. Asked for after <see cref="CountUnits"/>.
    /// </summary>
    public Rows<TeiPlace> Places => unitPlaces ?? Found;

    /// <summary>How many of the places are in the text, in the order of the source; those of stand-off annotations come behind them.</summary>
    public required int InText { get; init; }

    /// <summary>Where the base text stands in the source.</summary>
    public required Rows<TeiTextBuilder.Segment> Segments { get; init; }

    /// <summary>The elements outside the text: header and stand-off.</summary>
    public required IReadOnlyList<TeiNode> Outside { get; init; }

    /// <summary>The document as it was read.</summary>
    public TextDocument Document { get; set; } = null!;

    /// <summary>Makes all places count UTF-16 code units of the source's text, for edits; where nothing is edited nobody needs it.</summary>
    public void CountUnits()
    {
        if (!Source.IsBytes)
            return;
        lock (gate)
        {
            if (unitPlaces is not null)
                return;
            var counted = new Rows<TeiPlace>(Found.Count);
            foreach (TeiPlace place in Found)
                counted.Add(place with { Start = Source.ToUnits(place.Start), End = Source.ToUnits(place.End) });
            for (int i = 0; i < Segments.Count; i++)
            {
                ref TeiTextBuilder.Segment segment = ref Segments[i];
                segment = new(segment.Base, Source.ToUnits(segment.Place), segment.Form);
            }

            foreach (TeiNode root in Outside)
            {
                Count(root);
                foreach (TeiNode node in root.Descendants())
                    Count(node);
            }

            unitPlaces = counted;
        }

        void Count(TeiNode node)
        {
            node.StartTag = Source.ToUnits(node.StartTag);
            node.EndTag = Source.ToUnits(node.EndTag);
        }
    }
}

/// <summary>Where a node of the text stands in the source.</summary>
/// <param name="Start">Its start tag, or all of a node without content.</param>
/// <param name="End">Its end tag; empty where it has none.</param>
/// <param name="Parent">The index of the element around it, or -1.</param>
internal readonly record struct TeiPlace(TextSpan Start, TextSpan End, int Parent);

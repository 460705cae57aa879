namespace TextModel.Formats.Tei;

/// <summary>What a TEI file was when it was read, so that it can be written again with only what was edited changed.</summary>
internal sealed class TeiOrigin
{
    public required SourceText Source { get; init; }

    /// <summary>Where each element, comment and instruction of the text stands; <see cref="Annotation.Origin"/> is an index in it, plus 1.</summary>
    public required TeiPlace[] Places { get; init; }

    /// <summary>How many of the places are in the text, in the order of the source; those of stand-off annotations come behind them.</summary>
    public required int InText { get; init; }

    /// <summary>Where the base text stands in the source.</summary>
    public required TeiTextBuilder.Segment[] Segments { get; init; }

    /// <summary>The elements outside the text: header and stand-off.</summary>
    public required IReadOnlyList<TeiNode> Outside { get; init; }

    /// <summary>The document as it was read.</summary>
    public TextDocument Document { get; set; } = null!;
}

/// <summary>Where a node of the text stands in the source.</summary>
/// <param name="Start">Its start tag, or all of a node without content.</param>
/// <param name="End">Its end tag; empty where it has none.</param>
/// <param name="Parent">The index of the element around it, or -1.</param>
internal readonly record struct TeiPlace(TextSpan Start, TextSpan End, int Parent);

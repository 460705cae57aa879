namespace TextModel.Formats.Tei;

/// <summary>How an annotation is written in TEI, and why.</summary>
/// <param name="Annotation">The annotation.</param>
/// <param name="Encoding">How it is written.</param>
/// <param name="Reason">Why, as one sentence.</param>
public sealed record TeiDecision(Annotation Annotation, TeiEncoding Encoding, string Reason);

/// <summary>The ways to write an annotation in TEI.</summary>
public enum TeiEncoding
{
    /// <summary>As an element around the text.</summary>
    Inline,

    /// <summary>As an <c>annotation</c> in <c>standOff</c> whose <c>@target</c> is a <c>string-range</c>.</summary>
    StringRange,

    /// <summary>As a <c>span</c> in <c>standOff</c> between two <c>anchor</c>s in the text.</summary>
    Anchors,

    /// <summary>As several elements linked by <c>@next</c> and <c>@prev</c>.</summary>
    Fragments,

    /// <summary>Not at all: TEI has no place for it. The writer reports each as a loss.</summary>
    Lost,
}

/// <summary>The reasons of <see cref="TeiDecision"/>s, small enough to keep for every annotation.</summary>
internal enum TeiReason : byte
{
    Nests,
    CrossesElement,
    CrossesBlocks,
    NotAllowedHere,
    OutsideParts,
    TooDeep,
    NoEquivalent,
    AboutText,
}

internal static class TeiReasons
{
    public static string Sentence(this TeiReason reason) => reason switch
    {
        TeiReason.Nests => "It nests in the elements around it, so it is an element of the text.",
        TeiReason.CrossesElement => "It crosses the border of another element, so it points at its text from standOff.",
        TeiReason.CrossesBlocks => "It reaches over several blocks, which no element inside a block can.",
        TeiReason.NotAllowedHere => "TEI does not allow its element at this place, so it points at its text from standOff.",
        TeiReason.OutsideParts => "It lies between the parts front, body and back, where TEI allows no element.",
        TeiReason.TooDeep => "It is nested deeper than most software bears, so it points at its text from standOff.",
        TeiReason.AboutText => "It says something about its text and is no part of it, so it points at it from standOff.",
        _ => "TEI has nothing that says the same.",
    };
}

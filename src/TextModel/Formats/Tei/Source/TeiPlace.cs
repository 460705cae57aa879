namespace TextModel.Formats.Tei;

/// <summary>Where a node of the text stands in the source.</summary>
/// <param name="Start">Its start tag, or all of a node without content.</param>
/// <param name="End">Its end tag; empty where it has none.</param>
/// <param name="Parent">The index of the element around it, or -1.</param>
internal readonly record struct TeiPlace(TextSpan Start, TextSpan End, int Parent);

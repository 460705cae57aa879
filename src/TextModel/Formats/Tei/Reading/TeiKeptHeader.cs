namespace TextModel.Formats.Tei;

/// <summary>The header that a file was written with, where it was made with a template.</summary>
/// <param name="Xml">The header.</param>
/// <param name="Marks">
/// What was put into the template: words such as <c>a12</c> (the element of that number was added; its descendants with it) and <c>f5:when</c>
/// (that one was filled, and given attributes). The header has the number 0; elements count in document order.
/// </param>
/// <param name="Source">What the file says of its source.</param>
internal sealed record TeiKeptHeader(string Xml, string Marks, Source Source);

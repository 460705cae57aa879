namespace TextModel.Records;

/// <summary>A piece of a file that a tool reads as one: a line, an element with its attributes.</summary>
/// <param name="Key">What it is about, by which it is found in another state of the file: unique, or else counted in order.</param>
/// <param name="Span">Its place in the file, with what ends it.</param>
/// <param name="Fields">Its parts that can change each by itself, in order; they do not overlap.</param>
internal readonly record struct FileRecord(string Key, TextSpan Span, RecordField[] Fields);

/// <summary>A part of a record: a column, an attribute.</summary>
/// <param name="Name">Its name, once in its record.</param>
/// <param name="Span">The whole part, with what separates it from the one before.</param>
/// <param name="Value">Its value within.</param>
/// <param name="Separator">What separates the items of a value that is a list, such as <c>|</c>; NUL for a value that changes as a whole.</param>
internal readonly record struct RecordField(string Name, TextSpan Span, TextSpan Value, char Separator = '\0');

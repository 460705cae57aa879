namespace TextModel;

/// <summary>The text that annotations stand on.</summary>
public enum AnnotatedText
{
    /// <summary>The base text, with every character of the source.</summary>
    Base,

    /// <summary>The reading text: <c>document.ReadingText</c>.</summary>
    Reading,
}

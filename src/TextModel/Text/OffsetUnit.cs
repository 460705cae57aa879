namespace TextModel;

/// <summary>What an offset counts.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units: .NET, JavaScript, Java. The library's own unit.</summary>
    Utf16,

    /// <summary>Unicode code points: Python, TEI's <c>string-range</c>, the Web Annotation model.</summary>
    CodePoint,

    /// <summary>Bytes of the text in UTF-8, without a byte order mark.</summary>
    Utf8,
}

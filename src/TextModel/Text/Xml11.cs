namespace TextModel;

/// <summary>Files in XML 1.1. The framework knows 1.0 only; nearly all that such files have differs in the declaration, and in control characters as references.</summary>
internal static class Xml11
{
    /// <summary>Where the number of the version stands in a declaration of XML 1.1; -1 in all other files.</summary>
    public static int PlaceOfVersion(string text)
    {
        if (!text.StartsWith("<?xml", StringComparison.Ordinal) || text.IndexOf("?>", StringComparison.Ordinal) is not (> 0 and var end))
            return -1;
        int at = text.IndexOf("version", 0, end, StringComparison.Ordinal);
        int open = at < 0 ? -1 : text.AsSpan(at, end - at).IndexOfAny('"', '\'');
        return open >= 0 && text.AsSpan(at + open + 1).StartsWith("1.1") ? at + open + 1 : -1;
    }

    /// <summary>The text of a file as the framework's reader takes it, of the same length; characters must go unchecked then.</summary>
    public static string AsXml10(string text) => PlaceOfVersion(text) is >= 0 and var version ? string.Concat(text.AsSpan(0, version), "1.0", text.AsSpan(version + 3)) : text;

    /// <summary>Whether references to control characters may stand in a file. Such a character itself may not, in any version.</summary>
    public static bool AllowsControls(string text) => PlaceOfVersion(text) >= 0 && text.AsSpan().IndexOfAny(Controls) < 0;

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");
}

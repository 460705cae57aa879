using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>TEI pointers into the text: <c>#string-range(id,start,length)</c> (TEI P5 Guidelines, 16.2.4.8).</summary>
internal static class TeiPointers
{
    public static (string Id, long Start, long Length)? ParseStringRange(string? target)
    {
        const string Name = "#string-range(";
        if (target is null || !target.StartsWith(Name, StringComparison.Ordinal) || !target.EndsWith(')'))
            return null;
        string[] parts = target[Name.Length..^1].Split(',');
        return parts.Length == 3 && long.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long start)
            && long.TryParse(parts[2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            ? (parts[0].Trim(), start, length) : null;
    }

    /// <summary>The span of <c>&lt;?textmodel span START END?></c>, in UTF-16 code units of the base text.</summary>
    public static TextSpan? ParseSpan(string instruction)
    {
        string[] words = instruction.Split(' ');
        return words is ["textmodel", "span", var start, var end]
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out int to) && from <= to
            ? new TextSpan(from, to) : null;
    }
}

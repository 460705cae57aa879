using System.Buffers;

namespace TextModel.Lint;

/// <summary>Where the base text of a document stands in its file: for the places of findings, and for changes of the text that leave all else of the file as it is.</summary>
public sealed class LintPlaces
{
    // What is mark-up in some format, and must not come in unescaped.
    private static readonly SearchValues<char> Signs = SearchValues.Create("&<>*_`[]\\");

    private readonly SourceMap? map;
    private readonly SourceText? file;

    private LintPlaces(SourceMap? map, SourceText? file) => (this.map, this.file) = (map, file);

    /// <summary>The places in a file of a format that tells them.</summary>
    /// <param name="map">What the format tells (<see cref="ReadResult.SourceMap"/>).</param>
    public static LintPlaces Of(SourceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new(map, null);
    }

    /// <summary>The places in a file: of one whose text is the base text, of XML, and of a format that tells them; null where they cannot be found.</summary>
    /// <param name="read">What reading the file gave.</param>
    /// <param name="file">The decoded file.</param>
    public static LintPlaces? Of(ReadResult read, SourceText file)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(file);
        string text = read.Document.Text;
        SourceMap? map = read.SourceMap
            ?? (text == file.Text ? new(file, [new SourceRun(0, 0, text.Length)]) : read.Format == "tei" ? XmlTextMap.Find(file, text) : null);
        return map is null ? null : new(map, file);
    }

    /// <summary>The file with changes of its text; null where a change reaches over something that is no text, or what it replaces is spelled otherwise in the file.</summary>
    /// <param name="document">The document that was read from the file.</param>
    /// <param name="changes">Changes of its text, which do not overlap.</param>
    public string? Apply(TextDocument document, IEnumerable<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(changes);
        if (file is null || map is null)
            return null;
        var result = new System.Text.StringBuilder();
        int at = 0;
        foreach ((TextSpan place, string newText) in changes.Select(c => (map.GetSourceSpan(c.Span), c)).Select(c => (c.Item1, Checked(document, c.Item1, c.c))).OrderBy(c => c.Item1.Start))
        {
            if (newText.Length == 0 || place.Start < at)
                return null;
            result.Append(file.Text, at, place.Start - at).Append(newText);
            at = place.End;
        }

        return result.Append(file.Text, at, file.Text.Length - at).ToString();
    }

    /// <summary>Line and column in the file of a place of the base text, or of what stands in a tag near it.</summary>
    internal TextPosition? GetPosition(int offset, string? needle, int needleAt)
    {
        if (map is null)
            return null;
        if (needle is null || file is null)
            return map.GetPosition(offset);
        int found = needleAt >= 0 ? Nth(needle, needleAt) : file.Text.LastIndexOf(needle, Math.Min(map.GetSourceOffset(offset), file.Text.Length - 1), StringComparison.Ordinal);
        return found < 0 ? map.GetPosition(offset) : file.Lines.GetPosition(found);
    }

    // Empty where the change cannot be made in the file: markup in between, or characters that XML spells otherwise.
    private string Checked(TextDocument document, TextSpan place, TextChange change) =>
        !change.Span.IsEmpty && place.Length == change.Span.Length && string.CompareOrdinal(file!.Text, place.Start, document.Text, change.Span.Start, place.Length) == 0
        && change.NewText.AsSpan().IndexOfAny(Signs) < 0 ? change.NewText : "";

    private int Nth(string needle, int number)
    {
        int at = -1;
        for (int i = 0; i <= number; i++)
        {
            at = file!.Text.IndexOf(needle, at + 1, StringComparison.Ordinal);
            if (at < 0)
                return -1;
        }

        return at;
    }
}

using System.Globalization;
using TextModel.Records;

namespace TextModel.Formats.Cas;

/// <summary>Cuts the XML of a CAS into its feature structures.</summary>
/// <param name="text">Well-formed XML.</param>
internal sealed class CasRecords(string text)
{
    private readonly List<FileRecord> records = [];
    private int depth;
    private int start;
    private string key = "";
    private RecordField[] fields = [];

    /// <summary>The root's start tag, each element and comment in it with the space before it, and the rest.</summary>
    public IReadOnlyList<FileRecord> Cut()
    {
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            int end = EndOf(at);
            if (text[at + 1 < text.Length ? at + 1 : at] is not ('!' or '?'))
                Take(at, end);
            else if (depth == 1)
                End("comment", end);
            at = text.IndexOf('<', Math.Min(end, text.Length));
        }

        if (start < text.Length)
            records.Add(new("end", new(start, text.Length), []));
        return records;
    }

    private void Take(int at, int end)
    {
        bool closes = text[at + 1] == '/', empty = text[end - 2] == '/';
        if (!closes && depth <= 1)
            Attributes(at, end);
        depth += closes ? -1 : empty ? 0 : 1;
        bool isRoot = !closes && !empty && depth == 1;
        if (!isRoot && !(depth == 1 && (closes || empty)))
            return;
        End(isRoot ? "root" : key, end);
    }

    private void End(string name, int end)
    {
        records.Add(new(name, new(start, end), fields));
        start = end;
        fields = [];
    }

    // The name of the tag, then its attributes, each with the space before it.
    private void Attributes(int at, int end)
    {
        var found = new List<RecordField>();
        int place = at + 1;
        while (place < end && !char.IsWhiteSpace(text[place]) && text[place] is not ('>' or '/'))
            place++;
        string name = text[(at + 1)..place], id = "", sofa = "";
        // The type, where no end tag repeats it.
        if (text[end - 2] == '/')
            found.Add(new("", new(at + 1, place), new(at + 1, place)));
        while (true)
        {
            int from = place;
            while (place < end && char.IsWhiteSpace(text[place]))
                place++;
            int equals = text.IndexOf('=', place, end - place);
            if (equals < 0)
                break;
            string attribute = text[place..equals].Trim();
            int quote = text.AsSpan(equals, end - equals).IndexOfAny('"', '\'') + equals;
            int stop = quote < equals ? -1 : text.IndexOf(text[quote], quote + 1);
            if (stop < 0 || stop >= end)
                break;
            string value = text[(quote + 1)..stop];
            if (attribute == "xmi:id")
                id = value;
            else if (attribute == "sofa")
                sofa = value;
            found.Add(new(attribute, new(from, stop + 1), new(quote + 1, stop), attribute == "members" ? ' ' : '\0'));
            place = stop + 1;
        }

        key = id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{name} {sofa}");
        fields = [.. found.DistinctBy(f => f.Name)];
    }

    // Where a tag, comment or instruction ends; a quoted value may hold what would end it.
    private int EndOf(int at)
    {
        if (Begins("<!--"))
            return After("-->");
        if (Begins("<![CDATA["))
            return After("]]>");
        if (Begins("<?"))
            return After("?>");
        return XmlTags.EndOf(text, at);

        bool Begins(string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

        int After(string mark) => text.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.Length;
    }
}

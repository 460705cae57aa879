using System.Text;

namespace TextModel.Entities;

/// <summary>Reads authority lists in CSV (RFC 4180): a heading, then an entry in each record. Comma, semicolon or tab, whichever the heading has most of.</summary>
internal static class AuthorityCsv
{
    public static void Read(SourceText source, AuthorityListBuilder builder)
    {
        string text = source.Text;
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        char separator = FindSeparator(text.AsSpan(at));
        List<string>? heading = null;
        var fields = new List<(string Value, int Start)>();
        while (at < text.Length)
        {
            int start = at;
            fields.Clear();
            at = Record(source, builder, at, separator, fields);
            if (heading is null)
            {
                heading = [.. fields.Select(f => f.Value.Trim())];
                if (!heading.Exists(h => AuthorityFields.Find(h) == AuthorityField.Label))
                {
                    builder.Report(DiagnosticCodes.BadAuthorityFile.At(
                        source.Path, new(1, 1), null, "no column is headed 'label' or 'name'; the first record must name the columns."));
                    return;
                }

                continue;
            }

            for (int i = 0; i < fields.Count; i++)
            {
                if (i < heading.Count && ListSign(AuthorityFields.Find(heading[i]), fields[i].Value) is { } sign)
                    builder.Report(DiagnosticCodes.NamesInOneCell.At(source.Path, source.Lines.GetPosition(fields[i].Start), null, fields[i].Value.Trim(), heading[i], sign));
                if (i < heading.Count)
                    builder.Set(heading[i], fields[i].Value, source.Lines.GetPosition(fields[i].Start));
                else if (fields[i].Value.Length > 0)
                    builder.Set($"(column {i + 1})", fields[i].Value, source.Lines.GetPosition(fields[i].Start));
            }

            builder.EndEntry(source.Lines.GetPosition(start));
        }
    }

    // The sign that parts a cell into several names where its column does not part them; null where there is none. A comma is left alone: "Venn, Klara" is one name.
    private static char? ListSign(AuthorityField field, string value) => field switch
    {
        AuthorityField.Variants => IsList(value, ';') ? ';' : null,
        AuthorityField.Label or AuthorityField.Forename or AuthorityField.MiddleName or AuthorityField.Surname or AuthorityField.NameSuffix or AuthorityField.Nickname =>
            IsList(value, '|') ? '|' : IsList(value, ';') ? ';' : null,
        _ => null,
    };

    private static bool IsList(string value, char sign)
    {
        int names = 0;
        foreach (Range part in value.AsSpan().Split(sign))
        {
            foreach (char unit in value.AsSpan()[part])
            {
                if (!char.IsLetter(unit))
                    continue;
                names++;
                break;
            }
        }

        return names > 1;
    }

    // Reads one record into fields; returns the offset behind its line end.
    private static int Record(SourceText source, AuthorityListBuilder builder, int at, char separator, List<(string Value, int Start)> fields)
    {
        string text = source.Text;
        while (true)
        {
            int start = at;
            string value;
            if (at < text.Length && text[at] == '"')
                (value, at) = Quoted(source, builder, at, separator);
            else
                (value, at) = Plain(text, at, separator);
            fields.Add((value, start));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            return at;
        }
    }

    private static (string Value, int End) Plain(string text, int at, char separator)
    {
        int length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        int end = length < 0 ? text.Length : at + length;
        return (text[at..end], end);
    }

    private static (string Value, int End) Quoted(SourceText source, AuthorityListBuilder builder, int at, char separator)
    {
        string text = source.Text;
        var value = new StringBuilder();
        for (int from = at + 1; ;)
        {
            int quote = text.IndexOf('"', from);
            if (quote < 0)
            {
                builder.Report(DiagnosticCodes.BadAuthorityFile.At(source, TextSpan.At(at), "a quotation mark is opened and not closed."));
                return (value.Append(text, from, text.Length - from).ToString(), text.Length);
            }

            value.Append(text, from, quote - from);
            if (quote + 1 < text.Length && text[quote + 1] == '"')
            {
                value.Append('"');
                from = quote + 2;
                continue;
            }

            // What stands between the closing mark and the separator belongs to the value, as spreadsheets read it.
            (string rest, int end) = Plain(text, quote + 1, separator);
            return (value.Append(rest).ToString(), end);
        }
    }

    private static char FindSeparator(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> heading = length < 0 ? text : text[..length];
        int commas = heading.Count(','), semicolons = heading.Count(';'), tabs = heading.Count('\t');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}

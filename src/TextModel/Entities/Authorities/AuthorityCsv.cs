namespace TextModel.Entities;

/// <summary>Reads authority lists in CSV: a heading, then an entry in each record.</summary>
internal static class AuthorityCsv
{
    public static void Read(SourceText source, AuthorityListBuilder builder)
    {
        List<string>? heading = null;
        foreach (List<(string Value, int Start)> fields in CsvRecords.Of(
            source.Text, at => builder.Report(DiagnosticCodes.BadAuthorityFile.At(source, TextSpan.At(at), "a quotation mark is opened and not closed."))))
        {
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

            builder.EndEntry(source.Lines.GetPosition(fields[0].Start));
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
}

using System.Globalization;
using System.Text;

namespace TextModel.Formats.Conll;

/// <summary>Reads columns: finds which of them hold IOB tags; the first of the others is the token.</summary>
/// <remarks>Several columns of tags are several layers. The text is the tokens with a space between, and a line end after each sentence.</remarks>
internal sealed class ColumnReader(InputLines lines)
{
    private readonly StringBuilder text = new();
    private readonly List<(string Line, int Number, string[] Fields)> rows = [];
    private readonly List<StandOffItem> items = [];
    private ColumnShape shape = new();

    public AnnotationSet Read()
    {
        bool tabs = false;
        while (lines.Next())
        {
            tabs |= lines.Line.Contains('\t', StringComparison.Ordinal);
            rows.Add((lines.Line, lines.Number, []));
        }

        for (int i = 0; i < rows.Count; i++)
            rows[i] = (rows[i].Line, rows[i].Number, Split(rows[i].Line, tabs));
        shape = ColumnShape.Find(rows.ConvertAll(r => r.Fields), tabs);
        if (shape.Count < 2)
        {
            if (rows.Exists(r => r.Fields.Length > 0))
                lines.Report(DiagnosticCodes.NotAnAnnotationFile, 1, "file of columns", "its lines do not have two columns or more");
            return new() { Text = "" };
        }

        if (shape.Tags.Count == 0)
            lines.Report(DiagnosticCodes.BadAnnotation, 1, "no column holds IOB tags such as B-PER and O: there are tokens only");
        ReadRows();
        string all = text.ToString();
        return new() { Text = all, Items = [.. items, .. Spans(all)], Properties = shape.ToProperties() };
    }

    private static string[] Split(string line, bool tabs) =>
        line.Length == 0 ? [] : tabs ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void ReadRows()
    {
        var before = new List<KeyedValue>();
        var current = new List<StandOffItem>();
        int sentences = 0;
        string gap = "";
        for (int i = 0; i < rows.Count; i++)
        {
            (string line, int number, string[] fields) = rows[i];
            if (fields.Length == 0)
            {
                End();
            }
            else if (i == shape.HeaderRow)
            {
            }
            else if (fields[0] == "-DOCSTART-" || (line[0] == '#' && fields.Length != shape.Count))
            {
                if (current.Count > 0)
                    End();
                before.Add(new("line", line));
            }
            else if (fields.Length <= shape.Token || fields[shape.Token].Length == 0)
            {
                lines.Report(DiagnosticCodes.BadAnnotation, 1, $"line {number}, which has no token");
            }
            else
            {
                if (fields.Length != shape.Count)
                    lines.Report(DiagnosticCodes.BadAnnotation, 1, $"line {number} with {fields.Length} columns; the others have {shape.Count}");
                current.Add(Token(fields, sentences + 1, current.Count + 1, ref gap));
            }
        }

        End();

        void End()
        {
            if (current.Count == 0)
                return;
            sentences++;
            items.Add(new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"s{sentences}"),
                Kind = StandOffKind.Sentence,
                Type = Entities.NamedEntities.Sentence,
                Spans = [new(current[0].Spans[0].Start, current[^1].Spans[0].End)],
                Features = [.. before],
            });
            items.AddRange(current);
            before.Clear();
            current.Clear();
            gap = "\n";
        }
    }

    private StandOffItem Token(string[] fields, int sentence, int number, ref string gap)
    {
        text.Append(gap);
        int start = text.Length;
        text.Append(fields[shape.Token]);
        gap = " ";
        var features = new List<KeyedValue>();
        for (int c = 0; c < Math.Min(fields.Length, shape.Count); c++)
        {
            if (c == shape.Token)
                continue;
            features.Add(new(shape.Names[c], fields[c]));
            if (!shape.Tags.Contains(c) && fields[c].Split('|').Any(p => p is "NoSpaceAfter" or "SpaceAfter=No"))
                gap = "";
        }

        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{sentence}-{number}"),
            Kind = StandOffKind.Token,
            Type = Entities.NamedEntities.Token,
            Spans = [new(start, text.Length)],
            Features = [.. features],
        };
    }

    private IEnumerable<StandOffItem> Spans(string all) => ColumnShape.Spans(items, shape, all);
}

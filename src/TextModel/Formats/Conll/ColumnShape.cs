using System.Globalization;

namespace TextModel.Formats.Conll;

/// <summary>Which column is what.</summary>
internal sealed record ColumnShape
{
    /// <summary>The names: those of the head, or <c>c1</c>, <c>c2</c> ….</summary>
    public string[] Names { get; init; } = [];

    public int Token { get; init; }

    public List<int> Tags { get; init; } = [];

    public string Separator { get; init; } = " ";

    /// <summary>Whether the head names the columns, and in which row.</summary>
    public int HeaderRow { get; init; } = -1;

    /// <summary>Whether the type stands before the mark: <c>PER-B</c>.</summary>
    public bool TypeFirst { get; init; }

    public string Outside { get; init; } = "O";

    public int Count => Names.Length;

    public static ColumnShape Find(List<string[]> rows, bool tabs)
    {
        int count = rows.Where(r => r.Length > 0).GroupBy(r => r.Length).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? 0;
        int header = rows.FindIndex(r => r.Length == count && r.Length > 0 && r[0] == "TOKEN");
        List<string[]> full = [.. rows.Where((r, i) => r.Length > 0 && r.Length == count && i != header && r[0] != "-DOCSTART-")];
        string[] names = header >= 0 ? rows[header] : [.. Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}"))];
        List<int> tags = [.. Enumerable.Range(0, count).Where(c => IsTags(full, c))];
        int token = Enumerable.Range(0, count).FirstOrDefault(c => !tags.Contains(c));
        return new()
        {
            Names = names,
            Token = token,
            Tags = tags,
            Separator = tabs ? "\t" : " ",
            HeaderRow = header,
            TypeFirst = tags.Count > 0 && full.Any(r => r[tags[0]] is [_, _, .., '-', 'B' or 'I'] && r[tags[0]][1] != '-'),
            Outside = tags.Count > 0 ? full.Select(r => r[tags[0]]).FirstOrDefault(t => IobTags.Parse(t) is ('O', _)) ?? "O" : "O",
        };
    }

    /// <summary>The shape that a set's file had; for another set, a token and a column of tags for each layer.</summary>
    public static ColumnShape Of(AnnotationSet set)
    {
        if (set.Properties["columns"] is { } columns && int.TryParse(set.Properties["token"], out int token))
        {
            return new()
            {
                Names = columns.Split('\t'),
                Token = token,
                Tags = [.. (set.Properties["tags"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => int.TryParse(t, out int n) ? n : 0)],
                Separator = set.Properties["separator"] ?? " ",
                HeaderRow = set.Properties["header"] is null ? -1 : 0,
                TypeFirst = set.Properties["typeFirst"] is not null,
                Outside = set.Properties["outside"] ?? "O",
            };
        }

        string[] layers = [.. set.Items.Where(i => i.Kind == StandOffKind.Span).Select(i => i.Features["layer"] ?? "").Distinct()];
        bool simple = layers.Length == 0 || layers is [""];
        return new()
        {
            Names = simple ? ["c1", "c2"] : ["TOKEN", .. layers.Select(l => l.Length == 0 ? "TAG" : Entities.FlatText.Of(l))],
            Tags = simple ? [1] : [.. Enumerable.Range(1, layers.Length)],
            Separator = simple ? " " : "\t",
            HeaderRow = simple ? -1 : 0,
        };
    }

    public KeyedValues ToProperties()
    {
        var properties = new List<KeyedValue>
        {
            new("columns", string.Join('\t', Names)),
            new("token", Token.ToString(CultureInfo.InvariantCulture)),
            new("tags", string.Join(' ', Tags.Select(t => t.ToString(CultureInfo.InvariantCulture)))),
            new("separator", Separator),
            new("outside", Outside),
        };
        if (HeaderRow >= 0)
            properties.Add(new("header", "yes"));
        if (TypeFirst)
            properties.Add(new("typeFirst", "yes"));
        return [.. properties];
    }

    /// <summary>The layer of a column of tags: none where there is only one, or where the head calls it <c>TAG</c>.</summary>
    public string? Layer(int column) => Tags.Count == 1 && HeaderRow < 0 || Names[column] == "TAG" ? null : Names[column];

    /// <summary>The spans that the tags of the tokens mark.</summary>
    public static IEnumerable<StandOffItem> Spans(List<StandOffItem> items, ColumnShape shape, string text)
    {
        List<StandOffItem> tokens = [];
        var starts = new HashSet<int>();
        foreach (StandOffItem item in items)
        {
            if (item.Kind == StandOffKind.Sentence)
                starts.Add(tokens.Count);
            else if (item.Kind == StandOffKind.Token)
                tokens.Add(item);
        }

        int number = 0;
        foreach (int column in shape.Tags)
        {
            List<(char, string)> tags = tokens.ConvertAll(t => IobTags.Parse(t.Features[shape.Names[column]] ?? "O") ?? ('O', ""));
            foreach ((int first, int last, string type) in IobTags.Runs(tags, starts.Contains))
            {
                var span = new TextSpan(tokens[first].Spans[0].Start, tokens[last].Spans[0].End);
                yield return new()
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"e{++number}"),
                    Type = type,
                    Spans = [span],
                    Quote = text.Substring(span.Start, span.Length),
                    Features = shape.Layer(column) is { } layer ? [new("layer", layer)] : KeyedValues.Empty,
                };
            }
        }
    }

    private static bool IsTags(List<string[]> rows, int column)
    {
        int tags = 0, marks = 0, other = 0;
        foreach (string[] row in rows)
        {
            if (IobTags.Parse(row[column]) is not { } tag)
                other++;
            else if (tag.Mark != 'O')
                marks++;
            else if (row[column] is "O" or "0")
                tags++;
        }

        // All outside is a column of tags too, of a short text; a column of nothing is not.
        return other * 20 <= rows.Count && (marks > 0 ? marks + tags > other : tags == rows.Count && rows.Count > 0);
    }
}

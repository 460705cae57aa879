using System.Globalization;
using System.Text;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>The numbers that Word itself prints before the items of lists, counted in the order of the paragraphs.</summary>
/// <remarks>ECMA-376-1 17.9: a list (<c>num</c>) is an instance of a definition (<c>abstractNum</c>) and goes on counting with it, unless it starts anew.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, Level[]> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Definition, int?[] Starts)> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    /// <summary>Reads the part with the lists; what is broken in it is passed over.</summary>
    public void Read(Stream part)
    {
        using XmlReader reader = XmlReader.Create(part, WordXml.Settings);
        try
        {
            Level[]? definition = null;
            string? list = null;
            int level = 0;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader))
                    continue;
                string? value = WordXml.Attribute(reader, "val");
                switch (reader.LocalName)
                {
                    case "abstractNum" when WordXml.Attribute(reader, "abstractNumId") is { } id:
                        definitions[id] = definition = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                        break;
                    case "num" when WordXml.Attribute(reader, "numId") is { } id:
                        (list, definition) = (id, null);
                        break;
                    case "abstractNumId" when list is not null && value is not null:
                        lists[list] = (value, new int?[Levels]);
                        break;
                    case "lvl" or "lvlOverride":
                        level = Math.Clamp(Number(WordXml.Attribute(reader, "ilvl")) ?? 0, 0, Levels - 1);
                        break;
                    case "startOverride" when list is not null && lists.TryGetValue(list, out (string Definition, int?[] Starts) found):
                        found.Starts[level] = Number(value);
                        break;
                    case "start" when definition is not null: definition[level].Start = Number(value) ?? 1; break;
                    case "numFmt" when definition is not null: definition[level].Format = value ?? ""; break;
                    case "lvlText" when definition is not null: definition[level].Text = value ?? ""; break;
                }
            }
        }
        catch (XmlException)
        {
            // Without numbers the text is whole all the same.
        }
    }

    /// <summary>Counts an item and gives what is printed before it; null for bullets and for lists that are not defined.</summary>
    /// <param name="list">The list's identifier.</param>
    /// <param name="level">The item's level, 0 for the outermost.</param>
    public string? Next(string list, int level)
    {
        if (!lists.TryGetValue(list, out (string Definition, int?[] Starts) found) || !definitions.TryGetValue(found.Definition, out Level[]? levels))
            return null;
        level = Math.Clamp(level, 0, Levels - 1);
        if (!counts.TryGetValue(found.Definition, out int[]? count))
            counts.Add(found.Definition, count = new int[Levels]);
        if (begun.Add($"{list} {level}") && found.Starts[level] is { } anew)
            count[level] = anew - 1;
        else if (count[level] == 0)
            count[level] = levels[level].Start - 1;
        count[level]++;
        Array.Clear(count, level + 1, Levels - level - 1);

        Level shown = levels[level];
        if (shown.Format is "bullet" or "none" || shown.Text.Length == 0)
            return null;
        var text = new StringBuilder();
        for (int i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] == '%' && i + 1 < shown.Text.Length && shown.Text[i + 1] is >= '1' and <= '9')
            {
                int part = shown.Text[++i] - '1';
                text.Append(Format(count[part] == 0 ? levels[part].Start : count[part], levels[part].Format));
            }
            else
            {
                text.Append(shown.Text[i]);
            }
        }

        return text.ToString().Trim() is { Length: > 0 } label ? label : null;
    }

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number is >= 0 and < 1_000_000 ? number : null;

    private static string Format(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => WordText.Roman(number),
        "upperRoman" => WordText.Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // A to Z, then AA, BB: the same letter again, as Word counts.
    private static string Letters(int number) => number < 1 ? "" : new((char)('A' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 40));

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}

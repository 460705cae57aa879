using System.Globalization;
using System.Text;
using System.Xml;
using TextModel.Printing;

namespace TextModel.Formats.Docx;

/// <summary>The numbers that Word itself prints before the items of lists, counted in the order of the paragraphs.</summary>
/// <remarks>ECMA-376-1 17.9: a list (<c>num</c>) is an instance of a definition (<c>abstractNum</c>) and goes on counting with it, unless it starts anew.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, Level[]> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Definition, int?[] Starts, Level?[] Levels)> lists = new(StringComparer.Ordinal);

    // Definitions that are kept in a style.
    private readonly Dictionary<string, string> styled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    /// <summary>Reads the part with the lists; what is broken in it is passed over.</summary>
    public void Read(Stream part)
    {
        using XmlReader reader = XmlReader.Create(part, WordXml.Settings);
        try
        {
            Level[]? definition = null;
            string? list = null, name = null;
            int level = 0;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader))
                    continue;
                string? value = WordXml.Attribute(reader, "val");
                switch (reader.LocalName)
                {
                    case "abstractNum" when WordXml.Attribute(reader, "abstractNumId") is { } id:
                        definitions[name = id] = definition = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                        break;
                    case "numStyleLink" when name is not null && value is not null:
                        styled[name] = value;
                        break;
                    case "num" when WordXml.Attribute(reader, "numId") is { } id:
                        (list, name, definition) = (id, null, null);
                        break;
                    case "abstractNumId" when list is not null && value is not null:
                        lists[list] = (value, new int?[Levels], new Level?[Levels]);
                        break;
                    case "lvl" or "lvlOverride":
                        level = Math.Clamp(Number(WordXml.Attribute(reader, "ilvl")) ?? 0, 0, Levels - 1);
                        // A list may have a level of its own.
                        if (reader.LocalName == "lvl" && list is not null && lists.TryGetValue(list, out var own))
                            (definition = own.Levels!)[level] = new();
                        break;
                    case "startOverride" when list is not null && lists.TryGetValue(list, out var found):
                        found.Starts[level] = Number(value);
                        break;
                    default:
                        if (definition?[level] is { } read)
                            Read(reader, value, read);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // Without numbers the text is whole all the same.
        }
    }

    /// <summary>Finds the definitions that are kept in styles.</summary>
    public void Link(WordStyles styles)
    {
        foreach ((string definition, string style) in styled)
        {
            if (styles.ListOf(style)?.List is { } list && lists.TryGetValue(list, out var found) && definitions.TryGetValue(found.Definition, out Level[]? levels))
                definitions[definition] = levels;
        }
    }

    /// <summary>Starts to count anew, in another text.</summary>
    public void Restart()
    {
        counts.Clear();
        begun.Clear();
    }

    /// <summary>The level at which a list numbers the paragraphs of a style, 0 for the outermost.</summary>
    public int LevelOf(string list, string style)
    {
        for (int level = 0; level < Levels; level++)
        {
            if (At(list, level)?.Style == style)
                return level;
        }

        return 0;
    }

    /// <summary>What is printed before the items of a level.</summary>
    public ListKind KindOf(string list, int level) => At(list, Math.Clamp(level, 0, Levels - 1)) switch
    {
        { Format: "bullet" } => ListKind.Bulleted,
        { Format: not "none", Text.Length: > 0 } => ListKind.Ordered,
        _ => ListKind.Simple,
    };

    /// <summary>Whether an item goes on in the list of another one: that with the same name, or one that goes on counting with it.</summary>
    public bool IsSame(string list, string other, int level) => list == other
        || (lists.TryGetValue(list, out var one) && lists.TryGetValue(other, out var two) && one.Definition == two.Definition
            && two.Starts[Math.Clamp(level, 0, Levels - 1)] is null && KindOf(list, level) == KindOf(other, level));

    /// <summary>Counts an item and gives what is printed before it; null for bullets and for lists that are not defined.</summary>
    /// <param name="list">The list's identifier.</param>
    /// <param name="level">The item's level, 0 for the outermost.</param>
    public string? Next(string list, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (!lists.TryGetValue(list, out var found) || At(list, level) is not { } shown)
            return null;
        if (!counts.TryGetValue(found.Definition, out int[]? count))
            counts.Add(found.Definition, count = new int[Levels]);
        if (begun.Add($"{list} {level}") && found.Starts[level] is { } anew)
            count[level] = anew - 1;
        else if (count[level] == 0)
            count[level] = shown.Start - 1;
        count[level]++;
        Array.Clear(count, level + 1, Levels - level - 1);

        if (shown.Format is "bullet" or "none" || shown.Text.Length == 0)
            return null;
        var text = new StringBuilder();
        for (int i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] == '%' && i + 1 < shown.Text.Length && shown.Text[i + 1] is >= '1' and <= '9' && At(list, shown.Text[i + 1] - '1') is { } counted)
            {
                int part = shown.Text[++i] - '1';
                text.Append(Format(count[part] == 0 ? counted.Start : count[part], shown.IsLegal ? "decimal" : counted.Format));
            }
            else
            {
                text.Append(shown.Text[i]);
            }
        }

        return text.ToString().Trim() is { Length: > 0 } label ? label : null;
    }

    private Level? At(string list, int level) =>
        lists.TryGetValue(list, out var found) ? found.Levels[level] ?? (definitions.TryGetValue(found.Definition, out Level[]? levels) ? levels[level] : null) : null;

    private static void Read(XmlReader reader, string? value, Level level)
    {
        switch (reader.LocalName)
        {
            case "start": level.Start = Number(value) ?? 1; break;
            case "numFmt": level.Format = value ?? ""; break;
            case "lvlText": level.Text = value ?? ""; break;
            case "pStyle": level.Style = value; break;
            case "isLgl": level.IsLegal = WordXml.IsOn(reader); break;
        }
    }

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number is >= 0 and < 1_000_000 ? number : null;

    internal static string Format(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => RomanNumbers.Of(number),
        "upperRoman" => RomanNumbers.Of(number).ToUpperInvariant(),
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

        /// <summary>The style whose paragraphs are numbered so.</summary>
        public string? Style { get; set; }

        /// <summary>Whether all its numbers are in Arabic figures.</summary>
        public bool IsLegal { get; set; }
    }
}

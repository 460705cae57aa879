using System.Globalization;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>The lists of a document as Word counts them: each prints the numbers that the model has.</summary>
internal sealed class WriterNumbering
{
    private const int Levels = 9;
    private const int LongestLiteral = 40;
    private readonly List<(int Level, string Format, string Text)> definitions = [];
    private readonly List<(int Definition, int Level, int? Start, string? Literal)> lists = [];
    private int? bullets;

    /// <summary>Whether a document has lists.</summary>
    public bool IsEmpty => lists.Count == 0;

    /// <summary>A list with signs before its items; each call gives a list of its own.</summary>
    public int Bullets(int level)
    {
        if (bullets is null)
        {
            bullets = definitions.Count;
            definitions.Add((-1, "bullet", ""));
        }

        return Add((bullets.Value, level, 1, null));
    }

    /// <summary>A list with nothing before its items.</summary>
    public int Bare(int level)
    {
        definitions.Add((level, "none", ""));
        return Add((definitions.Count - 1, level, null, null));
    }

    /// <summary>Whether Word can print a number before an item.</summary>
    public static bool CanPrint(string number) => number.Length is > 0 and <= LongestLiteral && number.AsSpan().IndexOfAny("%\t\r\n") < 0 && number.Trim() == number && number.All(c => c >= ' ' && XmlConvert.IsXmlChar(c));

    /// <summary>The list in which the next item has a number.</summary>
    /// <param name="counter">What was counted in the list before.</param>
    /// <param name="number">The number as it is printed; null for the one that comes next.</param>
    /// <param name="level">The level of the item.</param>
    public int Numbered(WriterCounter counter, string? number, int level)
    {
        if (counter.List == 0)
        {
            (string format, string text, int value) = Parse(number ?? "1.");
            definitions.Add((level, format, text));
            (counter.Definition, counter.Format, counter.Text, counter.Next) = (definitions.Count - 1, format, text, value + 1);
            return counter.List = Add((counter.Definition, level, value, text.Contains('%', StringComparison.Ordinal) ? null : text));
        }

        bool isNext = number is null || counter.IsNext(number);
        counter.Next++;
        // A number out of its order is printed by a level of its own in the same list.
        return isNext ? counter.List : Add((counter.Definition, level, null, number));
    }

    /// <summary>Writes the definitions.</summary>
    public void Write(XmlWriter xml)
    {
        Words.Start(xml, "numbering");
        for (int i = 0; i < definitions.Count; i++)
        {
            (int only, string format, string text) = definitions[i];
            Words.Start(xml, "abstractNum");
            Words.Attribute(xml, "abstractNumId", i);
            Words.Value(xml, "multiLevelType", "hybridMultilevel");
            for (int level = 0; level < Levels; level++)
            {
                if (only == level || only < 0)
                    WriteLevel(xml, level, format, only < 0 ? (level % 3) switch { 0 => "\u2022", 1 => "\u25E6", _ => "\u25AA" } : text.Replace("%1", $"%{level + 1}", StringComparison.Ordinal));
            }

            xml.WriteEndElement();
        }

        for (int i = 0; i < lists.Count; i++)
        {
            (int definition, int level, int? start, string? literal) = lists[i];
            Words.Start(xml, "num");
            Words.Attribute(xml, "numId", i + 1);
            Words.Value(xml, "abstractNumId", definition);
            if (start is not null || literal is not null)
            {
                Words.Start(xml, "lvlOverride");
                Words.Attribute(xml, "ilvl", level);
                if (start is { } first)
                    Words.Value(xml, "startOverride", first);
                if (literal is not null)
                    WriteLevel(xml, level, "decimal", literal);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private int Add((int Definition, int Level, int? Start, string? Literal) list)
    {
        lists.Add(list);
        return lists.Count;
    }

    private static void WriteLevel(XmlWriter xml, int level, string format, string text)
    {
        Words.Start(xml, "lvl");
        Words.Attribute(xml, "ilvl", level);
        Words.Value(xml, "start", 1);
        Words.Value(xml, "numFmt", format);
        Words.Value(xml, "lvlText", text);
        Words.Value(xml, "lvlJc", "left");
        Words.Start(xml, "pPr");
        Words.Start(xml, "ind");
        Words.Attribute(xml, "left", 720 * (level + 1));
        Words.Attribute(xml, "hanging", 360);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // "3.", "(3)", "Question 3:" count; "b)" and "iv." do; all else is printed as it stands.
    private static (string Format, string Text, int Value) Parse(string number)
    {
        int start = 0;
        while (start < number.Length && !char.IsAsciiDigit(number[start]))
            start++;
        int end = start;
        while (end < number.Length && char.IsAsciiDigit(number[end]))
            end++;
        if (end > start)
        {
            bool isOne = !number.AsSpan(end).ContainsAnyInRange('0', '9') && number[start] != '0' && end - start < 6;
            return isOne ? ("decimal", $"{number[..start]}%1{number[end..]}", int.Parse(number.AsSpan(start, end - start), CultureInfo.InvariantCulture)) : ("decimal", number, 1);
        }

        for (start = 0; start < number.Length && !char.IsAsciiLetter(number[start]);)
            start++;
        for (end = start; end < number.Length && char.IsAsciiLetter(number[end]);)
            end++;
        string core = number[start..end];
        if (core.Length > 0 && !number[end..].Any(char.IsLetterOrDigit) && !number[..start].Any(char.IsLetterOrDigit))
        {
            string text = $"{number[..start]}%1{number[end..]}";
            int letter = char.ToLowerInvariant(core[0]) - 'a' + 1;
            // "i)" alone is more often the first than the ninth.
            foreach ((string format, int value) in ((string, int)[])[("lowerRoman", RomanOf(core)), ("upperRoman", RomanOf(core)), ("lowerLetter", letter + (26 * (core.Length - 1))), ("upperLetter", letter + (26 * (core.Length - 1)))])
            {
                if (value > 0 && (core.Length > 1 || core is "i" or "I" || !format.EndsWith("Roman", StringComparison.Ordinal)) && WordNumbering.Format(value, format) == core)
                    return (format, text, value);
            }
        }

        return ("decimal", number, 1);
    }

    private static int RomanOf(string core)
    {
        if (core.Length > 15)
            return 0;
        int value = 0;
        for (int i = 0; i < core.Length; i++)
        {
            int one = Sign(core[i]), next = i + 1 < core.Length ? Sign(core[i + 1]) : 0;
            value += one < next ? -one : one;
        }

        return Math.Max(0, value);

        static int Sign(char c) => char.ToLowerInvariant(c) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, 'd' => 500, 'm' => 1000, _ => 0 };
    }

}

/// <summary>What was counted in a list.</summary>
internal sealed class WriterCounter
{
    public int List { get; set; }

    public int Definition { get; set; }

    public string Format { get; set; } = "";

    public string Text { get; set; } = "";

    public int Next { get; set; }

    /// <summary>Whether a number is the one that comes next.</summary>
    public bool IsNext(string number) => Text.Replace("%1", WordNumbering.Format(Next, Format), StringComparison.Ordinal) == number;
}

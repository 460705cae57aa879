using System.Globalization;
using System.Text;

namespace TextModel.Invented.Printing;

/// <summary>Prints blocks as plain text or Markdown.</summary>
internal sealed class TextPrinter(Layout layout, Language language, SeededRandom random)
{
    private readonly int width = random.Between(56, 78);
    private readonly string bullet = random.Word("* - *");
    private readonly string strong = random.Word("** ** __");
    private readonly string slanted = random.Word("* _");
    private readonly List<string> lines = [];

    private bool Markdown => layout.Carrier == "md";

    /// <summary>The whole text.</summary>
    public string Print(IReadOnlyList<Block> blocks)
    {
        Block? previous = null;
        foreach (Block block in blocks)
        {
            if (previous is not null)
                Separate(previous, block);
            if (block.Kind == BlockKind.Row && previous?.Kind != BlockKind.Row && Markdown)
            {
                lines.Add("|" + string.Concat(Enumerable.Repeat("   |", 1 + block.Cells.Count)));
                lines.Add("|" + string.Concat(Enumerable.Repeat("---|", 1 + block.Cells.Count)));
            }

            Add(block);
            previous = block;
        }

        if (layout.Wrap == "one-line")
            return string.Join(language.IsWide ? "" : " ", lines.Where(l => l.Length > 0)) + "\n";
        IEnumerable<string> printed = lines;
        if (layout.Furniture == "line-numbers")
            printed = Numbered();
        if (layout.Invisible == "trailing")
            printed = printed.Select((l, i) => l.Length > 0 && i % 3 != 0 ? l + "   " : l);
        return string.Join('\n', printed) + "\n";
    }

    private void Separate(Block previous, Block block)
    {
        if (block.Tight || (block.Kind == previous.Kind && block.Kind is BlockKind.Row or BlockKind.Lines))
            return;
        if (block.Kind == BlockKind.Definition)
            return;
        string gap = block.Spaced && previous.Spaced ? layout.Gap : "blank";
        // Markdown needs the line before a heading, a list or a table.
        if (gap == "none" && Markdown && block.Kind != previous.Kind && block.Kind is not BlockKind.Paragraph)
            gap = "blank";
        for (int i = gap switch { "none" => 0, "two" => 2, _ => 1 }; i > 0; i--)
            lines.Add("");
    }

    private void Add(Block block)
    {
        string text = string.Concat(block.Runs.Select(Print));
        if (block.Kind is BlockKind.Lines or BlockKind.Furniture)
        {
            lines.AddRange(text.Split('\n'));
            return;
        }

        if (block.Kind == BlockKind.Row)
        {
            IEnumerable<string> cells = block.Cells.Select(c => string.Concat(c.Select(Print))).Prepend(text);
            lines.Add(Markdown ? $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |" : string.Join("\t", cells));
            return;
        }

        // What would be a tag, an item or the definition of a link.
        if (Markdown && (text.StartsWith('<') || text.StartsWith("- ", StringComparison.Ordinal) || (text.StartsWith('[') && text.Contains("]:", StringComparison.Ordinal))))
            text = "\\" + text;
        string number = block.Number.ToString(CultureInfo.InvariantCulture);
        string prefix = block.Kind switch
        {
            BlockKind.Heading when Markdown => new string('#', block.Number) + " ",
            BlockKind.Item => bullet + " ",
            BlockKind.Numbered => number + ". ",
            BlockKind.Quote => "> ",
            BlockKind.Definition => ": ",
            _ => "",
        };
        string first = prefix, rest = block.Kind == BlockKind.Quote ? prefix : new string(' ', prefix.Length);
        if (block.Kind == BlockKind.Paragraph && layout.Indent == "hanging")
            rest = Markdown ? "  " : "      ";
        else if (block.Kind == BlockKind.Paragraph && layout.Indent == "first-line")
            first = Markdown ? "   " : "     ";
        if (block.Column > 0)
            rest = new string(' ', block.Column);
        if (layout.Wrap == "hard" && block.Kind != BlockKind.Heading && block.Kind != BlockKind.Term)
            Wrap(text, first, rest);
        else
            lines.Add(first + text);
    }

    private void Wrap(string text, string first, string rest)
    {
        var line = new StringBuilder(first);
        int begin = line.Length;
        foreach (string word in Words(text))
        {
            bool joins = word[0] == ' ';
            if (line.Length > begin && line.Length + word.Length > (language.IsWide ? width / 2 : width) && !IsMark(word.TrimStart()))
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear().Append(rest);
                begin = line.Length;
            }

            line.Append(line.Length == begin && joins ? word.TrimStart() : word);
        }

        lines.Add(line.ToString());
    }

    // Pieces between which a line may end: words with the spaces before them; in scripts without spaces, single characters.
    private IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            bool after = language.IsWide && text[i] >= 0x3040 && text[i] is not ('。' or '，' or '、' or '？' or '：' or '“' or '」' or '）' or '】') && text[i - 1] >= 0x3040;
            if ((text[i] == ' ' && text[i - 1] != ' ') || after)
            {
                yield return text[start..i];
                start = i;
            }
        }

        if (start < text.Length)
            yield return text[start..];
    }

    // A line must not begin with what would be a mark of Markdown, or of a turn.
    private static bool IsMark(string word) => word.Length == 0 || word[0] is '-' or '+' or '*' or '>' or '#' or '—' or '–' or '[' or '(' or '<' or '=' or ':'
        || (char.IsDigit(word[0]) && word[^1] is '.' or ')');

    private IEnumerable<string> Numbered()
    {
        int number = 0;
        int page = random.Word("25 0 0") == "25" ? 25 : int.MaxValue;
        foreach (string line in lines)
        {
            if (line.Length == 0)
            {
                yield return line;
                continue;
            }

            number = number == page ? 1 : number + 1;
            yield return number.ToString(CultureInfo.InvariantCulture).PadLeft(3) + "  " + line;
        }
    }

    private string Print(Run run)
    {
        string mark = run.Style switch { "b" => strong, "i" => slanted, "bi" => strong == "**" ? "***" : "___", "c" => "`", _ => "" };
        return mark + run.Text + string.Concat(mark.Reverse());
    }
}

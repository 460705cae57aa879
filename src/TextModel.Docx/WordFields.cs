using System.Text;

namespace TextModel.Formats.Docx;

/// <summary>The fields and links that are open. Of a field the result is read, not the instruction.</summary>
internal sealed class WordFields
{
    private readonly Stack<Field> open = new();
    private int instructions;

    // Fields that ended within an element in which they did not begin.
    private int late;

    /// <summary>Where the words lead that are read now; null for nowhere. A link in a link leads nowhere of its own.</summary>
    public string? Target { get; private set; }

    /// <summary>Whether what is read now is not shown.</summary>
    public bool IsInstruction => instructions > 0;

    /// <summary>A link, or a field that is one element, begins.</summary>
    public void Open(string? target) => open.Push(new() { IsElement = true, IsResult = true, Leads = Lead(target) });

    /// <summary>A field begins: its instruction comes first.</summary>
    public void Begin()
    {
        open.Push(new());
        instructions++;
    }

    /// <summary>A part of an instruction.</summary>
    public void Instruct(string words)
    {
        if (open.Count > 0 && !open.Peek().IsResult)
            open.Peek().Instruction.Append(words);
    }

    /// <summary>The result of a field begins.</summary>
    public void Separate()
    {
        if (open.Count == 0 || open.Peek().IsResult)
            return;
        Field field = open.Peek();
        field.IsResult = true;
        instructions--;
        field.Leads = Lead(TargetOf(field.Instruction.ToString()));
    }

    /// <summary>A link, or a field that is one element, ends, and with it what was not ended in it.</summary>
    public void Close()
    {
        bool isElement = false;
        while (open.Count > 0 && !isElement)
        {
            isElement = open.Peek().IsElement;
            Pop();
        }

        for (; late > 0 && open.Count > 0 && !open.Peek().IsElement; late--)
            Pop();
        late = 0;
    }

    /// <summary>A field ends.</summary>
    /// <returns>The instruction of a field that had no result.</returns>
    public string? End()
    {
        if (open.Count == 0)
            return null;
        if (open.Peek().IsElement)
        {
            // It began before the element in which it ends.
            late++;
            return null;
        }

        Field field = Pop();
        return field.IsResult ? null : field.Instruction.ToString().Trim();
    }

    /// <summary>A paragraph ends: an instruction that is still open was never ended, and must not hide the rest.</summary>
    public void EndParagraph()
    {
        while (open.Count > 0 && !open.Peek().IsResult)
            Pop();
    }

    /// <summary>Where a field <c>HYPERLINK "address" \l "place"</c> leads; null for other fields.</summary>
    public static string? TargetOf(string instruction)
    {
        List<string> words = Words(instruction);
        if (words.Count == 0 || !words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase))
            return null;
        string? address = null, place = null;
        for (int i = 1; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "\\l" or "\\L": place = ++i < words.Count ? words[i] : null; break;
                case "\\o" or "\\t" or "\\O" or "\\T": i++; break;
                case ['\\', _]: break;
                default: address ??= words[i]; break;
            }
        }

        return WordXml.Target(address, place);
    }

    private Field Pop()
    {
        Field field = open.Pop();
        if (field.Leads)
            Target = null;
        if (!field.IsResult)
            instructions--;
        return field;
    }

    private bool Lead(string? target)
    {
        if (target is null || Target is not null)
            return false;
        Target = target;
        return true;
    }

    // Words, or what stands between quotes; in these a backslash says that the next character is meant.
    private static List<string> Words(string instruction)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < instruction.Length; i++)
        {
            if (char.IsWhiteSpace(instruction[i]))
                continue;
            word.Clear();
            if (instruction[i] is '"' or '\u201C' or '\u201D')
            {
                for (i++; i < instruction.Length && instruction[i] is not ('"' or '\u201C' or '\u201D'); i++)
                {
                    if (instruction[i] == '\\' && i + 1 < instruction.Length && instruction[i + 1] is '\\' or '"')
                        i++;
                    word.Append(instruction[i]);
                }
            }
            else
            {
                for (; i < instruction.Length && !char.IsWhiteSpace(instruction[i]); i++)
                    word.Append(instruction[i]);
            }

            words.Add(word.ToString());
        }

        return words;
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool IsElement { get; init; }

        public bool IsResult { get; set; }

        public bool Leads { get; set; }
    }
}

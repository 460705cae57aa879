using System.Text;

namespace TextModel.Recordings.Chat;

/// <summary>A line of CHAT with those that go on with it.</summary>
/// <param name="Mark">The first character: <c>@</c>, <c>*</c>, <c>%</c>; anything else for a line that is none of these.</param>
/// <param name="Name">What stands between it and the colon.</param>
/// <param name="HasColon">Whether there is a colon.</param>
/// <param name="Text">What stands after it, on one line.</param>
/// <param name="Place">Where it begins in the file, in UTF-16 code units.</param>
internal sealed record ChatLine(char Mark, string Name, bool HasColon, string Text, int Place)
{
    /// <summary>All lines of a file; blank ones are left out.</summary>
    public static List<ChatLine> All(string text)
    {
        var lines = new List<ChatLine>();
        var open = new StringBuilder();
        int place = 0;
        for (int at = 0; at < text.Length;)
        {
            int end = text.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            string line = text[at..end];
            string content = line.Trim();
            // Some indent what is about a line; that is not the line going on.
            bool goesOn = line.StartsWith('\t') || line.StartsWith(' ');
            if (goesOn && open.Length > 0 && content.Length > 0 && !IsIndented(content))
            {
                open.Append(' ').Append(content);
            }
            else if (content.Length > 0)
            {
                Close(lines, open, place);
                open.Append(content);
                place = at + line.Length - line.TrimStart().Length;
            }

            at = end + 1;
        }

        Close(lines, open, place);
        return lines;
    }

    private static bool IsIndented(string content)
    {
        int colon = content.IndexOf(":\t", StringComparison.Ordinal);
        return content[0] == '%' && colon is > 1 and < 12 && !content.AsSpan(0, colon).ContainsAny(' ', '\u0015');
    }

    private static void Close(List<ChatLine> lines, StringBuilder open, int place)
    {
        if (open.Length == 0)
            return;
        string text = open.ToString();
        open.Clear();
        if (text[0] == '\uFEFF')
            text = text[1..];
        if (text.Length == 0)
            return;
        int colon = text.IndexOf(':');
        if (text[0] is not ('@' or '*' or '%') || (colon < 0 && text[0] != '@'))
            lines.Add(new('\0', "", false, text, place));
        else if (colon < 0)
            lines.Add(new(text[0], text[1..].Trim(), false, "", place));
        else
            lines.Add(new(text[0], text[1..colon].Trim(), true, text[(colon + 1)..].Trim().Replace('\t', ' '), place));
    }
}

using System.Text;

namespace TextModel.Formats.Subtitles;

/// <summary>Writes stretches of a document as the text of cues: with tags, escaped, without empty lines.</summary>
/// <param name="document">The document.</param>
/// <param name="dialect">Which tags there are.</param>
/// <param name="hidden">What is not shown, in order.</param>
internal sealed class CueMarkup(TextDocument document, SubtitleDialect dialect, List<TextSpan> hidden)
{
    // As deep as the reader goes.
    private const int Deepest = 24;

    private readonly string text = document.Text;
    // What has tags, in document order; how far it was gone through, and what of it reaches over the end of the last stretch.
    private readonly Annotation[] inline = [.. document.Annotations.Where(a => !a.Span.IsEmpty && TagsOf(a, dialect).Length > 0)];
    private readonly List<Annotation> reaching = [];
    private int nextInline;

    private readonly StringBuilder line = new();
    private readonly StringBuilder spaces = new();
    private readonly List<(Annotation What, bool IsWritten)> open = [];
    private bool isBroken;
    private bool hasText;

    /// <summary>The tags that set off an annotation's words: those that open, without brackets; none where there are none for it.</summary>
    public static string[] TagsOf(Annotation annotation, SubtitleDialect dialect)
    {
        if (annotation is ForeignPassage { Language: { } language })
            return dialect == SubtitleDialect.WebVtt && CueStructures.IsLanguage(language) ? [$"lang {language}"] : [];
        // What is read beside characters is a line, and stands after them.
        if (annotation is RubyPassage ruby)
            return dialect == SubtitleDialect.WebVtt && !string.IsNullOrWhiteSpace(ruby.Reading) ? ["ruby"] : [];
        if (annotation is not Highlighting set)
            return [];
        var tags = new List<string>();
        bool srt = dialect == SubtitleDialect.SubRip;
        if (srt && (CueColor.Of(set.Color) is not null || set.Font is not null))
            tags.Add(FontTag(set));
        else if (!srt && set.Color is { } color && CueColor.IsClass(color))
            tags.Add("c." + color);
        if ((set.Rendition & Rendition.Bold) != 0)
            tags.Add("b");
        if ((set.Rendition & Rendition.Italic) != 0)
            tags.Add("i");
        if ((set.Rendition & Rendition.Underline) != 0)
            tags.Add("u");
        if (srt && (set.Rendition & Rendition.Strikethrough) != 0)
            tags.Add("s");
        return [.. tags.Where(t => t.Length > 0)];
    }

    /// <summary>The text of a stretch; empty where there is nothing to see. The stretches come in document order.</summary>
    public string Write(int start, int end)
    {
        line.Clear();
        open.Clear();
        spaces.Clear();
        (isBroken, hasText) = (false, false);
        List<Annotation> tags = Overlapping(start, end);
        int next = 0, hide = FirstHidden(start);
        for (int at = start; at < end;)
        {
            CloseBefore(at);
            for (; next < tags.Count && tags[next].Start <= at; next++)
            {
                if (tags[next].End > at && open.Count < Deepest)
                    open.Add((tags[next], false));
            }

            for (; hide < hidden.Count && hidden[hide].End <= at; hide++)
            {
            }

            int stop = next < tags.Count ? Math.Min(end, tags[next].Start) : end;
            foreach ((Annotation what, _) in open)
                stop = Math.Min(stop, what.End);
            bool isHidden = hide < hidden.Count && hidden[hide].Start <= at;
            if (hide < hidden.Count)
                stop = Math.Min(stop, isHidden ? hidden[hide].End : hidden[hide].Start);
            stop = Math.Max(stop, at + 1);
            if (!isHidden)
                AppendWords(at, stop);
            at = stop;
        }

        CloseBefore(int.MaxValue);
        return line.ToString();
    }

    /// <summary>Words as they stand in a cue where no tag is meant.</summary>
    public static string Escape(string words, SubtitleDialect dialect)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < words.Length; i++)
            Append(escaped, words, i, words.Length, dialect);
        return escaped.ToString();
    }

    private static string FontTag(Highlighting set)
    {
        string tag = "font";
        if (CueColor.Of(set.Color) is { } color)
            tag += $" color=\"{color}\"";
        if (CueStructures.FontOf(set.Font) is { } font)
            tag += $" face=\"{font}\"";
        return tag.Length == 4 ? "" : tag;
    }

    private List<Annotation> Overlapping(int start, int end)
    {
        List<Annotation> found = reaching.FindAll(a => a.End > start);
        for (; nextInline < inline.Length && inline[nextInline].Start < end; nextInline++)
        {
            if (inline[nextInline].End > start)
                found.Add(inline[nextInline]);
        }

        reaching.Clear();
        reaching.AddRange(found.Where(a => a.End > end).Take(Deepest));
        return found;
    }

    private int FirstHidden(int start)
    {
        int low = 0, high = hidden.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (hidden[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return Math.Max(0, low - 1);
    }

    private void AppendWords(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            char c = text[i];
            if (c is '\r' or '\n')
                isBroken = true;
            else if (c is ' ' or '\t')
                spaces.Append(c);
            else
                AppendVisible(i, to);
        }
    }

    private void AppendVisible(int at, int to)
    {
        if (hasText && isBroken)
            line.Append('\n');
        else if (hasText)
            line.Append(spaces);
        spaces.Clear();
        isBroken = false;
        hasText = true;
        for (int i = 0; i < open.Count; i++)
        {
            if (open[i].IsWritten)
                continue;
            foreach (string tag in TagsOf(open[i].What, dialect))
                line.Append('<').Append(tag).Append('>');
            open[i] = open[i] with { IsWritten = true };
        }

        Append(line, text, at, to, dialect);
    }

    // What ends, and what was opened after it, is closed; the latter is opened again where more follows.
    private void CloseBefore(int at)
    {
        int first = open.FindIndex(o => o.What.End <= at);
        if (first < 0)
            return;
        for (int i = open.Count - 1; i >= first; i--)
        {
            if (open[i].IsWritten)
            {
                string[] tags = TagsOf(open[i].What, dialect);
                if (open[i].What is RubyPassage ruby)
                    line.Append("<rt>").Append(Escape(string.Join(' ', ruby.Reading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), dialect)).Append("</rt>");
                for (int t = tags.Length - 1; t >= 0; t--)
                    line.Append("</").Append(tags[t].AsSpan(0, NameLength(tags[t]))).Append('>');
            }

            open[i] = open[i] with { IsWritten = false };
        }

        open.RemoveAll(o => o.What.End <= at);
    }

    private static int NameLength(string tag) => tag.AsSpan().IndexOfAny(' ', '.') is >= 0 and int end ? end : tag.Length;

    // In SubRip only what would be read as something else is written otherwise, since many players know no references there.
    private static void Append(StringBuilder to, string text, int at, int end, SubtitleDialect dialect)
    {
        char c = text[at];
        bool vtt = dialect == SubtitleDialect.WebVtt;
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        if (c == '&' && (vtt || CueReference.Read(rest, out _) > 0))
            to.Append("&amp;");
        else if (c == '<' && (vtt || CueTag.Length(rest, dialect) > 0))
            to.Append("&lt;");
        else if (c == '>' && (vtt || (at > 0 && text[at - 1] == '-')))
            to.Append("&gt;");
        else if (c == '{' && !vtt && rest.StartsWith("{\\"))
            to.Append("&#123;");
        else
            to.Append(c);
    }
}

namespace TextModel.Formats.Docx;

/// <summary>How the text is set at the place that the writer has come to: all that is open there, also where it overlaps.</summary>
internal sealed class StoryLook(TextDocument document, WriterLosses losses)
{
    private const int LongestFont = 31;
    private readonly int[] renditions = new int[12];
    private readonly Stack<(Entry Entry, string Value)> colors = new();
    private readonly Stack<(Entry Entry, string Value)> fonts = new();
    private readonly Stack<(Entry Entry, string Value)> languages = new();
    private readonly Stack<(Entry Entry, string Value)> links = new();
    private readonly Stack<(Entry Entry, RubyPassage Value)> readings = new();
    private readonly Stack<(Entry Entry, RunChange Value)> insertions = new();
    private readonly Stack<(Entry Entry, RunChange Value)> deletions = new();
    private int quotations;
    private int labels;
    private int codes;
    private RunLook? current;

    /// <summary>How it is set now.</summary>
    public RunLook Current => current ??= Find();

    /// <summary>How labels are set.</summary>
    public static RunLook Label => default(RunLook) with { Style = RunStyle.Speaker };

    /// <summary>Whether a label is open.</summary>
    public bool IsLabel => labels > 0;

    /// <summary>Whether the paragraph's style says that all is text of a computer.</summary>
    public bool IsCodeBlock
    {
        get;
        set => (field, current) = (value, null);
    }

    /// <summary>Something opens, or ends.</summary>
    public void Change(Entry entry, int by)
    {
        switch (entry.Annotation)
        {
            case var _ when entry.Kind == EntryKind.Label: labels += by; break;
            case Highlighting highlighting: Highlight(entry, highlighting, by); break;
            case Quotation: quotations += by; break;
            case Insertion when by > 0: insertions.Push((entry, RunChange.Of(entry.Annotation, document, losses))); break;
            case Deletion when by > 0: deletions.Push((entry, RunChange.Of(entry.Annotation, document, losses))); break;
            case CodePassage: codes += by; break;
            case Link link when by > 0:
                if (link.Target is { } target && WriterLinks.CanLead(target))
                    links.Push((entry, target));
                else
                    losses.Add("links without an address that Word takes, which stand as text", link.Span);
                break;
            case RubyPassage ruby when by > 0:
                if (readings.Any(r => !r.Entry.IsClosed))
                    losses.Add("readings of characters that have one already", ruby.Span);
                else if (losses.Line(ruby.Reading) is { } line)
                    readings.Push((entry, line == ruby.Reading ? ruby : ruby with { Reading = line }));
                break;
            case ForeignPassage foreign when by > 0:
                if (RunLook.IsLanguage(foreign.Language))
                    languages.Push((entry, foreign.Language!));
                else
                    losses.Add("passages in a language without a tag", foreign.Span);
                break;
        }

        current = null;
    }

    private void Highlight(Entry entry, Highlighting highlighting, int by)
    {
        for (int i = 0; i < renditions.Length; i++)
            renditions[i] += highlighting.Rendition.HasFlag((Rendition)(1 << i)) ? by : 0;
        if (by < 0)
            return;
        string? color = RunLook.ColorOf(highlighting.Color);
        if (color is not null)
            colors.Push((entry, color));
        string? font = highlighting.Font is { Length: > 0 and <= LongestFont } name && losses.Line(name) == name ? name : null;
        if (font is not null)
            fonts.Push((entry, font));
        if (highlighting.Rendition == Rendition.None && color is null && font is null)
            losses.Add("passages that are set off in a way that is not known", highlighting.Span);
        else if ((highlighting.Color is not null && color is null) || (highlighting.Font is not null && font is null))
            losses.Add("colors and fonts that Word does not have", highlighting.Span);
    }

    private RunLook Find()
    {
        Rendition all = Rendition.None;
        for (int i = 0; i < renditions.Length; i++)
            all |= renditions[i] > 0 ? (Rendition)(1 << i) : 0;
        return new(all, Top(colors), Top(fonts), Top(languages), Top(links), labels > 0 ? RunStyle.Speaker : codes > 0 && !IsCodeBlock ? RunStyle.Code : RunStyle.None)
        {
            Ruby = Top(readings),
            IsQuoted = quotations > 0,
            Inserted = Top(insertions),
            Deleted = Top(deletions),
        };
    }

    // What has ended lies there until it is on top.
    private static T? Top<T>(Stack<(Entry Entry, T Value)> stack)
        where T : class
    {
        while (stack.Count > 0 && stack.Peek().Entry.IsClosed)
            stack.Pop();
        return stack.Count > 0 ? stack.Peek().Value : null;
    }
}

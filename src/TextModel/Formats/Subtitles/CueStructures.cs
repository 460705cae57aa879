namespace TextModel.Formats.Subtitles;

/// <summary>Makes annotations of the tags that set words off: <c>&lt;i></c>, <c>&lt;c.yellow></c>, <c>&lt;lang de></c>, <c>&lt;font color="red"></c>.</summary>
/// <remarks>Spaces at the edges of what a tag holds do not count. Two tags around the same words are one highlighting.</remarks>
internal sealed class CueStructures
{
    // Nobody sees words set off within words set off so often; without a limit a file could ask for the square of its length.
    private const int Deepest = 24;

    private readonly List<OpenTag> open = [];
    private readonly List<(int Order, Annotation Annotation)> found = [];
    private int order;
    private bool isWaiting;

    private readonly System.Text.StringBuilder reading = new();

    // The characters that the reading which is open stands beside; null for none.
    private (OpenTag Ruby, TextSpan Span)? beside;

    /// <summary>How many readings were left out.</summary>
    public int Readings { get; private set; }

    /// <summary>Whether what follows is a reading beside characters, and no text.</summary>
    public bool InReading => open.Count > 0 && open[^1].Name == "rt";

    /// <summary>The annotations in document order.</summary>
    public Annotation[] ToArray() => [.. found.OrderBy(f => f.Annotation.Start).ThenByDescending(f => f.Annotation.End).ThenBy(f => f.Order).Select(f => f.Annotation)];

    /// <summary>Takes a tag.</summary>
    /// <param name="tag">The tag, with its brackets.</param>
    /// <param name="at">The length of the text before it.</param>
    public void Take(ReadOnlySpan<char> tag, int at)
    {
        if (tag[0] != '<')
            return;
        string name = CueTag.NameOf(tag, out bool closes);
        if (name is "" or "v")
            return;
        if (closes)
        {
            Close(name, at);
            return;
        }

        // A reading ends where the next one, or more of the text that it belongs to, begins.
        if (InReading)
            CloseLast(at);
        if (name == "rt")
            BeginReading(at);
        if (open.Count < Deepest)
        {
            open.Add(new(name, order++, Of(name, tag)));
            isWaiting = true;
        }
    }

    /// <summary>Takes words of the reading that is open.</summary>
    public void Read(ReadOnlySpan<char> words) => reading.Append(words);

    /// <summary>Says that a character that is no space follows.</summary>
    /// <param name="at">Where it stands.</param>
    public void Reach(int at)
    {
        if (!isWaiting)
            return;
        isWaiting = false;
        foreach (OpenTag tag in open)
            tag.Start = tag.Start < 0 ? at : tag.Start;
    }

    /// <summary>Closes what is open at the end of a cue.</summary>
    public void CloseAll(int at)
    {
        while (open.Count > 0)
            CloseLast(at);
    }

    private void Close(string name, int at)
    {
        if (!open.Exists(t => t.Name == name))
            return;
        string last;
        do
        {
            last = open[^1].Name;
            CloseLast(at);
        }
        while (last != name);
    }

    private void CloseLast(int at)
    {
        OpenTag tag = open[^1];
        open.RemoveAt(open.Count - 1);
        if (tag.Name == "rt")
            EndReading();
        if (tag.What is null || tag.Start < 0 || at <= tag.Start)
            return;
        var span = new TextSpan(tag.Start, at);
        if (tag.What is Highlighting outer && found.Count > 0 && found[^1] is { Annotation: Highlighting inner } last && inner.Span == span && last.Order > tag.Order)
        {
            found[^1] = (tag.Order, inner with { Rendition = inner.Rendition | outer.Rendition, Color = inner.Color ?? outer.Color, Font = inner.Font ?? outer.Font });
            return;
        }

        found.Add((tag.Order, tag.What with { Span = span }));
    }

    // It stands beside all characters since the one before it, if nothing else begins or ends among them.
    private void BeginReading(int at)
    {
        reading.Clear();
        beside = open is [.., { Name: "ruby", Start: >= 0 } ruby] && open.Count < Deepest && at > ruby.Start ? (ruby, new(ruby.Start, at)) : null;
        Readings += beside is null ? 1 : 0;
    }

    private void EndReading()
    {
        if (beside is not { } characters)
            return;
        beside = null;
        string words = string.Join(' ', reading.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0)
            found.Add((characters.Ruby.Order, new RubyPassage { Span = characters.Span, Reading = words }));
        // What follows are other characters.
        characters.Ruby.Start = -1;
        isWaiting = true;
    }

    private static Annotation? Of(string name, ReadOnlySpan<char> tag)
    {
        switch (name)
        {
            case "lang":
                string language = CueTag.AnnotationOf(tag);
                return IsLanguage(language) ? new ForeignPassage { Span = default, Language = language } : null;
            case "font":
                string? color = CueColor.Of(CueTag.ValueOf(tag, "color")), font = FontOf(CueTag.ValueOf(tag, "face"));
                return color is null && font is null ? null : new Highlighting { Span = default, Color = color, Font = font };
            case "b" or "i" or "u" or "s" or "c":
                Rendition set = name switch { "b" => Rendition.Bold, "i" => Rendition.Italic, "u" => Rendition.Underline, "s" => Rendition.Strikethrough, _ => Rendition.None };
                color = CueColor.OfClasses(CueTag.ClassesOf(tag));
                return set == Rendition.None && color is null ? null : new Highlighting { Span = default, Rendition = set, Color = color };
            default:
                return null;
        }
    }

    /// <summary>Whether a word can be the tag of a language.</summary>
    public static bool IsLanguage(string? language)
    {
        if (language is not { Length: > 1 and <= 35 } || !char.IsAsciiLetter(language[0]) || language[^1] == '-' || language.Contains("--", StringComparison.Ordinal))
            return false;
        foreach (char c in language)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }

        return true;
    }

    /// <summary>The name of a font; null where it is none that can be written.</summary>
    public static string? FontOf(ReadOnlySpan<char> face)
    {
        foreach (char c in face)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-'))
                return null;
        }

        return face.Length is > 0 and <= 60 ? face.ToString() : null;
    }

    private sealed class OpenTag(string name, int order, Annotation? what)
    {
        public string Name { get; } = name;

        public int Order { get; } = order;

        public Annotation? What { get; } = what;

        public int Start { get; set; } = -1;
    }
}

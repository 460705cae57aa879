namespace TextModel.Formats.Html;

/// <summary>What the names of classes, which are there for style sheets, say about an element.</summary>
internal static class ClassWords
{
    private const int Longest = 16;

    /// <summary>What the words of a <c>class</c> or <c>id</c> mean together.</summary>
    /// <remarks>Every element has to be asked, so the words are not made strings.</remarks>
    public static ClassMeaning Of(string? words)
    {
        ClassMeaning meaning = ClassMeaning.None;
        if (string.IsNullOrEmpty(words))
            return meaning;
        Span<char> lower = stackalloc char[Longest];
        foreach (Range word in words.AsSpan().SplitAny(" \t\n\f\r"))
        {
            int length = words.AsSpan(word).Length <= Longest ? words.AsSpan(word).ToLowerInvariant(lower) : 0;
            if (length > 0)
                meaning |= OfWord(lower[..length]);
        }

        return meaning;
    }

    private static ClassMeaning OfWord(ReadOnlySpan<char> word) => word switch
    {
        "nav" or "navbar" or "navigation" or "breadcrumb" or "breadcrumbs" or "menu" or "topnav" or "sitenav" or "sidenav" or "toplink" or "navlinks" => ClassMeaning.Navigation,
        "bold" or "strong" or "question" or "q" or "frage" or "pregunta" or "domanda" => ClassMeaning.Bold,
        "italic" or "italics" => ClassMeaning.Italic,
        "speaker" or "speaker-name" or "speakername" or "interviewer" => ClassMeaning.Label | ClassMeaning.Bold,
        "label" => ClassMeaning.Bold,
        "name" or "interviewee" => ClassMeaning.Label,
        _ => ClassMeaning.None,
    };
}

/// <summary>What the name of a class may mean.</summary>
[Flags]
internal enum ClassMeaning
{
    None = 0,
    Navigation = 1,
    Bold = 2,
    Italic = 4,
    Label = 8,
}

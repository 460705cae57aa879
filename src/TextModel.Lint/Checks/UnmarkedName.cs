namespace TextModel.Lint;

/// <summary>A name that is marked in most places and was passed over in some.</summary>
internal sealed class UnmarkedName : ILintCheck
{
    public LintRule Rule { get; } = new("unmarked-name", LintDiagnostics.UnmarkedName, CanFix: true);

    public IEnumerable<Finding> Find(LintContext context)
    {
        TextDocument document = context.Document;
        foreach (IGrouping<string, EntityMention> name in document.Mentions.GroupBy(m => m.Text))
        {
            EntityMention[] marked = [.. name];
            // A first and a last name are hardly anything else; a single word may be.
            bool isFull = name.Key.Contains(' ', StringComparison.Ordinal);
            if (!IsName(name.Key, marked) || marked.Length < (isFull ? 2 : 3))
                continue;
            int[] bare = [.. Places(document.Text, name.Key).Where(at => !context.IsApart(at) && IsAlone(document.Text, at, at + name.Key.Length) && IsBare(document, TextSpan.OfLength(at, name.Key.Length)))];
            // Where it is passed over as often as not, somebody marks by another rule: the first place only, or in one part.
            if (bare.Length == 0 || bare.Length * (isFull ? 1 : 2) > marked.Length)
                continue;
            foreach (int at in bare)
                yield return Describe(document, marked, TextSpan.OfLength(at, name.Key.Length));
        }
    }

    // A name of one meaning, long enough that it is hardly a common word: two words, or a capital and four letters more.
    private static bool IsName(string text, EntityMention[] marked) =>
        text.Length >= 5 && char.IsUpper(text[0]) && text.AsSpan().IndexOfAny('\n', '\r') < 0
        && marked[0].Kind is var kind && (kind == EntityKind.Person || kind == EntityKind.Place || kind == EntityKind.Organization)
        && Array.TrueForAll(marked, m => m.Kind == kind && m.EntityId == marked[0].EntityId);

    private static IEnumerable<int> Places(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsWord(text[at - 1])) && (at + name.Length == text.Length || !IsWord(text[at + name.Length])))
                yield return at;
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’';

    // A capital right before or after makes it a part of a longer name, which may mean somebody else.
    private static bool IsAlone(string text, int start, int end)
    {
        int before = start - 1, behind = end;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        while (behind < text.Length && char.IsWhiteSpace(text[behind]))
            behind++;
        if (behind > end && behind < text.Length && char.IsUpper(text[behind]))
            return false;
        int word = before;
        while (word >= 0 && char.IsLetter(text[word]))
            word--;
        if (before == word || !char.IsUpper(text[word + 1]))
            return true;
        // The first word of a sentence has a capital whatever it is.
        while (word >= 0 && char.IsWhiteSpace(text[word]))
            word--;
        return word < 0 || text[word] is '.' or '?' or '!' or ':' or '"' or '”' or '’' or ')';
    }

    // In running text, and in no other name, label, heading, note or quotation of a title.
    private static bool IsBare(TextDocument document, TextSpan span)
    {
        ValueList<Annotation> around = document.Annotations.Overlapping(span);
        return around.Any(a => a is Paragraph)
            && !around.Any(a => a is EntityMention or Heading or Note or NoteAnchor or SourceStatement or FormeWork or StageDirection or Link or Figure or TextTable
                || (a is Turn { LabelSpan: { } label } && label.Overlaps(span)) || a.Tag?.LocalName is "speaker" or "name" or "rs" or "title" or "bibl" or "forename" or "surname" or "persName" or "orgName" or "placeName" or "foreign" or "ref");
    }

    private static Finding Describe(TextDocument document, EntityMention[] marked, TextSpan span)
    {
        ValueList<Annotation> around = document.Annotations.Overlapping(span);
        bool isPlain = around.Any(a => a is Paragraph && a.Span.Contains(span)) && around[^1] is Paragraph && around[^1].Span.Contains(span);
        string? entity = marked[0].EntityId;
        return new(span, document.Slice(span), marked.Length, marked[0].Kind, entity is null ? "" : $" ({entity})")
        {
            Edit = isPlain ? e => e.Add(new EntityMention { Span = span, Kind = marked[0].Kind, EntityId = entity }) : null,
        };
    }
}

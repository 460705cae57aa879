namespace TextModel.Transcripts;

/// <summary>
/// Somebody with a title who speaks only once (<c>MR. PIKE. May I put a question?</c>): a label at the start of a paragraph all the same, where others of that shape come again, or where
/// questions and answers are labelled and what stands before the first turn names the person.
/// </summary>
internal static class TitledLabels
{
    // How far from the start of the text those present are named, in UTF-16 code units.
    private const int MaxFront = 6000;

    private static readonly WordSet Offices = WordSet.Of(
        "witness", "clerk", "court", "interpreter", "reporter", "foreman", "bailiff", "stenographer", "juror", "defendant", "plaintiff", "prosecutor", "marshal", "registrar", "coroner",
        "magistrate", "counsel", "usher", "accused", "prisoner", "deponent", "recorder", "master", "vice-chairman", "vice-president");

    /// <summary>Accepts such labels.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="candidates">The candidates, in order.</param>
    /// <param name="labels">Their labels, those that recur accepted.</param>
    /// <param name="roles">Whether questions and answers are labelled as such.</param>
    /// <param name="forced">The only convention that is asked for; null for any.</param>
    public static void Accept(string text, ReadOnlySpan<LabelCandidate> candidates, List<Label> labels, bool roles, string? forced)
    {
        bool any = false;
        var established = new HashSet<Shape>();
        foreach (Label label in labels)
        {
            if (label is { Accepted: true, Count: > 1 } && IsTitled(label))
                established.Add(Shape.Of(label));
            any |= !label.Accepted && label.Firm > 0;
        }

        if (!any || (established.Count == 0 && !roles))
            return;
        int firstTurn = FirstTurn(candidates, labels);
        HashSet<string>? present = null;
        // Of those above the first turn, one may speak; several are those present.
        var above = new List<Label>();
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            Label label = labels[candidate.Label];
            if (label.Accepted || label.Count is 0 or > 2 || label.IsShy || !IsTitled(label) || (forced is not null && ConventionChooser.ConventionOf(label) != forced)
                || (candidate.Traits & (CandidateTraits.BlockStart | CandidateTraits.Fact)) != CandidateTraits.BlockStart || !BeginsSpeech(text, candidate.End))
                continue;
            if (!established.Contains(Shape.Of(label)) && !(roles && label.Shape == LabelShape.Capitals && (present ??= Present(text, Math.Min(firstTurn, MaxFront))).Contains(TextScan.LastWord(label.Core))))
                continue;
            if (candidate.Start < firstTurn)
                above.Add(label);
            else
                label.Accepted = true;
        }

        if (above.Count == 1)
            above[0].Accepted = true;
    }

    private static int FirstTurn(ReadOnlySpan<LabelCandidate> candidates, List<Label> labels)
    {
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            if (labels[candidate.Label].Accepted && (candidate.Traits & CandidateTraits.Fact) == 0)
                return candidate.Start;
        }

        return 0;
    }

    // "MR. PIKE", "Dr. AMADI", "CHAIRMAN VOLK", "THE CHAIRMAN"; "THE END" is nobody.
    private static bool IsTitled(Label label)
    {
        if (label.Family is not (LabelFamily.Period or LabelFamily.Colon) || label.Shape is not (LabelShape.Name or LabelShape.Capitals) || !LabelWords.IsTitled(label.Core))
            return false;
        ReadOnlySpan<char> core = label.Core;
        if (!core.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
            return true;
        ReadOnlySpan<char> last = core[(core.LastIndexOf(' ') + 1)..];
        return LabelWords.IsTitle(last) || Offices.Contains(last);
    }

    // Speech ends as a sentence does, or goes on in the next line. A signature has nothing behind the name, or a place and a date.
    private static bool BeginsSpeech(string text, int at)
    {
        int end = TextScan.LineEnd(text, at, text.Length, out int next);
        int from = TextScan.SkipSpace(text, at, end);
        end = TextScan.TrimEnd(text, from, end);
        if (end == from)
            return false;
        int below = TextScan.SkipSpace(text, next, TextScan.LineEnd(text, next, text.Length, out _));
        bool goesOn = below < text.Length && text[below] is not ('\r' or '\n' or '\f');
        return goesOn || text[TextScan.TrimEmphasis(text, from, end) - 1] is '.' or '?' or '!' or '…' or '—' or '–' or '-' or '"' or '”' or '»' or ')' or ']' or '\'' or '’';
    }

    // The surnames behind titles before the first turn: "Mr. Pike, counsel for the company"; "Mrs. Edith Calloway".
    private static HashSet<string> Present(string text, int to)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<char> front = text.AsSpan(0, to);
        int left = 0;
        foreach (Range range in front.SplitAny(" \r\n\t"))
        {
            ReadOnlySpan<char> word = front[range].Trim("()[]");
            if (word.IsEmpty)
                continue;
            if (LabelWords.IsTitle(word))
            {
                left = 3;
                continue;
            }

            ReadOnlySpan<char> name = word.TrimEnd(".,;:");
            if (left-- > 0 && name.Length > 1 && char.IsUpper(name[0]))
                names.Add(name.ToString());
            if (name.Length < word.Length && word[^1] != '.')
                left = 0;
        }

        return names;
    }

    private readonly record struct Shape(LabelFamily Family, LabelShape Words, bool Emphasised)
    {
        public static Shape Of(Label label) => new(label.Family, label.Shape, label.Emphasised * 2 > label.Count);
    }
}

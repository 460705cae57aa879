namespace TextModel.Transcripts;

/// <summary>Decides what single letters before turns mean: question and answer in some language, or the initials of names.</summary>
internal static class LetterLabels
{
    /// <summary>What turns do whose labels are letters: two letters of one frame, of which one asks and the other follows.</summary>
    /// <param name="list">The systems with their statistics.</param>
    /// <param name="accepts">Whether a label begins turns.</param>
    public static Dictionary<Label, TurnKind?> Roles(SystemList list, Func<int, bool> accepts)
    {
        var roles = new Dictionary<Label, TurnKind?>(ReferenceEqualityComparer.Instance);
        foreach (LabelSystem system in list.Systems)
        {
            List<int> letters = system.Labels.FindAll(l => accepts(l) && LetterOf(list.Found.Labels[l]) != '\0');
            if (letters.Count == 0)
                continue;
            bool asks = letters.Exists(l => list.Found.Labels[l].Role == TurnKind.Question), answers = letters.Exists(l => list.Found.Labels[l].Role == TurnKind.Answer);
            if (asks && answers)
                continue;
            var ranked = letters.OrderByDescending(l => list.Statistics[l].Count).ToList();
            if (ranked.Count == 2 && system.Labels.Count(l => accepts(l) && (list.Found.Labels[l].Role is null || letters.Contains(l))) == 2 && Pair(list, ranked[0], ranked[1], out int question, out int answer))
            {
                roles[list.Found.Labels[question]] = TurnKind.Question;
                roles[list.Found.Labels[answer]] = TurnKind.Answer;
            }
            else if (letters.Count > 1)
            {
                // "A:" beside "B:" is an initial.
                foreach (int letter in letters)
                    roles[list.Found.Labels[letter]] = null;
            }
        }

        return roles;
    }

    private static bool Pair(SystemList list, int first, int second, out int question, out int answer)
    {
        ref readonly LabelStatistics a = ref list.Statistics[first], b = ref list.Statistics[second];
        double asksA = (double)a.Asks / Math.Max(1, a.Count), asksB = (double)b.Asks / Math.Max(1, b.Count);
        (question, answer) = asksA > asksB ? (first, second) : (second, first);
        // Letters that stand for words, not for names: they differ far more in what they do than two who talk.
        bool known = Known.Contains((LetterOf(list.Found.Labels[question]), LetterOf(list.Found.Labels[answer])));
        return a.Count > 1 && b.Count > 1 && Math.Max(asksA, asksB) >= 0.5 && known && Math.Max(asksA, asksB) > Math.Min(asksA, asksB);
    }

    // Question, answer: French, German, Russian, French and Italian, Spanish and Portuguese, Dutch, Swedish and Danish, Polish, Czech, Greek.
    private static readonly HashSet<(char Question, char Answer)> Known =
        [('Q', 'R'), ('F', 'A'), ('В', 'О'), ('D', 'R'), ('P', 'R'), ('V', 'A'), ('F', 'S'), ('P', 'O'), ('O', 'O'), ('Ε', 'Α'), ('S', 'C'), ('K', 'V'), ('T', 'J')];

    private static char LetterOf(Label label) => label.Core.AsSpan().TrimEnd('.') is [char letter] && char.IsLetter(letter) ? letter : '\0';
}

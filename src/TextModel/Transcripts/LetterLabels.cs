using System.Buffers;
using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Decides what single letters before a turn mean: question and answer in some language, a name's initial, or an item of a list.</summary>
internal static class LetterLabels
{
    // Question, answer: French, German, Russian, French and Italian, Spanish and Portuguese, Dutch, Swedish and Danish.
    private static readonly (char Question, char Answer)[] Pairs = [('Q', 'R'), ('F', 'A'), ('В', 'О'), ('D', 'R'), ('P', 'R'), ('V', 'A'), ('F', 'S')];

    private static readonly SearchValues<char> Letters = SearchValues.Create(AllOf(Pairs));

    /// <summary>Whether a letter stands for question or answer in some language but English.</summary>
    public static bool IsRole(char letter) => Letters.Contains(letter);

    private static string AllOf((char Question, char Answer)[] pairs)
    {
        string all = "";
        foreach ((char question, char answer) in pairs)
            all += $"{question}{answer}";
        return all;
    }

    /// <summary>Sets the shape of the labels that are single letters.</summary>
    public static void Resolve(string text, ReadOnlySpan<LabelCandidate> candidates, LabelTable labels)
    {
        Dictionary<char, int>? counts = null;
        foreach (Label label in labels.Labels)
        {
            if (LetterOf(label) is not '\0' and char letter)
                CollectionsMarshal.GetValueRefOrAddDefault(counts ??= [], letter, out _) += label.Count;
        }

        if (counts is null || (counts.ContainsKey('Q') && counts.ContainsKey('A')))
            return;
        foreach ((char question, char answer) in Pairs)
        {
            if (counts.GetValueOrDefault(question) > 1 && counts.GetValueOrDefault(answer) > 1 && Alternate(text, candidates, labels, question, answer))
            {
                foreach (Label label in labels.Labels)
                {
                    if (LetterOf(label) is char letter && (letter == question || letter == answer))
                        (label.Shape, label.Role) = (LabelShape.Role, letter == question ? TurnKind.Question : TurnKind.Answer);
                }

                return;
            }
        }

        // "A:" beside "B:" is an initial.
        bool initials = labels.Labels.Exists(l => LetterOf(l) is not ('\0' or 'A') && l is { Family: LabelFamily.Colon, Count: > 1 });
        foreach (Label label in labels.Labels)
        {
            if (initials && label is { Shape: LabelShape.Role, Core: "A", Family: LabelFamily.Colon })
                (label.Shape, label.Role) = (LabelShape.Capitals, null);
        }
    }

    // Nearly each question is followed by an answer, and most of them ask.
    private static bool Alternate(string text, ReadOnlySpan<LabelCandidate> candidates, LabelTable labels, char question, char answer)
    {
        int questions = 0, answered = 0, asking = 0, answersAsking = 0, last = -1;
        for (int i = 0; i < candidates.Length; i++)
        {
            char letter = LetterOf(labels[candidates[i].Label]);
            if (letter != question && letter != answer)
                continue;
            bool asks = text.AsSpan(candidates[i].End, (i + 1 < candidates.Length ? candidates[i + 1].Start : text.Length) - candidates[i].End).ContainsAny('?', '？', '\u037E');
            if (letter == question)
            {
                questions++;
                asking += asks ? 1 : 0;
                last = i;
            }
            else
            {
                answered += last >= 0 ? 1 : 0;
                answersAsking += asks ? 1 : 0;
                last = -1;
            }
        }

        return answered * 5 >= questions * 4 && asking * 2 >= questions && asking > answersAsking;
    }

    private static char LetterOf(Label label) => label.Core.AsSpan().TrimEnd('.') is [char letter] && label.Family is LabelFamily.Colon or LabelFamily.Period or LabelFamily.Spaces ? letter : '\0';
}

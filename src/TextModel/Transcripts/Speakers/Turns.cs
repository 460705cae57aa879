namespace TextModel.Transcripts;

/// <summary>Decides which turns ask and which answer.</summary>
internal static class TurnKinds
{
    /// <summary>Sets the kinds and the questions that are answered.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="turns">The turns, in order.</param>
    /// <param name="speakers">The speakers; roles that are found are set.</param>
    /// <param name="roleOf">What a turn's own label says it does.</param>
    /// <param name="end">Where the last turn ends.</param>
    /// <param name="options">What the user said.</param>
    /// <returns>Who was guessed to ask, with how many of how many turns holding a question mark; null where nothing was guessed.</returns>
    public static (int Speaker, int Asking, int Turns)? Decide(
        string text, Span<TurnDraft> turns, SpeakerTable speakers, Func<int, TurnKind?> roleOf, int end, TranscriptOptions options)
    {
        bool anyRole = false;
        for (int i = 0; i < turns.Length; i++)
        {
            if (roleOf(i) is { } role)
            {
                turns[i].Kind = role;
                anyRole = true;
            }
        }

        if (anyRole)
        {
            AnswerLabeledQuestions(turns, speakers, roleOf);
            return null;
        }

        (int One, int Other)? pair = MainTwo(turns, speakers);
        // Neither two who talk nor anybody who is known to ask.
        bool isOpen = pair is null && options.Interviewer is null && !HasAsking(turns, speakers);
        if (isOpen && speakers.Count < 3 && !HasBothRoles(speakers))
            return null;
        bool[] asks = FindQuestionMarks(text, turns, end);
        (int, int, int)? guess = isOpen && speakers.Count > 2 ? FindAsker(turns, asks, speakers) : null;
        if (isOpen && guess is null && !HasBothRoles(speakers))
            return null;
        if (options.Interviewer is { } name && speakers.Find(name) is >= 0 and int named)
        {
            speakers[named].Role = SpeakerRole.Interviewer;
            if (pair is { } two && (two.One == named || two.Other == named))
                speakers[two.One == named ? two.Other : two.One].Role = SpeakerRole.Interviewee;
        }
        else if (pair is { } main && !HasBothRoles(speakers))
        {
            guess = Guess(text, turns, asks, end, speakers, main.One, main.Other);
        }

        bool both = HasBothRoles(speakers);
        if (both || (pair is null && HasAsking(turns, speakers)))
            AskAndAnswer(turns, asks, speakers, !both);
        return guess;
    }

    // The two who speak, or who have nearly all turns: a third may say a word in between.
    private static (int One, int Other)? MainTwo(ReadOnlySpan<TurnDraft> turns, SpeakerTable speakers)
    {
        if (speakers.Count < 2)
            return null;
        int[] counts = new int[speakers.Count];
        foreach (ref readonly TurnDraft turn in turns)
        {
            if (turn.Speaker >= 0)
                counts[turn.Speaker]++;
        }

        int first = 0, second = -1;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[first])
                (first, second) = (i, first);
            else if (second < 0 || counts[i] > counts[second])
                second = i;
        }

        bool nearlyAll = speakers.Count == 2 || (counts[first] + counts[second]) * 20 >= turns.Length * 19;
        // Beside one who is called an interviewer whoever says most of the rest is asked.
        nearlyAll |= speakers[first].Role == SpeakerRole.Interviewer != (speakers[second].Role == SpeakerRole.Interviewer) && (counts[first] + counts[second]) * 3 >= turns.Length * 2;
        return nearlyAll ? (Math.Min(first, second), Math.Max(first, second)) : null;
    }

    private static bool[] FindQuestionMarks(string text, ReadOnlySpan<TurnDraft> turns, int end)
    {
        bool[] asks = new bool[turns.Length];
        for (int i = 0; i < turns.Length; i++)
        {
            int to = i + 1 < turns.Length ? turns[i + 1].Announced : end;
            asks[i] = to > turns[i].LabelEnd && TextScan.Asks(text.AsSpan(turns[i].LabelEnd, to - turns[i].LabelEnd));
        }

        return asks;
    }

    // After a question label the next turn answers, whoever speaks; where answers have a label too, others object.
    private static void AnswerLabeledQuestions(Span<TurnDraft> turns, SpeakerTable speakers, Func<int, TurnKind?> roleOf)
    {
        int question = -1, followed = 0, labeled = 0;
        for (int i = 1; i < turns.Length; i++)
        {
            followed += turns[i - 1].Kind == TurnKind.Question ? 1 : 0;
            labeled += turns[i - 1].Kind == TurnKind.Question && roleOf(i) == TurnKind.Answer ? 1 : 0;
        }

        bool answersAreLabeled = labeled > 1 && labeled * 5 >= followed * 3;
        for (int i = 0; i < turns.Length; i++)
        {
            if (turns[i].Kind == TurnKind.Question)
            {
                question = i;
                continue;
            }

            if (roleOf(i) is null && i > 0 && (!answersAreLabeled || turns[i].Speaker < 0 || speakers[turns[i].Speaker].Labels.Exists(LabelWords.IsWitness)) && turns[i - 1].Kind == TurnKind.Question && turns[i].Speaker != turns[i - 1].Speaker)
                turns[i].Kind = TurnKind.Answer;
            if (turns[i].Kind == TurnKind.Answer)
                turns[i].Question = question;
            else
                question = -1;
        }
    }

    // In an interview one of the two asks: far more of his turns end with a question mark.
    private static (int, int, int)? Guess(
        string text, ReadOnlySpan<TurnDraft> turns, ReadOnlySpan<bool> asks, int end, SpeakerTable speakers, int one, int other)
    {
        Span<int> asking = stackalloc int[2], ending = stackalloc int[2], count = stackalloc int[2], length = stackalloc int[2];
        for (int i = 0; i < turns.Length; i++)
        {
            if (turns[i].Speaker == one || turns[i].Speaker == other)
            {
                int who = turns[i].Speaker == one ? 0 : 1;
                int to = TextScan.TrimEmphasis(text, turns[i].LabelEnd, TextScan.TrimEnd(text, turns[i].LabelEnd, i + 1 < turns.Length ? turns[i + 1].Announced : end));
                count[who]++;
                length[who] += to - turns[i].LabelEnd;
                ending[who] += to > turns[i].LabelEnd && TextScan.EndsAsking(text.AsSpan(turns[i].LabelEnd, to - turns[i].LabelEnd).TrimEnd("\"”’»“)]")) ? 1 : 0;
                asking[who] += asks[i] ? 1 : 0;
            }
        }

        // Where there is no more than a question and its answer, they are that.
        bool isShort = turns.Length <= 3 && count[0] + count[1] == turns.Length && ending[0] > 0 != ending[1] > 0;
        if (Math.Min(count[0], count[1]) < (isShort ? 1 : 2))
            return null;
        double first = (double)ending[0] / count[0], second = (double)ending[1] / count[1];
        bool clear = Math.Max(first, second) >= Math.Max(0.1, 1.5 * Math.Min(first, second));
        if (!clear)
        {
            // Who talks much has question marks too; who asks has them in little text.
            first = (double)asking[0] / Math.Max(1, length[0]);
            second = (double)asking[1] / Math.Max(1, length[1]);
            clear = Math.Max(first, second) >= 2 * Math.Min(first, second);
        }

        SpeakerTable.Entry a = speakers[one], b = speakers[other];
        int asker = a.Role == SpeakerRole.Interviewer || b.Role == SpeakerRole.Interviewee ? 0
            : b.Role == SpeakerRole.Interviewer || a.Role == SpeakerRole.Interviewee ? 1
            : first > second ? 0 : 1;
        if (a.Role == SpeakerRole.Unknown && b.Role == SpeakerRole.Unknown && (!clear || asking[asker] * 5 < count[asker]))
            return null;
        (asker == 0 ? a : b).Role = SpeakerRole.Interviewer;
        (asker == 0 ? b : a).Role = SpeakerRole.Interviewee;
        return (asker == 0 ? one : other, asking[asker], count[asker]);
    }

    private static bool HasBothRoles(SpeakerTable speakers)
    {
        bool asks = false, answers = false;
        for (int i = 0; i < speakers.Count; i++)
        {
            asks |= speakers[i].Role == SpeakerRole.Interviewer;
            answers |= speakers[i].Role == SpeakerRole.Interviewee;
        }

        return asks && answers;
    }

    // A moderator or two, and who else is there.
    private static bool HasAsking(ReadOnlySpan<TurnDraft> turns, SpeakerTable speakers)
    {
        int count = 0;
        foreach (ref readonly TurnDraft turn in turns)
            count += turn.Speaker >= 0 && speakers[turn.Speaker].Role == SpeakerRole.Interviewer ? 1 : 0;
        return count > 1 && count < turns.Length;
    }

    // Among several one asks in most of his turns, often, and the others hardly ever do.
    private static (int, int, int)? FindAsker(ReadOnlySpan<TurnDraft> turns, ReadOnlySpan<bool> asks, SpeakerTable speakers)
    {
        int[] count = new int[speakers.Count], asking = new int[speakers.Count];
        int all = 0, spoken = 0;
        for (int i = 0; i < turns.Length; i++)
        {
            if (turns[i].Speaker < 0)
                continue;
            spoken++;
            count[turns[i].Speaker]++;
            asking[turns[i].Speaker] += asks[i] ? 1 : 0;
            all += asks[i] ? 1 : 0;
        }

        int most = asking.AsSpan().IndexOf(asking.Max());
        if (asking[most] < 3 || asking[most] * 10 < count[most] * 6 || count[most] * 10 < spoken * 3 || (all - asking[most]) * 8 > spoken - count[most] || speakers[most].Role != SpeakerRole.Unknown)
            return null;
        speakers[most].Role = SpeakerRole.Interviewer;
        return (most, asking[most], count[most]);
    }

    // Among several who are moderated, an answer needs a question before it.
    private static void AskAndAnswer(Span<TurnDraft> turns, ReadOnlySpan<bool> asks, SpeakerTable speakers, bool areModerated)
    {
        for (int i = 0; i < turns.Length; i++)
        {
            SpeakerRole role = turns[i].Speaker < 0 ? SpeakerRole.Unknown : speakers[turns[i].Speaker].Role;
            SpeakerRole before = i == 0 || turns[i - 1].Speaker < 0 ? SpeakerRole.Unknown : speakers[turns[i - 1].Speaker].Role;
            if (role == SpeakerRole.Interviewer && asks[i])
                turns[i].Kind = TurnKind.Question;
            // A third person who speaks up after a question answers it too.
            if (role != SpeakerRole.Interviewer && before == SpeakerRole.Interviewer && (!areModerated || turns[i - 1].Kind == TurnKind.Question))
            {
                turns[i].Kind = TurnKind.Answer;
                turns[i].Question = turns[i - 1].Kind == TurnKind.Question ? i - 1 : -1;
            }
        }
    }
}

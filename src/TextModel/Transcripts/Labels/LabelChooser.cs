namespace TextModel.Transcripts;

/// <summary>Decides which labels begin turns: the most likely system first, then each label by itself.</summary>
internal static class LabelChooser
{
    // Less likely systems that share nobody with the chosen one are not looked at label by label.
    private const float Hopeless = -4;

    // A third as likely as not.
    private const float Doubtful = -1;

    // A text without turns that gets some is worse than one whose turns are missed.
    private const float Border = 0.2f;

    // The most paragraphs of a text in which labels that come once each are a conversation.
    private const int MostShort = 8;

    /// <summary>Decides.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="list">The systems, weighed.</param>
    /// <param name="known">Surnames of people who take part, as lists of facts say.</param>
    /// <param name="options">What the user said of labels: evidence that nothing outweighs.</param>
    public static Verdict Choose(string text, SystemList list, HashSet<string> known, TranscriptOptions options)
    {
        var verdicts = new LabelVerdict[list.Found.Labels.Count];
        if (options.Convention == TranscriptConventions.None)
            return new(list, null, verdicts);
        LabelSystem? chosen = options.Labels.IsEmpty ? Best(list, options.Convention) : null;
        if (chosen is not null)
            JudgeLabels(text, list, chosen, known, options.Convention, verdicts);
        AcceptGiven(list, options, verdicts);
        return new(list, chosen, verdicts);
    }

    private static LabelSystem? Best(SystemList list, string? convention)
    {
        foreach (LabelSystem system in list.Systems)
        {
            if (convention is null)
                return system.Score > Border && !(system.Frame.Separator == Separator.Change && system.Count < 3 && !system.IsMarkedUp) ? system : ShortDialogue(list);
            // What the user says outweighs all but that nobody comes back.
            if (system.Labels.Exists(l => Conventions.Of(list.Found.Labels[l]) == convention))
                return system;
        }

        return null;
    }

    // A question and its answer, two who say a word each: too little comes back to be evidence, and too little else is there to be wrong about.
    private static LabelSystem? ShortDialogue(SystemList list)
    {
        foreach (LabelSystem system in list.Systems)
        {
            bool asks = system.Labels.Exists(l => list.Found.Labels[l].Role == TurnKind.Question) && system.Labels.Exists(l => list.Found.Labels[l].Role == TurnKind.Answer);
            if (Math.Min(list.Extent.Blocks, list.Extent.Lines) > (asks ? 2 * MostShort : MostShort))
                continue;
            if (asks && system.Labels.TrueForAll(l => list.Found.Labels[l].Role is not null || list.Statistics[l].Count == 1))
                return system;
            bool weak = system.Family is FrameFamily.Weak or FrameFamily.Alone or FrameFamily.Change;
            if (system.Count >= 2 && system.Count <= (system.Labels.TrueForAll(l => list.Found.Labels[l].Role is not null) ? 5 : 2) && system.Count * 3 >= Math.Min(list.Extent.Blocks, list.Extent.Lines) && system.Labels.Count >= 2
                && system.Labels.TrueForAll(l => MaySpeak(list.Found.Labels[l], weak)) && IsSpeech(list, system) && list.Systems.Sum(s => s.Family == FrameFamily.Punctuated ? s.Count : 0) <= system.Count + 1)
                return system;
        }

        return null;
    }

    private static bool MaySpeak(Label label, bool weak) =>
        (label.Role is not null || (label.Shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Uncased && (!weak || LabelWords.IsTitled(label.Core)))) && !LabelWords.IsNoSpeaker(label.Core) && !LabelWords.IsFactRole(label.Core);

    // What is said begins or ends as a sentence does. Terms of a list have their explanations after them, unless somebody asks.
    private static bool IsSpeech(SystemList list, LabelSystem system) =>
        system.Labels.Exists(l => list.Statistics[l].Asks > 0)
        || (system.Frame.Lead != Lead.Term && system.Labels.TrueForAll(l => list.Found.Labels[l].Role is not null || list.Statistics[l] is { Begins: > 0 } or { Ends: > 0 }));

    // In capitals, with a colon, on a line of its own: the court and those who serve it speak once or twice in a testimony of questions and answers.
    private static bool IsOfficer(LabelSystem chosen, Label label) => label is { Shape: LabelShape.Capitals, Frame: { Separator: Separator.Colon, Enclosure: Enclosure.None, Alone: false } }
        && label.Core.Contains(' ') && LabelWords.IsTitled(label.Core) && chosen.Traits.Roles > 0.5f;

    // "SALVATORE LO GIUDICE, Sottosegretario di Stato.": a name like those of the others, and its office, where a paragraph begins.
    private static bool IsNameWithOffice(SystemList list, LabelSystem chosen, int index)
    {
        Label label = list.Found.Labels[index];
        return label.Frame == chosen.Frame && list.Statistics[index] is { Firm: > 0, Begins: > 0, Ends: > 0 }
            && LabelShapes.NameBeforeOffice(label.Core, out LabelShape shape) > 0 && shape is LabelShape.Name or LabelShape.Capitals
            && chosen.Labels.Exists(l => list.Statistics[l].Count > 1 && list.Found.Labels[l].Shape == shape);
    }

    // "**Rossi.** Nobody did." beside "**Rossi:**": the sign after the name is another one.
    private static bool IsNameInType(SystemList list, int index, LabelSystem system, LabelSystem chosen) =>
        system != chosen && chosen.Frame.Emphasized && list.Found.Labels[index] is { Frame: { Emphasized: true, Alone: false, Enclosure: Enclosure.None, Lead: Lead.None } } label && char.IsPunctuation(label.Text[^1]) && chosen.Persons.Contains(list.Statistics[index].Person)
        && list.Statistics[index] is var s && s.Firm == s.Count && s.Begins == s.Count && s.Behind == s.Count && s.Short == 0;

    private static bool HasLike(SystemList list, LabelSystem chosen, Label label) =>
        LabelWords.IsTitled(label.Core) && chosen.Labels.Exists(l => list.Statistics[l].Count > 1 && list.Found.Labels[l] is { Role: null } other && other.Shape == label.Shape && LabelWords.IsTitled(other.Core));

    private static void JudgeLabels(string text, SystemList list, LabelSystem chosen, HashSet<string> known, string? convention, LabelVerdict[] verdicts)
    {
        HashSet<string>? present = null;
        foreach (LabelSystem system in list.Systems)
        {
            int common = 0;
            foreach (int label in system.Labels)
                common += chosen.Persons.Contains(list.Statistics[label].Person) ? list.Statistics[label].Count : 0;
            if (system != chosen && common == 0 && system.Score < Hopeless)
                continue;
            float shared = (float)common / Math.Max(1, system.Count);
            foreach (int label in system.Labels)
            {
                if (convention is not null && Conventions.Of(list.Found.Labels[label]) != convention)
                    continue;
                float[] evidence = LabelEvidence.Measure(label, system, chosen, list, known, shared);
                float score = LabelEvidence.Sum(evidence, system == chosen);
                // Who has a title as those have who come back, and says a sentence where a turn begins, is one of them.
                if (list.Statistics[label] is { Ends: > 0, Behind: > 0, Begins: > 0, Short: 0 } said
                    && ((said.Firm > 0 && HasLike(list, chosen, list.Found.Labels[label])) || IsOfficer(chosen, list.Found.Labels[label])))
                    score = MathF.Max(score, 1);
                bool sure = chosen.Score <= Border && system == chosen && (chosen.Traits.Roles == 0 || list.Found.Labels[label].Role is not null);
                verdicts[label] = new(sure || Accepts(text, list, label, system, chosen, known, ref present, score), score, evidence);
            }

            AcceptRest(list, system, verdicts);
        }
    }

    // Where most labels of a frame begin turns, one that comes back and is little less likely than not begins some too.
    private static void AcceptRest(SystemList list, LabelSystem system, LabelVerdict[] verdicts)
    {
        int taken = 0;
        foreach (int label in system.Labels)
            taken += verdicts[label].Accepted ? list.Statistics[label].Count : 0;
        if (taken * 3 < system.Count * 2)
            return;
        foreach (int label in system.Labels)
        {
            if (verdicts[label] is { Accepted: false, Score: <= 0 and > Doubtful, Evidence: not null } && list.Statistics[label] is { Count: > 1 } s && s.Placed * 10 >= s.Count * 9 && !LabelWords.IsNoSpeaker(list.Found.Labels[label].Core))
                verdicts[label] = verdicts[label] with { Accepted = true };
        }
    }

    private static bool Accepts(string text, SystemList list, int index, LabelSystem system, LabelSystem chosen, HashSet<string> known, ref HashSet<string>? present, float score)
    {
        Label label = list.Found.Labels[index];
        FrameFamily family = SystemEvidence.FamilyOf(label.Frame);
        // What the mark-up says needs no evidence.
        if (label.IsVoice || label.Text is LabelTable.Change or LabelTable.ChangedVoice)
            return true;
        // Beside a sign that another speaks, "Yeah." on a line of its own is what is said.
        if (chosen.Frame.Separator == Separator.Change && family is FrameFamily.Weak or FrameFamily.Alone && label.Role is null)
            return false;
        // Nobody else has a circle before him.
        if (label.Frame.Lead == Lead.Mark && label.Frame == chosen.Frame)
            return true;
        // "A" is a word of many languages: after it a space alone is nothing, where other labels have more. A column of "Q" is questions all the same.
        if (label.Frame.Separator == Separator.Space && chosen.Frame.Separator != Separator.Space && !IsColumn(list, index))
            return false;
        if (IsNameWithOffice(list, chosen, index))
            return true;
        if (LikeOthers.IsOne(text, list, index, chosen) || IsNameInType(list, index, system, chosen))
            return true;
        // Parts of a programme say nothing, and a letter that comes once is an initial.
        if (LabelWords.IsBreak(label.Core) || (label.Core.Length == 1 && label.Role is null && list.Statistics[index].Count == 1))
            return false;
        // Beside questions and answers, words that come once, or with other punctuation, and have no title are a sentence: "Nobody.", "Well — it rained."
        if (chosen.Traits.Roles > 0.9f && label.Role is null && (list.Statistics[index].Count == 1 || label.Frame != chosen.Frame) && family == FrameFamily.Weak
            && !LabelWords.IsTitled(label.Core) && !known.Contains(TextScan.LastWord(label.Core)))
            return false;
        // Letters and words are not mixed: above "Question." and "Answer." stands "A. Lee", the author.
        if (label.Role is not null && label.Core.Length == 1 && list.Statistics[index].Count == 1
            && chosen.Labels.Exists(l => list.Found.Labels[l] is { Role: not null, Core.Length: > 1 } && list.Statistics[l].Count > 1))
            return false;
        // Who takes part heads a list above the first turn.
        bool once = list.Statistics[index].Count == 1, above = list.Statistics[index].First < chosen.FirstRecurrent;
        if (once && above && list.Statistics[index].Ends == 0 && (LabelWords.IsFactRole(label.Core) || (label.Role is null && !chosen.IsLoose && list.Statistics[index].Timed == 0 && label.Frame.Separator == Separator.Colon && chosen.Recurrent > 5)))
            return false;
        // Beside questions and answers somebody with a title who speaks once has others like him, or is named before.
        if (once && chosen.Traits.Roles > 0.5f && label.Role is null && family == FrameFamily.Weak
            && (above || !(HasLike(list, chosen, label) || (present ??= Present.Before(text, chosen.FirstRecurrent)).Contains(TextScan.LastWord(label.Core)))))
            return false;
        // Where all labels stand where turns begin, words in the middle of a paragraph are speech; so are those that go on with a sentence.
        if (once && label.Role is null && list.Statistics[index] is { Firm: 0 } inside && !IsOfficer(chosen, label) && ((inside.Behind == 0 && !(inside.Placed > 0 && family == FrameFamily.Punctuated && system.Traits.Firm < 0.5f)) || (chosen.Traits.Placed > 0.75f && inside.Placed == 0)))
            return false;
        // An item of a list is none where those who come back speak in paragraphs.
        if (once && label.Role is null && list.Statistics[index].Items > 0 && chosen.Traits.Items == 0)
            return false;
        // Beside questions and answers with punctuation, words that are only set in type are a title or a name that is spoken of.
        if (system != chosen && family == FrameFamily.SetOff && label.Role is null && label.Frame is { Separator: Separator.None, Enclosure: Enclosure.None } && chosen.Traits.Roles > 0.5f && chosen.Frame.Separator != Separator.None
            && !chosen.Persons.Contains(list.Statistics[index].Person) && !known.Contains(TextScan.LastWord(label.Core)))
            return false;
        // "**Rossi**" beside "**Rossi:**" is the name in a sentence.
        if (once && system != chosen && label.Frame is { Emphasized: true, Separator: Separator.None, Enclosure: Enclosure.None } && chosen.Frame is { Emphasized: true, Separator: not Separator.None } && !char.IsPunctuation(label.Text[^1]))
            return false;
        // "[AR] Budget" beside "AR:" is who is to do it.
        if (system != chosen && label.Frame is { Enclosure: Enclosure.Square or Enclosure.Round, Separator: Separator.None } && chosen.Frame is { Enclosure: Enclosure.None, Separator: Separator.Colon } && list.Statistics[index].Timed == 0)
            return false;
        // Where turns have other labels a heading that comes once is one, unless it is somebody's name.
        if (once && label.Frame.Lead == Lead.Heading && chosen.Frame.Lead != Lead.Heading && !chosen.Persons.Contains(list.Statistics[index].Person))
            return false;
        // Beside labels with punctuation a name alone on its line is a heading.
        if (once && family == FrameFamily.Alone && chosen.Family == FrameFamily.Punctuated)
            return false;
        // "Okay." beside "MR. CROSS." is what he says.
        if (chosen.Traits.Capitals > 0.8f && chosen.Family == FrameFamily.Weak && label.Role is null && label.Shape is LabelShape.Name or LabelShape.Small or LabelShape.Phrase)
            return false;
        // In a signature or a list nothing is said after the name.
        if (once && label.Role is null && family == FrameFamily.Weak && list.Statistics[index].Timed == 0
            && (list.Statistics[index].Ends == 0 || (list.Statistics[index].Short == 1 && IsWholeParagraph(text, list.Statistics[index].First))))
            return false;
        return score > 0;
    }

    // "Q" before paragraphs that begin as sentences do, and ask; and "A" where there is such a "Q".
    private static bool IsColumn(SystemList list, int index)
    {
        return Stands(index) && (Asks(index) || list.Systems.Any(s => s.Frame.Separator == Separator.Space && s.Labels.Exists(l => list.Found.Labels[l].Role == TurnKind.Question && Stands(l) && Asks(l))));

        bool Asks(int l) => list.Statistics[l].Asks * 2 >= list.Statistics[l].Count;
        bool Stands(int l) => list.Found.Labels[l].Role is not null && list.Statistics[l] is { Count: > 2 } s && s.Firm * 10 >= s.Count * 9 && s.Begins * 10 >= s.Count * 8;
    }

    private static bool IsWholeParagraph(string text, int at)
    {
        TextScan.LineEnd(text, at, text.Length, out int next);
        return next == text.Length || TextScan.SkipSpace(text, next, TextScan.LineEnd(text, next, text.Length, out int after)) == after || text[next] is '\r' or '\n';
    }

    private static void AcceptGiven(SystemList list, TranscriptOptions options, LabelVerdict[] verdicts)
    {
        if (options.Labels.IsEmpty && options.Metadata.Speakers.IsEmpty)
            return;
        for (int i = 0; i < verdicts.Length; i++)
        {
            Label label = list.Found.Labels[i];
            if (options.Labels.Any(rule => Conventions.Matches(rule, label)) || options.Metadata.Speakers.Any(s => KnownLabels.Claims(s, label)))
                verdicts[i] = new(true, float.PositiveInfinity, null);
        }
    }
}

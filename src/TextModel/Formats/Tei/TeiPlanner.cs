namespace TextModel.Formats.Tei;

/// <summary>
/// Decides for every annotation whether it can be an element of the text, so that the tree nests and the schema allows it. First the
/// blocks are laid, then what stands inside them.
/// </summary>
internal sealed class TeiPlanner
{
    // Software that walks XML recursively fails on deep trees; real texts stay far below.
    private const int MaxDepth = 100;

    private readonly TextDocument document;
    private readonly TeiPlan plan;
    private readonly List<Frame> stack = [];

    private TeiPlanner(TextDocument document, TeiPlan plan)
    {
        this.document = document;
        this.plan = plan;
    }

    private enum Level
    {
        Root,
        Front,
        Section,
        Turn,
        Note,
        Block,
        Phrase,
    }

    public static TeiPlan Plan(TextDocument document, TeiOptions options)
    {
        bool utterances = options.Speech == TeiSpeech.Utterance
            || (options.Speech == TeiSpeech.Auto && Any(document.Annotations.AsSpan(), static a => a is Turn { Time: not null }));
        var plan = new TeiPlan(document.Annotations.Count) { Utterances = utterances };
        var planner = new TeiPlanner(document, plan);
        plan.HasParts = planner.HasParts();
        planner.LayBlocks();
        planner.LayInlines();
        plan.StandOff.Sort();
        return plan;
    }

    private static bool Any(ReadOnlySpan<Annotation> annotations, Predicate<Annotation> test)
    {
        foreach (Annotation annotation in annotations)
        {
            if (test(annotation))
                return true;
        }

        return false;
    }

    // The document's own front, body and back serve as TEI's if they stand in this order and nothing that matters stands outside of them.
    private bool HasParts()
    {
        int end = 0, last = -1;
        bool body = false;
        foreach (Annotation a in document.Annotations.AsSpan())
        {
            if (a.Start < end || (last >= 0 && a.Start == end && a.Inside > 0))
                continue;
            int rank = a is Division { Tag: null } division ? division.Type switch { "front" => 0, "body" => 1, "back" => 2, _ => -1 } : -1;
            if (rank >= 0)
            {
                if (rank <= last || !IsWhite(end, a.Start))
                    return false;
                last = rank;
                body |= rank == 1;
                end = a.End;
            }
            else if (a is Division or Turn or Paragraph or Heading or Note)
            {
                return false;
            }
        }

        return body && IsWhite(end, document.Text.Length);
    }

    private bool IsWhite(int start, int end) => !TeiText.HasContent(document.Text.AsSpan(start, end - start));

    private void LayBlocks()
    {
        ReadOnlySpan<Annotation> all = document.Annotations.AsSpan();
        bool frontIsOpen = true;
        for (int i = 0; i < all.Length; i++)
        {
            Annotation a = all[i];
            if (!IsBlockKind(a))
                continue;
            Pop(a);
            Level level = Top;
            if (stack.Count > 0 && a.End > stack[^1].End)
            {
                NotInline(i, TeiReason.CrossesElement);
                continue;
            }

            if (a is SourceStatement statement && (level != Level.Front || !frontIsOpen || statement.Fact > SourceFact.Imprint))
                continue;
            if (a is Heading && level is Level.Note or Level.Block or Level.Phrase)
                continue;
            if (!Allows(level, a))
            {
                NotInline(i, TeiReason.NotAllowedHere);
                continue;
            }

            if (level == Level.Front && a is Turn or Division)
                frontIsOpen = false;
            plan.PlaceBlock(i);
            stack.Add(new(i, a.End, LevelOf(a)));
        }
    }

    private void LayInlines()
    {
        stack.Clear();
        CheckLabels();
        ReadOnlySpan<Annotation> all = document.Annotations.AsSpan();
        int next = 0;
        for (int i = 0; i < all.Length; i++)
        {
            Annotation a = all[i];
            if (!plan.IsInline(i))
                continue;
            Pop(a);
            if (plan.IsBlock(i))
            {
                while (a is not Note && stack.Count > 0 && !plan.IsBlock(stack[^1].Index))
                    stack.RemoveAt(stack.Count - 1);
                stack.Add(new(i, a.End, LevelOf(a)));
                continue;
            }

            if (a is Markup { Kind: not MarkupKind.Element } markup)
            {
                if (!TeiText.CanCarry(markup))
                    plan.Unplace(i, TeiEncoding.Lost, TeiReason.NoEquivalent);
                continue;
            }

            next = Math.Max(next, i + 1);
            while (next < all.Length && !(plan.IsBlock(next) && all[next] is not Note))
                next++;
            TeiReason reason = Judge(all, i, next < all.Length ? all[next].Start : int.MaxValue);
            if (reason != TeiReason.Nests)
            {
                NotInline(i, reason);
                continue;
            }

            if (!TeiVocabulary.IsEmptyElement(a))
                stack.Add(new(i, a.End, LevelOf(a)));
        }
    }

    private TeiReason Judge(ReadOnlySpan<Annotation> all, int i, int nextBlock)
    {
        Annotation a = all[i];
        if (a is Markup markup && (markup.Tag is null || !TeiVocabulary.IsPhraseElement(markup.Tag)))
            return TeiReason.NoEquivalent;
        if (stack.Count == 0 && plan.HasParts)
            return TeiReason.OutsideParts;
        if (stack.Count > 0 && a.End > stack[^1].End)
            return Top is Level.Block or Level.Phrase && !CrossesBlock(a) ? TeiReason.CrossesElement : TeiReason.CrossesBlocks;
        if (a.End > nextBlock)
            return TeiReason.CrossesBlocks;
        for (int j = i + 1; j < all.Length && all[j].Start < a.End; j++)
        {
            if (plan.IsBlock(j) && all[j].End > a.End)
                return TeiReason.CrossesElement;
        }

        if (CrossesLabel(a, out bool inLabel))
            return TeiReason.CrossesElement;
        if (stack.Count >= MaxDepth)
            return TeiReason.TooDeep;
        Level level = inLabel ? Level.Phrase : Top;
        bool allowed = a switch
        {
            StageDirection or Heading => level != Level.Phrase && !(a is Heading && level == Level.Turn),
            _ => true,
        };
        return allowed ? TeiReason.Nests : TeiReason.NotAllowedHere;
    }

    private bool CrossesBlock(Annotation a)
    {
        for (int i = stack.Count - 1; i >= 0; i--)
        {
            if (plan.IsBlock(stack[i].Index) && stack[i].End < a.End)
                return true;
        }

        return false;
    }

    // The label of the innermost turn or note is an element too, and nothing may cross it.
    private bool CrossesLabel(Annotation a, out bool inside)
    {
        inside = false;
        for (int i = stack.Count - 1; i >= 0; i--)
        {
            Annotation around = document.Annotations[stack[i].Index];
            if (TeiVocabulary.LabelOf(around) is not { } label || plan.LostLabels.Contains(around.Index))
                continue;
            // In sp the speaker element begins with the turn.
            if (around is Turn && !plan.Utterances)
                label = new(around.Start, label.End);
            if (a.Start >= label.End)
                return false;
            inside = label.Contains(a.Span);
            return !inside && (label.Overlaps(a.Span) || a.Start == label.Start);
        }

        return false;
    }

    // A label is an element only where it lies in its turn or note and no other block begins in it.
    private void CheckLabels()
    {
        ReadOnlySpan<Annotation> all = document.Annotations.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            if (!plan.IsBlock(i) || TeiVocabulary.LabelOf(all[i]) is not { } label)
                continue;
            bool free = all[i].Span.Contains(label);
            for (int j = i + 1; free && j < all.Length && all[j].Start < label.End; j++)
                free = !plan.IsBlock(j);
            if (!free)
                plan.LostLabels.Add(i);
        }
    }

    private void NotInline(int index, TeiReason reason)
    {
        Annotation a = document.Annotations[index];
        if (a is Markup && reason == TeiReason.NoEquivalent)
        {
            plan.Unplace(index, TeiEncoding.Lost, TeiReason.NoEquivalent);
            return;
        }

        bool anchors = reason == TeiReason.CrossesBlocks && !a.Span.IsEmpty && stack.Count > 0 && stack[0].End >= a.End
            && TeiVocabulary.IsPhrase(a);
        int target = -1;
        for (int i = stack.Count - 1; i >= 0 && target < 0; i--)
        {
            Annotation around = document.Annotations[stack[i].Index];
            if (around.Id is not null && plan.IsBlock(around.Index) && around.Span.Contains(a.Span))
                target = around.Index;
        }

        plan.Unplace(index, anchors ? TeiEncoding.Anchors : TeiEncoding.StringRange, reason, target);
    }

    private Level Top => stack.Count == 0 ? Level.Root : stack[^1].Level;

    private void Pop(Annotation a)
    {
        int keep = 0;
        if (a.Inside > 0)
        {
            int ending = 0;
            while (ending < stack.Count && stack[ending].End > a.Start)
                ending++;
            keep = Math.Min(stack.Count, ending + a.Inside);
        }

        while (stack.Count > keep && stack[^1].End <= a.Start)
            stack.RemoveAt(stack.Count - 1);
    }

    private Level LevelOf(Annotation a) => a switch
    {
        Division { Type: "front" } when plan.HasParts && stack.Count == 0 => Level.Front,
        Division => Level.Section,
        Turn => plan.Utterances ? Level.Block : Level.Turn,
        Note => Level.Note,
        Paragraph => Level.Block,
        // It may have to be written as a label, which holds phrases only.
        Heading => Level.Phrase,
        SourceStatement { Fact: SourceFact.Title } => Level.Block,
        SourceStatement => plan.IsBlock(a.Index) ? Level.Phrase : Level.Block,
        _ => TeiVocabulary.HasParagraphContent(a) ? Level.Block : Level.Phrase,
    };

    private bool Allows(Level level, Annotation a) => a switch
    {
        Division => level is Level.Root or Level.Front or Level.Section,
        Turn => level is Level.Root or Level.Front or Level.Section or Level.Note,
        Paragraph => level is Level.Root or Level.Front or Level.Section or Level.Turn or Level.Note
            || (plan.Utterances && level == Level.Block && document.Annotations[stack[^1].Index] is Turn),
        Heading => level is Level.Root or Level.Front or Level.Section,
        _ => true,
    };

    private static bool IsBlockKind(Annotation a) => a is Division or Turn or Paragraph or Heading or Note or SourceStatement;

    private readonly record struct Frame(int Index, int End, Level Level);
}

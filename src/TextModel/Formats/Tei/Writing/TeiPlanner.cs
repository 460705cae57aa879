namespace TextModel.Formats.Tei;

/// <summary>
/// Decides for every annotation whether it can be an element of the text, so that the tree nests and the schema allows it. First the
/// blocks are laid, then what stands inside them.
/// </summary>
internal sealed partial class TeiPlanner
{
    // Software that walks XML recursively fails on deep trees; real texts stay far below.
    private const int MaxDepth = 100;

    private readonly TextDocument document;
    private readonly AnnotationList all;
    private readonly TeiPlan plan;
    private readonly Rows<Frame> stack = new();

    private TeiPlanner(TextDocument document, TeiPlan plan)
    {
        this.document = document;
        all = document.Annotations.ReadyToPeek();
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
        List,
        Table,
        Row,
        Figure,
        Code,
        Word,
    }

    public static TeiPlan Plan(TextDocument document, TeiOptions options)
    {
        var plan = new TeiPlan(document.Annotations.Count) { Utterances = options.Speech == TeiSpeech.Utterance };
        var planner = new TeiPlanner(document, plan);
        plan.HasParts = planner.HasParts();
        if (!planner.LayBlocks(untilTimed: options.Speech == TeiSpeech.Auto))
        {
            // A turn with a time makes all turns utterances, which allow other things.
            plan.Clear();
            plan.Utterances = true;
            planner.stack.Clear();
            planner.LayBlocks(untilTimed: false);
        }

        if ((plan.Needs & TeiNeeds.Inlines) != 0)
            planner.LayInlines();
        plan.StandOff.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        return plan;
    }

    // The document's own front, body and back serve as TEI's if they stand in this order and nothing that matters stands outside of them.
    private bool HasParts()
    {
        int end = 0, last = -1;
        bool body = false;
        for (int i = 0; i < all.Count; i++)
        {
            if (all.SpanOf(i).Start < end)
                i = FirstFrom(i, end);
            if (i == all.Count)
                break;
            Annotation a = all.Peek(i);
            if (last >= 0 && a.Start == end && a.EndingAncestors > 0)
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

    private int FirstFrom(int low, int start)
    {
        int high = all.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (all.SpanOf(middle).Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool IsWhite(int start, int end) => !TeiText.HasContent(document.Text.AsSpan(start, end - start));

    // Gives up, with false, where it meets a turn with a time and should.
    private bool LayBlocks(bool untilTimed)
    {
        bool frontIsOpen = true;
        int labeled = -1, labelEnd = 0;
        TeiNeeds needs = plan.Needs;
        for (int i = 0; i < all.Count; i++)
        {
            AnnotationOutline outline = all.OutlineOf(i);
            if (outline.Kind == PlainKind.Turn && PlacePlain(i, in outline, ref needs) is > 0 and int after)
            {
                CloseLabel(ref labeled, labelEnd, outline.Start);
                i = after - 1;
                continue;
            }

            Annotation a = all.Peek(i);
            TeiKind kind = TeiVocabulary.KindOf(a);
            needs |= Take(i, a, kind);
            if (untilTimed && (needs & TeiNeeds.TimedTurns) != 0)
                return false;
            if (kind < TeiKind.Division)
                continue;
            // What is not written closes nothing: here, and wherever the stack is restored.
            if (kind == TeiKind.Tier)
            {
                NotInline(i, TeiReason.AboutText);
                continue;
            }

            int open = stack.Count;
            Pop(i, a.Start);
            Level level = Top;
            if (stack.Count > 0 && a.End > stack[^1].End)
            {
                NotInline(i, TeiReason.CrossesElement);
                stack.Restore(open);
                continue;
            }

            if ((kind == TeiKind.Statement && (level != Level.Front || !frontIsOpen || ((SourceStatement)a).Fact > SourceFact.Imprint))
                || (kind == TeiKind.Heading && level is Level.Note or Level.Block or Level.Phrase or Level.Row))
            {
                // Whether it is written among the words, and closes anything, shows later.
                needs |= TeiNeeds.Inlines;
                stack.Restore(open);
                continue;
            }

            if (!Allows(level, kind) || (kind == TeiKind.ItemLabel && all.Peek(stack[^1].Index) is not TextList { Kind: ListKind.Description }))
            {
                NotInline(i, TeiReason.NotAllowedHere);
                stack.Restore(open);
                continue;
            }

            if (level == Level.Front && kind is TeiKind.Turn or TeiKind.Division or TeiKind.List or TeiKind.Table or TeiKind.BlockQuotation)
                frontIsOpen = false;
            plan.PlaceBlock(i);

            CloseLabel(ref labeled, labelEnd, a.Start);
            stack.Add(new(i, a.End, kind, LevelOf(a, i, kind)));
            if (kind is TeiKind.Turn or TeiKind.Note && TeiVocabulary.LabelOf(a) is { } label)
            {
                if (a.Span.Contains(label))
                    (labeled, labelEnd) = (i, label.End);
                else
                    plan.LoseLabel(i);
            }
        }

        plan.Needs |= needs;
        return true;
    }

    private TeiNeeds Take(int index, Annotation a, TeiKind kind)
    {
        plan.Take(index, a, kind);
        TeiNeeds needs = TeiPlan.NeedsOf(a, kind);
        return a.Id is { } id && TeiReferences.MayCollide(id) ? needs | TeiNeeds.Names : needs;
    }

    private void LayInlines()
    {
        stack.Clear();
        int next = 0;
        for (int i = 0; i < all.Count; i++)
        {
            if (!plan.IsInline(i))
                continue;
            ref readonly TeiPlan.Entry item = ref plan[i];
            int open = stack.Count;
            TextSpan span = all.SpanOf(i);
            Pop(i, span.Start);
            if (item.IsBlock)
            {
                while (item.Kind != TeiKind.Note && stack.Count > 0 && !plan.IsBlock(stack[^1].Index))
                    stack.RemoveLast();
                if (item.IsPlainTurn)
                {
                    // All up to the next that is not such leaves nothing open.
                    while (i + 1 < all.Count && (plan[i + 1].IsInPlainTurn || plan[i + 1].IsPlainTurn))
                        i++;
                    continue;
                }

                stack.Add(new(i, span.End, item.Kind, LevelOf(all.Peek(i), i, item.Kind)));
                continue;
            }

            if (item.Kind == TeiKind.Aside)
            {
                if (!TeiText.CanCarry((Markup)all.Peek(i)))
                {
                    plan.Unplace(i, TeiEncoding.Lost, TeiReason.NoEquivalent);
                    stack.Restore(open);
                }

                continue;
            }

            next = Math.Max(next, i + 1);
            while (next < all.Count && !(plan[next].IsBlock && plan[next].Kind != TeiKind.Note))
                next++;
            TeiReason reason = Judge(i, next < all.Count ? all.SpanOf(next).Start : int.MaxValue);
            if (reason != TeiReason.Nests)
            {
                NotInline(i, reason);
                stack.Restore(open);
                continue;
            }

            if (!(span.IsEmpty && item.Kind is TeiKind.Page or TeiKind.Anchor or TeiKind.LineBreak or TeiKind.Figure && TeiVocabulary.HoldsNothing(all.Peek(i))))
                stack.Add(new(i, span.End, item.Kind, LevelOf(all.Peek(i), i, item.Kind)));
        }
    }

    private TeiReason Judge(int i, int nextBlock)
    {
        TeiKind kind = plan[i].Kind;
        TextSpan span = all.SpanOf(i);
        int end = span.End;
        if (kind == TeiKind.Element && (all.Peek(i).Tag is not { } tag || !TeiVocabulary.IsPhraseElement(tag)))
            return TeiReason.NoEquivalent;
        if (stack.Count == 0 && plan.HasParts)
            return TeiReason.OutsideParts;
        if (stack.Count > 0 && end > stack[^1].End)
            return Top is Level.Block or Level.Phrase && !CrossesBlock(end) ? TeiReason.CrossesElement : TeiReason.CrossesBlocks;
        if (end > nextBlock)
            return TeiReason.CrossesBlocks;
        for (int j = i + 1; j < all.Count && all.SpanOf(j).Start < end; j++)
        {
            if (plan[j].IsBlock && (all.SpanOf(j).End > end || kind is TeiKind.Code or TeiKind.Word))
                return TeiReason.CrossesElement;
        }

        if (CrossesLabel(span, out bool inLabel))
            return TeiReason.CrossesElement;
        if (stack.Count >= MaxDepth)
            return TeiReason.TooDeep;
        Level level = inLabel && Top is not (Level.Code or Level.Word) ? Level.Phrase : Top;
        bool allowed = kind switch
        {
            TeiKind.Stage => level != Level.Phrase,
            TeiKind.Heading => level is not (Level.Phrase or Level.Turn),
            TeiKind.LineBreak => span.IsEmpty,
            _ => true,
        };
        allowed &= level is not (Level.Code or Level.Word);
        return allowed ? TeiReason.Nests : TeiReason.NotAllowedHere;
    }

    private bool CrossesBlock(int end)
    {
        for (int i = stack.Count - 1; i >= 0; i--)
        {
            if (plan.IsBlock(stack[i].Index) && stack[i].End < end)
                return true;
        }

        return false;
    }

    // The label of the innermost turn or note is an element too, and nothing may cross it.
    private bool CrossesLabel(TextSpan a, out bool inside)
    {
        inside = false;
        for (int i = stack.Count - 1; i >= 0; i--)
        {
            if (stack[i].Kind is not (TeiKind.Turn or TeiKind.Note))
                continue;
            Annotation around = all.Peek(stack[i].Index);
            if (TeiVocabulary.LabelOf(around) is not { } label || plan.IsLabelLost(around.Index))
                continue;
            // In sp the speaker element begins with the turn.
            if (around is Turn && !plan.Utterances)
                label = new(around.Start, label.End);
            if (a.Start >= label.End)
                return false;
            inside = label.Contains(a);
            return !inside && (label.Overlaps(a) || a.Start == label.Start);
        }

        return false;
    }

    private void NotInline(int index, TeiReason reason)
    {
        Annotation a = all.Peek(index);
        if (a is Markup && reason == TeiReason.NoEquivalent)
        {
            plan.Unplace(index, TeiEncoding.Lost, TeiReason.NoEquivalent);
            return;
        }

        // An anchor may come to stand in what holds characters only.
        bool anchors = reason == TeiReason.CrossesBlocks && (plan.Needs & TeiNeeds.Code) == 0 && !a.Span.IsEmpty && stack.Count > 0 && stack[0].End >= a.End
            && TeiVocabulary.IsPhrase(a);
        int target = -1;
        for (int i = stack.Count - 1; i >= 0 && target < 0; i--)
        {
            Annotation around = all.Peek(stack[i].Index);
            if (around.Id is not null && plan.IsBlock(around.Index) && around.Span.Contains(a.Span))
                target = around.Index;
        }

        plan.Unplace(index, anchors ? TeiEncoding.Anchors : TeiEncoding.StringRange, reason, target);
    }

    private Level Top => stack.Count == 0 ? Level.Root : stack[^1].Level;

    private void Pop(int index, int start)
    {
        if (stack.Count == 0 || stack[^1].End > start)
            return;
        int keep = 0;
        if (plan[index].HasEndingAncestors)
        {
            int ending = 0;
            while (ending < stack.Count && stack[ending].End > start)
                ending++;
            keep = Math.Min(stack.Count, ending + all.Peek(index).EndingAncestors);
        }

        while (stack.Count > keep && stack[^1].End <= start)
            stack.RemoveLast();
    }

    private Level LevelOf(Annotation a, int index, TeiKind kind) => kind switch
    {
        TeiKind.Paragraph => Level.Block,
        TeiKind.Turn => plan.Utterances ? Level.Block : Level.Turn,
        TeiKind.Note => Level.Note,
        TeiKind.Division => plan.HasParts && stack.Count == 0 && a is Division { Type: "front" } ? Level.Front : Level.Section,
        // It may have to be written as a label, which holds phrases only.
        TeiKind.Heading or TeiKind.ItemLabel => Level.Phrase,
        TeiKind.Item or TeiKind.Cell or TeiKind.BlockQuotation => Level.Note,
        TeiKind.List => Level.List,
        TeiKind.Table => Level.Table,
        TeiKind.Row => Level.Row,
        TeiKind.BlockFigure => Level.Figure,
        TeiKind.Code => Level.Code,
        TeiKind.Word => Level.Word,
        TeiKind.Statement => ((SourceStatement)a).Fact != SourceFact.Title && plan.IsBlock(index) ? Level.Phrase : Level.Block,
        _ => TeiVocabulary.HasParagraphContent(a) ? Level.Block : Level.Phrase,
    };

    private bool Allows(Level level, TeiKind kind) => kind switch
    {
        TeiKind.Division => level is Level.Root or Level.Front or Level.Section,
        TeiKind.Turn => level is Level.Root or Level.Front or Level.Section or Level.Note or Level.Figure,
        TeiKind.Paragraph => level is Level.Root or Level.Front or Level.Section or Level.Turn or Level.Note or Level.List or Level.Table or Level.Row or Level.Figure
            || (plan.Utterances && level == Level.Block && stack[^1].Kind == TeiKind.Turn),
        TeiKind.Heading => level is Level.Root or Level.Front or Level.Section or Level.List or Level.Table or Level.Figure,
        // Among the words of a paragraph too, but for a turn that is an utterance there is a segment around it.
        TeiKind.List or TeiKind.Table or TeiKind.BlockQuotation or TeiKind.BlockFigure => level is not (Level.Phrase or Level.Code or Level.Word)
            && !(level == Level.Block && stack[^1].Kind is not (TeiKind.Paragraph or TeiKind.Turn)),
        TeiKind.Item or TeiKind.ItemLabel => level == Level.List,
        TeiKind.Row => level == Level.Table,
        TeiKind.Cell => level == Level.Row,
        _ => true,
    };

    private readonly record struct Frame(int Index, int End, TeiKind Kind, Level Level);
}

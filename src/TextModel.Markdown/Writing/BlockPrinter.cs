using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>Prints the blocks of a document, one after the other, with their words; notes at the end.</summary>
internal sealed partial class BlockPrinter : IBlockOutput<BlockFrame>
{
    // As deep as anybody can follow. Deeper ones are printed without their signs.
    private const int Deepest = 24;

    private readonly string text;
    private readonly AnnotationList annotations;
    private readonly WritePlan plan;
    private readonly WordForms forms;
    private readonly NoteKeys keys;
    private readonly LineOutput output;
    private readonly WriteLosses losses;
    private readonly LeafText leaf;
    private readonly List<PlanNode> notes = [];
    private readonly Stack<BlockFrame> open = new();
    private LeafTokens tokens;
    private bool isInNotes;

    // The innermost block that holds what was printed last and what comes next.
    private BlockFrame? last;

    // What the next paragraph begins with.
    private string prefix = "";

    // The list that ended last, where nothing was printed since.
    private (int Depth, ListKind Kind)? ended;

    public BlockPrinter(TextDocument document, WritePlan plan, WordForms forms, NoteKeys keys, LineOutput output, WriteLosses losses)
    {
        (text, annotations, this.plan, this.forms, this.keys, this.output, this.losses) = (document.Text, document.Annotations, plan, forms, keys, output, losses);
        leaf = new(text, losses);
        tokens = new(text, plan.Words, keys, losses);
    }

    /// <summary>Prints all.</summary>
    public void Print()
    {
        Walk(new(plan.Root, null));
        isInNotes = true;
        // Once more from the first of what stands around words.
        tokens = new(text, plan.Words, keys, losses);
        foreach (PlanNode node in notes)
        {
            var note = (Note)node.What!;
            var frame = new BlockFrame(node, null);
            if (note.LabelSpan is { IsEmpty: false } label && label.Start == text.AsSpan(node.Start).IndexOfAnyExcept(" \t\r\n") + node.Start)
                frame.At = Math.Min(label.End, node.End);
            string key = keys.Of(note)!;
            BeginLevel(frame, $"[^{key}]: ", "    ");
            Walk(frame);
        }

        EndBreak();
        output.End();
    }

    private void Walk(BlockFrame first)
    {
        int around = open.Count;
        open.Push(first);
        while (open.Count > around)
        {
            BlockFrame frame = open.Peek();
            if (frame.Next == frame.Node.Count)
            {
                PrintText(frame, frame.Node.End, null);
                Leave(frame);
                open.Pop();
                continue;
            }

            PlanNode child = frame.Node[frame.Next];
            if (child.Kind == PlanKind.Atom)
            {
                frame.Next++;
                continue;
            }

            int from = PrintText(frame, child.Start, child);
            frame.At = Math.Max(frame.At, child.End);
            frame.FirstAtom = ++frame.Next;
            if (child.Kind == PlanKind.Turns)
                PrintTurns(frame, child);
            else
                Enter(frame, child, from);
        }
    }

    private void Leave(BlockFrame frame)
    {
        PrintPrefix();
        if (last == frame)
            last = frame.Around;
        if (frame.HasLevel)
        {
            // Nothing of a note but its name.
            if (output.IsAtStart && frame.Node.Kind == PlanKind.Note)
                PrintBlock(frame, "");
            output.Pop();
            if (last == frame)
                last = frame.Around;
        }

        if (frame.Node.Kind == PlanKind.List)
            ended = (output.Depth, frame.Kind);
    }

    private void Enter(BlockFrame around, PlanNode node, int from)
    {
        if (node.Kind is PlanKind.Note && !isInNotes && keys.Of((Note)node.What!) is not null)
        {
            notes.Add(node);
            return;
        }

        var frame = new BlockFrame(node, around) { At = from, Depth = output.Depth };
        if (node.Kind is not (PlanKind.Flow or PlanKind.Paragraph or PlanKind.Heading or PlanKind.Title))
            PrintPrefix();
        switch (node.Kind)
        {
            case PlanKind.Flow:
                frame.IsFront |= node.What is Division { Type: "front" };
                if (node.What is Turn turn && plan.IsNamed && !WritePlan.IsLabeled(turn) && WritePlan.LabelFor(turn) is { } label)
                    prefix = $"**{MarkdownEscapes.OfWords(label)}** ";
                break;
            case PlanKind.Quote:
                if (((Quotation)node.What!).Source is not null)
                    losses.Add("the source of a quotation", "sources of quotations", node.What.Span);
                BeginLevel(frame, "> ", "> ");
                frame.IsTight = false;
                break;
            case PlanKind.List:
                BeginList(frame);
                break;
            case PlanKind.Item or PlanKind.Label:
                BeginItem(around, frame);
                break;
            case PlanKind.Table:
                PrintTable(around, node);
                return;
            case PlanKind.Figure:
                if (node.What is Figure { Address: not null } or Figure { Description: not null })
                    PrintBlock(frame, LeafTokens.Picture((Figure)node.What));
                break;
        }

        open.Push(frame);
    }

    private void BeginLevel(BlockFrame frame, string first, string rest)
    {
        if (output.Depth == Deepest)
        {
            losses.Add("a block in too many others", "blocks in too many others", frame.Node.What?.Span);
            return;
        }

        output.Push(first, rest);
        frame.HasLevel = true;
        frame.Depth = output.Depth;
    }

    private void BeginList(BlockFrame frame)
    {
        ListShape shape = ListShape.Of(text, frame.Node, losses);
        // Without anything between them two lists would be one.
        if (ended == (output.Depth, shape.Kind))
            PrintBlock(frame.Around!, "<!-- -->");
        frame.IsTight = shape.IsTight || shape.Kind == ListKind.Description;
        frame.Kind = shape.Kind;
        frame.Number = shape.Kind == ListKind.Ordered ? shape.First : null;
        frame.Sign = shape.Sign;
    }

    private void BeginItem(BlockFrame list, BlockFrame item)
    {
        if (list.Kind == ListKind.Description)
        {
            item.IsTight = false;
            // Two terms stand on lines of their own; a term below a description needs a line above it.
            list.IsTight = item.Node.Kind == PlanKind.Item || list.IsTermLast;
            list.IsTermLast = item.Node.Kind == PlanKind.Label;
            if (last == list.Around || last is null)
                list.IsTight = false;
            item.IsTerm = item.Node.Kind == PlanKind.Label;
            if (!item.IsTerm)
                BeginLevel(item, ":   ", "    ");
            return;
        }

        item.IsItem = true;
        item.At = Math.Max(item.At, ListShape.Printed(text, item.Node));
        if (list.Number is not { } next)
        {
            item.At = list.Kind == ListKind.Bulleted && ((TextList)list.Node.What!).Kind == ListKind.Ordered ? item.Node.Start : item.At;
            BeginLevel(item, "- ", "  ");
            return;
        }

        int number = ListShape.NumberOf((item.Node.What as TextListItem)?.Number) ?? next;
        string sign = string.Create(CultureInfo.InvariantCulture, $"{number}{list.Sign} ");
        BeginLevel(item, sign, new(' ', sign.Length));
        list.Number = number + 1;
    }
}

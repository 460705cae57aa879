using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>Prints the blocks of a page, one after the other, with their words.</summary>
internal sealed partial class PagePrinter : IBlockOutput<PrintFrame>
{
    private readonly string text;
    private readonly AnnotationList annotations;
    private readonly WritePlan plan;
    private readonly PageNames names;
    private readonly PageOutput output;
    private readonly WordPrinter words;
    private readonly Stack<PrintFrame> open = new();
    private readonly int lastTurn;
    private readonly WriteLosses losses;

    // What the next paragraph begins with, and its identifier.
    private string prefix = "";
    private string? id;
    private bool hasCaption;

    public PagePrinter(TextDocument document, WritePlan plan, PageNames names, PageOutput output, WriteLosses losses)
    {
        (text, annotations, this.plan, this.names, this.output) = (document.Text, document.Annotations, plan, names, output);
        (lastTurn, this.losses) = (plan.LastTurn, losses);
        words = new(text, plan.Words, names, losses, output);
    }

    /// <summary>Prints all.</summary>
    public void Print()
    {
        open.Push(new(plan.Root, null));
        while (open.TryPeek(out PrintFrame? frame))
        {
            if (frame.Next == frame.Node.Count)
            {
                PrintText(frame, frame.Node.End, null);
                Open(frame);
                Wrap(frame, null, null);
                if (frame.Close.Length > 0)
                    Out(frame.Close);
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
            frame.At = child.End;
            frame.FirstAtom = ++frame.Next;
            if (child.Kind == PlanKind.Turns)
                PrintTurns(frame, child);
            else
                Enter(frame, child, from);
        }

        Out("");
    }

    private void Enter(PrintFrame around, PlanNode node, int from)
    {
        var frame = new PrintFrame(node, around) { At = from };
        if (node.Kind is not (PlanKind.Item or PlanKind.Label or PlanKind.Row or PlanKind.Cell))
            Place(around, node);
        string? own = names.IdOf(node.What);
        if (node.Kind is not (PlanKind.Flow or PlanKind.Paragraph or PlanKind.Heading or PlanKind.Title) && prefix.Length > 0)
        {
            Out($"<p>{prefix}</p>\n");
            prefix = "";
        }

        if (node.IsContainer && around.Tag.Length == 0)
            Out("\n");
        string attribute = own is null ? "" : $" id=\"{own}\"";
        switch (node.Kind)
        {
            case PlanKind.Flow:
                id ??= own;
                frame.IsFront |= node.What is Division { Type: "front" };
                if (node.What is Turn turn && plan.IsNamed && !WritePlan.IsLabeled(turn) && WritePlan.LabelFor(turn) is { } label)
                    prefix = $"<b>{output.Escaped(label)}</b> ";
                break;
            case PlanKind.Paragraph or PlanKind.Heading or PlanKind.Title:
                id ??= own;
                frame.Tag = TagOf(around, node);
                break;
            case PlanKind.Quote:
                BeginHome(frame, $"<blockquote{attribute}{output.Attribute("cite", ((Quotation)node.What!).Source)}>\n", "</blockquote>\n", "p");
                break;
            case PlanKind.List:
                BeginList(frame, attribute);
                break;
            case PlanKind.Item or PlanKind.Label:
                Open(around);
                Wrap(around, null, null);
                string name = node.Kind == PlanKind.Label ? "dt" : ((TextList)around.Node.What!).Kind == ListKind.Description ? "dd" : "li";
                BeginHome(frame, $"<{name}{attribute}{around.Numbers?.Of(node)}>", $"</{name}>\n", BareOr(node, around.IsLoose));
                break;
            case PlanKind.Table:
                (frame.Waiting, frame.Close, frame.IsLoose, frame.Home) = ($"<table{attribute}>\n", "</table>\n", IsLoose(node), node);
                hasCaption = false;
                break;
            case PlanKind.Row:
                bool leads = around.Waiting is not null || around.WrapperClose == "</thead>\n";
                Open(around);
                Wrap(around, leads && IsHead(node) ? "<thead>\n" : null, "</thead>\n");
                Out($"<tr{attribute}>");
                frame.Close = "</tr>\n";
                break;
            case PlanKind.Cell:
                Wrap(around, null, null);
                var cell = (TextTableCell)node.What!;
                string tag = cell.IsHeader ? "th" : "td";
                BeginHome(frame, $"<{tag}{attribute}{Count("rowspan", cell.Rows)}{Count("colspan", cell.Columns)}>", $"</{tag}>", BareOr(node, around.IsLoose));
                break;
            case PlanKind.Figure:
                BeginHome(frame, $"<figure{attribute}>", "</figure>\n", HasHeading(node) ? "p" : "figcaption");
                if (node.What is Figure { Address: not null } or Figure { Description: not null })
                    words.PrintPicture((Figure)node.What);
                Out("\n");
                break;
            case PlanKind.Note:
                BeginNote(around, frame, own);
                break;
        }

        open.Push(frame);
    }

    private static string Count(string name, int count) => count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {name}=\"{count}\"") : "";

    private void BeginHome(PrintFrame frame, string start, string close, string tag)
    {
        Out(start);
        (frame.Close, frame.Tag, frame.Home) = (close, tag, frame.Node);
    }

    private void BeginList(PrintFrame frame, string attribute)
    {
        ListKind kind = ((TextList)frame.Node.What!).Kind;
        var numbers = new ItemNumbers(frame.Node, text);
        if (kind == ListKind.Ordered && !numbers.ArePlain)
            losses.Add("the form of a list's numbers", "forms of lists' numbers", frame.Node.What!.Span);
        (string name, string more) = kind switch
        {
            ListKind.Ordered => ("ol", numbers.Attributes + (numbers.IsInText ? " style=\"list-style: none\"" : "")),
            ListKind.Description => ("dl", ""),
            _ => ("ul", kind == ListKind.Simple || numbers.IsInText ? " style=\"list-style: none\"" : ""),
        };
        (frame.Waiting, frame.Close, frame.IsLoose, frame.Numbers) = ($"<{name}{attribute}{more}>\n", $"</{name}>\n", IsLoose(frame.Node), kind == ListKind.Ordered ? numbers : null);
    }

    // A label is the way back; without one the list prints the number. What goes on after a note is told from it by an element around the note.
    private void BeginNote(PrintFrame around, PrintFrame frame, string? own)
    {
        var note = (Note)frame.Node.What!;
        string attribute = own is null ? "" : $" id=\"{own}\"";
        if (IsNumbered(note))
        {
            Wrap(around, "<ol>\n", "</ol>\n");
            BeginHome(frame, $"<li{attribute} value=\"{note.Number}\">", "</li>\n", BareOr(frame.Node, false));
            return;
        }

        if (string.IsNullOrEmpty(note.Label) && names.BackOf(note) is { } back && names.PrintedOf(note) is { Length: > 0 } printed
            && !BeginsWith(note, printed))
            prefix = $"<a href=\"#{back}\">{output.Escaped(printed)}</a> ";
        frame.Home = frame.Node;
        frame.Tag = "p";
        if (IsOneLine(frame.Node) && (around.Next == around.Node.Children.Count || around.Node.Children[around.Next].Kind == PlanKind.Note))
            id = own;
        else
            BeginHome(frame, $"<aside{attribute}>\n", "</aside>\n", "p");
    }

    // A number that begins the note's own text is not printed twice.
    private bool IsNumbered(Note note) => string.IsNullOrEmpty(note.Label) && note.Number is { Length: > 0 and < 7 } number && number.All(char.IsAsciiDigit) && !BeginsWith(note, number);

    private bool BeginsWith(Note note, string printed) => text.AsSpan(note.Start, note.Span.Length).TrimStart(" [(").StartsWith(printed, StringComparison.Ordinal);

    private bool IsOneLine(PlanNode node)
    {
        int segments = 0;
        if (node.Children.Any(c => c.Kind is not (PlanKind.Atom or PlanKind.Paragraph)))
            return false;
        if (node.Children.Any(c => c.Kind == PlanKind.Paragraph))
            return node.Children.Count(c => c.Kind == PlanKind.Paragraph) == 1;
        for (int at = node.Start; TextPieces.Next(text, at, node.End) is { } segment; at = segment.End)
            segments++;
        return segments == 1;
    }

    // What stands directly in a list, table or row, and may not.
    private void Place(PrintFrame around, PlanNode? node, bool isFooter = false)
    {
        PlanKind kind = around.Node.Kind;
        bool isCaption = kind == PlanKind.Table && node?.Kind == PlanKind.Heading && !hasCaption && around.Waiting is not null && node.Children.All(c => c.Kind == PlanKind.Atom);
        if (isCaption)
        {
            Open(around);
            hasCaption = true;
        }
        else if (kind is PlanKind.List or PlanKind.Table && around.Waiting is null)
        {
            Wrap(around, kind == PlanKind.Table ? "<tr><td>" : ((TextList)around.Node.What!).Kind == ListKind.Description ? "<dd>" : "<li>",
                kind == PlanKind.Table ? "</td></tr>\n" : ((TextList)around.Node.What!).Kind == ListKind.Description ? "</dd>\n" : "</li>\n");
        }
        else if (kind == PlanKind.Row)
        {
            Wrap(around, "<td>", "</td>");
        }
        else if (isFooter)
        {
            Wrap(around, "<footer>\n", "</footer>\n");
        }
        else if (node is not { Kind: PlanKind.Note, What: Note note } || !IsNumbered(note))
        {
            Wrap(around, null, null);
        }
    }

    private void Open(PrintFrame frame)
    {
        if (frame.Waiting is null)
            return;
        Out(frame.Waiting);
        frame.Waiting = null;
    }

    // Puts an element around what follows, or none.
    private void Wrap(PrintFrame frame, string? start, string? close)
    {
        if (frame.WrapperClose == (start is null ? null : close))
            return;
        if (frame.WrapperClose is not null)
            Out(frame.WrapperClose);
        if (start is not null)
            Out(start);
        frame.WrapperClose = start is null ? null : close;
    }

    private static string TagOf(PrintFrame around, PlanNode node)
    {
        if (node.Kind == PlanKind.Title)
            return "h1";
        if (node.Kind == PlanKind.Paragraph)
            return around.Tag;
        return around.Node.Kind switch
        {
            PlanKind.Table when around.Waiting is null && around.WrapperClose is null => "caption",
            PlanKind.Figure => "figcaption",
            _ => ((Heading)node.What!).Level switch { null => "h2", <= 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" },
        };
    }

    // A header row of header cells is one without being told.
    private static bool IsHead(PlanNode row) =>
        row.What is TextTableRow { IsHeader: true } && !(row.Children.Any(c => c.Kind == PlanKind.Cell) && row.Children.All(c => c.Kind == PlanKind.Cell && ((TextTableCell)c.What!).IsHeader));

    private static bool HasHeading(PlanNode node) => node.Children.Any(c => c.Kind == PlanKind.Heading);

    // An item with one paragraph, and lists after it, has the words themselves.
    private string BareOr(PlanNode node, bool isLoose)
    {
        if (isLoose)
            return "p";
        PlanNode[] blocks = [.. node.Children.Where(c => c.Kind != PlanKind.Atom)];
        bool begins = blocks.Length > 0 && blocks[0].Kind == PlanKind.Paragraph;
        if (blocks.Skip(begins ? 1 : 0).Any(b => !b.IsContainer))
            return "p";
        int segments = begins ? 1 : 0, at = node.Start;
        for (int i = 0; i <= blocks.Length; i++)
        {
            int end = i < blocks.Length ? blocks[i].Start : node.End;
            for (int from = at; TextPieces.Next(text, from, end) is { } segment; from = segment.End)
                segments += i > 0 ? 2 : 1;
            at = i < blocks.Length ? blocks[i].End : at;
        }

        return segments > 1 ? "p" : "";
    }

    private bool IsLoose(PlanNode node)
    {
        PlanNode? before = null;
        foreach (PlanNode part in node.Children.SelectMany(c => c.Kind == PlanKind.Row ? c.Children : (IReadOnlyList<PlanNode>)[c]))
        {
            if (part.Start == part.End)
                continue;
            if (before is not null && !before.Children.Any(c => c.IsContainer) && !part.Children.Any(c => c.IsContainer) && TextPieces.LineEnds(text, before.End, part.Start) > 1)
                return true;
            before = part;
        }

        return false;
    }
}

using System.Runtime.InteropServices;

namespace TextModel.Printing;

/// <summary>What becomes of a document's annotations in print: blocks, which nest, and what stands around words, which does not yet.</summary>
internal sealed class WritePlan
{
    private readonly TextDocument document;
    private readonly WriteLosses losses;
    private readonly WordForms forms;
    private readonly Stack<PlanNode> open = new();
    private readonly List<WordMark> words = [];
    private readonly List<TextSpan> labels = [];
    private readonly List<TextSpan> highlighted = [];

    // Of each place where something empty stands: what ends there.
    private readonly Dictionary<int, List<Annotation>> endings = [];
    private Note? note;
    private bool hasTitle;
    private bool hasBold;

    // Up to where something stands around words.
    private int marked;

    // Whether the label of any turn in a run stands before a dash.
    private bool isBeforeDash;
    private bool areLabelsSorted = true;

    private WritePlan(TextDocument document, DocumentSurvey survey, WordForms forms, WriteLosses losses)
    {
        (this.document, this.forms, this.losses) = (document, forms, losses);
        IsNamed = survey.IsNamed;
        Root = new(PlanKind.Whole, null, 0, document.Text.Length);
        open.Push(Root);
    }

    /// <summary>Whether turns without a label begin with a name. Where only some of those who speak have one the file would say less than before, not more.</summary>
    public bool IsNamed { get; }

    /// <summary>Where the last turn ends; after the text where nobody speaks.</summary>
    public int LastTurn { get; private set; } = int.MaxValue;

    /// <summary>Where stage directions begin.</summary>
    public HashSet<int> Directions { get; } = [];

    /// <summary>The whole.</summary>
    public PlanNode Root { get; }

    /// <summary>What stands around words, outer ones first.</summary>
    public List<WordMark> Words { get; private set; } = [];

    /// <summary>Whether the labels in runs of turns are bold; they have no marks of their own among those of <see cref="Words"/>.</summary>
    public bool AreLabelsBold { get; private set; }

    /// <summary>Makes the plan.</summary>
    public static WritePlan Of(TextDocument document, DocumentSurvey survey, WordForms forms, WriteLosses losses)
    {
        var plan = new WritePlan(document, survey, forms, losses);
        if (survey.HasEmpty)
            plan.FindEndings();
        AnnotationList all = document.Annotations;
        int next = 0;
        for (int i = 0; i < all.Count;)
        {
            plan.CloseBefore(all[i]);
            while (next < survey.Runs.Count && survey.Runs[next].First < i)
                next++;
            if (next < survey.Runs.Count && survey.Runs[next] is var run && run.First == i && plan.TryAdd(run))
                i = run.Behind;
            else
                plan.Add(all[i++]);
        }

        plan.Words = WordMark.InOrder(plan.AddLabels());
        return plan;
    }

    /// <summary>The name of who speaks, where it is known.</summary>
    public static string? NameOf(Turn turn) => turn.Speaker is not { } speaker ? null
        : !string.IsNullOrWhiteSpace(speaker.Name) ? speaker.Name.Trim() : speaker.Labels.Select(l => l.Trim(':', ' ')).FirstOrDefault(l => l.Length > 0);

    /// <summary>What a turn without a label is given for one: the name of who speaks and a colon, or as labels of his are printed elsewhere ("Q."); null where nothing is known of him.</summary>
    public static string? LabelFor(Turn turn) => NameOf(turn) is not { } name ? null
        : string.IsNullOrWhiteSpace(turn.Speaker!.Name) && char.IsPunctuation(name[^1]) ? name : $"{name}:";

    /// <summary>Whether a turn begins with a label.</summary>
    public static bool IsLabeled(Turn turn) => turn.LabelSpan is { IsEmpty: false };

    private void FindEndings()
    {
        AnnotationList all = document.Annotations;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Span.IsEmpty)
                endings.TryAdd(all[i].Start, []);
        }

        for (int i = 0; i < all.Count && endings.Count > 0; i++)
        {
            Annotation annotation = all[i];
            if (annotation.Span.IsEmpty)
                continue;
            ref List<Annotation> ending = ref CollectionsMarshal.GetValueRefOrNullRef(endings, annotation.End);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref ending))
                ending.Add(annotation);
        }
    }

    // False where what is around asks for more; then each of them is planned.
    private bool TryAdd(TurnRun turns)
    {
        PlanNode around = open.Peek();
        if (turns.Start < marked || turns.End > around.End || !IsPlainPlace())
            return false;
        isBeforeDash |= turns.IsBeforeDash;
        LastTurn = LastTurn == int.MaxValue ? turns.End : Math.Max(LastTurn, turns.End);
        Formless.CountMentions(turns.FirstMention, turns.Mentions, losses);
        around.Add(new(PlanKind.Turns, document.Annotations[turns.First], turns.Start, turns.End) { First = turns.First, Behind = turns.Behind });
        return true;
    }

    // Only there are paragraphs nothing but paragraphs.
    private bool IsPlainPlace()
    {
        foreach (PlanNode node in open)
        {
            if (node is not ({ Kind: PlanKind.Whole } or { What: Division { Type: not "front" } }))
                return false;
        }

        return true;
    }

    private void Add(Annotation annotation)
    {
        PlanKind? kind = KindOf(annotation);
        if (kind is null)
        {
            AddWords(annotation);
            return;
        }

        PlanNode around = open.Peek();
        // What reaches over the end of what is around it ends there; its text goes on without it.
        if (annotation.End > around.End && kind is not (PlanKind.Flow or PlanKind.Paragraph))
            losses.Add("the end of a block that crosses another", "ends of blocks that cross others", annotation.Span);
        var node = new PlanNode(kind.Value, annotation, annotation.Start, Math.Min(annotation.End, around.End));
        if (kind == PlanKind.Paragraph || kind == PlanKind.Heading)
            around.MoveFigures(node);
        around.Add(node);
        if (kind != PlanKind.Atom)
            open.Push(node);
        if (annotation is Turn turn && IsNamed && !IsLabeled(turn) && NameOf(turn) is not null)
            losses.Add("a turn without a label, which begins with the name of who speaks", "turns without a label, which begin with the name of who speaks", turn.Span);
        if (annotation is Turn)
            LastTurn = LastTurn == int.MaxValue ? annotation.End : Math.Max(LastTurn, annotation.End);
        hasTitle |= kind == PlanKind.Title;
        if (annotation is Note)
            AddNote((Note)annotation);
        else if (annotation is Turn { LabelSpan: { IsEmpty: false } label } && annotation.Span.Contains(label))
            AddLabel(label);
    }

    private void AddLabel(TextSpan label)
    {
        areLabelsSorted &= labels.Count == 0 || labels[^1].CompareTo(label) <= 0;
        labels.Add(label);
    }

    // As a parser of tags would: of what ends here the outermost EndingAncestors stay open.
    private void CloseBefore(Annotation next)
    {
        while (open.Peek() is { What: not null } top && top.End < next.Start)
            open.Pop();
        if (!endings.TryGetValue(next.Start, out List<Annotation>? ending))
        {
            while (open.Peek() is { What: not null } top && top.End <= next.Start)
                open.Pop();
            return;
        }

        int kept = next.Span.IsEmpty ? Math.Clamp(next.EndingAncestors, 0, ending.Count) : 0;
        ending.RemoveRange(kept, ending.Count - kept);
        while (open.Peek() is { What: { } what } top && top.End <= next.Start && (ending.Count == 0 || !IsOneOf(ending, what)))
            open.Pop();
        if (next.Span.IsEmpty)
            ending.Add(next);
    }

    // The innermost come last; nesting without end at one place is not worth more.
    private static bool IsOneOf(List<Annotation> ending, Annotation what)
    {
        for (int i = ending.Count - 1; i >= Math.Max(0, ending.Count - 64); i--)
        {
            if (ReferenceEquals(ending[i], what))
                return true;
        }

        return false;
    }

    // Null for what stands among words, or has no form.
    private PlanKind? KindOf(Annotation annotation)
    {
        PlanNode around = open.Peek();
        bool isEmpty = annotation.Span.IsEmpty;
        switch (annotation)
        {
            case LineBreak:
                return PlanKind.Atom;
            case Figure or NoteAnchor when isEmpty:
                return annotation is Figure { Address: null, Description: null } ? null : PlanKind.Atom;
            case Division or Turn:
                return PlanKind.Flow;
            case TextListItem or TextListLabel when around.Kind == PlanKind.List:
                return annotation is TextListLabel ? PlanKind.Label : PlanKind.Item;
            case TextTableRow when around.Kind == PlanKind.Table:
                return PlanKind.Row;
            case TextTableCell when around.Kind == PlanKind.Row:
                return PlanKind.Cell;
            case Note when !isEmpty && around.Kind is PlanKind.Paragraph or PlanKind.Heading or PlanKind.Title:
                return null;
        }

        if (isEmpty)
            return null;
        return annotation switch
        {
            Paragraph => PlanKind.Paragraph,
            Heading => PlanKind.Heading,
            SourceStatement { Fact: SourceFact.Title } when !hasTitle && around.Kind is PlanKind.Whole or PlanKind.Flow => PlanKind.Title,
            Quotation { IsBlock: true } => PlanKind.Quote,
            TextList => PlanKind.List,
            TextTable => PlanKind.Table,
            Figure => PlanKind.Figure,
            Note => PlanKind.Note,
            _ => null,
        };
    }

    private void AddNote(Note found)
    {
        note = found;
        if (found.LabelSpan is { IsEmpty: false } label && found.Span.Contains(label) && forms.OfLabel(found) is { } mark)
            AddMark(mark);
    }

    private void AddMark(WordMark mark)
    {
        mark.Order = words.Count;
        words.Add(mark);
        marked = Math.Max(marked, mark.End);
    }

    private void AddWords(Annotation annotation)
    {
        if (annotation is Highlighting { Span.IsEmpty: false } look)
        {
            highlighted.Add(look.Span);
            marked = Math.Max(marked, look.End);
            hasBold |= (look.Rendition & Rendition.Bold) != 0;
        }
        else if (annotation is StageDirection)
        {
            Directions.Add(annotation.Start);
        }

        if (forms.Of(annotation, note) is { } mark)
            AddMark(mark);
    }

    // Labels are bold, unless the text has its own way of setting them off.
    private List<WordMark> AddLabels()
    {
        // Where the text has bold words a reader would take these for labels too.
        if ((hasBold && !forms.HasOnlyBold) || (!hasBold && isBeforeDash))
            return words;
        if (!areLabelsSorted)
            labels.Sort();
        int next = 0, reaches = -1;
        var plain = new List<TextSpan>(labels.Count);
        foreach (TextSpan label in labels)
        {
            for (; next < highlighted.Count && highlighted[next].Start < label.End; next++)
                reaches = Math.Max(reaches, highlighted[next].End);
            if (hasBold ? reaches <= label.Start && IsLine(label) : reaches <= label.Start && !TurnRun.IsDashAt(document.Text, label.End))
                plain.Add(label);
            else if (!hasBold)
                return words;
        }

        AreLabelsBold = !hasBold;
        // Both are in order, so that what they make together need not be sorted.
        var all = new List<WordMark>(words.Count + plain.Count);
        int word = 0;
        for (int i = 0; i < plain.Count; i++)
        {
            for (; word < words.Count && words[word].Start <= plain[i].Start; word++)
                all.Add(words[word]);
            WordMark mark = forms.OfSpeaker(plain[i]);
            mark.Order = words.Count + i;
            all.Add(mark);
        }

        all.AddRange(words[word..]);
        return all;
    }

    private bool IsLine(TextSpan label) =>
        document.Text.AsSpan(label.End).TrimStart(" \t") is [] or ['\n' or '\r', ..] && document.Text.AsSpan(0, label.Start).TrimEnd(" \t") is [] or [.., '\n' or '\r'];
}

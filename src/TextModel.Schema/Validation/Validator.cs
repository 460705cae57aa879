using System.Text;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Patterns;
using TextModel.Schema.Simplification;

namespace TextModel.Schema.Validation;

/// <summary>Checks one document, event by event, in memory that grows with its depth and its identifiers only.</summary>
/// <remarks>It knows no parser: names are numbers of the automaton, places are given with each event.</remarks>
internal sealed class Validator
{
    /// <summary>So much of a text is kept for a message where it need not be kept to be judged.</summary>
    private const int Shown = 60;

    private readonly Automaton automaton;
    private readonly Recovery recovery;
    private readonly ValueContext context;
    private readonly IdTable? ids;
    private readonly Action<Fault> report;
    private readonly StringBuilder text = new();
    private readonly Path path;
    private Frame[] frames = new Frame[64];
    private int depth;
    private Pattern current;
    private TextPosition textPlace;
    private TextPosition textEnd;
    private bool hasText;
    private bool keepsText;
    private bool hasFault;

    // Faults of a start tag wait for its end, whose line they are given: so do all validators, and one tag has one place.
    private readonly List<Fault> waiting = [];
    private bool isTagOpen;

    /// <summary>A validator of one document.</summary>
    /// <param name="automaton">The schema; of this validator alone while it works.</param>
    /// <param name="recovery">How to go on after a fault.</param>
    /// <param name="context">Prefixes and entities of the document, as they are at each event.</param>
    /// <param name="ids">The identifiers; null where they are not checked.</param>
    /// <param name="report">Gets what is wrong, in the order of the document.</param>
    public Validator(Automaton automaton, Recovery recovery, ValueContext context, IdTable? ids, Action<Fault> report)
    {
        this.automaton = automaton;
        this.recovery = recovery;
        this.context = context;
        this.ids = ids;
        this.report = report;
        current = automaton.Start;
        path = new Path();
    }

    /// <summary>How often each name was used for an element so far.</summary>
    public int CountOf(int name) => path.CountOf(name);

    /// <summary>Whether white space that stands alone may mean something.</summary>
    public bool WantsWhitespace => keepsText || hasText;

    /// <summary>Whether any text may come now, so that nobody needs to know which: <see cref="AnyText"/> then says enough.</summary>
    public bool TakesAnyText
    {
        get
        {
            if (depth == 0)
                return true;
            ref Frame frame = ref frames[depth - 1];
            return frame.IsSkipped || (!(keepsText && !frame.HasChildren) && automaton.MixedText(current).Kind != PatternKind.NotAllowed);
        }
    }

    /// <summary>Text that is not all white space, where any may come.</summary>
    public void AnyText() => hasText = true;

    /// <summary>A start tag begins.</summary>
    public void StartElement(int name, TextPosition place)
    {
        if (depth > 0)
        {
            FlushText();
            frames[depth - 1].HasChildren = true;
        }

        if (depth == frames.Length)
            Array.Resize(ref frames, depth * 2);
        path.Enter(name);
        ref Frame frame = ref frames[depth++];
        frame = new Frame { Name = name, Place = place };
        isTagOpen = true;
        Step step = automaton.Open(current, name);
        if (step.IsNotAllowed)
            step = Recover(name, place, ref frame);
        frame.Next = step.Next;
        current = step.Inside;
        hasFault = false;
    }

    /// <summary>Says where the start tag that was read last has its end; must be called before the next event that is not of it.</summary>
    public void SettleTag(TextPosition end)
    {
        isTagOpen = false;
        if (waiting.Count == 0)
            return;
        foreach (Fault fault in waiting)
            report(fault.Position is { } place && place.Line < end.Line ? fault with { Position = end, Begin = place } : fault);
        waiting.Clear();
    }

    /// <summary>The document breaks off: what was not judged yet is judged now.</summary>
    public void BreakOff()
    {
        SettleTag(new(1, 1));
        if (depth > 0)
            FlushText();
    }

    /// <summary>An attribute of the start tag; declarations of namespaces are none.</summary>
    public void Attribute(int name, string value, TextPosition place)
    {
        ref Frame frame = ref frames[depth - 1];
        if (frame.IsSkipped)
            return;
        path.Use(name);
        ids?.Attribute(frame.Name, name, value, place, Report);
        Step step = automaton.Attribute(current, name);
        if (step.IsNotAllowed)
        {
            hasFault = true;
            Report(new Fault(FaultOf.Attribute, place) { Name = name, Text = value, Expected = current });
            return;
        }

        if (step.Next is { } next)
        {
            if (step.Inside.Kind != PatternKind.Text && !recovery.Matches(step.Inside, value, context))
                ReportValue(name, value, place, step.Inside);
            current = next;
            return;
        }

        Pattern after = automaton.End(automaton.WholeText(step.Inside, value, context));
        if (after.Kind == PatternKind.NotAllowed)
        {
            ReportValue(name, value, place, step.Inside);
            after = automaton.EndForgiving(step.Inside);
        }

        current = after;
    }

    /// <summary>The start tag ends.</summary>
    public void EndAttributes()
    {
        ref Frame frame = ref frames[depth - 1];
        Pattern closed = automaton.Close(current);
        if (closed.Kind == PatternKind.NotAllowed && current.Kind != PatternKind.NotAllowed)
        {
            // An attribute with a slip in its name is both not allowed and missing: one fault, one message.
            if (!hasFault)
                Report(new Fault(FaultOf.MissingAttribute, frame.Place) { Expected = current, Name = frame.Name });
            closed = automaton.CloseForgiving(current);
        }

        current = closed;
        hasText = false;
        text.Clear();
        keepsText = current.HasData;
    }

    /// <summary>Character data.</summary>
    public void Text(string value, TextPosition place)
    {
        if (depth == 0)
            return;
        if (!Whitespace.IsAll(value))
        {
            if (!hasText)
                textPlace = place;
            hasText = true;
            textEnd = EndOf(value, place);
        }

        if ((keepsText && !frames[depth - 1].HasChildren) || (hasText && text.Length < Shown))
            text.Append(value);
    }

    /// <summary>An end tag, or the end of an empty element.</summary>
    public void EndElement(TextPosition place)
    {
        ref Frame frame = ref frames[depth - 1];
        if (!frame.IsSkipped)
        {
            Pattern? next = frame.HasChildren ? EndMixed(ref frame) : EndSimple(ref frame);
            if (next is null)
            {
                if (current.Kind != PatternKind.NotAllowed)
                    Report(new Fault(FaultOf.MissingAtEnd, place) { Expected = current, Name = frame.Name });
                next = frame.Next ?? automaton.EndForgiving(current);
            }

            current = next;
        }
        else
        {
            current = frame.Next!;
        }

        hasText = keepsText = false;
        text.Clear();
        path.Leave();
        depth--;
        if (depth == 0)
            ids?.Finish(Report);
        else
            automaton.Trim();
    }

    private void FlushText()
    {
        if (hasText && !frames[depth - 1].IsSkipped)
        {
            Pattern after = automaton.MixedText(current);
            if (after.Kind != PatternKind.NotAllowed)
                current = after;
            else if (!frames[depth - 1].HadTextFault)
                ReportText(FaultOf.Text);
        }

        hasText = false;
        text.Clear();
    }

    private Pattern? EndMixed(ref Frame frame)
    {
        FlushText();
        if (frame.Next is not null)
            return current.IsNullable ? frame.Next : null;
        Pattern ended = automaton.End(current);
        return ended.Kind == PatternKind.NotAllowed ? null : ended;
    }

    private Pattern? EndSimple(ref Frame frame)
    {
        Pattern after = current;
        if (current.HasData)
        {
            string value = text.ToString();
            if (frame.Next is not null)
            {
                if (recovery.Matches(current, value, context))
                    return frame.Next;
            }
            else
            {
                Pattern ended = automaton.End(automaton.WholeText(current, value, context));
                if (ended.Kind != PatternKind.NotAllowed)
                    return ended;
            }

            if (!hasText && (current.HasElements || value.Length == 0 && current.HasText))
                return null;
            ReportText(FaultOf.Content);
            return frame.Next ?? automaton.EndForgiving(current);
        }

        if (hasText)
        {
            after = automaton.MixedText(current);
            if (after.Kind == PatternKind.NotAllowed)
            {
                // Text instead of what is required is one fault.
                ReportText(FaultOf.Text);
                return frame.Next ?? automaton.EndForgiving(current);
            }

            current = after;
        }

        if (frame.Next is not null)
            return after.IsNullable ? frame.Next : null;
        Pattern end = automaton.End(after);
        return end.Kind == PatternKind.NotAllowed ? null : end;
    }

    private Step Recover(int name, TextPosition place, ref Frame frame)
    {
        if (depth > 1 && (current.Kind == PatternKind.NotAllowed || frames[depth - 2].IsSkipped))
        {
            frame.IsSkipped = true;
            return new Step(automaton.Builder.NotAllowed, current);
        }

        RecoveredStep way = recovery.Open(current, name, isRoot: depth == 1);
        Report(new Fault(way.Of, place) { Name = name, Expected = current, Meant = way.Meant });
        frame.IsSkipped = way.Step.Inside.Kind == PatternKind.NotAllowed;
        return way.Step;
    }

    private void ReportValue(int name, string value, TextPosition place, Pattern expected) =>
        Report(new Fault(FaultOf.AttributeValue, place) { Name = name, Text = value, Expected = expected });

    private void ReportText(FaultOf of)
    {
        frames[depth - 1].HadTextFault = true;
        TextPosition place = hasText ? textPlace : frames[depth - 1].Place, end = hasText ? textEnd : place;
        Report(new Fault(of, end.Line > place.Line ? end : place)
        {
            Text = text.ToString(),
            Expected = current,
            Name = frames[depth - 1].Name,
            Begin = end.Line > place.Line ? place : null,
        });
    }

    // Where the last character stands that is no white space: the line of the tag after it, mostly, by which validators name the text.
    private static TextPosition EndOf(string value, TextPosition place)
    {
        ReadOnlySpan<char> rest = value.AsSpan().TrimEnd(" \t\n\r");
        int lines = rest.Count('\n');
        return lines == 0 ? place : new(place.Line + lines, rest.Length - rest.LastIndexOf('\n') - 1);
    }

    private void Report(Fault fault)
    {
        fault = fault with { Path = path.ToArray() };
        if (isTagOpen)
            waiting.Add(fault);
        else
            report(fault);
    }

    private struct Frame
    {
        public Pattern? Next;
        public TextPosition Place;
        public int Name;
        public bool HasChildren;
        public bool IsSkipped;
        public bool HadTextFault;
    }
}

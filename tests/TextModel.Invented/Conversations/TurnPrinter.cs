using System.Globalization;
using System.Text.RegularExpressions;
using TextModel.Invented.Printing;

namespace TextModel.Invented.Conversations;

/// <summary>Makes the blocks of a turn, as the frame says.</summary>
/// <param name="convention">The point.</param>
/// <param name="column">How wide the first of two columns made of spaces is.</param>
/// <param name="random">For what differs from text to text.</param>
internal sealed partial class TurnPrinter(Convention convention, int column, SeededRandom random)
{
    private readonly int level = random.Between(2, 4);
    private int questions;

    private Frame Frame => convention.Frame;

    /// <summary>The blocks.</summary>
    /// <param name="utterance">What is said.</param>
    /// <param name="label">The label; not used where the frame has none.</param>
    /// <param name="time">The time as printed, with its brackets; empty where there is none.</param>
    public IEnumerable<Block> Print(Utterance utterance, string label, string time)
    {
        string speech = Invisible.InSpeech(utterance.Paragraphs[0], convention.Invisible);
        string before = "";
        label = Invisible.InLabel(label, convention);
        if (time.Length > 0)
        {
            switch (convention.Time)
            {
                case "before":
                    before = time + " ";
                    break;
                case "in-label" when !Bracketed().IsMatch(Frame.Template):
                    label = $"{label} {time}";
                    break;
                case "in-label" when Frame.Template.Contains('¶', StringComparison.Ordinal):
                    before = time + " ";
                    break;
                case "in-label" or "after":
                    speech = $"{time} {speech}";
                    break;
                case "line-above":
                    yield return new(time);
                    break;
                default:
                    break;
            }
        }

        bool tight = convention.Time == "line-above" && time.Length > 0;
        string[] parts = [.. Frame.Template.Split('¶')];
        bool below = Frame.Kind is FrameKind.Below or FrameKind.BelowList or FrameKind.Heading or FrameKind.Term or FrameKind.Cell or FrameKind.Class;
        IReadOnlyList<Run> first = below ? Runs(parts[0], before, label, "") : Body(utterance, before, label, speech);
        if (Frame.Kind == FrameKind.Cell)
        {
            yield return new(BlockKind.Row, first) { Cells = [[new Run(speech)]] };
            yield break;
        }

        yield return new(KindOf(utterance), first)
        {
            Tight = tight,
            Number = Frame.Kind == FrameKind.Numbered ? ++questions : level,
            Column = column,
        };
        if (below)
        {
            bool close = convention.Below == "tight" || Frame.Kind == FrameKind.Class;
            if (convention.Time == "line-below" && time.Length > 0)
            {
                yield return new(time) { Tight = true };
                close = true;
            }

            BlockKind kind = Frame.Kind switch { FrameKind.BelowList => BlockKind.Item, FrameKind.Term => BlockKind.Definition, _ => BlockKind.Paragraph };
            yield return new(speech, kind) { Tight = close };
        }

        foreach (string paragraph in utterance.Paragraphs.Skip(1))
            yield return new(Invisible.InSpeech(paragraph, convention.Invisible), Frame.Kind == FrameKind.BelowList ? BlockKind.Item : BlockKind.Paragraph);
    }

    private List<Run> Body(Utterance utterance, string before, string label, string speech)
    {
        if (Frame.Kind == FrameKind.Columns)
            return [new((before + label).PadRight(column) + speech)];
        if (!Frame.HasQuestions)
            return Runs(Frame.Template, before, label, speech);
        if (!utterance.IsQuestion)
            return [new(before + speech)];
        if (Frame.Id == "capital-questions")
            speech = speech.ToUpperInvariant();
        questions++;
        return Runs(Frame.Template, before, label, speech);
    }

    private BlockKind KindOf(Utterance utterance) => Frame.Kind switch
    {
        FrameKind.Heading => BlockKind.Heading,
        FrameKind.HeadingQuestions when utterance.IsQuestion => BlockKind.Heading,
        FrameKind.QuoteQuestions when utterance.IsQuestion => BlockKind.Quote,
        FrameKind.Term => BlockKind.Term,
        FrameKind.Class => BlockKind.Speaker,
        FrameKind.Item => BlockKind.Item,
        FrameKind.Numbered => BlockKind.Numbered,
        FrameKind.Quote => BlockKind.Quote,
        _ => BlockKind.Paragraph,
    };

    private List<Run> Runs(string template, string before, string label, string speech)
    {
        template = Invisible.InTemplate(template, convention);
        var runs = new List<Run>();
        if (before.Length > 0)
            runs.Add(new(before));
        int at = 0;
        foreach (Match styled in Styled().Matches(template))
        {
            Append(template[at..styled.Index], "");
            Append(styled.Groups[2].Value, styled.Groups[1].Value);
            at = styled.Index + styled.Length;
        }

        Append(template[at..], "");
        return runs;

        void Append(string text, string style)
        {
            if (text.Length == 0)
                return;
            string filled = string.Concat(text.Select(c => c switch
            {
                'X' => label,
                'T' => speech,
                'N' => questions.ToString(CultureInfo.InvariantCulture),
                _ => c.ToString(),
            }));
            // One period is enough after a name that ends in one.
            if (label.EndsWith('.') && text.Contains("X.", StringComparison.Ordinal))
                filled = filled.Replace(label + ".", label, StringComparison.Ordinal);
            runs.Add(new(filled, style));
        }
    }

    [GeneratedRegex(@"\{(b|i|bi|c|u|sc|span)\|([^}]*)\}")]
    private static partial Regex Styled();

    [GeneratedRegex("[<\\[({【«_*@]X|— X —")]
    private static partial Regex Bracketed();
}

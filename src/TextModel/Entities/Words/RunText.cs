using System.Collections.Immutable;

namespace TextModel.Entities;

/// <summary>A text in which names and dates are looked for, its runs, and the way back to the base text.</summary>
/// <remarks>
/// Where elements of others may choose between readings or cut words, it is the reading text, and that of each note; else the base text
/// itself, which needs no copy.
/// </remarks>
internal sealed class RunText
{
    // Elements that choose what is read; a name that begins or ends in one begins or ends with it.
    private static readonly ImmutableHashSet<string> Choices = ["choice", "app", "subst"];

    // Elements whose text is no running text.
    private static readonly ImmutableHashSet<string> Codes = ["gi", "att", "val", "tag", "ident", "eg", "idno", "formula"];

    private static readonly ImmutableHashSet<string> Breaks = ["cb", "gb", "pb"];
    private readonly TextDocument document;
    private readonly TextReading? reading;

    private RunText(TextDocument document, TextReading? reading, string text, List<TextRun> runs)
    {
        this.document = document;
        this.reading = reading;
        Text = text;
        Runs = runs;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The stretches of it across whose edges no name goes.</summary>
    public List<TextRun> Runs { get; }

    /// <summary>The texts of a document.</summary>
    public static IEnumerable<RunText> Of(TextDocument document)
    {
        if (!HasElements(document))
            return [new(document, null, document.Text, TextRun.Of(document))];
        return [Read(document, document.GetReading(), new(0, document.Text.Length)), .. document.Notes.Select(n => Read(document, n.GetReading(), n.Span))];
    }

    /// <summary>The place in the base text of a place in this one.</summary>
    public int ToBase(int offset) => reading?.ToBase(offset) ?? offset;

    /// <summary>The stretch of the base text that a stretch of this one comes from; with all of an alternative of which only one end would be in it.</summary>
    public TextSpan ToBase(TextSpan span)
    {
        if (reading is null)
            return span;
        TextSpan found = reading.ToBase(span);
        foreach (Annotation around in document.Annotations.Overlapping(found))
        {
            if (around is not Markup { Kind: MarkupKind.Element, Tag: { } tag } || around.Span.Contains(found) || found.Contains(around.Span) || !Choices.Contains(tag.LocalName))
                continue;
            if (around.Start < found.Start && Place(reading, around.Start) == span.Start)
                found = new(around.Start, found.End);
            else if (around.End > found.End && Place(reading, around.End) == span.End)
                found = new(found.Start, around.End);
        }

        return found;
    }

    private static bool HasElements(TextDocument document)
    {
        foreach (Annotation annotation in document.Annotations.AsSpan())
        {
            if (annotation is Markup { Kind: MarkupKind.Element } or LineBreak)
                return true;
        }

        return false;
    }

    private static RunText Read(TextDocument document, TextReading reading, TextSpan span)
    {
        char[] text = reading.Text.ToCharArray();
        var cuts = new List<(int Start, int End)>();
        foreach (Annotation annotation in document.Annotations.Overlapping(span))
        {
            switch (annotation)
            {
                case StageDirection or TextListLabel or Markup { Kind: MarkupKind.Element, Tag.LocalName: "label" }:
                    Cut(annotation.Start, annotation.Start);
                    Cut(annotation.End, annotation.End);
                    break;
                case TimeStamp or CodePassage:
                case Markup { Kind: MarkupKind.Element, Tag: { } tag } when Codes.Contains(tag.LocalName):
                    Cut(annotation.Start, annotation.End);
                    break;
                case PageBreak or LineBreak:
                case Markup { Kind: MarkupKind.Element, Tag: { } tag } when Breaks.Contains(tag.LocalName):
                    // What is printed where a word is cut is no part of it; a soft hyphen counts in no word.
                    if (Place(reading, annotation.Start) is > 0 and var at && at < text.Length && char.IsLetter(text[at]) && text[at - 1] is '-' or '¬' or '\u2010' or '\u2E17')
                        text[at - 1] = '\u00AD';
                    break;
                default:
                    break;
            }
        }

        for (int at = Array.IndexOf(text, '\n'); at >= 0; at = Array.IndexOf(text, '\n', at + 1))
            cuts.Add((at, at));
        cuts.Sort();
        var runs = new List<TextRun>(cuts.Count + 1);
        int from = 0;
        foreach ((int start, int end) in cuts.Append((text.Length, text.Length)))
        {
            if (start > from)
                runs.Add(new(from, start, Continues: false));
            from = Math.Max(from, end);
        }

        return new(document, reading, new(text), runs);

        void Cut(int start, int end) => cuts.Add((Place(reading, start), Place(reading, end)));
    }

    // The first place of a reading text that comes from a place of the base text or one after it.
    private static int Place(TextReading reading, int offset)
    {
        int low = 0, high = reading.Text.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (reading.ToBase(middle) < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

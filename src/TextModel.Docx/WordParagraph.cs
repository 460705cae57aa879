using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>What a part is made of, in order: paragraphs, and the beginnings and ends of tables.</summary>
/// <param name="owner">The note or comment it belongs to; null in the main text.</param>
internal abstract class WordBlock(string? owner)
{
    public string? Owner => owner;
}

/// <summary>A table, row or cell begins.</summary>
internal sealed class WordTablePart(string? owner, WordTableKind kind) : WordBlock(owner)
{
    public WordTableKind Kind => kind;

    /// <summary>Whether a row is repeated at the top of each page.</summary>
    public bool IsHeader { get; set; }

    /// <summary>Whether a row was deleted.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Over how many columns a cell reaches; of a row, how many it leaves free before its first cell.</summary>
    public int Columns { get; set; }

    /// <summary>Whether a cell begins one that reaches over more rows.</summary>
    public bool Merges { get; set; }

    /// <summary>Whether a cell belongs to the one above it.</summary>
    public bool IsMerged { get; set; }
}

/// <summary>A table, row or cell ends.</summary>
internal sealed class WordTableEnd(string? owner, WordTableKind kind) : WordBlock(owner)
{
    public WordTableKind Kind => kind;
}

internal enum WordTableKind
{
    Table,
    Row,
    Cell,
}

/// <summary>A paragraph of a part, as it is read. Offsets are those of its own text.</summary>
/// <remarks>A document may have a million: what most do not have takes no room, and neither does the one way in which most are set.</remarks>
internal sealed class WordParagraph(string? owner) : WordBlock(owner)
{
    private string first = "";
    private StringBuilder? all;
    private (int Start, int End, WordFormat? Format) only;
    private List<(int Start, int End, WordFormat Format)>? runs;
    private List<(int Start, int End, string Target)>? links;
    private List<EmphasisSpan>? emphasis;
    private List<WordReference>? references;
    private List<Annotation>? marks;
    private List<Annotation>? readings;

    /// <summary>How long its text is.</summary>
    public int Length => all?.Length ?? first.Length;

    /// <summary>Its passages in bold or italics, in order.</summary>
    public IReadOnlyList<EmphasisSpan> Emphasis => emphasis ?? (IReadOnlyList<EmphasisSpan>)[];

    /// <summary>The notes and comments that are pointed at.</summary>
    public IReadOnlyList<WordReference> References => references ?? (IReadOnlyList<WordReference>)[];

    /// <summary>How its text is set, from its beginning to its end.</summary>
    public IReadOnlyList<(int Start, int End, WordFormat Format)> Runs =>
        runs ?? (only.Format is { } format ? [(only.Start, only.End, format)] : (IReadOnlyList<(int Start, int End, WordFormat Format)>)[]);

    /// <summary>Its links, in order, without overlap.</summary>
    public IReadOnlyList<(int Start, int End, string Target)> Links => links ?? (IReadOnlyList<(int Start, int End, string Target)>)[];

    /// <summary>Its pictures and line breaks, in order.</summary>
    public IReadOnlyList<Annotation> Marks => marks ?? (IReadOnlyList<Annotation>)[];

    /// <summary>Its characters with readings above them, in order, without overlap.</summary>
    public IReadOnlyList<Annotation> Readings => readings ?? (IReadOnlyList<Annotation>)[];

    /// <summary>Whether nothing in it is set off, linked, pictured or broken.</summary>
    public bool IsPlain => links is null && marks is null && readings is null && runs is null && only.Format is null or { Rendition: Rendition.None, Own: WordOwn.None, IsCode: false, IsQuoted: false, Change: WordChange.None };

    /// <summary>The identifier of the paragraph's style.</summary>
    public string? Style { get; set; }

    /// <summary>The level of the outline that the paragraph itself has, 1 for the highest.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; set; }

    /// <summary>The identifier of the list that numbers it; "0" for none, null where only its style may say.</summary>
    public string? List { get; set; }

    /// <summary>Its level in the list, 0 for the outermost; null where only its style may say.</summary>
    public int? ListLevel { get; set; }

    /// <summary>Whether it is moved in from the margin.</summary>
    public bool IsIndented { get; set; }

    /// <summary>The cell of a table it stands in, counted over the part; 0 outside of tables.</summary>
    public int Cell { get; set; }

    /// <summary>The row of a table it stands in, counted over the part; 0 outside of tables.</summary>
    public int Row { get; set; }

    /// <summary>The text box it stands in, counted over the part; 0 outside of them.</summary>
    public int Box { get; set; }

    /// <summary>Whether its end was deleted: the next paragraph goes on in it.</summary>
    public bool JoinsNext { get; set; }

    /// <summary>Whether it has nothing to read but perhaps marks of notes.</summary>
    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < Length; i++)
            {
                if (!char.IsWhiteSpace(this[i]))
                    return false;
            }

            return true;
        }
    }

    /// <summary>A character of its text.</summary>
    public char this[int index] => all is null ? first[index] : all[index];

    /// <summary>A stretch of its text.</summary>
    public string Slice(int start, int end) => all is null ? first[start..end] : all.ToString(start, end - start);

    /// <summary>Puts a stretch of its text after another.</summary>
    public void CopyTo(StringBuilder text, int start, int end)
    {
        if (all is null)
            text.Append(first, start, end - start);
        else
            text.Append(all, start, end - start);
    }

    /// <summary>Adds words at its end.</summary>
    public void Append(string words)
    {
        if (Length == 0)
            first = words;
        else
            (all ??= new(first)).Append(words);
    }

    /// <summary>Adds how a stretch at its end is set; one that goes on as the one before is one with it, unless the mark of a note parts them.</summary>
    public void AddRun(int start, int end, WordFormat set)
    {
        bool isParted = references is [.., { Kind: not WordReferenceKind.Comment } reference] && reference.Offset == start;
        if (runs is null && only.Format is null)
            only = (start, end, set);
        else if (runs is null && !isParted && only.End == start && only.Format == set)
            only.End = end;
        else if (!isParted && runs is [.., var last] && last.End == start && last.Format == set)
            runs[^1] = (last.Start, end, set);
        else
            (runs ??= [(only.Start, only.End, only.Format!)]).Add((start, end, set));
    }

    /// <summary>Adds a link. Two that lead to one place and touch are one for the reader.</summary>
    public void AddLink(int start, int end, string target)
    {
        if (links is [.., var last] && last.End == start && last.Target == target)
            links[^1] = (last.Start, end, target);
        else
            (links ??= []).Add((start, end, target));
    }

    /// <summary>Adds the emphasis of what was added last.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="words">What was added.</param>
    /// <param name="set">How it is set.</param>
    public void AddEmphasis(int start, string words, WordFormat set)
    {
        Rendition seen = words.AsSpan().TrimEnd() is [.., var last] && char.IsPunctuation(last) ? set.WithoutLabelStyle : set.Whole;
        EmphasisStyle style = (seen.HasFlag(Rendition.Bold) ? EmphasisStyle.Bold : 0) | (seen.HasFlag(Rendition.Italic) ? EmphasisStyle.Italic : 0);
        if (style == 0 || string.IsNullOrWhiteSpace(words))
            return;
        if (emphasis is [.., var before] && before.Style == style && string.IsNullOrWhiteSpace(Slice(before.Span.End, start)))
            emphasis[^1] = new(new(before.Span.Start, Length), style);
        else
            (emphasis ??= []).Add(new(new(start, Length), style));
    }

    /// <summary>Adds a picture or line break at its end.</summary>
    public void AddMark(Annotation mark) => (marks ??= []).Add(mark with { Span = TextSpan.At(Length) });

    /// <summary>Adds what stands above its last characters.</summary>
    /// <param name="start">Where they begin.</param>
    /// <param name="reading">What stands there.</param>
    public void AddReading(int start, string reading) => (readings ??= []).Add(new RubyPassage { Span = new(start, Length), Reading = reading });

    /// <summary>Adds a reference at its end.</summary>
    /// <returns>Its number.</returns>
    public int Refer(WordReferenceKind kind, string id)
    {
        (references ??= []).Add(new(Length, kind, id));
        return references.Count - 1;
    }

    /// <summary>What was added last is the mark of a reference.</summary>
    public void MarkWith(int reference) => references![reference] = references[reference] with { Length = Length - references[reference].Offset };

    /// <summary>Adds another one at its end.</summary>
    public void Join(WordParagraph next)
    {
        int shift = Length;
        Append(next.Slice(0, next.Length));
        foreach (EmphasisSpan set in next.Emphasis)
            (emphasis ??= []).Add(set with { Span = set.Span.Shift(shift) });
        foreach ((int start, int end, WordFormat format) in next.Runs)
        {
            runs ??= [.. Runs];
            runs.Add((start + shift, end + shift, format));
        }

        foreach (WordReference reference in next.References)
            (references ??= []).Add(reference with { Offset = reference.Offset + shift });
        foreach ((int start, int end, string target) in next.Links)
            (links ??= []).Add((start + shift, end + shift, target));
        foreach (Annotation mark in next.Marks)
            (marks ??= []).Add(mark with { Span = mark.Span.Shift(shift) });
        foreach (Annotation reading in next.Readings)
            (readings ??= []).Add(reading with { Span = reading.Span.Shift(shift) });
        JoinsNext = next.JoinsNext;
        // What is left of a paragraph that was deleted whole has the form of the next one.
        if (shift == 0)
            (Style, IsItem, OutlineLevel, List, ListLevel) = (next.Style, next.IsItem, next.OutlineLevel, next.List, next.ListLevel);
    }
}

/// <summary>A place that points at a note or a comment.</summary>
/// <param name="Offset">Where, in the paragraph's text.</param>
/// <param name="Kind">What it points at.</param>
/// <param name="Id">Its identifier in the part of its kind.</param>
/// <param name="Length">How long its own mark is, which stands in the text; 0 where Word counts.</param>
internal readonly record struct WordReference(int Offset, WordReferenceKind Kind, string Id, int Length = 0);

/// <summary>What is pointed at.</summary>
internal enum WordReferenceKind
{
    Footnote,
    Endnote,
    Comment,
}

/// <summary>A comment: who wrote it.</summary>
/// <param name="Author">The author; null where the file does not say.</param>
/// <param name="Date">When, as the file has it; null where it does not say.</param>
internal sealed record WordComment(string? Author, string? Date);

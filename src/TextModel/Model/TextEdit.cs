using System.Collections.Immutable;
using System.Text;

namespace TextModel;

/// <summary>The result of <see cref="TextDocument.WithText"/>.</summary>
/// <param name="Document">The document with the new text.</param>
/// <param name="Cut">The annotations of the old document that a change cut through or swallowed, in order, each once.</param>
public sealed record TextEdit(TextDocument Document, ValueList<CutAnnotation> Cut)
{
    internal static TextEdit Apply(TextDocument document, IEnumerable<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        TextChange[] sorted = [.. changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End)];
        Check(sorted, document.Text.Length);
        var text = new StringBuilder(document.Text.Length);
        int at = 0;
        foreach (TextChange change in sorted)
        {
            text.Append(document.Text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        text.Append(document.Text, at, document.Text.Length - at);
        var moved = new Annotation[document.Annotations.Count];
        var cut = ImmutableArray.CreateBuilder<CutAnnotation>();
        var move = new OffsetShift(sorted);
        foreach (Annotation old in document.Annotations.AsSpan())
        {
            TextSpan span = move.Move(old.Span);
            Annotation copy = old switch
            {
                Turn { LabelSpan: { } label } turn => turn with { Span = span, LabelSpan = MoveLabel(label, span) },
                Note { LabelSpan: { } label } note => note with { Span = span, LabelSpan = MoveLabel(label, span) },
                _ => old with { Span = span },
            };
            (copy.Index, copy.Origin) = (old.Index + 1, 0);
            moved[old.Index] = copy;
            bool swallowed = !old.Span.IsEmpty && move.IsSwallowed(old.Span);
            if (swallowed || move.IsCut(old.Span))
                cut.Add(new(old, swallowed));
        }

        AnnotationOrder.Sort(moved);
        Nesting.Restore(moved, document.Annotations);
        var result = TextDocument.Own(text.ToString(), moved, document.Source, document.Speakers, document.Entities, document.Encoding, document.OriginalFile, document.Extra);
        (result.Path, result.SourceFile, result.KeptHeader) = (document.Path, document.SourceFile, document.KeptHeader);
        return new(result, new(cut.ToImmutable()));

        // An empty label at the end of its turn must not move out of it.
        TextSpan MoveLabel(TextSpan label, TextSpan node)
        {
            TextSpan moved = move.Move(label);
            return moved.Start > node.End && label.IsEmpty ? TextSpan.At(node.End) : moved;
        }
    }

    private static void Check(TextChange[] changes, int length)
    {
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes[i].NewText is null)
                throw new ArgumentException($"The change at {changes[i].Span} has no new text; an empty string deletes.", nameof(changes));
            if (changes[i].Span.End > length)
                throw new ArgumentException($"The change at {changes[i].Span} lies outside the text, which has {length} UTF-16 units.", nameof(changes));
            if (i > 0 && changes[i].Span.Start < changes[i - 1].Span.End)
                throw new ArgumentException($"The changes at {changes[i - 1].Span} and {changes[i].Span} overlap.", nameof(changes));
        }
    }
}

/// <summary>An annotation that a change of the text touched.</summary>
/// <param name="Annotation">The annotation, in the old document.</param>
/// <param name="IsSwallowed">True: all its text was replaced or deleted. False: a change crossed one of its ends.</param>
public sealed record CutAnnotation(Annotation Annotation, bool IsSwallowed);

/// <summary>Where offsets go when stretches of a text are replaced.</summary>
internal sealed class OffsetShift
{
    private readonly TextChange[] changes;
    private readonly int[] growthBefore;

    public OffsetShift(TextChange[] sorted)
    {
        changes = sorted;
        growthBefore = new int[sorted.Length + 1];
        for (int i = 0; i < sorted.Length; i++)
            growthBefore[i + 1] = growthBefore[i] + sorted[i].Growth;
    }

    /// <summary>A start moves after an insertion at its place, an end stays before it; an empty span stays empty and moves behind.</summary>
    public TextSpan Move(TextSpan span)
    {
        int start = Move(span.Start, behind: true);
        return new(start, span.IsEmpty ? start : Math.Max(start, Move(span.End, behind: false)));
    }

    /// <summary>Whether a change replaces all of the span.</summary>
    public bool IsSwallowed(TextSpan span) => First(span.Start) is var i && i < changes.Length && changes[i].Span.Contains(span);

    /// <summary>Whether a change crosses an end of the span.</summary>
    public bool IsCut(TextSpan span) => Crosses(span.Start, span) || Crosses(span.End, span);

    private bool Crosses(int offset, TextSpan span) => First(offset) is var i && i < changes.Length && changes[i].Span.Crosses(span);

    // The first change that ends after the offset.
    private int First(int offset)
    {
        int low = 0, high = changes.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (changes[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Move(int offset, bool behind)
    {
        int i = First(offset);
        // Insertions exactly at the offset count for a start and not for an end.
        if (!behind)
        {
            while (i > 0 && changes[i - 1].Span is { IsEmpty: true } empty && empty.Start == offset)
                i--;
        }

        if (i < changes.Length && changes[i].Span.Start < offset)
            return changes[i].Span.Start + growthBefore[i] + (behind ? changes[i].NewText.Length : 0);
        return offset + growthBefore[i];
    }
}

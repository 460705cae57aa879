using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Exmaralda;

/// <summary>A place in the text of an entry at which an event ends and the next one begins.</summary>
/// <param name="Offset">The place, in UTF-16 code units.</param>
/// <param name="Time">When it is spoken, or null.</param>
/// <param name="Point">The point of the timeline; known when the entry is placed.</param>
internal readonly record struct ExmaraldaMark(int Offset, TimeSpan? Time, ExmaraldaPoint? Point = null);

/// <summary>Cuts the text of an entry into events: at the times of its words, and where something is about a part of it.</summary>
internal static class ExmaraldaMarks
{
    /// <summary>The marks of an entry: its beginning, its end, and those between.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="cuts">Places at which something that is about it begins or ends.</param>
    public static List<ExmaraldaMark> Of(TierItem item, IEnumerable<int> cuts)
    {
        var marks = new List<ExmaraldaMark> { new(0, item.Start) };
        TimeSpan reached = item.Start ?? TimeSpan.MinValue, limit = item.End ?? TimeSpan.MaxValue;
        foreach (TierWord word in item.Words)
        {
            if (word.Span.Start < marks[^1].Offset || word.Span.End > item.Text.Length || word.Time is not { } time)
                continue;
            // A time that goes back, or beyond the entry, cannot be said.
            if (time.Start >= reached && time.Start <= limit)
            {
                marks.Add(new(word.Span.Start, time.Start));
                reached = time.Start;
            }

            if (time.End is { } end && end >= reached && end <= limit)
            {
                marks.Add(new(word.Span.End, end));
                reached = end;
            }
        }

        marks.Add(new(item.Text.Length, item.End));
        foreach (int cut in cuts.Distinct().Where(c => c > 0 && c < item.Text.Length))
        {
            if (!marks.Exists(m => m.Offset == cut))
                marks.Insert(marks.FindIndex(m => m.Offset > cut), new(cut, null));
        }

        return Simplify(item.Text, marks);
    }

    // Of two marks with nothing but blanks between, one is enough, unless both have times and these differ; of two with one time, one is enough in any case.
    private static List<ExmaraldaMark> Simplify(string text, List<ExmaraldaMark> marks)
    {
        var kept = new List<ExmaraldaMark> { marks[0] };
        for (int i = 1; i < marks.Count; i++)
        {
            ExmaraldaMark before = kept[^1], next = marks[i];
            bool isBlank = text.AsSpan(before.Offset, next.Offset - before.Offset).IsWhiteSpace();
            bool same = (before.Time is { } a && next.Time is { } b && a == b) || (isBlank && (before.Time is null || next.Time is null));
            bool isFirst = kept.Count == 1, isLast = i == marks.Count - 1;
            if (!same || (isFirst && isLast))
                kept.Add(next);
            else if (isFirst)
                kept[^1] = before with { Time = before.Time ?? next.Time };
            else
                kept[^1] = next with { Time = before.Time ?? next.Time, Offset = isLast || isBlank ? next.Offset : before.Offset };
        }

        return kept;
    }
}

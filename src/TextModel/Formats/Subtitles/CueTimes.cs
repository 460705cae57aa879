namespace TextModel.Formats.Subtitles;

/// <summary>Gives each piece a time: its own, its turn's, or one between those of its neighbors.</summary>
internal sealed class CueTimes
{
    // How long a cue is shown where nothing says it, and how short one may be that is put between others: in thousandths of a second.
    private const long Usual = 2000;
    private const long Shortest = 500;

    private readonly string text;
    private readonly List<CuePiece> pieces;
    private int paragraphs;
    private int stages;

    private CueTimes(string text, List<CuePiece> pieces)
    {
        this.text = text;
        this.pieces = pieces;
    }

    /// <summary>Gives the times, and puts the pieces in their order.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="pieces">The pieces, in document order; sorted by their times after.</param>
    /// <param name="diagnostics">Receives which times were assumed.</param>
    /// <returns>How many pieces change places; -1 where the document has no times.</returns>
    public static int Give(string text, List<CuePiece> pieces, DiagnosticBag diagnostics)
    {
        var times = new CueTimes(text, pieces);
        times.TakeTurns();
        if (!pieces.Exists(p => p.Time is not null))
            return -1;
        times.FillGaps();
        times.Report(diagnostics);
        return times.Order();
    }

    private static long Milliseconds(TimeSpan time) => Math.Max(0, (long)Math.Round(time.TotalMilliseconds));

    private void TakeTurns()
    {
        for (int i = 0; i < pieces.Count;)
        {
            int end = i + 1;
            while (pieces[i].Turn is not null && end < pieces.Count && ReferenceEquals(pieces[end].Turn, pieces[i].Turn))
                end++;
            if (pieces[i].Turn?.Time is { } time)
                TakeTurn(i, end, time);
            i = end;
        }
    }

    private void TakeTurn(int first, int end, TimeRange time)
    {
        List<CuePiece> spoken = pieces.GetRange(first, end - first).FindAll(p => !p.IsStage);
        if (spoken.Exists(p => p.Time is not null))
            return;
        if (spoken.Count == 1)
        {
            spoken[0].Time = time;
            return;
        }

        long from = Milliseconds(time.Start), to = time.End is { } known ? Milliseconds(known) : from;
        for (int i = end; to <= from && i < pieces.Count; i++)
        {
            if ((pieces[i].Time ?? pieces[i].Turn?.Time) is { } next)
                to = Math.Max(from + 1, Milliseconds(next.Start));
        }

        paragraphs += spoken.Count;
        Share(spoken, from, to > from ? to : from + (Usual * spoken.Count));
    }

    // By the length of the text; each gets a thousandth at least.
    private static void Share(List<CuePiece> some, long from, long to)
    {
        to = Math.Max(to, from + some.Count);
        long all = some.Sum(p => (long)p.End - p.Start + 1), before = 0;
        for (int i = 0; i < some.Count; i++)
        {
            CuePiece piece = some[i];
            long start = from + i + (long)((to - from - some.Count) * (before / (double)all));
            before += piece.End - piece.Start + 1;
            long end = from + i + 1 + (long)((to - from - some.Count) * (before / (double)all));
            piece.Time = new(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(end));
        }
    }

    private void FillGaps()
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Time is not null)
                continue;
            int end = i;
            while (end < pieces.Count && pieces[end].Time is null)
                end++;
            List<CuePiece> gap = pieces.GetRange(i, end - i);
            stages += gap.Count(p => p.IsStage);
            paragraphs += gap.Count(p => !p.IsStage);
            FillGap(gap, i > 0 ? pieces[i - 1].Time : null, end < pieces.Count ? pieces[end].Time : null);
            i = end - 1;
        }
    }

    // Where there is no room between two cues, what has no time is shown with the second.
    private static void FillGap(List<CuePiece> gap, TimeRange? before, TimeRange? after)
    {
        long from = before is null ? 0 : Milliseconds(before.End ?? before.Start);
        if (after is null)
        {
            from = before!.End is null ? from + Usual : from;
            Share(gap, from, from + (Usual * gap.Count));
            return;
        }

        long to = Milliseconds(after.Start);
        if (before is not { End: null } && to - from >= Shortest * gap.Count)
        {
            Share(gap, from, to);
            return;
        }

        foreach (CuePiece piece in gap)
            piece.Time = after;
    }

    private void Report(DiagnosticBag diagnostics)
    {
        string Count(int count, string one) => count == 0 ? "" : count == 1 ? $"one {one}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {one}s");
        string what = string.Join(" and ", new[] { Count(paragraphs, "paragraph"), Count(stages, "stage direction") }.Where(w => w.Length > 0));
        if (what.Length > 0)
            diagnostics.Add(DiagnosticCodes.TimesAssumed.At(null, null, null, char.ToUpperInvariant(what[0]) + what[1..]));
    }

    private int Order()
    {
        int moved = 0;
        long latest = 0;
        foreach (CuePiece piece in pieces)
        {
            piece.From = Milliseconds(piece.Time!.Start);
            piece.To = piece.Time.End is { } end ? Milliseconds(end) : piece.From;
            moved += piece.From < latest ? 1 : 0;
            latest = Math.Max(latest, piece.From);
        }

        if (moved > 0)
        {
            CuePiece[] sorted = [.. pieces.OrderBy(p => p.From)];
            pieces.Clear();
            pieces.AddRange(sorted);
        }

        // An end that is not known is where the next one begins.
        long next = -1;
        for (int i = pieces.Count - 1; i >= 0; i--)
        {
            CuePiece piece = pieces[i];
            next = i + 1 < pieces.Count && pieces[i + 1].From > piece.From ? pieces[i + 1].From : next;
            if (piece.To <= piece.From)
                piece.To = next > piece.From ? next : piece.From + Usual;
        }

        return moved;
    }
}

namespace TextModel.Entities;

/// <summary>Finds where the annotations of a set stand in a text that may have changed since they were made.</summary>
internal sealed class Alignment
{
    private const int ContextLength = 32;

    // Beyond so many places a quote is ambiguous whatever stands around them.
    private const int MaxPlaces = 1000;
    private readonly AnnotationSet set;
    private readonly string text;
    private readonly string flat;
    private readonly OffsetMap offsets;
    private readonly bool sameText;
    private readonly SpacingMap? spacing;
    private readonly Lazy<CollapsedText> collapsed;
    private readonly Lazy<CollapsedText> read;

    public Alignment(AnnotationSet set, TextDocument document)
    {
        this.set = set;
        text = document.Text;
        offsets = document.Offsets;
        flat = FlatText.Of(text);
        sameText = set.Text == text;
        spacing = set.Text is { } old && !sameText ? SpacingMap.Make(old, text) : null;
        collapsed = new(() => new CollapsedText(flat, s => s));
        read = new(() =>
        {
            TextReading reading = document.GetReading();
            return new(FlatText.Of(reading.Text), reading.ToBase);
        });
    }

    /// <summary>Where an annotation stands now.</summary>
    /// <returns>Its stretches in UTF-16 code units of the text, where it was placed, and how many places its quotation fits; none where the letters of the whole text led there.</returns>
    public (MergeOutcome Outcome, ValueList<TextSpan> Spans, int Places) Find(StandOffItem item)
    {
        ValueList<TextSpan>? here = InText(item.Spans);
        if (sameText && here is { } same && (item.Quote is null || Agrees(same, FlatText.Of(item.Quote)) || AgreesButForSpace(same, item.Quote)))
            return (MergeOutcome.Exact, same, 1);
        if (spacing is not null && item.Spans.Count > 0 && spacing.Map(item.Spans) is { } letters)
            return (letters == item.Spans ? MergeOutcome.Exact : MergeOutcome.Moved, letters, 0);
        if (QuoteOf(item) is not { } quote)
            return here is { } spans ? (MergeOutcome.Unverified, spans, 1) : (MergeOutcome.Lost, default, 0);
        (string before, string behind) = Context(item);
        if (here is { } place && Agrees(place, quote) && FitsAround(place, before, behind))
            return (MergeOutcome.Exact, place, 1);
        if (here is { } there && AgreesButForSpace(there, quote) && FitsAround(there, before, behind))
            return (MergeOutcome.Exact, there, 1);
        // Parts that do not touch keep their distances.
        TextSpan[] shape = Shape(item, quote);
        List<ValueList<TextSpan>> places = [.. Places(shape, quote, before, behind)];
        int all = places.Count;
        if (places.Count > 1)
            places = Narrow(places, before, behind);
        return places.Count switch
        {
            0 => (MergeOutcome.Lost, default, 0),
            1 => (MergeOutcome.Moved, places[0], all),
            var several => (MergeOutcome.Ambiguous, default, several),
        };
    }

    private ValueList<TextSpan>? InText(ValueList<TextSpan> spans)
    {
        long length = offsets.Length(set.OffsetUnit);
        var found = new List<TextSpan>(spans.Count);
        foreach (TextSpan span in spans)
        {
            if (span.End > length)
                return null;
            found.Add(new(offsets.From(set.OffsetUnit, span.Start), offsets.From(set.OffsetUnit, span.End)));
        }

        return found.Count == 0 ? null : found.ToValueList();
    }

    private bool Agrees(ValueList<TextSpan> spans, string quote)
    {
        int at = 0;
        foreach (TextSpan span in spans)
        {
            // A space stands between the quoted parts.
            if (at > 0 && at < quote.Length && quote[at] == ' ' && quote.Length > span.Length + at)
                at++;
            if (at + span.Length > quote.Length || !flat.AsSpan(span.Start, span.Length).SequenceEqual(quote.AsSpan(at, span.Length)))
                return false;
            at += span.Length;
        }

        return at == quote.Length;
    }

    // Tools that show a text with its white space collapsed quote it so.
    private bool AgreesButForSpace(ValueList<TextSpan> spans, string quote) =>
        spans is [{ } span] && CollapsedText.Of(text.AsSpan(span.Start, span.Length)).SequenceEqual(CollapsedText.Of(quote));

    private string? QuoteOf(StandOffItem item)
    {
        if (item.Quote is { } quoted)
            return FlatText.Of(quoted);
        if (set.Text is not { } old || item.Spans.IsEmpty || item.Spans.Any(s => s.End > old.Length))
            return null;
        return FlatText.Of(string.Join(' ', item.Spans.Select(s => old.Substring(s.Start, s.Length))));
    }

    private (string Before, string Behind) Context(StandOffItem item)
    {
        if (item.Prefix is not null || item.Suffix is not null || set.Text is not { } old || item.Spans.IsEmpty)
            return (FlatText.Of(item.Prefix ?? ""), FlatText.Of(item.Suffix ?? ""));
        int start = Math.Min(item.Spans[0].Start, old.Length), end = Math.Min(item.Spans[^1].End, old.Length);
        int from = Math.Max(0, start - ContextLength), to = Math.Min(old.Length, end + ContextLength);
        return (FlatText.Of(old[from..start]), FlatText.Of(old[end..to]));
    }

    // The quote alone could stand here by chance: something of what stood around it must still be there, if it is known.
    private bool FitsAround(ValueList<TextSpan> spans, string before, string behind)
    {
        int start = spans[0].Start, end = spans[^1].End;
        bool known = before.Length + behind.Length > 0;
        return !known
            || (before.Length > 0 && start > 0 && flat[start - 1] == before[^1])
            || (behind.Length > 0 && end < flat.Length && flat[end] == behind[0])
            || (before.Length == 0 && start == 0) || (behind.Length == 0 && end == flat.Length);
    }

    // The stretches relative to the first one's start, in UTF-16 code units.
    private static TextSpan[] Shape(StandOffItem item, string quote)
    {
        if (item.Spans.Count <= 1)
            return [new(0, quote.Length)];
        int first = item.Spans[0].Start;
        TextSpan[] shape = [.. item.Spans.Select(s => s.Start >= first ? s.Shift(-first) : new TextSpan(0, 0))];
        // In code points the distances are right only where no pair stands between; what does not fit the quote is not found.
        return shape;
    }

    private IEnumerable<ValueList<TextSpan>> Places(TextSpan[] shape, string quote, string before, string behind)
    {
        // White space tells no places apart; what stands nowhere in the text itself may be read in it.
        if (shape.Length == 1 && !string.IsNullOrWhiteSpace(quote))
        {
            TextSpan[] found = [.. collapsed.Value.Find(quote).Take(MaxPlaces)];
            return (found.Length > 0 ? found : read.Value.Find(quote).Take(MaxPlaces)).Select(s => (ValueList<TextSpan>)[s]);
        }

        return PlacesOfShape(shape, quote, before, behind);
    }

    private IEnumerable<ValueList<TextSpan>> PlacesOfShape(TextSpan[] shape, string quote, string before, string behind)
    {
        string wanted = quote.Length == 0 ? before + behind : quote[..Math.Min(shape[0].Length, quote.Length)];
        if (wanted.Length == 0 || quote.Length < shape[0].Length)
            yield break;
        int skip = quote.Length == 0 ? before.Length : 0, count = 0;
        for (int at = flat.IndexOf(wanted, StringComparison.Ordinal); at >= 0 && count < MaxPlaces; at = flat.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            int start = at + skip;
            if (start + shape[^1].End > flat.Length)
                continue;
            ValueList<TextSpan> place = [.. shape.Select(s => s.Shift(start))];
            if (Agrees(place, quote))
            {
                count++;
                yield return place;
            }
        }
    }

    // The places where all stands around that stood around before; if there are none, those where one side does; and if there are none of those
    // either, those where at least the nearest words on both sides are the same.
    private List<ValueList<TextSpan>> Narrow(List<ValueList<TextSpan>> places, string before, string behind)
    {
        // A stretch of the text may be longer than what was quoted of it: white space, and letters in two characters.
        bool Before(ValueList<TextSpan> place, int length)
        {
            int from = Math.Max(0, place[0].Start - (4 * length));
            return SpacedText.EndsWith(CollapsedText.Of(flat.AsSpan(from, place[0].Start - from)), CollapsedText.Of(before.AsSpan(Math.Max(0, before.Length - length))));
        }

        bool Behind(ValueList<TextSpan> place, int length)
        {
            int to = Math.Min(flat.Length, place[^1].End + (4 * length));
            return SpacedText.StartsWith(CollapsedText.Of(flat.AsSpan(place[^1].End, to - place[^1].End)), CollapsedText.Of(behind.AsSpan(0, Math.Min(behind.Length, length))));
        }

        foreach (int length in (int[])[ContextLength, 16, 8])
        {
            List<ValueList<TextSpan>> both = [.. places.Where(s => Before(s, length) && Behind(s, length))];
            if (both.Count > 0)
                return Sharpest(both);
            List<ValueList<TextSpan>> one = length < ContextLength ? [] : [.. places.Where(s => Before(s, length) || Behind(s, length))];
            if (one.Count > 0)
                return Sharpest(one);
        }

        return places;

        // Of places that differ in the white space around them only, the one that has it as it was.
        List<ValueList<TextSpan>> Sharpest(List<ValueList<TextSpan>> found)
        {
            if (found.Count == 1)
                return found;
            List<ValueList<TextSpan>> same = [.. found.Where(p => flat.AsSpan(0, p[0].Start).EndsWith(before) && flat.AsSpan(p[^1].End).StartsWith(behind))];
            return same.Count == 1 ? same : found;
        }
    }
}

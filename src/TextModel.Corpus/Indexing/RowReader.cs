using System.Globalization;

namespace TextModel.Corpus;

/// <summary>Cuts a document into the rows that are searched.</summary>
/// <remarks>
/// A row is a paragraph or heading by its reading text; a turn or note without either; and what stands in none of them, as it stands. Every word of the base text is in exactly one row,
/// labels, time stamps, note anchors and page furniture aside.
/// </remarks>
internal sealed class RowReader
{
    private readonly TextDocument document;
    private readonly AnnotationList annotations;
    private readonly Dictionary<string, RowSpeaker> speakers = new(StringComparer.Ordinal);
    private readonly List<TextRow> rows = [];
    private readonly List<TextSpan> covered = [];
    private readonly List<EntityMention> mentions;
    private readonly bool hasPairs;
    private char[] folded = new char[4096];
    private int turnNumber;

    private RowReader(TextDocument document)
    {
        this.document = document;
        annotations = document.Annotations;
        mentions = [.. document.Mentions];
        hasPairs = document.Text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        foreach (Speaker speaker in document.Speakers)
            speakers[speaker.Id] = RowSpeaker.Of(speaker);
    }

    /// <summary>The rows of a document, in the order of the text.</summary>
    public static List<TextRow> Read(TextDocument document) => new RowReader(document).Read();

    /// <summary>What is known of a document's source.</summary>
    public static RowSource SourceOf(TextDocument document, string path)
    {
        PartialDate? date = document.Source.Date;
        bool sortable = date is { Year: > 0 and < 10000 };
        return new()
        {
            Path = path,
            Title = document.Source.Title,
            Date = date?.ToString(),
            DateFrom = sortable ? Day(date!.Value, false) : null,
            DateTo = sortable ? Day(date!.Value, true) : null,
            Language = document.Source.Language,
        };
    }

    /// <summary>The first or last day that a partial date may mean.</summary>
    public static string Day(PartialDate date, bool last)
    {
        int month = date.Month ?? (last ? 12 : 1);
        int day = date.Day ?? (last ? DateTime.DaysInMonth(date.Year, month) : 1);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{month:00}-{day:00}");
    }

    private List<TextRow> Read()
    {
        ValueList<Turn> turns = document.Turns;
        Turn? turn = null;
        int begun = 0;
        Note? note = null;
        Annotation? row = null;
        for (int i = 0; i < annotations.Count; i++)
        {
            Annotation part = annotations[i];
            if (turn is not null && turn.End < part.End)
                turn = null;
            if (note is not null && !note.Span.Contains(part.Span))
                note = null;
            switch (part)
            {
                case Turn t:
                    turn = t;
                    turnNumber = NumberOf(turns, begun++);
                    if (t.LabelSpan is { } spoken)
                        covered.Add(spoken);
                    if (!HasBlocks(t, i))
                        Add(t, "turn", turn, null);
                    break;
                case Note n:
                    note = n;
                    if (n.LabelSpan is { } label)
                        covered.Add(label);
                    if (!HasBlocks(n, i))
                        Add(n, "note", turn, null);
                    break;
                // A paragraph within a paragraph is read with it, unless a note is between them.
                case Paragraph or Heading when row is null || !row.Span.Contains(part.Span) || (note is not null && row.Span.Contains(note.Span) && row.Span != note.Span):
                    row = part;
                    Add(part, note is not null ? "note" : part is Heading ? "heading" : "paragraph", turn, note);
                    break;
                case FormeWork or TimeStamp or NoteAnchor or PageBreak:
                    covered.Add(part.Span);
                    break;
                default:
                    break;
            }
        }

        AddRest(turns);
        Sort(rows, static (a, b) => a.Places.Runs[0].Base.CompareTo(b.Places.Runs[0].Base) is var order and not 0 ? order : a.Number.CompareTo(b.Number));
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Number != i + 1)
                rows[i] = rows[i] with { Number = i + 1 };
        }

        return rows;
    }

    // Of turns that begin at one place the first is meant.
    private static int NumberOf(ValueList<Turn> turns, int index)
    {
        while (index > 0 && turns[index - 1].Start == turns[index].Start)
            index--;
        return index + 1;
    }

    // Most often all is in order, and then sorting would cost the most.
    private static void Sort<T>(List<T> list, Comparison<T> comparison)
    {
        for (int i = 1; i < list.Count; i++)
        {
            if (comparison(list[i - 1], list[i]) <= 0)
                continue;
            list.Sort(comparison);
            return;
        }
    }

    // A block most often follows at once, or nothing does that is inside.
    private bool HasBlocks(Annotation part, int index) =>
        index + 1 < annotations.Count && ((annotations[index + 1] is Paragraph or Heading && annotations[index + 1].Start < part.End && annotations[index + 1].End <= part.End)
            || (!IsAlone(part, index) && (!part.Inner<Paragraph>().IsEmpty || !part.Inner<Heading>().IsEmpty)));

    // Whether nothing lies inside; one that starts where this one ends may.
    private bool IsAlone(Annotation part, int index) => index + 1 == annotations.Count || annotations[index + 1].Start > part.End;

    private void Add(Annotation part, string type, Turn? turn, Note? note)
    {
        covered.Add(part.Span);
        TextReading reading = part.GetReading();
        string words = Folded(reading.Text, out int count);
        if (count > 0)
            Add(reading.Text, words, count, part.Span, Runs(reading), type, turn, ElementOf(part) ?? ElementOf(note) ?? ElementOf(turn));
    }

    // What no paragraph holds: lines of verse, cells, loose text. As it stands, cut where turns begin and end.
    private void AddRest(ValueList<Turn> turns)
    {
        Sort(covered, static (a, b) => a.Start.CompareTo(b.Start));
        int at = 0, next = 0;
        foreach (TextSpan span in covered.Append(TextSpan.At(document.Text.Length)))
        {
            while (at < span.Start)
            {
                while (next < turns.Count && turns[next].End <= at)
                    next++;
                Turn? turn = next < turns.Count && turns[next].Start <= at ? turns[next] : null;
                turnNumber = turn is null ? 0 : NumberOf(turns, next);
                int end = Math.Min(span.Start, turn?.End ?? (next < turns.Count ? turns[next].Start : int.MaxValue));
                AddRest(new(at, end), turn);
                at = end;
            }

            at = Math.Max(at, span.End);
        }
    }

    private void AddRest(TextSpan span, Turn? turn)
    {
        ReadOnlySpan<char> text = document.Text.AsSpan(span.Start, span.Length);
        int start = span.Start + text.Length - text.TrimStart().Length;
        text = text.Trim();
        string words = Folded(text, out int count);
        if (count == 0)
            return;
        List<RowRun> runs = [];
        for (int at = 0; at < text.Length;)
        {
            runs.Add(Run(at, start + at));
            int line = text[at..].IndexOfAny('\r', '\n');
            at = line < 0 ? text.Length : at + line + 1;
        }

        Add(text.ToString(), words, count, new(start, start + text.Length), [.. runs], "text", turn, ElementOf(turn));
    }

    private string Folded(ReadOnlySpan<char> text, out int count)
    {
        if (folded.Length < text.Length)
            folded = new char[text.Length * 2];
        count = SearchWords.Fold(text, folded, out int length);
        return new(folded, 0, length);
    }

    private void Add(string text, string words, int count, TextSpan span, RowRun[] runs, string type, Turn? turn, Annotation? element)
    {
        var places = new RowPlaces(runs);
        var row = new TextRow
        {
            Number = rows.Count + 1,
            Type = type,
            Turn = turn is null ? null : turnNumber,
            Kind = turn?.Kind switch { TurnKind.Question => "question", TurnKind.Answer => "answer", TurnKind.Statement => "statement", _ => null },
            Speaker = SpeakerOf(turn),
            Text = Plain(text),
            Words = words,
            WordCount = count,
            Element = element?.Id,
            ElementStart = element is null ? 0 : Points(element.Start),
            Places = places,
            PlacesText = places.ToString(),
        };
        rows.Add(mentions.Count == 0 ? row : row with { Mentions = [.. MentionsOf(span, runs, text)] });
    }

    private RowSpeaker? SpeakerOf(Turn? turn)
    {
        if (turn is null || (turn.SpeakerId is null && turn.Label is null))
            return null;
        string key = turn.SpeakerId ?? $"\0{turn.Label}";
        if (!speakers.TryGetValue(key, out RowSpeaker? speaker))
            speakers[key] = speaker = RowSpeaker.Of(turn.SpeakerId, turn.Label);
        return speaker;
    }

    private static Annotation? ElementOf(Annotation? part) => part?.Id is null ? null : part;

    private RowRun[] Runs(TextReading reading)
    {
        string read = reading.Text, text = document.Text;
        // Most are the base text's own characters from the first to the last, on one line.
        int first = reading.ToBase(0);
        if (reading.ToBase(read.Length) == first + read.Length && text.AsSpan(first).StartsWith(read) && read.AsSpan().IndexOfAny('\r', '\n') < 0)
            return [Run(0, first)];
        List<RowRun> runs = [];
        for (int at = 0; at < read.Length;)
        {
            int start = reading.ToBase(at);
            int same = Math.Max(1, read.AsSpan(at).CommonPrefixLength(text.AsSpan(start)));
            // Equal characters are no proof: the reading text may have left out as many in between.
            while (same > 1 && reading.ToBase(at + same - 1) != start + same - 1)
                same = (same + 1) / 2;
            int line = read.AsSpan(at, same).IndexOfAny('\r', '\n');
            if (line >= 0)
                same = line + 1;
            runs.Add(Run(at, start));
            at += same;
        }

        return [.. runs];
    }

    private RowRun Run(int reading, int start)
    {
        TextPosition place = document.Lines.GetPosition(start);
        return new(reading, start, Points(start), place.Line, place.Column);
    }

    private int Points(int offset) => hasPairs ? (int)document.Offsets.To(OffsetUnit.CodePoint, offset) : offset;

    private IEnumerable<RowMention> MentionsOf(TextSpan span, RowRun[] runs, string text)
    {
        int first = FirstMention(span.Start);
        for (int i = first; i < mentions.Count && mentions[i].Start < span.End; i++)
        {
            EntityMention mention = mentions[i];
            if (!span.Contains(mention.Span) || mention.Span.IsEmpty)
                continue;
            int start = FromBase(runs, mention.Start, text.Length), end = FromBase(runs, mention.End - 1, text.Length - 1) + 1;
            Entity entity = mention.Entity;
            string label = Plain(entity.Label);
            if (start >= 0 && end > start)
                yield return new(mention.Kind.Value, mention.EntityId, label, start, end - start, SearchWords.Fold(label), SearchWords.Fold(text.AsSpan(start, end - start)));
        }
    }

    private int FirstMention(int offset)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // Where a character stands in the row; -1 for what the row leaves out.
    private static int FromBase(RowRun[] runs, int offset, int last)
    {
        for (int i = runs.Length - 1; i >= 0; i--)
        {
            int found = runs[i].Reading + offset - runs[i].Base;
            if (runs[i].Base <= offset)
                return found < (i + 1 < runs.Length ? runs[i + 1].Reading : last + 1) ? found : -1;
        }

        return -1;
    }

    // Neither database keeps NUL or half a pair; each becomes one unit, so that offsets stay.
    private static string Plain(string text)
    {
        if (!text.Contains('\0') && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        char[] units = text.ToCharArray();
        for (int i = 0; i < units.Length; i++)
        {
            if (char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1]))
                i++;
            else if (units[i] == '\0' || char.IsSurrogate(units[i]))
                units[i] = '\uFFFD';
        }

        return new(units);
    }
}

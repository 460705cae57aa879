namespace TextModel.Transcripts;

/// <summary>What stands before the first turn: statements about the source, and prose.</summary>
internal sealed class FrontMatter
{
    private const int MaxBlocks = 60;

    // The longest line with a date below a title, and how much else it says, in UTF-16 code units.
    private const int MaxDateLine = 90;
    private const int MaxPlace = 40;

    // The longest key of a fact, in UTF-16 code units.
    private const int MaxKey = 30;
    private readonly string text;
    private readonly SourceBuilder source;
    private readonly Rows<TextSpan> shorts = new();
    private readonly PartialDate? published;
    private bool hasImprint;
    private bool otherAbove;

    private FrontMatter(string text, Source known)
    {
        this.text = text;
        source = new(known, FrontDates.IsDayFirst(known.Language, text));
        published = known.PublicationDate;
    }

    /// <summary>The statements, outer before inner, in order.</summary>
    public List<SourceStatement> Statements { get; } = [];

    /// <summary>After the last statement; 0 where there is none.</summary>
    public int End { get; private set; }

    /// <summary>What is known of the source.</summary>
    public Source Source { get; private set; } = Source.Empty;

    /// <summary>The date of the conversation where it stands among other words, which no statement of <see cref="Statements"/> is about; null for none.</summary>
    public SourceStatement? DateMention { get; private set; }

    /// <summary>Reads the front matter.</summary>
    /// <param name="input">The text, its mark-up and what the format knows of the source.</param>
    /// <param name="turns">The turns, in order. Where there are none, only what is unmistakable is taken.</param>
    /// <param name="people">Who takes part, as facts anywhere in the text say.</param>
    /// <param name="legend">What labels are short for, which is no title.</param>
    public static FrontMatter Read(TranscriptInput input, ReadOnlySpan<TurnDraft> turns, Rows<NamedFact> people, Legend legend)
    {
        string text = input.Text;
        ReadOnlySpan<TextBlock> blocks = input.Blocks.Span;
        int firstTurn = turns.IsEmpty ? -1 : turns[0].Announced;
        var front = new FrontMatter(text, input.Source);
        int limit = firstTurn < 0 ? text.Length : firstTurn;
        for (int i = 0; i < blocks.Length && i < MaxBlocks && blocks[i].Span.Start < limit; i++)
        {
            int start = TextScan.SkipSpace(text, blocks[i].Span.Start, blocks[i].Span.End);
            int end = TextScan.TrimEnd(text, start, Math.Min(blocks[i].Span.End, limit));
            if (end <= start)
                continue;
            // What is spoken is no title.
            if (blocks[i].Kind == BlockKind.Cue)
                break;
            // Without turns a cell that says no more than a word or a year is one of a table, and no title.
            bool isCell = firstTurn < 0 && blocks[i].Kind == BlockKind.TableCell;
            bool read = legend.Covers(new(start, end)) || (isCell ? front.TryReadFacts(new(start, end)) : front.ReadBlock(new(start, end), blocks[i].Kind)) || isCell;
            TextSpan words = FrontLines.Words(text, new(start, end));
            front.otherAbove = DateKeys.IsOther(text.AsSpan(words.Start, words.Length));
            if (read)
                continue;
            // Without turns, front matter ends where prose begins; a heading is none.
            if (firstTurn < 0 && blocks[i].Kind != BlockKind.Heading)
                break;
        }

        foreach ((FactKey fact, string name) in people)
            front.source.Set(fact, "", name);
        string? heading = HeadingTitles.Find(text, blocks, limit, out int headingStart);
        front.Finish(firstTurn >= 0, heading, headingStart, input.Source.Date is null ? FrontDates.Find(input, turns) : []);
        front.TakeWhole(input.Structures.Span, firstTurn);
        return front;
    }

    // It ends in no table, list or quotation that was printed for its own sake.
    private void TakeWhole(ReadOnlySpan<Annotation> structures, int firstTurn)
    {
        foreach (Annotation structure in structures)
        {
            if (structure is TextTable or TextList or Quotation { IsBlock: true } && structure.Start < End && End < structure.End && (firstTurn < 0 || firstTurn >= structure.End))
                End = structure.End;
        }
    }

    private bool ReadBlock(TextSpan span, BlockKind kind)
    {
        if (TryReadFacts(span))
            return true;
        // A title, and facts on the lines right below it.
        if (FactsBelow(span) is > 0 and int facts && TextScan.TrimEnd(text, span.Start, facts) is int above && IsShort(new(span.Start, above)) && ReadBlock(new(span.Start, above), kind))
            return TryReadFacts(new(facts, span.End));
        if (span.Length <= 60 && Dates.TryRead(text.AsSpan(span.Start, span.Length), source.DayFirst) is { } date)
        {
            // "Next meeting", and below it the day.
            if (otherAbove)
                return true;
            source.Set(date);
            Statements.Add(new() { Span = span, Fact = SourceFact.Date });
            return true;
        }

        TakeDateBelow(ref span);
        if (!IsShort(span) || hasImprint || kind == BlockKind.ListItem)
            return false;
        // "12/05/2021, 10:14 - Ada created group": what a program says in a chat.
        if (TimeStamps.TryRead(text, span.Start, span.End, out int stamp, out _))
        {
            if (Dates.Find(text.AsSpan(span.Start, stamp - span.Start)) is { } said)
                source.Set(said);
            return true;
        }

        shorts.Add(span);
        return true;
    }

    // "A talk with Ada Rossi", and below it "on 3 May 1968", "Kraków, 12 kwietnia 1994 r."
    private void TakeDateBelow(ref TextSpan span)
    {
        int last = span.End;
        while (last > span.Start && text[last - 1] is not ('\n' or '\r'))
            last--;
        last = TextScan.SkipSpace(text, last, span.End);
        int above = TextScan.TrimEnd(text, span.Start, last);
        if (above <= span.Start || span.End - last > MaxDateLine)
            return;
        ReadOnlySpan<char> line = text.AsSpan(last, span.End - last);
        PartialDate? below = Dates.TryRead(line) is { Month: not null } whole ? whole : null;
        // With a place, above which stands no sentence.
        if (below is null && !TextScan.EndsSpeech(text[above - 1]) && Dates.FindAll(line) is { Count: 1 } dates && dates[0] is { Date.Month: not null } only && !DateWords.IsOther(line) && line.Length - (only.End - only.Start) <= MaxPlace)
            below = only.Date;
        if (below is not { } date)
            return;
        source.Set(date);
        Statements.Add(new() { Span = new(last, span.End), Fact = SourceFact.Date });
        span = new(span.Start, above);
    }

    // Before all facts: the author's name first, if two come; the other is the title.
    private void Finish(bool hasTurns, string? heading, int headingStart, List<DateFact> dates)
    {
        TakeDate(dates, DatePlace.Line);
        if (!hasTurns && !hasImprint && Statements.Count == 0)
            shorts.Clear();
        int title = TitleIndex(heading, headingStart);
        if (title < 0 && heading is not null)
            source.Set(FactKey.Title, "", heading);
        for (int i = 0; i < shorts.Count; i++)
        {
            TextSpan span = shorts[i];
            string line = OneLine(span);
            if (i < title && IsPerson(span))
            {
                source.SetAuthor(line);
                Statements.Add(new() { Span = span, Fact = SourceFact.Author });
            }
            else if (i == title)
            {
                span = WithoutFacts(span);
                line = OneLine(span);
                if ((Dates.TryReadLast(line, out _) ?? Dates.Find(line)) is { } date)
                    source.Set(date);
                source.Set(FactKey.Title, "", WithoutPage(span) ?? line);
                Statements.Add(new() { Span = span, Fact = SourceFact.Title });
            }
            else if (i > title && span.Length <= 90 && Dates.FindAll(line) is { Count: > 0 } dated && !DateWords.IsOther(line) && !DateWords.IsTold(line, dated[0]))
            {
                // "Trieste, 18 August 1989"
                source.Set(dated[0].Date);
                Statements.Add(new() { Span = span, Fact = SourceFact.Date });
            }
        }

        TakeDate(dates, DatePlace.FileYear);
        if (published is { } appeared)
            source.Set(appeared);
        Statements.Sort((a, b) => a.Span.CompareTo(b.Span));
        foreach (SourceStatement statement in Statements)
            End = Math.Max(End, statement.End);
        Source = source.Build();
    }

    // Where the format knows the title, its line is that which says the same. Below a heading none is: the heading is the title, or heads a list.
    private int TitleIndex(string? heading, int headingStart)
    {
        if (source.Source.Title is { } known)
            return shorts.FindIndex(s => Same(OneLine(s), known));
        if (heading is not null)
            return shorts.FindIndex(s => s.Start == headingStart);
        int above = headingStart < 0 ? shorts.Count : 0;
        while (above < shorts.Count && shorts[above].Start < headingStart)
            above++;
        return above == 0 ? -1 : above > 1 && IsPerson(shorts[0]) ? 1 : 0;
    }

    // The most reliable date that stands in one of the places up to the last; others may say the same in more detail.
    private void TakeDate(List<DateFact> dates, DatePlace last)
    {
        foreach (DateFact fact in dates)
        {
            if (fact.Place > last)
                break;
            if (fact.Place == DatePlace.PublicationLine)
                source.SetPublished(fact.Date);
            // A second short line with a date may be about another one: of the issue it was printed in.
            bool taken = fact.Place is DatePlace.Title or DatePlace.LooseSentence ? source.Source.Date is null && source.Refine(fact.Date) : source.Refine(fact.Date);
            if (taken && fact.Span is { } span && !Statements.Exists(s => s.Fact == SourceFact.Date && s.Span.Contains(span)))
                DateMention = new() { Span = span, Fact = SourceFact.Date };
        }
    }

    // The first line with a key that is known, below others; 0 for none.
    private int FactsBelow(TextSpan span)
    {
        for (int at = span.Start, lines = 0; at < span.End && lines < 4; lines++)
        {
            int end = TextScan.LineEnd(text, at, span.End, out int next);
            int from = TextScan.SkipSpace(text, at, end);
            if (lines > 0 && from < end && TryReadKey(from, end, out string key, out _) && FactKeys.Find(key) is not null)
                return from;
            at = next;
        }

        return 0;
    }

    // A block of "Key : value" lines, each perhaps going on in the next line.
    private bool TryReadFacts(TextSpan span)
    {
        var facts = new Rows<KeyedLine>();
        bool known = false;
        for (int at = span.Start; at < span.End;)
        {
            int lineEnd = TextScan.LineEnd(text, at, span.End, out int next);
            int from = TextScan.SkipSpace(text, at, lineEnd);
            int end = TextScan.TrimEnd(text, from, lineEnd);
            at = next;
            if (from >= end)
                continue;
            if (TryReadKey(from, end, out string key, out int valueStart))
            {
                FactKey? fact = FactKeys.Find(key);
                known |= fact is not null;
                facts.Add(new(new(from, end), key, fact, valueStart));
            }
            else if (facts.Count == 0)
            {
                return false;
            }
            else if (end - from <= 60 && Dates.TryRead(text.AsSpan(from, end - from)) is { Month: not null })
            {
                facts.Add(new(new(from, end), "", FactKey.Date, from));
            }
            else
            {
                facts[^1] = facts[^1] with { Span = new(facts[^1].Span.Start, end) };
            }
        }

        if (!known)
            return false;
        hasImprint = true;
        Statements.Add(new() { Span = span, Fact = SourceFact.Imprint });
        foreach ((TextSpan line, string key, FactKey? fact, int valueStart) in facts)
        {
            bool people = fact is FactKey.Interviewer or FactKey.Interviewee;
            source.Set(fact, key, people ? Lines(valueStart, line.End) : OneLine(new(valueStart, line.End)));
            Statements.Add(new() { Span = line, Fact = FactKeys.FactOf(fact) });
        }

        return true;
    }

    private bool TryReadKey(int from, int end, out string key, out int valueStart)
    {
        key = "";
        valueStart = from;
        int colon = text.AsSpan(from, Math.Min(end - from, 40)).IndexOf(':');
        if (colon < 2)
            return false;
        key = text.Substring(from, colon).Trim();
        valueStart = TextScan.SkipSpace(text, from + colon + 1, end);
        bool wide = text[from + colon - 1] == ' ';
        return valueStart < end && (FactKeys.Find(key) is not null || (wide && char.IsLetter(key[0]) && key.Count(c => c == ' ') < 4));
    }

    private bool IsShort(TextSpan span)
    {
        int lines = 0;
        for (int at = span.Start; at < span.End;)
        {
            int end = TextScan.LineEnd(text, at, span.End, out int next);
            if (end - at > 90 || ++lines > 5)
                return false;
            at = next;
        }

        if (text.AsSpan(span.Start, span.Length).IndexOfAnyExcept(TextScan.DigitsAndSpaces) < 0)
            return false;
        return (text[span.End - 1] != '.' || Dates.EndsInYear(text.AsSpan(span.Start, span.Length))) && text[span.End - 1] is not (':' or ';' or ',' or ']' or ')') && char.IsLetterOrDigit(text[span.Start]) | text[span.Start] is '"' or '“' or '«';
    }

    private static bool Same(string line, string known) => line.TrimEnd(',', ' ').Equals(known, StringComparison.OrdinalIgnoreCase);

    private bool IsPerson(TextSpan span)
    {
        ReadOnlySpan<char> name = text.AsSpan(span.Start, span.Length);
        if (name.Length > 40 || name.ContainsAny('\r', '\n') || name.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
            return false;
        return LabelShapes.Of(name) is LabelShape.Name or LabelShape.Capitals && name.Contains(' ') && !name.ContainsAny(TextScan.Digits)
            && !name.StartsWith("Interview", StringComparison.OrdinalIgnoreCase);
    }

    private string OneLine(TextSpan span) => string.Join(' ', text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Below the first line, one with a key ("Ort: Kiel") says something else.
    private TextSpan WithoutFacts(TextSpan span)
    {
        TextScan.LineEnd(text, span.Start, span.End, out int next);
        while (next < span.End)
        {
            int start = next, end = TextScan.LineEnd(text, start, span.End, out next);
            int key = text.AsSpan(start, end - start).IndexOfAny(':', '：');
            if (key is > 0 and < MaxKey && !text.AsSpan(start, key).ContainsAny('.', '?', ','))
                return new(span.Start, TextScan.TrimEnd(text, span.Start, start));
        }

        return span;
    }

    // "Harbour talks            1": the first page's running head.
    private string? WithoutPage(TextSpan span)
    {
        int end = span.End;
        while (end > span.Start && TextScan.IsDigit(text[end - 1]))
            end--;
        int words = TextScan.TrimEnd(text, span.Start, end);
        return end < span.End && end - words > 2 && words > span.Start ? OneLine(new(span.Start, words)) : null;
    }

    private string Lines(int start, int end) => string.Join('\n', text[start..end].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private readonly record struct KeyedLine(TextSpan Span, string Key, FactKey? Fact, int ValueStart);
}

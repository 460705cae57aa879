namespace TextModel.Transcripts;

/// <summary>Finds when a conversation was, by the kinds of places that say so, from the most to the least reliable.</summary>
/// <remarks>
/// A labelled line; a line under the title; a sentence of the introduction about the interview; a labelled day of publication; the file's name; the only date in headings; what is said first
/// ("Today is …"); a remark at the end. A date that something else is told of is in none of these places.
/// </remarks>
internal sealed class FrontDates
{
    private const int MaxBlocks = 60;
    private const int MaxLength = 12_000;

    // Without turns nobody says where the text begins.
    private const int MaxLengthWithoutTurns = 3000;
    private const int MaxHead = 8;
    private const int MaxLine = 120;
    private const int MaxHeadings = 300;
    private readonly string text;
    private readonly ReadOnlyMemory<TextBlock> blocks;
    private readonly DateStyle style;
    private readonly List<DateFact> facts = [];
    private readonly List<TextSpan> code = [];
    private bool otherAbove;

    private FrontDates(TranscriptInput input)
    {
        text = input.Text;
        blocks = input.Blocks;
        style = new(IsDayFirst(input.Source.Language, text));
        foreach (Annotation structure in input.Structures.Span)
        {
            if (structure is CodePassage passage)
                code.Add(passage.Span);
        }
    }

    /// <summary>Finds the dates, the most reliable first.</summary>
    /// <param name="input">The text and its mark-up.</param>
    /// <param name="turns">The turns, in order.</param>
    public static List<DateFact> Find(TranscriptInput input, ReadOnlySpan<TurnDraft> turns)
    {
        var dates = new FrontDates(input);
        dates.ReadFields(input.Source);
        int limit = turns.IsEmpty ? Math.Min(input.Text.Length, MaxLengthWithoutTurns) : turns[0].Announced;
        dates.ReadHead(limit, turns.IsEmpty);
        if (FileNameDates.Find(input.Path, dates.style) is { } named)
            dates.facts.Add(new(named.Month is null ? DatePlace.FileYear : DatePlace.FileName, named, null));
        dates.ReadHeadings();
        if (!turns.IsEmpty)
        {
            dates.ReadFirstTurns(turns);
            dates.ReadEnd(turns[^1].LabelEnd);
        }

        // A stable sort: of one kind of place the first counts.
        return [.. dates.facts.OrderBy(f => f.Place)];
    }

    /// <summary>Whether a date in mere numbers has the day first: everywhere but in America, as far as the text's language says.</summary>
    public static bool IsDayFirst(string? language, string text)
    {
        if (language is { Length: > 1 })
            return !language.Equals("en", StringComparison.OrdinalIgnoreCase) && !language.Equals("en-US", StringComparison.OrdinalIgnoreCase);
        int words = 0, english = 0;
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, 4000));
        foreach (Range range in sample.Split(' '))
        {
            ReadOnlySpan<char> word = sample[range];
            words += word.Length > 1 ? 1 : 0;
            english += word is "the" or "and" or "of" or "to" or "is" or "you" or "that" or "The" ? 1 : 0;
        }

        return words > 30 && english * 25 < words;
    }

    // What metadata say in other words than ISO's.
    private void ReadFields(Source source)
    {
        foreach ((string key, string value) in source.Fields)
        {
            if (DateKeys.Find(key) is not { } kind || value.Length > 60)
                continue;
            if ((Dates.TryRead(value, style.DayFirst) ?? Dates.Find(value, style with { ShortYears = true })) is { } date)
                facts.Add(new(kind == DateKey.Conversation ? DatePlace.Metadata : DatePlace.PublicationLine, date, null));
        }
    }

    // Everything before the first turn.
    private void ReadHead(int limit, bool noTurns)
    {
        int head = 0, count = 0;
        bool prose = false, key = false;
        foreach (ref readonly TextBlock block in blocks.Span)
        {
            if (block.Span.Start >= limit || block.Kind == BlockKind.Cue || ++count > MaxBlocks || block.Span.Start > MaxLength)
                break;
            TextSpan whole = block.Span;
            // What an example says is said of nothing.
            if (block.Kind is BlockKind.Note || code.Exists(c => c.Contains(whole)))
                continue;
            int end = Math.Min(block.Span.End, limit);
            for (int at = block.Span.Start; at < end;)
            {
                int lineEnd = TextScan.LineEnd(text, at, end, out int next);
                TextSpan line = FrontLines.Words(text, new(at, lineEnd));
                at = next;
                if (line.IsEmpty)
                    continue;
                prose |= line.Length > MaxLine;
                ReadLine(line, !prose && head++ < MaxHead, ref key);
            }

            if (block.Kind != BlockKind.Other)
                ReadSentences(block.Span.Start, end, noTurns);
        }
    }

    private void ReadLine(TextSpan line, bool isHead, ref bool keyAbove)
    {
        bool below = keyAbove, other = otherAbove;
        otherAbove = DateKeys.IsOther(text.AsSpan(line.Start, line.Length));
        keyAbove = false;
        foreach (TextSpan segment in FrontLines.Segments(text, line))
        {
            ReadOnlySpan<char> words = text.AsSpan(segment.Start, segment.Length);
            if (below && words.Length <= MaxLine && Leading(words) is { } alone)
            {
                Add(DatePlace.Line, alone, segment.Start);
                return;
            }

            below = false;
            int colon = FrontLines.KeyEnd(words);
            if (colon > 0 && DateKeys.Find(words[..colon]) is { } kind)
            {
                int value = colon + 1;
                if (words[value..].Trim(" \t*_|").IsEmpty)
                    below = keyAbove = kind == DateKey.Conversation;
                else if (ReadValue(words[value..], DateKeys.IsDayFirst(words[..colon])) is { } found)
                    Add(kind == DateKey.Conversation ? DatePlace.Line : DatePlace.PublicationLine, found, segment.Start + value);
                continue;
            }

            if (segment == line && words.Length < 30 && DateKeys.Find(words) == DateKey.Conversation && !words.ContainsAny(TextScan.Digits))
                keyAbove = true;
            if (isHead && !other && Dates.TryRead(words, style.DayFirst) is { Month: not null } whole)
                facts.Add(new(DatePlace.Title, whole, segment));
        }

        ReadOnlySpan<char> all = text.AsSpan(line.Start, line.Length);
        if (isHead && !other && all.Length <= MaxLine && FrontLines.KeyEnd(all) is not > 0)
        {
            foreach (FoundDate found in Dates.FindAll(all, style))
            {
                if (!DateWords.IsOther(all[..found.Start]) && !DateWords.IsTold(all, found))
                    Add(DatePlace.Title, found, line.Start);
            }
        }
    }

    // "27 May 2022, 14:00 UTC", "Vienna, 3 May 1998"
    private FoundDate? ReadValue(ReadOnlySpan<char> value, bool dayFirst)
    {
        var loose = new DateStyle(style.DayFirst || dayFirst, ShortYears: true);
        Rows<FoundDate> found = Dates.FindAll(value.Length > 200 ? value[..200] : value, loose);
        if (found.Count > 0)
            return value.Length <= MaxLine || found[0].Start < 30 ? found[0] : null;
        return value.Length <= 40 && Dates.TryRead(value, loose.DayFirst) is { } year ? new(value.Length - value.TrimStart().Length, value.TrimEnd().Length, year) : null;
    }

    private FoundDate? Leading(ReadOnlySpan<char> words) =>
        Dates.FindAll(words, style with { ShortYears = true }) is { Count: > 0 } found && found[0].Start < 16 ? found[0] : null;

    // "This interview took place on 6 December 2022."
    private void ReadSentences(int from, int to, bool onlyInterviews)
    {
        ReadOnlySpan<char> all = text.AsSpan(from, Math.Min(to - from, MaxLength));
        foreach (FoundDate found in Dates.FindAll(all, style))
        {
            ReadOnlySpan<char> sentence = FrontLines.Sentence(all, found, out int start);
            if (DateWords.IsOther(all[start..found.Start]))
                continue;
            if (DateWords.IsInterview(sentence))
                Add(DatePlace.Sentence, found, from);
            else if (!onlyInterviews && DateWords.IsTalk(sentence))
                Add(DatePlace.LooseSentence, found, from);
        }

        // "An oral history conducted in 2011 by A. Lee"
        if (DateWords.YearOfEvent(all) is { } year)
            Add(DatePlace.SentenceYear, year, from);
    }

    private void ReadHeadings()
    {
        FoundDate? only = null;
        int start = 0, count = 0;
        foreach (ref readonly TextBlock block in blocks.Span)
        {
            if (block.Kind != BlockKind.Heading || ++count > MaxHeadings)
                continue;
            ReadOnlySpan<char> words = text.AsSpan(block.Span.Start, block.Span.Length);
            foreach (FoundDate found in Dates.FindAll(words, style))
            {
                if (DateWords.IsOther(words[..found.Start]))
                    continue;
                if (only is { } before && before.Date != found.Date)
                    return;
                if (only is null)
                    (only, start) = (found, block.Span.Start);
            }
        }

        if (only is { } single)
            Add(DatePlace.Heading, single, start);
    }

    // "Today is May 3, 1998. This is an interview with …"; and the day in the stamps of a log.
    private void ReadFirstTurns(ReadOnlySpan<TurnDraft> turns)
    {
        ReadOnlySpan<char> label = text.AsSpan(turns[0].Announced, turns[0].LabelEnd - turns[0].Announced);
        foreach (FoundDate found in Dates.FindAll(label, style))
            Add(DatePlace.Spoken, found, turns[0].Announced);
        int from = turns[0].LabelEnd, to = Math.Min(turns.Length > 2 ? turns[2].Announced : text.Length, from + 800);
        ReadOnlySpan<char> all = text.AsSpan(from, Math.Max(to - from, 0));
        foreach (FoundDate found in Dates.FindAll(all, style))
        {
            ReadOnlySpan<char> sentence = FrontLines.Sentence(all, found, out int start);
            ReadOnlySpan<char> before = all[start..found.Start];
            if (found.Date.Day is not null && !DateWords.IsOther(before) && ((before.Length <= 60 && DateWords.IsToday(before)) || DateWords.IsInterview(sentence)))
                Add(DatePlace.Spoken, found, from);
        }
    }

    // "Interview conducted in Trieste on 3 May 1998.", in one of the last blocks.
    private void ReadEnd(int lastLabel)
    {
        ReadOnlySpan<TextBlock> all = blocks.Span;
        for (int b = Math.Max(0, all.Length - 4); b < all.Length; b++)
        {
            TextSpan span = all[b].Span;
            if (span.Start < lastLabel || span.Length > 400 || all[b].Kind == BlockKind.Cue)
                continue;
            ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
            foreach (FoundDate found in Dates.FindAll(words, style))
            {
                ReadOnlySpan<char> before = words[..found.Start];
                if (before.Length < 160 && !DateWords.IsOther(before) && (DateWords.IsInterview(before) || DateWords.IsTalk(before)))
                    Add(DatePlace.End, found, span.Start);
            }
        }
    }

    private void Add(DatePlace place, FoundDate found, int offset) => facts.Add(new(place, found.Date, new TextSpan(offset + found.Start, offset + found.End)));
}

/// <summary>A date and what makes it that of the conversation.</summary>
/// <param name="Place">Where it was found.</param>
/// <param name="Date">The date.</param>
/// <param name="Span">The stretch that says so; null where none does.</param>
internal readonly record struct DateFact(DatePlace Place, PartialDate Date, TextSpan? Span);

/// <summary>The kinds of places in which the date of a conversation stands, the most reliable first.</summary>
internal enum DatePlace
{
    Metadata,
    Line,
    Title,
    Sentence,
    LooseSentence,
    PublicationLine,
    FileName,
    SentenceYear,
    Heading,
    Spoken,
    End,
    FileYear,
}

namespace TextModel.Invented.Conversations;

/// <summary>A point of the space: one value of each dimension, drawn independently and then settled where two exclude each other.</summary>
internal sealed record Convention
{
    /// <summary>The words of the dimensions; one that stands there twice is twice as likely.</summary>
    public const string
        AllCarriers = "txt txt txt txt txt md md md md html html html html vtt srt",
        AllTimes = "none none none none none before in-label after line-above line-below",
        AllClocks = "m:ss mm:ss h:mm:ss hh:mm:ss hh:mm:ss.fff frames range arrow words",
        AllBrackets = "square square round none angle curly",
        AllNames = "full surname capitals surname-capitals titled titled-capitals chair doctor first initials initials-dotted user roles craft numbered letters question qa "
            + "place comma then-short then-initials two manner unknown",
        AllGaps = "blank blank blank none two",
        AllWraps = "none none hard hard one-line",
        AllIndents = "none none none hanging first-line",
        AllFurniture = "none none none line-numbers page-numbers running-heads form-feeds",
        AllFronts = "none title title prose keys present yaml long",
        AllStages = "none none own-round own-square inline",
        AllEnds = "none none end notes index thanks",
        AllParagraphs = "one one several",
        AllParts = "one one one several",
        AllInvisibles = "none none none none bom crlf nbsp zero-width marks soft-hyphens wide trailing",
        AllTypings = "written written written written chat bare",
        AllPatterns = "interview interview panel hearing once",
        AllLengths = "short medium long",
        AllGroups = "2 2 3 4 5 6";

    public required Language Language { get; init; }

    public required Frame Frame { get; init; }

    public required string Carrier { get; init; }

    public required string Time { get; init; }

    public required string Clock { get; init; }

    public required string Brackets { get; init; }

    public required string Names { get; init; }

    public required string Below { get; init; }

    public required string Gap { get; init; }

    public required string Wrap { get; init; }

    public required string Indent { get; init; }

    public required string Furniture { get; init; }

    public required string Front { get; init; }

    public required string Stage { get; init; }

    public required string End { get; init; }

    public required string Paragraphs { get; init; }

    public required string Parts { get; init; }

    public required string Invisible { get; init; }

    /// <summary>Whether speech is typed as sentences, as people chat (small letters, no full stops), or as machines hear (words alone).</summary>
    public required string Typing { get; init; }

    public required string Pattern { get; init; }

    public required string Length { get; init; }

    public required int People { get; init; }

    /// <summary>The values by dimension.</summary>
    public IReadOnlyDictionary<string, string> Point => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["language"] = Language.Code,
        ["frame"] = Frame.Id,
        ["carrier"] = Carrier,
        ["time"] = Time,
        ["clock"] = Clock,
        ["brackets"] = Brackets,
        ["names"] = Names,
        ["below"] = Below,
        ["gap"] = Gap,
        ["wrap"] = Wrap,
        ["indent"] = Indent,
        ["furniture"] = Furniture,
        ["front"] = Front,
        ["stage"] = Stage,
        ["end"] = End,
        ["paragraphs"] = Paragraphs,
        ["parts"] = Parts,
        ["invisible"] = Invisible,
        ["typing"] = Typing,
        ["pattern"] = Pattern,
        ["length"] = Length,
        ["people"] = People.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Draws a point.</summary>
    public static Convention Draw(SeededRandom random)
    {
        Convention drawn = new()
        {
            Language = random.Chance(20) ? Language.Of("en") : random.Pick(Language.All),
            Frame = random.Pick(Frame.All),
            Carrier = random.Word(AllCarriers),
            Time = random.Word(AllTimes),
            Clock = random.Word(AllClocks),
            Brackets = random.Word(AllBrackets),
            Names = random.Word(AllNames),
            Below = random.Word("tight blank"),
            Gap = random.Word(AllGaps),
            Wrap = random.Word(AllWraps),
            Indent = random.Word(AllIndents),
            Furniture = random.Word(AllFurniture),
            Front = random.Word(AllFronts),
            Stage = random.Word(AllStages),
            End = random.Word(AllEnds),
            Paragraphs = random.Word(AllParagraphs),
            Parts = random.Word(AllParts),
            Invisible = random.Word(AllInvisibles),
            Pattern = random.Word(AllPatterns),
            Length = random.Word(AllLengths),
            Typing = "written",
            People = int.Parse(random.Word(AllGroups), System.Globalization.CultureInfo.InvariantCulture),
        };
        drawn = Settlement.Settle(drawn, random);
        return drawn with { Typing = Settlement.TypingOf(drawn, random.Word(AllTypings)) };
    }
}

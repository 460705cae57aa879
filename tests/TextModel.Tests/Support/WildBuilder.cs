namespace TextModel.Tests.Support;

/// <summary>Makes any document that <see cref="TextDocument.Create"/> accepts.</summary>
internal static class WildBuilder
{
    public static TextDocument Build(Random random, int size)
    {
        string text = NastyText.Any(random, size);
        Entity[] entities = [.. Enumerable.Range(0, random.Next(3)).Select(i => RandomParts.Entity(random, $"e{i + 1}", wild: true))];
        return TextDocument.Create(
            text,
            Annotations(random, size, text.Length),
            RandomParts.Source(random, wild: true),
            Enumerable.Range(0, random.Next(3)).Select(i => RandomParts.Speaker(random, $"s{i + 1}", wild: true)),
            entities,
            RandomParts.Encoding(random));
    }

    /// <summary>Detached annotations of all types at any spans, in any order.</summary>
    public static Annotation[] Annotations(Random random, int size, int length) =>
        [.. Enumerable.Range(0, random.Next(size + 1)).Select(i => Annotation(random, random.Span(length), random.Chance(3) ? $"a{i}" : null, length))];

    private static Annotation Annotation(Random random, TextSpan span, string? id, int length)
    {
        string? other = random.Chance(3) ? $"a{random.Next(20)}" : null, word = random.Chance(3) ? NastyText.Any(random, 3) : null;
        Annotation made = random.Next(31) switch
        {
            0 => new Division { Span = span, Type = random.One("front", "body", "back", "notes", null, "a b") },
            1 => new Heading { Span = span, Level = random.One(1, 7, (int?)null) },
            2 => new Paragraph { Span = span, Time = random.Chance(6) ? new(TimeSpan.FromSeconds(random.Next(-9, 99)), random.Chance(2) ? TimeSpan.FromTicks(random.Next()) : null) : null, Certainty = span.Start % 7 == 3 ? 0.5 : null },
            3 => new Turn
            {
                Span = span,
                Kind = random.One(TurnKind.Question, TurnKind.Answer, TurnKind.Statement),
                SpeakerId = random.One("s1", "nobody", null),
                AddresseeId = random.One("s2", null),
                QuestionId = other,
                LabelSpan = random.Chance(2) ? random.Span(length) : null,
                Time = random.Chance(4) ? new(TimeSpan.FromSeconds(random.Next(-9, 99)), random.Chance(2) ? TimeSpan.FromTicks(random.Next()) : null) : null,
            },
            4 => new Note { Span = span, LabelSpan = random.Chance(2) ? random.Span(length) : null, Number = word, Place = word },
            5 => new NoteAnchor { Span = span, NoteId = other, Number = word },
            6 => RandomParts.Mention(random, span, []) with { EntityId = random.One("e1", "e9", null), Rule = word, Layer = word },
            7 => new PageBreak { Span = span, Number = word },
            8 => new FormeWork { Span = span, Type = word },
            9 => new StageDirection { Span = span },
            10 => new TimeStamp { Span = span, Time = TimeSpan.FromTicks(random.NextInt64(-1_000_000_000, 1_000_000_000_000)) },
            11 => new SourceStatement { Span = span, Fact = random.One(Enum.GetValues<SourceFact>()) },
            12 => new Highlighting { Span = span, Rendition = RandomParts.Rendition(random), Color = random.Chance(4) ? word : null, Font = random.Chance(4) ? word : null },
            13 => new Link { Span = span, Target = random.One(word, "#a1", "https://example.org/a?b=c&d", null) },
            14 => new Quotation { Span = span, IsBlock = random.Chance(2), Source = random.One(word, "https://example.org/") },
            15 => new CodePassage { Span = span, Language = random.One(word, "csharp", null) },
            16 => new ForeignPassage { Span = span, Language = random.One(word, "de-AT", null) },
            17 => new Insertion { Span = span },
            18 => new Deletion { Span = span },
            19 => new LineBreak { Span = span },
            20 => new TextList { Span = span, Kind = random.One(Enum.GetValues<ListKind>()) },
            21 => new TextListItem { Span = span, Number = word },
            22 => new TextListLabel { Span = span },
            23 => new TextTable { Span = span },
            24 => new TextTableRow { Span = span, IsHeader = random.Chance(3) },
            25 => new TextTableCell { Span = span, IsHeader = random.Chance(3), Rows = random.One(1, 1, 3), Columns = random.One(1, 1, 2) },
            26 => new Figure { Span = span, Address = random.One(word, "images/a b.jpg", null), Description = random.One(word, null) },
            27 => new TimedWord { Span = span, Time = RandomParts.Time(random), Certainty = random.One(0.5, 1, (double?)null) },
            28 => new TierEntry { Span = span, Tier = NastyText.Any(random, 3), Type = word, Value = NastyText.Any(random, 6), SpeakerId = random.One("s1", "nobody", null), Time = RandomParts.Time(random) },
            29 => new RubyPassage { Span = span, Reading = NastyText.Any(random, 6) },
            _ => Markup(random, span),
        };
        return made with
        {
            Id = id,
            EndingAncestors = random.Chance(6) ? random.Next(4) : 0,
            Tag = made.Tag ?? (random.Chance(4) ? RandomParts.Tag(random) : null),
        };
    }

    private static Markup Markup(Random random, TextSpan span)
    {
        MarkupKind kind = random.One(Enum.GetValues<MarkupKind>());
        return new()
        {
            Span = span,
            Kind = kind,
            Tag = kind == MarkupKind.Element ? RandomParts.Tag(random) : null,
            Data = kind == MarkupKind.Element ? null : NastyText.Any(random, 3),
        };
    }
}

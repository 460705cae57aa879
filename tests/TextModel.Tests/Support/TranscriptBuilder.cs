using System.Globalization;
using System.Text;

namespace TextModel.Tests.Support;

/// <summary>Makes one transcript at random, in the shape in which the transcript engine makes them.</summary>
internal sealed class TranscriptBuilder(Random random, int size)
{
    private readonly StringBuilder text = new();
    private readonly List<Annotation> annotations = [];
    private readonly string lineEnd = random.One("\n", "\n", "\r\n", "\r");
    private readonly bool timed = random.Chance(6);
    private readonly int notes = random.Next(3);
    private Speaker[] speakers = [];
    private Entity[] entities = [];
    private string? question;
    private int turns;

    public TextDocument Build()
    {
        speakers = [.. Enumerable.Range(0, random.Next(4)).Select(i => RandomParts.Speaker(random, $"s{i + 1}"))];
        entities = [.. Enumerable.Range(0, random.Next(4)).Select(i => RandomParts.Entity(random, $"e{i + 1}"))];
        if (random.Chance(2))
            Inside(span => new Division { Span = span, Type = "front" }, Front);
        Inside(span => new Division { Span = span, Type = "body" }, () => Inside(span => new Division { Span = span, Type = "interview" }, Interview));
        if (notes > 0)
            Inside(span => new Division { Span = span, Type = "back" }, () => Inside(span => new Division { Span = span, Type = "notes" }, Notes));
        if (random.Chance(3))
            text.Append(lineEnd);
        AddMentions();
        return TextDocument.Create(text.ToString(), annotations, RandomParts.Source(random), speakers, entities, RandomParts.Encoding(random));
    }

    private void Front()
    {
        foreach (SourceFact fact in (ReadOnlySpan<SourceFact>)[SourceFact.Author, SourceFact.Title, SourceFact.Date, SourceFact.Imprint])
        {
            if (random.Chance(2))
                continue;
            Inside(span => new SourceStatement { Span = span, Fact = fact }, () => Words(1 + random.Next(6)));
            Blank();
        }
    }

    private void Interview()
    {
        for (int left = random.Next(2 + (size / 4)); left > 0; left--)
        {
            switch (random.Next(10))
            {
                case 0:
                    Inside(span => new Heading { Span = span, Level = random.Chance(2) ? null : 1 + random.Next(3) }, () => Words(3));
                    break;
                case 1:
                    Inside(span => new Paragraph { Span = span }, () => Words(8));
                    break;
                case 2:
                    Inside(span => new StageDirection { Span = span }, () => text.Append("(Laughter)"));
                    break;
                default:
                    Turn();
                    break;
            }

            Blank();
        }
    }

    private void Turn()
    {
        TurnKind kind = random.One(TurnKind.Question, TurnKind.Answer, TurnKind.Statement);
        string? id = kind == TurnKind.Question || random.Chance(2) ? $"t{++turns}" : null;
        TextSpan? label = null;
        Inside(
            span => new Turn
            {
                Span = span,
                Id = id,
                Kind = kind,
                LabelSpan = label,
                QuestionId = kind == TurnKind.Answer ? question : null,
                SpeakerId = speakers.Length == 0 || random.Chance(5) ? null : random.One(speakers).Id,
                AddresseeId = speakers.Length > 0 && random.Chance(6) ? random.One(speakers).Id : null,
                Time = timed ? new(TimeSpan.FromMilliseconds(turns * 1500), random.Chance(2) ? null : TimeSpan.FromMilliseconds((turns * 1500) + 900)) : null,
            },
            () =>
            {
                if (!random.Chance(4))
                {
                    int start = text.Length;
                    text.Append(random.One("Question.", "A:", "MR. LEE.", "Q", "\u05E9\u05DC:", "<b>&"));
                    label = new(start, text.Length);
                    text.Append(random.One(" ", "", "\t", lineEnd));
                }

                for (int paragraphs = random.One(0, 1, 1, 1, 2, 3); paragraphs > 0; paragraphs--)
                {
                    Block(2);
                    if (paragraphs > 1)
                        Blank();
                }
            });
        question = kind == TurnKind.Question ? id : question;
    }

    // A paragraph, or what stands for one.
    private void Block(int depth)
    {
        switch (depth == 0 ? 0 : random.Next(12))
        {
            case 1:
                ListKind kind = random.One(Enum.GetValues<ListKind>());
                Inside(span => new TextList { Span = span, Kind = kind }, () => Parts(() =>
                {
                    if (kind == ListKind.Description && random.Chance(2))
                        Inside(span => new TextListLabel { Span = span }, () => Words(2));
                    else
                        Inside(span => new TextListItem { Span = span, Number = random.One("1.", "b)", null) }, () => Cell(depth));
                }));
                break;
            case 2:
                Inside(span => new TextTable { Span = span }, () => Parts(() => Inside(
                    span => new TextTableRow { Span = span, IsHeader = random.Chance(4) },
                    () => Parts(() => Inside(span => new TextTableCell { Span = span, IsHeader = random.Chance(4), Rows = random.One(1, 2), Columns = random.One(1, 3) }, () => Cell(depth))))));
                break;
            case 3:
                Inside(span => new Quotation { Span = span, IsBlock = true, Source = random.One("https://example.org/q", null) }, () => Block(depth - 1));
                break;
            case 4:
                Inside(span => new Figure { Span = span, Address = "x.png", Description = random.One("A boat & a <b>", null) }, () => Block(0));
                break;
            default:
                TimeRange? time = timed && random.Chance(2) ? new(TimeSpan.FromMilliseconds(turns * 1500), TimeSpan.FromMilliseconds((turns * 1500) + 700)) : null;
                Inside(span => new Paragraph { Span = span, Time = time }, () => Words(2 + random.Next(10)));
                break;
        }
    }

    private void Cell(int depth)
    {
        if (random.Chance(2))
            Words(2);
        else
            Block(depth - 1);
    }

    private void Parts(Action part)
    {
        for (int parts = random.Next(4); parts > 0; parts--)
        {
            part();
            text.Append(random.One("\t", lineEnd, " "));
        }
    }

    private void Notes()
    {
        for (int number = 1; number <= notes; number++)
        {
            TextSpan label = default;
            string n = number.ToString(CultureInfo.InvariantCulture);
            Inside(
                span => new Note { Span = span, Id = "n" + n, LabelSpan = label, Number = n, Place = random.One("bottom", "end", null) },
                () =>
                {
                    int start = text.Length;
                    text.Append(n).Append('.');
                    label = new(start, text.Length);
                    Words(4);
                });
            Blank();
        }
    }

    // The words of a block, with what may stand among them.
    private void Words(int count)
    {
        for (; count > 0; count--)
        {
            switch (random.Next(30))
            {
                case 0 when notes > 0:
                    string note = (1 + random.Next(notes)).ToString(CultureInfo.InvariantCulture);
                    Inside(span => new NoteAnchor { Span = span, NoteId = "n" + note, Number = note }, () => text.Append(random.Chance(4) ? "" : note));
                    break;
                case 1:
                    Inside(span => new PageBreak { Span = span, Number = random.One("12", "xii", null) }, () => { });
                    break;
                case 2:
                    Inside(span => new TimeStamp { Span = span, Time = TimeSpan.FromSeconds(random.Next(9000)) }, () => text.Append("[00:12:34]"));
                    break;
                case 3:
                    Inside(
                        span => new Markup { Span = span, Kind = MarkupKind.Element, Tag = new() { Name = "unclear", Attributes = [new("rend", random.One("italic", "bold"))] } },
                        () => text.Append(NastyText.Any(random, 3)));
                    break;
                case 4:
                    Inside(span => new Markup { Span = span, Kind = MarkupKind.Comment, Data = " a comment & <more> " }, () => { });
                    break;
                case 5:
                    Inside(span => new Markup { Span = span, Kind = MarkupKind.ProcessingInstruction, Data = "page 12" }, () => { });
                    break;
                case 6 or 7:
                    Inside(span => RandomParts.Phrase(random, span), () => text.Append(NastyText.Any(random, 3)));
                    break;
                case 8:
                    Inside(span => random.Chance(2) ? new LineBreak { Span = span } : new Figure { Span = span, Address = random.One("a b.jpg", "https://example.org/x.png?a=1&b=2", null) }, () => { });
                    break;
                default:
                    text.Append(NastyText.Any(random, 4)).Append(random.One(" ", " ", "", lineEnd));
                    break;
            }
        }
    }

    private void Blank() => text.Append(lineEnd).Append(lineEnd);

    private void AddMentions()
    {
        string all = text.ToString();
        for (int left = random.Next(1 + (size / 3)); left > 0; left--)
        {
            TextSpan span = random.Span(all.Length);
            annotations.Add(RandomParts.Mention(random, new(Whole(span.Start), Math.Max(Whole(span.Start), Whole(span.End))), entities));
        }

        // Off a place between the halves of a surrogate pair.
        int Whole(int offset) => offset > 0 && offset < all.Length && char.IsSurrogatePair(all[offset - 1], all[offset]) ? offset - 1 : offset;
    }

    // Adds what content writes as one annotation, before all that it adds itself.
    private void Inside(Func<TextSpan, Annotation> make, Action content)
    {
        int start = text.Length, place = annotations.Count;
        // Two halves that come together at the border would be a pair that the border splits.
        if (start > 0 && char.IsHighSurrogate(text[start - 1]))
        {
            text.Append(' ');
            start++;
        }

        content();
        if (text.Length > start && char.IsHighSurrogate(text[^1]))
            text.Append('.');
        annotations.Insert(place, make(new(start, text.Length)));
    }
}

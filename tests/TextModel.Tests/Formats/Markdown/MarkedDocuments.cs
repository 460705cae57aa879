using FsCheck;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>Documents with every structure that Markdown has, made of words that look like its signs, with blank lines and line ends as they are read.</summary>
internal static class MarkedDocuments
{
    private static readonly string[] Words =
    [
        "boat", "oar", "a*b", "*", "**", "_x_", "`", "``y`", "1.", "12)", "#", "##", "[x](y)", "[z]", "[q]:", "<b>", "<br>", "</i>", "&amp;", "&", "\\", "\\*", "~a~", "~~", "==", "==m==", "++", "C++", "|", "a|b", "!", "![p]", "[^1]",
        ">", "-", "+", "1986.", "---", "***", "===", "http://e.org", "é", "日本", "“so”", "^", "x^2", "^[n]", "{x}", "file_name", "(a)", "ok?", "well,", "x\\", "<laughs>", "3 < 4", "|---|", "- [ ]", "[x]", "+-+", "+++", "~~~", ": d",
    ];

    public static Gen<TextDocument> All { get; } = Generators.Seeded((random, size) => new Builder(random, Math.Max(2, size / 4)).Build());

    private sealed class Builder(Random random, int size)
    {
        private readonly System.Text.StringBuilder text = new();
        private readonly List<Annotation> annotations = [];
        private readonly List<string> notes = [];

        public TextDocument Build()
        {
            Blocks(size, 0);
            foreach (string key in notes)
            {
                Gap("\n\n");
                int start = text.Length;
                text.Append('[').Append(key).Append("] ");
                // A note that looks like a label would be one.
                text.Append("see the boat");
                annotations.Add(new Note { Id = "n" + key, Span = new(start, text.Length), LabelSpan = new(start, start + key.Length + 2), Number = key });
            }

            text.Append('\n');
            return TextDocument.Create(text.ToString(), annotations.OrderBy(a => a.Start).ThenByDescending(a => a.End).ThenBy(a => annotations.IndexOf(a)));
        }

        private void Blocks(int count, int depth)
        {
            for (int i = 0; i < count; i++)
            {
                if (i > 0)
                    Gap("\n\n");
                int kind = random.Next(depth > 2 ? 3 : 8);
                switch (kind)
                {
                    case 3:
                        Around(() => Blocks(1 + random.Next(2), depth + 1), span => new Quotation { Span = span, IsBlock = true });
                        break;
                    case 4:
                        List(depth, ListKind.Bulleted);
                        break;
                    case 5:
                        List(depth, ListKind.Ordered);
                        break;
                    case 6 when depth == 0:
                        Table();
                        break;
                    case 7 when depth == 0:
                        Around(() => Line(false), span => new Heading { Span = span, Level = 1 + random.Next(6) });
                        break;
                    default:
                        Around(() => Lines(), span => new Paragraph { Span = span });
                        break;
                }
            }
        }

        private void List(int depth, ListKind kind)
        {
            bool isTight = random.Chance(2);
            int number = 1 + random.Next(9), count = 2 + random.Next(2);
            Around(
                () =>
                {
                    for (int i = 0; i < count; i++)
                    {
                        if (i > 0)
                            Gap(isTight ? "\n" : "\n\n");
                        string? printed = kind == ListKind.Ordered ? $"{number++}." : null;
                        Around(
                            () =>
                            {
                                Around(() => Lines(), span => new Paragraph { Span = span });
                                if (!isTight && random.Chance(3))
                                {
                                    Gap("\n\n");
                                    Blocks(1, depth + 2);
                                }
                            },
                            span => new TextListItem { Span = span, Number = printed });
                    }
                },
                span => new TextList { Span = span, Kind = kind });
        }

        private void Table()
        {
            int rows = 1 + random.Next(3), columns = 1 + random.Next(3);
            bool hasHead = random.Chance(2);
            Around(
                () =>
                {
                    for (int r = 0; r < rows; r++)
                    {
                        if (r > 0)
                            text.Append('\n');
                        Around(
                            () =>
                            {
                                for (int c = 0; c < columns; c++)
                                {
                                    if (c > 0)
                                        text.Append('\t');
                                    Around(() => Line(false), span => new TextTableCell { Span = span, IsHeader = hasHead && r == 0 });
                                }
                            },
                            span => new TextTableRow { Span = span, IsHeader = hasHead && r == 0 });
                    }
                },
                span => new TextTable { Span = span });
        }

        private void Lines()
        {
            int count = random.Chance(3) ? 2 : 1;
            for (int i = 0; i < count; i++)
            {
                if (i > 0)
                {
                    if (random.Chance(3))
                        annotations.Add(new LineBreak { Span = TextSpan.At(text.Length) });
                    text.Append('\n');
                }

                Line(true);
            }
        }

        private void Line(bool hasNotes)
        {
            int count = 1 + random.Next(5);
            bool isSet = false;
            for (int i = 0; i < count; i++)
            {
                // What is set off in one way without anything between is one.
                if (i > 0)
                    text.Append(!isSet && random.Chance(6) ? "" : " ");
                isSet = random.Chance(4);
                if (isSet)
                    Around(() => Set(0), Mark);
                else
                    text.Append(random.One(Words));
                if (hasNotes && random.Chance(12))
                {
                    string key = $"{notes.Count + 1}";
                    annotations.Add(new NoteAnchor { Span = TextSpan.OfLength(text.Length, key.Length + 2), NoteId = "n" + key, Number = key });
                    text.Append('[').Append(key).Append(']');
                    notes.Add(key);
                }
            }
        }

        // Words that are set off, with some that are set off in them.
        private void Set(int depth)
        {
            int count = 1 + random.Next(3);
            for (int i = 0; i < count; i++)
            {
                if (i > 0)
                    text.Append(' ');
                if (depth == 0 && count > 1 && random.Chance(5))
                    Around(() => Set(1), span => new Highlighting { Span = span, Rendition = Rendition.Smaller });
                else
                    text.Append(random.One(Words));
            }
        }

        private Annotation Mark(TextSpan span) => random.Next(9) switch
        {
            0 => new Link { Span = span, Target = random.One("http://e.org/a_b", "x y", "a(b", "#n", "a&copy;b\\c") },
            1 => new CodePassage { Span = span },
            2 => new Insertion { Span = span },
            3 => new Deletion { Span = span },
            4 => new Quotation { Span = span },
            5 => new Highlighting { Span = span, Rendition = Rendition.None },
            _ => new Highlighting { Span = span, Rendition = random.One(Rendition.Bold, Rendition.Italic, Rendition.Bold | Rendition.Italic, Rendition.Strikethrough, Rendition.Superscript, Rendition.Subscript, Rendition.Underline) },
        };

        private void Around(Action inside, Func<TextSpan, Annotation> make)
        {
            int start = text.Length, place = annotations.Count;
            inside();
            if (text.Length > start)
                annotations.Insert(place, make(new(start, text.Length)));
        }

        private void Gap(string gap) => text.Append(gap);
    }
}

using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Writes what stands within lines: words, and what they are set in.</summary>
internal sealed partial class InlineWriter(MarkdownText text, StructureDrafts drafts, TagReport tags)
{
    // More tags than these are never open at once in what people write.
    private const int MaxOpen = 64;
    private static readonly object Set = new();
    private readonly List<OpenSpan> open = [];
    private readonly InlineRuby ruby = new(text, drafts, tags);
    private LooseBold? loose;
    private int linkStart;
    private int leafStart;
    private ParserInput input = ParserInput.Of("", -1);
    private string parsed = "";

    /// <summary>Bold and italic stretches.</summary>
    public List<EmphasisSpan> Emphasis { get; } = [];

    /// <summary>References to notes.</summary>
    public List<NoteReference> References { get; } = [];

    /// <summary>Notes that are written where they are referred to.</summary>
    public List<WaitingNote> InlineNotes { get; } = [];

    /// <summary>Links of which the words are a time.</summary>
    public List<FormatMark> Times { get; } = [];

    /// <summary>Gives a note that is written within a line its name.</summary>
    public required Func<string> NextKey { get; init; }

    /// <summary>Says what has been parsed.</summary>
    public void Use(ParserInput read)
    {
        // The parser has it so too.
        parsed = read.Text.Contains('\0', StringComparison.Ordinal) ? read.Text.Replace('\0', '\uFFFD') : read.Text;
        input = read;
    }

    /// <summary>Where a place of the parsed text stands in the file; -1 where it does not.</summary>
    public int InFile(int place) => input.InFile(place);

    /// <summary>Writes what a leaf of the tree holds. The parser limits how deep it nests; nothing here recurses all the same.</summary>
    /// <param name="root">What the leaf holds.</param>
    /// <param name="start">Where the leaf starts in the parsed text.</param>
    /// <param name="table">The table whose rows these are; null where they are none.</param>
    public void Write(ContainerInline? root, int start, PipeTable? table = null)
    {
        leafStart = start;
        Inline? at = root?.FirstChild;
        loose = LooseBold.Find(at);
        while (at is not null)
        {
            if (Enter(at, table) && at is ContainerInline { FirstChild: { } first })
            {
                at = first;
                continue;
            }

            if (at is ContainerInline empty)
                Leave(empty);
            while (at is { NextSibling: null })
            {
                at = at.Parent == root ? null : at.Parent;
                if (at is ContainerInline left)
                    Leave(left);
            }

            at = at?.NextSibling;
        }

        CloseAll();
        leafStart = 0;
    }

    /// <summary>Adds a stretch of the parsed text, with its places if it stands there as it is read.</summary>
    public void Append(ReadOnlySpan<char> read, int place)
    {
        int near = Near(place);
        if (AppendFrom(near, read))
            return;
        if (near >= 0 && place + read.Length <= parsed.Length && read.Contains('\uFFFD') && parsed.AsSpan(place, read.Length).SequenceEqual(read))
            text.Append(near, read.Length);
        else
            text.Append(read);
    }

    /// <summary>Adds the mark of a note, <c>[1]</c>.</summary>
    /// <param name="key">The name of the note.</param>
    /// <param name="place">Where it stands in the file, with a sign before the name; -1 where it does not.</param>
    public void AppendMark(string key, int place)
    {
        string mark = $"[{key}]";
        if (place >= 0 && place + mark.Length < text.File.Length && text.File[place] == '[' && text.File.Slice(place + 2, key.Length + 1).SequenceEqual(mark.AsSpan(1)))
        {
            text.Append(place, 1);
            text.Append(place + 2, key.Length + 1);
        }
        else
        {
            text.Append(mark);
        }
    }

    /// <summary>Adds a reference to a note, <c>[1]</c>.</summary>
    /// <param name="key">The name of the note.</param>
    /// <param name="place">Where it stands in the file; -1 where it does not.</param>
    public void AddReference(string key, int place)
    {
        AppendMark(key, place);
        References.Add(new(new(text.Position - key.Length - 2, text.Position), key));
    }

    /// <summary>Reads a tag of HTML.</summary>
    /// <param name="source">The tag.</param>
    /// <param name="place">Where it stands in the file; -1 where it does not.</param>
    public void AddTag(string source, int place)
    {
        if (HtmlTag.Read(source) is not { } tag)
        {
            // Comments and the like; "<3" is no tag for the parser either.
            return;
        }

        if (!tag.IsKnown && !tag.IsLost && !tag.HasAttributes && !tags.IsClosed(tag.Name) && !tag.IsEnd)
        {
            // "<laughs>", "<Ada> text": brackets of a transcriber.
            if (!AppendFrom(place, source))
                text.Append(source);
            return;
        }

        if (!tag.IsKnown)
            tags.Count(tag, place);
        if (ruby.Take(tag, place))
            return;
        if (tag.Name == "br")
        {
            EndLine(-1, true);
        }
        else if (tag.Lines > 0)
        {
            text.EndLineOnce(-1, tag.Lines);
        }
        else if (tag.Name is "td" or "th")
        {
            // An end tag may be missing; a cell begins in any case.
            if (!tag.IsEnd)
                text.Append("\t");
        }
        else if (tag.Meaning is { Piece: not Piece.None } meaning)
        {
            if (tag.IsEnd)
                CloseTag(tag.Name);
            else if (meaning.Piece == Piece.Figure)
                drafts.AddEmpty(meaning);
            else if (open.Count < MaxOpen && !tag.Source.EndsWith("/>", StringComparison.Ordinal))
                Open(tag.Name, meaning, tag.Name is "b" or "strong" ? EmphasisStyle.Bold : (meaning.Flags & (int)Rendition.Italic) != 0 ? EmphasisStyle.Italic : EmphasisStyle.None);
        }
        else if (tag is { IsEnd: true, Name: "a" })
        {
            CloseTag("a");
        }
    }

    /// <summary>Ends a line.</summary>
    public void EndLine(int place, bool isHard, bool keepsEmpty = false)
    {
        if (isHard && text.HasBlock)
            drafts.AddEmpty(new(Piece.LineBreak));
        text.EndLine(place < 0 ? -1 : InFile(place), keepsEmpty);
    }

    /// <summary>Begins a stretch in bold or italics, which is in no other.</summary>
    public void OpenSet(bool isBold) => Open(Set, new(Piece.Highlighting, (int)(isBold ? Rendition.Bold : Rendition.Italic)), isBold ? EmphasisStyle.Bold : EmphasisStyle.Italic);

    /// <summary>Ends what <see cref="OpenSet"/> has begun.</summary>
    public void CloseSet() => CloseTag(Set);

    /// <summary>Ends what is open, to begin it again with <see cref="Resume"/>: nothing reaches from cell to cell.</summary>
    public void Suspend() => CloseDownTo(0);

    public void Resume() => Reopen(0);

    /// <summary>Ends all that is open.</summary>
    public void CloseAll()
    {
        ruby.Close();
        CloseDownTo(0);
        open.Clear();
    }

    // After "#" and a tab the parser counts from the heading's start.
    private int Near(int place) => place < 0 ? -1 : InFile(place < leafStart ? place + leafStart : place);

    private bool AppendFrom(int near, ReadOnlySpan<char> read)
    {
        int start = near < 0 ? -1 : Find(read, near);
        if (start >= 0)
            text.Append(start, read.Length);
        return start >= 0;
    }

    // After a tab the parser counts columns: then it stands nearby.
    private int Find(ReadOnlySpan<char> read, int start)
    {
        const int near = 8;
        if (start + read.Length <= text.File.Length && text.File.Slice(start, read.Length).SequenceEqual(read))
            return start;
        int from = Math.Max(0, start - near), to = Math.Min(text.File.Length, start + read.Length + near);
        return from < to && text.File.Slice(from, to - from).IndexOf(read) is >= 0 and int found ? from + found : -1;
    }

    private void EndLine(LineBreakInline line)
    {
        EndLine(line.Span.End, line.IsHard, line.IsBackslash);
        loose = LooseBold.Find(line.NextSibling);
    }

    // Whether to go on with what it holds.
    private bool Enter(Inline inline, PipeTable? table)
    {
        if (inline is not LineBreakInline)
            table?.BeginCell();
        switch (inline)
        {
            case LiteralInline literal:
                if (literal == loose?.Start)
                {
                    Open(literal, new(Piece.Highlighting, (int)Rendition.Bold), EmphasisStyle.Bold);
                    return false;
                }

                ReadOnlySpan<char> read = literal.Content.AsSpan();
                // Most are stretches of the text itself; after a tab only these know their place.
                int place = ReferenceEquals(literal.Content.Text, input.Text) ? literal.Content.Start : literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
                if (literal == loose?.End)
                {
                    Append(read[..loose.Sign], place);
                    CloseTag(loose.Start);
                    place += loose.Sign + 2;
                    read = read[(loose.Sign + 2)..];
                }

                if (table is null)
                    Append(read, place);
                else
                    table.Add(read, place, literal.IsFirstCharacterEscaped);
                return false;
            case LineBreakInline line:
                if (table is null)
                    EndLine(line);
                else
                    table.EndRow();
                return false;
            case EmphasisInline set:
                AddEmphasis(set);
                return true;
            case CodeInline code when table?.IsRule != true:
                AddCode(code);
                return false;
            case LinkInline { IsImage: true } image:
                drafts.AddEmpty(new(Piece.Figure, Text: image.Url is { Length: > 0 } ? image.Url : null, More: InlineWords.Of(image) is { Length: > 0 } alt ? alt : null));
                return false;
            case LinkInline link:
                linkStart = text.Position;
                Open(link, link.Url is { Length: > 0 } ? new(Piece.Link, Text: link.Url) : default);
                return true;
            case AutolinkInline auto:
                int linked = drafts.Open(new(Piece.Link, Text: auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                Append(auto.Url, auto.Span.Start + 1);
                drafts.Close(linked);
                return false;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                return false;
            case HtmlInline html:
                AddTag(html.Tag, Near(html.Span.Start));
                return false;
            case FootnoteLink { IsBackLink: false } reference:
                AddReference(reference.Footnote.Label?.TrimStart('^') ?? "", Near(reference.Span.Start));
                return false;
            case InlineNote note:
                string key = NextKey();
                AddReference(key, -1);
                InlineNotes.Add(new(note.Content, InFile(note.Place), key));
                return false;
            case TaskList task:
                text.Append(task.Checked ? "☑" : "☐");
                return false;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral(), delimiter.Span.Start);
                return true;
            default:
                return true;
        }
    }

    private void Leave(ContainerInline container)
    {
        if (container is EmphasisInline { DelimiterCount: var count } set && IsPlain(set))
            Append(new string(set.DelimiterChar, count), set.Span.End + 1 - count);
        else if (container is EmphasisInline or LinkInline { IsImage: false })
            CloseTag(container);
        if (container is not LinkInline { IsImage: false })
            return;
        int start = text.SkipSpace(linkStart, text.Position);
        if (LinkedTime.Read(text.Written(start, text.Position), start) is { } time)
            Times.Add(time);
    }

    private void AddEmphasis(EmphasisInline set)
    {
        if (IsPlain(set))
        {
            Append(new string(set.DelimiterChar, set.DelimiterCount), set.Span.Start);
            return;
        }

        StructureDraft meaning = (set.DelimiterChar, set.DelimiterCount) switch
        {
            ('~', 2) => new(Piece.Highlighting, (int)Rendition.Strikethrough),
            ('~', _) => new(Piece.Highlighting, (int)Rendition.Subscript),
            ('^', _) => new(Piece.Highlighting, (int)Rendition.Superscript),
            ('+', _) => new(Piece.Insertion),
            ('=', _) => new(Piece.Highlighting),
            (_, 2) => new(Piece.Highlighting, (int)Rendition.Bold),
            _ => new(Piece.Highlighting, (int)Rendition.Italic),
        };
        Open(set, meaning, set.DelimiterChar is not ('*' or '_') ? EmphasisStyle.None : set.DelimiterCount == 2 ? EmphasisStyle.Bold : EmphasisStyle.Italic);
    }

    // "C++11 and C++14", "~5 to 10~ or so": what few mean as mark-up is none within words, or around several.
    private bool IsPlain(EmphasisInline set)
    {
        if (set.DelimiterChar is '*' or '_' || set.Span.Start < 0 || set.Span.End >= parsed.Length)
            return false;
        if (set.DelimiterChar is '+' or '=')
            return (set.Span.Start > 0 && char.IsLetterOrDigit(parsed[set.Span.Start - 1])) || (set.Span.End + 1 < parsed.Length && char.IsLetterOrDigit(parsed[set.Span.End + 1]));
        return set.DelimiterCount == 1 && parsed.AsSpan(set.Span.Start, set.Span.Length).ContainsAny(" \t\r\n\u00A0");
    }

    private void AddCode(CodeInline code)
    {
        int place = code.Span.Start + code.DelimiterCount;
        // One space at each side is not part of it, but all others are.
        if (code.Span.Length - (2 * code.DelimiterCount) == code.Content.Length + 2)
            place++;
        int number = drafts.Open(new(Piece.Code));
        Append(code.Content, place);
        drafts.Close(number);
    }
}

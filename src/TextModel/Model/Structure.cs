namespace TextModel;

/// <summary>A part of the text that has a purpose of its own: front matter, the interview, the notes; TEI <c>front</c>, <c>body</c>, <c>back</c>, <c>div</c>.</summary>
public sealed record Division : Annotation
{
    /// <summary>The purpose: <c>front</c>, <c>body</c> and <c>back</c> are TEI's three parts of a text, any other word is a <c>div/@type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The headings directly or deeper inside.</summary>
    public ValueList<Heading> Headings => Inner<Heading>();

    /// <summary>The turns inside.</summary>
    public ValueList<Turn> Turns => Inner<Turn>();
}

/// <summary>A heading; TEI <c>head</c>.</summary>
public sealed record Heading : Annotation
{
    /// <summary>The level where the source tells it, 1 for the highest.</summary>
    public int? Level { get; init; }
}

/// <summary>A paragraph; TEI <c>p</c> or <c>ab</c>. Of subtitles a cue.</summary>
public sealed record Paragraph : Annotation
{
    /// <summary>When it was spoken, counted from the beginning of the recording (TEI <c>@synch</c>); null where that is not known.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>How sure a tool that heard it is that this was said, from 0 to 1 (TEI <c>@cert</c>); null where it does not say.</summary>
    public double? Certainty { get; init; }

    /// <summary>The turn it belongs to; null outside turns.</summary>
    public Turn? Turn => Outer<Turn>();

    /// <summary>The mentions inside.</summary>
    public ValueList<EntityMention> Mentions => Inner<EntityMention>();
}

/// <summary>A stretch of front matter that states a fact of the <see cref="Source"/>; TEI <c>docAuthor</c>, <c>docTitle</c>, <c>docDate</c>, <c>docImprint</c>.</summary>
public sealed record SourceStatement : Annotation
{
    /// <summary>What is stated.</summary>
    public required SourceFact Fact { get; init; }
}

/// <summary>What a <see cref="SourceStatement"/> is about.</summary>
public enum SourceFact
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The author, or another contributor.</summary>
    Author,

    /// <summary>The date of the conversation or of first publication.</summary>
    Date,

    /// <summary>A block of lines that hold the facts below, or others.</summary>
    Imprint,

    /// <summary>The printed publication.</summary>
    Printed,

    /// <summary>The publisher, place and year.</summary>
    Publisher,

    /// <summary>Who transcribed it, for whom, when.</summary>
    Transcription,

    /// <summary>The terms of use.</summary>
    Rights,

    /// <summary>The language.</summary>
    Language,

    /// <summary>Any other key and value.</summary>
    Other,
}

/// <summary>The beginning of a page; TEI <c>pb</c>.</summary>
public sealed record PageBreak : Annotation
{
    /// <summary>The page's number, as it was printed.</summary>
    public string? Number { get; init; }
}

/// <summary>A running head or page number that interrupts the text; TEI <c>fw</c>.</summary>
public sealed record FormeWork : Annotation
{
    /// <summary>What it is: <c>header</c>, <c>footer</c>, <c>pageNum</c>.</summary>
    public string? Type { get; init; }
}

/// <summary>What the transcriber says of the scene: <c>(Laughter)</c>, <c>[inaudible]</c>; TEI <c>stage</c>, <c>incident</c>.</summary>
public sealed record StageDirection : Annotation;

/// <summary>A printed time such as <c>[00:12:34]</c>; TEI <c>time</c>.</summary>
public sealed record TimeStamp : Annotation
{
    /// <summary>The time from the beginning of the recording; negative before it (a countdown).</summary>
    public required TimeSpan Time { get; init; }
}

/// <summary>An element, comment or processing instruction that is carried but not interpreted.</summary>
public sealed record Markup : Annotation
{
    /// <summary>What is carried.</summary>
    public required MarkupKind Kind { get; init; }

    /// <summary>
    /// A comment's text, a processing instruction's target and data as written, or the verbatim source of <see cref="MarkupKind.Verbatim"/>;
    /// null for an element, which has a <see cref="Annotation.Tag"/> instead.
    /// </summary>
    public string? Data { get; init; }
}

/// <summary>What a <see cref="Markup"/> carries.</summary>
public enum MarkupKind
{
    /// <summary>An element around the span; its name and attributes are in the tag.</summary>
    Element,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction.</summary>
    ProcessingInstruction,

    /// <summary>A piece of the source outside the base text, as it stands there: prolog, header, stand-off.</summary>
    Verbatim,
}

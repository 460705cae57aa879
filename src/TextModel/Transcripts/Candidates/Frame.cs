using System.Text;

namespace TextModel.Transcripts;

/// <summary>The printed shape of a label with its words taken out: <c>·: </c>, <c>[·] </c>, <c>**·**</c> on a line of its own.</summary>
/// <remarks>It knows no convention: any combination may mark the turns of a text, if what stands in it recurs.</remarks>
/// <param name="Lead">What stands before the label in its line.</param>
/// <param name="Enclosure">What stands around its words.</param>
/// <param name="Separator">What parts it from the speech.</param>
/// <param name="Emphasized">Whether it alone is set in bold or italics.</param>
/// <param name="Alone">Whether nothing follows in its line.</param>
internal readonly record struct Frame(Lead Lead, Enclosure Enclosure, Separator Separator, bool Emphasized = false, bool Alone = false)
{
    /// <summary>A number below <see cref="Count"/> for each frame.</summary>
    public int Index => ((((((int)Lead * 8) + (int)Enclosure) * 16) + (int)Separator) * 4) + (Emphasized ? 2 : 0) + (Alone ? 1 : 0);

    public const int Count = 8 * 8 * 16 * 4;

    /// <summary>The shape as a person would write it down, with <c>·</c> for the words.</summary>
    public override string ToString()
    {
        var shape = new StringBuilder();
        shape.Append(Lead switch { Lead.Bullet => "- ", Lead.Number => "# ", Lead.Quote => "> ", Lead.Arrows => ">> ", Lead.Heading => "heading ", Lead.Term => "term ", Lead.Mark => "○ ", _ => "" });
        (string open, string close) = Enclosure switch
        {
            Enclosure.Square => ("[", "]"),
            Enclosure.Round => ("(", ")"),
            Enclosure.Angle => ("<", ">"),
            Enclosure.Curly => ("{", "}"),
            Enclosure.Quotes => ("\"", "\""),
            Enclosure.Dashes => ("— ", " —"),
            _ => ("", ""),
        };
        string type = Emphasized ? "*" : "";
        shape.Append(type).Append(open).Append('·').Append(close);
        shape.Append(Separator switch
        {
            Separator.Colon or Separator.TightColon => ":",
            Separator.Equals => " =",
            Separator.Period => ".",
            Separator.Dash => " —",
            Separator.Angle => ">",
            Separator.Slash => "/",
            Separator.Bar => "|",
            Separator.Tab => "⇥",
            Separator.Gap => "   ",
            Separator.Paren => ")",
            Separator.Time => " 0:00",
            Separator.Voice => " (voice)",
            _ => "",
        });
        shape.Append(type);
        return shape.Append(Alone ? "⏎" : " ").ToString().TrimEnd(' ');
    }
}

/// <summary>What stands before a label in its line.</summary>
internal enum Lead : byte
{
    None,

    /// <summary>A sign of a list: <c>* </c>, <c>- </c>.</summary>
    Bullet,

    /// <summary>A number of a list: <c>3. </c></summary>
    Number,

    /// <summary>The sign of a quotation: <c>&gt; </c>.</summary>
    Quote,

    /// <summary>The signs of a change of speaker in captions: <c>&gt;&gt; </c>.</summary>
    Arrows,

    /// <summary>It is a heading.</summary>
    Heading,

    /// <summary>The mark-up sets it apart: a cell, a term.</summary>
    Term,

    /// <summary>A circle, a square: <c>○ </c>, as the records of parliaments in East Asia have it.</summary>
    Mark,
}

/// <summary>What stands around the words of a label.</summary>
internal enum Enclosure : byte
{
    None,
    Square,
    Round,
    Angle,
    Curly,
    Quotes,

    /// <summary>Dashes or other signs on both sides, on a line of its own: <c>— Name —</c>.</summary>
    Dashes,
}

/// <summary>What parts a label from the speech.</summary>
internal enum Separator : byte
{
    /// <summary>Nothing but the enclosure, the type or the end of the line.</summary>
    None,
    Colon,
    Period,
    Dash,
    Angle,
    Slash,
    Bar,
    Tab,

    /// <summary>Two spaces or more.</summary>
    Gap,

    /// <summary>One space, after a letter.</summary>
    Space,

    /// <summary>A closing bracket without an opening one: <c>Q) </c>.</summary>
    Paren,

    /// <summary>A time.</summary>
    Time,

    /// <summary>The mark-up names who speaks.</summary>
    Voice,

    /// <summary>A sign says that another one speaks, whom nobody names.</summary>
    Change,

    /// <summary>A colon with the speech right after it, no space between.</summary>
    TightColon,

    /// <summary>A sign that labels seldom have: <c>=</c>, <c>»</c>, <c>→</c>.</summary>
    Equals,
}

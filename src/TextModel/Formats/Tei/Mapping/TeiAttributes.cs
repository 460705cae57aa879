using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>The attributes of one element, as the model's values.</summary>
/// <param name="List">The attributes.</param>
/// <param name="IsOwn">Whether the file is one of this library, which encodes what TEI's data types do not take.</param>
/// <param name="Context">Knows what the file says elsewhere.</param>
internal readonly record struct TeiAttributes(XmlAttributes List, bool IsOwn, TeiContext Context)
{
    public string? this[string name] => List[name];

    /// <summary>The identifier, if it is one.</summary>
    public string? Id => this["xml:id"] is { Length: > 0 } id ? id : null;

    /// <summary>What stands around an utterance; null for nothing.</summary>
    public TeiBlock? Block { get; init; }

    /// <summary>The identifier of who speaks.</summary>
    public string? Speaker => IsOwn ? Pointer("who") : Context.SpeakerOf(this, "who", Block?.Who);

    /// <summary>The identifier of who is addressed.</summary>
    public string? Addressee => IsOwn ? Pointer("toWhom") : Context.SpeakerOf(this, "toWhom", null);

    /// <summary>When a turn was spoken.</summary>
    public TimeRange? Time => Context.TimeOf(this["start"] ?? Block?.Start, this["end"] ?? Block?.End, this["synch"]);

    /// <summary>The kind of a turn, by the last word of its category.</summary>
    public TurnKind Kind
    {
        get
        {
            ReadOnlySpan<char> tokens = this["ana"];
            while (!tokens.IsEmpty)
            {
                int end = tokens.IndexOf(' ');
                ReadOnlySpan<char> token = end < 0 ? tokens : tokens[..end];
                if (token.EndsWith("question", StringComparison.OrdinalIgnoreCase))
                    return TurnKind.Question;
                if (token.EndsWith("answer", StringComparison.OrdinalIgnoreCase))
                    return TurnKind.Answer;
                tokens = end < 0 ? default : tokens[(end + 1)..];
            }

            return TurnKind.Statement;
        }
    }

    /// <summary>The level of a heading of this library.</summary>
    public int? Level
    {
        get
        {
            string? type = this["type"] is "head" ? this["subtype"] : this["type"];
            return IsOwn && type is not null && type.StartsWith("level", StringComparison.Ordinal)
                && int.TryParse(type.AsSpan(5), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int level) ? level : null;
        }
    }

    /// <summary>How sure something is: a number, or TEI's words for it.</summary>
    public double? Certainty => this["cert"] switch
    {
        null => null,
        "high" => 0.9,
        "medium" => 0.5,
        "low" => 0.1,
        { } text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null,
    };

    /// <summary>The attributes of <c>att.datable</c>; null where there is none.</summary>
    public DateValue? Date
    {
        get
        {
            if (List.Count == 0)
                return null;
            PartialDate? when = At("when", "when-iso"), from = At("from", "from-iso"), to = At("to", "to-iso");
            PartialDate? notBefore = At("notBefore", "notBefore-iso"), notAfter = At("notAfter", "notAfter-iso");
            return (when ?? from ?? to ?? notBefore ?? notAfter) is null ? null
                : new() { When = when, From = from, To = to, NotBefore = notBefore, NotAfter = notAfter };
        }
    }

    /// <summary>How letters are set; emphasis that does not say how is in italics or not, and who knows.</summary>
    public Rendition Rendition => TeiRendition.OfAll(this["rend"]) | (IsOwn ? 0 : TeiRendition.OfAll(this["rendition"]) | OfStyle(this["style"]));

    /// <summary>The kind of a list.</summary>
    public ListKind ListKind
    {
        get
        {
            if (TeiRendition.ListOf(this["type"]) is { } kind)
                return kind;
            foreach (string word in (this["rend"] ?? "").Split(' '))
            {
                if (TeiRendition.ListOf(word) is { } found)
                    return found;
            }

            return ListKind.Simple;
        }
    }

    /// <summary>Whether a row or cell says what is in others.</summary>
    public bool IsHeader => this["role"] == "label";

    /// <summary>The language that an element says of itself.</summary>
    public string? Language => this["xml:lang"] ?? (IsOwn ? this["n"] : null);

    /// <summary>A property of CSS in <c>@style</c>.</summary>
    public string? Style(string property) => TeiRendition.StyleOf(this["style"], property) is { } value ? (IsOwn ? TeiNames.FromWord(value) : value) : null;

    /// <summary>A pointer to anywhere; one that no URI can be stands in <c>@n</c> too, as it was.</summary>
    public string? Address(string name) => this[name] is { } address ? (IsOwn ? this["n"] ?? address : address) : null;

    /// <summary>Over how many rows or columns something reaches.</summary>
    public int Count(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : 1;

    /// <summary>An attribute that is one word.</summary>
    public string? Word(string name) => this[name] is { } word ? (IsOwn ? TeiNames.FromWord(word) : word) : null;

    /// <summary>The identifier in this file that an attribute's first pointer names; null where it names something elsewhere.</summary>
    public string? Pointer(string name)
    {
        if (List.SinglePointer(name) is { } plain)
            return plain;
        if (this[name] is not { } value)
            return null;
        ReadOnlySpan<char> first = value.AsSpan().TrimStart();
        int end = first.IndexOfAny(" \t\r\n");
        first = end < 0 ? first : first[..end];
        if (first is not ['#', ..])
            return null;
        return IsOwn ? TeiNames.FromWord(first[1..].ToString()) : first.Length > 1 ? first[1..].ToString() : null;
    }

    /// <summary>A number of seconds.</summary>
    public TimeSpan? Seconds(string name) => TrySeconds(this[name], out TimeSpan time) ? time : null;

    public static bool TrySeconds(string? text, out TimeSpan time)
    {
        time = default;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            || Math.Abs(seconds) > (decimal)long.MaxValue / TimeSpan.TicksPerSecond)
            return false;
        time = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return true;
    }

    private static Rendition OfStyle(string? css) => css is null ? Rendition.None
        : TeiRendition.OfAll(TeiRendition.StyleOf(css, "font-weight")) | TeiRendition.OfAll(TeiRendition.StyleOf(css, "font-style"))
            | TeiRendition.OfAll(TeiRendition.StyleOf(css, "font-variant")) | TeiRendition.OfAll(TeiRendition.StyleOf(css, "text-decoration"))
            | TeiRendition.OfAll(TeiRendition.StyleOf(css, "vertical-align"));

    private PartialDate? At(string name, string iso)
    {
        string? text = this[name] ?? this[iso];
        return text is not null && PartialDate.TryParse(text, out PartialDate date) ? date : null;
    }
}

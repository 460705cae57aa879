using TextModel.Entities;

namespace TextModel.Formats.Tei;

/// <summary>The words of the model and the words of TEI, in both directions.</summary>
internal static class TeiNames
{
    /// <summary>The identifier of the format.</summary>
    public const string Format = "tei";

    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>The type of what is said of a file and not of a publication: a title that is a file's name, an entry that describes it.</summary>
    public const string File = "file";

    /// <summary>The type of an <c>ab</c> in <c>standOff</c> that stands for a part of a list or table, which no note can hold.</summary>
    public const string Part = "part";

    /// <summary>The field of a source that names the project, in TEI <c>projectDesc</c>.</summary>
    public const string Project = "project";

    /// <summary>What a publication statement says that knows of none.</summary>
    public const string Unpublished = "Nothing is known of a publication.";

    /// <summary>What a description of the source says that knows of none.</summary>
    public const string Undescribed = "Nothing is known of the source.";

    /// <summary>The category of turns that ask.</summary>
    public const string Asks = "A turn that asks.";

    /// <summary>The category of turns that answer.</summary>
    public const string Answers = "A turn that answers.";

    /// <summary>The category of all other turns.</summary>
    public const string States = "A turn that neither asks nor answers, or of which that is not known.";

    /// <summary>The category of elements that stand for nothing in the model.</summary>
    public const string Implied = "An element that only the schema asks for.";

    /// <summary>By what a description of string-ranges of this library is known.</summary>
    public const string StringRanges = "A string-range counts code points";

    /// <summary>What is said of white space and of string-ranges.</summary>
    public const string Normalization =
        $"White space in the text is that of the source. {StringRanges} from 0 in the string value of the element that carries the identifier, the text of inline notes and anchors included.";

    /// <summary>The namespace of XInclude.</summary>
    public const string Inclusions = "http://www.w3.org/2001/XInclude";

    private static readonly (EntityKind Kind, string Element)[] Kinds =
    [
        (EntityKind.Person, "persName"), (EntityKind.Place, "placeName"), (EntityKind.Organization, "orgName"),
        (EntityKind.Work, "title"), (EntityKind.Date, "date"), (EntityKind.Name, "name"),
    ];

    // What a phrase-level element may contain decides where it can stand: true for mixed content with inter-level elements.
    private static readonly Dictionary<string, bool> Phrases = new(StringComparer.Ordinal)
    {
        ["seg"] = true,
        ["soCalled"] = false,
        ["term"] = false,
        ["distinct"] = false,
        ["mentioned"] = false,
        ["abbr"] = false,
        ["unclear"] = true,
        ["supplied"] = true,
        ["sic"] = true,
        ["corr"] = true,
        ["gap"] = false,
    };

    /// <summary>The element for a mention; kinds without one of their own are <c>rs</c> with a <c>@type</c>.</summary>
    public static string ElementFor(EntityKind kind)
    {
        foreach ((EntityKind known, string element) in Kinds)
        {
            if (known == kind)
                return element;
        }

        return "rs";
    }

    /// <summary>The kind that an element name says, or null where it says none.</summary>
    public static EntityKind? KindOf(string element)
    {
        foreach ((EntityKind kind, string known) in Kinds)
        {
            if (known == element)
                return kind;
        }

        return null;
    }

    /// <summary>Whether a foreign element can stand among words and be valid: one of a short list, with attributes that any of them may have.</summary>
    public static bool IsPhrase(Tag tag) => tag.Namespace == Namespace && Phrases.ContainsKey(tag.Name) && tag.Attributes.All(IsPlain);

    /// <summary>Whether the content of a phrase-level element is that of a paragraph.</summary>
    public static bool HasParagraphContent(Tag tag) => Phrases.GetValueOrDefault(tag.Name);

    /// <inheritdoc cref="TeiWord.Of"/>
    public static string ToWord(string value) => TeiWord.Of(value);

    /// <inheritdoc cref="TeiWord.Undo"/>
    public static string FromWord(string word) => TeiWord.Undo(word);

    /// <summary>The name of a source statement's element, or of its type.</summary>
    public static string NameOf(SourceFact fact) => fact switch
    {
        SourceFact.Title => "title",
        SourceFact.Author => "author",
        SourceFact.Date => "date",
        SourceFact.Imprint => "imprint",
        SourceFact.Printed => "printed",
        SourceFact.Publisher => "publisher",
        SourceFact.Transcription => "transcription",
        SourceFact.Rights => "rights",
        SourceFact.Language => "language",
        _ => "other",
    };

    /// <summary>The fact that <see cref="NameOf"/> names, or null.</summary>
    public static SourceFact? FactOf(string name)
    {
        for (SourceFact fact = SourceFact.Title; fact <= SourceFact.Other; fact++)
        {
            if (NameOf(fact) == name)
                return fact;
        }

        return null;
    }

    /// <summary>Whether a word is a language tag that <c>xml:lang</c> and <c>language/@ident</c> take.</summary>
    public static bool IsLanguage(string tag)
    {
        int part = 0;
        foreach (string piece in tag.Split('-'))
        {
            bool fits = piece.Length is >= 1 and <= 8 && piece.All(c => char.IsAsciiLetter(c) || (part > 0 && char.IsAsciiDigit(c)));
            if (!fits)
                return false;
            part++;
        }

        return true;
    }

    private static bool IsPlain(KeyedValue attribute) => attribute.Key switch
    {
        "rend" or "type" or "subtype" => attribute.Value.Length > 0 && attribute.Value.AsSpan().IndexOfAnyExcept(TeiWord.Characters) < 0,
        "n" => attribute.Value.Length > 0 && attribute.Value.All(c => c is >= ' ' and < '\uD800'),
        "xml:lang" => IsLanguage(attribute.Value),
        _ => false,
    };

    /// <summary>An identifier in a pointer: XML names as they are, anything else as a word that a URI can hold.</summary>
    public static ReadOnlySpan<char> ToPointer(string id) => !XmlNames.AreParts(id) ? ToWord(id) : id.Length == 0 ? "%" : id;

    /// <summary>The identifier of a piece of a mention that was cut.</summary>
    /// <param name="number">Which mention of the file it is, from 1.</param>
    /// <param name="part">Which piece of it, from 1.</param>
    public static string ToFragment(int number, int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fragment{number}.{part}");

    /// <summary>Whether an identifier is one that <see cref="ToFragment"/> has made.</summary>
    public static bool IsFragment(string id) => id.StartsWith("fragment", StringComparison.Ordinal) && id.Contains('.', StringComparison.Ordinal);
}

namespace TextModel.Formats.Tei;

/// <summary>
/// The elements of the files that are composed from the model, each with its attributes and its content: what <c>docs/textmodel.rng</c> and
/// <c>docs/textmodel.odd</c> are printed from.
/// </summary>
/// <remarks>
/// Content is written as in the compact syntax of RELAX NG: <c>,</c> in order, <c>|</c> one of, <c>?</c>, <c>*</c>, <c>+</c>, <c>empty</c>, and <c>words</c> for its <c>text</c>, which is an element of TEI; <c>%inline</c> and
/// <c>%block</c> are the classes below, and <c>mixed</c> takes the words between what is in it. An attribute with <c>?</c> may be missing.
/// </remarks>
internal static class TeiProfile
{
    /// <summary>What stands among words.</summary>
    public const string Inline = "hi | q | code | foreign | ruby | w | add | del | lb | figure | list | table | quote | note | seg | ptr | ref | pb | fw | stage | time | persName | placeName | orgName | name | rs | title | date | label | anchor | p";

    /// <summary>What stands in divisions and speeches.</summary>
    public const string Block = "list | table | quote | figure | lb | div | sp | u | p | ab | head | label | note | pb | fw | stage | docTitle | docAuthor | docDate | docImprint | anchor";

    private const string Words = "mixed(%inline)";
    private const string Life = "when? when-iso?";
    private const string Dates = "when? when-iso? from? from-iso? to? to-iso? notBefore? notBefore-iso? notAfter? notAfter-iso?";
    private const string Mention = "xml:id? ref? cert? ana? resp? prev? next? " + Dates;

    /// <summary>The elements, by their module of TEI.</summary>
    public static readonly TeiProfileElement[] Elements =
    [
        new("TEI", "textstructure", "", "teiHeader, standOff?, text", "The document."),
        new("teiHeader", "header", "", "fileDesc, encodingDesc, profileDesc?", "Source and speakers."),
        new("fileDesc", "header", "", "titleStmt, extent, publicationStmt, notesStmt?, sourceDesc", "Source."),
        new("titleStmt", "header", "", "title, (author | editor | respStmt)*", "Source.Title and Source.Contributors."),
        new("author", "core", "", "words", "A contributor whose role is author."),
        new("editor", "core", "", "words", "A contributor whose role is editor."),
        new("respStmt", "core", "xml:id?", "resp, name", "A contributor with another role; with an identifier the layer of annotations."),
        new("resp", "core", "", "words", "Contributor.Role."),
        new("extent", "header", "", "measure+", "How long the text is, or the file."),
        new("measure", "core", "unit quantity", "words", "A number of words, turns or bytes."),
        new("publicationStmt", "header", "", "p | (publisher, date?, availability?)", "Source.Publisher, Source.PublicationDate, Source.Rights."),
        new("publisher", "core", "", "words", "Source.Publisher; in imprint that of the printed source."),
        new("availability", "header", "", "licence?, p?", "Source.Rights, with its statement in p."),
        new("licence", "header", "target?", "words", "Rights.Status, with Rights.Uri in @target."),
        new("notesStmt", "header", "", "note+", "Source.Fields: one note each, with its key in @n."),
        new("sourceDesc", "header", "", "p | (biblStruct, bibl?) | bibl", "Source.Printed, and the file that was converted."),
        new("biblStruct", "core", "", "monogr", "Source.Printed."),
        new("monogr", "core", "", "title, imprint", "Source.Printed."),
        new("imprint", "core", "", "pubPlace?, publisher?, date*, biblScope*", "Source.Printed."),
        new("pubPlace", "core", "", "words", "PrintedSource.Place."),
        new("biblScope", "core", "unit", "words", "PrintedSource.Volume or Pages."),
        new("encodingDesc", "header", "", "projectDesc?, editorialDecl, classDecl, appInfo", "How the file was made."),
        new("projectDesc", "header", "", "p", "The field project of the source."),
        new("editorialDecl", "header", "", "normalization", "That nothing was normalized."),
        new("normalization", "header", "", "p", "That nothing was normalized."),
        new("classDecl", "header", "", "taxonomy+", "Kinds of turns; rules by which names were found."),
        new("taxonomy", "header", "", "category+", "Kinds of turns, or rules."),
        new("category", "header", "xml:id", "catDesc", "Turn.Kind, or EntityMention.Rule."),
        new("catDesc", "header", "", "words", "Turn.Kind, or EntityMention.Rule."),
        new("appInfo", "header", "", "application", "Which version of the mapping was used."),
        new("application", "header", "ident version", "label", "Which version of the mapping was used."),
        new("profileDesc", "header", "", "creation?, langUsage?, particDesc?", "Source.Date, Source.Language, the speakers."),
        new("creation", "header", "", "date", "Source.Date."),
        new("langUsage", "header", "", "language", "Source.Language."),
        new("language", "header", "ident", "words", "Source.Language."),
        new("particDesc", "corpus", "", "listPerson", "The speakers."),
        new("listPerson", "namesdates", "", "person+", "The speakers; in standOff entities that are persons."),
        new("person", "namesdates", "xml:id role? sameAs?", "persName*, birth?, death?, idno*, note*", "A speaker, whose labels are persName with @type label, or an entity."),
        new("birth", "namesdates", Life, "empty", "Entity.From of a person."),
        new("death", "namesdates", Life, "empty", "Entity.To of a person."),
        new("standOff", "linking", "", "(listPerson | listPlace | listOrg | listBibl | listEvent | list)*, timeline?, listAnnotation?, spanGrp?", "The entities, the times, the annotations that cross others."),
        new("listPlace", "namesdates", "", "place+", "Entities that are places."),
        new("place", "namesdates", "xml:id", "placeName+, location?, idno*, note*", "An entity."),
        new("location", "namesdates", "", "geo", "Entity.Coordinates."),
        new("geo", "namesdates", "", "words", "Entity.Coordinates."),
        new("listOrg", "namesdates", "", "org+", "Entities that are organisations."),
        new("org", "namesdates", "xml:id", "orgName+, idno*, note*", "An entity."),
        new("listBibl", "core", "", "bibl+", "Entities that are works."),
        new("bibl", "core", "xml:id? type?", "title*, extent?, idno*, note*", "An entity that is a work; with @type file what was converted."),
        new("listEvent", "namesdates", "", "event+", "Entities that are events."),
        new("event", "namesdates", "xml:id", "label+, idno*, note*", "An entity."),
        new("list", "core", "xml:id? type? rend?", "(head | item | label | note | pb | fw | lb | figure | anchor)*", "TextList; in standOff entities of all other kinds."),
        new("item", "core", "xml:id? n? ana? corresp?", "mixed(%inline | %block | idno)", "TextListItem; in standOff an entity, whose kind is the @type of its name, and @corresp the one above it."),
        new("table", "figures", "xml:id?", "(head | row | note | pb | fw | lb | figure | anchor)*", "TextTable."),
        new("row", "figures", "xml:id? role? ana?", "(cell | note | pb | fw | lb | figure | anchor)*", "TextTableRow; for a row of headings with @role label."),
        new("cell", "figures", "xml:id? role? rows? cols? ana?", "mixed(%inline | %block)", "TextTableCell; for a heading with @role label."),
        new("figure", "figures", "xml:id? n?", "graphic?, (%block)*", "Figure, with Figure.Description in @n."),
        new("graphic", "core", "url n?", "empty", "Figure.Address; in @n as it was where no URI can be."),
        new("quote", "core", "xml:id? source? n?", "mixed(%inline | %block)", "Quotation that is a block."),
        new("q", "core", "xml:id? source? n?", Words, "Quotation among words."),
        new("hi", "core", "xml:id? rend? style?", Words, "Highlighting."),
        new("code", "tagdocs", "xml:id? lang?", "words", "CodePassage."),
        new("foreign", "core", "xml:id? xml:lang? n?", Words, "ForeignPassage."),
        new("ruby", "core", "xml:id?", "rb, rt", "RubyPassage."),
        new("rb", "core", "", Words, "The characters of a RubyPassage."),
        new("rt", "core", "", "words", "RubyPassage.Reading, which is no part of the base text."),
        new("w", "analysis", "xml:id? synch? cert?", Words, "TimedWord."),
        new("add", "core", "xml:id?", Words, "Insertion."),
        new("del", "core", "xml:id?", Words, "Deletion."),
        new("lb", "core", "xml:id?", "empty", "LineBreak."),
        new("idno", "header", "type", "words", "Entity.Identifiers; the checksum of a file."),
        new("timeline", "linking", "unit origin", "when+", "The times of turns."),
        new("when", "linking", "xml:id interval? since?", "empty", "A point of time, in seconds from the beginning of the recording."),
        new("listAnnotation", "linking", "", "annotation+", "Annotations that cross others."),
        new("annotation", "linking", "xml:id n target", "note", "An annotation that points at its text by a string-range; its place in document order in @n."),
        new("spanGrp", "analysis", "", "span+", "Annotations that cross blocks."),
        new("span", "analysis", "xml:id? n from? to? type? corresp? synch?", "mixed(%inline | %block)", "An annotation between two anchors; in the note of an annotation a TierEntry, its text TierEntry.Value."),
        new("text", "textstructure", "xml:id? xml:space?", "front?, body, back?", "The base text, with every character of it."),
        new("front", "textstructure", "xml:id? ana?", "(%block)*", "A division before the text."),
        new("body", "textstructure", "xml:id? ana?", "(%block)*", "The text."),
        new("back", "textstructure", "xml:id? ana?", "(%block)*", "A division behind the text."),
        new("div", "textstructure", "xml:id? type? ana?", "(%block)*", "Division."),
        new("head", "core", "xml:id? type?", Words, "Heading; its level in @type."),
        new("sp", "core", "xml:id? who? toWhom? ana corresp? synch?", "speaker?, (%block)*", "Turn."),
        new("speaker", "core", "", Words, "Turn.LabelSpan."),
        new("u", "spoken", "xml:id? who? toWhom? ana corresp? start? end?", Words, "Turn, where times are known."),
        new("p", "core", "xml:id? ana? synch? cert?", Words, "Paragraph."),
        new("ab", "linking", "xml:id? type? subtype? ana?", Words, "Words outside of paragraphs; in standOff a division."),
        new("seg", "linking", "xml:id? type? ana? synch? cert?", Words, "Paragraph in u; with @type the label in a label, or a statement of the source."),
        new("label", "core", "xml:id? type? subtype? ana?", Words, "The label of a turn or note; with @type head a heading where none can stand."),
        new("note", "core", "xml:id? place? n? type?", "mixed(%inline | %block | span)", "Note; in the header what has no element of its own."),
        new("ptr", "core", "xml:id? type target? n?", "empty", "NoteAnchor without text."),
        new("ref", "core", "xml:id? type? target? n?", Words, "NoteAnchor, with @type noteAnchor; else Link."),
        new("pb", "core", "xml:id? n?", "empty", "PageBreak."),
        new("fw", "transcr", "xml:id? type? n?", Words, "FormeWork, or a page break that is printed."),
        new("stage", "core", "xml:id?", Words, "StageDirection."),
        new("time", "core", "xml:id? type unit quantity", Words, "TimeStamp, in seconds."),
        new("anchor", "linking", "xml:id", "empty", "An end of an annotation in spanGrp."),
        new("persName", "namesdates", "type? " + Mention, Words, "EntityMention of a person; the name of a speaker or entity."),
        new("placeName", "namesdates", "type? " + Mention, Words, "EntityMention of a place; the name of an entity."),
        new("orgName", "namesdates", "type? " + Mention, Words, "EntityMention of an organisation; the name of an entity."),
        new("name", "core", "type? " + Mention, Words, "EntityMention of an unknown kind; a contributor."),
        new("rs", "core", "type? " + Mention, Words, "EntityMention of any other kind, in @type."),
        new("title", "core", "type? " + Mention, Words, "EntityMention of a work; Source.Title."),
        new("date", "core", "type? " + Mention, Words, "EntityMention of a date; the dates of a source."),
        new("docTitle", "textstructure", "xml:id?", "titlePart", "SourceStatement of the title."),
        new("titlePart", "textstructure", "", Words, "SourceStatement of the title."),
        new("docAuthor", "textstructure", "xml:id?", Words, "SourceStatement of the author."),
        new("docDate", "textstructure", "xml:id? " + Life, Words, "SourceStatement of the date."),
        new("docImprint", "textstructure", "xml:id?", Words, "SourceStatement of anything else."),
    ];
}

/// <summary>An element that is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Module">The module of TEI that declares it.</param>
/// <param name="Attributes">Its attributes; with <c>?</c> one that may be missing.</param>
/// <param name="Content">What is in it.</param>
/// <param name="Meaning">What of the model it stands for.</param>
internal sealed record TeiProfileElement(string Name, string Module, string Attributes, string Content, string Meaning);

using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The attributes in which typed properties are written, as a list: to compare what was read with what is now meant.</summary>
internal static class TeiTypedAttributes
{
    /// <summary>The attributes that say what the typed properties say.</summary>
    public static List<KeyedValue> Of(Annotation annotation)
    {
        var list = new List<KeyedValue>();
        Add("xml:id", annotation.Id);
        switch (annotation)
        {
            case Turn turn:
                Add("who", Pointer(turn.SpeakerId));
                Add("toWhom", Pointer(turn.AddresseeId));
                Add("ana", turn.Kind == TurnKind.Statement ? null : turn.Kind == TurnKind.Question ? "#question" : "#answer");
                Add("corresp", Pointer(turn.QuestionId));
                break;
            case EntityMention mention:
                Add("ref", Pointer(mention.EntityId));
                AddDate(mention.Date);
                Add("cert", mention.Certainty?.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case Note note:
                Add("place", note.Place);
                Add("n", note.Number);
                break;
            case NoteAnchor anchor:
                Add("target", Pointer(anchor.NoteId));
                Add("n", anchor.Number);
                break;
            case Division division: Add("type", division.Type); break;
            case PageBreak page: Add("n", page.Number); break;
            case FormeWork work: Add("type", work.Type); break;
            default: break;
        }

        return list;

        void Add(string name, string? value)
        {
            if (value is not null)
                list.Add(new(name, value));
        }

        void AddDate(DateValue? date)
        {
            Add("when", date?.When?.ToString());
            Add("from", date?.From?.ToString());
            Add("to", date?.To?.ToString());
            Add("notBefore", date?.NotBefore?.ToString());
            Add("notAfter", date?.NotAfter?.ToString());
        }
    }

    /// <summary>The element of a new annotation as a start tag without its end, such as <c>&lt;persName ref="#x"</c>.</summary>
    /// <param name="annotation">The annotation; a foreign tag of its own comes first.</param>
    /// <param name="prefix">The prefix that the file uses for TEI, with its colon, or nothing.</param>
    public static string StartTag(Annotation annotation, string prefix)
    {
        string name = NameOf(annotation, prefix);
        var tag = new StringBuilder("<").Append(name);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyedValue attribute in annotation is Markup ? [] : Of(annotation))
            Put(attribute);
        if (annotation is NoteAnchor)
            Put(new("type", "noteAnchor"));
        if (annotation is EntityMention mention && annotation.Tag is null && TeiNames.ElementFor(mention.Kind) == "rs")
            Put(new("type", TeiNames.ToWord(mention.Kind.ToString())));
        foreach (KeyedValue attribute in annotation.Tag?.Attributes ?? KeyedValues.Empty)
            Put(attribute);
        return tag.ToString();

        void Put(KeyedValue attribute)
        {
            if (written.Add(attribute.Key))
                tag.Append(' ').Append(attribute.Key).Append("=\"").Append(XmlStartTag.Escape(attribute.Value)).Append('"');
        }
    }

    /// <summary>The name of a new annotation's element, with the file's prefix.</summary>
    public static string NameOf(Annotation annotation, string prefix) =>
        annotation.Tag?.Name ?? prefix + Encoding.UTF8.GetString(TeiVocabulary.Element(annotation, block: true, utterances: false));

    private static string? Pointer(string? id) => id is null ? null : $"#{TeiReferences.Escape(id)}";
}

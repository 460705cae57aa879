namespace TextModel.Formats.Tei;

/// <summary>The names of the elements that are written, as UTF-8.</summary>
internal static class TeiElements
{
    public static readonly byte[] Div = "div"u8.ToArray();
    public static readonly byte[] U = "u"u8.ToArray();
    public static readonly byte[] Sp = "sp"u8.ToArray();
    public static readonly byte[] P = "p"u8.ToArray();
    public static readonly byte[] Head = "head"u8.ToArray();
    public static readonly byte[] Label = "label"u8.ToArray();
    public static readonly byte[] Note = "note"u8.ToArray();
    public static readonly byte[] Ptr = "ptr"u8.ToArray();
    public static readonly byte[] Ref = "ref"u8.ToArray();
    public static readonly byte[] Pb = "pb"u8.ToArray();
    public static readonly byte[] Fw = "fw"u8.ToArray();
    public static readonly byte[] Stage = "stage"u8.ToArray();
    public static readonly byte[] Time = "time"u8.ToArray();
    public static readonly byte[] DocTitle = "docTitle"u8.ToArray();
    public static readonly byte[] DocAuthor = "docAuthor"u8.ToArray();
    public static readonly byte[] DocDate = "docDate"u8.ToArray();
    public static readonly byte[] DocImprint = "docImprint"u8.ToArray();
    public static readonly byte[] Seg = "seg"u8.ToArray();
    public static readonly byte[] PersName = "persName"u8.ToArray();
    public static readonly byte[] PlaceName = "placeName"u8.ToArray();
    public static readonly byte[] OrgName = "orgName"u8.ToArray();
    public static readonly byte[] Title = "title"u8.ToArray();
    public static readonly byte[] Date = "date"u8.ToArray();
    public static readonly byte[] Name = "name"u8.ToArray();
    public static readonly byte[] Rs = "rs"u8.ToArray();
    public static readonly byte[] Body = "body"u8.ToArray();
    public static readonly byte[] Back = "back"u8.ToArray();
    public static readonly byte[] Front = "front"u8.ToArray();
    public static readonly byte[] Ab = "ab"u8.ToArray();
    public static readonly byte[] Speaker = "speaker"u8.ToArray();
    public static readonly byte[] TitlePart = "titlePart"u8.ToArray();
    public static readonly byte[] Hi = "hi"u8.ToArray();
    public static readonly byte[] Quote = "quote"u8.ToArray();
    public static readonly byte[] Q = "q"u8.ToArray();
    public static readonly byte[] Code = "code"u8.ToArray();
    public static readonly byte[] Foreign = "foreign"u8.ToArray();
    public static readonly byte[] Ruby = "ruby"u8.ToArray();
    public static readonly byte[] RubyBase = "rb"u8.ToArray();
    public static readonly byte[] Add = "add"u8.ToArray();
    public static readonly byte[] Del = "del"u8.ToArray();
    public static readonly byte[] Lb = "lb"u8.ToArray();
    public static readonly byte[] List = "list"u8.ToArray();
    public static readonly byte[] Item = "item"u8.ToArray();
    public static readonly byte[] Table = "table"u8.ToArray();
    public static readonly byte[] Row = "row"u8.ToArray();
    public static readonly byte[] Cell = "cell"u8.ToArray();
    public static readonly byte[] W = "w"u8.ToArray();
    public static readonly byte[] Span = "span"u8.ToArray();
    public static readonly byte[] Figure = "figure"u8.ToArray();

    /// <summary>The element for a mention.</summary>
    public static byte[] Of(EntityKind kind)
    {
        if (kind == EntityKind.Person)
            return PersName;
        return TeiNames.ElementFor(kind) switch
        {
            "persName" => PersName,
            "placeName" => PlaceName,
            "orgName" => OrgName,
            "title" => Title,
            "date" => Date,
            "name" => Name,
            _ => Rs,
        };
    }
}

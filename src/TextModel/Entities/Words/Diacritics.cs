// TextModel.Corpus and TextModel.Html are compiled with this table too; a namespace of its own keeps them apart.
#if !TEXTMODEL_WORDS
namespace TextModel.Entities;
#else
namespace TextModel.Corpus;
#endif

/// <summary>Which letters are another letter with a mark: the canonical decompositions of Latin, Greek and Cyrillic letters, and ø, ł, đ, ħ, ŧ, ı.</summary>
/// <remarks>A table of its own, because the framework decomposes nothing where globalization is invariant, and a result must not depend on that.</remarks>
internal static class Diacritics
{
    // Each string begins with the plain letter. The Cyrillic й and ї are letters of their own to every reader, and stay.
    private static readonly string[] Families =
    [
        "AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ", "BḂḄḆ", "CÇĆĈĊČḈ", "DĎĐḊḌḎḐḒ", "EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ", "FḞ", "GĜĞĠĢǦǴḠ",
        "HĤĦȞḢḤḦḨḪ", "IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ", "JĴ", "KĶǨḰḲḴ", "LĹĻĽŁḶḸḺḼ", "MḾṀṂ", "NÑŃŅŇǸṄṆṈṊ",
        "OǾÒÓÔÕÖØŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ", "PṔṖ", "RŔŖŘȐȒṘṚṜṞ", "SŚŜŞŠȘṠṢṤṦṨ", "TŢŤŦȚṪṬṮṰ",
        "UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ", "VṼṾ", "WŴẀẂẄẆẈ", "XẊẌ", "YÝŶŸȲẎỲỴỶỸ", "ZŹŻŽẐẒẔ", "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ", "cçćĉċčḉ", "dďđḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǧǵḡ", "hĥħȟḣḥḧḩḫẖ", "iìíîïĩīĭįıǐȉȋḭḯỉị",
        "jĵǰ", "kķǩḱḳḵ", "lĺļľłḷḹḻḽ", "mḿṁṃ", "nñńņňǹṅṇṉṋ", "oǿòóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ", "tţťŧțṫṭṯṱẗ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ",
        "ÆǢǼ", "æǣǽ", "ſẛ", "ƷǮ", "ʒǯ", "ΑΆἈἉἊἋἌἍἎἏᾈᾉᾊᾋᾌᾍᾎᾏᾸᾹᾺΆᾼ", "ΕΈἘἙἚἛἜἝῈΈ", "ΗΉἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊΉῌ",
        "ΙΊΪἸἹἺἻἼἽἾἿῘῙῚΊ", "ΟΌὈὉὊὋὌὍῸΌ", "ΡῬ", "ΥΎΫὙὛὝὟῨῩῪΎ", "ΩΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺΏῼ", "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "εέἐἑἒἓἔἕὲέ", "ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ", "ιΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ", "οόὀὁὂὃὄὅὸό", "ρῤῥ", "υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ", "ГЃ", "ЕЀЁ", "ИЍ", "КЌ", "УЎ", "гѓ", "еѐё",
    ];

    /// <summary>Calls <paramref name="pair"/> with each letter that bears a mark and the plain one.</summary>
    public static void ForEach(Action<char, char> pair)
    {
        foreach (string family in Families)
        {
            foreach (char marked in family.AsSpan(1))
                pair(marked, family[0]);
        }
    }
}

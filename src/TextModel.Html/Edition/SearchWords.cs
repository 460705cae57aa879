using System.Collections.Frozen;

namespace TextModel.Editions;

/// <summary>Words as they are looked for: without capitals and the marks of Latin and Greek letters.</summary>
/// <remarks>The pages get the same table, so that what is typed is folded as what was written.</remarks>
internal static class SearchWords
{
    /// <summary>Letters with marks, small.</summary>
    public const string Marked = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǣǧǩǫǭǯǰǵǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳΐάέήίΰϊϋόύώϓϔḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙẛạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὐὑὒὓὔὕὖὗὠὡὢὣὤὥὦὧὰάὲέὴήὶίὸόὺύὼώᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱᾲᾳᾴᾶᾷῂῃῄῆῇῐῑῒΐῖῗῠῡῢΰῤῥῦῧῲῳῴῶῷ";

    /// <summary>The same letters without them.</summary>
    public const string Bare = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaaægkooʒjgnaæøaaeeiioorruusthaeooooyιαεηιυιυουωϒϒabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyſaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyααααααααεεεεεεηηηηηηηηιιιιιιιιοοοοοουυυυυυυυωωωωωωωωααεεηηιιοουυωωααααααααηηηηηηηηωωωωωωωωαααααααηηηηηιιιιιιυυυυρρυυωωωωω";

    private static readonly FrozenDictionary<char, char> Letters = Marked.Zip(Bare).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>A word as it is looked for.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (folded, given) =>
    {
        for (int i = 0; i < folded.Length; i++)
            folded[i] = Fold(given[i]);
    });

    /// <summary>A letter as it is looked for.</summary>
    public static char Fold(char letter)
    {
        char small = char.ToLowerInvariant(letter);
        return small < '\u00C0' ? small : Letters.GetValueOrDefault(small, small);
    }

    /// <summary>Counts the words of a text, folded.</summary>
    public static void Count(string text, Dictionary<string, int> counts)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        const int longest = 40;
        Span<char> word = stackalloc char[longest];
        int length = 0;
        bool isLong = false;
        for (int i = 0; i <= text.Length; i++)
        {
            // A mark that stands by itself belongs to the letter before it.
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                isLong |= length == longest;
                if (length < longest)
                    word[length++] = Fold(c);
            }
            else if (c is >= '\u0300' and <= '\u036F' && length > 0)
            {
                continue;
            }
            else if (length > 0)
            {
                if (!isLong)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, word[..length], out _)++;
                (length, isLong) = (0, false);
            }
        }
    }
}

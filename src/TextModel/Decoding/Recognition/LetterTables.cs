namespace TextModel;

/// <summary>How often the letters beyond ASCII are in a language, and which encodings its old files have.</summary>
/// <param name="Encodings">The encodings, by name.</param>
/// <param name="Letters">Groups of letters parted by spaces; those of a group are half as frequent as those of the group before, which may be empty.</param>
/// <param name="Words">Frequent words of ASCII letters, which tell languages of one alphabet from each other.</param>
internal readonly record struct LetterTable(string[] Encodings, string Letters, string Words = "");

/// <summary>The tables by which <see cref="EncodingRecognizer"/> knows a language from what its bytes would be in a wrong encoding.</summary>
/// <remarks>
/// The letters are in the order in which they were counted in the translated messages of some ninety free programs; of Chinese, Japanese and
/// Korean characters the tables have those that are the most frequent in running text.
/// </remarks>
internal static class LetterTables
{
    private static readonly string[] West = ["windows-1252", "iso-8859-15", "macintosh", "ibm850", "ibm437"];
    private static readonly string[] Central = ["windows-1250", "iso-8859-2", "ibm852", "x-mac-ce"];
    private static readonly string[] Baltic = ["windows-1257", "iso-8859-13"];
    private static readonly string[] Turkish = ["windows-1254", "ibm857"];
    private static readonly string[] Cyrillic = ["windows-1251", "koi8-r", "koi8-u", "cp866", "iso-8859-5", "x-mac-cyrillic"];
    private static readonly string[] Greek = ["windows-1253", "iso-8859-7", "ibm737"];
    private static readonly string[] Hebrew = ["windows-1255", "cp862"];
    private static readonly string[] Arabic = ["windows-1256", "iso-8859-6"];
    private static readonly string[] Thai = ["windows-874"];
    private static readonly string[] Vietnamese = ["windows-1258"];
    private static readonly string[] Japanese = ["shift_jis", "euc-jp"];
    private static readonly string[] Simplified = ["gb2312", "gb18030"];
    private static readonly string[] Traditional = ["big5", "gb18030"];
    private static readonly string[] Korean = ["euc-kr", "ks_c_5601-1987"];

    /// <summary>One table for each language.</summary>
    public static LetterTable[] All { get; } =
    [
        // English, French, German, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian
        new([.. West, "windows-1250"], "’“” …–— ‘  \u00A0 é° £½áèöü ±¼ñíóçïêä ¾àâëôåøæœ", "the of and to in that is was it for you with as on are we they this have"),
        new(West, "é  àè ê çî ôâû ùœï ë   ü", "le la les de des du et en un une que qui est pas pour dans je vous nous il elle avec sur ce"),
        new(West, "ü ä ö ß   é", "der die das und ist nicht ein eine zu den mit von ich sie wir es auf im war haben wie auch"),
        new(West, "ó á íú éñ       ü", "el la los las de que en un una por con no se es para lo su como pero del al yo muy"),
        new(West, "ã çáí é óúõê  âàô", "os as de que em um uma para com se por do da no na eu mas foi ele dos das como"),
        new(West, "è à ò ùé   ì   íóî", "il la di che un una per non con del della sono le gli io mi si anche ma come dei"),
        new(West, "éë ï á ó è ö ü êíúçâ", "de het een en van ik is dat niet te in die op met voor er maar ook zijn was wij hij"),
        new(West, "ä öå      é ü", "och att det som en av inte till den var jag med om de ett men har vi han hade"),
        new(West, "æø å  é    öä", "og det at en den til er som de med af ikke jeg der var han har men vi et fra"),
        new(West, "åø   æ   é ò ô ê", "og det at en den til er som de med av ikke jeg der var han har men vi et fra"),
        // Finnish, Icelandic, Catalan, Irish, Galician, Basque, Albanian, Afrikaans
        new(West, "ä   ö      š ž å é", "ja on ei se oli ett mutta kun niin min ovat tai joka sen mit nyt ole kuin"),
        new(West, "ðí áó úýæ öþ é", "og er ekki sem var til um hann en fyrir vi af me voru hafa hva"),
        new(West, "óà éí èòçú ï ü     á", "el la els les de que en un una per amb no es del al jo molt va com"),
        new(West, "áí éú ó", "an na agus ar go is le do sa ag bhi ach air mar nach leis sin"),
        new(West, "óá íé úñ     ü ï", "os as de que en un unha para con non se por do da no na eu mais foi"),
        new(West, "é ñ ü", "eta da ez bat zen du ere dira hau dut izan baina zuen"),
        new(West, "ë      ç", "dhe se nga me nuk ka do si por ishte tek"),
        new(West, "ê ë    ïé ô û", "die en van het nie is in ek dat hy te was wat met om ons"),
        // Polish, Czech, Slovak, Hungarian, Slovene, Croatian and Serbian in Latin letters, Romanian
        new(Central, "łż ąęśóć ń  ź   é", "nie na to jest do jak co ale tak za od po ten czy przez tego tym jestem"),
        new(Central, "íá ř čéýžě šů  ú óň ť ď", "na je to se ne si ale jak by za ve tak pro jsem co do bylo jsme od"),
        new(Central, "á íčýúťéž ľš  ó ôäň ĺď ŕ", "na je to sa nie si ale ako by za tak pre som do bolo sme od aby"),
        new(Central, "áé  íóöő ü úű", "az nem hogy egy is meg de ez volt csak mert van azt nagyon mint el"),
        new(Central, "č š ž     ćđ", "in je na da se ne za so bi pa ki sem tudi kot bilo smo"),
        new(Central, "čš ćž đ", "je na da se ne za su bi ali koji sam to kao od iz bio smo"),
        new(Central, "ă ţş î  â", "de nu la cu pe un din care mai este ce am fost pentru sunt dar sau"),
        // Lithuanian, Latvian, Estonian, Turkish
        new(Baltic, "šėų įžą čū ę", "ir kad ne su tai yra bet buvo kaip jo nuo apie arba man mes"),
        new(Baltic, "ā ēī š ūļņ ķ ž ģ č", "un ir ka ar no uz tas par bet bija kas es ne to vai kad"),
        new(Baltic, "äõ ü   ö š ž", "ja on ei et see ta oli kui ma ka mis siis oma aga ning nii"),
        new(Turkish, "ı  şçüğ ö      â î", "bir ve bu da de ne ben mi var ki gibi daha ama diye olan sen benim kadar"),
        // Vietnamese, with the marks of its tones; Thai, Greek, Hebrew, Arabic, Persian
        new(Vietnamese, "\u0323\u0301 \u0300êôđưâ ơ\u0309 ă\u0303", "la cho nh trong khi anh em ra ta con hay ng"),
        new(Thai, "ารอกม่ นเ้ดงัลีตบิสย แวไขทจคหปพ์ูะช ืำใโถุฟซ ็ณผ ภธึษฐญ ฮศ ฉๆ"),
        new(Greek, "αοετ νιρσμηπκ υςλίδγήέόά χωθφ ύβώ ξζ ψ ϊ ΐ"),
        new(Hebrew, "יו תהלמראנ בשקפדסג טעחםןכ צז ךץ ף"),
        new(Arabic, "ال يمر توةنفدسبع حكقصجأ طهخشإغذزّض ىث ئءظ ؤُ ـًَِآ ْ ،؟"),
        new(Arabic, "اي نردوهت مبسشک لپخفزگجع قصطح چظ آغذض ئّث ژ ،"),
        // Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian
        new(Cyrillic, "оеаин трслвкп дмуязьы йбчгж фцхюш щ эё ъ"),
        new(Cyrillic, "аон иевтрікслдпу мяз бйьчг жцєфхшю їщ   ґ"),
        new(Cyrillic, "а н ркыілседтявм пуоцзьэбг ўчй шхфжю ё"),
        new(Cyrillic, "ае ниотр свдпкзлм ъяб учгжйфц шщх  ю"),
        new(Cyrillic, "ае ионрт скупдвмјз лбг шњчцљ жћфх ђ џ"),
        new(Cyrillic, "а еоитнр ксдвплм узбј гчцњж шф  хќ ѓ џ"),
        // Japanese, Chinese in simplified and in traditional characters, Korean
        new(Japanese,
            "のにはをたがで、。 てとしれさいるなかもらりこっすんー まきあよそうくせけどつちえやおわみめ「」" +
            "ンストルイクリラッアシドタロフマジプレ ねむじだげぐぎばびぶべぼござずぜぞほへふひろゆぬきゅしょゃぁぃぉョャュコサセテニネノハバパメモカキケナミムャワオウエグダデブボポビピガゴゼズソチツヘホヨユヤ・？！ " +
            "人年日本私思言彼女何手方自分時間今家話気持心声先生長小国者社学校母父友達事会知聞来行食好朝夜車電東京大中一二三十出見上下入子前後新力場所合同体動作用名語文問題目的" +
            "使定変更内部外本当全回数多少高地明正取書読物理由実際最初結果続始終開閉込付対"),
        new(Simplified,
            "的 ，。一是不了 在人有我他这个们中来上大为和国地到以说时要就出会可也你 对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实：？“”！、 " +
            "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运吧呢吗啊"),
        new(Traditional,
            "的 ，。一是不了 在人有我他這個們中來上大為和國地到以說時要就出會可也你 對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實：？「」！、 " +
            "日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運吧呢嗎啊佢係喺咗嘅唔哋"),
        new(Korean,
            "이다 는에을의가고하도지은로리나 기사어그한를서아니라시자인들게해만것대보있수일 부면여정요데스주조안습오제전원경성장동여상과와신국학무비우구연선생" +
            " 미거세모말금더때년었았했되된될할함합입않못없좋같많내너우저네뭐왜까마카타파바야봐줘져려러터트르른루레래랑람름림점물문분불반발방번별법본복북" +
            "력령례록료류률행현형호화환활회후히힘간감강개객검격결계공관광교권규그근급기길남노녀능당단달담답덕독돈두드득등따딸떤또명목민및미믿밖배백변병사산살삼색석설섬세속손송술승식실심씨양역열영예온올왕외용운울웃원월위유육음응의익임잡재적절접종좌죄준중증직진질집참창책처천철첫청체초총최추축출충치친칠침크큰태토통특팀편평포표품필"),
    ];
}

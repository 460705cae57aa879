using System.Text;

namespace TextModel.Tests.Text;

public class EncodingRecognitionTests
{
    [Theory]
    [InlineData("windows-1252", "Où étiez-vous ce soir-là ? À l’école… Très drôle – ça alors.")]
    [InlineData("windows-1252", "Für die Straße über den Fluß. Schöne Grüße!")]
    [InlineData("windows-1252", "¿Dónde está la señora? Mañana vendrá a la estación.")]
    [InlineData("windows-1252", "“I don’t know,” she said – “nobody’s here.”")]
    [InlineData("windows-1252", "Hún er ekki þar. Það var í gær, sagði maðurinn.")]
    [InlineData("iso-8859-15", "Le cœur et l'œuvre de la sœur coûtaient 12 €.")]
    [InlineData("windows-1250", "Zażółć gęślą jaźń. Wszyscy są już w środku, proszę pani.")]
    [InlineData("iso-8859-2", "Zażółć gęślą jaźń. Wszyscy są już w środku, proszę pani.")]
    [InlineData("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy. Kdy přišel?")]
    [InlineData("windows-1250", "Ő az, aki tegnap este megérkezett a kikötőbe, és űrlapot kért.")]
    [InlineData("windows-1254", "Kim geldi iskeleye? Hiç kimse gelmedi, yağmur yağıyordu, şöyle böyle.")]
    [InlineData("windows-1257", "Kas atnāca uz krastmalu? Neviens nenāca, jo lietus lija visu dienu šķībi.")]
    [InlineData("windows-1251", "Кто пришёл на пристань? Никто не пришёл.")]
    [InlineData("koi8-r", "Кто пришел на пристань? Никто не пришел.")]
    [InlineData("koi8-u", "Хто прийшов на пристань? Ніхто, бо йшов дощ і їх не було.")]
    [InlineData("cp866", "Кто пришел на пристань? Никто не пришел, шел дождь.")]
    [InlineData("iso-8859-5", "Кто пришел на пристань? Никто не пришел, шел дождь.")]
    [InlineData("windows-1253", "Ποιος ήρθε στην προκυμαία; Κανένας. Έβρεχε όλη μέρα.")]
    [InlineData("windows-1255", "מי בא לרציף? אף אחד לא בא.")]
    [InlineData("windows-1256", "من جاء إلى الرصيف؟ لم يأت أحد لأن المطر كان يهطل.")]
    [InlineData("windows-874", "ใครมาที่ท่าเรือ ไม่มีใครมาเพราะฝนตกทั้งวัน")]
    [InlineData("shift_jis", "誰が埠頭に来ましたか。誰も来ませんでした。")]
    [InlineData("euc-jp", "誰が埠頭に来ましたか。誰も来ませんでした。")]
    [InlineData("gb2312", "昨天谁来了码头？没有人来，因为一直在下雨。")]
    [InlineData("gb18030", "昨天谁来了码头？没有人来，因为一直在下雨。\U00020000")]
    [InlineData("big5", "昨天誰來了碼頭？沒有人來，因為一直在下雨。")]
    [InlineData("euc-kr", "어제 누가 부두에 왔습니까? 아무도 오지 않았습니다.")]
    [InlineData("macintosh", "“I don’t know,” she said – “nobody’s here.”")]
    [InlineData("ibm850", "Für die Straße über den Fluß. Schöne Grüße!")]
    [InlineData("utf-16le", "Who came? Nobody came.")]
    [InlineData("utf-16be", "Кто пришёл на пристань? Никто не пришёл.")]
    [InlineData("utf-16le", "誰が埠頭に来ましたか。誰も来ませんでした。")]
    public void P4_an_old_file_is_read_with_one_warning_and_written_back_in_the_same_bytes(string encoding, string speech)
    {
        string text = $"Q: {speech}\r\n\r\nA: {speech}\r\n";
        byte[] bytes = new TextEncoding(encoding).ToStrictEncoding().GetBytes(text);

        SourceText read = SourceText.Decode(bytes, "old.txt");

        Assert.Equal((text, encoding), (read.Text, read.Encoding.Name));
        Assert.Null(read.Problem);
        Assert.Equal(("TM0007", DiagnosticSeverity.Warning, "old.txt"), (read.Notice?.Code, read.Notice?.Severity, read.Notice?.Path));
        Assert.Contains($" {encoding}, which is ", read.Notice!.Message);
        Assert.Equal(bytes, Bytes(read));
        AssertSame(read, SourceText.Load(new MemoryStream(bytes), "old.txt"));
        AssertSame(read, SourceText.Load(new OneWay(bytes), "old.txt"));
    }

    [Fact]
    public void P7_the_warning_says_what_was_assumed_how_sure_it_is_what_else_it_may_be_and_how_to_choose() => Assert.Equal(
        "old.txt: warning TM0007: The file is not UTF-8 and nothing in it names its encoding; by its letters it was read as windows-1251, which is likely."
        + " Next in line are x-mac-cyrillic and windows-1253. If letters are wrong, name the encoding.",
        SourceText.Decode(new TextEncoding("windows-1251").ToStrictEncoding().GetBytes("Кто пришёл на пристань? Никто не пришёл, лил дождь."), "old.txt").Notice?.ToString());

    [Fact]
    public void One_accent_in_a_long_file_is_a_guess_and_is_found_wherever_it_stands()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("A line of plain words.\n", 60_000))), .. "in the caf"u8, 0xE9, (byte)'\n'];

        SourceText read = SourceText.Load(new MemoryStream(bytes));

        Assert.EndsWith("in the café\n", read.Text);
        Assert.Equal("windows-1252", read.Encoding.Name);
        Assert.DoesNotContain("certain", read.Notice!.Message);
        Assert.Equal(bytes, Bytes(read));
        AssertSame(read, SourceText.Decode(bytes));
        AssertSame(read, SourceText.Load(new OneWay(bytes)));
    }

    [Theory]
    [InlineData("shift_jis", "誰が埠頭に来ましたか。")]
    [InlineData("gb18030", "昨天谁来了码头？\U00020000")]
    [InlineData("utf-16be", "Кто пришёл?\n")]
    public void P4_characters_that_lie_across_the_pieces_of_a_long_file_are_whole(string encoding, string speech)
    {
        string text = "x" + string.Concat(Enumerable.Repeat(speech, 40_000));
        byte[] bytes = new TextEncoding(encoding).ToStrictEncoding().GetBytes(text);

        SourceText read = SourceText.Load(new MemoryStream(bytes));

        Assert.Equal((text, encoding), (read.Text, read.Encoding.Name));
        Assert.Equal(bytes, Bytes(read));
        AssertSame(read, SourceText.Decode(bytes));
        AssertSame(read, SourceText.Load(new OneWay(bytes)));
    }

    [Fact]
    public void What_was_named_or_is_UTF_8_or_has_a_mark_is_not_doubted()
    {
        byte[] latin = [.. "Tr"u8, 0xE8, .. "s dr"u8, 0xF4, .. "le"u8];
        Assert.Equal("Trиs drфle", SourceText.Decode(latin, null, new("windows-1251")).Text);
        Assert.Null(SourceText.Decode(latin, null, new("windows-1251")).Notice);
        Assert.Equal("TM0001", SourceText.Decode(latin, null, TextEncoding.Utf8).Problem?.Code);
        Assert.Equal("TM0001", SourceText.Decode([0xEF, 0xBB, 0xBF, .. latin]).Problem?.Code);
        Assert.Null(SourceText.Decode("Très drôle"u8).Notice);
        Assert.Null(SourceText.Decode([0xFF, 0xFE, 0x61, 0x00]).Notice);
    }

    [Fact]
    public void Damaged_UTF_8_is_no_other_encoding()
    {
        byte[] bytes = [.. "Où étiez-vous ? À l’école"u8, 0xC3, .. " – ça alors.\n"u8];

        Diagnostic? problem = SourceText.Decode(bytes).Problem;

        Assert.StartsWith("The bytes C3 at byte offset 31 are not utf-8.", problem?.Message);
    }

    [Fact]
    public void Bytes_that_the_likely_encoding_does_not_have_are_named_in_it()
    {
        // The second byte of the last character is missing.
        byte[] bytes = new TextEncoding("shift_jis").ToStrictEncoding().GetBytes("誰が埠頭に来ましたか。誰も来ませんでした。")[..^1];

        SourceText read = SourceText.Decode(bytes);

        Assert.Equal("shift_jis", read.Encoding.Name);
        Assert.StartsWith("The bytes 81 at byte offset 40 are not shift_jis.", read.Problem?.Message);
        Assert.Null(read.Notice);
    }

    [Fact]
    public void Binary_files_and_noise_are_still_refused()
    {
        var random = new Random(7);
        byte[] noise = new byte[5000];
        random.NextBytes(noise);
        Assert.Equal("TM0002", SourceText.Decode(noise).Problem?.Code);
        byte[] packed = [.. noise.Where(b => b != 0)];
        Assert.Equal("TM0002", SourceText.Decode(packed).Problem?.Code);
        Assert.Equal("TM0002", SourceText.Load(new OneWay(packed)).Problem?.Code);
        byte[] numbers = [.. Enumerable.Range(0, 400).SelectMany(i => BitConverter.GetBytes((short)(i * 37)))];
        Assert.Equal("TM0002", SourceText.Decode(numbers).Problem?.Code);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("name\0Ada Rossi\0born\0in a town\0")]
    public void A_text_with_a_few_zeros_is_no_UTF_16(string text) => Assert.Equal(text, SourceText.Decode(Encoding.UTF8.GetBytes(text)).Text);

    private static void AssertSame(SourceText expected, SourceText actual) =>
        Assert.Equal((expected.Text, expected.Encoding, expected.Notice), (actual.Text, actual.Encoding, actual.Notice));

    private static byte[] Bytes(SourceText text)
    {
        using var copy = new MemoryStream();
        text.Write(copy);
        return copy.ToArray();
    }

    // As a pipe: it cannot seek.
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

using FsCheck.Fluent;
using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

/// <summary>An encoding may be assumed only if what is read in it is written back in the same bytes.</summary>
public class EncodingRoundTripTests
{
    public static TheoryData<string> Encodings => [.. LetterTables.All.SelectMany(t => t.Encodings).Distinct()];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void P4_what_a_strict_decoder_takes_its_encoder_gives_back(string name)
    {
        System.Text.Encoding strict = new TextEncoding(name).ToStrictEncoding();
        int decoded = 0;
        for (int first = 0; first < 256; first++)
        {
            decoded += AssertSame([(byte)first]) ? 1 : 0;
            for (int second = 0; second < 256; second++)
                decoded += AssertSame([(byte)first, (byte)second]) ? 1 : 0;
        }

        Assert.True(decoded > 5000, $"{name} decodes only {decoded} sequences");

        bool AssertSame(byte[] bytes)
        {
            try
            {
                string text = strict.GetString(bytes);
                Assert.Equal(bytes, strict.GetBytes(text));
                return true;
            }
            catch (System.Text.DecoderFallbackException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void P4_whatever_is_read_without_a_problem_is_written_back_in_the_same_bytes()
    {
        string[] names = [.. LetterTables.All.SelectMany(t => t.Encodings).Distinct(), "utf-16le", "utf-16be", "utf-8"];
        var generator =
            from name in Gen.Elements(names)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select (Name: name, Seed: seed);
        Property.Holds(generator, c =>
        {
            byte[] bytes = Text(c.Name, new Random(c.Seed));
            SourceText read = SourceText.Decode(bytes);
            using var written = new MemoryStream();
            using var stream = new MemoryStream(bytes);
            Assert.Equal((read.Text, read.Encoding, read.Notice, read.Problem), Parts(SourceText.Load(stream)));
            if (read.Problem is not null)
                return;
            read.Write(written);
            Assert.Equal(bytes, written.ToArray());
        }, cases: 400);

        static (string, TextEncoding, Diagnostic?, Diagnostic?) Parts(SourceText text) => (text.Text, text.Encoding, text.Notice, text.Problem);
    }

    // Words of the letters of one language, sometimes with bytes that no text has there.
    private static byte[] Text(string name, Random random)
    {
        System.Text.Encoding strict = new TextEncoding(name).ToStrictEncoding();
        string[] letters = [.. LetterTables.All.Where(t => t.Encodings.Contains(name) || name.StartsWith("utf", StringComparison.Ordinal)).Select(t => t.Letters.Replace(" ", "", StringComparison.Ordinal))];
        string of = letters[random.Next(letters.Length)] + "abcdeinorst   \n.,";
        var bytes = new List<byte>();
        for (int count = random.Next(400); count > 0; count--)
        {
            try
            {
                bytes.AddRange(strict.GetBytes(of[random.Next(of.Length)].ToString()));
            }
            catch (System.Text.EncoderFallbackException)
            {
                // A letter that this encoding of the language lacks.
            }

            if (random.Next(200) == 0)
                bytes.Add((byte)random.Next(256));
        }

        return [.. bytes];
    }
}

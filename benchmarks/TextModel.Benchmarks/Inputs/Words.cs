namespace TextModel.Benchmarks.Inputs;

/// <summary>The words that transcripts are made of, and a generator of numbers that is the same everywhere.</summary>
internal sealed class Words(InputKind kind)
{
    private static readonly string[] English = (
        "the of and to in we that it was had they for on were with as at he not but there this his from by one all are so when "
        + "people came work harbour boats could would year then went back never know because after first house before winter some "
        + "father union only many said time company men night street about family really small letter nobody remember between "
        + "engine school evening found brought village money strike office water morning thought another children ship together "
        + "R&D twenty-two <aside> September meetings ordinary afterwards neighbours conversation everything understood").Split(' ');

    private static readonly string[] Other = (
        "и в не что на мы они было тогда работа гавань люди когда зима потом никто город письмо после союз "
        + "přístav loď člověk děti večer řekl že když práce ulice tehdy „ano“ — žádný příběh město "
        + "“yes” café naïve señor ὁ λόγος ἦν 港で 働いた R&D 🙂 помню говорили разговор úřad škola").Split(' ');

    private readonly string[] words = kind == InputKind.NotAscii ? Other : English;
    private uint state = 2463534242;

    /// <summary>Persons whose names occur in the text.</summary>
    public static string[] Persons { get; } =
    [
        "Rossi", "Maria Rossi", "Lee", "Anna Novak", "Jakob Weiss", "Captain Moss", "Ferrant", "Ivo Marsh",
        "Lena Ohm", "Petrov", "Sister Agnes", "Tomas Reed", "Ulla Brandt", "Victor Sand", "Walter Pike", "Xenia Dahl",
    ];

    public string Next() => words[Number(words.Length)];

    /// <summary>A number from 0 up to, and without, <paramref name="limit"/> (xorshift).</summary>
    public int Number(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }
}

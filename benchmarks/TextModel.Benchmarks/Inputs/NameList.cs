namespace TextModel.Benchmarks.Inputs;

/// <summary>Invented names: those that occur in the texts first, then others of one to three words that do not.</summary>
internal static class NameList
{
    private static readonly string[] Beginnings = "Al Bra Cor Dun El Fos Gar Hol Iv Jan Kel Lor Mar Nor Os Pel Quin Ros Sel Tor Ul Ver Wil Yar Zel".Split(' ');
    private static readonly string[] Middles = "ba ca den fer gar hin ja ker lo man no pe ran si ta ven wa".Split(' ');
    private static readonly string[] Ends = "berg by dorf er ford holm ini ko land mann ner ov sen ski son ton vic wick".Split(' ');
    private static readonly string[] Titles = ["", "", "", "Anna ", "Boris ", "Clara ", "David ", "Eva ", "Maria Luisa ", "Jean "];

    public static List<string> Generate(int count)
    {
        var names = new List<string>(count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string person in Words.Persons)
            Add(person);
        var random = new Words(InputKind.LongParagraphs);
        while (names.Count < count)
        {
            string middle = Pick(Middles) + (random.Number(2) == 0 ? "" : Pick(Middles));
            Add(Pick(Titles) + Pick(Beginnings) + middle + Pick(Ends));
        }

        return names;

        string Pick(string[] from) => from[random.Number(from.Length)];

        void Add(string name)
        {
            if (seen.Add(name))
                names.Add(name);
        }
    }
}

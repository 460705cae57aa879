using System.Text;
using TextModel.Corpus;

namespace TextModel.Tests.Corpus;

/// <summary>Invented files of few different words, and queries that they may answer.</summary>
internal sealed class RandomCorpus(int seed)
{
    private static readonly string[] Words =
        ["sea", "Sea", "harbour", "harb", "harbor", "storm", "fish", "fisher", "straße", "Ährenfeld", "ahrenfeld", "a\u0308hre", "йод", "иод", "и\u0306од", "don't", "well-known", "1931", "𐐀𐐂", "𐐨", "no", "yes", "the", "of", "x😀y", "…", "ſo"];

    private static readonly string[] Asked = ["sea", "harbour", "harb*", "storm", "fish", "fish*", "STRASSE", "straße", "ährenfeld", "a*", "йод", "иод", "don't", "well-known", "1931", "𐐨*", "the", "of", "x", "y", "yes", "so", "nothing"];

    private static readonly string[] Names = ["Ada Bell", "Tom Reed", "Йан Ли"];

    private readonly Random random = new(seed);

    public static IEnumerable<string> Filters => ["speaker:bell", "speaker:\"tom reed\"", "speaker:re*", "kind:question", "kind:answer", "entity:harbourtown", "entity:p1", "entity:\"old ada\"", "date:1931..1940", "date:..1930", "date:1935-05"];

    /// <summary>Writes the files; gives their names.</summary>
    public void Write(string folder, int files)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < files; i++)
        {
            bool tei = i % 3 == 2;
            File.WriteAllText(Path.Combine(folder, $"f{i:00}.{(tei ? "xml" : "txt")}"), tei ? Tei(i) : Talk());
        }
    }

    public string Query(int depth = 3)
    {
        int kind = random.Next(depth > 0 ? 12 : 5);
        return kind switch
        {
            <= 3 => Pick(Asked),
            4 => $"\"{Pick(Asked).TrimEnd('*')} {Pick(Asked).TrimEnd('*')}\"{(random.Next(3) == 0 ? "*" : "")}",
            5 => $"{Query(depth - 1)} {Query(depth - 1)}",
            6 => $"{Query(depth - 1)} -{Pick(Asked)}",
            7 => $"({Query(depth - 1)}) OR {Query(depth - 1)}",
            8 => $"-({Query(depth - 1)})",
            9 => Pick([.. Filters]),
            10 => $"{Pick(Asked)} NEAR/{random.Next(6)} {Pick(Asked)}",
            _ => $"\"{Pick(Asked).TrimEnd('*')} {Pick(Asked).TrimEnd('*')}\" NEAR/{random.Next(4)} {Pick(Asked)} NEAR/2 {Pick(Asked)}",
        };
    }

    private string Talk()
    {
        var text = new StringBuilder();
        for (int i = 0; i < random.Next(2, 12); i++)
        {
            text.Append(i % 2 == 0 ? "ADA BELL: " : "TOM REED: ").Append(Sentence()).Append(i % 2 == 0 ? "?" : ".").Append('\n');
            if (random.Next(3) == 0)
                text.Append(Sentence()).Append(".\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private string Tei(int number)
    {
        string date = random.Next(3) switch { 0 => "1929", 1 => "1935-05-06", _ => "1940-12" };
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talk {number}</title></titleStmt><publicationStmt><p>Made up.</p></publicationStmt>
            <sourceDesc><p>Made up.</p></sourceDesc></fileDesc><profileDesc><creation><date when="{date}"/></creation><particDesc><listPerson><person xml:id="s1"><persName>{Pick(Names)}</persName></person>
            <person xml:id="p1"><persName>Old Ada</persName></person></listPerson></particDesc></profileDesc></teiHeader><text><body>

            """);
        for (int i = 0; i < random.Next(2, 8); i++)
        {
            text.Append($"<sp who=\"#s1\"{(random.Next(2) == 0 ? $" xml:id=\"t{i}\"" : "")}><speaker>X.</speaker> <p{(random.Next(2) == 0 ? $" xml:id=\"q{i}\"" : "")}>").Append(Sentence());
            text.Append(random.Next(4) switch { 0 => " <placeName>Harbourtown</placeName> <persName ref=\"#p1\">Old Ada</persName> ", 3 => " <placeName>Harbourtown</placeName> ", 1 => " <persName ref=\"#p1\">Ada\n the old</persName> ", _ => " &amp; " }).Append(Sentence());
            text.Append("<note n=\"1\">").Append(Sentence()).Append("</note> ").Append(Sentence()).Append("</p><l>").Append(Sentence()).Append("</l></sp>\n");
        }

        return text.Append("</body></text></TEI>").ToString();
    }

    private string Sentence() => string.Join(random.Next(4) == 0 ? "\n" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pick(Words)));

    private string Pick(string[] from) => from[random.Next(from.Length)];
}

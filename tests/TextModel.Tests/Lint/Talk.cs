using System.Text;
using TextModel.Lint;

namespace TextModel.Tests.Lint;

/// <summary>Invented conversations for the rules, and what a rule says of them.</summary>
internal static class Talk
{
    /// <summary>What one rule finds in a text.</summary>
    public static ValueList<Diagnostic> Find(string rule, string text) => Find(rule, TextDocument.Parse(text).Document);

    /// <summary>What one rule finds in a document.</summary>
    public static ValueList<Diagnostic> Find(string rule, TextDocument document) => Linter.Check(document, new() { Only = [rule] });

    /// <summary>A TEI file with a body, as somebody else might have written it.</summary>
    public static string Tei(string body, string persons = "<person xml:id='ada'/><person xml:id='ben'/>") =>
        "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>A talk</title></titleStmt><publicationStmt><p>None.</p></publicationStmt>"
        + $"<sourceDesc><p>Invented.</p></sourceDesc></fileDesc><profileDesc><particDesc><listPerson>{persons}</listPerson></particDesc></profileDesc></teiHeader>\n"
        + $"<text><body>{body}</body></text></TEI>\n";

    /// <summary>The document of a TEI file.</summary>
    public static ReadResult Read(string tei) => TextDocument.Parse(tei, new() { Format = "tei" });

    /// <summary>A conversation of two, in which nothing is wrong; one line for each turn.</summary>
    public static List<string> Lines(int exchanges, string asks = "Ada Bell", string answers = "Ben Moss")
    {
        string[] things = ["boat", "mill", "bridge", "orchard", "school", "market", "chapel", "ferry", "quarry", "workshop", "garden", "station"];
        List<string> lines = [];
        for (int i = 0; i < exchanges; i++)
        {
            lines.Add($"{asks}: What do you remember of the {things[i % things.Length]} in year {i + 1}?");
            lines.Add($"{answers}: The {things[i % things.Length]} was small then, and everybody knew it well.");
        }

        return lines;
    }

    /// <summary>The lines as a text, with an empty line between turns.</summary>
    public static string Text(IEnumerable<string> lines) => new StringBuilder().AppendJoin("\n\n", lines).Append('\n').ToString();
}

using System.Text;
using TextModel.Schema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Schema;

/// <summary>Thirty faults in a sample, with what is said here and what jing says: the table in <c>docs/validation.md</c>.</summary>
public sealed class FaultTableTests
{
    private const string Begin = "<!-- faults -->", End = "<!-- end of faults -->";

    // What is changed, from what, into what.
    private static readonly (string What, string From, string To)[] Faults =
    [
        ("an element's name is mistyped", "<seg>That they", "<segg>That they"),
        ("a name is written in capitals", "<head>From the pilot station</head>", "<Head>From the pilot station</Head>"),
        ("a name is plural", "<emph>too bright</emph>", "<emphs>too bright</emphs>"),
        ("an element of HTML", "<emph>too bright</emph>", "<b>too bright</b>"),
        ("a heading after the turns", "<head>From the pilot station</head>\n", ""),
        ("a paragraph in an utterance", "<seg>How long have you brought ships in<ptr target=\"#n1\"/>?</seg>", "<p>How long have you brought ships in?</p>"),
        ("text beside elements", "<div type=\"broadcast\">", "<div type=\"broadcast\">At the harbour."),
        ("text in the list of persons", "<listPerson>", "<listPerson>Three people."),
        ("no body", "<body>", "<front>"),
        ("a division in an utterance", "<seg>Since the winter of the long ice. My father before me.</seg>", "<div><p>Since the winter.</p></div>"),
        ("the title statement is gone", "<titleStmt><title>The Harbour Hour, second broadcast</title></titleStmt>", ""),
        ("the title is gone", "<title>The Harbour Hour, second broadcast</title>", ""),
        ("the description of the source is gone", "<sourceDesc><recordingStmt><recording type=\"audio\"><p>Tape 14, side B</p></recording></recordingStmt></sourceDesc>", ""),
        ("two parts of the header are exchanged", "<publicationStmt><p>Typescript of the station.</p></publicationStmt>", "<editionStmt><p>First.</p></editionStmt><publicationStmt><p>Typescript.</p></publicationStmt><extent>3 pages</extent><editionStmt><p>Second.</p></editionStmt>"),
        ("an empty statement of publication", "<p>Typescript of the station.</p>", ""),
        ("an attribute is mistyped", "<u xml:id=\"u1\" who=\"#host\">", "<u xml:id=\"u1\" whoo=\"#host\">"),
        ("an attribute of another element", "<head>From the pilot station</head>", "<head who=\"#host\">From the pilot station</head>"),
        ("an attribute without its namespace", "<note xml:id=\"n1\"", "<note id=\"n1\""),
        ("a type with a blank", "<div type=\"broadcast\">", "<div type=\"a broadcast\">"),
        ("an empty attribute", "<u xml:id=\"u2\" who=\"#pilot\">", "<u xml:id=\"u2\" who=\"\">"),
        ("an identifier that begins with a digit", "<u xml:id=\"u2\"", "<u xml:id=\"2u\""),
        ("an identifier twice", "<u xml:id=\"u2\"", "<u xml:id=\"u1\""),
        ("a date that is none", "<persName>The pilot</persName>", "<persName>The pilot</persName><birth when=\"1931-13-01\"/>"),
        ("a date as it is spoken", "<persName>The pilot</persName>", "<persName>The pilot</persName><birth when=\"14 May 1931\"/>"),
        ("a certainty that is no word for one", "<emph>too bright</emph>", "<unclear cert=\"mostly\">too bright</unclear>"),
        ("a number that is none", "<emph>too bright</emph>", "<gap quantity=\"two\" unit=\"words\"/>"),
        ("a language that is no tag", "xml:lang=\"en\"", "xml:lang=\"in English\""),
        ("a person in the text", "<head>From the pilot station</head>", "<head>From the pilot station</head><person xml:id=\"x\"/>"),
        ("an attribute that must be there", "<seg>Since the winter", "<seg><graphic/>Since the winter"),
        ("an element of no namespace", "<emph>too bright</emph>", "<emph xmlns=\"\">too bright</emph>"),
    ];

    private static string Documentation => Repository.PathOf("docs/validation.md");

    [SharedFact]
    public void Every_fault_has_one_message_that_says_what_to_do()
    {
        RelaxNgSchema schema = RelaxNgSchema.Load(Shared.Path("tei/tei_all.rng")).GetSchemaOrThrow();

        Assert.Equal(30, Faults.Length);
        Assert.All(Faults, fault => Assert.InRange(schema.Check(Broken(fault)).Count, 1, 2));
    }

    [ToolFact("jing", NeedsShared = true)]
    public void The_documentation_has_the_table()
    {
        string docs = File.ReadAllText(Documentation);
        int from = docs.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = docs.IndexOf(End, StringComparison.Ordinal);
        Assert.InRange(to, from, docs.Length);
        string table = $"\n\n{Table()}\n";
        if (Repository.UpdatesSnapshots)
            File.WriteAllText(Documentation, docs[..from] + table + docs[to..]);
        else
            Assert.Equal(table, docs[from..to].ReplaceLineEndings("\n"));
    }

    private static string Table()
    {
        string path = Shared.Path("tei/tei_all.rng");
        RelaxNgSchema schema = RelaxNgSchema.Load(path).GetSchemaOrThrow();
        using var folder = new TemporaryFolder();
        string[] files = [.. Faults.Select((f, i) => folder.Write($"{i:00}.xml", Broken(f)))];
        ILookup<string, string> theirs = TeiValidity.Faults(files, path).ToLookup(f => f.File, f => f.Message);
        var table = new StringBuilder();
        for (int i = 0; i < files.Length; i++)
        {
            table.Append($"{i + 1}. **{Faults[i].What}**\n");
            foreach (Diagnostic diagnostic in schema.Validate(files[i]))
                table.Append($"   - here: {Plain(diagnostic.Message)}\n");
            string[] said = [.. theirs[files[i]]];
            table.Append($"   - jing: {(said.Length == 0 ? "(nothing)" : Short(Plain(said[0])))}{(said.Length > 1 ? $" And {said.Length - 1} more." : "")}\n");
        }

        return table.ToString();
    }

    private static string Broken((string What, string From, string To) fault)
    {
        string sample = File.ReadAllText(Repository.PathOf("samples/broadcast.tei.xml")).ReplaceLineEndings("\n");
        Assert.Contains(fault.From, sample, StringComparison.Ordinal);
        string broken = sample.Replace(fault.From, fault.To, StringComparison.Ordinal);
        // A heading that went before comes back behind the turns; what was opened under another name is closed under it.
        if (fault.What.StartsWith("a heading after", StringComparison.Ordinal))
            broken = broken.Replace("      </div>\n", "        <head>From the pilot station</head>\n      </div>\n", StringComparison.Ordinal);
        if (fault.What.StartsWith("no body", StringComparison.Ordinal))
            broken = broken.Replace("</body>", "</front>", StringComparison.Ordinal);
        if (fault.To.StartsWith("<segg>", StringComparison.Ordinal))
            broken = broken.Replace("to sleep by.</seg>", "to sleep by.</segg>", StringComparison.Ordinal);
        return broken;
    }

    private static string Plain(string message) => message.Replace("<", "&lt;", StringComparison.Ordinal).Replace('\n', ' ');

    // jing lists all that might stand there, by the hundred.
    private static string Short(string message) => message.Length <= 200 ? message : $"{message[..message.LastIndexOf(' ', 160)]} … ({message.Length} characters)";
}

namespace TextModel.Benchmarks.Limits;

/// <summary>The header that the limits write before the text; of constant size.</summary>
internal static class TeiFrame
{
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    public const string Header = """
        <teiHeader><fileDesc><titleStmt><title>A talk at the harbour</title><author>A. Lee</author></titleStmt>
        <publicationStmt><p>Generated</p></publicationStmt><sourceDesc><p>Generated</p></sourceDesc></fileDesc>
        <encodingDesc><classDecl><taxonomy><category xml:id="question"><catDesc>Question</catDesc></category>
        <category xml:id="answer"><catDesc>Answer</catDesc></category></taxonomy></classDecl></encodingDesc>
        <profileDesc><particDesc><listPerson><person xml:id="q"><p>Question.</p></person>
        <person xml:id="lee"><persName>A. Lee</persName></person></listPerson></particDesc></profileDesc></teiHeader>

        """;
}

namespace TextModel.Tests.Formats.Exchange;

/// <summary>Files of annotation tools as these write them, made up: with what the model does not hold, and not laid out as our writers would.</summary>
internal static class ForeignFiles
{
    /// <summary>The formats, by identifier.</summary>
    public static TheoryData<string> Ids => ["brat", "conllu", "conll", "webanno", "cas", "web-annotation"];

    /// <summary>A file of a format; each marks Ada Quill, a person, and the place Tarn, in <see cref="Text"/> or its words.</summary>
    public static string Of(string id) => id switch
    {
        "brat" => Brat,
        "conllu" => Conllu,
        "conll" => Columns,
        "webanno" => Tsv,
        "cas" => Cas,
        _ => WebAnnotation,
    };

    public const string Text = "Ada Quill rowed to Tarn. Nobody saw her.";

    // Numbers with gaps, a relation, an attribute, a note, two spaces, an equivalence.
    private const string Brat = "T7\tPerson 0 9\tAda Quill\nT9\tPlace 19 23\tTarn\nR2\tTravel Who:T7 Where:T9\nA1\tNegation T7\n#1\tAnnotatorNotes T9\twhich Tarn?\nE1\tMove:T9 \n*\tEquiv T7 T9\n";

    private const string Conllu =
        "# newdoc id = tarn\n# global.Entity = GRP-etype-infstat\n# sent_id = t-1\n# text = Ada Quill rowed to Tarn.\n"
        + "1\tAda\tAda\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t3:nsubj\tEntity=(1-person-new\n"
        + "2\tQuill\tQuill\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)\n"
        + "3\trowed\trow\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        + "4\tto\tto\tADP\tIN\t_\t5\tcase\t_\t_\n"
        + "4.1\tfar\tfar\tADV\t_\t_\t_\t_\t3:advmod\t_\n"
        + "5\tTarn\tTarn\tPROPN\tNNP\t_\t3\tobl\t_\tEntity=(2-place-new)|SpaceAfter=No\n"
        + "6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n"
        + "# sent_id = t-2\n# text = Nobody saw her.\n"
        + "1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\tEntity=(3-person-acc)\n"
        + "2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        + "3\ther\tshe\tPRON\tPRP\t_\t2\tobj\t_\tSpaceAfter=No\n"
        + "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    private const string Columns =
        "-DOCSTART- -X- O O\n\nAda NNP I-NP B-PER\nQuill NNP I-NP E-PER\nrowed VBD I-VP O\nto TO I-PP O\nTarn NNP I-NP S-LOC\n. . O O\n\n\nNobody NN I-NP O\nsaw VBD I-VP O\nher PRP I-NP O\n. . O O\n";

    private const string Tsv =
        "#FORMAT=WebAnno TSV 3.2\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n#T_SP=webanno.custom.Gesture|hand\n\n\n#Text=Ada Quill rowed to Tarn.\n"
        + "1-1\t0-3\tAda\thttp://example.org/ada\\_q[4]\tPER[4]\t_\t\n1-2\t4-9\tQuill\thttp://example.org/ada\\_q[4]\tPER[4]\tleft\t\n1-3\t10-15\trowed\t_\t_\t_\t\n1-4\t16-18\tto\t_\t_\t_\t\n"
        + "1-5\t19-23\tTarn\t*\tLOC\t_\t\n1-6\t23-24\t.\t_\t_\t_\t\n\n#Text=Nobody saw her.\n2-1\t25-31\tNobody\t_\t_\t_\t\n2-2\t32-35\tsaw\t_\t_\t_\t\n2-3\t36-39\ther\t*[9]\tPER[9]\t*\t\n2-4\t39-40\t.\t_\t_\t_\t\n";

    private const string Cas =
        "<?xml version='1.0' encoding='UTF-8'?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" xmlns:ner=\"http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore\" xmlns:own=\"http:///org/example.ecore\" xmi:version=\"2.0\">"
        + "<cas:NULL xmi:id=\"0\"/><!-- exported by hand -->"
        + "<ner:NamedEntity xmi:id=\"13\" sofa=\"1\" begin=\"0\" end=\"9\" value=\"PER\" own='kept'/>"
        + "<ner:NamedEntity value=\"LOC\" xmi:id=\"20\" sofa=\"1\" begin=\"19\" end=\"23\"/>"
        + "<own:Journey xmi:id=\"31\" traveller=\"13\" goal=\"20\"><stages>boat</stages><stages>shore</stages></own:Journey>"
        + "<own:Remark xmi:id=\"32\" sofa=\"2\" begin=\"0\" end=\"4\" colour=\"red\"/>"
        + "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"Ada Quill rowed to Tarn. Nobody saw her.\"/>"
        + "<cas:Sofa xmi:id=\"2\" sofaNum=\"2\" sofaID=\"translation\" mimeType=\"text\" sofaString=\"Ada ruderte.\"/>"
        + "<cas:View sofa=\"1\" members=\"13 20 31\"/><cas:View sofa=\"2\" members=\"32\"/></xmi:XMI>";

    private const string WebAnnotation =
        "{ \"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n  \"id\": \"http://example.org/page1\", \"type\": \"AnnotationPage\", \"label\": \"Tarn\",\n  \"items\": [\n"
        + "    {\"id\": \"http://example.org/a1\", \"type\": \"Annotation\", \"created\": \"2019-04-01T10:00:00Z\", \"rights\": \"CC0\",\n"
        + "     \"body\": [{\"type\": \"TextualBody\", \"purpose\": \"tagging\", \"value\": \"Person\"}, {\"type\": \"TextualBody\", \"purpose\": \"commenting\", \"value\": \"the rower\"}],\n"
        + "     \"target\": {\"source\": \"http://example.org/tarn.txt\", \"selector\": [{\"type\": \"TextPositionSelector\", \"start\": 0, \"end\": 9}, {\"type\": \"TextQuoteSelector\", \"exact\": \"Ada Quill\"}]}},\n"
        + "    {\"id\": \"http://example.org/a2\", \"type\": \"Annotation\", \"motivation\": \"highlighting\", \"target\": \"http://example.org/tarn.txt\"},\n"
        + "    {\"id\": \"http://example.org/a3\", \"type\": \"Annotation\",\n"
        + "     \"body\": {\"type\": \"TextualBody\", \"purpose\": \"tagging\", \"value\": \"Place\"},\n"
        + "     \"target\": {\"source\": \"http://example.org/tarn.txt\", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": 19, \"end\": 23}}}\n"
        + "  ]\n}\n";
}

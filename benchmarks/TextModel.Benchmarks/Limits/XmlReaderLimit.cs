using System.Xml;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The limits of reading TEI: the framework's <see cref="XmlReader"/> that keeps nothing, and one that makes plain objects.</summary>
internal static class XmlReaderLimit
{
    /// <summary>Reads all nodes and keeps none.</summary>
    public static int Pass(string path)
    {
        using FileStream file = Open(path);
        using XmlReader xml = Create(file);
        int nodes = 0;
        while (xml.Read())
            nodes++;
        return nodes;
    }

    /// <summary>Reads the file into the classes that it was written from.</summary>
    public static BareDocument Objects(string path)
    {
        using FileStream file = Open(path);
        using XmlReader xml = Create(file);
        string front = "";
        var document = new BareDocument(front, [], []);
        BareTurn? turn = null;
        List<BareRun>? runs = null;
        string before = "";
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    switch (xml.LocalName)
                    {
                        case "docImprint":
                            front = xml.ReadString();
                            break;
                        case "sp":
                            string id = xml.GetAttribute("xml:id")!, who = xml.GetAttribute("who")!, ana = xml.GetAttribute("ana")!;
                            string? corresp = xml.GetAttribute("corresp");
                            xml.ReadToDescendant("speaker");
                            turn = new(id, who, ana, corresp, xml.ReadString(), []);
                            document.Turns.Add(turn);
                            break;
                        case "p" when turn is not null:
                            runs = [];
                            turn.Paragraphs.Add(new(before, runs));
                            break;
                        case "note":
                            string noteId = xml.GetAttribute("xml:id")!, number = xml.GetAttribute("n")!;
                            xml.ReadToDescendant("label");
                            runs = [];
                            document.Notes.Add(new(noteId, number, xml.ReadString(), runs));
                            break;
                        case "persName" when runs is not null:
                            string? name = xml.GetAttribute("ref");
                            runs.Add(new(RunKind.Name, xml.ReadString(), name));
                            break;
                        case "ref" when runs is not null:
                            string? anchor = xml.GetAttribute("xml:id"), target = xml.GetAttribute("target");
                            runs.Add(new(RunKind.Anchor, xml.ReadString(), target, anchor));
                            break;
                        default:
                            break;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace when runs is not null:
                    runs.Add(new(RunKind.Text, xml.Value));
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace when turn is not null:
                    before = xml.Value;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" or "note":
                    runs = null;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "sp":
                    turn = null;
                    break;
                default:
                    break;
            }
        }

        return document with { Front = front };
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);

    private static XmlReader Create(Stream stream) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
}

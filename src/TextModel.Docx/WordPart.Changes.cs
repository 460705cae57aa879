using System.Xml;

namespace TextModel.Formats.Docx;

/// <content>Tracked changes, and what is passed over.</content>
internal sealed partial class WordPart
{
    private int inserted;
    private int deleted;

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    private WordChange Change => changes != TrackedChanges.Kept ? WordChange.None : (deleted > 0 ? WordChange.Deleted : 0) | (inserted > 0 ? WordChange.Inserted : 0);

    private static bool IsChange(XmlReader reader, out bool isInsertion)
    {
        isInsertion = reader.LocalName is "ins" or "moveTo";
        return WordXml.IsWord(reader) && (isInsertion || reader.LocalName is "del" or "moveFrom");
    }

    // Whether the text of a change is not read.
    private bool IsLeftOut(bool isInsertion) => changes == (isInsertion ? TrackedChanges.Rejected : TrackedChanges.Accepted);

    // Within properties a change says what became of the paragraph's end, or of the row.
    private bool IsInProperties => runProperties > 0 || paragraphProperties > 0 || tablePart is not null;

    // A change begins; false where it is none, or is to be passed over.
    private bool ReadChange(XmlReader reader)
    {
        if (!IsChange(reader, out bool isInsertion))
            return false;
        bool isLeftOut = IsLeftOut(isInsertion);
        if (IsInProperties)
        {
            if (isLeftOut && paragraphProperties > 0 && open.Count > 0)
                open.Peek().JoinsNext = true;
            else if (isLeftOut && reader.LocalName is "del" or "ins" && tablePart is not null)
                tablePart.IsDeleted = true;
            return true;
        }

        Insertions += reader.LocalName == "ins" ? 1 : 0;
        Deletions += reader.LocalName == "del" ? 1 : 0;
        if (isLeftOut)
            return false;
        inserted += isInsertion ? 1 : 0;
        deleted += isInsertion ? 0 : 1;
        format = null;
        return true;
    }

    // A change ends; false where it is none.
    private bool EndChange(XmlReader reader)
    {
        if (!IsChange(reader, out bool isInsertion))
            return false;
        if (IsInProperties)
            return true;
        inserted -= isInsertion && inserted > 0 ? 1 : 0;
        deleted -= !isInsertion && deleted > 0 ? 1 : 0;
        format = null;
        return true;
    }

    private bool IsSkipped(XmlReader reader)
    {
        if (IsChange(reader, out bool isInsertion))
            return IsLeftOut(isInsertion);
        if (WordXml.IsWord(reader))
        {
            return (reader.LocalName is "delText" or "delInstrText" && changes == TrackedChanges.Accepted) || reader.LocalName is "sectPr" or "tblPr" or "tblPrEx" or "sdtPr" or "rubyPr"
                or "pPrChange" or "rPrChange" or "tcPrChange" or "trPrChange";
        }

        // Of several forms of the same picture or text box the first is read.
        if (forms.Count == 0 || !(IsCompatibility(reader, "Choice") || IsCompatibility(reader, "Fallback")))
            return false;
        if (forms.Peek())
            return true;
        forms.Pop();
        forms.Push(true);
        return false;
    }
}

namespace TextModel.Formats.Tei;

/// <summary>Counts as XML does: code points of the string value, without the characters that are written as processing instructions.</summary>
internal sealed class TeiOffsets
{
    private readonly TextDocument document;
    private readonly List<int> instructions = [];

    public TeiOffsets(TextDocument document)
    {
        this.document = document;
        ReadOnlySpan<char> text = document.Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (TeiText.IsInstruction(text, i))
                instructions.Add(i);
        }
    }

    /// <summary>The code points between two UTF-16 offsets of the base text.</summary>
    public long Count(int from, int to) =>
        document.Offsets.To(OffsetUnit.CodePoint, to) - document.Offsets.To(OffsetUnit.CodePoint, from) - (Rank(to) - Rank(from));

    private int Rank(int offset)
    {
        int index = instructions.BinarySearch(offset);
        return index < 0 ? ~index : index;
    }
}

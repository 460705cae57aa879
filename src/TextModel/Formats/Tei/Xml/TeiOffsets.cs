using System.Buffers;

namespace TextModel.Formats.Tei;

/// <summary>Counts as XML does: code points of the string value, without the characters that are written as processing instructions.</summary>
internal sealed class TeiOffsets
{
    // The units that XML forbids, and those that it forbids alone: surrogates.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(Suspects());

    private readonly TextDocument document;
    private List<int>? instructions;

    public TeiOffsets(TextDocument document) => this.document = document;

    /// <summary>Whether a count cannot say where a stretch is: the text has characters that do not count, or the stretch begins or ends within a code point.</summary>
    public bool IsInexact(TextSpan span) => (instructions ??= Scan()).Count > 0 || SurrogatePairs.AreCutAt(document.Text, span.Start) || SurrogatePairs.AreCutAt(document.Text, span.End);

    /// <summary>The code points between two UTF-16 offsets of the base text.</summary>
    public long Count(int from, int to) =>
        document.Offsets.To(OffsetUnit.CodePoint, to) - document.Offsets.To(OffsetUnit.CodePoint, from) - (Rank(to) - Rank(from));

    /// <summary>The UTF-16 offset that lies a number of code points after another; null outside the text.</summary>
    public int? Find(int from, long count)
    {
        int low = from, high = document.Text.Length;
        if (count < 0 || Count(from, high) < count)
            return null;
        // The last such offset but for characters that do not count: a range begins after them and ends before them alike.
        while (low < high)
        {
            int middle = (int)(((long)low + high) / 2);
            if (Count(from, middle) < count)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Rank(int offset)
    {
        instructions ??= Scan();
        int index = instructions.BinarySearch(offset);
        return index < 0 ? ~index : index;
    }

    private List<int> Scan()
    {
        var found = new List<int>();
        ReadOnlySpan<char> text = document.Text;
        for (int at = 0; ;)
        {
            int next = text[at..].IndexOfAny(Suspicious);
            if (next < 0)
                return found;
            at += next;
            if (XmlCharacters.IsInstruction(text, at))
                found.Add(at);
            at++;
        }
    }

    private static string Suspects()
    {
        Span<char> found = stackalloc char[0x900];
        int count = 0;
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c) || XmlCharacters.IsForbidden((char)c))
                found[count++] = (char)c;
        }

        return found[..count].ToString();
    }
}

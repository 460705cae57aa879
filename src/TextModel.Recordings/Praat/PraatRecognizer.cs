using TextModel.Recordings.Common;

namespace TextModel.Recordings.Praat;

/// <summary>Tells Praat's TextGrids by their first bytes.</summary>
internal static class PraatRecognizer
{
    /// <summary>How likely a file is a TextGrid, from 0 to 1; also one in the binary form, which is refused when it is read.</summary>
    /// <param name="head">The first bytes; 4 KiB are enough.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        if (IsBinary(head.Span))
            return head.Span.IndexOf("TextGrid"u8) >= 0 ? 1 : 0;
        string text = HeadText.Of(head);
        int file = text.IndexOf("\"ooTextFile", StringComparison.Ordinal), grid = text.IndexOf("\"TextGrid\"", StringComparison.Ordinal);
        return file is >= 0 and < 200 && grid > file ? 1 : 0;
    }

    /// <summary>Whether a file is in Praat's binary form.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> head) => head.StartsWith("ooBinaryFile"u8);
}

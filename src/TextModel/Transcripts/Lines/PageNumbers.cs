using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Tells bare numbers on lines of their own that count pages from those that are said.</summary>
internal static class PageNumbers
{
    /// <summary>Reads a line that is a number of one to four digits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int from, int to, out int number)
    {
        number = 0;
        return to - from <= 4 && int.TryParse(text[from..to], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Adds to <paramref name="marks"/> the numbers if they count pages: each but a few is one more than the last.</summary>
    public static void Accept(Rows<LineMark> numbers, Rows<LineMark> marks)
    {
        int steps = 0;
        for (int i = 1; i < numbers.Count; i++)
            steps += numbers[i].Value == numbers[i - 1].Value + 1 ? 1 : 0;
        if (numbers.Count < 2 || steps * 10 < (numbers.Count - 1) * 8)
            return;
        marks.AddRange(numbers);
        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
    }
}

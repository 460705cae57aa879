namespace TextModel.Transcripts;

/// <summary>Lines that are a time in words: they are times where they stand right above or below a label, and speech elsewhere.</summary>
internal static class LooseTimes
{
    /// <summary>Adds those that stand beside a label to the marks.</summary>
    /// <param name="times">The lines, in order.</param>
    /// <param name="labeled">The numbers of the lines with a label, in order.</param>
    /// <param name="marks">Receives the times.</param>
    public static void Accept(Rows<LooseTime> times, Rows<int> labeled, Rows<LineMark> marks)
    {
        int next = 0;
        foreach (LooseTime time in times)
        {
            while (next < labeled.Count && labeled[next] < time.Line - 1)
                next++;
            if (next < labeled.Count && labeled[next] <= time.Line + 1)
                marks.Add(time.Mark);
        }
    }

    /// <summary>Adds words in brackets that turned out to be no labels to the marks.</summary>
    /// <param name="remarks">The lines, in order.</param>
    /// <param name="labeled">The numbers of the lines with a label, in order.</param>
    /// <param name="marks">Receives the remarks.</param>
    public static void AcceptRemarks(Rows<LooseTime> remarks, Rows<int> labeled, Rows<LineMark> marks)
    {
        int next = 0;
        foreach (LooseTime remark in remarks)
        {
            while (next < labeled.Count && labeled[next] < remark.Line)
                next++;
            if (next >= labeled.Count || labeled[next] > remark.Line)
                marks.Add(remark.Mark);
        }
    }
}

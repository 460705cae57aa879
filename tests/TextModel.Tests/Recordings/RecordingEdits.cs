using System.Text;

namespace TextModel.Tests.Recordings;

/// <summary>Small edits of documents of recordings, and what came of them in a file.</summary>
internal static class RecordingEdits
{
    /// <summary>The document with one thing changed; null where it has no such thing.</summary>
    public static TextDocument? Edit(TextDocument document, string what)
    {
        switch (what)
        {
            case "name":
                Speaker? speaker = document.Speakers.FirstOrDefault(s => document.Turns.Any(t => t.SpeakerId == s.Id));
                return speaker is null ? null : document.Edit(e => e.Replace(speaker, speaker with { Name = "Quilla" }));
            case "letter":
                int at = document.Paragraphs.Where(p => p.Text.Any(char.IsAsciiLetterLower)).Select(p => p.Start + p.Text.ToList().FindIndex(char.IsAsciiLetterLower)).Skip(2).FirstOrDefault(-1);
                return at < 0 ? null : document.WithText(new TextChange(TextSpan.OfLength(at, 1), "q")).Document;
            default:
                List<Paragraph> said = [.. document.Paragraphs];
                int index = said.FindIndex(2 < said.Count ? 2 : 0, p => p.Time is { End: { } end } time && end - time.Start > TimeSpan.FromSeconds(0.3) && p.Inner<TimedWord>().IsEmpty);
                if (index < 0)
                    return null;
                Paragraph paragraph = said[index];
                TimeRange old = paragraph.Time!;
                var time = new TimeRange(old.Start, old.End - TimeSpan.FromMilliseconds(110));
                return document.Edit(e => e.Replace(paragraph, paragraph with { Time = time }));
        }
    }

    /// <summary>What a document that was read again does not say as the edited one does; null where it says all.</summary>
    public static string? Difference(TextDocument edited, TextDocument again)
    {
        if (edited.Text != again.Text)
            return "the text";
        List<string> before = [.. edited.Speakers.Select(s => s.ToString())], after = [.. again.Speakers.Select(s => s.ToString())];
        if (!before.SequenceEqual(after))
            return $"speakers {string.Join(',', before)} are {string.Join(',', after)}";
        string[] times = [.. edited.Paragraphs.Select(p => $"{p.Time}")], read = [.. again.Paragraphs.Select(p => $"{p.Time}")];
        return times.SequenceEqual(read) ? null : $"times {times.Except(read).FirstOrDefault()} are {read.Except(times).FirstOrDefault()}";
    }

    /// <summary>In how many lines of a file a speaker who has another name now is named.</summary>
    public static int LinesWith(byte[] file, IReadOnlyList<Speaker> now, IReadOnlyList<Speaker> before)
    {
        string[] names = [.. before.Where((s, i) => now[i] != s).SelectMany(s => new[] { s.Id, s.Name, s.Labels.IsEmpty ? null : s.Labels[0] }).OfType<string>().Distinct()];
        return Encoding.UTF8.GetString(file).Split('\n').Count(l => names.Any(n => l.Contains(n, StringComparison.Ordinal)));
    }

    /// <summary>How many lines of two files are in one of them only; the larger number of both.</summary>
    public static int ChangedLines(byte[] before, byte[] after)
    {
        Dictionary<string, int> left = Lines(before).GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        int added = 0;
        foreach (string line in Lines(after))
        {
            if (left.GetValueOrDefault(line) > 0)
                left[line]--;
            else
                added++;
        }

        return Math.Max(added, left.Values.Sum());

        static string[] Lines(byte[] file) => Encoding.Latin1.GetString(file).Split('\n');
    }
}

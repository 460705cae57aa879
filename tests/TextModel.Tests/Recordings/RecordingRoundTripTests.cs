using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>A recording that went through TEI comes back to the tool it came from; an edited one differs in what was edited.</summary>
public sealed class RecordingRoundTripTests
{
    [SharedTheory]
    [InlineData("eaf")]
    [InlineData("exb")]
    [InlineData("cha")]
    [InlineData("textgrid")]
    [InlineData("trs")]
    public void What_went_through_TEI_says_every_field_tier_time_and_line_as_it_did(string folder)
    {
        var different = new List<string>();
        foreach (RecordingDocument file in RecordingDocuments.All.Where(f => f.Name.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            List<string> before = RecordingFiles.Describe(RecordingFiles.Parse(folder, file.Bytes));
            TextDocument back = RecordingDocuments.Parse(RecordingDocuments.Write(file.Document, TeiFormat.Id, out _), TeiFormat.Id);
            List<string> after = RecordingFiles.Describe(RecordingFiles.Parse(folder, RecordingDocuments.Write(back, file.Format, out _)));
            if (before.SequenceEqual(after))
                continue;
            int at = Enumerable.Range(0, Math.Max(before.Count, after.Count)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
            different.Add($"{file.Name} line {at}\n  - {before.ElementAtOrDefault(at)}\n  + {after.ElementAtOrDefault(at)}");
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    [SharedTheory]
    [InlineData("name", 0.76)]
    [InlineData("letter", 0.95)]
    [InlineData("time", 0.63)]
    public void An_edit_changes_few_lines_of_the_file(string what, double share)
    {
        var report = new List<string>();
        var silent = new List<string>();
        int all = 0, few = 0, there = 0;
        foreach (RecordingDocument file in RecordingDocuments.All.Where(f => f.IsWritten))
        {
            if (RecordingEdits.Edit(file.Document, what) is not { } edited)
                continue;
            all++;
            byte[] written = RecordingDocuments.Write(edited, file.Format, out ValueList<Diagnostic> said);
            TextDocument again = RecordingDocuments.Parse(written, file.Format);
            string? wrong = RecordingEdits.Difference(edited, again);
            int lines = RecordingEdits.ChangedLines(file.Bytes, written);
            // A name stands in each line that is said, where a format has no list of people; a pause in a TextGrid is an interval.
            int most = file.Format == "textgrid" && what == "time" ? 14 : what == "name" ? 6 + RecordingEdits.LinesWith(file.Bytes, edited.Speakers, file.Document.Speakers) : 6;
            there += wrong is null ? 1 : 0;
            if (wrong is not null && said.Count == 0)
                silent.Add($"{file.Name}: {wrong}");
            if (wrong is null && lines <= most)
                few++;
            else
                report.Add($"{file.Name}: {lines} lines of {file.Bytes.Count(b => b == '\n')}, {wrong} {string.Join(' ', said.Select(d => d.Code).Distinct())}");
        }

        string figures = $"{what}: {there} of {all} are there, {few} change few lines\n{string.Join("\n", report)}";
        if (Environment.GetEnvironmentVariable("RECORDING_EDITS_REPORT") is { Length: > 0 } path)
            File.AppendAllText(path, figures + "\n\n");
        Assert.True(silent.Count == 0, string.Join("\n", silent));

        Assert.True(few >= all * share && all > 50, figures);
    }
}

using System.Globalization;
using TextModel.Cli.Output;
using TextModel.Transcripts;

namespace TextModel.Cli.Commands;

/// <summary>Shows to a person why a text has the turns that it has.</summary>
/// <param name="tables">Where to draw.</param>
/// <param name="limit">How many labels of a system are shown at most.</param>
internal sealed class WhyTables(Tables tables, int limit)
{
    /// <summary>Writes what was weighed, and then every line that looks like a label and was not taken.</summary>
    public void Write(Inspection inspection)
    {
        if (inspection.Read.Explanation is not { } explanation)
        {
            tables.Line($"{inspection.Name}: nothing was weighed, since the format itself says who speaks.");
            return;
        }

        tables.Line(inspection.Read.Convention switch
        {
            { Frame: { } frame } found => string.Create(CultureInfo.InvariantCulture, $"{inspection.Name}: {inspection.Document.Turns.Count} turns, marked by {frame} ({found.Score:P0} likely; next {found.RunnerUp ?? "nothing"}, {found.RunnerUpScore:P0})"),
            { } found => string.Create(CultureInfo.InvariantCulture, $"{inspection.Name}: {inspection.Document.Turns.Count} turns without labels, convention {found.Name} ({found.Score:P0})"),
            null => $"{inspection.Name}: no turns",
        });
        tables.Write("Ways to mark turns, by their printed shape (· stands for the words)", ["Shape", "Likely", "Lines", "Come back", "What speaks for it (+) and against it (-)"],
            explanation.Systems.Select(s => new[] { (s.IsChosen ? "* " : "  ") + s.Frame, Percent(s.Probability), Number(s.Places), Number(s.Recurrent), Words(s.Evidence) }), true, 1, 2, 3);
        foreach (SystemExplanation system in explanation.Systems.Where(s => s.IsChosen || s.Labels.Any(l => l.IsTaken)))
        {
            tables.Write($"Labels of the shape {system.Frame}", ["Label", "Taken", "Likely", "Lines", "What speaks for it (+) and against it (-)"],
                system.Labels.Take(limit).Select(l => new[] { OneLine(l.Label), l.IsTaken ? "yes" : "no", Percent(l.Probability), Number(l.Count), Words(l.Evidence) }), true, 2, 3);
            if (system.Labels.Count > limit)
                tables.Line($"  … and {Number(system.Labels.Count - limit)} more: --all shows them.");
        }

        // All of them, always: who looks for a turn that was lost must find its line here.
        tables.Write("Lines that look like labels and were not taken", ["Line", "Label", "Why not"],
            explanation.NotTaken.Select(u => new[] { Number(inspection.Lines.GetPosition(u.Span.Start).Line), OneLine(u.Label), u.Reason }), true, 0);
    }

    private static string Words(ValueList<Evidence> evidence) => evidence.IsEmpty ? "not weighed"
        : string.Join(", ", evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Weight:+0.0;-0.0} {e.What}")));

    private static string OneLine(string label) => label.ReplaceLineEndings(" ");

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}

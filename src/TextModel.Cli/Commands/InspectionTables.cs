using System.Globalization;
using TextModel.Cli.Output;

namespace TextModel.Cli.Commands;

/// <summary>Shows an inspection to a person.</summary>
/// <param name="tables">Where to draw.</param>
/// <param name="limit">How many rows a table has at most.</param>
internal sealed class InspectionTables(Tables tables, int limit)
{
    /// <summary>Writes all tables that have something to say.</summary>
    public void Write(Inspection inspection)
    {
        ReadResult read = inspection.Read;
        tables.Line($"{inspection.Name}: {FormatName(read)}, {read.Document.Encoding}, {Counted.Of(inspection.Lines.Count, "line")}, "
            + Counted.Of(read.Document.Text.Length, "UTF-16 unit"));
        if (read.Convention is { } convention)
            tables.Line(string.Create(CultureInfo.InvariantCulture, $"Turns are labelled by the convention {convention.Name}{(convention.Frame is { } frame ? $", {frame}" : "")} ({convention.Score:P0} likely)"));
        tables.Pairs("Source", SourceLines.Of(read.Document.Source));
        tables.Pairs("Understood", inspection.Understood.Select(u => (u.Name, Number(u.Count))));
        Speakers(inspection);
        Turns(inspection);
        Notes(inspection);
        Entities(inspection);
        Rows(
            "Carried without being understood", ["Kind", "Name", "Count"],
            [.. inspection.Carried], c => [KindName(c.Kind), c.Name, Number(c.Count)], numeric: 2);
        Rows("Diagnostics", ["Severity", "Code", "Place", "Message"], read.Diagnostics, d =>
            [d.Severity.ToString().ToLowerInvariant(), d.Code, d.Position?.ToString() ?? "-", d.Message]);
    }

    private void Speakers(Inspection inspection) => Rows(
        "Speakers", ["Speaker", "Id", "Role", "Labels", "Turns"],
        [.. inspection.Document.Speakers],
        s => [s.ToString(), s.Id, RoleName(s.Role), string.Join(", ", s.Labels), Number(inspection.TurnsBySpeaker.GetValueOrDefault(s.Id))],
        numeric: 4);

    private void Turns(Inspection inspection)
    {
        ValueList<Turn> turns = inspection.Document.Turns;
        Rows("Turns", ["Line", "Kind", "Speaker", "Paragraphs", "Begins"], turns, t =>
            [
                Number(inspection.Lines.GetPosition(t.Start).Line), t.Kind.ToString().ToLowerInvariant(), t.Speaker?.ToString() ?? t.SpeakerId ?? t.Label ?? "-",
                Number(t.Paragraphs.Count), t.ReadingText,
            ], cutsLast: true, 0, 3);
    }

    private void Notes(Inspection inspection) => Rows(
        "Notes", ["Line", "Number", "Anchors at", "Text"], inspection.Document.Notes, n =>
        [
            Number(inspection.Lines.GetPosition(n.Start).Line), n.Number ?? n.Label ?? "-",
            n.Anchors.IsEmpty ? "none" : string.Join(", ", n.Anchors.Select(a => inspection.Lines.GetPosition(a.Start))), n.ReadingText,
        ], cutsLast: true, 0);

    private void Entities(Inspection inspection)
    {
        Rows("Entities", ["Entity", "Kind", "Id", "Identifiers", "Mentions"], [.. inspection.Document.Entities], e =>
            [e.Label, e.Kind.ToString(), e.Id, string.Join(", ", e.Identifiers.Select(i => $"{i.Key} {i.Value}")), Number(inspection.MentionsByEntity[e.Id].Count())], numeric: 4);
        Rows("Mentions without an entity", ["Kind", "Mentions", "Such as"], [.. inspection.Unidentified.OrderBy(u => u.Key, StringComparer.Ordinal)], u =>
            [u.Key, Number(u.Count()), string.Join(", ", u.Select(m => m.ReadingText).Distinct().Take(5))], cutsLast: true, 1);
    }

    private void Rows<T>(string heading, string[] columns, IReadOnlyList<T> items, Func<T, string[]> row, bool cutsLast = false, params int[] numeric)
    {
        tables.Write(items.Count > 1 ? $"{heading} ({Number(items.Count)})" : heading, columns, items.Take(limit).Select(row), cutsLast, numeric);
        if (items.Count > limit)
            tables.Line($"  … and {Number(items.Count - limit)} more: --all shows them.");
    }

    private static string FormatName(ReadResult read) => KnownFormats.All[read.Format]?.Name ?? read.Format;

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string RoleName(SpeakerRole role) => role == SpeakerRole.Unknown ? "-" : role.ToString().ToLowerInvariant();

    private static string KindName(MarkupKind kind) => kind == MarkupKind.ProcessingInstruction ? "processing instruction" : kind.ToString().ToLowerInvariant();
}

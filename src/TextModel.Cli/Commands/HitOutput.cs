using System.Globalization;
using System.Text;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Commands;

/// <summary>Prints what was found: as a concordance, a table or JSON.</summary>
/// <param name="session">Where to.</param>
/// <param name="format">csv, json, or null for a concordance.</param>
/// <param name="context">How many characters stand on either side.</param>
internal sealed class HitOutput(Session session, string? format, int context)
{
    private const int Gathered = 100;
    private readonly List<SearchHit> waiting = [];

    /// <summary>What stands before all hits.</summary>
    public void Begin()
    {
        if (format == "csv")
            session.Print(CsvLine.Of("file", "line", "column", "row", "turn", "kind", "speaker_id", "speaker", "date", "title", "before", "match", "after", "start", "end", "pointer"));
    }

    /// <summary>Prints a hit.</summary>
    public void Write(SearchHit hit)
    {
        waiting.Add(hit);
        if (waiting.Count == Gathered)
            End();
    }

    /// <summary>Prints what was gathered.</summary>
    public void End()
    {
        if (format == "json")
        {
            foreach (SearchHit hit in waiting)
                Json(hit);
        }
        else if (waiting.Count > 0)
        {
            session.Print(writer =>
            {
                int speaker = waiting.Max(h => Clean.Line(h.Speaker ?? "-").Length), place = waiting.Max(h => Place(h).Length);
                foreach (SearchHit hit in waiting)
                    writer.WriteLine(format == "csv" ? Csv(hit) : Concordance(hit, Math.Min(speaker, 24), place));
            });
        }

        waiting.Clear();
    }

    private static string Place(SearchHit hit) => Clean.Line(string.Create(CultureInfo.InvariantCulture, $"{hit.File}:{hit.Position.Line}"));

    private string Concordance(SearchHit hit, int speaker, int place)
    {
        string before = Clean.Line(hit.Before(context)), match = Clean.Line(hit.MatchText), after = Clean.Line(hit.After(context));
        var line = new StringBuilder();
        line.Append(Clean.Excerpt(hit.Speaker ?? "-", speaker).PadRight(speaker)).Append("  ").Append(before.PadLeft(context));
        line.Append(session.Traits.ColorOutput ? $"\u001b[1m{match}\u001b[0m" : match).Append(after.PadRight(context));
        // A long word moves what stands after it, a short one must not.
        line.Append(' ', Math.Max(0, 16 - match.Length)).Append("  ").Append(Place(hit).PadRight(place)).Append("  ").Append(Clean.Line(hit.TeiPointer[(hit.TeiPointer.LastIndexOf('#') + 1)..]));
        return line.ToString();
    }

    private string Csv(SearchHit hit) => CsvLine.Of(
        hit.File, Text(hit.Position.Line), Text(hit.Position.Column), Text(hit.Row), hit.Turn is { } turn ? Text(turn) : "", hit.Kind, hit.SpeakerId, hit.Speaker, hit.Date, hit.Title,
        hit.Before(context), hit.MatchText, hit.After(context), Text(hit.BaseSpan.Start), Text(hit.BaseSpan.End), hit.TeiPointer);

    private void Json(SearchHit hit) => session.PrintJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", hit.File);
        json.WriteNumber("line", hit.Position.Line);
        json.WriteNumber("column", hit.Position.Column);
        json.WriteNumber("start", hit.BaseSpan.Start);
        json.WriteNumber("end", hit.BaseSpan.End);
        json.WriteNumber("row", hit.Row);
        json.WriteString("type", hit.Type);
        if (hit.Turn is { } turn)
            json.WriteNumber("turn", turn);
        json.Optional("kind", hit.Kind);
        json.Optional("speakerId", hit.SpeakerId);
        json.Optional("speaker", hit.Speaker);
        json.Optional("date", hit.Date);
        json.Optional("title", hit.Title);
        json.Optional("language", hit.Language);
        json.WriteString("before", hit.Before(context));
        json.WriteString("match", hit.MatchText);
        json.WriteString("after", hit.After(context));
        json.WriteString("pointer", hit.TeiPointer);
        json.WriteEndObject();
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

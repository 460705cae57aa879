using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Tables;

/// <summary>Which column holds what; -1: none does.</summary>
internal sealed class TableColumns
{
    // How much of a table is looked at for telling what a column holds.
    private const int Looked = 200;

    /// <summary>The names of the columns; empty where the table has none.</summary>
    public List<string> Names { get; private init; } = [];

    /// <summary>The first row of content.</summary>
    public int FirstRow { get; private init; }

    /// <summary>What is said.</summary>
    public int Text { get; private set; } = -1;

    /// <summary>Who says it.</summary>
    public int Speaker { get; private set; } = -1;

    /// <summary>When it begins, or from when to when.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>When it ends.</summary>
    public int End { get; private set; } = -1;

    /// <summary>How long it takes.</summary>
    public int Duration { get; private set; } = -1;

    /// <summary>How sure somebody is.</summary>
    public int Certainty { get; private set; } = -1;

    /// <summary>What the role of who speaks is.</summary>
    public int Role { get; private set; } = -1;

    /// <summary>Which recording it is in.</summary>
    public int File { get; private set; } = -1;

    /// <summary>Whether names of columns say that this is a table of utterances: one of text, and one of people or times.</summary>
    public static bool AreNames(List<string> cells)
    {
        bool text = false, other = false;
        foreach (string cell in cells)
        {
            string name = Plain(cell);
            text |= IsText(name);
            other |= IsSpeaker(name) || IsStart(name) || IsEnd(name);
        }

        return text && other;
    }

    /// <summary>Tells the columns apart, by their names and by what they hold.</summary>
    public static TableColumns Find(List<TableRow> rows)
    {
        // A remark may stand above the header.
        int header = -1;
        for (int i = 0; i < Math.Min(3, rows.Count) && header < 0; i++)
        {
            if (AreNames(rows[i].Cells) || (i == 0 && LooksLikeHeader(rows)))
                header = i;
        }

        var columns = new TableColumns { Names = header < 0 ? [] : [.. rows[header].Cells.Select(c => c.Trim())], FirstRow = header + 1 };
        for (int i = 0; i < columns.Names.Count; i++)
            columns.Name(i, Plain(columns.Names[i]));
        columns.Guess(rows);
        return columns;
    }

    /// <summary>A name without blanks and signs, in small letters.</summary>
    public static string Plain(string name)
    {
        Span<char> plain = stackalloc char[40];
        int length = 0;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c) && length < plain.Length)
                plain[length++] = char.ToLowerInvariant(c);
        }

        return plain[..length].ToString();
    }

    /// <summary>Whether times are written with arrows or dashes between: from when to when.</summary>
    public static bool IsRange(string cell, out string start, out string end)
    {
        (start, end) = ("", "");
        int at = cell.IndexOf("-->", StringComparison.Ordinal), length = 3;
        if (at < 0)
            (at, length) = (cell.IndexOf('–', 1 <= cell.Length ? 1 : 0), 1);
        if (at < 0 && cell.Length > 1)
            (at, length) = (cell.IndexOf('-', 1), 1);
        if (at <= 0)
            return false;
        (start, end) = (cell[..at].Trim().TrimStart('['), cell[(at + length)..].Trim().TrimEnd(']'));
        return ClockTime.Any(start) is not null && ClockTime.Any(end) is not null;
    }

    private static bool IsText(string name) =>
        name is "text" or "words" or "transcript" or "transcription" or "transkript" or "transkription" or "content" or "orthography" or "utterance" or "utterances" or "sentence" or "speech" or "dialogue" or "dialog"
            or "caption" or "subtitle" or "correctedtext" or "rawtext" or "cleantext" or "editedtext" or "message" or "line" or "texte" or "texto";

    private static bool IsSpeaker(string name) =>
        name is "speaker" or "speakername" or "speakerid" or "speakerlabel" or "who" or "participant" or "sprecher" or "person" or "locuteur" or "hablante" or "tag" or "actor" or "voice";

    private static bool IsStart(string name) =>
        name is "start" or "starttime" or "starts" or "begin" or "begintime" or "onset" or "turnonset" or "timestamp" or "timecode" or "time" or "startms" or "starttimems" or "starttimes" or "startseconds" or "startsec" or "tmin" or "from" or "in" or "tc" or "zeit";

    private static bool IsEnd(string name) =>
        name is "end" or "endtime" or "ends" or "stop" or "stoptime" or "offset" or "endms" or "endtimems" or "endtimes" or "endseconds" or "endsec" or "tmax" or "to" or "out" or "duration" or "turnduration" or "dur";

    private void Name(int column, string name)
    {
        if (IsText(name))
        {
            // Of two texts the corrected one is read, and the other kept beside it.
            if (Text < 0 || (name.StartsWith("corrected", StringComparison.Ordinal) || name.StartsWith("clean", StringComparison.Ordinal) || name.StartsWith("edited", StringComparison.Ordinal)))
                Text = column;
        }
        else if (IsSpeaker(name))
        {
            // "tag" is somebody only where nothing else is.
            if (Speaker < 0 || Plain(Names[Speaker]) == "tag")
                Speaker = column;
        }
        else if (name is "duration" or "turnduration" or "dur")
        {
            Duration = Duration < 0 ? column : Duration;
        }
        else if (IsStart(name))
        {
            Start = Start < 0 ? column : Start;
        }
        else if (IsEnd(name))
        {
            End = End < 0 ? column : End;
        }
        else if (name is "confidence" or "confidencescore" or "probability" or "certainty")
        {
            Certainty = Certainty < 0 ? column : Certainty;
        }
        else if (name is "role" or "speakertype" or "speakerrole")
        {
            Role = Role < 0 ? column : Role;
        }
        else if (name is "file" or "fileid" or "filename" or "audiofile" or "audio" or "recording" or "media" or "mediafile")
        {
            File = File < 0 ? column : File;
        }
    }

    // What no name tells, the content does: times, few short names that come again, long text.
    private void Guess(List<TableRow> rows)
    {
        List<TableRow> content = [.. rows.Skip(FirstRow).Take(Looked)];
        if (content.Count == 0)
            return;
        int width = Math.Min(50, content.Max(r => r.Cells.Count));
        double longest = 0;
        int text = -1;
        for (int i = 0; i < width; i++)
        {
            List<string> cells = [.. content.Where(r => i < r.Cells.Count).Select(r => r.Cells[i].Trim()).Where(c => c.Length > 0)];
            if (cells.Count == 0 || IsTaken(i))
                continue;
            int times = cells.Count(c => c.Contains(':', StringComparison.Ordinal) ? ClockTime.Any(c) is not null || IsRange(c, out _, out _) : Names.Count == 0 && ClockTime.Parse(c) is not null);
            double length = cells.Average(c => c.Length);
            if (times * 10 >= cells.Count * 9)
            {
                if (Start < 0)
                    Start = i;
                else if (End < 0 && Duration < 0 && i == Start + 1)
                    End = i;
            }
            else if (Text < 0 && length > longest && cells.Count(c => c.Contains(' ', StringComparison.Ordinal) || c.Length > 8) * 3 > cells.Count && cells.Count(c => ClockTime.Parse(c) is not null) * 2 < cells.Count)
            {
                (text, longest) = (i, length);
            }
        }

        bool isGuessed = Text < 0 && text >= 0;
        Text = Text < 0 ? text : Text;
        // Without names, who speaks stands in the first column before the text that is no time.
        for (int i = 0; Speaker < 0 && Names.Count == 0 && isGuessed && i < Text; i++)
        {
            List<string> cells = [.. content.Where(r => i < r.Cells.Count).Select(r => r.Cells[i].Trim()).Where(c => c.Length > 0)];
            if (!IsTaken(i) && cells.Count > 0 && cells.Max(c => c.Length) <= 60 && (cells.Distinct(StringComparer.Ordinal).Count() * 2 <= cells.Count || cells.Count <= 6) && cells.TrueForAll(c => ClockTime.Parse(c) is null))
                Speaker = i;
        }
    }

    private bool IsTaken(int column) =>
        column == Text || column == Speaker || column == Start || column == End || column == Duration || column == Certainty || column == Role || column == File;

    // Short names without digits above rows that have times or long text.
    private static bool LooksLikeHeader(List<TableRow> rows) =>
        rows.Count > 1 && rows[0].Cells.Count > 1 && rows[0].Cells.Exists(c => IsText(Plain(c))) && rows[0].Cells.TrueForAll(c => c.Length <= 40);
}

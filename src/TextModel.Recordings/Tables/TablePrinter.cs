using System.Buffers;
using System.Net;
using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Tables;

/// <summary>Writes a table with the columns start, end, speaker, text (RFC 4180).</summary>
internal sealed class TablePrinter : IRecordingPrinter
{
    // What a cell can only hold in quotes.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    /// <inheritdoc/>
    public bool SaysCertainties => true;

    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(diagnostics);
        List<SpokenItem> items = SpokenItems.Of(recording, diagnostics);
        var text = new StringBuilder("start,end,speaker,text\r\n");
        bool hasSpeakers = items.Exists(i => i.Speaker is not null);
        foreach (SpokenItem spoken in items)
        {
            TierItem item = spoken.Item;
            text.Append(item.Start is { } start ? ClockTime.Format(start) : "").Append(',');
            text.Append(item.End is { } end ? ClockTime.Format(end) : "").Append(',');
            // An empty cell could mean the speaker above.
            Cell(text, recording.Participants.NameOf(spoken.Speaker) ?? spoken.Speaker ?? (hasSpeakers ? "?" : ""));
            text.Append(',');
            Cell(text, item.Text);
            text.Append("\r\n");
        }

        Report("words with times of their own", items.Sum(i => i.Item.Words.Count));
        Report("certainties", items.Count(i => i.Item.Certainty is not null));
        Report("marks of new turns", items.Count(i => i.Item.BeginsTurn));
        Report("roles of people, and other names than those written", recording.Participants.Count(p => (p.Name is not null && p.Name != p.Id) || p.Role is not null));
        HashSet<string?> speaking = [.. items.Select(i => i.Speaker)];
        Report("people who do not speak", recording.Participants.Count(p => !speaking.Contains(p.Id)));
        Report("fields of the source", recording.Source == Source.Empty ? 0 : 1);
        return Encoding.UTF8.GetBytes(text.ToString());

        void Report(string what, int count)
        {
            if (count > 0)
                diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, what, count));
        }
    }

    private static void Cell(StringBuilder text, string value)
    {
        // What would be read as an entity, or as a sign for nothing, is written as one.
        if (value.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(value) != value)
            value = value.Replace("&", "&amp;", StringComparison.Ordinal);
        if (value.AsSpan().ContainsAny(Quoted) || (value.Length > 0 && (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))))
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            text.Append(value);
    }
}

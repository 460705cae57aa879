using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.NoScribe;

/// <summary>Reads the pages of noScribe: a paragraph for each turn, and in it an anchor <c>ts_START_END_SPEAKER</c> (milliseconds) for each piece.</summary>
internal sealed class NoScribeParser : IRecordingParser
{
    // Every page of noScribe is a web page too, which its name says: this is more than content and name together can say for one.
    private const double Special = 1.5;

    // Longer ones are no names.
    private const int LongestName = 60;

    // What no name has.
    private static readonly SearchValues<char> NoName = SearchValues.Create("!?,;\n\"()");

    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(diagnostics);
        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        var builder = new RecordingBuilder(input.Path, diagnostics);
        var page = new NoScribePage(source.Text);
        page.Read();
        foreach ((string name, string value) in page.Metadata)
        {
            if (name is not ("qrichtext" or "generator" or "viewport"))
                builder.Field(name, value);
        }

        // What people call a speaker may differ from what the anchors do: the text was edited, they were not.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        bool any = false;
        foreach (List<NoScribePiece> paragraph in page.Paragraphs)
        {
            if (paragraph.Exists(p => p.Anchor is not null))
            {
                any = true;
                ReadParagraph(builder, paragraph, names);
            }
            else
            {
                ReadNote(builder, string.Concat(paragraph.Select(p => p.Text)).Trim(), any);
            }
        }

        if (!any)
            diagnostics.Add(SpeechDiagnostics.NoAnchors.At(input.Path, null, null));
        return builder.Recording;
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string text = HeadText.Of(head);
        if (!text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) || !text.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return 0;
        for (int at = 0; (at = text.IndexOf("\"ts_", at, StringComparison.Ordinal)) >= 0; at++)
        {
            int close = text.IndexOf('"', at + 1);
            if (close < 0 ? text.AsSpan(at + 4) is [>= '0' and <= '9', ..] : NoScribeAnchor.Parse(text.AsSpan(at + 1, close - at - 1)) is not null)
                return Special;
        }

        return text.Contains("qrichtext", StringComparison.Ordinal) && text.Contains("name=\"audio_source\"", StringComparison.Ordinal) ? Special : 0;
    }

    private static void ReadNote(RecordingBuilder builder, string text, bool isBehind)
    {
        if (text.Length == 0)
            return;
        if (isBehind)
            builder.Carry("paragraphs that are no speech");
        else if (builder.Recording.Source.Title is null)
            builder.Recording.Source = builder.Recording.Source with { Title = text };
        else
            builder.Field("note", text);
    }

    private static void ReadParagraph(RecordingBuilder builder, List<NoScribePiece> pieces, Dictionary<string, string> names)
    {
        Tier tier = builder.Tier("transcript");
        bool isFirst = true;
        string current = "";
        for (int i = 0; i < pieces.Count;)
        {
            // Pieces of one anchor are one segment, however its text is coloured; what has none goes on with the one before.
            NoScribeAnchor? anchor = pieces[i].Anchor;
            int place = pieces[i].Place;
            var text = new StringBuilder();
            do
            {
                text.Append(pieces[i++].Text);
            }
            while (i < pieces.Count && (pieces[i].Anchor is null || pieces[i].Anchor == anchor));

            string shown = text.ToString();
            string code = anchor?.Speaker ?? "";
            bool isOverlap = code.StartsWith("//", StringComparison.Ordinal);
            if (isOverlap)
            {
                code = code[2..];
                shown = shown.Trim();
                shown = shown.StartsWith("//", StringComparison.Ordinal) ? shown[2..] : shown;
                shown = shown.EndsWith("//", StringComparison.Ordinal) ? shown[..^2] : shown;
            }

            if (code.Length > 0 && (isFirst || isOverlap) && Label(shown, code) is ({ } name, var rest))
            {
                names[code] = name;
                shown = rest;
            }

            string? speaker = builder.Person(code.Length == 0 ? null : names.TryGetValue(code, out string? known) ? known : code);
            if (isOverlap && speaker is null)
                speaker = builder.Person(current);
            TierItem? item = builder.Item(tier, shown, Time(anchor?.Start), Time(anchor?.End), speaker, place);
            if (item is null)
                continue;
            // Before the first entry nobody spoke.
            item.BeginsTurn = isFirst && tier.Items.Count > 1;
            isFirst = false;
            current = speaker ?? "";
        }
    }

    // The name before the first colon, if it is short and no sentence: "S00:", "Interviewer :".
    private static (string? Name, string Speech) Label(string text, string code)
    {
        string trimmed = text.TrimStart();
        int colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > LongestName)
            return (null, text);
        string name = trimmed[..colon].Trim();
        bool isName = name == code || (name.Length > 0 && name.AsSpan().IndexOfAny(NoName) < 0 && name.Split(' ').Length <= 6);
        return isName ? (name, trimmed[(colon + 1)..]) : (null, text);
    }

    private static TimeSpan? Time(long? milliseconds) => milliseconds is { } value ? ClockTime.OfSeconds(value / 1000m) : null;
}

/// <summary>What the name of an anchor says.</summary>
/// <param name="Start">When the piece begins, in milliseconds.</param>
/// <param name="End">When it ends, in milliseconds.</param>
/// <param name="Speaker">Who speaks: <c>S00</c>, <c>//S00</c> where it is over somebody else's words, or nothing.</param>
internal sealed record NoScribeAnchor(long Start, long End, string Speaker)
{
    /// <summary>Reads a name; null where it is no such anchor.</summary>
    public static NoScribeAnchor? Parse(ReadOnlySpan<char> name)
    {
        if (!name.StartsWith("ts_", StringComparison.Ordinal))
            return null;
        name = name[3..];
        int first = name.IndexOf('_');
        if (first <= 0 || !long.TryParse(name[..first], NumberStyles.None, CultureInfo.InvariantCulture, out long start))
            return null;
        name = name[(first + 1)..];
        int second = name.IndexOf('_');
        if (second <= 0 || !long.TryParse(name[..second], NumberStyles.None, CultureInfo.InvariantCulture, out long end))
            return null;
        return new(start, end, WebUtility.HtmlDecode(name[(second + 1)..].ToString()).Trim());
    }
}

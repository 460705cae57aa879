using System.Globalization;
using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Writes the paragraphs of a document that have times as subtitles.</summary>
/// <remarks>A document that nobody edited since it was read from a file of the same format is written as that file. All else is UTF-8.</remarks>
internal sealed class SubtitleWriter(string id, string name) : ITextWriter
{
    // What a tag may have; longer names are none.
    private const int LongestName = 300;

    private readonly SubtitleDialect dialect = id == WebVttFormat.Id ? SubtitleDialect.WebVtt : SubtitleDialect.SubRip;

    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        List<CuePiece> pieces = CuePieces.Of(document, out List<TextSpan> hidden);
        var markup = new CueMarkup(document, dialect, hidden);
        foreach (CuePiece piece in pieces)
            WriteWords(piece, markup);
        pieces.RemoveAll(p => p.Text.Length == 0);
        int moved = pieces.Count == 0 && document.Text.AsSpan().Trim().IsEmpty ? 0 : CueTimes.Give(document.Text, pieces, diagnostics);
        if (moved < 0)
        {
            diagnostics.Add(DiagnosticCodes.NoTimes.At(null, null, null, name));
            return;
        }

        var text = new StringBuilder();
        if (dialect == SubtitleDialect.WebVtt)
            text.Append(WebVttHeader.Write(document.Source)).Append('\n');
        WriteCues(pieces, document.Text, text);
        if (WriteText(SourceText.From(text.ToString()), output, diagnostics))
            SubtitleLosses.Report(document, dialect, id, name, moved, diagnostics);
    }

    private static bool WriteText(SourceText text, Stream output, DiagnosticBag diagnostics)
    {
        try
        {
            // All at once, so that nothing is written where something has no bytes.
            using var bytes = new MemoryStream();
            text.Write(bytes);
            output.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
            return true;
        }
        catch (EncoderFallbackException e)
        {
            int unit = e.CharUnknownHigh != 0 ? char.ConvertToUtf32(e.CharUnknownHigh, e.CharUnknownLow) : e.CharUnknown;
            diagnostics.Add(DiagnosticCodes.Unencodable.At(null, null, null, text.Encoding.Name, unit));
            return false;
        }
    }

    // In WebVTT a tag says who speaks, in SubRip the text does.
    private void WriteWords(CuePiece piece, CueMarkup markup)
    {
        if (piece.Turn is { } turn)
        {
            string? who = NameOf(turn);
            if (dialect == SubtitleDialect.WebVtt)
                piece.Name = piece.IsStage && !piece.BeginsTurn ? null : who;
            else if (piece.BeginsTurn && turn.LabelSpan is not { Length: > 0 })
                piece.Name = who;
        }

        int start = piece.Name is null ? piece.PrintedStart : piece.Start;
        piece.Text = markup.Write(start, piece.End);
    }

    private static string? NameOf(Turn turn)
    {
        string? words = turn.Speaker?.Name;
        if (string.IsNullOrWhiteSpace(words) && turn.Label is { } label)
            words = label.Trim().Trim(':', '.', '-', '–', '—', '[', ']', '(', ')', '<', '>', '*', '_', '|', ' ');
        if (string.IsNullOrWhiteSpace(words))
            words = turn.Speaker?.ToString();
        if (string.IsNullOrWhiteSpace(words))
            return null;
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestName ? words : words[..(char.IsHighSurrogate(words[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    private void WriteCues(List<CuePiece> pieces, string document, StringBuilder text)
    {
        int number = 0;
        for (int i = 0; i < pieces.Count;)
        {
            int end = i + 1;
            bool isSpoken = !pieces[i].IsStage;
            for (; end < pieces.Count && AreShownTogether(pieces[end - 1], pieces[end], isSpoken); end++)
                isSpoken |= !pieces[end].IsStage;
            if (number++ > 0)
                text.Append('\n');
            if (dialect == SubtitleDialect.SubRip)
                text.Append(CultureInfo.InvariantCulture, $"{number}\n");
            text.Append(SubtitleTiming.Format(pieces[i].From, dialect)).Append(" --> ").Append(SubtitleTiming.Format(pieces[i].To, dialect)).Append('\n');
            for (int p = i; p < end; p++)
            {
                if (p > i)
                    text.Append(IsOnOneLine(pieces[p - 1], pieces[p], document) ? ' ' : '\n');
                WritePiece(pieces[p], p + 1 < end ? pieces[p + 1] : null, text);
            }

            text.Append('\n');
            i = end;
        }
    }

    private void WritePiece(CuePiece piece, CuePiece? next, StringBuilder text)
    {
        bool isUnknown = piece is { Name: null, BeginsTurn: true, Turn: { SpeakerId: null, LabelSpan: not { Length: > 0 } } };
        if (dialect == SubtitleDialect.WebVtt)
        {
            if (piece.Name is { } voice)
                text.Append("<v ").Append(CueMarkup.Escape(voice, dialect)).Append('>');
            else if (isUnknown && !piece.HasSign && next is not { HasSign: true })
                text.Append("<v ->");
        }
        else if (piece.Name is { } label)
        {
            text.Append(CueMarkup.Escape(label, dialect)).Append(": ");
        }
        else if (isUnknown && !piece.HasSign && next is not { HasSign: true })
        {
            text.Append("- ");
        }

        text.Append(piece.Text);
    }

    // Two speakers at one time share a cue; two paragraphs of one speaker do not, since they would be one.
    private static bool AreShownTogether(CuePiece first, CuePiece second, bool isSpoken) =>
        first.From == second.From && first.To == second.To && first.Start < second.Start && (first.Name is null || second.Name is not null)
        && (second.HasSign || second.IsStage || (first.IsStage && !isSpoken) || (second.BeginsTurn && (second.Name is not null || second.PrintedStart < second.Start)));

    private static bool IsOnOneLine(CuePiece first, CuePiece second, string document) =>
        second.HasSign && second.Name is null && second.PrintedStart > first.End && document.AsSpan(first.End, second.PrintedStart - first.End).IndexOfAny('\r', '\n') < 0;
}

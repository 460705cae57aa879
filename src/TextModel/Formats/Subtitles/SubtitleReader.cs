using System.Globalization;
using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Reads subtitles: the base text is what a viewer hears or reads, without numbers, timing lines and tags.</summary>
/// <remarks>
/// Each cue is a paragraph with its time. One speaker over many cues is one turn, with the time from the first cue to the end of the last. The document keeps
/// its file, so that what nobody edited is written as it stood.
/// </remarks>
internal sealed class SubtitleReader(string id) : ITextReader
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options name a convention that is not known.</exception>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        TranscriptInput transcript = Collect(source, options.FoldRepeatedLines, diagnostics, out SourceMap map, out bool isFolded);
        TranscriptResult found = TranscriptEngine.Read(transcript, options.Transcript);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = found.ToDocument(transcript.Text, null, isFolded ? null : new OriginalFile(source, id)),
            Format = id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = diagnostics.ToImmutable(),
            SourceMap = map,
        };
    }

    private TranscriptInput Collect(SourceText source, bool folds, DiagnosticBag diagnostics, out SourceMap map, out bool isFolded)
    {
        SubtitleDialect dialect = id == WebVttFormat.Id ? SubtitleDialect.WebVtt : SubtitleDialect.SubRip;
        SubtitleCues cues = SubtitleCues.Read(source, dialect, diagnostics);
        var reader = new CueReader(source, dialect);
        foreach (SubtitleCue cue in cues.Cues)
            reader.Read(cue);
        // A file of something else is not to come out empty.
        if (cues.Cues.Count == 0 && cues.Header is null)
        {
            foreach (TextSpan[] lines in cues.Stretches())
                reader.ReadPlain(lines);
        }

        string text = reader.Finish(out map);
        var rolling = new RollingCaptions(text, reader.Shown);
        int[] repeated = rolling.Find();
        isFolded = folds && rolling.Count > 0;
        if (isFolded)
        {
            // Which lines come again is known when all are read: read once more without them.
            List<SubtitleCue> folded = rolling.Fold(repeated, out int left);
            reader = new CueReader(source, dialect);
            foreach (SubtitleCue cue in folded)
                reader.Read(cue);
            text = reader.Finish(out map);
            diagnostics.Add(DiagnosticCodes.LinesFolded.At(source.Path, source.Lines.GetPosition(rolling.Place), null, left));
        }
        else if (rolling.Count > 1 || rolling.Rolls)
        {
            diagnostics.Add(DiagnosticCodes.RepeatedLines.At(source.Path, source.Lines.GetPosition(rolling.Place), null, rolling.Count == 1 ? "1 cue" : string.Create(CultureInfo.InvariantCulture, $"{rolling.Count} cues")));
        }

        SourceMap found = map;
        if (reader.ReadingPlace >= 0)
            diagnostics.Add(DiagnosticCodes.ReadingsLeftOut.At(source.Path, source.Lines.GetPosition(reader.ReadingPlace), null, reader.Structures.Readings));
        return new()
        {
            Text = text,
            Blocks = reader.Blocks.ToArray(),
            FormatMarks = reader.Marks.ToArray(),
            Structures = reader.Structures.ToArray(),
            Source = cues.Header is { } header ? WebVttHeader.Read(source.Text, header) : Source.Empty,
            Path = source.Path,
            Locate = found.GetPosition,
        };
    }
}

using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Reads subtitles: the base text is the file, character for character, timing lines and tags included.</summary>
/// <remarks>
/// Each cue is a paragraph. Its timing line is a <see cref="TimeStamp"/>, and numbers, notes, styles and tags are <see cref="FormeWork"/>, so that
/// no reading text has them. One speaker over many cues is one turn, with the time from the first cue to the end of the last.
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
        SubtitleDialect dialect = id == WebVttFormat.Id ? SubtitleDialect.WebVtt : SubtitleDialect.SubRip;
        SubtitleCues cues = SubtitleCues.Read(source, dialect, diagnostics);
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = source.Text,
                Blocks = cues.Blocks.ToArray(),
                FormatMarks = cues.Marks.ToArray(),
                Source = cues.Header is { } header ? WebVttHeader.Read(source.Text, header) : Source.Empty,
                Path = source.Path,
                Locate = offset => source.Lines.GetPosition(offset),
            },
            options.Transcript);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = found.ToDocument(source.Text, source.Encoding),
            Format = id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }
}

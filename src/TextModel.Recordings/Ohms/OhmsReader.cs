using TextModel.Formats;
using TextModel.Formats.Subtitles;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Transcripts;

namespace TextModel.Recordings.Ohms;

/// <summary>Reads interviews of the Oral History Metadata Synchronizer: their transcript, and what is said of the interview.</summary>
/// <remarks>
/// Up to version 5 the transcript is plain text, which the engine for transcripts understands like any other; marks of time stand at the words that <c>sync</c> names.
/// From version 6 on it is WebVTT inside the file. The points of the index are fields of the source (<c>index 00:03:32.000</c>), since they have times and no places in the
/// text, and their stretches cross the turns.
/// </remarks>
internal sealed class OhmsReader(string id) : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        XmlPart? root = XmlPart.Read(input.Text, diagnostics);
        XmlPart? record = root is { Name: "ROOT" } ? root.Child("record") : root is { Name: "record" } ? root : null;
        if (record is null)
        {
            if (root is not null)
                diagnostics.Add(SpeechDiagnostics.NotTimedText.At(input.Path, null, null, root.Name, "an interview of OHMS (ROOT with record)"));
            return Result(TextDocument.Create(""), diagnostics, null);
        }

        var header = new OhmsHeader(record);
        foreach ((string what, int count) in header.LeftOut)
            diagnostics.Add(SpeechDiagnostics.LeftOut.At(input.Path, null, null, what, count));
        if (record.Child("vtt_transcript")?.InnerText is { } vtt && !string.IsNullOrWhiteSpace(vtt))
            return ReadCues(vtt.TrimStart(), header.Source, input, options, diagnostics);
        string transcript = record.Child("transcript")?.InnerText ?? "";
        if (string.IsNullOrWhiteSpace(transcript))
            diagnostics.Add(SpeechDiagnostics.NoTranscript.At(input.Path, null, null));
        return ReadTranscript(transcript, record, header.Source, input, options, diagnostics);
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string text = HeadText.Of(head).TrimStart('\uFEFF');
        if (HeadText.FirstElement(text, out ReadOnlySpan<char> tag) is not { } name || !name.EndsWith("ROOT", StringComparison.Ordinal))
            return 0;
        return tag.Contains("/ohms", StringComparison.OrdinalIgnoreCase) ? 0.98 : text.Contains("<record", StringComparison.Ordinal) && text.Contains("<version>", StringComparison.Ordinal) && text.Contains("<title>", StringComparison.Ordinal) ? 0.7 : 0;
    }

    private ReadResult ReadCues(string vtt, Source source, TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ReadResult found = WebVttFormat.Format.Reader!.Read(TextInput.FromString(vtt, input.Path), options with { Format = null });
        foreach (Diagnostic diagnostic in found.Diagnostics)
        {
            // Places inside the transcript are none of the file.
            diagnostics.Add(diagnostic with { Position = null });
        }

        TextDocument document = found.Document;
        source = source with { Title = source.Title ?? document.Source.Title, Language = source.Language ?? document.Source.Language };
        foreach (KeyedValue field in document.Source.Fields)
            source = source with { Fields = source.Fields.Add(field.Key, field.Value) };
        return Result(TextDocument.Create(document.Text, document.Annotations, source, document.Speakers, document.Entities), diagnostics, found.Convention, found.Explanation);
    }

    private ReadResult ReadTranscript(string transcript, XmlPart record, Source source, TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        var text = new OhmsText(transcript);
        List<TimeStamp> stamps = text.Stamps(record.TextOf("sync"), out int outside);
        if (outside > 0)
            diagnostics.Add(SpeechDiagnostics.SyncOutside.At(input.Path, null, null, outside));
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = text.Text,
                Blocks = text.Blocks.ToArray(),
                NoteReferences = text.References.ToArray(),
                Source = source,
                Path = input.Path,
            },
            options.Transcript);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return Result(TextDocument.Create(text.Text, [.. found.Annotations, .. stamps], found.Source, found.Speakers, found.Entities), diagnostics, found.Convention, found.Explanation);
    }

    private ReadResult Result(TextDocument document, DiagnosticBag diagnostics, DetectedConvention? convention, TranscriptExplanation? explanation = null) => new()
    {
        Document = document,
        Format = id,
        Convention = convention,
        Explanation = explanation,
        Diagnostics = diagnostics.ToImmutable(),
    };
}

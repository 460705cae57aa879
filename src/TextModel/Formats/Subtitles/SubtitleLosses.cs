using System.Globalization;

namespace TextModel.Formats.Subtitles;

/// <summary>Says what of a document subtitles have no place for.</summary>
internal static class SubtitleLosses
{
    /// <summary>Says it, one line for each kind.</summary>
    /// <param name="document">The document.</param>
    /// <param name="dialect">The format.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="moved">How many paragraphs are spoken before those that stand before them.</param>
    /// <param name="diagnostics">Receives it.</param>
    public static void Report(TextDocument document, SubtitleDialect dialect, string id, string name, int moved, DiagnosticBag diagnostics)
    {
        var losses = new AnnotationLosses(name, diagnostics);
        int frontEnd = -1;
        foreach (Annotation annotation in document.Annotations)
        {
            if (annotation is Division { Type: "front" or "back" })
                frontEnd = Math.Max(frontEnd, annotation.End);
            if (!IsCarried(annotation, dialect, frontEnd))
                losses.Count(annotation, document.Text);
        }

        CountRegisters(document, dialect, losses);
        losses.Report();
        if (moved > 0)
            losses.Add(Number(moved, "the order of a paragraph that is spoken before one that stands before it", "the order of {0} paragraphs that are spoken before others that stand before them"), null);
        if (document.OriginalFile is { Text: { } text } file && (file.Format == WebVttFormat.Id || file.Format == SubRipFormat.Id))
            ReportFile(text, file.Format == WebVttFormat.Id ? SubtitleDialect.WebVtt : SubtitleDialect.SubRip, losses);
    }

    private static bool IsCarried(Annotation annotation, SubtitleDialect dialect, int frontEnd) => annotation switch
    {
        Division { Type: "body" or "interview" } or Turn or StageDirection or TimeStamp or LineBreak => true,
        Paragraph => annotation.Start >= frontEnd,
        FormeWork work => work.Type == "format",
        RubyPassage { Reading: var reading } when annotation.Span.IsEmpty || string.Join(' ', reading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) != reading => false,
        ForeignPassage or RubyPassage => annotation.Span.IsEmpty || CueMarkup.TagsOf(annotation, dialect).Length > 0,
        Highlighting set => annotation.Span.IsEmpty || IsCarried(set, dialect),
        _ => false,
    };

    private static bool IsCarried(Highlighting set, SubtitleDialect dialect)
    {
        Rendition known = Rendition.Bold | Rendition.Italic | Rendition.Underline;
        if (dialect == SubtitleDialect.SubRip)
            return (set.Rendition & ~(known | Rendition.Strikethrough)) == 0 && (set.Color is null || CueColor.Of(set.Color) == set.Color) && (set.Font is null || CueStructures.FontOf(set.Font) == set.Font);
        return (set.Rendition & ~known) == 0 && set.Font is null && (set.Color is null || CueColor.IsClass(set.Color));
    }

    private static void CountRegisters(TextDocument document, SubtitleDialect dialect, AnnotationLosses losses)
    {
        Source carried = dialect == SubtitleDialect.SubRip ? Source.Empty : WebVttHeader.Read(WebVttHeader.Write(document.Source));
        if (document.Source != carried)
            losses.Count(carried == Source.Empty ? "what is known of the source" : "all that is known of the source", "", "sources", "", null);
        foreach (Speaker speaker in document.Speakers)
        {
            if (speaker.Description is not null || speaker.EntityId is not null || speaker.Extra.Count > 0)
                losses.Count($"what is known of the speaker '{speaker.Id}' besides the name", "what is known of ", "speakers besides their names", $"'{speaker.Id}'", null);
        }

        foreach (Entity entity in document.Entities)
            losses.Count($"the entity '{entity.Id}'", "", "entities", $"'{entity.Id}'", null);
    }

    // What stands in the file beside its text is not in the document.
    private static void ReportFile(SourceText file, SubtitleDialect dialect, AnnotationLosses losses)
    {
        SubtitleCues cues = SubtitleCues.Read(file, dialect, new DiagnosticBag());
        if (cues.Comments > 0)
            losses.Add(Number(cues.Comments, "the note, style or region of the file", "the {0} notes, styles and regions of the file"), null);
        if (cues.Settings > 0)
            losses.Add(Number(cues.Settings, "the settings of a cue of the file", "the settings of {0} cues of the file"), null);
        if (cues.Names > 0)
            losses.Add(Number(cues.Names, "the name of a cue of the file", "the names of {0} cues of the file"), null);
    }

    private static string Number(int count, string one, string many) => count == 1 ? one : string.Format(CultureInfo.InvariantCulture, many, count);
}

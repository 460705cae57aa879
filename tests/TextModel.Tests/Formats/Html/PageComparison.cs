using System.Globalization;

namespace TextModel.Tests.Formats.Html;

/// <summary>What two documents have to have in common when one was written as a page and read again.</summary>
internal static class PageComparison
{
    /// <summary>Everything that is said about the text, in order; white space counts as one space, since a page folds it.</summary>
    /// <remarks>Labels are printed in bold where nothing set them off before, so highlighting of exactly a label is left out.</remarks>
    public static string[] Lines(TextDocument document)
    {
        HashSet<TextSpan> labels = [.. document.Turns.Where(t => t.LabelSpan is not null).Select(t => t.LabelSpan!.Value)];
        return [.. document.Annotations.Where(a => !(a is Highlighting && labels.Contains(a.Span))).Select(Line).OfType<string>()];
    }

    /// <summary>White space as single spaces.</summary>
    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Line(Annotation a)
    {
        string? name = a switch
        {
            Turn t => $"Turn {t.Kind} {t.SpeakerId} '{t.Label}' '{Clean(t.ReadingText)}'",
            Note n => $"Note {n.Number} '{n.Label}'",
            NoteAnchor n => $"NoteAnchor to '{Clean(n.Note?.Text ?? "")}'",
            FormeWork f => $"FormeWork {f.Type}",
            SourceStatement s => $"SourceStatement {s.Fact}",
            TimeStamp t => $"TimeStamp {t.Time}",
            Highlighting h => string.Join(' ', new[] { h.Rendition.ToString(), h.Color, h.Font }.Where(p => p is not null)),
            Division d => $"Division {d.Type}",
            _ => StructureNames.Of(a) ?? a.GetType().Name,
        };
        return $"{name} '{Clean(a.Text)}'";
    }
}

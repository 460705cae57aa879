namespace TextModel.Lint;

/// <summary>Says of a finding where it is: as a diagnostic.</summary>
internal sealed class FindingPlaces(TextDocument document, LintPlaces? places)
{
    /// <summary>The finding as a diagnostic.</summary>
    public Diagnostic Describe(LintRule rule, DiagnosticSeverity level, Finding finding) =>
        rule.Code.At(document.Path, Position(finding), finding.Span, [.. finding.Words.Select(Word)]) with { Severity = level };

    private TextPosition Position(Finding finding) =>
        places?.GetPosition(finding.Span.Start, finding.Needle, finding.NeedleAt) ?? document.Lines.GetPosition(finding.Span.Start);

    // What a message says of another place is a line of the same file.
    private object? Word(object? word) => word is TextPlace place
        ? (places?.GetPosition(place.Offset, place.Needle, place.NeedleAt) ?? document.Lines.GetPosition(place.Offset)).Line
        : word;
}

/// <summary>A place that a message names by its line.</summary>
internal sealed record TextPlace(int Offset, string? Needle = null, int NeedleAt = -1);

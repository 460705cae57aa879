using TextModel.Transcripts;

namespace TextModel;

/// <summary>What reading gives: always a document, and what there is to say about it.</summary>
public sealed record ReadResult
{
    /// <summary>The document; after an error as far as it could be read.</summary>
    public required TextDocument Document { get; init; }

    /// <summary>What was noticed, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The identifier of the format that was read.</summary>
    public required string Format { get; init; }

    /// <summary>The convention of labels that was found in a transcript, or null where none applies.</summary>
    public DetectedConvention? Convention { get; init; }

    /// <summary>Why a transcript has these turns; null where <see cref="TranscriptOptions.Explain"/> did not ask for it.</summary>
    public TranscriptExplanation? Explanation { get; init; }

    /// <summary>Where the base text stands in the file; null where the base text is the file, or the format cannot tell.</summary>
    public SourceMap? SourceMap { get; init; }

    /// <summary>Whether there is an error among the diagnostics.</summary>
    public bool HasErrors => Diagnostics.HasErrors;

    /// <summary>The document, for programs that would rather have an exception than a document with errors.</summary>
    /// <exception cref="InvalidDataException">There is an error among the diagnostics; the message holds all of them, a line each.</exception>
    public TextDocument GetDocumentOrThrow() => !HasErrors
        ? Document
        : throw new InvalidDataException(string.Join('\n', Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
}

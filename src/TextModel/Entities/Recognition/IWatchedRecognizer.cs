namespace TextModel.Entities;

/// <summary>A recogniser that can be watched and stopped while it looks through a text.</summary>
internal interface IWatchedRecognizer : IRecognizer
{
    /// <summary>The same as <see cref="IRecognizer.Recognize"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="watch">Is told how far the work is; null for nobody.</param>
    /// <exception cref="OperationCanceledException">The watch stops the work.</exception>
    Recognition Recognize(TextDocument document, WorkWatch? watch);
}

namespace TextModel.Entities;

/// <summary>A recogniser that can be watched and stopped while it looks through a text.</summary>
internal interface IWatchedRecognizer : IRecognizer
{
    /// <summary>The same as <see cref="IRecognizer.Recognize"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="watch">Is told how far the work is; null for nobody.</param>
    /// <param name="from">The share of all work that is done before.</param>
    /// <param name="to">The share that will be done then.</param>
    /// <exception cref="OperationCanceledException">The watch stops the work.</exception>
    Recognition Recognize(TextDocument document, WorkWatch? watch, double from, double to);
}

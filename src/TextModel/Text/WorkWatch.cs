namespace TextModel;

/// <summary>Tells somebody how far a long piece of work is, and stops it when asked.</summary>
/// <param name="stop">Asks for it.</param>
/// <param name="progress">Is told the share that is done; null for nobody.</param>
internal sealed class WorkWatch(CancellationToken stop, IProgress<double>? progress)
{
    private double told;

    /// <summary>A watch; null where nobody would notice it.</summary>
    public static WorkWatch? Of(CancellationToken stop, IProgress<double>? progress) => stop.CanBeCanceled || progress is not null ? new(stop, progress) : null;

    /// <summary>A watch of a part of the work.</summary>
    /// <param name="from">The share that is done before it.</param>
    /// <param name="to">The share that is done after it.</param>
    public WorkWatch Part(double from, double to) => new(stop, progress is null ? null : new PartOfWork(this, from, to));

    /// <summary>Stops if that is asked for.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void Check() => stop.ThrowIfCancellationRequested();

    /// <summary>So much is done.</summary>
    /// <param name="share">From 0 to 1; less than before is not told.</param>
    /// <exception cref="OperationCanceledException">It is asked to stop.</exception>
    public void Report(double share)
    {
        Check();
        if (progress is null || share <= told)
            return;
        told = share;
        progress.Report(share);
    }

    /// <summary>The same for one of many: told at each of some thousands.</summary>
    /// <param name="number">Which one it is.</param>
    /// <param name="share">The share that is done.</param>
    /// <exception cref="OperationCanceledException">It is asked to stop.</exception>
    public void Pass(int number, double share)
    {
        if ((number & 0xFFF) == 0)
            Report(share);
    }

    private sealed class PartOfWork(WorkWatch whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + ((to - from) * value));
    }
}

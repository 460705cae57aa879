using System.Diagnostics;
using System.Reflection;
using TextModel.Benchmarks.Work;

namespace TextModel.Benchmarks.Quick;

/// <summary>One method of a case, ready to be called again and again.</summary>
internal sealed class Contender(MethodInfo method, IMeasured instance, bool processorTime)
{
    private const double SampleSeconds = 0.06;
    private readonly List<double> seconds = [];
    private int callsPerSample = 1;

    public string Name => method.Name;

    public object Instance => instance;

    public long InputBytes => instance.InputBytes;

    /// <summary>The seconds of one call, one for each round.</summary>
    public IReadOnlyList<double> Seconds => seconds;

    /// <summary>The bytes that one call allocated on the managed heap, on all threads.</summary>
    public double Allocated { get; private set; }

    /// <summary>Calls until the code is compiled for good and the time of a call is known.</summary>
    public void WarmUp(int calls, double limitSeconds)
    {
        long start = Stopwatch.GetTimestamp();
        double best = double.MaxValue;
        for (int i = 0; i < calls && (i < 2 || Stopwatch.GetElapsedTime(start).TotalSeconds < limitSeconds); i++)
        {
            long before = Stopwatch.GetTimestamp();
            Case.Call(method, instance);
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalSeconds);
        }

        callsPerSample = Math.Clamp((int)Math.Ceiling(SampleSeconds / best), 1, 10_000);
    }

    public void Sample()
    {
        // What another contender left behind must not be collected on this one's time.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Now();
        for (int i = 0; i < callsPerSample; i++)
            Case.Call(method, instance);
        seconds.Add((Now() - start).TotalSeconds / callsPerSample);
        Allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)callsPerSample;
    }

    private TimeSpan Now() => processorTime ? Process.GetCurrentProcess().TotalProcessorTime : TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency);
}

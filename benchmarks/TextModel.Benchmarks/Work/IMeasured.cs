namespace TextModel.Benchmarks.Work;

/// <summary>A kind of work whose input has a size.</summary>
internal interface IMeasured
{
    /// <summary>The bytes of UTF-8 that one call works through.</summary>
    long InputBytes { get; }
}

using System.Collections.Immutable;

namespace TextModel;

/// <summary>Collects diagnostics, bounded for each code, so that a bad file of any size cannot fill the memory.</summary>
/// <param name="limitPerCode">How many of one code are kept, 1 or more; the rest is counted.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
public sealed class DiagnosticBag(int limitPerCode = 100)
{
    private readonly int limitPerCode = limitPerCode >= 1
        ? limitPerCode
        : throw new ArgumentOutOfRangeException(nameof(limitPerCode), limitPerCode, "At least one of each code is kept.");

    private readonly List<Diagnostic> kept = [];
    private readonly Dictionary<string, int> counts = [];
    private bool isOverLimit;

    /// <summary>Whether an error was among those added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds one; beyond the limit of its code it is only counted.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        int count = counts[diagnostic.Code] = counts.GetValueOrDefault(diagnostic.Code) + 1;
        if (count <= limitPerCode)
            kept.Add(diagnostic);
        else
            isOverLimit = true;
    }

    /// <summary>Where a code has reached its limit, counts one more, which then need not be made.</summary>
    /// <returns>Whether it has.</returns>
    internal bool CountOnly(DiagnosticCode code)
    {
        if (counts.GetValueOrDefault(code.Code) < limitPerCode)
            return false;
        counts[code.Code]++;
        isOverLimit = true;
        return true;
    }

    /// <summary>What was kept, in the order of adding, and for each code that went over the limit a line that says by how many.</summary>
    public ValueList<Diagnostic> ToImmutable() => !isOverLimit ? [.. kept] :
    [
        .. kept,
        .. counts.Where(c => c.Value > limitPerCode)
            .Select(c => DiagnosticCodes.FurtherOmitted.At(kept.Find(d => d.Code == c.Key)?.Path, null, null, c.Key, c.Value - limitPerCode)),
    ];
}

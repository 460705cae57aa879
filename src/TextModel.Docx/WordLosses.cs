namespace TextModel.Formats.Docx;

/// <summary>What a document shows and the model has no place for, counted.</summary>
internal sealed class WordLosses
{
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);

    /// <summary>Formulas, of which the signs are read in a row.</summary>
    public int Equations { get; set; }

    /// <summary>Readings that are printed above words.</summary>
    public int Readings { get; set; }

    /// <summary>Signs of fonts without letters of which no character is known.</summary>
    public int Signs { get; set; }

    /// <summary>Counts something that is left out.</summary>
    /// <param name="what">Its name, in the plural.</param>
    public void Add(string what) => leftOut[what] = leftOut.GetValueOrDefault(what) + 1;

    /// <summary>Says so, once for each kind.</summary>
    public void Report(string? path, DiagnosticBag diagnostics)
    {
        foreach ((string what, int count) in leftOut)
            diagnostics.Add(DocxDiagnostics.LeftOut.At(path, null, null, what, count));
        if (Equations > 0)
            diagnostics.Add(DocxDiagnostics.EquationsInARow.At(path, null, null, Equations));
        if (Readings > 0)
            diagnostics.Add(DocxDiagnostics.ReadingsLeftOut.At(path, null, null, Readings));
        if (Signs > 0)
            diagnostics.Add(DocxDiagnostics.SignsUnknown.At(path, null, null, Signs));
    }
}

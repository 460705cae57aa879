using System.Globalization;

namespace TextModel.Formats.Docx;

/// <summary>What a Word document has no place for, counted by kind.</summary>
internal sealed class WriterLosses
{
    private readonly SortedDictionary<string, (int Count, TextSpan? First)> kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one.</summary>
    /// <param name="what">Its name, in the plural.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="count">How many.</param>
    public void Add(string what, TextSpan? span = null, int count = 1)
    {
        (int before, TextSpan? first) = kinds.GetValueOrDefault(what, (0, span));
        kinds[what] = (before + count, first);
    }

    /// <summary>Says so, once for each kind.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach ((string what, (int count, TextSpan? first)) in kinds)
            diagnostics.Add(DiagnosticCodes.Loss.At(null, null, first, "A Word document", string.Create(CultureInfo.InvariantCulture, $"{what} ({count})")));
    }

    /// <summary>Characters that XML has, on one line; null where nothing is left.</summary>
    public string? Line(string? words)
    {
        if (words is null)
            return null;
        string line = string.Join(' ', Known(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    /// <summary>The characters that XML has.</summary>
    public string Known(string words)
    {
        var known = new System.Text.StringBuilder(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            int length = KnownAt(words, i);
            known.Append(words, i, length);
            i += Math.Max(0, length - 1);
        }

        return known.ToString();
    }

    /// <summary>How many units the character at a place has; 0, and counted, where XML has none such.</summary>
    public int KnownAt(string words, int at)
    {
        char c = words[at];
        if (char.IsHighSurrogate(c) && at + 1 < words.Length && char.IsLowSurrogate(words[at + 1]))
            return 2;
        if (c is '\t' or '\n' or '\r' || (c >= ' ' && c is < '\uD800' or (>= '\uE000' and <= '\uFFFD')))
            return 1;
        Add("characters that XML does not have", TextSpan.At(at));
        return 0;
    }
}

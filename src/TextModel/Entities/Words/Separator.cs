namespace TextModel.Entities;

/// <summary>What may stand between the words of a name, in one spelling.</summary>
internal static class Separator
{
    /// <summary>No separator of a name has more units than this, white space aside.</summary>
    public const int MaxLength = 8;

    /// <summary>White space alone becomes one space; beside other marks it does not count, so that <c>J.V.</c> is <c>J. V.</c></summary>
    public static string Normalize(ReadOnlySpan<char> between)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var reader = new Reader(buffer);
        foreach (char unit in between)
        {
            if (!reader.Add(unit))
                break;
        }

        return reader.Result.ToString();
    }

    /// <summary>Takes in a separator unit by unit.</summary>
    public ref struct Reader(Span<char> buffer)
    {
        private readonly Span<char> buffer = buffer;
        private int length;
        private bool white;

        /// <summary>Adds a unit.</summary>
        /// <returns>Whether there was room.</returns>
        public bool Add(char unit)
        {
            if (char.IsWhiteSpace(unit))
            {
                white = true;
                return true;
            }

            if (length == buffer.Length)
                return false;
            buffer[length++] = unit switch
            {
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
                '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                _ => unit,
            };
            return true;
        }

        /// <summary>The separator in its one spelling; empty where words touch.</summary>
        public readonly ReadOnlySpan<char> Result => length > 0 ? buffer[..length] : white ? " " : default;
    }
}

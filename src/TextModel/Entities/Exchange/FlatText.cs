using System.Buffers;

namespace TextModel.Entities;

/// <summary>Text on one line: what ends lines, and tabs, count as spaces, as in tools that write a line for each annotation.</summary>
internal static class FlatText
{
    // What Python takes for line ends, too.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\n\v\f\r\u001C\u001D\u001E\u0085\u2028\u2029");

    /// <summary>The text with a space for each such unit; of the same length.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAny(Breaks) < 0 ? text
        : string.Create(text.Length, text, static (target, from) =>
        {
            from.CopyTo(target);
            target.ReplaceAny(Breaks, ' ');
        });
}

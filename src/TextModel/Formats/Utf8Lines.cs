using System.Text;

namespace TextModel.Formats;

/// <summary>Collects lines of text and writes them as UTF-8, with LF; says so once where a character has no UTF-8.</summary>
/// <param name="format">The format's name, for messages.</param>
/// <param name="diagnostics">Receives what cannot be written.</param>
internal sealed class Utf8Lines(string format, DiagnosticBag diagnostics)
{
    private readonly StringBuilder text = new();

    /// <summary>Adds text as it is.</summary>
    public Utf8Lines Add(string part)
    {
        text.Append(part);
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void EndLine() => text.Append('\n');

    /// <summary>Writes all of it; half a surrogate pair becomes U+FFFD.</summary>
    public void WriteTo(Stream output)
    {
        string all = text.ToString();
        byte[] bytes = Encoding.UTF8.GetBytes(all);
        if (!SurrogatePairs.AreWhole(all))
            diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, format, "half of a surrogate pair (U+FFFD stands for it)"));
        output.Write(bytes);
    }
}

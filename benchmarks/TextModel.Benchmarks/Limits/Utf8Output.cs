using System.Buffers;
using System.Text.Unicode;

namespace TextModel.Benchmarks.Limits;

/// <summary>Characters to UTF-8 by hand, looked at one by one only where a vectorised search finds something.</summary>
internal sealed class Utf8Output(Stream output)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int used;

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length - used < bytes.Length)
            Flush();
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <summary>Writes characters as they are.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (buffer.Length - used < 4)
                Flush();
            Utf8.FromUtf16(text, buffer.AsSpan(used), out int read, out int written);
            used += written;
            text = text[read..];
        }
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="special">The characters that are written in another way.</param>
    /// <param name="replace">What is written for one of them.</param>
    public void Text(ReadOnlySpan<char> text, SearchValues<char> special, Replacement replace)
    {
        while (text.IndexOfAny(special) is >= 0 and int found)
        {
            Plain(text[..found]);
            Raw(replace(text[found]));
            text = text[(found + 1)..];
        }

        Plain(text);
    }

    public void Flush()
    {
        output.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}

/// <summary>The bytes that are written for a character.</summary>
internal delegate ReadOnlySpan<byte> Replacement(char c);

using System.Buffers;
using System.Text;

namespace TextModel.Benchmarks.Limits;

/// <summary>The limit of reading a transcript: a bare list of speakers and texts, without places, notes, paragraphs or diagnostics.</summary>
internal static class Segmenter
{
    private const string Question = "Question.", Answer = "Answer.";

    /// <summary>Reads and decodes the file into one string, then cuts it where a block begins with one of two labels.</summary>
    public static List<(string Speaker, string Text)> Read(string path)
    {
        string text = Decode(path);
        var found = new List<(string, string)>();
        ReadOnlySpan<char> all = text;
        string? label = null;
        int start = 0, at = 0;
        while (true)
        {
            int gap = all[at..].IndexOf("\n\n");
            if (gap < 0)
                break;
            int block = at + gap + 2;
            string? next = all[block..].StartsWith(Question) ? Question : all[block..].StartsWith(Answer) ? Answer : null;
            if (next is not null)
            {
                if (label is not null)
                    found.Add((label, text[start..(block - 2)]));
                label = next;
                start = block + next.Length + 1;
            }

            at = block;
        }

        if (label is not null)
            found.Add((label, text[start..]));
        return found;
    }

    /// <summary>The same without the one string: finds the turns among the bytes and decodes each by itself.</summary>
    public static List<(string Speaker, string Text)> ReadBytes(string path)
    {
        byte[] buffer = Load(path, out int length);
        try
        {
            var found = new List<(string, string)>();
            ReadOnlySpan<byte> all = buffer.AsSpan(0, length);
            string? label = null;
            int start = 0, at = 0;
            while (true)
            {
                int gap = all[at..].IndexOf("\n\n"u8);
                if (gap < 0)
                    break;
                int block = at + gap + 2;
                string? next = all[block..].StartsWith("Question."u8) ? Question : all[block..].StartsWith("Answer."u8) ? Answer : null;
                if (next is not null)
                {
                    if (label is not null)
                        found.Add((label, Encoding.UTF8.GetString(all[start..(block - 2)])));
                    label = next;
                    start = block + next.Length + 1;
                }

                at = block;
            }

            if (label is not null)
                found.Add((label, Encoding.UTF8.GetString(all[start..])));
            return found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a file and decodes it.</summary>
    public static string Decode(string path)
    {
        byte[] buffer = Load(path, out int length);
        try
        {
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Load(string path, out int length)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)file.Length);
        length = file.ReadAtLeast(buffer, (int)file.Length);
        return buffer;
    }
}

using TextModel.Recordings.Common;

namespace TextModel.Recordings.Chat;

/// <summary>Tells CHAT files by their first bytes.</summary>
internal static class ChatRecognizer
{
    /// <summary>How likely a file is CHAT, from 0 to 1.</summary>
    /// <param name="head">The first bytes; 4 KiB are enough.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string text = HeadText.Of(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('@') && !text.StartsWith('*'))
            return 0;
        bool begins = false, people = false, speaks = false;
        foreach (string line in text.Split('\n', '\r'))
        {
            begins |= line.TrimEnd() is "@UTF8" or "@Begin";
            people |= line.StartsWith("@Participants:", StringComparison.OrdinalIgnoreCase);
            int colon = line.StartsWith('*') ? line.IndexOf(":\t", StringComparison.Ordinal) : -1;
            speaks |= colon is > 1 and < 30;
        }

        return begins && (people || speaks) ? 1 : begins ? 0.9 : people ? 0.8 : speaks ? 0.5 : 0;
    }
}

using TextModel.Recordings.Common;

namespace TextModel.Recordings.Transcriber;

/// <summary>Tells files of Transcriber by their first bytes.</summary>
internal static class TranscriberRecognizer
{
    /// <summary>How likely a file is one of Transcriber, from 0 to 1.</summary>
    /// <param name="head">The first bytes; 4 KiB are enough.</param>
    public static double Recognize(ReadOnlyMemory<byte> head) => XmlTree.BeginsWith(head, "Trans") ? 1 : 0;
}

using TextModel.Recordings.Common;

namespace TextModel.Recordings.Exmaralda;

/// <summary>Tells files of EXMARaLDA by their first bytes.</summary>
internal static class ExmaraldaRecognizer
{
    /// <summary>How likely a file is one of EXMARaLDA, from 0 to 1.</summary>
    /// <param name="head">The first bytes; 4 KiB are enough.</param>
    public static double Recognize(ReadOnlyMemory<byte> head) => XmlTree.BeginsWith(head, "basic-transcription") ? 1 : 0;
}

using TextModel.Recordings.Common;

namespace TextModel.Recordings.Elan;

/// <summary>Tells ELAN's files by their first bytes.</summary>
internal static class ElanRecognizer
{
    /// <summary>How likely a file is ELAN's, from 0 to 1.</summary>
    /// <param name="head">The first bytes; 4 KiB are enough.</param>
    public static double Recognize(ReadOnlyMemory<byte> head) => XmlTree.BeginsWith(head, "ANNOTATION_DOCUMENT") ? 1 : 0;
}

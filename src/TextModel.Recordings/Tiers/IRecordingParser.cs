using TextModel.Formats;

namespace TextModel.Recordings.Tiers;

/// <summary>Takes one format's files apart.</summary>
internal interface IRecordingParser
{
    /// <summary>Reads a whole input; bad content gives diagnostics and what could be read.</summary>
    Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics);
}

/// <summary>Makes one format's files.</summary>
internal interface IRecordingPrinter
{
    /// <summary>The file, whole; what the format cannot say is added to the diagnostics.</summary>
    /// <remarks><see cref="TierItem.BeginsTurn"/> is true where the same one spoke before; where <see cref="NeedsTurns"/> is true, at the beginning of every turn.</remarks>
    byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics);

    /// <summary>Whether files have turns as such, each with one speaker or several.</summary>
    bool NeedsTurns => false;

    /// <summary>Whether it writes certainties, or says itself that it does not.</summary>
    bool SaysCertainties => false;

    /// <summary>Whether it says what stands beside characters; no format but one does.</summary>
    bool SaysReadings => false;
}

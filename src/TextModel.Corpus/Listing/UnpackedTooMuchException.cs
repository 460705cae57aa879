namespace TextModel.Corpus;

/// <summary>An archive gave more than it should.</summary>
internal sealed class UnpackedTooMuchException : IOException
{
}

namespace TextModel.Transcripts;

/// <summary>The convention by which a transcript marks its turns, as it was found or asked for.</summary>
/// <param name="Name">The convention's name.</param>
/// <param name="Score">How well it fits the text, from 0 to 1.</param>
public sealed record DetectedConvention(string Name, double Score);

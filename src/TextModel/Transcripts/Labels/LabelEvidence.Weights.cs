namespace TextModel.Transcripts;

internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f,
    ];
}

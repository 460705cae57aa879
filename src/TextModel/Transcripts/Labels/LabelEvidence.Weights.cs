namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.82f, // always
        0.70f, // the person comes back
        2.22f, // how often
        -0.86f, // comes once
        -1.88f, // stands less often where turns begin
        1.99f, // looks as most labels do
        -0.53f, // small word or phrase
        1.94f, // word for question or answer
        -1.38f, // word of headings and facts
        -0.43f, // begins with a title
        -1.74f, // named in a list of those present
        1.52f, // speech ends as sentences do
        0.99f, // what stands before ends so
        0.01f, // speech begins as sentences do
        -0.60f, // short values
        -3.39f, // has less often a time than others
        0.87f, // comes once, weak punctuation
        -1.07f, // comes once beside questions and answers
        -1.82f, // more than three words
        0.40f, // beside the most frequent label
        1.10f, // stands at block starts
        -0.32f, // its system
        -0.06f, // of the chosen system
        0.43f, // a person of the chosen system
        0.74f, // its system shares persons with the chosen one
        0.83f, // the same punctuation as the chosen system
        -0.12f, // the same type as the chosen system
        0.56f, // a single letter
        0.92f, // digits in it
        -0.36f, // labels of its system come back
        -1.60f, // nothing behind it in its line
        0.15f, // a sign of change
        1.24f, // holds questions
        -0.26f, // another system, comes once
        0.52f, // another system, not at block starts
        1.09f, // longer than most
        -0.14f, // comes once, looks as most labels do
        0.32f, // comes once, at a block start
        // OfAnotherSystem
        -2.51f, // always
        0.59f, // the person comes back
        0.57f, // how often
        -0.79f, // comes once
        -0.57f, // stands less often where turns begin
        0.53f, // looks as most labels do
        -0.39f, // small word or phrase
        1.91f, // word for question or answer
        -0.84f, // word of headings and facts
        1.41f, // begins with a title
        -1.16f, // named in a list of those present
        -0.12f, // speech ends as sentences do
        0.60f, // what stands before ends so
        0.18f, // speech begins as sentences do
        1.15f, // short values
        -1.00f, // has less often a time than others
        1.13f, // comes once, weak punctuation
        -1.43f, // comes once beside questions and answers
        -1.63f, // more than three words
        0.10f, // beside the most frequent label
        0.21f, // stands at block starts
        2.47f, // its system
        -0.04f, // of the chosen system
        0.19f, // a person of the chosen system
        1.12f, // its system shares persons with the chosen one
        1.29f, // the same punctuation as the chosen system
        -0.13f, // the same type as the chosen system
        -0.28f, // a single letter
        0.49f, // digits in it
        -0.62f, // labels of its system come back
        -0.24f, // nothing behind it in its line
        -1.61f, // a sign of change
        0.37f, // holds questions
        -0.38f, // another system, comes once
        0.78f, // another system, not at block starts
        1.79f, // longer than most
        -1.14f, // comes once, looks as most labels do
        0.42f, // comes once, at a block start
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.69f, // always
        0.69f, // the person comes back
        1.66f, // how often
        -0.84f, // comes once
        -1.95f, // stands less often where turns begin
        2.14f, // looks as most labels do
        -0.03f, // small word or phrase
        1.81f, // word for question or answer
        -1.95f, // word of headings and facts
        0.10f, // begins with a title
        -2.00f, // named in a list of those present
        0.95f, // speech ends as sentences do
        1.39f, // what stands before ends so
        0.70f, // speech begins as sentences do
        -1.63f, // short values
        -3.05f, // has less often a time than others
        0.17f, // comes once, weak punctuation
        -1.01f, // comes once beside questions and answers
        -1.53f, // more than three words
        0.48f, // beside the most frequent label
        1.05f, // stands at block starts
        -0.73f, // its system
        -0.06f, // of the chosen system
        0.74f, // a person of the chosen system
        0.62f, // its system shares persons with the chosen one
        0.63f, // the same punctuation as the chosen system
        -0.35f, // the same type as the chosen system
        1.36f, // a single letter
        0.69f, // digits in it
        -0.21f, // labels of its system come back
        -0.11f, // alone on its line
        1.04f, // a sign of change
        1.62f, // holds questions
        -0.11f, // another system, comes once
        0.72f, // another system, not at block starts
        0.51f, // longer than most
        -0.06f, // comes once, looks as most labels do
        0.26f, // comes once, at a block start
        // OfAnotherSystem
        -2.23f, // always
        0.47f, // the person comes back
        0.24f, // how often
        -0.65f, // comes once
        -0.64f, // stands less often where turns begin
        0.63f, // looks as most labels do
        -0.99f, // small word or phrase
        1.62f, // word for question or answer
        -0.97f, // word of headings and facts
        1.36f, // begins with a title
        -1.33f, // named in a list of those present
        -0.43f, // speech ends as sentences do
        0.21f, // what stands before ends so
        0.89f, // speech begins as sentences do
        -0.28f, // short values
        -1.31f, // has less often a time than others
        0.79f, // comes once, weak punctuation
        -1.21f, // comes once beside questions and answers
        -1.20f, // more than three words
        -0.09f, // beside the most frequent label
        0.02f, // stands at block starts
        2.63f, // its system
        -0.04f, // of the chosen system
        0.54f, // a person of the chosen system
        0.92f, // its system shares persons with the chosen one
        0.99f, // the same punctuation as the chosen system
        -0.48f, // the same type as the chosen system
        0.80f, // a single letter
        0.28f, // digits in it
        -0.67f, // labels of its system come back
        -0.28f, // alone on its line
        -1.27f, // a sign of change
        0.45f, // holds questions
        -0.16f, // another system, comes once
        1.08f, // another system, not at block starts
        0.72f, // longer than most
        -1.49f, // comes once, looks as most labels do
        0.49f, // comes once, at a block start
    ];
}

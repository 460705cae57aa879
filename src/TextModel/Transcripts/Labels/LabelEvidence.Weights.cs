namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -0.84f, // always
        0.49f, // the person comes back
        1.56f, // how often
        -0.60f, // comes once
        -2.41f, // stands less often where turns begin
        2.39f, // looks as most labels do
        -0.30f, // small word or phrase
        2.38f, // word for question or answer
        -2.33f, // word of headings and facts
        0.57f, // begins with a title
        -1.66f, // named in a list of those present
        0.35f, // speech ends as sentences do
        1.15f, // what stands before ends so
        -0.23f, // speech begins as sentences do
        -1.33f, // short values
        -1.74f, // has less often a time than others
        -0.19f, // comes once, weak punctuation
        -0.69f, // comes once beside questions and answers
        -0.82f, // more than three words
        1.03f, // beside the most frequent label
        1.17f, // stands at block starts
        -1.78f, // its system
        0.08f, // of the chosen system
        0.71f, // a person of the chosen system
        0.44f, // its system shares persons with the chosen one
        0.05f, // the same punctuation as the chosen system
        -0.92f, // the same type as the chosen system
        0.23f, // a single letter
        1.68f, // digits in it
        0.77f, // labels of its system come back
        -0.29f, // alone on its line
        2.15f, // a sign of change
        1.49f, // holds questions
        0.15f, // another system, comes once
        0.76f, // another system, not at block starts
        0.01f, // longer than most
        -0.29f, // comes once, looks as most labels do
        -0.53f, // comes once, at a block start
        // OfAnotherSystem
        -3.31f, // always
        0.04f, // the person comes back
        0.21f, // how often
        -0.28f, // comes once
        -1.43f, // stands less often where turns begin
        1.31f, // looks as most labels do
        -1.10f, // small word or phrase
        2.73f, // word for question or answer
        -1.46f, // word of headings and facts
        2.11f, // begins with a title
        -1.10f, // named in a list of those present
        -0.08f, // speech ends as sentences do
        0.93f, // what stands before ends so
        0.85f, // speech begins as sentences do
        0.28f, // short values
        -0.24f, // has less often a time than others
        -0.34f, // comes once, weak punctuation
        -0.33f, // comes once beside questions and answers
        -0.53f, // more than three words
        0.48f, // beside the most frequent label
        -0.02f, // stands at block starts
        -1.19f, // its system
        0.05f, // of the chosen system
        0.38f, // a person of the chosen system
        0.66f, // its system shares persons with the chosen one
        0.01f, // the same punctuation as the chosen system
        -1.45f, // the same type as the chosen system
        -0.61f, // a single letter
        0.16f, // digits in it
        1.70f, // labels of its system come back
        -1.78f, // alone on its line
        0.46f, // a sign of change
        0.06f, // holds questions
        0.22f, // another system, comes once
        1.14f, // another system, not at block starts
        0.21f, // longer than most
        -1.19f, // comes once, looks as most labels do
        -0.84f, // comes once, at a block start
    ];
}

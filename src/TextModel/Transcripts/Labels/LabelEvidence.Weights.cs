namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -0.56f, // always
        0.94f, // the person comes back
        1.46f, // how often
        -1.00f, // comes once
        -0.95f, // stands less often where turns begin
        1.43f, // looks as most labels do
        -0.31f, // small word or phrase
        1.93f, // word for question or answer
        -1.75f, // word of headings and facts
        -0.51f, // begins with a title
        -2.80f, // named in a list of those present
        0.95f, // speech ends as sentences do
        1.48f, // what stands before ends so
        0.69f, // speech begins as sentences do
        -1.67f, // short values
        -2.83f, // has less often a time than others
        -0.42f, // comes once, weak punctuation
        -1.05f, // comes once beside questions and answers
        -1.82f, // more than three words
        0.30f, // beside the most frequent label
        0.64f, // stands at block starts
        -1.11f, // its system
        0.02f, // of the chosen system
        1.17f, // a person of the chosen system
        0.99f, // its system shares persons with the chosen one
        0.59f, // the same punctuation as the chosen system
        0.12f, // the same type as the chosen system
        0.33f, // a single letter
        1.07f, // digits in it
        -0.79f, // labels of its system come back
        -1.08f, // nothing behind it in its line
        0.36f, // a sign of change
        1.79f, // holds questions
        -0.28f, // another system, comes once
        0.52f, // another system, not at block starts
        0.97f, // longer than most
        0.38f, // comes once, looks as most labels do
        0.90f, // comes once, at a block start
        -1.29f, // read longer elsewhere
        1.56f, // one word that comes once, weak punctuation
        -1.03f, // comes once, before any label that comes back
        // OfAnotherSystem
        -1.55f, // always
        0.79f, // the person comes back
        0.66f, // how often
        -0.90f, // comes once
        -1.12f, // stands less often where turns begin
        -0.08f, // looks as most labels do
        0.01f, // small word or phrase
        1.38f, // word for question or answer
        -1.19f, // word of headings and facts
        0.93f, // begins with a title
        -1.87f, // named in a list of those present
        -0.50f, // speech ends as sentences do
        0.62f, // what stands before ends so
        0.12f, // speech begins as sentences do
        -0.29f, // short values
        -0.58f, // has less often a time than others
        1.23f, // comes once, weak punctuation
        -1.46f, // comes once beside questions and answers
        -1.53f, // more than three words
        0.01f, // beside the most frequent label
        -0.08f, // stands at block starts
        2.70f, // its system
        0.01f, // of the chosen system
        1.13f, // a person of the chosen system
        1.48f, // its system shares persons with the chosen one
        0.86f, // the same punctuation as the chosen system
        0.16f, // the same type as the chosen system
        -0.11f, // a single letter
        1.02f, // digits in it
        -0.93f, // labels of its system come back
        -0.68f, // nothing behind it in its line
        -1.27f, // a sign of change
        0.21f, // holds questions
        -0.42f, // another system, comes once
        0.78f, // another system, not at block starts
        1.89f, // longer than most
        -0.72f, // comes once, looks as most labels do
        0.35f, // comes once, at a block start
        -1.69f, // read longer elsewhere
        0.28f, // one word that comes once, weak punctuation
        1.03f, // comes once, before any label that comes back
    ];
}

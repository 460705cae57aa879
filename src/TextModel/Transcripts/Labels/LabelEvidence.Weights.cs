namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -0.61f, // always
        0.94f, // the person comes back
        1.45f, // how often
        -1.01f, // comes once
        -0.96f, // stands less often where turns begin
        1.43f, // looks as most labels do
        -0.28f, // small word or phrase
        1.92f, // word for question or answer
        -1.76f, // word of headings and facts
        -0.51f, // begins with a title
        -2.81f, // named in a list of those present
        0.96f, // speech ends as sentences do
        1.46f, // what stands before ends so
        0.63f, // speech begins as sentences do
        -1.64f, // short values
        -2.88f, // has less often a time than others
        -0.40f, // comes once, weak punctuation
        -1.07f, // comes once beside questions and answers
        -1.80f, // more than three words
        0.32f, // beside the most frequent label
        0.60f, // stands at block starts
        -0.95f, // its system
        0.01f, // of the chosen system
        1.16f, // a person of the chosen system
        1.02f, // its system shares persons with the chosen one
        0.64f, // the same punctuation as the chosen system
        0.09f, // the same type as the chosen system
        0.31f, // a single letter
        1.05f, // digits in it
        -0.85f, // labels of its system come back
        -1.03f, // nothing behind it in its line
        0.38f, // a sign of change
        1.79f, // holds questions
        -0.26f, // another system, comes once
        0.50f, // another system, not at block starts
        0.97f, // longer than most
        0.41f, // comes once, looks as most labels do
        0.87f, // comes once, at a block start
        -1.27f, // read longer elsewhere
        1.56f, // one word that comes once, weak punctuation
        -1.00f, // comes once, before any label that comes back
        // OfAnotherSystem
        -1.43f, // always
        0.79f, // the person comes back
        0.58f, // how often
        -0.89f, // comes once
        -1.12f, // stands less often where turns begin
        -0.08f, // looks as most labels do
        -0.05f, // small word or phrase
        1.35f, // word for question or answer
        -1.15f, // word of headings and facts
        0.91f, // begins with a title
        -1.87f, // named in a list of those present
        -0.55f, // speech ends as sentences do
        0.64f, // what stands before ends so
        0.12f, // speech begins as sentences do
        -0.32f, // short values
        -0.61f, // has less often a time than others
        1.17f, // comes once, weak punctuation
        -1.43f, // comes once beside questions and answers
        -1.57f, // more than three words
        0.04f, // beside the most frequent label
        -0.08f, // stands at block starts
        2.72f, // its system
        0.01f, // of the chosen system
        1.11f, // a person of the chosen system
        1.52f, // its system shares persons with the chosen one
        0.95f, // the same punctuation as the chosen system
        0.12f, // the same type as the chosen system
        -0.21f, // a single letter
        0.99f, // digits in it
        -0.86f, // labels of its system come back
        -0.72f, // nothing behind it in its line
        -1.25f, // a sign of change
        0.23f, // holds questions
        -0.40f, // another system, comes once
        0.76f, // another system, not at block starts
        1.89f, // longer than most
        -0.70f, // comes once, looks as most labels do
        0.31f, // comes once, at a block start
        -1.66f, // read longer elsewhere
        0.26f, // one word that comes once, weak punctuation
        1.04f, // comes once, before any label that comes back
    ];
}

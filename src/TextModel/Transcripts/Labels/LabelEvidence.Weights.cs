namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.10f, // always
        0.92f, // the person comes back
        2.01f, // how often
        -1.03f, // comes once
        -1.93f, // stands less often where turns begin
        1.42f, // looks as most labels do
        -0.42f, // small word or phrase
        2.06f, // word for question or answer
        -1.64f, // word of headings and facts
        -0.27f, // begins with a title
        -2.49f, // named in a list of those present
        1.75f, // speech ends as sentences do
        1.28f, // what stands before ends so
        0.55f, // speech begins as sentences do
        -0.57f, // short values
        -2.98f, // has less often a time than others
        -0.40f, // comes once, weak punctuation
        -1.20f, // comes once beside questions and answers
        -1.96f, // more than three words
        0.34f, // beside the most frequent label
        0.65f, // stands at block starts
        -0.63f, // its system
        -0.00f, // of the chosen system
        0.87f, // a person of the chosen system
        0.86f, // its system shares persons with the chosen one
        0.66f, // the same punctuation as the chosen system
        -0.08f, // the same type as the chosen system
        0.30f, // a single letter
        0.99f, // digits in it
        -1.06f, // labels of its system come back
        -1.38f, // nothing behind it in its line
        0.60f, // a sign of change
        1.49f, // holds questions
        -0.23f, // another system, comes once
        0.54f, // another system, not at block starts
        1.00f, // longer than most
        0.41f, // comes once, looks as most labels do
        1.04f, // comes once, at a block start
        -1.80f, // read longer elsewhere
        1.55f, // one word that comes once, weak punctuation
        -1.48f, // comes once, before any label that comes back
        // OfAnotherSystem
        -2.18f, // always
        0.72f, // the person comes back
        1.17f, // how often
        -0.88f, // comes once
        -1.04f, // stands less often where turns begin
        0.08f, // looks as most labels do
        -0.19f, // small word or phrase
        1.58f, // word for question or answer
        -1.15f, // word of headings and facts
        1.38f, // begins with a title
        -1.66f, // named in a list of those present
        0.27f, // speech ends as sentences do
        0.64f, // what stands before ends so
        0.35f, // speech begins as sentences do
        1.34f, // short values
        -0.89f, // has less often a time than others
        1.05f, // comes once, weak punctuation
        -1.57f, // comes once beside questions and answers
        -1.81f, // more than three words
        0.50f, // beside the most frequent label
        -0.10f, // stands at block starts
        2.43f, // its system
        -0.00f, // of the chosen system
        0.64f, // a person of the chosen system
        1.28f, // its system shares persons with the chosen one
        0.99f, // the same punctuation as the chosen system
        -0.12f, // the same type as the chosen system
        -0.52f, // a single letter
        0.49f, // digits in it
        -0.85f, // labels of its system come back
        -0.49f, // nothing behind it in its line
        -1.04f, // a sign of change
        -0.08f, // holds questions
        -0.35f, // another system, comes once
        0.80f, // another system, not at block starts
        1.66f, // longer than most
        -0.94f, // comes once, looks as most labels do
        0.65f, // comes once, at a block start
        -2.24f, // read longer elsewhere
        0.35f, // one word that comes once, weak punctuation
        -0.21f, // comes once, before any label that comes back
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -0.65f, // always
        0.92f, // the person comes back
        1.66f, // how often
        -0.99f, // comes once
        -1.78f, // stands less often where turns begin
        1.40f, // looks as most labels do
        -0.40f, // small word or phrase
        2.16f, // word for question or answer
        -1.64f, // word of headings and facts
        -0.35f, // begins with a title
        -2.57f, // named in a list of those present
        1.32f, // speech ends as sentences do
        1.35f, // what stands before ends so
        0.52f, // speech begins as sentences do
        -1.41f, // short values
        -2.86f, // has less often a time than others
        -0.55f, // comes once, weak punctuation
        -1.43f, // comes once beside questions and answers
        -1.89f, // more than three words
        0.42f, // beside the most frequent label
        0.66f, // stands at block starts
        -0.91f, // its system
        0.01f, // of the chosen system
        0.97f, // a person of the chosen system
        0.85f, // its system shares persons with the chosen one
        0.68f, // the same punctuation as the chosen system
        -0.10f, // the same type as the chosen system
        0.10f, // a single letter
        1.00f, // digits in it
        -0.73f, // labels of its system come back
        -1.06f, // nothing behind it in its line
        0.51f, // a sign of change
        1.55f, // holds questions
        -0.25f, // another system, comes once
        0.39f, // another system, not at block starts
        0.96f, // longer than most
        0.36f, // comes once, looks as most labels do
        0.91f, // comes once, at a block start
        -1.23f, // read longer elsewhere
        1.57f, // one word that comes once, weak punctuation
        -1.21f, // comes once, before any label that comes back
        // OfAnotherSystem
        -1.51f, // always
        0.76f, // the person comes back
        0.91f, // how often
        -0.87f, // comes once
        -0.81f, // stands less often where turns begin
        -0.00f, // looks as most labels do
        0.01f, // small word or phrase
        1.80f, // word for question or answer
        -0.96f, // word of headings and facts
        1.12f, // begins with a title
        -1.72f, // named in a list of those present
        -0.43f, // speech ends as sentences do
        0.81f, // what stands before ends so
        0.17f, // speech begins as sentences do
        -0.58f, // short values
        -0.69f, // has less often a time than others
        1.00f, // comes once, weak punctuation
        -1.37f, // comes once beside questions and answers
        -1.69f, // more than three words
        0.46f, // beside the most frequent label
        0.06f, // stands at block starts
        2.42f, // its system
        0.01f, // of the chosen system
        0.84f, // a person of the chosen system
        1.27f, // its system shares persons with the chosen one
        1.00f, // the same punctuation as the chosen system
        -0.16f, // the same type as the chosen system
        -0.72f, // a single letter
        0.80f, // digits in it
        -0.70f, // labels of its system come back
        -0.42f, // nothing behind it in its line
        -1.31f, // a sign of change
        -0.12f, // holds questions
        -0.38f, // another system, comes once
        0.58f, // another system, not at block starts
        1.71f, // longer than most
        -0.88f, // comes once, looks as most labels do
        0.32f, // comes once, at a block start
        -1.65f, // read longer elsewhere
        0.38f, // one word that comes once, weak punctuation
        0.60f, // comes once, before any label that comes back
    ];
}

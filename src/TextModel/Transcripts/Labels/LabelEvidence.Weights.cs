namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -0.44f, // always
        0.97f, // the person comes back
        1.58f, // how often
        -1.02f, // comes once
        -1.76f, // stands less often where turns begin
        1.40f, // looks as most labels do
        -0.41f, // small word or phrase
        2.03f, // word for question or answer
        -1.72f, // word of headings and facts
        -0.42f, // begins with a title
        -2.67f, // named in a list of those present
        1.28f, // speech ends as sentences do
        1.34f, // what stands before ends so
        0.54f, // speech begins as sentences do
        -1.48f, // short values
        -2.84f, // has less often a time than others
        -0.45f, // comes once, weak punctuation
        -1.52f, // comes once beside questions and answers
        -1.83f, // more than three words
        0.44f, // beside the most frequent label
        0.62f, // stands at block starts
        -0.89f, // its system
        0.02f, // of the chosen system
        0.90f, // a person of the chosen system
        0.83f, // its system shares persons with the chosen one
        0.69f, // the same punctuation as the chosen system
        -0.11f, // the same type as the chosen system
        0.17f, // a single letter
        0.98f, // digits in it
        -0.87f, // labels of its system come back
        -1.02f, // nothing behind it in its line
        0.43f, // a sign of change
        1.62f, // holds questions
        -0.32f, // another system, comes once
        0.42f, // another system, not at block starts
        0.96f, // longer than most
        0.33f, // comes once, looks as most labels do
        0.89f, // comes once, at a block start
        -1.35f, // read longer elsewhere
        1.49f, // one word that comes once, weak punctuation
        -1.21f, // comes once, before any label that comes back
        // OfAnotherSystem
        -1.31f, // always
        0.85f, // the person comes back
        0.67f, // how often
        -0.95f, // comes once
        -0.88f, // stands less often where turns begin
        -0.03f, // looks as most labels do
        -0.08f, // small word or phrase
        1.57f, // word for question or answer
        -1.21f, // word of headings and facts
        1.01f, // begins with a title
        -1.78f, // named in a list of those present
        -0.38f, // speech ends as sentences do
        0.68f, // what stands before ends so
        0.24f, // speech begins as sentences do
        -0.50f, // short values
        -0.63f, // has less often a time than others
        1.13f, // comes once, weak punctuation
        -1.49f, // comes once beside questions and answers
        -1.59f, // more than three words
        0.47f, // beside the most frequent label
        0.00f, // stands at block starts
        2.49f, // its system
        0.01f, // of the chosen system
        0.74f, // a person of the chosen system
        1.25f, // its system shares persons with the chosen one
        1.01f, // the same punctuation as the chosen system
        -0.19f, // the same type as the chosen system
        -0.51f, // a single letter
        0.75f, // digits in it
        -0.96f, // labels of its system come back
        -0.51f, // nothing behind it in its line
        -1.38f, // a sign of change
        -0.12f, // holds questions
        -0.48f, // another system, comes once
        0.63f, // another system, not at block starts
        1.75f, // longer than most
        -0.94f, // comes once, looks as most labels do
        0.49f, // comes once, at a block start
        -1.82f, // read longer elsewhere
        0.40f, // one word that comes once, weak punctuation
        0.65f, // comes once, before any label that comes back
    ];
}

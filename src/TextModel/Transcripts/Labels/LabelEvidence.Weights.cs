namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        0.41f, // always
        0.91f, // the person comes back
        1.19f, // how often
        -0.91f, // comes once
        -2.03f, // stands less often where turns begin
        1.32f, // looks as most labels do
        -0.37f, // small word or phrase
        1.86f, // word for question or answer
        -0.88f, // word of headings and facts
        -0.29f, // begins with a title
        -2.43f, // named in a list of those present
        0.36f, // speech ends as sentences do
        0.94f, // what stands before ends so
        0.68f, // speech begins as sentences do
        -1.70f, // short values
        -2.67f, // has less often a time than others
        -0.53f, // comes once, weak punctuation
        -0.85f, // comes once beside questions and answers
        -1.53f, // more than three words
        0.50f, // beside the most frequent label
        0.73f, // stands at block starts
        -0.93f, // its system
        0.13f, // of the chosen system
        0.78f, // a person of the chosen system
        1.08f, // its system shares persons with the chosen one
        0.47f, // the same punctuation as the chosen system
        0.32f, // the same type as the chosen system
        0.81f, // a single letter
        0.63f, // digits in it
        -1.11f, // labels of its system come back
        -0.64f, // nothing behind it in its line
        0.89f, // a sign of change
        1.81f, // holds questions
        -0.16f, // another system, comes once
        -0.04f, // another system, not at block starts
        0.55f, // longer than most
        0.50f, // comes once, looks as most labels do
        0.42f, // comes once, at a block start
        -1.99f, // read longer elsewhere
        1.30f, // one word that comes once, weak punctuation
        -1.33f, // comes once, before any label that comes back
        // OfAnotherSystem
        -1.78f, // always
        0.63f, // the person comes back
        0.71f, // how often
        -0.74f, // comes once
        -0.89f, // stands less often where turns begin
        -0.09f, // looks as most labels do
        -0.07f, // small word or phrase
        1.40f, // word for question or answer
        -1.17f, // word of headings and facts
        1.37f, // begins with a title
        -1.62f, // named in a list of those present
        -0.35f, // speech ends as sentences do
        0.52f, // what stands before ends so
        0.60f, // speech begins as sentences do
        -0.21f, // short values
        -0.40f, // has less often a time than others
        1.37f, // comes once, weak punctuation
        -0.65f, // comes once beside questions and answers
        -1.84f, // more than three words
        -0.19f, // beside the most frequent label
        0.41f, // stands at block starts
        2.44f, // its system
        0.09f, // of the chosen system
        0.44f, // a person of the chosen system
        1.61f, // its system shares persons with the chosen one
        0.59f, // the same punctuation as the chosen system
        0.37f, // the same type as the chosen system
        -0.32f, // a single letter
        0.49f, // digits in it
        -0.81f, // labels of its system come back
        -0.79f, // nothing behind it in its line
        -0.61f, // a sign of change
        0.12f, // holds questions
        -0.25f, // another system, comes once
        -0.05f, // another system, not at block starts
        0.73f, // longer than most
        -0.45f, // comes once, looks as most labels do
        -0.32f, // comes once, at a block start
        -2.69f, // read longer elsewhere
        0.33f, // one word that comes once, weak punctuation
        0.98f, // comes once, before any label that comes back
    ];
}

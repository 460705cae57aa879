namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        0.40f, // always
        0.81f, // the person comes back
        1.37f, // how often
        -0.81f, // comes once
        -1.46f, // stands less often where turns begin
        1.30f, // looks as most labels do
        -0.53f, // small word or phrase
        1.82f, // word for question or answer
        -0.81f, // word of headings and facts
        -0.30f, // begins with a title
        -2.36f, // named in a list of those present
        0.21f, // speech ends as sentences do
        0.90f, // what stands before ends so
        0.66f, // speech begins as sentences do
        -1.84f, // short values
        -2.79f, // has less often a time than others
        -0.64f, // comes once, weak punctuation
        -0.81f, // comes once beside questions and answers
        -1.51f, // more than three words
        0.29f, // beside the most frequent label
        0.86f, // stands at block starts
        -1.11f, // its system
        0.14f, // of the chosen system
        0.94f, // a person of the chosen system
        1.01f, // its system shares persons with the chosen one
        0.59f, // the same punctuation as the chosen system
        0.32f, // the same type as the chosen system
        0.66f, // a single letter
        0.67f, // digits in it
        -0.96f, // labels of its system come back
        -0.78f, // nothing behind it in its line
        0.86f, // a sign of change
        1.83f, // holds questions
        -0.27f, // another system, comes once
        0.10f, // another system, not at block starts
        0.71f, // longer than most
        0.40f, // comes once, looks as most labels do
        0.50f, // comes once, at a block start
        -1.78f, // read longer elsewhere
        1.29f, // one word that comes once, weak punctuation
        -1.30f, // comes once, before any label that comes back
        // OfAnotherSystem
        -2.04f, // always
        0.64f, // the person comes back
        0.92f, // how often
        -0.77f, // comes once
        -0.46f, // stands less often where turns begin
        -0.02f, // looks as most labels do
        -0.26f, // small word or phrase
        1.33f, // word for question or answer
        -1.01f, // word of headings and facts
        1.17f, // begins with a title
        -1.57f, // named in a list of those present
        -0.38f, // speech ends as sentences do
        0.60f, // what stands before ends so
        0.41f, // speech begins as sentences do
        -0.49f, // short values
        -0.83f, // has less often a time than others
        1.04f, // comes once, weak punctuation
        -0.90f, // comes once beside questions and answers
        -1.62f, // more than three words
        -0.31f, // beside the most frequent label
        0.36f, // stands at block starts
        2.45f, // its system
        0.09f, // of the chosen system
        0.84f, // a person of the chosen system
        1.52f, // its system shares persons with the chosen one
        0.77f, // the same punctuation as the chosen system
        0.37f, // the same type as the chosen system
        -0.23f, // a single letter
        0.69f, // digits in it
        -0.57f, // labels of its system come back
        -0.42f, // nothing behind it in its line
        -0.50f, // a sign of change
        0.24f, // holds questions
        -0.41f, // another system, comes once
        0.15f, // another system, not at block starts
        0.88f, // longer than most
        -0.63f, // comes once, looks as most labels do
        -0.17f, // comes once, at a block start
        -2.37f, // read longer elsewhere
        0.68f, // one word that comes once, weak punctuation
        1.37f, // comes once, before any label that comes back
    ];
}

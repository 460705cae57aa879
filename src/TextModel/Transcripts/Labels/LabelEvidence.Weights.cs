namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        0.16f, // always
        0.81f, // the person comes back
        1.36f, // how often
        -0.84f, // comes once
        -1.48f, // stands less often where turns begin
        1.28f, // looks as most labels do
        -0.51f, // small word or phrase
        1.83f, // word for question or answer
        -0.86f, // word of headings and facts
        -0.30f, // begins with a title
        -2.33f, // named in a list of those present
        0.39f, // speech ends as sentences do
        0.98f, // what stands before ends so
        0.85f, // speech begins as sentences do
        -1.64f, // short values
        -2.78f, // has less often a time than others
        -0.55f, // comes once, weak punctuation
        -1.00f, // comes once beside questions and answers
        -1.48f, // more than three words
        0.24f, // beside the most frequent label
        0.77f, // stands at block starts
        -0.84f, // its system
        0.12f, // of the chosen system
        0.92f, // a person of the chosen system
        0.98f, // its system shares persons with the chosen one
        0.57f, // the same punctuation as the chosen system
        0.26f, // the same type as the chosen system
        0.77f, // a single letter
        0.72f, // digits in it
        -1.24f, // labels of its system come back
        -0.63f, // nothing behind it in its line
        0.85f, // a sign of change
        1.80f, // holds questions
        -0.31f, // another system, comes once
        0.10f, // another system, not at block starts
        0.69f, // longer than most
        0.37f, // comes once, looks as most labels do
        0.50f, // comes once, at a block start
        -1.76f, // read longer elsewhere
        1.26f, // one word that comes once, weak punctuation
        -1.25f, // comes once, before any label that comes back
        // OfAnotherSystem
        -2.13f, // always
        0.68f, // the person comes back
        0.83f, // how often
        -0.81f, // comes once
        -0.52f, // stands less often where turns begin
        -0.05f, // looks as most labels do
        -0.17f, // small word or phrase
        1.31f, // word for question or answer
        -1.02f, // word of headings and facts
        1.14f, // begins with a title
        -1.55f, // named in a list of those present
        -0.30f, // speech ends as sentences do
        0.51f, // what stands before ends so
        0.61f, // speech begins as sentences do
        -0.28f, // short values
        -0.82f, // has less often a time than others
        1.08f, // comes once, weak punctuation
        -1.00f, // comes once beside questions and answers
        -1.60f, // more than three words
        -0.34f, // beside the most frequent label
        0.31f, // stands at block starts
        2.49f, // its system
        0.08f, // of the chosen system
        0.84f, // a person of the chosen system
        1.47f, // its system shares persons with the chosen one
        0.76f, // the same punctuation as the chosen system
        0.29f, // the same type as the chosen system
        -0.16f, // a single letter
        0.75f, // digits in it
        -0.73f, // labels of its system come back
        -0.49f, // nothing behind it in its line
        -0.40f, // a sign of change
        0.28f, // holds questions
        -0.46f, // another system, comes once
        0.14f, // another system, not at block starts
        0.89f, // longer than most
        -0.63f, // comes once, looks as most labels do
        -0.07f, // comes once, at a block start
        -2.34f, // read longer elsewhere
        0.65f, // one word that comes once, weak punctuation
        1.37f, // comes once, before any label that comes back
    ];
}

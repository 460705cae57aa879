namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.05f, // always
        0.87f, // the person comes back
        2.02f, // how often
        -0.98f, // comes once
        -2.36f, // stands less often where turns begin
        1.42f, // looks as most labels do
        -0.39f, // small word or phrase
        2.05f, // word for question or answer
        -1.67f, // word of headings and facts
        -0.27f, // begins with a title
        -2.15f, // named in a list of those present
        1.75f, // speech ends as sentences do
        1.29f, // what stands before ends so
        0.53f, // speech begins as sentences do
        -0.59f, // short values
        -2.98f, // has less often a time than others
        -0.45f, // comes once, weak punctuation
        -1.23f, // comes once beside questions and answers
        -1.95f, // more than three words
        0.35f, // beside the most frequent label
        0.61f, // stands at block starts
        -0.58f, // its system
        0.01f, // of the chosen system
        0.82f, // a person of the chosen system
        0.88f, // its system shares persons with the chosen one
        0.69f, // the same punctuation as the chosen system
        -0.06f, // the same type as the chosen system
        0.34f, // a single letter
        1.00f, // digits in it
        -1.14f, // labels of its system come back
        -1.38f, // nothing behind it in its line
        0.63f, // a sign of change
        1.48f, // holds questions
        -0.25f, // another system, comes once
        0.52f, // another system, not at block starts
        0.96f, // longer than most
        0.48f, // comes once, looks as most labels do
        0.91f, // comes once, at a block start
        -1.78f, // read longer elsewhere
        1.55f, // one word that comes once, weak punctuation
        -1.51f, // comes once, before any label that comes back
        // OfAnotherSystem
        -2.30f, // always
        0.69f, // the person comes back
        1.16f, // how often
        -0.86f, // comes once
        -1.12f, // stands less often where turns begin
        0.13f, // looks as most labels do
        -0.17f, // small word or phrase
        1.61f, // word for question or answer
        -1.22f, // word of headings and facts
        1.29f, // begins with a title
        -1.43f, // named in a list of those present
        0.22f, // speech ends as sentences do
        0.76f, // what stands before ends so
        0.39f, // speech begins as sentences do
        1.22f, // short values
        -0.87f, // has less often a time than others
        0.97f, // comes once, weak punctuation
        -1.55f, // comes once beside questions and answers
        -1.80f, // more than three words
        0.45f, // beside the most frequent label
        -0.12f, // stands at block starts
        2.54f, // its system
        0.01f, // of the chosen system
        0.61f, // a person of the chosen system
        1.32f, // its system shares persons with the chosen one
        1.03f, // the same punctuation as the chosen system
        -0.10f, // the same type as the chosen system
        -0.47f, // a single letter
        0.56f, // digits in it
        -0.85f, // labels of its system come back
        -0.32f, // nothing behind it in its line
        -1.03f, // a sign of change
        -0.09f, // holds questions
        -0.37f, // another system, comes once
        0.78f, // another system, not at block starts
        1.63f, // longer than most
        -0.94f, // comes once, looks as most labels do
        0.62f, // comes once, at a block start
        -2.21f, // read longer elsewhere
        0.37f, // one word that comes once, weak punctuation
        -0.14f, // comes once, before any label that comes back
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        0.34f, // always
        0.95f, // the person comes back
        1.09f, // how often
        -0.96f, // comes once
        -2.05f, // stands less often where turns begin
        1.28f, // looks as most labels do
        -0.37f, // small word or phrase
        1.71f, // word for question or answer
        -0.95f, // word of headings and facts
        -0.22f, // begins with a title
        -2.49f, // named in a list of those present
        0.38f, // speech ends as sentences do
        0.94f, // what stands before ends so
        0.62f, // speech begins as sentences do
        -1.71f, // short values
        -2.71f, // has less often a time than others
        -0.57f, // comes once, weak punctuation
        -0.83f, // comes once beside questions and answers
        -1.42f, // more than three words
        0.65f, // beside the most frequent label
        0.65f, // stands at block starts
        -0.86f, // its system
        0.13f, // of the chosen system
        0.80f, // a person of the chosen system
        1.00f, // its system shares persons with the chosen one
        0.48f, // the same punctuation as the chosen system
        0.30f, // the same type as the chosen system
        0.73f, // a single letter
        0.71f, // digits in it
        -1.03f, // labels of its system come back
        -0.62f, // nothing behind it in its line
        0.92f, // a sign of change
        1.76f, // holds questions
        -0.11f, // another system, comes once
        -0.00f, // another system, not at block starts
        0.76f, // longer than most
        0.59f, // comes once, looks as most labels do
        0.46f, // comes once, at a block start
        -1.90f, // read longer elsewhere
        1.40f, // one word that comes once, weak punctuation
        -1.29f, // comes once, before any label that comes back
        // OfAnotherSystem
        -1.85f, // always
        0.61f, // the person comes back
        0.68f, // how often
        -0.73f, // comes once
        -0.91f, // stands less often where turns begin
        -0.32f, // looks as most labels do
        -0.14f, // small word or phrase
        1.07f, // word for question or answer
        -1.17f, // word of headings and facts
        1.51f, // begins with a title
        -1.66f, // named in a list of those present
        -0.29f, // speech ends as sentences do
        0.65f, // what stands before ends so
        0.67f, // speech begins as sentences do
        -0.16f, // short values
        -0.44f, // has less often a time than others
        1.10f, // comes once, weak punctuation
        -0.49f, // comes once beside questions and answers
        -1.87f, // more than three words
        -0.14f, // beside the most frequent label
        0.32f, // stands at block starts
        2.42f, // its system
        0.08f, // of the chosen system
        0.40f, // a person of the chosen system
        1.51f, // its system shares persons with the chosen one
        0.61f, // the same punctuation as the chosen system
        0.34f, // the same type as the chosen system
        -0.49f, // a single letter
        0.54f, // digits in it
        -0.62f, // labels of its system come back
        -0.65f, // nothing behind it in its line
        -0.58f, // a sign of change
        0.07f, // holds questions
        -0.17f, // another system, comes once
        -0.00f, // another system, not at block starts
        0.73f, // longer than most
        -0.27f, // comes once, looks as most labels do
        -0.40f, // comes once, at a block start
        -2.55f, // read longer elsewhere
        0.43f, // one word that comes once, weak punctuation
        0.97f, // comes once, before any label that comes back
    ];
}

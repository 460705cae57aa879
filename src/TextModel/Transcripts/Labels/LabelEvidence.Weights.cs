namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.55f, // always
        0.79f, // the person comes back
        2.01f, // how often
        -0.93f, // comes once
        -2.03f, // stands less often where turns begin
        1.87f, // looks as most labels do
        0.01f, // small word or phrase
        1.98f, // word for question or answer
        -2.05f, // word of headings and facts
        0.24f, // begins with a title
        -1.75f, // named in a list of those present
        0.97f, // speech ends as sentences do
        1.29f, // what stands before ends so
        0.11f, // speech begins as sentences do
        -1.04f, // short values
        -3.57f, // has less often a time than others
        0.32f, // comes once, weak punctuation
        -0.87f, // comes once beside questions and answers
        -1.57f, // more than three words
        0.42f, // beside the most frequent label
        0.76f, // stands at block starts
        -0.17f, // its system
        -0.05f, // of the chosen system
        0.70f, // a person of the chosen system
        0.90f, // its system shares persons with the chosen one
        0.64f, // the same punctuation as the chosen system
        -0.23f, // the same type as the chosen system
        0.68f, // a single letter
        0.67f, // digits in it
        -0.50f, // labels of its system come back
        0.15f, // alone on its line
        0.88f, // a sign of change
        1.59f, // holds questions
        -0.15f, // another system, comes once
        0.51f, // another system, not at block starts
        0.89f, // longer than most
        0.38f, // comes once, looks as most labels do
        0.26f, // comes once, at a block start
        // OfAnotherSystem
        -2.08f, // always
        0.57f, // the person comes back
        0.63f, // how often
        -0.74f, // comes once
        -0.54f, // stands less often where turns begin
        0.54f, // looks as most labels do
        -0.86f, // small word or phrase
        1.86f, // word for question or answer
        -1.56f, // word of headings and facts
        1.22f, // begins with a title
        -1.16f, // named in a list of those present
        -0.46f, // speech ends as sentences do
        0.50f, // what stands before ends so
        -0.01f, // speech begins as sentences do
        1.11f, // short values
        -1.28f, // has less often a time than others
        1.06f, // comes once, weak punctuation
        -0.91f, // comes once beside questions and answers
        -1.22f, // more than three words
        0.05f, // beside the most frequent label
        0.01f, // stands at block starts
        2.18f, // its system
        -0.03f, // of the chosen system
        0.44f, // a person of the chosen system
        1.35f, // its system shares persons with the chosen one
        1.00f, // the same punctuation as the chosen system
        -0.30f, // the same type as the chosen system
        -0.13f, // a single letter
        0.42f, // digits in it
        -0.26f, // labels of its system come back
        -0.11f, // alone on its line
        -1.17f, // a sign of change
        0.49f, // holds questions
        -0.22f, // another system, comes once
        0.77f, // another system, not at block starts
        1.70f, // longer than most
        -0.82f, // comes once, looks as most labels do
        0.22f, // comes once, at a block start
    ];
}

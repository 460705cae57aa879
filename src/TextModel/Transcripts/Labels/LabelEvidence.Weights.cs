namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.55f, // always
        0.91f, // the person comes back
        2.55f, // how often
        -1.06f, // comes once
        -2.04f, // stands less often where turns begin
        1.56f, // looks as most labels do
        -0.49f, // small word or phrase
        1.78f, // word for question or answer
        -1.57f, // word of headings and facts
        -0.36f, // begins with a title
        -1.84f, // named in a list of those present
        1.67f, // speech ends as sentences do
        1.01f, // what stands before ends so
        0.21f, // speech begins as sentences do
        -0.79f, // short values
        -3.49f, // has less often a time than others
        0.75f, // comes once, weak punctuation
        -1.13f, // comes once beside questions and answers
        -1.84f, // more than three words
        0.28f, // beside the most frequent label
        0.70f, // stands at block starts
        -0.35f, // its system
        -0.03f, // of the chosen system
        0.76f, // a person of the chosen system
        0.87f, // its system shares persons with the chosen one
        0.69f, // the same punctuation as the chosen system
        -0.17f, // the same type as the chosen system
        0.49f, // a single letter
        0.92f, // digits in it
        -0.35f, // labels of its system come back
        -1.31f, // nothing behind it in its line
        0.50f, // a sign of change
        1.13f, // holds questions
        -0.24f, // another system, comes once
        0.55f, // another system, not at block starts
        0.96f, // longer than most
        0.27f, // comes once, looks as most labels do
        0.69f, // comes once, at a block start
        -1.58f, // read longer elsewhere
        // OfAnotherSystem
        -2.49f, // always
        0.71f, // the person comes back
        1.50f, // how often
        -0.91f, // comes once
        -0.81f, // stands less often where turns begin
        0.28f, // looks as most labels do
        -0.39f, // small word or phrase
        1.63f, // word for question or answer
        -1.06f, // word of headings and facts
        1.27f, // begins with a title
        -1.23f, // named in a list of those present
        0.19f, // speech ends as sentences do
        0.70f, // what stands before ends so
        0.25f, // speech begins as sentences do
        1.12f, // short values
        -1.02f, // has less often a time than others
        1.23f, // comes once, weak punctuation
        -1.50f, // comes once beside questions and answers
        -1.71f, // more than three words
        0.47f, // beside the most frequent label
        -0.09f, // stands at block starts
        2.30f, // its system
        -0.02f, // of the chosen system
        0.48f, // a person of the chosen system
        1.31f, // its system shares persons with the chosen one
        1.06f, // the same punctuation as the chosen system
        -0.23f, // the same type as the chosen system
        -0.46f, // a single letter
        0.54f, // digits in it
        -0.69f, // labels of its system come back
        -0.26f, // nothing behind it in its line
        -0.83f, // a sign of change
        0.08f, // holds questions
        -0.36f, // another system, comes once
        0.82f, // another system, not at block starts
        1.51f, // longer than most
        -0.96f, // comes once, looks as most labels do
        0.73f, // comes once, at a block start
        -2.15f, // read longer elsewhere
    ];
}

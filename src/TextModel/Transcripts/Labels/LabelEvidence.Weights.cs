namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.78f, // always
        0.67f, // the person comes back
        2.36f, // how often
        -0.83f, // comes once
        -1.82f, // stands less often where turns begin
        1.93f, // looks as most labels do
        -0.49f, // small word or phrase
        1.76f, // word for question or answer
        -1.42f, // word of headings and facts
        -0.29f, // begins with a title
        -1.74f, // named in a list of those present
        1.52f, // speech ends as sentences do
        1.01f, // what stands before ends so
        0.01f, // speech begins as sentences do
        -0.64f, // short values
        -3.44f, // has less often a time than others
        0.74f, // comes once, weak punctuation
        -1.07f, // comes once beside questions and answers
        -1.79f, // more than three words
        0.50f, // beside the most frequent label
        1.17f, // stands at block starts
        -0.22f, // its system
        -0.05f, // of the chosen system
        0.54f, // a person of the chosen system
        0.84f, // its system shares persons with the chosen one
        0.69f, // the same punctuation as the chosen system
        -0.21f, // the same type as the chosen system
        0.74f, // a single letter
        0.93f, // digits in it
        -0.44f, // labels of its system come back
        -1.51f, // nothing behind it in its line
        0.52f, // a sign of change
        1.21f, // holds questions
        -0.25f, // another system, comes once
        0.50f, // another system, not at block starts
        1.07f, // longer than most
        -0.04f, // comes once, looks as most labels do
        0.35f, // comes once, at a block start
        -1.94f, // read longer elsewhere
        // OfAnotherSystem
        -2.56f, // always
        0.56f, // the person comes back
        1.11f, // how often
        -0.76f, // comes once
        -0.56f, // stands less often where turns begin
        0.38f, // looks as most labels do
        -0.22f, // small word or phrase
        1.54f, // word for question or answer
        -0.91f, // word of headings and facts
        1.39f, // begins with a title
        -1.16f, // named in a list of those present
        0.01f, // speech ends as sentences do
        0.62f, // what stands before ends so
        0.29f, // speech begins as sentences do
        1.08f, // short values
        -1.02f, // has less often a time than others
        1.12f, // comes once, weak punctuation
        -1.44f, // comes once beside questions and answers
        -1.67f, // more than three words
        0.41f, // beside the most frequent label
        0.27f, // stands at block starts
        2.48f, // its system
        -0.03f, // of the chosen system
        0.37f, // a person of the chosen system
        1.26f, // its system shares persons with the chosen one
        1.07f, // the same punctuation as the chosen system
        -0.27f, // the same type as the chosen system
        -0.05f, // a single letter
        0.55f, // digits in it
        -0.66f, // labels of its system come back
        -0.29f, // nothing behind it in its line
        -0.73f, // a sign of change
        0.16f, // holds questions
        -0.37f, // another system, comes once
        0.75f, // another system, not at block starts
        1.63f, // longer than most
        -1.05f, // comes once, looks as most labels do
        0.52f, // comes once, at a block start
        -2.69f, // read longer elsewhere
    ];
}

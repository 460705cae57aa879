namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        -5.02f, // always
        0.24f, // the person comes back
        1.89f, // how often
        -0.29f, // comes once
        -1.00f, // stands less often where turns begin
        1.32f, // looks as most labels do
        -0.70f, // small word or phrase
        2.20f, // word for question or answer
        -0.96f, // word of headings and facts
        1.57f, // begins with a title
        -1.14f, // named in a list of those present
        0.20f, // speech ends as sentences do
        0.44f, // what stands before ends so
        -0.07f, // speech begins as sentences do
        -0.57f, // short values
        -0.90f, // has less often a time than others
        0.91f, // comes once, weak punctuation
        -0.28f, // comes once beside questions and answers
        -0.62f, // more than three words
        0.71f, // beside the most frequent label
        0.93f, // stands at block starts
        0.00f, // its system
        3.14f, // of the chosen system
        1.75f, // a person of the chosen system
        -0.05f, // its system shares persons with the chosen one
        0.90f, // the same punctuation as the chosen system
        -0.86f, // the same type as the chosen system
        -0.44f, // a single letter
        0.33f, // digits in it
        1.26f, // labels of its system come back
        -0.91f, // alone on its line
        0.76f, // a sign of change
        0.39f, // holds questions
        -0.61f, // another system, comes once
        2.27f, // another system, not at block starts
        -0.28f, // longer than most
        -0.27f, // comes once, looks as most labels do
        0.27f, // comes once, at a block start
    ];
}

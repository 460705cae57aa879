namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        -6.32f, // always
        0.77f, // labels come back
        1.71f, // how often they come back
        -0.59f, // two come back
        1.58f, // share of blocks that begin so
        0.75f, // share of lines that begin so
        2.07f, // speakers return after others
        -0.60f, // one speaker twice in a row
        0.66f, // speech ends as sentences do
        1.20f, // what stands before ends so
        0.87f, // speech begins as sentences do
        -0.21f, // short values
        -1.44f, // keys of facts and headings
        -1.53f, // keys in a circle
        -0.50f, // sorted by the alphabet
        0.15f, // names or capitals
        0.87f, // words for question and answer
        -1.09f, // small words and phrases
        -0.16f, // turns hold questions
        1.29f, // one asks, the other does not
        0.77f, // times beside the labels
        0.30f, // named in lists of those present
        1.38f, // labels stand at block starts
        1.39f, // few different labels
        -1.06f, // single letters
        -0.07f, // digits in the labels
        -1.05f, // in items of lists
        1.27f, // colon
        -0.50f, // period
        -0.39f, // dash
        1.10f, // gap or tab
        -0.80f, // one space behind a letter
        -0.86f, // slash, angle, bar or bracket
        -0.05f, // enclosed
        0.48f, // set off by type
        -1.02f, // a name alone on its line
        0.46f, // a name and a colon alone on their line
        -0.04f, // a name set apart on its line
        0.14f, // the mark-up names voices
        1.29f, // a sign of change
        -0.11f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        -0.15f, // period, labels come back
        0.00f, // dash, labels come back
        0.94f, // gap, labels come back
        -0.54f, // alone, labels come back
        0.09f, // sign of change, share of blocks
        0.16f, // questions and answers in turn
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.35f, // always
        0.78f, // labels come back
        1.09f, // how often they come back
        -1.42f, // two come back
        1.39f, // share of blocks that begin so
        0.83f, // share of lines that begin so
        2.46f, // speakers return after others
        -1.45f, // one speaker twice in a row
        0.39f, // speech ends as sentences do
        0.76f, // what stands before ends so
        1.48f, // speech begins as sentences do
        0.05f, // short values
        -2.69f, // keys of facts and headings
        -1.56f, // keys in a circle
        -0.68f, // sorted by the alphabet
        -0.55f, // names or capitals
        1.21f, // words for question and answer
        -1.15f, // small words and phrases
        0.42f, // turns hold questions
        1.75f, // one asks, the other does not
        1.63f, // times beside the labels
        0.18f, // named in lists of those present
        1.57f, // labels stand at block starts
        0.91f, // few different labels
        -0.19f, // single letters
        0.60f, // digits in the labels
        -1.02f, // in items of lists
        0.66f, // colon
        -0.42f, // period
        -0.28f, // dash
        0.73f, // gap or tab
        -0.64f, // one space behind a letter
        -0.05f, // slash, angle, bar or bracket
        -0.87f, // enclosed
        0.88f, // set off by type
        -0.06f, // a name alone on its line
        -0.99f, // nothing behind the punctuation
        -0.04f, // nothing behind what is set apart
        0.56f, // the mark-up names voices
        0.07f, // a sign of change
        -0.62f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.47f, // questions and answers in turn
        -1.63f, // one label only
        0.30f, // less than four labels
        0.25f, // nearly all labels come back
        -0.21f, // speakers return at all
        0.17f, // on half of the blocks
        -0.10f, // speech seldom ends as sentences do
        -1.03f, // many values are short
        0.10f, // on most lines
        -0.15f, // two persons have most of it
        1.34f, // some hold questions
        1.39f, // labels in capitals
        -0.72f, // labels of a script without capitals
        // SetOff
        -7.03f, // always
        0.94f, // labels come back
        1.14f, // how often they come back
        -0.52f, // two come back
        1.30f, // share of blocks that begin so
        0.76f, // share of lines that begin so
        2.08f, // speakers return after others
        -1.13f, // one speaker twice in a row
        0.17f, // speech ends as sentences do
        0.94f, // what stands before ends so
        1.23f, // speech begins as sentences do
        0.05f, // short values
        -2.17f, // keys of facts and headings
        -1.45f, // keys in a circle
        -0.62f, // sorted by the alphabet
        -0.34f, // names or capitals
        1.05f, // words for question and answer
        -1.28f, // small words and phrases
        0.33f, // turns hold questions
        1.63f, // one asks, the other does not
        1.30f, // times beside the labels
        0.12f, // named in lists of those present
        1.23f, // labels stand at block starts
        1.01f, // few different labels
        -0.68f, // single letters
        0.43f, // digits in the labels
        -0.47f, // in items of lists
        1.12f, // colon
        -0.85f, // period
        -0.28f, // dash
        0.73f, // gap or tab
        -0.64f, // one space behind a letter
        -0.14f, // slash, angle, bar or bracket
        -0.59f, // enclosed
        1.33f, // set off by type
        -0.06f, // a name alone on its line
        -0.43f, // nothing behind the punctuation
        -0.06f, // nothing behind what is set apart
        0.37f, // the mark-up names voices
        0.07f, // a sign of change
        -0.24f, // behind a sign of a list
        0.02f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -1.51f, // one label only
        0.65f, // less than four labels
        0.63f, // nearly all labels come back
        -0.19f, // speakers return at all
        0.13f, // on half of the blocks
        -0.06f, // speech seldom ends as sentences do
        -0.97f, // many values are short
        -0.12f, // on most lines
        -0.14f, // two persons have most of it
        0.96f, // some hold questions
        0.33f, // labels in capitals
        -0.68f, // labels of a script without capitals
        // Weak
        -5.76f, // always
        0.54f, // labels come back
        1.22f, // how often they come back
        -0.81f, // two come back
        1.47f, // share of blocks that begin so
        0.68f, // share of lines that begin so
        1.93f, // speakers return after others
        -1.33f, // one speaker twice in a row
        0.32f, // speech ends as sentences do
        0.87f, // what stands before ends so
        1.51f, // speech begins as sentences do
        -0.23f, // short values
        -2.01f, // keys of facts and headings
        -0.99f, // keys in a circle
        -0.47f, // sorted by the alphabet
        -0.85f, // names or capitals
        1.39f, // words for question and answer
        -1.05f, // small words and phrases
        0.29f, // turns hold questions
        1.62f, // one asks, the other does not
        0.96f, // times beside the labels
        0.12f, // named in lists of those present
        0.59f, // labels stand at block starts
        0.90f, // few different labels
        -0.38f, // single letters
        0.42f, // digits in the labels
        -0.72f, // in items of lists
        0.71f, // colon
        -0.21f, // period
        -0.41f, // dash
        1.09f, // gap or tab
        -0.97f, // one space behind a letter
        -0.36f, // slash, angle, bar or bracket
        -0.58f, // enclosed
        0.88f, // set off by type
        -0.06f, // a name alone on its line
        -0.08f, // nothing behind the punctuation
        -0.04f, // nothing behind what is set apart
        0.37f, // the mark-up names voices
        0.07f, // a sign of change
        0.33f, // behind a sign of a list
        0.00f, // behind a sign of quotation
        0.54f, // questions and answers in turn
        -1.57f, // one label only
        0.58f, // less than four labels
        0.07f, // nearly all labels come back
        -0.31f, // speakers return at all
        0.18f, // on half of the blocks
        -0.53f, // speech seldom ends as sentences do
        -1.17f, // many values are short
        -0.11f, // on most lines
        -0.36f, // two persons have most of it
        1.63f, // some hold questions
        0.73f, // labels in capitals
        -0.59f, // labels of a script without capitals
        // Alone
        -5.08f, // always
        0.52f, // labels come back
        0.96f, // how often they come back
        -0.91f, // two come back
        1.05f, // share of blocks that begin so
        0.44f, // share of lines that begin so
        2.47f, // speakers return after others
        -1.45f, // one speaker twice in a row
        0.18f, // speech ends as sentences do
        0.56f, // what stands before ends so
        1.03f, // speech begins as sentences do
        0.38f, // short values
        -1.77f, // keys of facts and headings
        -0.71f, // keys in a circle
        -0.21f, // sorted by the alphabet
        -0.54f, // names or capitals
        1.05f, // words for question and answer
        -0.99f, // small words and phrases
        0.51f, // turns hold questions
        1.55f, // one asks, the other does not
        1.22f, // times beside the labels
        0.12f, // named in lists of those present
        1.17f, // labels stand at block starts
        0.67f, // few different labels
        -0.32f, // single letters
        0.52f, // digits in the labels
        -0.18f, // in items of lists
        0.71f, // colon
        -0.42f, // period
        -0.28f, // dash
        0.73f, // gap or tab
        -0.64f, // one space behind a letter
        -0.16f, // slash, angle, bar or bracket
        -0.58f, // enclosed
        0.88f, // set off by type
        -0.09f, // a name alone on its line
        -0.43f, // nothing behind the punctuation
        -0.04f, // nothing behind what is set apart
        0.37f, // the mark-up names voices
        0.07f, // a sign of change
        -0.31f, // behind a sign of a list
        0.00f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -1.58f, // one label only
        0.84f, // less than four labels
        0.27f, // nearly all labels come back
        -0.00f, // speakers return at all
        -0.19f, // on half of the blocks
        -0.32f, // speech seldom ends as sentences do
        -0.54f, // many values are short
        -0.38f, // on most lines
        -0.45f, // two persons have most of it
        1.19f, // some hold questions
        0.39f, // labels in capitals
        -0.64f, // labels of a script without capitals
        // Change
        -3.83f, // always
        0.62f, // labels come back
        1.23f, // how often they come back
        -0.82f, // two come back
        0.87f, // share of blocks that begin so
        0.61f, // share of lines that begin so
        1.98f, // speakers return after others
        -0.94f, // one speaker twice in a row
        -0.02f, // speech ends as sentences do
        0.67f, // what stands before ends so
        1.69f, // speech begins as sentences do
        0.09f, // short values
        -1.92f, // keys of facts and headings
        -1.05f, // keys in a circle
        -0.44f, // sorted by the alphabet
        -0.47f, // names or capitals
        1.05f, // words for question and answer
        -1.00f, // small words and phrases
        0.25f, // turns hold questions
        1.46f, // one asks, the other does not
        1.24f, // times beside the labels
        0.12f, // named in lists of those present
        1.52f, // labels stand at block starts
        0.82f, // few different labels
        -0.35f, // single letters
        0.44f, // digits in the labels
        -0.53f, // in items of lists
        0.71f, // colon
        -0.42f, // period
        -0.28f, // dash
        0.73f, // gap or tab
        -0.64f, // one space behind a letter
        -0.16f, // slash, angle, bar or bracket
        -0.58f, // enclosed
        0.88f, // set off by type
        -0.06f, // a name alone on its line
        -0.43f, // nothing behind the punctuation
        -0.04f, // nothing behind what is set apart
        0.37f, // the mark-up names voices
        0.10f, // a sign of change
        -0.19f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.41f, // questions and answers in turn
        -1.52f, // one label only
        0.35f, // less than four labels
        0.27f, // nearly all labels come back
        -0.16f, // speakers return at all
        -1.12f, // on half of the blocks
        0.32f, // speech seldom ends as sentences do
        -0.83f, // many values are short
        -0.10f, // on most lines
        -0.24f, // two persons have most of it
        0.67f, // some hold questions
        0.63f, // labels in capitals
        -0.58f, // labels of a script without capitals
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.31f, // always
        0.66f, // labels come back
        1.25f, // how often they come back
        -0.70f, // two come back
        1.32f, // share of blocks that begin so
        0.87f, // share of lines that begin so
        2.35f, // speakers return after others
        -1.34f, // one speaker twice in a row
        0.61f, // speech ends as sentences do
        0.71f, // what stands before ends so
        1.56f, // speech begins as sentences do
        0.40f, // short values
        -2.27f, // keys of facts and headings
        -0.83f, // keys in a circle
        -0.63f, // sorted by the alphabet
        -0.57f, // names or capitals
        1.42f, // words for question and answer
        -1.34f, // small words and phrases
        -0.17f, // turns hold questions
        1.80f, // one asks, the other does not
        1.46f, // times beside the labels
        0.18f, // named in lists of those present
        1.28f, // labels stand at block starts
        1.28f, // few different labels
        -0.30f, // single letters
        0.60f, // digits in the labels
        -1.04f, // in items of lists
        0.45f, // colon
        -0.64f, // period
        -0.20f, // dash
        0.67f, // gap or tab
        -0.69f, // one space behind a letter
        -0.03f, // slash, angle, bar or bracket
        -1.14f, // enclosed
        0.91f, // set off by type
        -0.02f, // a name alone on its line
        0.43f, // a name and a colon alone on their line
        0.39f, // a name set apart on its line
        0.61f, // the mark-up names voices
        0.04f, // a sign of change
        -0.58f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.55f, // questions and answers in turn
        -1.76f, // one label only
        0.72f, // less than four labels
        0.17f, // nearly all labels come back
        -0.08f, // speakers return at all
        0.00f, // on half of the blocks
        -0.10f, // speech seldom ends as sentences do
        -1.27f, // many values are short
        0.19f, // on most lines
        -0.66f, // two persons have most of it
        1.20f, // some hold questions
        1.44f, // labels in capitals
        -0.51f, // labels of a script without capitals
        // SetOff
        -6.70f, // always
        1.05f, // labels come back
        1.13f, // how often they come back
        -0.30f, // two come back
        1.45f, // share of blocks that begin so
        0.92f, // share of lines that begin so
        1.90f, // speakers return after others
        -0.90f, // one speaker twice in a row
        0.38f, // speech ends as sentences do
        0.91f, // what stands before ends so
        1.33f, // speech begins as sentences do
        0.26f, // short values
        -1.88f, // keys of facts and headings
        -0.96f, // keys in a circle
        -0.53f, // sorted by the alphabet
        -0.25f, // names or capitals
        1.19f, // words for question and answer
        -1.49f, // small words and phrases
        -0.16f, // turns hold questions
        1.56f, // one asks, the other does not
        1.00f, // times beside the labels
        0.12f, // named in lists of those present
        0.74f, // labels stand at block starts
        1.37f, // few different labels
        -0.85f, // single letters
        0.40f, // digits in the labels
        -0.71f, // in items of lists
        0.98f, // colon
        -1.12f, // period
        -0.21f, // dash
        0.67f, // gap or tab
        -0.70f, // one space behind a letter
        -0.12f, // slash, angle, bar or bracket
        -0.77f, // enclosed
        1.37f, // set off by type
        -0.02f, // a name alone on its line
        0.29f, // a name and a colon alone on their line
        0.58f, // a name set apart on its line
        0.41f, // the mark-up names voices
        0.04f, // a sign of change
        -0.25f, // behind a sign of a list
        0.03f, // behind a sign of quotation
        0.48f, // questions and answers in turn
        -1.68f, // one label only
        1.38f, // less than four labels
        1.08f, // nearly all labels come back
        -0.38f, // speakers return at all
        0.09f, // on half of the blocks
        -0.07f, // speech seldom ends as sentences do
        -1.27f, // many values are short
        -0.05f, // on most lines
        -0.45f, // two persons have most of it
        0.61f, // some hold questions
        0.34f, // labels in capitals
        -0.50f, // labels of a script without capitals
        // Weak
        -5.51f, // always
        0.61f, // labels come back
        1.17f, // how often they come back
        -0.55f, // two come back
        1.48f, // share of blocks that begin so
        0.81f, // share of lines that begin so
        1.77f, // speakers return after others
        -1.19f, // one speaker twice in a row
        0.47f, // speech ends as sentences do
        0.83f, // what stands before ends so
        1.65f, // speech begins as sentences do
        -0.11f, // short values
        -1.81f, // keys of facts and headings
        -0.56f, // keys in a circle
        -0.53f, // sorted by the alphabet
        -0.81f, // names or capitals
        1.57f, // words for question and answer
        -1.26f, // small words and phrases
        -0.03f, // turns hold questions
        1.57f, // one asks, the other does not
        0.58f, // times beside the labels
        0.12f, // named in lists of those present
        0.24f, // labels stand at block starts
        1.14f, // few different labels
        -0.50f, // single letters
        0.39f, // digits in the labels
        -0.69f, // in items of lists
        0.57f, // colon
        -0.49f, // period
        -0.29f, // dash
        1.01f, // gap or tab
        -1.02f, // one space behind a letter
        -0.29f, // slash, angle, bar or bracket
        -0.76f, // enclosed
        0.91f, // set off by type
        -0.02f, // a name alone on its line
        0.29f, // a name and a colon alone on their line
        0.39f, // a name set apart on its line
        0.41f, // the mark-up names voices
        0.04f, // a sign of change
        0.27f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.62f, // questions and answers in turn
        -1.71f, // one label only
        0.78f, // less than four labels
        0.25f, // nearly all labels come back
        -0.54f, // speakers return at all
        0.08f, // on half of the blocks
        -0.47f, // speech seldom ends as sentences do
        -1.59f, // many values are short
        -0.08f, // on most lines
        -0.68f, // two persons have most of it
        1.50f, // some hold questions
        0.95f, // labels in capitals
        -0.53f, // labels of a script without capitals
        // Alone
        -4.55f, // always
        0.38f, // labels come back
        0.92f, // how often they come back
        -0.51f, // two come back
        0.97f, // share of blocks that begin so
        0.40f, // share of lines that begin so
        2.23f, // speakers return after others
        -1.31f, // one speaker twice in a row
        0.30f, // speech ends as sentences do
        0.34f, // what stands before ends so
        1.11f, // speech begins as sentences do
        0.60f, // short values
        -1.43f, // keys of facts and headings
        -0.27f, // keys in a circle
        -0.20f, // sorted by the alphabet
        -0.64f, // names or capitals
        1.20f, // words for question and answer
        -1.01f, // small words and phrases
        0.21f, // turns hold questions
        1.59f, // one asks, the other does not
        1.07f, // times beside the labels
        0.12f, // named in lists of those present
        0.84f, // labels stand at block starts
        0.88f, // few different labels
        -0.46f, // single letters
        0.52f, // digits in the labels
        -0.30f, // in items of lists
        0.57f, // colon
        -0.64f, // period
        -0.20f, // dash
        0.67f, // gap or tab
        -0.69f, // one space behind a letter
        -0.13f, // slash, angle, bar or bracket
        -0.76f, // enclosed
        0.91f, // set off by type
        -0.03f, // a name alone on its line
        0.29f, // a name and a colon alone on their line
        0.39f, // a name set apart on its line
        0.41f, // the mark-up names voices
        0.04f, // a sign of change
        -0.42f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.48f, // questions and answers in turn
        -1.75f, // one label only
        1.45f, // less than four labels
        0.38f, // nearly all labels come back
        -0.21f, // speakers return at all
        -0.33f, // on half of the blocks
        -0.31f, // speech seldom ends as sentences do
        -0.93f, // many values are short
        -0.49f, // on most lines
        -0.64f, // two persons have most of it
        1.14f, // some hold questions
        0.58f, // labels in capitals
        -0.54f, // labels of a script without capitals
        // Change
        -3.94f, // always
        0.60f, // labels come back
        1.23f, // how often they come back
        -0.46f, // two come back
        0.86f, // share of blocks that begin so
        0.64f, // share of lines that begin so
        1.83f, // speakers return after others
        -0.83f, // one speaker twice in a row
        0.17f, // speech ends as sentences do
        0.66f, // what stands before ends so
        1.70f, // speech begins as sentences do
        0.24f, // short values
        -1.64f, // keys of facts and headings
        -0.58f, // keys in a circle
        -0.42f, // sorted by the alphabet
        -0.48f, // names or capitals
        1.20f, // words for question and answer
        -1.13f, // small words and phrases
        -0.11f, // turns hold questions
        1.45f, // one asks, the other does not
        1.06f, // times beside the labels
        0.12f, // named in lists of those present
        1.30f, // labels stand at block starts
        1.06f, // few different labels
        -0.47f, // single letters
        0.42f, // digits in the labels
        -0.61f, // in items of lists
        0.57f, // colon
        -0.64f, // period
        -0.20f, // dash
        0.67f, // gap or tab
        -0.69f, // one space behind a letter
        -0.13f, // slash, angle, bar or bracket
        -0.76f, // enclosed
        0.91f, // set off by type
        -0.02f, // a name alone on its line
        0.29f, // a name and a colon alone on their line
        0.39f, // a name set apart on its line
        0.41f, // the mark-up names voices
        0.06f, // a sign of change
        -0.22f, // behind a sign of a list
        0.02f, // behind a sign of quotation
        0.47f, // questions and answers in turn
        -1.65f, // one label only
        0.79f, // less than four labels
        0.42f, // nearly all labels come back
        -0.27f, // speakers return at all
        -1.12f, // on half of the blocks
        0.30f, // speech seldom ends as sentences do
        -1.26f, // many values are short
        -0.18f, // on most lines
        -0.54f, // two persons have most of it
        0.67f, // some hold questions
        0.74f, // labels in capitals
        -0.46f, // labels of a script without capitals
    ];
}

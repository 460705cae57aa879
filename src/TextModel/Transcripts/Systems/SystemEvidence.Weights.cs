namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.32f, // always
        0.88f, // labels come back
        1.26f, // how often they come back
        -0.81f, // two come back
        1.27f, // share of blocks that begin so
        0.78f, // share of lines that begin so
        2.44f, // speakers return after others
        -1.59f, // one speaker twice in a row
        0.56f, // speech ends as sentences do
        0.82f, // what stands before ends so
        1.69f, // speech begins as sentences do
        0.34f, // short values
        -2.23f, // keys of facts and headings
        -1.86f, // keys in a circle
        -0.26f, // sorted by the alphabet
        -0.71f, // names or capitals
        1.29f, // words for question and answer
        -1.09f, // small words and phrases
        -0.03f, // turns hold questions
        1.74f, // one asks, the other does not
        1.17f, // times beside the labels
        0.17f, // named in lists of those present
        1.69f, // labels stand at block starts
        0.87f, // few different labels
        -0.37f, // single letters
        -0.04f, // digits in the labels
        -1.50f, // in items of lists
        0.77f, // colon
        -0.36f, // period
        -0.19f, // dash
        1.00f, // gap or tab
        -0.78f, // one space behind a letter
        -0.73f, // slash, angle, bar or bracket
        -0.74f, // enclosed
        0.76f, // set off by type
        -0.18f, // a name alone on its line
        0.05f, // a name and a colon alone on their line
        0.48f, // a name set apart on its line
        0.62f, // the mark-up names voices
        0.08f, // a sign of change
        -0.63f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        0.90f, // questions and answers in turn
        -1.29f, // one label only
        0.40f, // less than four labels
        0.05f, // nearly all labels come back
        -0.05f, // speakers return at all
        0.07f, // on half of the blocks
        0.05f, // speech seldom ends as sentences do
        -0.85f, // many values are short
        0.19f, // on most lines
        -0.86f, // two persons have most of it
        1.29f, // some hold questions
        1.61f, // labels in capitals
        0.20f, // labels of a script without capitals
        // SetOff
        -7.28f, // always
        1.36f, // labels come back
        1.30f, // how often they come back
        -0.21f, // two come back
        1.34f, // share of blocks that begin so
        0.80f, // share of lines that begin so
        1.79f, // speakers return after others
        -0.95f, // one speaker twice in a row
        0.17f, // speech ends as sentences do
        1.08f, // what stands before ends so
        1.50f, // speech begins as sentences do
        0.02f, // short values
        -1.88f, // keys of facts and headings
        -1.76f, // keys in a circle
        -0.38f, // sorted by the alphabet
        -0.19f, // names or capitals
        1.05f, // words for question and answer
        -1.47f, // small words and phrases
        -0.14f, // turns hold questions
        1.60f, // one asks, the other does not
        0.57f, // times beside the labels
        0.11f, // named in lists of those present
        1.18f, // labels stand at block starts
        1.19f, // few different labels
        -1.01f, // single letters
        -0.15f, // digits in the labels
        -0.86f, // in items of lists
        1.17f, // colon
        -0.79f, // period
        -0.21f, // dash
        1.00f, // gap or tab
        -0.79f, // one space behind a letter
        -0.72f, // slash, angle, bar or bracket
        -0.50f, // enclosed
        1.14f, // set off by type
        -0.18f, // a name alone on its line
        0.03f, // a name and a colon alone on their line
        0.72f, // a name set apart on its line
        0.42f, // the mark-up names voices
        0.08f, // a sign of change
        -0.21f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        0.83f, // questions and answers in turn
        -1.20f, // one label only
        1.04f, // less than four labels
        1.15f, // nearly all labels come back
        -0.36f, // speakers return at all
        -0.09f, // on half of the blocks
        0.16f, // speech seldom ends as sentences do
        -0.97f, // many values are short
        -0.10f, // on most lines
        -0.56f, // two persons have most of it
        0.43f, // some hold questions
        0.42f, // labels in capitals
        0.09f, // labels of a script without capitals
        // Weak
        -6.20f, // always
        1.08f, // labels come back
        1.27f, // how often they come back
        -0.56f, // two come back
        1.34f, // share of blocks that begin so
        0.64f, // share of lines that begin so
        1.62f, // speakers return after others
        -1.07f, // one speaker twice in a row
        0.37f, // speech ends as sentences do
        0.89f, // what stands before ends so
        1.85f, // speech begins as sentences do
        -0.22f, // short values
        -1.69f, // keys of facts and headings
        -1.64f, // keys in a circle
        -0.26f, // sorted by the alphabet
        -0.78f, // names or capitals
        1.29f, // words for question and answer
        -1.06f, // small words and phrases
        0.05f, // turns hold questions
        1.62f, // one asks, the other does not
        0.21f, // times beside the labels
        0.11f, // named in lists of those present
        0.76f, // labels stand at block starts
        0.94f, // few different labels
        -0.70f, // single letters
        -0.23f, // digits in the labels
        -1.05f, // in items of lists
        0.78f, // colon
        -0.12f, // period
        -0.26f, // dash
        1.50f, // gap or tab
        -1.17f, // one space behind a letter
        -1.09f, // slash, angle, bar or bracket
        -0.50f, // enclosed
        0.76f, // set off by type
        -0.18f, // a name alone on its line
        0.03f, // a name and a colon alone on their line
        0.48f, // a name set apart on its line
        0.42f, // the mark-up names voices
        0.08f, // a sign of change
        0.30f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        1.12f, // questions and answers in turn
        -1.23f, // one label only
        0.51f, // less than four labels
        0.36f, // nearly all labels come back
        -0.53f, // speakers return at all
        0.07f, // on half of the blocks
        -0.34f, // speech seldom ends as sentences do
        -1.14f, // many values are short
        0.02f, // on most lines
        -0.64f, // two persons have most of it
        1.17f, // some hold questions
        1.42f, // labels in capitals
        0.10f, // labels of a script without capitals
        // Alone
        -6.69f, // always
        0.99f, // labels come back
        1.21f, // how often they come back
        -0.23f, // two come back
        1.18f, // share of blocks that begin so
        0.53f, // share of lines that begin so
        2.00f, // speakers return after others
        -1.22f, // one speaker twice in a row
        0.20f, // speech ends as sentences do
        0.68f, // what stands before ends so
        1.44f, // speech begins as sentences do
        0.04f, // short values
        -1.71f, // keys of facts and headings
        -1.49f, // keys in a circle
        -0.26f, // sorted by the alphabet
        -0.60f, // names or capitals
        1.05f, // words for question and answer
        -1.03f, // small words and phrases
        -0.03f, // turns hold questions
        1.61f, // one asks, the other does not
        0.58f, // times beside the labels
        0.11f, // named in lists of those present
        1.37f, // labels stand at block starts
        0.91f, // few different labels
        -0.58f, // single letters
        -0.16f, // digits in the labels
        -1.00f, // in items of lists
        0.78f, // colon
        -0.36f, // period
        -0.19f, // dash
        1.00f, // gap or tab
        -0.78f, // one space behind a letter
        -0.73f, // slash, angle, bar or bracket
        -0.50f, // enclosed
        0.76f, // set off by type
        -0.26f, // a name alone on its line
        0.03f, // a name and a colon alone on their line
        0.48f, // a name set apart on its line
        0.42f, // the mark-up names voices
        0.08f, // a sign of change
        -0.20f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        0.83f, // questions and answers in turn
        -1.10f, // one label only
        0.48f, // less than four labels
        0.53f, // nearly all labels come back
        -0.05f, // speakers return at all
        -0.04f, // on half of the blocks
        -0.10f, // speech seldom ends as sentences do
        -0.87f, // many values are short
        -0.27f, // on most lines
        -0.63f, // two persons have most of it
        0.75f, // some hold questions
        0.96f, // labels in capitals
        0.11f, // labels of a script without capitals
        // Change
        -4.13f, // always
        0.96f, // labels come back
        1.55f, // how often they come back
        -0.40f, // two come back
        0.88f, // share of blocks that begin so
        0.56f, // share of lines that begin so
        1.75f, // speakers return after others
        -0.79f, // one speaker twice in a row
        0.09f, // speech ends as sentences do
        0.76f, // what stands before ends so
        1.69f, // speech begins as sentences do
        0.05f, // short values
        -1.67f, // keys of facts and headings
        -1.50f, // keys in a circle
        -0.26f, // sorted by the alphabet
        -0.46f, // names or capitals
        1.04f, // words for question and answer
        -1.03f, // small words and phrases
        -0.30f, // turns hold questions
        1.46f, // one asks, the other does not
        0.56f, // times beside the labels
        0.11f, // named in lists of those present
        1.90f, // labels stand at block starts
        0.92f, // few different labels
        -0.59f, // single letters
        -0.13f, // digits in the labels
        -0.98f, // in items of lists
        0.78f, // colon
        -0.36f, // period
        -0.19f, // dash
        1.00f, // gap or tab
        -0.78f, // one space behind a letter
        -0.73f, // slash, angle, bar or bracket
        -0.50f, // enclosed
        0.76f, // set off by type
        -0.18f, // a name alone on its line
        0.03f, // a name and a colon alone on their line
        0.48f, // a name set apart on its line
        0.42f, // the mark-up names voices
        0.12f, // a sign of change
        -0.17f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        0.81f, // questions and answers in turn
        -1.17f, // one label only
        0.40f, // less than four labels
        0.46f, // nearly all labels come back
        -0.22f, // speakers return at all
        -0.99f, // on half of the blocks
        0.42f, // speech seldom ends as sentences do
        -0.89f, // many values are short
        -0.32f, // on most lines
        -0.60f, // two persons have most of it
        0.40f, // some hold questions
        0.98f, // labels in capitals
        0.11f, // labels of a script without capitals
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.61f, // always
        0.64f, // labels come back
        1.27f, // how often they come back
        -0.75f, // two come back
        1.40f, // share of blocks that begin so
        0.78f, // share of lines that begin so
        2.08f, // speakers return after others
        -1.43f, // one speaker twice in a row
        0.38f, // speech ends as sentences do
        1.04f, // what stands before ends so
        1.94f, // speech begins as sentences do
        0.36f, // short values
        -2.39f, // keys of facts and headings
        -0.69f, // keys in a circle
        -0.98f, // sorted by the alphabet
        -0.50f, // names or capitals
        1.37f, // words for question and answer
        -1.40f, // small words and phrases
        -0.07f, // turns hold questions
        1.79f, // one asks, the other does not
        1.14f, // times beside the labels
        0.29f, // named in lists of those present
        1.32f, // labels stand at block starts
        1.26f, // few different labels
        -0.19f, // single letters
        0.79f, // digits in the labels
        -1.43f, // in items of lists
        0.10f, // colon
        -0.91f, // period
        -0.07f, // dash
        0.22f, // gap or tab
        -0.58f, // one space behind a letter
        0.08f, // slash, angle, bar or bracket
        -0.71f, // enclosed
        1.07f, // set off by type
        -0.14f, // a name alone on its line
        0.14f, // a name and a colon alone on their line
        0.36f, // a name set apart on its line
        0.72f, // the mark-up names voices
        0.03f, // a sign of change
        -0.38f, // behind a sign of a list
        -0.07f, // behind a sign of quotation
        0.46f, // questions and answers in turn
        -2.08f, // one label only
        0.51f, // less than four labels
        0.03f, // nearly all labels come back
        0.18f, // speakers return at all
        -0.16f, // on half of the blocks
        -0.01f, // speech seldom ends as sentences do
        -1.40f, // many values are short
        0.34f, // on most lines
        -0.51f, // two persons have most of it
        1.16f, // some hold questions
        1.29f, // labels in capitals
        -0.63f, // labels of a script without capitals
        // SetOff
        -6.88f, // always
        1.03f, // labels come back
        1.10f, // how often they come back
        -0.27f, // two come back
        1.53f, // share of blocks that begin so
        0.80f, // share of lines that begin so
        1.57f, // speakers return after others
        -1.07f, // one speaker twice in a row
        0.13f, // speech ends as sentences do
        1.22f, // what stands before ends so
        1.67f, // speech begins as sentences do
        0.10f, // short values
        -1.86f, // keys of facts and headings
        -0.64f, // keys in a circle
        -0.77f, // sorted by the alphabet
        -0.24f, // names or capitals
        1.09f, // words for question and answer
        -1.43f, // small words and phrases
        0.17f, // turns hold questions
        1.49f, // one asks, the other does not
        1.00f, // times beside the labels
        0.19f, // named in lists of those present
        0.80f, // labels stand at block starts
        1.31f, // few different labels
        -0.72f, // single letters
        0.94f, // digits in the labels
        -0.91f, // in items of lists
        0.73f, // colon
        -1.45f, // period
        -0.08f, // dash
        0.22f, // gap or tab
        -0.59f, // one space behind a letter
        -0.03f, // slash, angle, bar or bracket
        -0.49f, // enclosed
        1.61f, // set off by type
        -0.14f, // a name alone on its line
        0.09f, // a name and a colon alone on their line
        0.54f, // a name set apart on its line
        0.48f, // the mark-up names voices
        0.03f, // a sign of change
        -0.09f, // behind a sign of a list
        -0.04f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -2.08f, // one label only
        1.29f, // less than four labels
        1.18f, // nearly all labels come back
        -0.35f, // speakers return at all
        -0.11f, // on half of the blocks
        0.04f, // speech seldom ends as sentences do
        -1.40f, // many values are short
        0.11f, // on most lines
        -0.51f, // two persons have most of it
        0.64f, // some hold questions
        0.14f, // labels in capitals
        -0.23f, // labels of a script without capitals
        // Weak
        -5.84f, // always
        0.46f, // labels come back
        1.20f, // how often they come back
        -0.56f, // two come back
        1.65f, // share of blocks that begin so
        0.63f, // share of lines that begin so
        1.67f, // speakers return after others
        -1.60f, // one speaker twice in a row
        0.17f, // speech ends as sentences do
        1.00f, // what stands before ends so
        2.26f, // speech begins as sentences do
        -0.12f, // short values
        -1.56f, // keys of facts and headings
        -0.42f, // keys in a circle
        -0.70f, // sorted by the alphabet
        -0.77f, // names or capitals
        1.48f, // words for question and answer
        -1.25f, // small words and phrases
        0.04f, // turns hold questions
        1.58f, // one asks, the other does not
        0.79f, // times beside the labels
        0.19f, // named in lists of those present
        0.49f, // labels stand at block starts
        1.04f, // few different labels
        -0.21f, // single letters
        0.56f, // digits in the labels
        -1.07f, // in items of lists
        0.33f, // colon
        -0.84f, // period
        -0.10f, // dash
        0.34f, // gap or tab
        -0.85f, // one space behind a letter
        -0.23f, // slash, angle, bar or bracket
        -0.48f, // enclosed
        1.07f, // set off by type
        -0.14f, // a name alone on its line
        0.09f, // a name and a colon alone on their line
        0.36f, // a name set apart on its line
        0.48f, // the mark-up names voices
        0.03f, // a sign of change
        0.39f, // behind a sign of a list
        -0.07f, // behind a sign of quotation
        0.56f, // questions and answers in turn
        -2.07f, // one label only
        0.93f, // less than four labels
        0.15f, // nearly all labels come back
        -0.03f, // speakers return at all
        0.00f, // on half of the blocks
        -0.37f, // speech seldom ends as sentences do
        -1.56f, // many values are short
        -0.09f, // on most lines
        -0.62f, // two persons have most of it
        1.30f, // some hold questions
        0.85f, // labels in capitals
        -0.06f, // labels of a script without capitals
        // Alone
        -6.19f, // always
        0.58f, // labels come back
        1.01f, // how often they come back
        -0.25f, // two come back
        1.11f, // share of blocks that begin so
        0.37f, // share of lines that begin so
        1.70f, // speakers return after others
        -1.48f, // one speaker twice in a row
        0.26f, // speech ends as sentences do
        1.04f, // what stands before ends so
        1.68f, // speech begins as sentences do
        0.11f, // short values
        -1.38f, // keys of facts and headings
        -0.38f, // keys in a circle
        -0.51f, // sorted by the alphabet
        -0.53f, // names or capitals
        1.14f, // words for question and answer
        -1.16f, // small words and phrases
        0.75f, // turns hold questions
        1.60f, // one asks, the other does not
        1.11f, // times beside the labels
        0.19f, // named in lists of those present
        1.02f, // labels stand at block starts
        0.94f, // few different labels
        -0.29f, // single letters
        0.66f, // digits in the labels
        -1.07f, // in items of lists
        0.33f, // colon
        -0.91f, // period
        -0.07f, // dash
        0.22f, // gap or tab
        -0.58f, // one space behind a letter
        -0.05f, // slash, angle, bar or bracket
        -0.48f, // enclosed
        1.07f, // set off by type
        -0.20f, // a name alone on its line
        0.09f, // a name and a colon alone on their line
        0.36f, // a name set apart on its line
        0.48f, // the mark-up names voices
        0.03f, // a sign of change
        -0.17f, // behind a sign of a list
        -0.06f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -2.08f, // one label only
        1.11f, // less than four labels
        0.38f, // nearly all labels come back
        -0.00f, // speakers return at all
        -0.46f, // on half of the blocks
        -0.36f, // speech seldom ends as sentences do
        -1.43f, // many values are short
        -0.33f, // on most lines
        -0.63f, // two persons have most of it
        1.09f, // some hold questions
        0.25f, // labels in capitals
        0.12f, // labels of a script without capitals
        // Change
        -4.49f, // always
        0.60f, // labels come back
        1.18f, // how often they come back
        -0.40f, // two come back
        0.91f, // share of blocks that begin so
        0.40f, // share of lines that begin so
        1.56f, // speakers return after others
        -1.06f, // one speaker twice in a row
        -0.06f, // speech ends as sentences do
        0.90f, // what stands before ends so
        2.13f, // speech begins as sentences do
        0.10f, // short values
        -1.60f, // keys of facts and headings
        -0.47f, // keys in a circle
        -0.66f, // sorted by the alphabet
        -0.43f, // names or capitals
        1.13f, // words for question and answer
        -1.16f, // small words and phrases
        0.31f, // turns hold questions
        1.43f, // one asks, the other does not
        1.07f, // times beside the labels
        0.19f, // named in lists of those present
        1.29f, // labels stand at block starts
        1.03f, // few different labels
        -0.31f, // single letters
        0.65f, // digits in the labels
        -1.01f, // in items of lists
        0.33f, // colon
        -0.91f, // period
        -0.07f, // dash
        0.22f, // gap or tab
        -0.58f, // one space behind a letter
        -0.05f, // slash, angle, bar or bracket
        -0.48f, // enclosed
        1.07f, // set off by type
        -0.14f, // a name alone on its line
        0.09f, // a name and a colon alone on their line
        0.36f, // a name set apart on its line
        0.48f, // the mark-up names voices
        0.05f, // a sign of change
        -0.06f, // behind a sign of a list
        -0.05f, // behind a sign of quotation
        0.41f, // questions and answers in turn
        -1.94f, // one label only
        0.71f, // less than four labels
        0.39f, // nearly all labels come back
        -0.05f, // speakers return at all
        -1.17f, // on half of the blocks
        0.41f, // speech seldom ends as sentences do
        -1.32f, // many values are short
        -0.06f, // on most lines
        -0.50f, // two persons have most of it
        0.90f, // some hold questions
        0.56f, // labels in capitals
        -0.18f, // labels of a script without capitals
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.04f, // always
        -0.40f, // labels come back
        1.28f, // how often they come back
        -1.21f, // two come back
        0.89f, // share of blocks that begin so
        0.52f, // share of lines that begin so
        3.12f, // speakers return after others
        -1.49f, // one speaker twice in a row
        0.20f, // speech ends as sentences do
        1.72f, // what stands before ends so
        1.19f, // speech begins as sentences do
        -0.68f, // short values
        -4.11f, // keys of facts and headings
        -1.59f, // keys in a circle
        -0.94f, // sorted by the alphabet
        -0.77f, // names or capitals
        1.62f, // words for question and answer
        -1.35f, // small words and phrases
        0.17f, // turns hold questions
        1.64f, // one asks, the other does not
        1.64f, // times beside the labels
        0.13f, // named in lists of those present
        1.11f, // labels stand at block starts
        0.65f, // few different labels
        0.15f, // single letters
        0.35f, // digits in the labels
        -1.01f, // in items of lists
        0.29f, // colon
        -0.21f, // period
        -0.14f, // dash
        0.58f, // gap or tab
        -0.97f, // one space behind a letter
        0.78f, // slash, angle, bar or bracket
        -0.31f, // enclosed
        0.23f, // set off by type
        -0.05f, // a name alone on its line
        -0.52f, // nothing behind the punctuation
        0.03f, // nothing behind what is set apart
        0.57f, // the mark-up names voices
        0.02f, // a sign of change
        -0.75f, // behind a sign of a list
        0.00f, // behind a sign of quotation
        0.63f, // questions and answers in turn
        -2.56f, // one label only
        0.57f, // less than four labels
        1.09f, // nearly all labels come back
        0.14f, // speakers return at all
        0.71f, // on half of the blocks
        -0.07f, // speech seldom ends as sentences do
        -1.10f, // many values are short
        -0.04f, // on most lines
        -0.15f, // two persons have most of it
        1.44f, // some hold questions
        1.74f, // labels in capitals
        -0.64f, // labels of a script without capitals
        -2.39f, // read longer elsewhere
        0.62f, // no label comes back
        -0.38f, // no label comes back in a long text
        -0.28f, // one label has nearly all
        0.01f, // no space behind the colon
        // SetOff
        -6.84f, // always
        0.07f, // labels come back
        1.44f, // how often they come back
        -0.24f, // two come back
        1.15f, // share of blocks that begin so
        0.65f, // share of lines that begin so
        2.24f, // speakers return after others
        -0.96f, // one speaker twice in a row
        0.17f, // speech ends as sentences do
        1.38f, // what stands before ends so
        1.49f, // speech begins as sentences do
        -0.84f, // short values
        -3.03f, // keys of facts and headings
        -1.32f, // keys in a circle
        -0.93f, // sorted by the alphabet
        -0.31f, // names or capitals
        1.33f, // words for question and answer
        -1.60f, // small words and phrases
        0.81f, // turns hold questions
        1.41f, // one asks, the other does not
        1.39f, // times beside the labels
        0.08f, // named in lists of those present
        1.00f, // labels stand at block starts
        1.15f, // few different labels
        -0.18f, // single letters
        0.22f, // digits in the labels
        0.40f, // in items of lists
        0.79f, // colon
        -0.24f, // period
        -0.10f, // dash
        0.58f, // gap or tab
        -0.97f, // one space behind a letter
        0.77f, // slash, angle, bar or bracket
        -0.21f, // enclosed
        0.35f, // set off by type
        -0.05f, // a name alone on its line
        -0.27f, // nothing behind the punctuation
        0.05f, // nothing behind what is set apart
        0.38f, // the mark-up names voices
        0.02f, // a sign of change
        -0.40f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.61f, // questions and answers in turn
        -2.46f, // one label only
        0.86f, // less than four labels
        1.62f, // nearly all labels come back
        -0.41f, // speakers return at all
        0.59f, // on half of the blocks
        -0.46f, // speech seldom ends as sentences do
        -1.69f, // many values are short
        -0.46f, // on most lines
        0.21f, // two persons have most of it
        1.24f, // some hold questions
        0.21f, // labels in capitals
        -0.50f, // labels of a script without capitals
        -2.39f, // read longer elsewhere
        0.70f, // no label comes back
        -0.89f, // no label comes back in a long text
        -0.45f, // one label has nearly all
        0.01f, // no space behind the colon
        // Weak
        -7.27f, // always
        0.29f, // labels come back
        1.48f, // how often they come back
        -0.77f, // two come back
        1.34f, // share of blocks that begin so
        0.47f, // share of lines that begin so
        2.65f, // speakers return after others
        -1.13f, // one speaker twice in a row
        0.10f, // speech ends as sentences do
        1.60f, // what stands before ends so
        1.58f, // speech begins as sentences do
        -1.17f, // short values
        -2.76f, // keys of facts and headings
        -1.01f, // keys in a circle
        -0.79f, // sorted by the alphabet
        -1.11f, // names or capitals
        1.74f, // words for question and answer
        -1.23f, // small words and phrases
        0.49f, // turns hold questions
        1.67f, // one asks, the other does not
        1.07f, // times beside the labels
        0.08f, // named in lists of those present
        0.57f, // labels stand at block starts
        1.45f, // few different labels
        -0.40f, // single letters
        0.10f, // digits in the labels
        -0.38f, // in items of lists
        0.43f, // colon
        -0.36f, // period
        -0.25f, // dash
        0.87f, // gap or tab
        -1.46f, // one space behind a letter
        1.04f, // slash, angle, bar or bracket
        -0.21f, // enclosed
        0.23f, // set off by type
        -0.05f, // a name alone on its line
        -0.16f, // nothing behind the punctuation
        0.03f, // nothing behind what is set apart
        0.38f, // the mark-up names voices
        0.02f, // a sign of change
        0.03f, // behind a sign of a list
        -0.02f, // behind a sign of quotation
        0.82f, // questions and answers in turn
        -2.31f, // one label only
        0.28f, // less than four labels
        1.57f, // nearly all labels come back
        -0.16f, // speakers return at all
        0.89f, // on half of the blocks
        -0.19f, // speech seldom ends as sentences do
        -2.02f, // many values are short
        -0.62f, // on most lines
        0.06f, // two persons have most of it
        1.19f, // some hold questions
        0.55f, // labels in capitals
        -0.40f, // labels of a script without capitals
        -2.15f, // read longer elsewhere
        0.36f, // no label comes back
        -0.58f, // no label comes back in a long text
        -0.45f, // one label has nearly all
        0.01f, // no space behind the colon
        // Alone
        -5.39f, // always
        -0.09f, // labels come back
        1.11f, // how often they come back
        -0.93f, // two come back
        0.92f, // share of blocks that begin so
        0.57f, // share of lines that begin so
        2.24f, // speakers return after others
        -1.16f, // one speaker twice in a row
        -0.01f, // speech ends as sentences do
        1.57f, // what stands before ends so
        1.55f, // speech begins as sentences do
        -0.13f, // short values
        -2.22f, // keys of facts and headings
        -0.49f, // keys in a circle
        -0.26f, // sorted by the alphabet
        -0.57f, // names or capitals
        1.37f, // words for question and answer
        -1.32f, // small words and phrases
        1.69f, // turns hold questions
        1.37f, // one asks, the other does not
        1.44f, // times beside the labels
        0.08f, // named in lists of those present
        0.71f, // labels stand at block starts
        0.75f, // few different labels
        -0.05f, // single letters
        0.28f, // digits in the labels
        0.20f, // in items of lists
        0.43f, // colon
        -0.12f, // period
        -0.14f, // dash
        0.58f, // gap or tab
        -0.97f, // one space behind a letter
        0.74f, // slash, angle, bar or bracket
        -0.21f, // enclosed
        0.23f, // set off by type
        -0.08f, // a name alone on its line
        -0.27f, // nothing behind the punctuation
        0.03f, // nothing behind what is set apart
        0.38f, // the mark-up names voices
        0.02f, // a sign of change
        -0.65f, // behind a sign of a list
        -0.02f, // behind a sign of quotation
        0.66f, // questions and answers in turn
        -2.83f, // one label only
        1.06f, // less than four labels
        1.02f, // nearly all labels come back
        -0.09f, // speakers return at all
        0.43f, // on half of the blocks
        -0.13f, // speech seldom ends as sentences do
        -1.44f, // many values are short
        -0.34f, // on most lines
        -0.40f, // two persons have most of it
        1.03f, // some hold questions
        0.23f, // labels in capitals
        -0.36f, // labels of a script without capitals
        -2.39f, // read longer elsewhere
        0.61f, // no label comes back
        -0.23f, // no label comes back in a long text
        -0.98f, // one label has nearly all
        0.01f, // no space behind the colon
        // Change
        -4.64f, // always
        -0.03f, // labels come back
        1.79f, // how often they come back
        -0.70f, // two come back
        1.04f, // share of blocks that begin so
        0.50f, // share of lines that begin so
        2.28f, // speakers return after others
        -0.64f, // one speaker twice in a row
        -0.40f, // speech ends as sentences do
        1.54f, // what stands before ends so
        1.58f, // speech begins as sentences do
        -0.46f, // short values
        -2.69f, // keys of facts and headings
        -0.98f, // keys in a circle
        -0.65f, // sorted by the alphabet
        -0.60f, // names or capitals
        1.35f, // words for question and answer
        -1.22f, // small words and phrases
        0.79f, // turns hold questions
        1.35f, // one asks, the other does not
        1.26f, // times beside the labels
        0.08f, // named in lists of those present
        0.99f, // labels stand at block starts
        0.90f, // few different labels
        -0.10f, // single letters
        0.21f, // digits in the labels
        -0.21f, // in items of lists
        0.43f, // colon
        -0.21f, // period
        -0.14f, // dash
        0.58f, // gap or tab
        -0.97f, // one space behind a letter
        0.74f, // slash, angle, bar or bracket
        -0.21f, // enclosed
        0.23f, // set off by type
        -0.05f, // a name alone on its line
        -0.27f, // nothing behind the punctuation
        0.03f, // nothing behind what is set apart
        0.38f, // the mark-up names voices
        0.03f, // a sign of change
        -0.39f, // behind a sign of a list
        -0.01f, // behind a sign of quotation
        0.60f, // questions and answers in turn
        -2.40f, // one label only
        0.35f, // less than four labels
        1.18f, // nearly all labels come back
        -0.12f, // speakers return at all
        0.09f, // on half of the blocks
        0.25f, // speech seldom ends as sentences do
        -1.43f, // many values are short
        -0.46f, // on most lines
        -0.06f, // two persons have most of it
        1.50f, // some hold questions
        0.61f, // labels in capitals
        -0.42f, // labels of a script without capitals
        -3.83f, // read longer elsewhere
        0.51f, // no label comes back
        -0.46f, // no label comes back in a long text
        -0.48f, // one label has nearly all
        0.01f, // no space behind the colon
    ];
}

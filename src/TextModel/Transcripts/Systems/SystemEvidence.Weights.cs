namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.03f, // always
        0.34f, // labels come back
        1.12f, // how often they come back
        -1.52f, // two come back
        1.49f, // share of blocks that begin so
        0.97f, // share of lines that begin so
        2.93f, // speakers return after others
        -1.38f, // one speaker twice in a row
        -0.02f, // speech ends as sentences do
        0.95f, // what stands before ends so
        1.61f, // speech begins as sentences do
        -0.57f, // short values
        -3.26f, // keys of facts and headings
        -1.84f, // keys in a circle
        -1.10f, // sorted by the alphabet
        -0.78f, // names or capitals
        1.34f, // words for question and answer
        -1.04f, // small words and phrases
        0.81f, // turns hold questions
        1.95f, // one asks, the other does not
        1.42f, // times beside the labels
        0.25f, // named in lists of those present
        1.63f, // labels stand at block starts
        0.67f, // few different labels
        0.24f, // single letters
        0.28f, // digits in the labels
        -1.03f, // in items of lists
        0.64f, // colon
        -0.30f, // period
        -0.08f, // dash
        0.35f, // gap or tab
        -0.69f, // one space behind a letter
        0.29f, // slash, angle, bar or bracket
        -1.01f, // enclosed
        0.44f, // set off by type
        -0.01f, // a name alone on its line
        -1.16f, // nothing behind the punctuation
        -0.15f, // nothing behind what is set apart
        0.77f, // the mark-up names voices
        0.06f, // a sign of change
        -0.95f, // behind a sign of a list
        -0.05f, // behind a sign of quotation
        0.50f, // questions and answers in turn
        -1.83f, // one label only
        -0.26f, // less than four labels
        0.58f, // nearly all labels come back
        -0.50f, // speakers return at all
        0.42f, // on half of the blocks
        -0.16f, // speech seldom ends as sentences do
        -1.03f, // many values are short
        0.10f, // on most lines
        -0.01f, // two persons have most of it
        1.68f, // some hold questions
        1.66f, // labels in capitals
        -0.63f, // labels of a script without capitals
        -2.43f, // read longer elsewhere
        -0.40f, // no label comes back
        0.01f, // no label comes back in a long text
        -0.66f, // one label has nearly all
        -0.05f, // no space behind the colon
        // SetOff
        -6.46f, // always
        0.59f, // labels come back
        1.34f, // how often they come back
        -0.42f, // two come back
        1.43f, // share of blocks that begin so
        0.89f, // share of lines that begin so
        2.08f, // speakers return after others
        -0.71f, // one speaker twice in a row
        -0.12f, // speech ends as sentences do
        1.31f, // what stands before ends so
        1.51f, // speech begins as sentences do
        -0.55f, // short values
        -2.56f, // keys of facts and headings
        -1.48f, // keys in a circle
        -1.12f, // sorted by the alphabet
        -0.29f, // names or capitals
        1.04f, // words for question and answer
        -1.30f, // small words and phrases
        1.06f, // turns hold questions
        1.53f, // one asks, the other does not
        1.27f, // times beside the labels
        0.17f, // named in lists of those present
        1.29f, // labels stand at block starts
        0.90f, // few different labels
        -0.04f, // single letters
        0.33f, // digits in the labels
        -0.30f, // in items of lists
        0.87f, // colon
        -0.31f, // period
        -0.09f, // dash
        0.35f, // gap or tab
        -0.69f, // one space behind a letter
        0.28f, // slash, angle, bar or bracket
        -0.69f, // enclosed
        0.66f, // set off by type
        -0.01f, // a name alone on its line
        -0.61f, // nothing behind the punctuation
        -0.22f, // nothing behind what is set apart
        0.52f, // the mark-up names voices
        0.06f, // a sign of change
        -0.53f, // behind a sign of a list
        -0.03f, // behind a sign of quotation
        0.41f, // questions and answers in turn
        -1.77f, // one label only
        0.32f, // less than four labels
        1.14f, // nearly all labels come back
        -0.82f, // speakers return at all
        0.15f, // on half of the blocks
        -0.20f, // speech seldom ends as sentences do
        -1.31f, // many values are short
        -0.34f, // on most lines
        0.08f, // two persons have most of it
        1.24f, // some hold questions
        0.54f, // labels in capitals
        -0.45f, // labels of a script without capitals
        -2.43f, // read longer elsewhere
        -0.40f, // no label comes back
        -0.35f, // no label comes back in a long text
        -0.50f, // one label has nearly all
        -0.03f, // no space behind the colon
        // Weak
        -7.58f, // always
        0.53f, // labels come back
        1.54f, // how often they come back
        -0.67f, // two come back
        1.65f, // share of blocks that begin so
        0.79f, // share of lines that begin so
        2.43f, // speakers return after others
        -0.96f, // one speaker twice in a row
        0.10f, // speech ends as sentences do
        1.24f, // what stands before ends so
        1.81f, // speech begins as sentences do
        -0.92f, // short values
        -2.35f, // keys of facts and headings
        -1.11f, // keys in a circle
        -0.85f, // sorted by the alphabet
        -1.07f, // names or capitals
        1.45f, // words for question and answer
        -0.99f, // small words and phrases
        0.81f, // turns hold questions
        1.90f, // one asks, the other does not
        0.74f, // times beside the labels
        0.17f, // named in lists of those present
        0.59f, // labels stand at block starts
        1.09f, // few different labels
        0.03f, // single letters
        0.13f, // digits in the labels
        -0.58f, // in items of lists
        0.60f, // colon
        -0.34f, // period
        -0.11f, // dash
        0.52f, // gap or tab
        -1.04f, // one space behind a letter
        0.33f, // slash, angle, bar or bracket
        -0.68f, // enclosed
        0.44f, // set off by type
        -0.01f, // a name alone on its line
        -0.36f, // nothing behind the punctuation
        -0.15f, // nothing behind what is set apart
        0.52f, // the mark-up names voices
        0.06f, // a sign of change
        -0.07f, // behind a sign of a list
        -0.06f, // behind a sign of quotation
        0.50f, // questions and answers in turn
        -1.67f, // one label only
        -0.01f, // less than four labels
        0.95f, // nearly all labels come back
        -0.32f, // speakers return at all
        0.46f, // on half of the blocks
        -0.64f, // speech seldom ends as sentences do
        -1.64f, // many values are short
        -0.37f, // on most lines
        -0.07f, // two persons have most of it
        1.76f, // some hold questions
        0.91f, // labels in capitals
        -0.14f, // labels of a script without capitals
        -2.36f, // read longer elsewhere
        -0.46f, // no label comes back
        -0.24f, // no label comes back in a long text
        -0.55f, // one label has nearly all
        -0.03f, // no space behind the colon
        // Alone
        -4.76f, // always
        0.17f, // labels come back
        1.08f, // how often they come back
        -0.97f, // two come back
        1.36f, // share of blocks that begin so
        0.83f, // share of lines that begin so
        2.25f, // speakers return after others
        -1.03f, // one speaker twice in a row
        0.06f, // speech ends as sentences do
        1.17f, // what stands before ends so
        0.92f, // speech begins as sentences do
        -0.14f, // short values
        -1.92f, // keys of facts and headings
        -0.57f, // keys in a circle
        -0.51f, // sorted by the alphabet
        -0.35f, // names or capitals
        1.11f, // words for question and answer
        -1.23f, // small words and phrases
        1.60f, // turns hold questions
        1.82f, // one asks, the other does not
        1.29f, // times beside the labels
        0.17f, // named in lists of those present
        1.03f, // labels stand at block starts
        0.57f, // few different labels
        0.10f, // single letters
        0.16f, // digits in the labels
        0.00f, // in items of lists
        0.60f, // colon
        -0.38f, // period
        -0.08f, // dash
        0.35f, // gap or tab
        -0.69f, // one space behind a letter
        0.26f, // slash, angle, bar or bracket
        -0.68f, // enclosed
        0.44f, // set off by type
        -0.02f, // a name alone on its line
        -0.61f, // nothing behind the punctuation
        -0.15f, // nothing behind what is set apart
        0.52f, // the mark-up names voices
        0.06f, // a sign of change
        -0.75f, // behind a sign of a list
        -0.09f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -2.02f, // one label only
        0.46f, // less than four labels
        0.66f, // nearly all labels come back
        -0.73f, // speakers return at all
        0.13f, // on half of the blocks
        -0.30f, // speech seldom ends as sentences do
        -1.08f, // many values are short
        -0.23f, // on most lines
        -0.31f, // two persons have most of it
        1.14f, // some hold questions
        0.51f, // labels in capitals
        -0.20f, // labels of a script without capitals
        -2.43f, // read longer elsewhere
        -0.24f, // no label comes back
        -0.02f, // no label comes back in a long text
        -1.05f, // one label has nearly all
        -0.03f, // no space behind the colon
        // Change
        -4.03f, // always
        0.36f, // labels come back
        1.59f, // how often they come back
        -0.80f, // two come back
        1.07f, // share of blocks that begin so
        0.60f, // share of lines that begin so
        2.15f, // speakers return after others
        -0.52f, // one speaker twice in a row
        -0.37f, // speech ends as sentences do
        0.95f, // what stands before ends so
        1.94f, // speech begins as sentences do
        -0.40f, // short values
        -2.24f, // keys of facts and headings
        -1.11f, // keys in a circle
        -0.79f, // sorted by the alphabet
        -0.52f, // names or capitals
        1.10f, // words for question and answer
        -1.01f, // small words and phrases
        0.72f, // turns hold questions
        1.60f, // one asks, the other does not
        1.08f, // times beside the labels
        0.17f, // named in lists of those present
        1.51f, // labels stand at block starts
        0.75f, // few different labels
        0.07f, // single letters
        0.20f, // digits in the labels
        -0.45f, // in items of lists
        0.60f, // colon
        -0.30f, // period
        -0.08f, // dash
        0.35f, // gap or tab
        -0.69f, // one space behind a letter
        0.26f, // slash, angle, bar or bracket
        -0.68f, // enclosed
        0.44f, // set off by type
        -0.01f, // a name alone on its line
        -0.61f, // nothing behind the punctuation
        -0.15f, // nothing behind what is set apart
        0.52f, // the mark-up names voices
        0.09f, // a sign of change
        -0.51f, // behind a sign of a list
        -0.05f, // behind a sign of quotation
        0.41f, // questions and answers in turn
        -1.77f, // one label only
        -0.16f, // less than four labels
        0.74f, // nearly all labels come back
        -0.53f, // speakers return at all
        -0.61f, // on half of the blocks
        0.17f, // speech seldom ends as sentences do
        -1.35f, // many values are short
        -0.43f, // on most lines
        -0.07f, // two persons have most of it
        1.09f, // some hold questions
        0.81f, // labels in capitals
        -0.31f, // labels of a script without capitals
        -3.71f, // read longer elsewhere
        -0.33f, // no label comes back
        -0.13f, // no label comes back in a long text
        -0.61f, // one label has nearly all
        -0.03f, // no space behind the colon
    ];
}

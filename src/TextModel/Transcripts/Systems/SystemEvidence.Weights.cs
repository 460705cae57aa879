namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.11f, // always
        -0.22f, // labels come back
        1.09f, // how often they come back
        -1.18f, // two come back
        0.95f, // share of blocks that begin so
        0.62f, // share of lines that begin so
        3.21f, // speakers return after others
        -1.58f, // one speaker twice in a row
        0.15f, // speech ends as sentences do
        1.90f, // what stands before ends so
        0.96f, // speech begins as sentences do
        -1.04f, // short values
        -4.36f, // keys of facts and headings
        -1.76f, // keys in a circle
        -1.00f, // sorted by the alphabet
        -0.80f, // names or capitals
        1.59f, // words for question and answer
        -1.29f, // small words and phrases
        0.26f, // turns hold questions
        1.55f, // one asks, the other does not
        1.51f, // times beside the labels
        0.12f, // named in lists of those present
        0.97f, // labels stand at block starts
        0.97f, // few different labels
        -0.09f, // single letters
        0.37f, // digits in the labels
        -0.98f, // in items of lists
        0.23f, // colon
        -0.13f, // period
        -0.22f, // dash
        0.56f, // gap or tab
        -1.24f, // one space behind a letter
        0.88f, // slash, angle, bar or bracket
        -0.30f, // enclosed
        0.17f, // set off by type
        -0.04f, // a name alone on its line
        -0.47f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.54f, // the mark-up names voices
        0.01f, // a sign of change
        -0.84f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        0.63f, // questions and answers in turn
        -2.59f, // one label only
        0.46f, // less than four labels
        0.92f, // nearly all labels come back
        0.11f, // speakers return at all
        0.72f, // on half of the blocks
        0.04f, // speech seldom ends as sentences do
        -0.73f, // many values are short
        -0.01f, // on most lines
        0.07f, // two persons have most of it
        1.41f, // some hold questions
        1.75f, // labels in capitals
        -0.59f, // labels of a script without capitals
        -2.50f, // read longer elsewhere
        0.73f, // no label comes back
        -0.31f, // no label comes back in a long text
        -0.28f, // one label has nearly all
        0.07f, // no space behind the colon
        // SetOff
        -6.70f, // always
        0.24f, // labels come back
        1.27f, // how often they come back
        -0.24f, // two come back
        1.24f, // share of blocks that begin so
        0.69f, // share of lines that begin so
        2.31f, // speakers return after others
        -1.04f, // one speaker twice in a row
        0.10f, // speech ends as sentences do
        1.53f, // what stands before ends so
        1.17f, // speech begins as sentences do
        -1.19f, // short values
        -3.13f, // keys of facts and headings
        -1.47f, // keys in a circle
        -0.99f, // sorted by the alphabet
        -0.33f, // names or capitals
        1.34f, // words for question and answer
        -1.58f, // small words and phrases
        0.85f, // turns hold questions
        1.33f, // one asks, the other does not
        1.23f, // times beside the labels
        0.08f, // named in lists of those present
        0.94f, // labels stand at block starts
        1.46f, // few different labels
        -0.32f, // single letters
        0.21f, // digits in the labels
        0.37f, // in items of lists
        0.73f, // colon
        -0.17f, // period
        -0.18f, // dash
        0.64f, // gap or tab
        -1.24f, // one space behind a letter
        0.88f, // slash, angle, bar or bracket
        -0.21f, // enclosed
        0.26f, // set off by type
        -0.04f, // a name alone on its line
        -0.11f, // nothing behind the punctuation
        -0.02f, // nothing behind what is set apart
        0.36f, // the mark-up names voices
        0.01f, // a sign of change
        -0.49f, // behind a sign of a list
        0.00f, // behind a sign of quotation
        0.62f, // questions and answers in turn
        -2.51f, // one label only
        0.77f, // less than four labels
        1.39f, // nearly all labels come back
        -0.43f, // speakers return at all
        0.67f, // on half of the blocks
        -0.41f, // speech seldom ends as sentences do
        -1.39f, // many values are short
        -0.50f, // on most lines
        0.40f, // two persons have most of it
        1.24f, // some hold questions
        0.26f, // labels in capitals
        -0.34f, // labels of a script without capitals
        -2.50f, // read longer elsewhere
        0.81f, // no label comes back
        -0.84f, // no label comes back in a long text
        -0.45f, // one label has nearly all
        0.05f, // no space behind the colon
        // Weak
        -7.00f, // always
        0.51f, // labels come back
        1.27f, // how often they come back
        -0.75f, // two come back
        1.50f, // share of blocks that begin so
        0.49f, // share of lines that begin so
        2.93f, // speakers return after others
        -1.35f, // one speaker twice in a row
        -0.30f, // speech ends as sentences do
        1.69f, // what stands before ends so
        0.67f, // speech begins as sentences do
        -1.58f, // short values
        -2.90f, // keys of facts and headings
        -1.09f, // keys in a circle
        -0.91f, // sorted by the alphabet
        -1.19f, // names or capitals
        1.79f, // words for question and answer
        -1.19f, // small words and phrases
        0.57f, // turns hold questions
        1.50f, // one asks, the other does not
        0.78f, // times beside the labels
        0.08f, // named in lists of those present
        0.89f, // labels stand at block starts
        1.82f, // few different labels
        -0.52f, // single letters
        0.12f, // digits in the labels
        -0.61f, // in items of lists
        0.38f, // colon
        -0.17f, // period
        -0.37f, // dash
        0.75f, // gap or tab
        -1.86f, // one space behind a letter
        1.21f, // slash, angle, bar or bracket
        -0.20f, // enclosed
        0.17f, // set off by type
        -0.04f, // a name alone on its line
        0.20f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.36f, // the mark-up names voices
        0.01f, // a sign of change
        -0.10f, // behind a sign of a list
        -0.02f, // behind a sign of quotation
        0.84f, // questions and answers in turn
        -2.34f, // one label only
        0.22f, // less than four labels
        1.30f, // nearly all labels come back
        -0.13f, // speakers return at all
        1.16f, // on half of the blocks
        0.29f, // speech seldom ends as sentences do
        -1.47f, // many values are short
        -0.92f, // on most lines
        0.55f, // two persons have most of it
        1.02f, // some hold questions
        0.79f, // labels in capitals
        -0.06f, // labels of a script without capitals
        -2.23f, // read longer elsewhere
        0.48f, // no label comes back
        -0.49f, // no label comes back in a long text
        -0.44f, // one label has nearly all
        0.05f, // no space behind the colon
        // Alone
        -5.23f, // always
        0.16f, // labels come back
        1.04f, // how often they come back
        -0.97f, // two come back
        1.00f, // share of blocks that begin so
        0.62f, // share of lines that begin so
        2.21f, // speakers return after others
        -1.17f, // one speaker twice in a row
        -0.07f, // speech ends as sentences do
        1.66f, // what stands before ends so
        1.09f, // speech begins as sentences do
        -0.52f, // short values
        -2.27f, // keys of facts and headings
        -0.86f, // keys in a circle
        -0.29f, // sorted by the alphabet
        -0.63f, // names or capitals
        1.37f, // words for question and answer
        -1.25f, // small words and phrases
        1.67f, // turns hold questions
        1.29f, // one asks, the other does not
        1.37f, // times beside the labels
        0.08f, // named in lists of those present
        0.72f, // labels stand at block starts
        1.31f, // few different labels
        -0.20f, // single letters
        0.31f, // digits in the labels
        0.16f, // in items of lists
        0.38f, // colon
        -0.11f, // period
        -0.22f, // dash
        0.56f, // gap or tab
        -1.24f, // one space behind a letter
        0.85f, // slash, angle, bar or bracket
        -0.20f, // enclosed
        0.17f, // set off by type
        -0.07f, // a name alone on its line
        -0.11f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.36f, // the mark-up names voices
        0.01f, // a sign of change
        -0.75f, // behind a sign of a list
        -0.03f, // behind a sign of quotation
        0.66f, // questions and answers in turn
        -2.86f, // one label only
        1.00f, // less than four labels
        0.80f, // nearly all labels come back
        -0.10f, // speakers return at all
        0.53f, // on half of the blocks
        -0.03f, // speech seldom ends as sentences do
        -1.21f, // many values are short
        -0.42f, // on most lines
        -0.27f, // two persons have most of it
        0.98f, // some hold questions
        0.23f, // labels in capitals
        -0.25f, // labels of a script without capitals
        -2.50f, // read longer elsewhere
        0.76f, // no label comes back
        -0.08f, // no label comes back in a long text
        -0.97f, // one label has nearly all
        0.05f, // no space behind the colon
        // Change
        -4.65f, // always
        0.15f, // labels come back
        1.66f, // how often they come back
        -0.70f, // two come back
        1.13f, // share of blocks that begin so
        0.50f, // share of lines that begin so
        2.37f, // speakers return after others
        -0.72f, // one speaker twice in a row
        -0.44f, // speech ends as sentences do
        1.75f, // what stands before ends so
        1.26f, // speech begins as sentences do
        -0.85f, // short values
        -2.81f, // keys of facts and headings
        -1.15f, // keys in a circle
        -0.71f, // sorted by the alphabet
        -0.65f, // names or capitals
        1.35f, // words for question and answer
        -1.18f, // small words and phrases
        0.98f, // turns hold questions
        1.26f, // one asks, the other does not
        1.03f, // times beside the labels
        0.08f, // named in lists of those present
        0.95f, // labels stand at block starts
        1.24f, // few different labels
        -0.25f, // single letters
        0.23f, // digits in the labels
        -0.26f, // in items of lists
        0.38f, // colon
        -0.13f, // period
        -0.22f, // dash
        0.56f, // gap or tab
        -1.24f, // one space behind a letter
        0.85f, // slash, angle, bar or bracket
        -0.20f, // enclosed
        0.17f, // set off by type
        -0.04f, // a name alone on its line
        -0.11f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.36f, // the mark-up names voices
        0.02f, // a sign of change
        -0.49f, // behind a sign of a list
        -0.01f, // behind a sign of quotation
        0.61f, // questions and answers in turn
        -2.44f, // one label only
        0.27f, // less than four labels
        0.98f, // nearly all labels come back
        -0.12f, // speakers return at all
        0.20f, // on half of the blocks
        0.26f, // speech seldom ends as sentences do
        -1.26f, // many values are short
        -0.49f, // on most lines
        0.17f, // two persons have most of it
        1.52f, // some hold questions
        0.67f, // labels in capitals
        -0.28f, // labels of a script without capitals
        -4.02f, // read longer elsewhere
        0.62f, // no label comes back
        -0.38f, // no label comes back in a long text
        -0.48f, // one label has nearly all
        0.05f, // no space behind the colon
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -4.76f, // always
        -0.39f, // labels come back
        1.34f, // how often they come back
        -1.23f, // two come back
        0.90f, // share of blocks that begin so
        0.74f, // share of lines that begin so
        3.22f, // speakers return after others
        -1.55f, // one speaker twice in a row
        -0.13f, // speech ends as sentences do
        1.67f, // what stands before ends so
        1.08f, // speech begins as sentences do
        -1.04f, // short values
        -4.14f, // keys of facts and headings
        -1.48f, // keys in a circle
        -0.99f, // sorted by the alphabet
        -0.93f, // names or capitals
        1.65f, // words for question and answer
        -1.19f, // small words and phrases
        0.15f, // turns hold questions
        1.19f, // one asks, the other does not
        1.66f, // times beside the labels
        0.12f, // named in lists of those present
        1.21f, // labels stand at block starts
        0.80f, // few different labels
        0.06f, // single letters
        0.34f, // digits in the labels
        -0.99f, // in items of lists
        0.33f, // colon
        -0.16f, // period
        -0.08f, // dash
        0.57f, // gap or tab
        -1.24f, // one space behind a letter
        0.90f, // slash, angle, bar or bracket
        -0.41f, // enclosed
        0.17f, // set off by type
        -0.06f, // a name alone on its line
        -0.38f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.61f, // the mark-up names voices
        0.02f, // a sign of change
        -0.78f, // behind a sign of a list
        -0.01f, // behind a sign of quotation
        0.65f, // questions and answers in turn
        -2.62f, // one label only
        0.51f, // less than four labels
        0.99f, // nearly all labels come back
        0.01f, // speakers return at all
        0.80f, // on half of the blocks
        -0.23f, // speech seldom ends as sentences do
        -1.17f, // many values are short
        -0.19f, // on most lines
        0.01f, // two persons have most of it
        1.43f, // some hold questions
        1.88f, // labels in capitals
        -0.47f, // labels of a script without capitals
        -2.50f, // read longer elsewhere
        0.69f, // no label comes back
        -0.41f, // no label comes back in a long text
        -0.26f, // one label has nearly all
        -0.01f, // no space behind the colon
        // SetOff
        -6.56f, // always
        0.10f, // labels come back
        1.44f, // how often they come back
        -0.23f, // two come back
        1.22f, // share of blocks that begin so
        0.80f, // share of lines that begin so
        2.39f, // speakers return after others
        -1.05f, // one speaker twice in a row
        -0.03f, // speech ends as sentences do
        1.46f, // what stands before ends so
        1.24f, // speech begins as sentences do
        -1.09f, // short values
        -3.05f, // keys of facts and headings
        -1.27f, // keys in a circle
        -0.98f, // sorted by the alphabet
        -0.35f, // names or capitals
        1.35f, // words for question and answer
        -1.56f, // small words and phrases
        0.81f, // turns hold questions
        1.20f, // one asks, the other does not
        1.28f, // times beside the labels
        0.08f, // named in lists of those present
        1.01f, // labels stand at block starts
        1.24f, // few different labels
        -0.26f, // single letters
        0.22f, // digits in the labels
        0.37f, // in items of lists
        0.76f, // colon
        -0.20f, // period
        -0.05f, // dash
        0.65f, // gap or tab
        -1.24f, // one space behind a letter
        0.89f, // slash, angle, bar or bracket
        -0.28f, // enclosed
        0.26f, // set off by type
        -0.06f, // a name alone on its line
        -0.06f, // nothing behind the punctuation
        -0.02f, // nothing behind what is set apart
        0.40f, // the mark-up names voices
        0.02f, // a sign of change
        -0.44f, // behind a sign of a list
        0.00f, // behind a sign of quotation
        0.63f, // questions and answers in turn
        -2.53f, // one label only
        0.79f, // less than four labels
        1.46f, // nearly all labels come back
        -0.52f, // speakers return at all
        0.69f, // on half of the blocks
        -0.53f, // speech seldom ends as sentences do
        -1.59f, // many values are short
        -0.58f, // on most lines
        0.42f, // two persons have most of it
        1.26f, // some hold questions
        0.33f, // labels in capitals
        -0.30f, // labels of a script without capitals
        -2.50f, // read longer elsewhere
        0.74f, // no label comes back
        -0.90f, // no label comes back in a long text
        -0.42f, // one label has nearly all
        -0.01f, // no space behind the colon
        // Weak
        -6.71f, // always
        0.32f, // labels come back
        1.49f, // how often they come back
        -0.85f, // two come back
        1.53f, // share of blocks that begin so
        0.64f, // share of lines that begin so
        3.05f, // speakers return after others
        -1.36f, // one speaker twice in a row
        -0.44f, // speech ends as sentences do
        1.62f, // what stands before ends so
        0.71f, // speech begins as sentences do
        -1.48f, // short values
        -2.83f, // keys of facts and headings
        -0.92f, // keys in a circle
        -0.85f, // sorted by the alphabet
        -1.25f, // names or capitals
        1.79f, // words for question and answer
        -1.10f, // small words and phrases
        0.51f, // turns hold questions
        1.39f, // one asks, the other does not
        0.81f, // times beside the labels
        0.08f, // named in lists of those present
        0.83f, // labels stand at block starts
        1.59f, // few different labels
        -0.50f, // single letters
        0.14f, // digits in the labels
        -0.54f, // in items of lists
        0.43f, // colon
        -0.28f, // period
        -0.16f, // dash
        0.77f, // gap or tab
        -1.86f, // one space behind a letter
        1.23f, // slash, angle, bar or bracket
        -0.28f, // enclosed
        0.17f, // set off by type
        -0.06f, // a name alone on its line
        0.24f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.40f, // the mark-up names voices
        0.02f, // a sign of change
        -0.09f, // behind a sign of a list
        -0.02f, // behind a sign of quotation
        0.86f, // questions and answers in turn
        -2.36f, // one label only
        0.31f, // less than four labels
        1.30f, // nearly all labels come back
        -0.25f, // speakers return at all
        1.19f, // on half of the blocks
        0.20f, // speech seldom ends as sentences do
        -1.63f, // many values are short
        -1.01f, // on most lines
        0.55f, // two persons have most of it
        1.09f, // some hold questions
        0.86f, // labels in capitals
        -0.03f, // labels of a script without capitals
        -2.23f, // read longer elsewhere
        0.41f, // no label comes back
        -0.57f, // no label comes back in a long text
        -0.31f, // one label has nearly all
        -0.01f, // no space behind the colon
        // Alone
        -5.19f, // always
        -0.03f, // labels come back
        1.18f, // how often they come back
        -0.90f, // two come back
        0.96f, // share of blocks that begin so
        0.72f, // share of lines that begin so
        2.35f, // speakers return after others
        -1.25f, // one speaker twice in a row
        -0.20f, // speech ends as sentences do
        1.57f, // what stands before ends so
        1.21f, // speech begins as sentences do
        -0.35f, // short values
        -2.24f, // keys of facts and headings
        -0.49f, // keys in a circle
        -0.28f, // sorted by the alphabet
        -0.63f, // names or capitals
        1.39f, // words for question and answer
        -1.24f, // small words and phrases
        1.70f, // turns hold questions
        1.12f, // one asks, the other does not
        1.43f, // times beside the labels
        0.08f, // named in lists of those present
        0.83f, // labels stand at block starts
        0.91f, // few different labels
        -0.14f, // single letters
        0.32f, // digits in the labels
        0.16f, // in items of lists
        0.43f, // colon
        -0.07f, // period
        -0.08f, // dash
        0.57f, // gap or tab
        -1.24f, // one space behind a letter
        0.86f, // slash, angle, bar or bracket
        -0.28f, // enclosed
        0.17f, // set off by type
        -0.09f, // a name alone on its line
        -0.06f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.40f, // the mark-up names voices
        0.02f, // a sign of change
        -0.66f, // behind a sign of a list
        -0.03f, // behind a sign of quotation
        0.67f, // questions and answers in turn
        -2.88f, // one label only
        1.00f, // less than four labels
        0.96f, // nearly all labels come back
        -0.25f, // speakers return at all
        0.57f, // on half of the blocks
        -0.18f, // speech seldom ends as sentences do
        -1.35f, // many values are short
        -0.51f, // on most lines
        -0.25f, // two persons have most of it
        1.01f, // some hold questions
        0.34f, // labels in capitals
        -0.24f, // labels of a script without capitals
        -2.50f, // read longer elsewhere
        0.68f, // no label comes back
        -0.19f, // no label comes back in a long text
        -0.98f, // one label has nearly all
        -0.01f, // no space behind the colon
        // Change
        -4.35f, // always
        -0.00f, // labels come back
        1.79f, // how often they come back
        -0.71f, // two come back
        1.11f, // share of blocks that begin so
        0.61f, // share of lines that begin so
        2.45f, // speakers return after others
        -0.75f, // one speaker twice in a row
        -0.58f, // speech ends as sentences do
        1.66f, // what stands before ends so
        1.32f, // speech begins as sentences do
        -0.74f, // short values
        -2.73f, // keys of facts and headings
        -0.93f, // keys in a circle
        -0.69f, // sorted by the alphabet
        -0.69f, // names or capitals
        1.37f, // words for question and answer
        -1.13f, // small words and phrases
        0.95f, // turns hold questions
        1.09f, // one asks, the other does not
        1.10f, // times beside the labels
        0.08f, // named in lists of those present
        0.98f, // labels stand at block starts
        1.02f, // few different labels
        -0.19f, // single letters
        0.22f, // digits in the labels
        -0.25f, // in items of lists
        0.43f, // colon
        -0.16f, // period
        -0.08f, // dash
        0.57f, // gap or tab
        -1.24f, // one space behind a letter
        0.86f, // slash, angle, bar or bracket
        -0.28f, // enclosed
        0.17f, // set off by type
        -0.06f, // a name alone on its line
        -0.06f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.40f, // the mark-up names voices
        0.04f, // a sign of change
        -0.44f, // behind a sign of a list
        -0.01f, // behind a sign of quotation
        0.63f, // questions and answers in turn
        -2.45f, // one label only
        0.31f, // less than four labels
        1.05f, // nearly all labels come back
        -0.22f, // speakers return at all
        0.23f, // on half of the blocks
        0.13f, // speech seldom ends as sentences do
        -1.42f, // many values are short
        -0.56f, // on most lines
        0.16f, // two persons have most of it
        1.51f, // some hold questions
        0.76f, // labels in capitals
        -0.23f, // labels of a script without capitals
        -4.02f, // read longer elsewhere
        0.56f, // no label comes back
        -0.46f, // no label comes back in a long text
        -0.44f, // one label has nearly all
        -0.01f, // no space behind the colon
    ];
}

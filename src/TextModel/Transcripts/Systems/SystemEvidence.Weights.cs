namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.25f, // always
        0.45f, // labels come back
        1.22f, // how often they come back
        -1.49f, // two come back
        1.46f, // share of blocks that begin so
        1.04f, // share of lines that begin so
        2.37f, // speakers return after others
        -1.29f, // one speaker twice in a row
        0.54f, // speech ends as sentences do
        0.77f, // what stands before ends so
        1.74f, // speech begins as sentences do
        0.08f, // short values
        -2.86f, // keys of facts and headings
        -1.82f, // keys in a circle
        -0.86f, // sorted by the alphabet
        -0.71f, // names or capitals
        1.25f, // words for question and answer
        -1.03f, // small words and phrases
        0.59f, // turns hold questions
        1.64f, // one asks, the other does not
        1.70f, // times beside the labels
        0.21f, // named in lists of those present
        1.57f, // labels stand at block starts
        0.91f, // few different labels
        0.05f, // single letters
        0.43f, // digits in the labels
        -1.08f, // in items of lists
        0.63f, // colon
        -0.20f, // period
        -0.33f, // dash
        0.59f, // gap or tab
        -0.63f, // one space behind a letter
        -0.11f, // slash, angle, bar or bracket
        -1.00f, // enclosed
        0.78f, // set off by type
        -0.03f, // a name alone on its line
        -0.82f, // nothing behind the punctuation
        -0.19f, // nothing behind what is set apart
        0.64f, // the mark-up names voices
        0.04f, // a sign of change
        -0.75f, // behind a sign of a list
        0.09f, // behind a sign of quotation
        0.49f, // questions and answers in turn
        -1.68f, // one label only
        0.02f, // less than four labels
        0.42f, // nearly all labels come back
        -0.40f, // speakers return at all
        0.25f, // on half of the blocks
        -0.10f, // speech seldom ends as sentences do
        -1.18f, // many values are short
        0.09f, // on most lines
        -0.00f, // two persons have most of it
        1.36f, // some hold questions
        1.70f, // labels in capitals
        -0.75f, // labels of a script without capitals
        -2.78f, // read longer elsewhere
        -0.37f, // no label comes back
        -0.17f, // no label comes back in a long text
        -0.63f, // one label has nearly all
        // SetOff
        -6.60f, // always
        0.50f, // labels come back
        1.40f, // how often they come back
        -0.50f, // two come back
        1.49f, // share of blocks that begin so
        1.04f, // share of lines that begin so
        1.97f, // speakers return after others
        -0.91f, // one speaker twice in a row
        0.34f, // speech ends as sentences do
        1.12f, // what stands before ends so
        1.37f, // speech begins as sentences do
        0.12f, // short values
        -2.30f, // keys of facts and headings
        -1.43f, // keys in a circle
        -0.85f, // sorted by the alphabet
        -0.41f, // names or capitals
        1.00f, // words for question and answer
        -1.15f, // small words and phrases
        0.59f, // turns hold questions
        1.45f, // one asks, the other does not
        1.37f, // times beside the labels
        0.14f, // named in lists of those present
        1.22f, // labels stand at block starts
        1.01f, // few different labels
        -0.36f, // single letters
        0.55f, // digits in the labels
        -0.43f, // in items of lists
        0.77f, // colon
        -0.42f, // period
        -0.34f, // dash
        0.59f, // gap or tab
        -0.63f, // one space behind a letter
        -0.11f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        1.16f, // set off by type
        -0.03f, // a name alone on its line
        -0.29f, // nothing behind the punctuation
        -0.29f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.04f, // a sign of change
        -0.35f, // behind a sign of a list
        0.08f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -1.56f, // one label only
        0.33f, // less than four labels
        0.72f, // nearly all labels come back
        -0.44f, // speakers return at all
        0.12f, // on half of the blocks
        -0.10f, // speech seldom ends as sentences do
        -1.05f, // many values are short
        -0.06f, // on most lines
        -0.13f, // two persons have most of it
        1.20f, // some hold questions
        0.79f, // labels in capitals
        -0.66f, // labels of a script without capitals
        -2.98f, // read longer elsewhere
        -0.31f, // no label comes back
        -0.37f, // no label comes back in a long text
        -0.61f, // one label has nearly all
        // Weak
        -6.30f, // always
        0.23f, // labels come back
        1.47f, // how often they come back
        -0.74f, // two come back
        1.62f, // share of blocks that begin so
        0.87f, // share of lines that begin so
        1.93f, // speakers return after others
        -1.07f, // one speaker twice in a row
        0.43f, // speech ends as sentences do
        0.92f, // what stands before ends so
        1.72f, // speech begins as sentences do
        -0.29f, // short values
        -2.08f, // keys of facts and headings
        -1.27f, // keys in a circle
        -0.62f, // sorted by the alphabet
        -1.02f, // names or capitals
        1.39f, // words for question and answer
        -0.91f, // small words and phrases
        0.55f, // turns hold questions
        1.56f, // one asks, the other does not
        1.19f, // times beside the labels
        0.14f, // named in lists of those present
        0.57f, // labels stand at block starts
        1.01f, // few different labels
        -0.17f, // single letters
        0.22f, // digits in the labels
        -0.71f, // in items of lists
        0.56f, // colon
        -0.07f, // period
        -0.48f, // dash
        0.88f, // gap or tab
        -0.95f, // one space behind a letter
        -0.19f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        0.78f, // set off by type
        -0.03f, // a name alone on its line
        0.08f, // nothing behind the punctuation
        -0.19f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.04f, // a sign of change
        0.22f, // behind a sign of a list
        0.05f, // behind a sign of quotation
        0.55f, // questions and answers in turn
        -1.58f, // one label only
        0.40f, // less than four labels
        0.21f, // nearly all labels come back
        -0.46f, // speakers return at all
        0.24f, // on half of the blocks
        -0.51f, // speech seldom ends as sentences do
        -1.40f, // many values are short
        -0.15f, // on most lines
        -0.07f, // two persons have most of it
        1.75f, // some hold questions
        1.02f, // labels in capitals
        -0.40f, // labels of a script without capitals
        -3.15f, // read longer elsewhere
        -0.13f, // no label comes back
        -0.06f, // no label comes back in a long text
        -1.03f, // one label has nearly all
        // Alone
        -4.79f, // always
        0.16f, // labels come back
        1.29f, // how often they come back
        -0.88f, // two come back
        1.31f, // share of blocks that begin so
        0.88f, // share of lines that begin so
        2.18f, // speakers return after others
        -1.03f, // one speaker twice in a row
        0.39f, // speech ends as sentences do
        0.71f, // what stands before ends so
        1.19f, // speech begins as sentences do
        0.43f, // short values
        -1.76f, // keys of facts and headings
        -0.73f, // keys in a circle
        -0.24f, // sorted by the alphabet
        -0.62f, // names or capitals
        1.04f, // words for question and answer
        -0.89f, // small words and phrases
        0.73f, // turns hold questions
        1.41f, // one asks, the other does not
        1.28f, // times beside the labels
        0.14f, // named in lists of those present
        0.87f, // labels stand at block starts
        0.74f, // few different labels
        -0.12f, // single letters
        0.53f, // digits in the labels
        -0.18f, // in items of lists
        0.56f, // colon
        -0.20f, // period
        -0.33f, // dash
        0.59f, // gap or tab
        -0.63f, // one space behind a letter
        -0.12f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        0.78f, // set off by type
        -0.04f, // a name alone on its line
        -0.29f, // nothing behind the punctuation
        -0.19f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.04f, // a sign of change
        -0.44f, // behind a sign of a list
        0.05f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -1.63f, // one label only
        0.62f, // less than four labels
        0.42f, // nearly all labels come back
        -0.14f, // speakers return at all
        0.00f, // on half of the blocks
        -0.37f, // speech seldom ends as sentences do
        -0.69f, // many values are short
        -0.04f, // on most lines
        -0.34f, // two persons have most of it
        1.39f, // some hold questions
        0.74f, // labels in capitals
        -0.64f, // labels of a script without capitals
        -2.78f, // read longer elsewhere
        -0.30f, // no label comes back
        -0.45f, // no label comes back in a long text
        -0.89f, // one label has nearly all
        // Change
        -4.12f, // always
        0.30f, // labels come back
        1.64f, // how often they come back
        -0.80f, // two come back
        1.10f, // share of blocks that begin so
        0.87f, // share of lines that begin so
        1.88f, // speakers return after others
        -0.60f, // one speaker twice in a row
        0.02f, // speech ends as sentences do
        0.73f, // what stands before ends so
        1.95f, // speech begins as sentences do
        0.11f, // short values
        -2.00f, // keys of facts and headings
        -1.17f, // keys in a circle
        -0.57f, // sorted by the alphabet
        -0.59f, // names or capitals
        1.04f, // words for question and answer
        -0.88f, // small words and phrases
        0.29f, // turns hold questions
        1.35f, // one asks, the other does not
        1.24f, // times beside the labels
        0.14f, // named in lists of those present
        1.52f, // labels stand at block starts
        0.84f, // few different labels
        -0.13f, // single letters
        0.38f, // digits in the labels
        -0.53f, // in items of lists
        0.56f, // colon
        -0.20f, // period
        -0.33f, // dash
        0.59f, // gap or tab
        -0.63f, // one space behind a letter
        -0.12f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        0.78f, // set off by type
        -0.03f, // a name alone on its line
        -0.29f, // nothing behind the punctuation
        -0.19f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.06f, // a sign of change
        -0.29f, // behind a sign of a list
        0.06f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -1.61f, // one label only
        0.05f, // less than four labels
        0.39f, // nearly all labels come back
        -0.32f, // speakers return at all
        -0.86f, // on half of the blocks
        0.31f, // speech seldom ends as sentences do
        -0.96f, // many values are short
        -0.10f, // on most lines
        -0.12f, // two persons have most of it
        0.96f, // some hold questions
        0.94f, // labels in capitals
        -0.54f, // labels of a script without capitals
        -3.60f, // read longer elsewhere
        -0.24f, // no label comes back
        -0.23f, // no label comes back in a long text
        -0.70f, // one label has nearly all
    ];
}

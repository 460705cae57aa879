namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -4.80f, // always
        -0.40f, // labels come back
        1.32f, // how often they come back
        -1.19f, // two come back
        1.00f, // share of blocks that begin so
        0.44f, // share of lines that begin so
        3.21f, // speakers return after others
        -1.62f, // one speaker twice in a row
        -0.01f, // speech ends as sentences do
        1.66f, // what stands before ends so
        1.13f, // speech begins as sentences do
        -1.08f, // short values
        -3.95f, // keys of facts and headings
        -1.65f, // keys in a circle
        -0.95f, // sorted by the alphabet
        -0.78f, // names or capitals
        1.66f, // words for question and answer
        -1.35f, // small words and phrases
        0.22f, // turns hold questions
        1.63f, // one asks, the other does not
        1.64f, // times beside the labels
        0.11f, // named in lists of those present
        1.07f, // labels stand at block starts
        0.79f, // few different labels
        0.08f, // single letters
        0.34f, // digits in the labels
        -0.93f, // in items of lists
        0.28f, // colon
        -0.13f, // period
        0.02f, // dash
        0.62f, // gap or tab
        -0.97f, // one space behind a letter
        0.60f, // slash, angle, bar or bracket
        -0.37f, // enclosed
        0.25f, // set off by type
        -0.06f, // a name alone on its line
        -0.49f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.53f, // the mark-up names voices
        0.02f, // a sign of change
        -0.63f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.64f, // questions and answers in turn
        -2.57f, // one label only
        0.58f, // less than four labels
        1.14f, // nearly all labels come back
        0.13f, // speakers return at all
        0.77f, // on half of the blocks
        -0.14f, // speech seldom ends as sentences do
        -1.01f, // many values are short
        -0.09f, // on most lines
        -0.17f, // two persons have most of it
        1.41f, // some hold questions
        1.71f, // labels in capitals
        -0.51f, // labels of a script without capitals
        -2.38f, // read longer elsewhere
        0.72f, // no label comes back
        -0.37f, // no label comes back in a long text
        -0.24f, // one label has nearly all
        -0.01f, // no space behind the colon
        // SetOff
        -6.34f, // always
        0.08f, // labels come back
        1.46f, // how often they come back
        -0.21f, // two come back
        1.25f, // share of blocks that begin so
        0.55f, // share of lines that begin so
        2.33f, // speakers return after others
        -1.08f, // one speaker twice in a row
        -0.07f, // speech ends as sentences do
        1.27f, // what stands before ends so
        1.19f, // speech begins as sentences do
        -1.06f, // short values
        -2.98f, // keys of facts and headings
        -1.38f, // keys in a circle
        -0.92f, // sorted by the alphabet
        -0.31f, // names or capitals
        1.37f, // words for question and answer
        -1.61f, // small words and phrases
        0.86f, // turns hold questions
        1.40f, // one asks, the other does not
        1.43f, // times beside the labels
        0.08f, // named in lists of those present
        1.00f, // labels stand at block starts
        1.24f, // few different labels
        -0.23f, // single letters
        0.26f, // digits in the labels
        0.39f, // in items of lists
        0.71f, // colon
        -0.16f, // period
        0.14f, // dash
        0.62f, // gap or tab
        -0.97f, // one space behind a letter
        0.58f, // slash, angle, bar or bracket
        -0.25f, // enclosed
        0.38f, // set off by type
        -0.06f, // a name alone on its line
        -0.25f, // nothing behind the punctuation
        -0.02f, // nothing behind what is set apart
        0.35f, // the mark-up names voices
        0.02f, // a sign of change
        -0.32f, // behind a sign of a list
        0.01f, // behind a sign of quotation
        0.63f, // questions and answers in turn
        -2.47f, // one label only
        0.86f, // less than four labels
        1.65f, // nearly all labels come back
        -0.39f, // speakers return at all
        0.61f, // on half of the blocks
        -0.48f, // speech seldom ends as sentences do
        -1.61f, // many values are short
        -0.57f, // on most lines
        0.20f, // two persons have most of it
        1.25f, // some hold questions
        0.23f, // labels in capitals
        -0.42f, // labels of a script without capitals
        -2.38f, // read longer elsewhere
        0.80f, // no label comes back
        -0.87f, // no label comes back in a long text
        -0.41f, // one label has nearly all
        -0.01f, // no space behind the colon
        // Weak
        -7.02f, // always
        0.30f, // labels come back
        1.50f, // how often they come back
        -0.77f, // two come back
        1.41f, // share of blocks that begin so
        0.33f, // share of lines that begin so
        2.91f, // speakers return after others
        -1.36f, // one speaker twice in a row
        -0.14f, // speech ends as sentences do
        1.52f, // what stands before ends so
        1.21f, // speech begins as sentences do
        -1.39f, // short values
        -2.71f, // keys of facts and headings
        -1.03f, // keys in a circle
        -0.76f, // sorted by the alphabet
        -1.16f, // names or capitals
        1.84f, // words for question and answer
        -1.26f, // small words and phrases
        0.56f, // turns hold questions
        1.65f, // one asks, the other does not
        1.02f, // times beside the labels
        0.08f, // named in lists of those present
        0.57f, // labels stand at block starts
        1.58f, // few different labels
        -0.39f, // single letters
        0.14f, // digits in the labels
        -0.41f, // in items of lists
        0.40f, // colon
        -0.19f, // period
        -0.08f, // dash
        0.94f, // gap or tab
        -1.45f, // one space behind a letter
        0.73f, // slash, angle, bar or bracket
        -0.25f, // enclosed
        0.25f, // set off by type
        -0.06f, // a name alone on its line
        -0.14f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.35f, // the mark-up names voices
        0.02f, // a sign of change
        0.09f, // behind a sign of a list
        -0.01f, // behind a sign of quotation
        0.84f, // questions and answers in turn
        -2.31f, // one label only
        0.25f, // less than four labels
        1.63f, // nearly all labels come back
        -0.03f, // speakers return at all
        0.83f, // on half of the blocks
        -0.29f, // speech seldom ends as sentences do
        -1.70f, // many values are short
        -0.80f, // on most lines
        0.05f, // two persons have most of it
        1.12f, // some hold questions
        0.65f, // labels in capitals
        -0.23f, // labels of a script without capitals
        -2.13f, // read longer elsewhere
        0.46f, // no label comes back
        -0.54f, // no label comes back in a long text
        -0.39f, // one label has nearly all
        -0.01f, // no space behind the colon
        // Alone
        -5.21f, // always
        -0.07f, // labels come back
        1.15f, // how often they come back
        -0.87f, // two come back
        0.98f, // share of blocks that begin so
        0.50f, // share of lines that begin so
        2.32f, // speakers return after others
        -1.28f, // one speaker twice in a row
        -0.15f, // speech ends as sentences do
        1.54f, // what stands before ends so
        1.35f, // speech begins as sentences do
        -0.33f, // short values
        -2.18f, // keys of facts and headings
        -0.52f, // keys in a circle
        -0.25f, // sorted by the alphabet
        -0.58f, // names or capitals
        1.41f, // words for question and answer
        -1.32f, // small words and phrases
        1.72f, // turns hold questions
        1.38f, // one asks, the other does not
        1.41f, // times beside the labels
        0.08f, // named in lists of those present
        0.74f, // labels stand at block starts
        0.85f, // few different labels
        -0.10f, // single letters
        0.29f, // digits in the labels
        0.24f, // in items of lists
        0.40f, // colon
        -0.09f, // period
        0.02f, // dash
        0.62f, // gap or tab
        -0.97f, // one space behind a letter
        0.55f, // slash, angle, bar or bracket
        -0.25f, // enclosed
        0.25f, // set off by type
        -0.09f, // a name alone on its line
        -0.25f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.35f, // the mark-up names voices
        0.02f, // a sign of change
        -0.58f, // behind a sign of a list
        -0.02f, // behind a sign of quotation
        0.67f, // questions and answers in turn
        -2.83f, // one label only
        1.05f, // less than four labels
        1.05f, // nearly all labels come back
        -0.09f, // speakers return at all
        0.39f, // on half of the blocks
        -0.24f, // speech seldom ends as sentences do
        -1.31f, // many values are short
        -0.43f, // on most lines
        -0.41f, // two persons have most of it
        1.02f, // some hold questions
        0.25f, // labels in capitals
        -0.32f, // labels of a script without capitals
        -2.38f, // read longer elsewhere
        0.69f, // no label comes back
        -0.19f, // no label comes back in a long text
        -0.96f, // one label has nearly all
        -0.01f, // no space behind the colon
        // Change
        -4.41f, // always
        -0.02f, // labels come back
        1.82f, // how often they come back
        -0.67f, // two come back
        1.14f, // share of blocks that begin so
        0.45f, // share of lines that begin so
        2.39f, // speakers return after others
        -0.76f, // one speaker twice in a row
        -0.55f, // speech ends as sentences do
        1.53f, // what stands before ends so
        1.43f, // speech begins as sentences do
        -0.69f, // short values
        -2.63f, // keys of facts and headings
        -1.02f, // keys in a circle
        -0.64f, // sorted by the alphabet
        -0.62f, // names or capitals
        1.40f, // words for question and answer
        -1.23f, // small words and phrases
        0.84f, // turns hold questions
        1.35f, // one asks, the other does not
        1.25f, // times beside the labels
        0.08f, // named in lists of those present
        1.01f, // labels stand at block starts
        1.00f, // few different labels
        -0.14f, // single letters
        0.23f, // digits in the labels
        -0.19f, // in items of lists
        0.40f, // colon
        -0.13f, // period
        0.02f, // dash
        0.62f, // gap or tab
        -0.97f, // one space behind a letter
        0.55f, // slash, angle, bar or bracket
        -0.25f, // enclosed
        0.25f, // set off by type
        -0.06f, // a name alone on its line
        -0.25f, // nothing behind the punctuation
        -0.01f, // nothing behind what is set apart
        0.35f, // the mark-up names voices
        0.03f, // a sign of change
        -0.32f, // behind a sign of a list
        -0.00f, // behind a sign of quotation
        0.62f, // questions and answers in turn
        -2.41f, // one label only
        0.33f, // less than four labels
        1.22f, // nearly all labels come back
        -0.09f, // speakers return at all
        0.10f, // on half of the blocks
        0.16f, // speech seldom ends as sentences do
        -1.31f, // many values are short
        -0.49f, // on most lines
        -0.07f, // two persons have most of it
        1.50f, // some hold questions
        0.63f, // labels in capitals
        -0.33f, // labels of a script without capitals
        -3.81f, // read longer elsewhere
        0.59f, // no label comes back
        -0.44f, // no label comes back in a long text
        -0.44f, // one label has nearly all
        -0.01f, // no space behind the colon
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.51f, // always
        0.42f, // labels come back
        1.21f, // how often they come back
        -1.45f, // two come back
        1.52f, // share of blocks that begin so
        1.01f, // share of lines that begin so
        2.62f, // speakers return after others
        -1.32f, // one speaker twice in a row
        0.49f, // speech ends as sentences do
        0.90f, // what stands before ends so
        1.86f, // speech begins as sentences do
        0.09f, // short values
        -3.14f, // keys of facts and headings
        -1.85f, // keys in a circle
        -0.89f, // sorted by the alphabet
        -0.81f, // names or capitals
        1.29f, // words for question and answer
        -1.01f, // small words and phrases
        0.78f, // turns hold questions
        1.51f, // one asks, the other does not
        1.69f, // times beside the labels
        0.19f, // named in lists of those present
        1.69f, // labels stand at block starts
        0.93f, // few different labels
        0.18f, // single letters
        0.45f, // digits in the labels
        -1.08f, // in items of lists
        0.61f, // colon
        -0.01f, // period
        -0.24f, // dash
        0.03f, // gap or tab
        -0.54f, // one space behind a letter
        0.04f, // slash, angle, bar or bracket
        -0.96f, // enclosed
        0.74f, // set off by type
        -0.02f, // a name alone on its line
        -0.82f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.71f, // the mark-up names voices
        0.06f, // a sign of change
        -0.90f, // behind a sign of a list
        0.09f, // behind a sign of quotation
        0.65f, // questions and answers in turn
        -1.93f, // one label only
        0.25f, // less than four labels
        0.40f, // nearly all labels come back
        -0.49f, // speakers return at all
        0.32f, // on half of the blocks
        -0.01f, // speech seldom ends as sentences do
        -1.11f, // many values are short
        0.13f, // on most lines
        -0.05f, // two persons have most of it
        1.34f, // some hold questions
        1.65f, // labels in capitals
        -0.67f, // labels of a script without capitals
        -2.96f, // read longer elsewhere
        -0.44f, // no label comes back
        -0.03f, // no label comes back in a long text
        -0.52f, // one label has nearly all
        0.00f, // no space behind the colon
        // SetOff
        -7.29f, // always
        0.51f, // labels come back
        1.43f, // how often they come back
        -0.40f, // two come back
        1.45f, // share of blocks that begin so
        0.98f, // share of lines that begin so
        2.16f, // speakers return after others
        -0.91f, // one speaker twice in a row
        0.29f, // speech ends as sentences do
        1.28f, // what stands before ends so
        1.60f, // speech begins as sentences do
        0.11f, // short values
        -2.47f, // keys of facts and headings
        -1.44f, // keys in a circle
        -0.89f, // sorted by the alphabet
        -0.31f, // names or capitals
        1.00f, // words for question and answer
        -1.31f, // small words and phrases
        0.74f, // turns hold questions
        1.38f, // one asks, the other does not
        1.39f, // times beside the labels
        0.12f, // named in lists of those present
        1.39f, // labels stand at block starts
        1.06f, // few different labels
        -0.27f, // single letters
        0.56f, // digits in the labels
        -0.35f, // in items of lists
        0.85f, // colon
        -0.24f, // period
        -0.25f, // dash
        0.03f, // gap or tab
        -0.54f, // one space behind a letter
        0.04f, // slash, angle, bar or bracket
        -0.65f, // enclosed
        1.11f, // set off by type
        -0.02f, // a name alone on its line
        -0.26f, // nothing behind the punctuation
        -0.19f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.06f, // a sign of change
        -0.51f, // behind a sign of a list
        0.08f, // behind a sign of quotation
        0.56f, // questions and answers in turn
        -1.76f, // one label only
        0.39f, // less than four labels
        0.80f, // nearly all labels come back
        -0.53f, // speakers return at all
        0.06f, // on half of the blocks
        -0.03f, // speech seldom ends as sentences do
        -1.03f, // many values are short
        -0.14f, // on most lines
        -0.21f, // two persons have most of it
        1.13f, // some hold questions
        0.64f, // labels in capitals
        -0.61f, // labels of a script without capitals
        -3.17f, // read longer elsewhere
        -0.34f, // no label comes back
        -0.22f, // no label comes back in a long text
        -0.43f, // one label has nearly all
        0.00f, // no space behind the colon
        // Weak
        -7.72f, // always
        0.25f, // labels come back
        1.50f, // how often they come back
        -0.49f, // two come back
        1.63f, // share of blocks that begin so
        0.86f, // share of lines that begin so
        2.41f, // speakers return after others
        -1.20f, // one speaker twice in a row
        0.51f, // speech ends as sentences do
        1.17f, // what stands before ends so
        1.79f, // speech begins as sentences do
        -0.40f, // short values
        -2.20f, // keys of facts and headings
        -1.15f, // keys in a circle
        -0.71f, // sorted by the alphabet
        -1.04f, // names or capitals
        1.36f, // words for question and answer
        -0.96f, // small words and phrases
        0.75f, // turns hold questions
        1.57f, // one asks, the other does not
        1.10f, // times beside the labels
        0.12f, // named in lists of those present
        0.94f, // labels stand at block starts
        1.10f, // few different labels
        -0.01f, // single letters
        0.25f, // digits in the labels
        -0.69f, // in items of lists
        0.59f, // colon
        0.23f, // period
        -0.35f, // dash
        0.05f, // gap or tab
        -0.80f, // one space behind a letter
        -0.04f, // slash, angle, bar or bracket
        -0.64f, // enclosed
        0.74f, // set off by type
        -0.02f, // a name alone on its line
        0.18f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.06f, // a sign of change
        -0.13f, // behind a sign of a list
        0.05f, // behind a sign of quotation
        0.73f, // questions and answers in turn
        -1.77f, // one label only
        0.57f, // less than four labels
        0.44f, // nearly all labels come back
        -0.46f, // speakers return at all
        0.28f, // on half of the blocks
        -0.51f, // speech seldom ends as sentences do
        -1.35f, // many values are short
        -0.13f, // on most lines
        -0.13f, // two persons have most of it
        1.65f, // some hold questions
        0.72f, // labels in capitals
        -0.36f, // labels of a script without capitals
        -3.27f, // read longer elsewhere
        -0.12f, // no label comes back
        0.16f, // no label comes back in a long text
        -0.61f, // one label has nearly all
        0.00f, // no space behind the colon
        // Alone
        -5.22f, // always
        0.16f, // labels come back
        1.30f, // how often they come back
        -0.80f, // two come back
        1.28f, // share of blocks that begin so
        0.83f, // share of lines that begin so
        2.42f, // speakers return after others
        -1.09f, // one speaker twice in a row
        0.37f, // speech ends as sentences do
        0.88f, // what stands before ends so
        1.31f, // speech begins as sentences do
        0.40f, // short values
        -1.86f, // keys of facts and headings
        -0.71f, // keys in a circle
        -0.30f, // sorted by the alphabet
        -0.65f, // names or capitals
        1.05f, // words for question and answer
        -0.91f, // small words and phrases
        0.89f, // turns hold questions
        1.36f, // one asks, the other does not
        1.23f, // times beside the labels
        0.12f, // named in lists of those present
        1.02f, // labels stand at block starts
        0.77f, // few different labels
        -0.01f, // single letters
        0.54f, // digits in the labels
        -0.16f, // in items of lists
        0.59f, // colon
        -0.01f, // period
        -0.24f, // dash
        0.03f, // gap or tab
        -0.54f, // one space behind a letter
        0.01f, // slash, angle, bar or bracket
        -0.64f, // enclosed
        0.74f, // set off by type
        -0.03f, // a name alone on its line
        -0.26f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.06f, // a sign of change
        -0.57f, // behind a sign of a list
        0.05f, // behind a sign of quotation
        0.56f, // questions and answers in turn
        -1.85f, // one label only
        0.71f, // less than four labels
        0.48f, // nearly all labels come back
        -0.22f, // speakers return at all
        -0.00f, // on half of the blocks
        -0.33f, // speech seldom ends as sentences do
        -0.69f, // many values are short
        -0.06f, // on most lines
        -0.45f, // two persons have most of it
        1.38f, // some hold questions
        0.48f, // labels in capitals
        -0.53f, // labels of a script without capitals
        -2.96f, // read longer elsewhere
        -0.32f, // no label comes back
        -0.28f, // no label comes back in a long text
        -0.72f, // one label has nearly all
        0.00f, // no space behind the colon
        // Change
        -4.43f, // always
        0.30f, // labels come back
        1.70f, // how often they come back
        -0.70f, // two come back
        1.11f, // share of blocks that begin so
        0.74f, // share of lines that begin so
        2.13f, // speakers return after others
        -0.61f, // one speaker twice in a row
        -0.04f, // speech ends as sentences do
        0.83f, // what stands before ends so
        2.05f, // speech begins as sentences do
        0.08f, // short values
        -2.15f, // keys of facts and headings
        -1.15f, // keys in a circle
        -0.62f, // sorted by the alphabet
        -0.59f, // names or capitals
        1.05f, // words for question and answer
        -0.93f, // small words and phrases
        0.44f, // turns hold questions
        1.29f, // one asks, the other does not
        1.21f, // times beside the labels
        0.12f, // named in lists of those present
        1.61f, // labels stand at block starts
        0.89f, // few different labels
        -0.02f, // single letters
        0.40f, // digits in the labels
        -0.53f, // in items of lists
        0.59f, // colon
        -0.01f, // period
        -0.24f, // dash
        0.03f, // gap or tab
        -0.54f, // one space behind a letter
        0.01f, // slash, angle, bar or bracket
        -0.64f, // enclosed
        0.74f, // set off by type
        -0.02f, // a name alone on its line
        -0.26f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.09f, // a sign of change
        -0.47f, // behind a sign of a list
        0.06f, // behind a sign of quotation
        0.56f, // questions and answers in turn
        -1.79f, // one label only
        0.14f, // less than four labels
        0.47f, // nearly all labels come back
        -0.38f, // speakers return at all
        -0.80f, // on half of the blocks
        0.41f, // speech seldom ends as sentences do
        -0.93f, // many values are short
        -0.15f, // on most lines
        -0.19f, // two persons have most of it
        0.93f, // some hold questions
        0.78f, // labels in capitals
        -0.48f, // labels of a script without capitals
        -3.91f, // read longer elsewhere
        -0.27f, // no label comes back
        -0.08f, // no label comes back in a long text
        -0.51f, // one label has nearly all
        0.00f, // no space behind the colon
    ];
}

namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.41f, // always
        0.42f, // labels come back
        1.24f, // how often they come back
        -1.49f, // two come back
        1.51f, // share of blocks that begin so
        0.99f, // share of lines that begin so
        2.59f, // speakers return after others
        -1.33f, // one speaker twice in a row
        0.46f, // speech ends as sentences do
        0.92f, // what stands before ends so
        1.85f, // speech begins as sentences do
        0.13f, // short values
        -3.15f, // keys of facts and headings
        -1.88f, // keys in a circle
        -0.87f, // sorted by the alphabet
        -0.83f, // names or capitals
        1.34f, // words for question and answer
        -1.03f, // small words and phrases
        0.78f, // turns hold questions
        1.50f, // one asks, the other does not
        1.69f, // times beside the labels
        0.18f, // named in lists of those present
        1.69f, // labels stand at block starts
        0.93f, // few different labels
        0.20f, // single letters
        0.43f, // digits in the labels
        -1.06f, // in items of lists
        0.60f, // colon
        -0.06f, // period
        -0.22f, // dash
        0.17f, // gap or tab
        -0.59f, // one space behind a letter
        0.05f, // slash, angle, bar or bracket
        -0.97f, // enclosed
        0.74f, // set off by type
        -0.02f, // a name alone on its line
        -0.82f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.72f, // the mark-up names voices
        0.06f, // a sign of change
        -0.91f, // behind a sign of a list
        0.09f, // behind a sign of quotation
        0.60f, // questions and answers in turn
        -1.92f, // one label only
        0.26f, // less than four labels
        0.40f, // nearly all labels come back
        -0.44f, // speakers return at all
        0.31f, // on half of the blocks
        -0.04f, // speech seldom ends as sentences do
        -1.13f, // many values are short
        0.15f, // on most lines
        -0.08f, // two persons have most of it
        1.34f, // some hold questions
        1.64f, // labels in capitals
        -0.67f, // labels of a script without capitals
        -2.95f, // read longer elsewhere
        -0.45f, // no label comes back
        -0.05f, // no label comes back in a long text
        -0.54f, // one label has nearly all
        // SetOff
        -7.18f, // always
        0.50f, // labels come back
        1.46f, // how often they come back
        -0.44f, // two come back
        1.44f, // share of blocks that begin so
        0.96f, // share of lines that begin so
        2.13f, // speakers return after others
        -0.91f, // one speaker twice in a row
        0.26f, // speech ends as sentences do
        1.30f, // what stands before ends so
        1.59f, // speech begins as sentences do
        0.16f, // short values
        -2.48f, // keys of facts and headings
        -1.47f, // keys in a circle
        -0.87f, // sorted by the alphabet
        -0.33f, // names or capitals
        1.06f, // words for question and answer
        -1.34f, // small words and phrases
        0.74f, // turns hold questions
        1.38f, // one asks, the other does not
        1.40f, // times beside the labels
        0.12f, // named in lists of those present
        1.38f, // labels stand at block starts
        1.06f, // few different labels
        -0.23f, // single letters
        0.54f, // digits in the labels
        -0.36f, // in items of lists
        0.84f, // colon
        -0.30f, // period
        -0.24f, // dash
        0.17f, // gap or tab
        -0.59f, // one space behind a letter
        0.05f, // slash, angle, bar or bracket
        -0.65f, // enclosed
        1.11f, // set off by type
        -0.02f, // a name alone on its line
        -0.26f, // nothing behind the punctuation
        -0.19f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.06f, // a sign of change
        -0.51f, // behind a sign of a list
        0.08f, // behind a sign of quotation
        0.52f, // questions and answers in turn
        -1.75f, // one label only
        0.40f, // less than four labels
        0.79f, // nearly all labels come back
        -0.48f, // speakers return at all
        0.05f, // on half of the blocks
        -0.07f, // speech seldom ends as sentences do
        -1.03f, // many values are short
        -0.12f, // on most lines
        -0.25f, // two persons have most of it
        1.13f, // some hold questions
        0.63f, // labels in capitals
        -0.61f, // labels of a script without capitals
        -3.16f, // read longer elsewhere
        -0.35f, // no label comes back
        -0.24f, // no label comes back in a long text
        -0.45f, // one label has nearly all
        // Weak
        -7.32f, // always
        0.21f, // labels come back
        1.58f, // how often they come back
        -0.60f, // two come back
        1.58f, // share of blocks that begin so
        0.82f, // share of lines that begin so
        2.38f, // speakers return after others
        -1.21f, // one speaker twice in a row
        0.48f, // speech ends as sentences do
        1.23f, // what stands before ends so
        1.71f, // speech begins as sentences do
        -0.32f, // short values
        -2.22f, // keys of facts and headings
        -1.20f, // keys in a circle
        -0.68f, // sorted by the alphabet
        -1.11f, // names or capitals
        1.48f, // words for question and answer
        -0.98f, // small words and phrases
        0.72f, // turns hold questions
        1.54f, // one asks, the other does not
        1.11f, // times beside the labels
        0.12f, // named in lists of those present
        0.91f, // labels stand at block starts
        1.09f, // few different labels
        0.06f, // single letters
        0.22f, // digits in the labels
        -0.69f, // in items of lists
        0.58f, // colon
        0.14f, // period
        -0.33f, // dash
        0.25f, // gap or tab
        -0.89f, // one space behind a letter
        -0.02f, // slash, angle, bar or bracket
        -0.65f, // enclosed
        0.74f, // set off by type
        -0.02f, // a name alone on its line
        0.17f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.06f, // a sign of change
        -0.14f, // behind a sign of a list
        0.06f, // behind a sign of quotation
        0.67f, // questions and answers in turn
        -1.76f, // one label only
        0.55f, // less than four labels
        0.33f, // nearly all labels come back
        -0.31f, // speakers return at all
        0.23f, // on half of the blocks
        -0.62f, // speech seldom ends as sentences do
        -1.35f, // many values are short
        -0.10f, // on most lines
        -0.22f, // two persons have most of it
        1.69f, // some hold questions
        0.65f, // labels in capitals
        -0.39f, // labels of a script without capitals
        -3.26f, // read longer elsewhere
        -0.14f, // no label comes back
        0.11f, // no label comes back in a long text
        -0.68f, // one label has nearly all
        // Alone
        -5.11f, // always
        0.15f, // labels come back
        1.34f, // how often they come back
        -0.85f, // two come back
        1.27f, // share of blocks that begin so
        0.81f, // share of lines that begin so
        2.39f, // speakers return after others
        -1.08f, // one speaker twice in a row
        0.35f, // speech ends as sentences do
        0.90f, // what stands before ends so
        1.29f, // speech begins as sentences do
        0.44f, // short values
        -1.87f, // keys of facts and headings
        -0.75f, // keys in a circle
        -0.28f, // sorted by the alphabet
        -0.67f, // names or capitals
        1.11f, // words for question and answer
        -0.94f, // small words and phrases
        0.89f, // turns hold questions
        1.36f, // one asks, the other does not
        1.24f, // times beside the labels
        0.12f, // named in lists of those present
        1.01f, // labels stand at block starts
        0.77f, // few different labels
        0.03f, // single letters
        0.53f, // digits in the labels
        -0.17f, // in items of lists
        0.58f, // colon
        -0.06f, // period
        -0.22f, // dash
        0.17f, // gap or tab
        -0.59f, // one space behind a letter
        0.02f, // slash, angle, bar or bracket
        -0.65f, // enclosed
        0.74f, // set off by type
        -0.03f, // a name alone on its line
        -0.26f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.06f, // a sign of change
        -0.57f, // behind a sign of a list
        0.05f, // behind a sign of quotation
        0.52f, // questions and answers in turn
        -1.84f, // one label only
        0.71f, // less than four labels
        0.46f, // nearly all labels come back
        -0.16f, // speakers return at all
        -0.01f, // on half of the blocks
        -0.38f, // speech seldom ends as sentences do
        -0.70f, // many values are short
        -0.04f, // on most lines
        -0.48f, // two persons have most of it
        1.39f, // some hold questions
        0.47f, // labels in capitals
        -0.54f, // labels of a script without capitals
        -2.95f, // read longer elsewhere
        -0.34f, // no label comes back
        -0.30f, // no label comes back in a long text
        -0.74f, // one label has nearly all
        // Change
        -4.34f, // always
        0.28f, // labels come back
        1.74f, // how often they come back
        -0.75f, // two come back
        1.10f, // share of blocks that begin so
        0.73f, // share of lines that begin so
        2.11f, // speakers return after others
        -0.62f, // one speaker twice in a row
        -0.08f, // speech ends as sentences do
        0.84f, // what stands before ends so
        2.03f, // speech begins as sentences do
        0.13f, // short values
        -2.16f, // keys of facts and headings
        -1.18f, // keys in a circle
        -0.60f, // sorted by the alphabet
        -0.62f, // names or capitals
        1.11f, // words for question and answer
        -0.95f, // small words and phrases
        0.43f, // turns hold questions
        1.28f, // one asks, the other does not
        1.21f, // times beside the labels
        0.12f, // named in lists of those present
        1.60f, // labels stand at block starts
        0.89f, // few different labels
        0.01f, // single letters
        0.38f, // digits in the labels
        -0.53f, // in items of lists
        0.58f, // colon
        -0.06f, // period
        -0.22f, // dash
        0.17f, // gap or tab
        -0.59f, // one space behind a letter
        0.02f, // slash, angle, bar or bracket
        -0.65f, // enclosed
        0.74f, // set off by type
        -0.02f, // a name alone on its line
        -0.26f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.48f, // the mark-up names voices
        0.08f, // a sign of change
        -0.47f, // behind a sign of a list
        0.06f, // behind a sign of quotation
        0.51f, // questions and answers in turn
        -1.78f, // one label only
        0.14f, // less than four labels
        0.44f, // nearly all labels come back
        -0.31f, // speakers return at all
        -0.81f, // on half of the blocks
        0.37f, // speech seldom ends as sentences do
        -0.94f, // many values are short
        -0.13f, // on most lines
        -0.23f, // two persons have most of it
        0.94f, // some hold questions
        0.75f, // labels in capitals
        -0.49f, // labels of a script without capitals
        -3.91f, // read longer elsewhere
        -0.28f, // no label comes back
        -0.10f, // no label comes back in a long text
        -0.53f, // one label has nearly all
    ];
}

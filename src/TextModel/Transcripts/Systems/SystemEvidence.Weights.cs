namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.70f, // always
        -0.24f, // labels come back
        1.04f, // how often they come back
        -1.09f, // two come back
        1.35f, // share of blocks that begin so
        1.00f, // share of lines that begin so
        2.87f, // speakers return after others
        -1.33f, // one speaker twice in a row
        0.17f, // speech ends as sentences do
        1.05f, // what stands before ends so
        1.97f, // speech begins as sentences do
        -0.36f, // short values
        -3.16f, // keys of facts and headings
        -1.95f, // keys in a circle
        -0.81f, // sorted by the alphabet
        -1.13f, // names or capitals
        1.48f, // words for question and answer
        -0.89f, // small words and phrases
        0.04f, // turns hold questions
        1.89f, // one asks, the other does not
        1.38f, // times beside the labels
        0.19f, // named in lists of those present
        1.41f, // labels stand at block starts
        0.61f, // few different labels
        0.19f, // single letters
        0.25f, // digits in the labels
        -1.09f, // in items of lists
        0.50f, // colon
        -0.46f, // period
        -0.12f, // dash
        0.35f, // gap or tab
        -0.72f, // one space behind a letter
        0.33f, // slash, angle, bar or bracket
        -0.81f, // enclosed
        0.45f, // set off by type
        -0.05f, // a name alone on its line
        -1.00f, // nothing behind the punctuation
        -0.09f, // nothing behind what is set apart
        0.97f, // the mark-up names voices
        0.09f, // a sign of change
        -0.66f, // behind a sign of a list
        -0.08f, // behind a sign of quotation
        0.66f, // questions and answers in turn
        -1.95f, // one label only
        0.47f, // less than four labels
        1.18f, // nearly all labels come back
        0.34f, // speakers return at all
        0.49f, // on half of the blocks
        -0.28f, // speech seldom ends as sentences do
        -1.07f, // many values are short
        0.19f, // on most lines
        -0.41f, // two persons have most of it
        1.75f, // some hold questions
        1.89f, // labels in capitals
        -0.56f, // labels of a script without capitals
        -2.42f, // read longer elsewhere
        0.10f, // no label comes back
        0.29f, // no label comes back in a long text
        -0.56f, // one label has nearly all
        -0.12f, // no space behind the colon
        // SetOff
        -7.06f, // always
        0.14f, // labels come back
        1.19f, // how often they come back
        -0.20f, // two come back
        1.29f, // share of blocks that begin so
        0.90f, // share of lines that begin so
        2.13f, // speakers return after others
        -0.84f, // one speaker twice in a row
        -0.24f, // speech ends as sentences do
        1.30f, // what stands before ends so
        1.89f, // speech begins as sentences do
        -0.45f, // short values
        -2.47f, // keys of facts and headings
        -1.61f, // keys in a circle
        -0.87f, // sorted by the alphabet
        -0.47f, // names or capitals
        1.18f, // words for question and answer
        -1.31f, // small words and phrases
        0.71f, // turns hold questions
        1.51f, // one asks, the other does not
        1.27f, // times beside the labels
        0.13f, // named in lists of those present
        1.19f, // labels stand at block starts
        0.81f, // few different labels
        -0.12f, // single letters
        0.27f, // digits in the labels
        -0.27f, // in items of lists
        0.92f, // colon
        -0.48f, // period
        -0.13f, // dash
        0.35f, // gap or tab
        -0.72f, // one space behind a letter
        0.34f, // slash, angle, bar or bracket
        -0.56f, // enclosed
        0.68f, // set off by type
        -0.05f, // a name alone on its line
        -0.52f, // nothing behind the punctuation
        -0.13f, // nothing behind what is set apart
        0.64f, // the mark-up names voices
        0.09f, // a sign of change
        -0.35f, // behind a sign of a list
        -0.06f, // behind a sign of quotation
        0.57f, // questions and answers in turn
        -1.89f, // one label only
        0.91f, // less than four labels
        1.29f, // nearly all labels come back
        -0.08f, // speakers return at all
        0.25f, // on half of the blocks
        -0.18f, // speech seldom ends as sentences do
        -1.36f, // many values are short
        -0.26f, // on most lines
        -0.20f, // two persons have most of it
        1.59f, // some hold questions
        0.36f, // labels in capitals
        -0.48f, // labels of a script without capitals
        -2.42f, // read longer elsewhere
        -0.11f, // no label comes back
        -0.19f, // no label comes back in a long text
        -0.75f, // one label has nearly all
        -0.08f, // no space behind the colon
        // Weak
        -7.85f, // always
        0.20f, // labels come back
        1.31f, // how often they come back
        -0.71f, // two come back
        1.46f, // share of blocks that begin so
        0.72f, // share of lines that begin so
        2.43f, // speakers return after others
        -0.94f, // one speaker twice in a row
        0.04f, // speech ends as sentences do
        1.26f, // what stands before ends so
        2.33f, // speech begins as sentences do
        -0.84f, // short values
        -2.21f, // keys of facts and headings
        -1.31f, // keys in a circle
        -0.60f, // sorted by the alphabet
        -1.25f, // names or capitals
        1.57f, // words for question and answer
        -0.96f, // small words and phrases
        0.60f, // turns hold questions
        1.89f, // one asks, the other does not
        0.80f, // times beside the labels
        0.13f, // named in lists of those present
        0.57f, // labels stand at block starts
        1.10f, // few different labels
        -0.14f, // single letters
        0.10f, // digits in the labels
        -0.61f, // in items of lists
        0.57f, // colon
        -0.49f, // period
        -0.18f, // dash
        0.52f, // gap or tab
        -1.08f, // one space behind a letter
        0.42f, // slash, angle, bar or bracket
        -0.55f, // enclosed
        0.45f, // set off by type
        -0.05f, // a name alone on its line
        -0.30f, // nothing behind the punctuation
        -0.09f, // nothing behind what is set apart
        0.64f, // the mark-up names voices
        0.09f, // a sign of change
        0.12f, // behind a sign of a list
        -0.09f, // behind a sign of quotation
        0.74f, // questions and answers in turn
        -1.81f, // one label only
        0.45f, // less than four labels
        1.26f, // nearly all labels come back
        0.16f, // speakers return at all
        0.48f, // on half of the blocks
        -0.42f, // speech seldom ends as sentences do
        -1.72f, // many values are short
        -0.39f, // on most lines
        -0.41f, // two persons have most of it
        2.03f, // some hold questions
        0.78f, // labels in capitals
        -0.18f, // labels of a script without capitals
        -2.33f, // read longer elsewhere
        -0.20f, // no label comes back
        -0.10f, // no label comes back in a long text
        -0.55f, // one label has nearly all
        -0.08f, // no space behind the colon
        // Alone
        -5.59f, // always
        -0.25f, // labels come back
        0.99f, // how often they come back
        -1.10f, // two come back
        1.07f, // share of blocks that begin so
        0.79f, // share of lines that begin so
        2.25f, // speakers return after others
        -0.95f, // one speaker twice in a row
        -0.08f, // speech ends as sentences do
        1.11f, // what stands before ends so
        1.73f, // speech begins as sentences do
        -0.11f, // short values
        -1.90f, // keys of facts and headings
        -0.81f, // keys in a circle
        -0.30f, // sorted by the alphabet
        -0.62f, // names or capitals
        1.21f, // words for question and answer
        -1.12f, // small words and phrases
        1.23f, // turns hold questions
        1.67f, // one asks, the other does not
        1.32f, // times beside the labels
        0.13f, // named in lists of those present
        1.01f, // labels stand at block starts
        0.76f, // few different labels
        0.00f, // single letters
        0.07f, // digits in the labels
        0.01f, // in items of lists
        0.57f, // colon
        -0.65f, // period
        -0.12f, // dash
        0.35f, // gap or tab
        -0.72f, // one space behind a letter
        0.31f, // slash, angle, bar or bracket
        -0.55f, // enclosed
        0.45f, // set off by type
        -0.08f, // a name alone on its line
        -0.52f, // nothing behind the punctuation
        -0.09f, // nothing behind what is set apart
        0.64f, // the mark-up names voices
        0.09f, // a sign of change
        -0.59f, // behind a sign of a list
        -0.14f, // behind a sign of quotation
        0.57f, // questions and answers in turn
        -2.26f, // one label only
        1.14f, // less than four labels
        1.04f, // nearly all labels come back
        0.13f, // speakers return at all
        0.06f, // on half of the blocks
        -0.17f, // speech seldom ends as sentences do
        -1.25f, // many values are short
        -0.19f, // on most lines
        -0.34f, // two persons have most of it
        1.41f, // some hold questions
        0.25f, // labels in capitals
        -0.28f, // labels of a script without capitals
        -2.42f, // read longer elsewhere
        0.09f, // no label comes back
        0.20f, // no label comes back in a long text
        -0.82f, // one label has nearly all
        -0.08f, // no space behind the colon
        // Change
        -4.16f, // always
        -0.04f, // labels come back
        1.47f, // how often they come back
        -0.69f, // two come back
        0.91f, // share of blocks that begin so
        0.59f, // share of lines that begin so
        2.15f, // speakers return after others
        -0.49f, // one speaker twice in a row
        -0.36f, // speech ends as sentences do
        0.99f, // what stands before ends so
        2.33f, // speech begins as sentences do
        -0.32f, // short values
        -2.16f, // keys of facts and headings
        -1.26f, // keys in a circle
        -0.57f, // sorted by the alphabet
        -0.72f, // names or capitals
        1.21f, // words for question and answer
        -0.95f, // small words and phrases
        0.36f, // turns hold questions
        1.55f, // one asks, the other does not
        1.10f, // times beside the labels
        0.13f, // named in lists of those present
        1.43f, // labels stand at block starts
        0.78f, // few different labels
        -0.02f, // single letters
        0.15f, // digits in the labels
        -0.46f, // in items of lists
        0.57f, // colon
        -0.46f, // period
        -0.12f, // dash
        0.35f, // gap or tab
        -0.72f, // one space behind a letter
        0.31f, // slash, angle, bar or bracket
        -0.55f, // enclosed
        0.45f, // set off by type
        -0.05f, // a name alone on its line
        -0.52f, // nothing behind the punctuation
        -0.09f, // nothing behind what is set apart
        0.64f, // the mark-up names voices
        0.14f, // a sign of change
        -0.33f, // behind a sign of a list
        -0.08f, // behind a sign of quotation
        0.56f, // questions and answers in turn
        -1.92f, // one label only
        0.36f, // less than four labels
        1.06f, // nearly all labels come back
        0.12f, // speakers return at all
        -0.58f, // on half of the blocks
        0.22f, // speech seldom ends as sentences do
        -1.42f, // many values are short
        -0.39f, // on most lines
        -0.30f, // two persons have most of it
        1.27f, // some hold questions
        0.73f, // labels in capitals
        -0.34f, // labels of a script without capitals
        -3.71f, // read longer elsewhere
        -0.03f, // no label comes back
        0.04f, // no label comes back in a long text
        -0.60f, // one label has nearly all
        -0.08f, // no space behind the colon
    ];
}

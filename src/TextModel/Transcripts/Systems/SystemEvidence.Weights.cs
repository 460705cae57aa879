namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class SystemEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // Punctuated
        -5.20f, // always
        0.50f, // labels come back
        1.19f, // how often they come back
        -1.51f, // two come back
        1.50f, // share of blocks that begin so
        0.93f, // share of lines that begin so
        2.44f, // speakers return after others
        -1.34f, // one speaker twice in a row
        0.52f, // speech ends as sentences do
        0.72f, // what stands before ends so
        1.74f, // speech begins as sentences do
        0.09f, // short values
        -2.86f, // keys of facts and headings
        -1.83f, // keys in a circle
        -0.85f, // sorted by the alphabet
        -0.72f, // names or capitals
        1.25f, // words for question and answer
        -1.02f, // small words and phrases
        0.64f, // turns hold questions
        1.68f, // one asks, the other does not
        1.70f, // times beside the labels
        0.21f, // named in lists of those present
        1.65f, // labels stand at block starts
        0.93f, // few different labels
        0.06f, // single letters
        0.44f, // digits in the labels
        -1.10f, // in items of lists
        0.63f, // colon
        -0.19f, // period
        -0.33f, // dash
        0.60f, // gap or tab
        -0.62f, // one space behind a letter
        -0.12f, // slash, angle, bar or bracket
        -1.00f, // enclosed
        0.78f, // set off by type
        -0.03f, // a name alone on its line
        -0.85f, // nothing behind the punctuation
        -0.22f, // nothing behind what is set apart
        0.65f, // the mark-up names voices
        0.05f, // a sign of change
        -0.68f, // behind a sign of a list
        0.09f, // behind a sign of quotation
        0.49f, // questions and answers in turn
        -1.65f, // one label only
        0.04f, // less than four labels
        0.46f, // nearly all labels come back
        -0.48f, // speakers return at all
        0.28f, // on half of the blocks
        -0.13f, // speech seldom ends as sentences do
        -1.17f, // many values are short
        0.04f, // on most lines
        -0.05f, // two persons have most of it
        1.34f, // some hold questions
        1.67f, // labels in capitals
        -0.74f, // labels of a script without capitals
        -2.75f, // read longer elsewhere
        -0.38f, // no label comes back
        -0.18f, // no label comes back in a long text
        -0.71f, // one label has nearly all
        // SetOff
        -6.55f, // always
        0.56f, // labels come back
        1.35f, // how often they come back
        -0.54f, // two come back
        1.50f, // share of blocks that begin so
        0.91f, // share of lines that begin so
        2.06f, // speakers return after others
        -0.98f, // one speaker twice in a row
        0.31f, // speech ends as sentences do
        1.07f, // what stands before ends so
        1.38f, // speech begins as sentences do
        0.14f, // short values
        -2.30f, // keys of facts and headings
        -1.44f, // keys in a circle
        -0.84f, // sorted by the alphabet
        -0.42f, // names or capitals
        1.00f, // words for question and answer
        -1.14f, // small words and phrases
        0.65f, // turns hold questions
        1.49f, // one asks, the other does not
        1.36f, // times beside the labels
        0.14f, // named in lists of those present
        1.33f, // labels stand at block starts
        1.03f, // few different labels
        -0.35f, // single letters
        0.56f, // digits in the labels
        -0.42f, // in items of lists
        0.76f, // colon
        -0.41f, // period
        -0.34f, // dash
        0.60f, // gap or tab
        -0.62f, // one space behind a letter
        -0.11f, // slash, angle, bar or bracket
        -0.68f, // enclosed
        1.17f, // set off by type
        -0.03f, // a name alone on its line
        -0.31f, // nothing behind the punctuation
        -0.33f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.05f, // a sign of change
        -0.26f, // behind a sign of a list
        0.08f, // behind a sign of quotation
        0.43f, // questions and answers in turn
        -1.53f, // one label only
        0.33f, // less than four labels
        0.76f, // nearly all labels come back
        -0.54f, // speakers return at all
        0.13f, // on half of the blocks
        -0.10f, // speech seldom ends as sentences do
        -1.05f, // many values are short
        -0.14f, // on most lines
        -0.16f, // two persons have most of it
        1.17f, // some hold questions
        0.76f, // labels in capitals
        -0.65f, // labels of a script without capitals
        -2.95f, // read longer elsewhere
        -0.33f, // no label comes back
        -0.40f, // no label comes back in a long text
        -0.70f, // one label has nearly all
        // Weak
        -6.25f, // always
        0.30f, // labels come back
        1.42f, // how often they come back
        -0.76f, // two come back
        1.64f, // share of blocks that begin so
        0.74f, // share of lines that begin so
        2.01f, // speakers return after others
        -1.14f, // one speaker twice in a row
        0.42f, // speech ends as sentences do
        0.87f, // what stands before ends so
        1.74f, // speech begins as sentences do
        -0.28f, // short values
        -2.07f, // keys of facts and headings
        -1.28f, // keys in a circle
        -0.61f, // sorted by the alphabet
        -1.03f, // names or capitals
        1.39f, // words for question and answer
        -0.90f, // small words and phrases
        0.60f, // turns hold questions
        1.59f, // one asks, the other does not
        1.18f, // times beside the labels
        0.14f, // named in lists of those present
        0.66f, // labels stand at block starts
        1.02f, // few different labels
        -0.16f, // single letters
        0.22f, // digits in the labels
        -0.72f, // in items of lists
        0.56f, // colon
        -0.06f, // period
        -0.47f, // dash
        0.90f, // gap or tab
        -0.94f, // one space behind a letter
        -0.20f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        0.78f, // set off by type
        -0.03f, // a name alone on its line
        0.06f, // nothing behind the punctuation
        -0.22f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.05f, // a sign of change
        0.30f, // behind a sign of a list
        0.06f, // behind a sign of quotation
        0.56f, // questions and answers in turn
        -1.55f, // one label only
        0.41f, // less than four labels
        0.25f, // nearly all labels come back
        -0.56f, // speakers return at all
        0.24f, // on half of the blocks
        -0.54f, // speech seldom ends as sentences do
        -1.38f, // many values are short
        -0.22f, // on most lines
        -0.10f, // two persons have most of it
        1.71f, // some hold questions
        0.99f, // labels in capitals
        -0.39f, // labels of a script without capitals
        -3.12f, // read longer elsewhere
        -0.16f, // no label comes back
        -0.08f, // no label comes back in a long text
        -1.13f, // one label has nearly all
        // Alone
        -4.79f, // always
        0.23f, // labels come back
        1.12f, // how often they come back
        -0.99f, // two come back
        1.16f, // share of blocks that begin so
        0.52f, // share of lines that begin so
        2.38f, // speakers return after others
        -1.24f, // one speaker twice in a row
        0.33f, // speech ends as sentences do
        0.60f, // what stands before ends so
        1.21f, // speech begins as sentences do
        0.46f, // short values
        -1.76f, // keys of facts and headings
        -0.76f, // keys in a circle
        -0.24f, // sorted by the alphabet
        -0.66f, // names or capitals
        1.05f, // words for question and answer
        -0.85f, // small words and phrases
        0.85f, // turns hold questions
        1.49f, // one asks, the other does not
        1.24f, // times beside the labels
        0.14f, // named in lists of those present
        1.17f, // labels stand at block starts
        0.69f, // few different labels
        -0.09f, // single letters
        0.55f, // digits in the labels
        -0.19f, // in items of lists
        0.56f, // colon
        -0.19f, // period
        -0.33f, // dash
        0.60f, // gap or tab
        -0.62f, // one space behind a letter
        -0.12f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        0.78f, // set off by type
        -0.05f, // a name alone on its line
        -0.31f, // nothing behind the punctuation
        -0.22f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.05f, // a sign of change
        -0.27f, // behind a sign of a list
        0.05f, // behind a sign of quotation
        0.43f, // questions and answers in turn
        -1.59f, // one label only
        0.68f, // less than four labels
        0.43f, // nearly all labels come back
        -0.35f, // speakers return at all
        -0.17f, // on half of the blocks
        -0.38f, // speech seldom ends as sentences do
        -0.65f, // many values are short
        -0.45f, // on most lines
        -0.38f, // two persons have most of it
        1.30f, // some hold questions
        0.65f, // labels in capitals
        -0.62f, // labels of a script without capitals
        -2.75f, // read longer elsewhere
        -0.33f, // no label comes back
        -0.49f, // no label comes back in a long text
        -1.12f, // one label has nearly all
        // Change
        -4.01f, // always
        0.35f, // labels come back
        1.57f, // how often they come back
        -0.84f, // two come back
        1.11f, // share of blocks that begin so
        0.73f, // share of lines that begin so
        1.98f, // speakers return after others
        -0.68f, // one speaker twice in a row
        0.01f, // speech ends as sentences do
        0.69f, // what stands before ends so
        1.97f, // speech begins as sentences do
        0.13f, // short values
        -2.00f, // keys of facts and headings
        -1.18f, // keys in a circle
        -0.57f, // sorted by the alphabet
        -0.60f, // names or capitals
        1.04f, // words for question and answer
        -0.87f, // small words and phrases
        0.38f, // turns hold questions
        1.39f, // one asks, the other does not
        1.24f, // times beside the labels
        0.14f, // named in lists of those present
        1.62f, // labels stand at block starts
        0.84f, // few different labels
        -0.12f, // single letters
        0.39f, // digits in the labels
        -0.54f, // in items of lists
        0.56f, // colon
        -0.19f, // period
        -0.33f, // dash
        0.60f, // gap or tab
        -0.62f, // one space behind a letter
        -0.12f, // slash, angle, bar or bracket
        -0.67f, // enclosed
        0.78f, // set off by type
        -0.03f, // a name alone on its line
        -0.31f, // nothing behind the punctuation
        -0.22f, // nothing behind what is set apart
        0.43f, // the mark-up names voices
        0.07f, // a sign of change
        -0.20f, // behind a sign of a list
        0.06f, // behind a sign of quotation
        0.42f, // questions and answers in turn
        -1.60f, // one label only
        0.05f, // less than four labels
        0.42f, // nearly all labels come back
        -0.43f, // speakers return at all
        -0.89f, // on half of the blocks
        0.29f, // speech seldom ends as sentences do
        -0.94f, // many values are short
        -0.20f, // on most lines
        -0.15f, // two persons have most of it
        0.95f, // some hold questions
        0.90f, // labels in capitals
        -0.53f, // labels of a script without capitals
        -3.56f, // read longer elsewhere
        -0.27f, // no label comes back
        -0.26f, // no label comes back in a long text
        -0.81f, // one label has nearly all
    ];
}

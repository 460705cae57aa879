namespace TextModel.Benchmarks.Inputs;

/// <summary>What a generated transcript is like. The density of the markup decides more than the size.</summary>
public enum InputKind
{
    /// <summary>Answers of one to four paragraphs, each of 600 to 1,200 characters on one line, in ASCII.</summary>
    LongParagraphs,

    /// <summary>Turns of 20 to 80 characters, in ASCII.</summary>
    ShortTurns,

    /// <summary>Paragraphs of 200 to 500 characters: Cyrillic, Czech, curly quotes, now and then an emoji.</summary>
    NotAscii,
}

namespace TextModel.Formats.Subtitles;

/// <summary>A stretch of a document that is shown at one time: a paragraph, or what the transcriber says of the scene.</summary>
internal sealed class CuePiece
{
    /// <summary>Where it begins, without a label or sign.</summary>
    public required int Start { get; set; }

    /// <summary>Where it ends.</summary>
    public required int End { get; set; }

    /// <summary>The turn it belongs to; null outside turns.</summary>
    public Turn? Turn { get; init; }

    /// <summary>Whether it is the first of its turn.</summary>
    public bool BeginsTurn { get; init; }

    /// <summary>Whether it is no speech.</summary>
    public bool IsStage { get; init; }

    /// <summary>Where the printed label or the sign before it begins; its start where there is none.</summary>
    public int PrintedStart { get; set; }

    /// <summary>Whether a dash or an arrow is printed before it.</summary>
    public bool HasSign { get; set; }

    /// <summary>When it is shown; null as long as that is not known.</summary>
    public TimeRange? Time { get; set; }

    /// <summary>When it is shown, in thousandths of a second.</summary>
    public long From { get; set; }

    /// <summary>When it is shown no more, in thousandths of a second; not after <see cref="From"/> where that is not known.</summary>
    public long To { get; set; }

    /// <summary>What is shown, with tags, without a name.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who speaks, as it is written; null for nobody that can be named.</summary>
    public string? Name { get; set; }
}

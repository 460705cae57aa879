namespace TextModel.Lint;

/// <summary>Something that a rule found.</summary>
/// <param name="span">Where, in the base text.</param>
/// <param name="words">What goes into the message of the rule.</param>
internal sealed class Finding(TextSpan span, params object?[] words)
{
    /// <summary>Where, in the base text.</summary>
    public TextSpan Span => span;

    /// <summary>What goes into the message.</summary>
    public object?[] Words => words;

    /// <summary>What stands at the place in the file, at or before the text: an attribute of a tag that is no text (<c>"#x"</c>); null where the text itself is meant.</summary>
    public string? Needle { get; init; }

    /// <summary>How many times the needle stands before this one, where it may stand several times in the file; -1: look backward from the text.</summary>
    public int NeedleAt { get; init; } = -1;

    /// <summary>Changes of the text that fix it.</summary>
    public TextChange[] Changes { get; init; } = [];

    /// <summary>An edit that fixes it; null where there is none.</summary>
    public Action<DocumentEditor>? Edit { get; init; }

    /// <summary>What the edit touches, so that no two edits of one round touch the same.</summary>
    public object[] Touches { get; init; } = [];

    /// <summary>Whether it can be fixed.</summary>
    public bool CanFix => Changes.Length > 0 || Edit is not null;
}

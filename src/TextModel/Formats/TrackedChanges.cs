namespace TextModel;

/// <summary>How changes are read that a file keeps beside the text as it was: those that Word tracks.</summary>
public enum TrackedChanges
{
    /// <summary>The text as it became: insertions are text like any other, deletions are left out.</summary>
    Accepted,

    /// <summary>The text as it was: deletions are text like any other, insertions are left out.</summary>
    Rejected,

    /// <summary>Both: insertions are <see cref="Insertion"/>, deletions <see cref="Deletion"/>.</summary>
    Kept,
}

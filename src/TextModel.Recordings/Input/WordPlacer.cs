using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Input;

/// <summary>Finds the words of an entry in its text, one after another.</summary>
/// <param name="item">The entry, whose text is whole already.</param>
internal sealed class WordPlacer(TierItem item)
{
    // How far a word may stand after the one before: what a tool leaves out of its words is short.
    private const int Farthest = 64;

    private int cursor;

    /// <summary>Notes a word at the next place where it stands; one without time and certainty is only passed over.</summary>
    /// <returns>Whether it was found.</returns>
    public bool Add(string word, TimeRange? time, double? certainty)
    {
        word = word.Trim();
        if (word.Length == 0)
            return true;
        string text = item.Text;
        while (cursor < text.Length && char.IsWhiteSpace(text[cursor]))
            cursor++;
        int at = string.CompareOrdinal(text, cursor, word, 0, word.Length) == 0 && cursor + word.Length <= text.Length
            ? cursor
            : text.IndexOf(word, cursor, Math.Min(text.Length - cursor, Farthest + word.Length), StringComparison.Ordinal);
        if (at < 0)
            return false;
        cursor = at + word.Length;
        if (time is not null || certainty is not null)
            item.Words.Add(new(TextSpan.OfLength(at, word.Length), time, certainty));
        return true;
    }
}

using System.Text;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>A word of a service that gives only words.</summary>
/// <param name="Text">The word, or the sign.</param>
/// <param name="IsSign">Whether it is a sign that stands at the word before, without a blank.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Certainty">How sure the service is.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Place">Where it stands in the file.</param>
internal readonly record struct SpokenWord(string Text, bool IsSign, TimeSpan? Start, TimeSpan? End, double? Certainty, string? Speaker, int Place);

/// <summary>Makes entries of words: one for all that somebody says without a break.</summary>
internal static class SpokenWords
{
    /// <summary>Adds the entries.</summary>
    /// <param name="builder">Takes them.</param>
    /// <param name="tier">The tier that they belong to.</param>
    /// <param name="words">The words, in order.</param>
    /// <param name="whole">All that is said as the service prints it: it has the blanks, or none where a language has none. Null: words are set apart by blanks.</param>
    public static void Join(RecordingBuilder builder, Tier tier, List<SpokenWord> words, string? whole)
    {
        int[]? places = whole is null ? null : Align(words, whole);
        for (int first = 0; first < words.Count;)
        {
            int end = first + 1;
            while (end < words.Count && (words[end].IsSign || words[end].Speaker == words[first].Speaker))
                end++;
            Add(builder, tier, words, first, end, places, whole);
            first = end;
        }
    }

    private static void Add(RecordingBuilder builder, Tier tier, List<SpokenWord> words, int first, int end, int[]? places, string? whole)
    {
        var text = new StringBuilder();
        var spans = new List<TierWord>();
        TimeSpan? start = null, stop = null;
        int from = places is null ? 0 : places[first];
        if (places is not null)
            text.Append(whole, from, places[end - 1] + words[end - 1].Text.Length - from);
        for (int i = first; i < end; i++)
        {
            SpokenWord word = words[i];
            int at;
            if (places is not null)
            {
                at = places[i] - from;
            }
            else
            {
                if (text.Length > 0 && !word.IsSign)
                    text.Append(' ');
                at = text.Length;
                text.Append(word.Text);
            }

            start ??= word.Start;
            stop = word.End ?? stop;
            TimeRange? time = RecordingBuilder.Range(word.Start, word.End);
            if (time is not null || word.Certainty is not null)
                spans.Add(new(TextSpan.OfLength(at, word.Text.Length), time, word.Certainty));
        }

        // Words are trimmed and not empty, so that the text has no blank at either end and the spans hold.
        if (builder.Item(tier, text.ToString(), start, stop, words[first].Speaker, words[first].Place) is { } item)
            item.Words.AddRange(spans);
    }

    // Where each word stands in the whole; null where the two do not agree.
    private static int[]? Align(List<SpokenWord> words, string whole)
    {
        int[] places = new int[words.Count];
        int cursor = 0;
        for (int i = 0; i < words.Count; i++)
        {
            while (cursor < whole.Length && char.IsWhiteSpace(whole[cursor]))
                cursor++;
            string word = words[i].Text;
            if (!whole.AsSpan(cursor).StartsWith(word, StringComparison.Ordinal))
                return null;
            places[i] = cursor;
            cursor += word.Length;
        }

        return places;
    }
}

using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Praat;

/// <summary>A tier as Praat has it.</summary>
/// <param name="Name">The name, made unique.</param>
/// <param name="IsPoints">Whether its entries are points in time.</param>
/// <param name="Items">The entries that have a label.</param>
internal sealed record PraatTier(string Name, bool IsPoints, List<TierItem> Items);

/// <summary>Tells which tiers of a TextGrid hold speech, and who speaks there.</summary>
/// <remarks>
/// Tiers named after utterances win over all others; without such, all do but those named after something else. Where only words are there, those that follow one another
/// without a pause are an utterance. Tiers of words give their times to the utterances in which they lie, if these are spelled so.
/// </remarks>
internal static class PraatSpeech
{
    // Programs that compute borders of words and of utterances by themselves may differ by as much.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(1);

    /// <summary>Makes the tiers of the recording.</summary>
    public static void Decide(List<PraatTier> tiers, Recording recording)
    {
        bool named = tiers.Exists(t => !t.IsPoints && PraatNames.HasUtterances(t.Name));
        bool words = !named && tiers.Exists(t => IsWords(t) && t.Items.Count > 0);
        bool plain = !named && tiers.Exists(IsPlain);
        var made = new Dictionary<PraatTier, Tier>();
        foreach (PraatTier tier in tiers)
        {
            bool speaks = !tier.IsPoints && (named ? PraatNames.HasUtterances(tier.Name) : IsPlain(tier));
            var built = new Tier(tier.Name, speaks ? TierContent.Speech : TierContent.About) { Kind = tier.IsPoints ? PraatNames.Points : null };
            if (speaks)
            {
                recording.Count("labels of pauses", tier.Items.Count(i => PraatNames.IsPause(i.Text)));
                built.Items.AddRange(tier.Items.Where(i => !PraatNames.IsPause(i.Text)));
                built.Speaker = PraatNames.Owner(tier.Name);
            }
            else
            {
                built.Items.AddRange(tier.Items);
            }

            RecordingParts.SortByTime(built.Items);
            made.Add(tier, built);
        }

        if (words && !plain)
            JoinWords(tiers, made, recording);
        else
            GiveWords(tiers, made);
        recording.Tiers.AddRange(tiers.Where(made.ContainsKey).Select(t => made[t]));
        NameSpeakers(recording);
    }

    private static bool IsWords(PraatTier tier) => !tier.IsPoints && PraatNames.HasWords(tier.Name) && !PraatNames.IsOther(tier.Name);

    private static bool IsPlain(PraatTier tier) => !tier.IsPoints && PraatNames.IsPlain(tier.Name);

    private static void GiveWords(List<PraatTier> tiers, Dictionary<PraatTier, Tier> made)
    {
        List<Tier> speech = [.. made.Values.Where(t => t.Content == TierContent.Speech)];
        foreach (PraatTier tier in tiers.Where(IsWords))
        {
            string? owner = PraatNames.Owner(tier.Name);
            Tier? target = speech.Find(t => t.Speaker == owner) ?? (speech.Count == 1 ? speech[0] : null);
            if (target is null || made[tier].Content == TierContent.Speech)
                continue;
            List<TierItem> left = [];
            foreach (IGrouping<TierItem?, TierItem> group in made[tier].Items.GroupBy(w => Around(target.Items, w)))
            {
                List<TierItem> inside = [.. group];
                List<TierItem> spoken = inside.FindAll(w => !PraatNames.IsPause(w.Text));
                if (group.Key is not { Words.Count: 0 } utterance || spoken.Count == 0 || Spelling.Find(utterance.Text, spoken.ConvertAll(w => w.Text)) is not { } spans)
                {
                    left.AddRange(inside);
                    continue;
                }

                for (int i = 0; i < spans.Length; i++)
                    utterance.Words.Add(new(spans[i], new TimeRange(spoken[i].Start!.Value, spoken[i].End)));
            }

            if (left.Count == 0)
            {
                made.Remove(tier);
                continue;
            }

            RecordingParts.SortByTime(left);
            made[tier].Items.Clear();
            made[tier].Items.AddRange(left);
        }
    }

    private static TierItem? Around(List<TierItem> items, TierItem word) =>
        RecordingParts.Around(items, word.Start!.Value + Tolerance, word.End!.Value - Tolerance);

    // Words that touch are an utterance; the tier is then called so, or nobody could tell it from words.
    private static void JoinWords(List<PraatTier> tiers, Dictionary<PraatTier, Tier> made, Recording recording)
    {
        var names = tiers.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (PraatTier tier in tiers.Where(IsWords))
        {
            string? owner = PraatNames.Owner(tier.Name);
            var built = new Tier(RecordingParts.Unique(names, owner is null ? "utterances" : $"utterances - {owner}"), TierContent.Speech) { Speaker = owner };
            List<TierItem> words = made[tier].Items;
            recording.Count("labels of pauses", words.Count(w => PraatNames.IsPause(w.Text)));
            for (int i = 0; i < words.Count;)
            {
                if (PraatNames.IsPause(words[i].Text))
                {
                    i++;
                    continue;
                }

                int from = i++;
                while (i < words.Count && words[i].Start - words[i - 1].End < Tolerance && !PraatNames.IsPause(words[i].Text))
                    i++;
                built.Items.Add(Joined(words[from..i]));
            }

            made[tier] = built;
        }
    }

    private static TierItem Joined(List<TierItem> words)
    {
        var text = new StringBuilder();
        var item = new TierItem("") { Start = words[0].Start, End = words[^1].End, Place = words[0].Place };
        foreach (TierItem word in words)
        {
            if (text.Length > 0)
                text.Append(' ');
            item.Words.Add(new(TextSpan.OfLength(text.Length, word.Text.Length), new TimeRange(word.Start!.Value, word.End)));
            text.Append(word.Text);
        }

        item.Text = text.ToString();
        return item;
    }

    // Where a tier's labels name them, those; otherwise the names of the tiers.
    private static void NameSpeakers(Recording recording)
    {
        Tier? speakers = recording.Tiers.Find(t => t is { Content: TierContent.About, Kind: null } && PraatNames.NamesSpeakers(t.Name));
        List<Tier> speech = recording.Tiers.FindAll(t => t.Content == TierContent.Speech);
        if (speakers is not null && speech.TrueForAll(t => t.Speaker is null))
        {
            foreach (TierItem item in speakers.Items.Where(i => IsName(i.Text) && !recording.Participants.Contains(i.Text)))
                recording.Participants.Add(new(item.Text));
            foreach (TierItem item in speech.SelectMany(t => t.Items))
                item.Speaker = Longest(speakers.Items, item);
            return;
        }

        foreach (Tier tier in speech)
        {
            if (tier.Speaker is { } speaker && !recording.Participants.Contains(speaker))
                recording.Participants.Add(new(speaker));
        }
    }

    private static bool IsName(string label) => label.Any(char.IsLetterOrDigit);

    private static string? Longest(List<TierItem> speakers, TierItem item)
    {
        string? found = null;
        TimeSpan longest = TimeSpan.Zero;
        foreach (TierItem speaker in speakers)
        {
            TimeSpan start = speaker.Start > item.Start ? speaker.Start.Value : item.Start!.Value, end = speaker.End < item.End ? speaker.End.Value : item.End!.Value;
            if (end - start > longest && IsName(speaker.Text))
                (found, longest) = (speaker.Text, end - start);
        }

        return found;
    }
}

using System.Globalization;
using TextModel.Entities;

namespace TextModel.Formats;

/// <summary>What a file of annotations holds that its document does not: it stays with the file, and is lost where the document is written in another format.</summary>
internal static class SetLosses
{
    /// <summary>Names it, a line for each kind of thing.</summary>
    /// <param name="set">What was read from the file.</param>
    /// <returns>What is lost, as it is said after "cannot carry".</returns>
    public static IEnumerable<string> Of(AnnotationSet set)
    {
        var said = new SetMentions(set);
        var kinds = new SortedDictionary<string, (int Count, string First)>(StringComparer.Ordinal);
        var features = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int named = 0, parts = 0, sentences = 0;
        foreach (StandOffItem item in set.Items)
        {
            switch (item.Kind)
            {
                case StandOffKind.Token:
                    Count(words, item.Features.Select(f => f.Key).Where(k => k != "MISC"), ref named);
                    break;
                case StandOffKind.Sentence:
                    sentences += item.Features.Any(f => f.Key != "#" || !(f.Value.StartsWith(" text =", StringComparison.Ordinal) || f.Value.StartsWith(" sent_id =", StringComparison.Ordinal))) ? 1 : 0;
                    break;
                case StandOffKind.Attribute or StandOffKind.Note or StandOffKind.Normalization when item.Links.Count == 1:
                    break;
                case StandOffKind.Structure when IsFrame(item):
                    break;
                default:
                    if (said.IsMention(item))
                    {
                        parts += item.Spans.Count > 1 ? 1 : 0;
                        int ignored = 0;
                        Count(features, Unknown(item, said.Said(item)), ref ignored);
                    }
                    else
                    {
                        string kind = item.Type == Cas.CasNames.Sofa ? "further text" : item.Kind.ToString().ToLowerInvariant();
                        (int count, string first) = kinds.GetValueOrDefault(kind);
                        kinds[kind] = (count + 1, count == 0 ? $"{item.Id} ({item.Type})" : first);
                    }

                    break;
            }
        }

        if (named > 0)
            yield return Text($"what the file says of {named} words besides ({string.Join(", ", words.Keys)})");
        if (sentences > 0)
            yield return Text($"the comments of {sentences} sentences");
        foreach ((string kind, (int count, string first)) in kinds)
            yield return count == 1 ? $"the {kind} {first}" : Text($"{count} of the kind {kind}, such as {first}");
        if (parts > 0)
            yield return Text($"the parts of {parts} mentions that are not one stretch of the text");
        foreach ((string feature, int count) in features)
            yield return Text($"the feature '{feature}' of {count} mentions");
    }

    // What each CAS has; a second text in it is something else.
    private static bool IsFrame(StandOffItem item) => item.Type is Cas.CasNames.View or Cas.CasNames.Null or Cas.CasNames.Document
        || (item.Type == Cas.CasNames.Sofa && item.Features["sofaString"] is null) || item.Type.EndsWith(".DocumentMetaData", StringComparison.Ordinal);

    private static IEnumerable<string> Unknown(StandOffItem item, KeyedValues said)
    {
        string? kind = MentionItems.KindFeatureOf(item, said);
        foreach (KeyedValue feature in said)
        {
            if (feature.Key != kind && feature.Key != WebAnnotation.WebItem.Raw && !MentionItems.IsHeld(feature.Key) && MentionItems.IdentifierOf(feature) is null)
                yield return feature.Key;
        }
    }

    private static void Count(SortedDictionary<string, int> counts, IEnumerable<string> names, ref int items)
    {
        bool any = false;
        foreach (string name in names.Distinct())
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
            any = true;
        }

        items += any ? 1 : 0;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

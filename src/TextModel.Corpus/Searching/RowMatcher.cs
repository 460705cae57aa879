namespace TextModel.Corpus;

/// <summary>Whether a row answers a query, and where: the one judge, whichever way the row was found.</summary>
/// <param name="row">The row.</param>
/// <param name="source">Its file.</param>
internal sealed class RowMatcher(TextRow row, RowSource source)
{
    private readonly List<SearchWord> words = SearchWords.Find(row.Text);

    /// <summary>Whether the row answers.</summary>
    public bool IsMatch(QueryNode node) => node switch
    {
        PhraseNode phrase => Occurrences(phrase).Count > 0,
        NearNode near => Near(near).Count > 0,
        AndNode and => and.Parts.All(IsMatch),
        OrNode or => or.Parts.Any(IsMatch),
        NotNode not => !IsMatch(not.Part),
        SpeakerNode who => row.Speaker is { } speaker && (speaker.Id == who.Id || speaker.Words.Contains(who.Words, StringComparison.Ordinal)),
        KindNode kind => row.Kind == kind.Kind,
        EntityNode entity => row.Mentions.Any(m => IsMeant(m, entity)),
        DateNode date => source is { DateFrom: { } from, DateTo: { } to }
            && (date.To is null || string.CompareOrdinal(from, date.To) <= 0) && (date.From is null || string.CompareOrdinal(to, date.From) >= 0),
        _ => false,
    };

    /// <summary>Where the words and mentions are that make it answer, each once, in order; one empty place at the start where the query asks for none.</summary>
    public List<TextSpan> Places(QueryNode node)
    {
        List<TextSpan> places = [];
        Collect(node, places);
        places.Sort();
        int kept = 0;
        for (int i = 0; i < places.Count; i++)
        {
            if (kept == 0 || places[kept - 1] != places[i])
                places[kept++] = places[i];
        }

        places.RemoveRange(kept, places.Count - kept);
        return places.Count > 0 ? places : [TextSpan.At(0)];
    }

    private void Collect(QueryNode node, List<TextSpan> places)
    {
        switch (node)
        {
            case PhraseNode phrase:
                places.AddRange(Occurrences(phrase).Select(Span));
                break;
            case NearNode near:
                places.AddRange(Near(near).Select(Span));
                break;
            case AndNode and:
                foreach (QueryNode part in and.Parts)
                    Collect(part, places);
                break;
            case OrNode or:
                foreach (QueryNode part in or.Parts.Where(IsMatch))
                    Collect(part, places);
                break;
            case EntityNode entity:
                places.AddRange(row.Mentions.Where(m => IsMeant(m, entity)).Select(m => TextSpan.OfLength(m.Start, m.Length)));
                break;
            default:
                break;
        }
    }

    private static bool IsMeant(RowMention mention, EntityNode entity) =>
        mention.Id == entity.Id || (entity.Words.Length > 0 && (mention.Words == entity.Words || mention.TextWords == entity.Words));

    private TextSpan Span((int First, int Last) found) => new(words[found.First].Start, words[found.Last].End);

    private List<(int First, int Last)> Occurrences(PhraseNode phrase)
    {
        List<(int, int)> found = [];
        int length = phrase.Words.Count;
        for (int i = 0; i + length <= words.Count; i++)
        {
            int same = 0;
            while (same < length && IsSame(words[i + same].Folded, phrase.Words[same]))
                same++;
            if (same == length)
                found.Add((i, i + length - 1));
        }

        return found;
    }

    private static bool IsSame(string word, QueryWord wanted) =>
        wanted.IsPrefix ? word.StartsWith(wanted.Folded, StringComparison.Ordinal) : word == wanted.Folded;

    // Those that are linked to all the others: from the first phrase onwards, then back.
    private List<(int First, int Last)> Near(NearNode near)
    {
        List<(int First, int Last)>[] found = [.. near.Phrases.Select(Occurrences)];
        for (int i = 1; i < found.Length; i++)
            found[i] = Linked(found[i], found[i - 1], near.Distances[i - 1]);
        for (int i = found.Length - 2; i >= 0; i--)
            found[i] = Linked(found[i], found[i + 1], near.Distances[i]);
        return [.. found.SelectMany(f => f)];
    }

    // Both are in order, and all of one phrase are equally long, so that what is near begins at one place and ends at another.
    private static List<(int First, int Last)> Linked(List<(int First, int Last)> these, List<(int First, int Last)> others, int distance)
    {
        List<(int First, int Last)> linked = [];
        int from = 0;
        foreach ((int First, int Last) one in these)
        {
            while (from < others.Count && one.First - others[from].Last - 1 > distance)
                from++;
            for (int i = from; i < others.Count && others[i].First - one.Last - 1 <= distance; i++)
            {
                // Words that are part of both are not beside each other.
                if (others[i].First > one.Last || one.First > others[i].Last)
                {
                    linked.Add(one);
                    break;
                }
            }
        }

        return linked;
    }
}

using System.Globalization;
using System.Text;

namespace TextModel.Records;

/// <summary>Writes an edit into a file value by value: a word or number that the edit changes is looked for in the file by what stands around it.</summary>
/// <remarks>For files that a writer lays out in another way than they have, line by line: tools' XML and JSON. Where a value stands is a guess, so that the reader has to judge what comes out.</remarks>
internal static class ValuePatch
{
    // How far around a value is looked, how many may change, and how many places are looked at for all of them.
    private const int Around = 24, MostChanges = 20_000, MostCandidates = 400_000;

    /// <summary>The file with the edit, in up to three ways, the likeliest first; none where the edit changes more than values.</summary>
    /// <param name="original">The file.</param>
    /// <param name="before">What the writer makes of what was read from it.</param>
    /// <param name="after">What the writer makes of the edited whole.</param>
    public static IEnumerable<string> Apply(string original, string before, string after)
    {
        Value[] own = Values(original), was = Values(before), now = Values(after);
        if (LinePatch.Match(Array.ConvertAll(was, v => v.Key), Array.ConvertAll(now, v => v.Key)) is not { } edit || Changes(edit, was.Length, now.Length) is not { Count: > 0 } changes)
            yield break;
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < own.Length; i++)
            (index.TryGetValue(own[i].Key, out List<int>? at) ? at : index[own[i].Key] = []).Add(i);
        var found = new List<(Change Change, List<(int Place, int Score)> Places)>();
        foreach (Change change in changes)
        {
            List<(int Place, int Score)> places = Places(change, own, was, index, Math.Max(4, MostCandidates / changes.Count));
            if (places.Count == 0)
                yield break;
            found.Add((change, places));
        }

        // The best place of each; all that are nearly as good, for files that say a thing twice; the second best.
        foreach (Func<List<(int Place, int Score)>, IEnumerable<(int Place, int Score)>> choose in (Func<List<(int Place, int Score)>, IEnumerable<(int Place, int Score)>>[])
            [static p => p.Take(1), static p => p.Where(c => c.Score * 2 > p[0].Score), static p => p.Skip(p.Count > 1 ? 1 : 0).Take(1)])
        {
            yield return Written(original, after, own, now, found, choose);
        }
    }

    private static string Written(
        string original, string after, Value[] own, Value[] now,
        List<(Change Change, List<(int Place, int Score)> Places)> found, Func<List<(int Place, int Score)>, IEnumerable<(int Place, int Score)>> choose)
    {
        var edits = new SortedDictionary<int, (int End, string Text)>();
        foreach ((Change change, List<(int Place, int Score)> places) in found)
        {
            // What another change has taken already is not this one's.
            List<(int Place, int Score)> free = places.FindAll(p => !edits.ContainsKey(own[p.Place].Start));
            if (free.Count == 0)
                continue;
            foreach ((int place, _) in choose(free))
            {
                if (change.Count == change.NewCount)
                {
                    for (int i = 0; i < change.Count; i++)
                        edits[own[place + i].Start] = (own[place + i].End, after[now[change.New + i].Start..now[change.New + i].End]);
                }
                else
                {
                    edits[own[place].Start] = (own[place + change.Count - 1].End, after[now[change.New].Start..now[change.New + change.NewCount - 1].End]);
                }
            }
        }

        var text = new StringBuilder(original.Length);
        int at = 0;
        foreach ((int start, (int end, string put)) in edits)
        {
            if (start < at)
                continue;
            text.Append(original, at, start - at).Append(put);
            at = end;
        }

        return text.Append(original, at, original.Length - at).ToString();
    }

    private static List<Change>? Changes(int[] edit, int was, int now)
    {
        var changes = new List<Change>();
        int fromNow = 0;
        for (int i = 0; i <= was;)
        {
            if (i < was && edit[i] == fromNow)
            {
                i++;
                fromNow++;
                continue;
            }

            int stop = i;
            while (stop < was && edit[stop] < 0)
                stop++;
            int last = stop < was ? edit[stop] : now;
            // What only comes, or only goes, takes its marks with it: that is more than a value.
            if ((stop == i) != (last == fromNow) || changes.Count == MostChanges)
                return null;
            if (stop > i)
                changes.Add(new(i, stop - i, fromNow, last - fromNow));
            else
                break;
            (i, fromNow) = (stop, last);
        }

        return changes;
    }

    private static List<(int Place, int Score)> Places(Change change, Value[] own, Value[] was, Dictionary<string, List<int>> index, int most)
    {
        var places = new List<(int Place, int Score)>();
        foreach (int place in index.GetValueOrDefault(was[change.Old].Key)?.Take(most) ?? [])
        {
            bool same = place + change.Count <= own.Length;
            for (int i = 1; same && i < change.Count; i++)
                same = own[place + i].Key == was[change.Old + i].Key;
            if (same)
                places.Add((place, Common(own, place - 1, was, change.Old - 1, -1) + Common(own, place + change.Count, was, change.Old + change.Count, 1)));
        }

        return [.. places.OrderByDescending(p => p.Score).ThenBy(p => Math.Abs(((double)p.Place / own.Length) - ((double)change.Old / was.Length)))];
    }

    // How much of what stands on one side is the same, whatever is between; what is near counts more.
    private static int Common(Value[] own, int place, Value[] was, int old, int step)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Around && place >= 0 && place < own.Length; i++, place += step)
            near.TryAdd(own[place].Key, i);
        int score = 0;
        for (int i = 0; i < Around && old >= 0 && old < was.Length; i++, old += step)
        {
            if (near.Remove(was[old].Key, out int other))
                score += Around - Math.Max(i, other);
        }

        return score;
    }

    private static Value[] Values(string text)
    {
        var values = new List<Value>();
        for (int i = 0; i < text.Length;)
        {
            if (Parts(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && !Parts(text[i]))
                i++;
            int end = i;
            while (start < end && text[start] == ':')
                start++;
            while (end > start && text[end - 1] == ':')
                end--;
            if (end > start)
                values.Add(new(start, end, KeyOf(text.AsSpan(start, end - start))));
        }

        return [.. values];
    }

    private static bool Parts(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '=' or ',' or ';' or '(' or ')' or '[' or ']' or '{' or '}';

    // Numbers are one however they are written.
    private static string KeyOf(ReadOnlySpan<char> value) =>
        (char.IsAsciiDigit(value[0]) || value[0] == '-') && value.Length < 28 && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture) : value.ToString();

    // A word or number, where it stands, and by what it is compared.
    private readonly record struct Value(int Start, int End, string Key);

    // Values that became others: the first of each, and how many.
    private readonly record struct Change(int Old, int Count, int New, int NewCount);
}

using System.Runtime.InteropServices;
using System.Text;

namespace TextModel.Transcripts;

/// <summary>Who the labels stand for: one speaker for all labels of one person.</summary>
internal sealed class SpeakerTable
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly TranscriptOptions options;

    private SpeakerTable(TranscriptOptions options) => this.options = options;

    public int Count => entries.Count;

    public Entry this[int index] => entries[index];

    private readonly List<int> speakers = [];

    /// <summary>The speaker of a label, by their places; -1 for nobody.</summary>
    public int SpeakerOf(int label) => speakers[label];

    /// <summary>Gives each label its speaker.</summary>
    /// <param name="labels">The labels that begin turns.</param>
    /// <param name="source">Names from the front matter.</param>
    /// <param name="options">What the user said of labels.</param>
    /// <param name="legend">What labels are short for.</param>
    /// <param name="turns">The turns, in order.</param>
    public static SpeakerTable Resolve(TurnLabels labels, Source source, TranscriptOptions options, Legend legend, ReadOnlySpan<TurnDraft> turns)
    {
        var table = new SpeakerTable(options);
        var people = new List<LabelName>();
        for (int i = 0; i < labels.Count; i++)
        {
            table.speakers.Add(-1);
            if (!labels[i].Label.IsChange)
                people.Add(LabelName.Of(labels[i].Label) with { Place = i, Role = labels[i].Role });
        }

        int[] counts = new int[labels.Count];
        foreach (ref readonly TurnDraft turn in turns)
            counts[turn.Label]++;
        HashSet<string> counted = CountedLabels.Find(labels.All.Select((l, i) => (l.Label.Core, l.Role is null ? counts[i] : 0)));
        foreach (ref LabelName person in CollectionsMarshal.AsSpan(people))
        {
            if (CountedLabels.PersonOf(person.Label.Core, counted) is { } words)
                person = person with { Key = words };
        }

        LabelName.TellApart(CollectionsMarshal.AsSpan(people));
        var placesWithMany = people.Where(p => p.Inner is not null).GroupBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(p => p.Inner).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var keys = people.Select(p => p.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> surnames = Surnames(people);
        AddFirstNames(people, surnames);
        AddOtherForms(people, surnames);
        foreach (LabelName person in people)
            table.Add(person, table.KeyOf(person, placesWithMany, keys, surnames), legend);
        table.NameFromSource(source);
        return table;
    }

    /// <summary>The speakers as the model has them, with identifiers.</summary>
    public ValueList<Speaker> Build()
    {
        // Speakers and entities share one set of identifiers.
        var ids = new HashSet<string>(options.Metadata.Entities.Select(e => e.Id), StringComparer.Ordinal);
        var result = new Speaker[entries.Count];
        for (int i = 0; i < result.Length; i++)
        {
            Entry entry = entries[i];
            string id = entry.Id = entry.Known?.Id is { } given && TextDocument.IsName(given) && !SpeakerIds.IsReserved(given) && ids.Add(given)
                ? given : SpeakerIds.Make(entry.RoleKind, entry.Name ?? entry.Key, ids);
            result[i] = new()
            {
                Id = id,
                Name = entry.Name,
                Labels = [.. entry.Labels],
                Role = entry.Role,
                Description = entry.Known?.Description,
                EntityId = entry.Known?.EntityId,
            };
        }

        return ValueList.Create<Speaker>(result);
    }

    /// <summary>The first speaker whom a name or label means, or -1.</summary>
    public int Find(string nameOrLabel)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            Entry entry = entries[i];
            if (Same(nameOrLabel, entry.Name) || Same(nameOrLabel, entry.Key) || entry.Labels.Exists(l => Same(nameOrLabel, l) || Same(nameOrLabel, l.TrimEnd(':', '.'))))
                return i;
        }

        return -1;

        static bool Same(string a, string? b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    // Surnames that belong to one person, by the longest form: "Baltimore" for "Dr. Baltimore" and "David Baltimore".
    private static Dictionary<string, string> Surnames(List<LabelName> people)
    {
        var result = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, LabelName> group in people.Where(p => p.Words > 1).GroupBy(p => p.Surname, StringComparer.OrdinalIgnoreCase))
        {
            string[] forms = [.. group.Select(p => p.Key).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (forms.Length == 1)
                result[group.Key] = forms[0];
        }

        return result;
    }

    // "Ada:" after "Ada Rossi:", where no other Ada takes part.
    private static void AddFirstNames(List<LabelName> people, Dictionary<string, string> names)
    {
        foreach (IGrouping<string, string> group in people.Where(p => p.Words > 1 && p.Role is null && p.Key.Contains(' ')).Select(p => p.Key)
            .Distinct(StringComparer.OrdinalIgnoreCase).GroupBy(k => k[..k.IndexOf(' ', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase))
        {
            if (group.Count() == 1 && group.Key.Length > 2 && group.Key[^1] != '.' && char.IsLetter(group.Key[0]))
                names.TryAdd(group.Key, group.Single());
        }
    }

    // "AR:" after "Ada Rossi:"; "Mrs. Cole:" after "The Minister (Mrs. Edith Cole):".
    private static void AddOtherForms(List<LabelName> people, Dictionary<string, string> names)
    {
        // Null where two persons have one form.
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (LabelName person in people)
        {
            if (person.Role is not null)
                continue;
            Add(Persons.InitialsOf(person.Key), person.Key);
            Add(Persons.NameIn(person.Inner), person.Key);
            Add(FullNameIn(person.Inner), person.Key);
        }

        foreach (KeyValuePair<string, string?> form in found)
        {
            if (form.Value is { } key)
                names.TryAdd(form.Key, key);
        }

        void Add(string? form, string key)
        {
            if (form is not null)
                found[form] = found.TryGetValue(form, out string? known) && known != key ? null : key;
        }
    }

    // "Colm Friel" of "Minister for Health (Deputy Colm Friel)".
    private static string? FullNameIn(string? inner)
    {
        if (Persons.NameIn(inner) is null || inner is null)
            return null;
        string[] words = inner.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = LabelName.TitlesOf(words);
        return words.Length - first > 1 ? string.Join(' ', words[first..]) : null;
    }

    private string KeyOf(LabelName person, HashSet<string> placesWithMany, HashSet<string> keys, Dictionary<string, string> surnames)
    {
        foreach (LabelRule rule in options.Labels)
        {
            if (rule.Speaker is { } speaker && Conventions.Matches(rule, person.Label))
                return speaker;
        }

        if (KnownLabels.Find(options.Metadata, person.Label) is { Name: { } name })
            return name;
        if (person.Role is { } role)
            return role == TurnKind.Question ? "\u0001q" : "\u0001a";
        if (person.Inner is { } inner && placesWithMany.Contains(person.Key))
            return inner;
        string key = person.Key;
        // A note's number glued to the label: "Mr. ARENS2:" beside "Mr. ARENS:".
        string bare = key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (bare.Length > 1 && bare.Length < key.Length && bare[^1] != ' ' && keys.Contains(bare))
            key = bare;
        if (surnames.TryGetValue(key, out string? full) && !full.Equals(key, StringComparison.OrdinalIgnoreCase))
            return full;
        // Initials given in parentheses once, used as the label later: "Stephan Livera (SL):", "SL:".
        if (aliases.TryGetValue(key, out string? known))
            return known;
        if (person.Inner is { } initials && keys.Contains(initials))
            aliases[initials] = key;
        return key;
    }

    private void Add(LabelName person, string key, Legend legend)
    {
        if (!byKey.TryGetValue(key, out int index))
        {
            index = entries.Count;
            byKey.Add(key, index);
            entries.Add(new() { Key = key[0] == '\u0001' ? key[1..] : key, RoleKind = person.Role });
            entries[index].Name = person.Role is null ? key : null;
        }

        Entry entry = entries[index];
        if (person.Role is { } role)
            entry.Role = role == TurnKind.Question ? SpeakerRole.Interviewer : SpeakerRole.Interviewee;
        else if (LabelWords.SpeakerRoleOf(person.Key) is not SpeakerRole.Unknown and SpeakerRole word)
            entry.Role = word;
        if (legend.Find(person.Label.Core) is { } meant)
        {
            entry.Name = meant.Name ?? entry.Name;
            entry.Role = meant.Role == SpeakerRole.Unknown ? entry.Role : meant.Role;
        }

        if (KnownLabels.Find(options.Metadata, person.Label) is { } known)
        {
            entry.Known = known;
            entry.Name = known.Name ?? entry.Name;
            entry.Role = known.Role == SpeakerRole.Unknown ? entry.Role : known.Role;
        }

        foreach (LabelRule rule in options.Labels)
        {
            if (!Conventions.Matches(rule, person.Label))
                continue;
            entry.Name = rule.Speaker ?? entry.Name;
            entry.Role = rule.Role == SpeakerRole.Unknown ? entry.Role : rule.Role;
        }

        // A voice of the mark-up is no printed label.
        if (!person.Label.IsVoice)
            entry.Labels.Add(Printed(person.Label.Text));
        speakers[person.Place] = index;
    }

    // As a reader sees it: the marks of emphasis around it are none of its characters.
    private static string Printed(string label) => label.Contains('*') ? label.Replace("*", "", StringComparison.Ordinal).Trim() : label.Trim('_');

    // "INTERVIEWEE: David Baltimore" names the speaker whose label is "BALTIMORE:".
    private void NameFromSource(Source source)
    {
        foreach (Contributor contributor in source.Contributors)
        {
            // Who typed or keeps the text may have a speaker's surname by chance.
            if (contributor.Role == ContributorRole.Transcriber || contributor.Role == ContributorRole.Editor || contributor.Role == ContributorRole.Translator)
                continue;
            string name = contributor.Name;
            string surname = TextScan.LastWord(name);
            foreach (Entry entry in entries)
            {
                if (entry.RoleKind is not null || entry.Known?.Name is not null
                    || !(entry.Key.Equals(surname, StringComparison.OrdinalIgnoreCase) || entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || Bare(entry.Key) == Persons.InitialsOf(name)))
                    continue;
                entry.Name = name;
                if (entry.Role == SpeakerRole.Unknown)
                {
                    entry.Role = contributor.Role == ContributorRole.Interviewer ? SpeakerRole.Interviewer
                        : contributor.Role == ContributorRole.Interviewee ? SpeakerRole.Interviewee : SpeakerRole.Unknown;
                }
            }
        }
    }

    // "M.A." is MA.
    private static string Bare(string key) => key.Length < 9 && key.Contains('.', StringComparison.Ordinal) ? key.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : key;

    /// <summary>A speaker while he is being found.</summary>
    internal sealed class Entry
    {
        public required string Key { get; init; }

        public required TurnKind? RoleKind { get; init; }

        public string? Name { get; set; }

        public SpeakerRole Role { get; set; }

        /// <summary>What was known of the speaker beforehand.</summary>
        public KnownSpeaker? Known { get; set; }

        public List<string> Labels { get; } = [];

        public string Id { get; set; } = "";
    }
}

/// <summary>Makes readable identifiers for speakers.</summary>
internal static class SpeakerIds
{
    /// <summary>An identifier that is not in <paramref name="taken"/>, made of the last word of a name; it is added there.</summary>
    public static string Make(TurnKind? role, string name, HashSet<string> taken)
    {
        string id = role is { } kind && name.Length <= 1 ? (kind == TurnKind.Question ? "q" : "a") : Slug(name);
        string unique = id;
        for (int n = 2; !taken.Add(unique); n++)
            unique = $"{id}-{n}";
        return unique;
    }

    private static string Slug(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = words[..LabelName.PlaceOf(words)];
        words = words[..Math.Max(LabelName.WithoutInitials(words), Math.Min(1, words.Length))];
        // "Speaker 1", "BELL 7": the number alone would say nothing.
        string text = words.Length > 1 && char.IsAsciiDigit(words[^1][0]) ? $"{words[^2]}-{words[^1]}" : words.Length > 0 ? words[^1] : "";
        var slug = new StringBuilder(text.Length);
        foreach (char c in Composition.Compose(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || (c == '-' && slug.Length > 0))
                slug.Append(char.ToLowerInvariant(c));
            else if (c > '\u007F' && char.IsLetter(c) && XmlNames.IsPart(c))
                slug.Append(char.ToLowerInvariant(c));
        }

        if (slug.Length == 0 || !char.IsLetter(slug[0]) || IsReserved(slug.ToString()))
            slug.Insert(0, "s-");
        return slug.ToString();
    }

    // t1, n1, r1 are turns, notes and anchors.
    public static bool IsReserved(string id) => id.Length > 1 && id[0] is 't' or 'n' or 'r' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}

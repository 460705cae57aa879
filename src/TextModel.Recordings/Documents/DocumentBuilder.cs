using System.Globalization;
using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>Makes a document of tiers: what is said in the order of time, one paragraph for each entry, one turn for what one speaker says at one go.</summary>
/// <remarks>
/// The base text is what is said and nothing else. A line feed parts the entries, a second one the turns. What other tiers say stands at the text that it is about, as <see cref="TierEntry"/>; where
/// nobody speaks, after what was said before.
/// </remarks>
internal sealed class DocumentBuilder(Recording recording, TimeSpan? turnPause)
{
    private const int MaxDepth = 64;

    private readonly StringBuilder text = new();
    private readonly List<Annotation> annotations = [];
    private readonly Dictionary<string, string> speakerIds = new(StringComparer.Ordinal);
    private readonly List<Speaker> speakers = [];
    private readonly HashSet<string> usedIds = new(StringComparer.Ordinal);

    // What is said, in order, and where it came to stand.
    private readonly List<Said> said = [];
    private bool areTimed;

    // For each entry the latest end of it and of all before it, where all have times.
    private TimeSpan[] lastEnds = [];
    private readonly Dictionary<TierItem, Said> places = new(ReferenceEqualityComparer.Instance);

    // The tier of each entry, those of speech that have no words, and what is about entries that are no speech.
    private readonly Dictionary<TierItem, Tier> owners = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TierItem> blanks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TierItem, List<TierItem>> below = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TierItem, TextSpan> entryPlaces = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes the document.</summary>
    public TextDocument Build()
    {
        foreach (Participant participant in recording.Participants)
            AddSpeaker(participant);
        Collect();
        Speak();
        FindOwners();
        if (recording.HasNamedTiers || blanks.Count > 0 || said.Exists(s => TurnOf(s.Item) is not null))
            NameTiers();
        foreach (Tier tier in recording.Tiers)
        {
            if (tier.Content == TierContent.About)
                AddEntries(tier);
        }

        return TextDocument.Create(text.ToString(), annotations, recording.Source, speakers);
    }

    private void FindOwners()
    {
        foreach (Tier tier in recording.Tiers)
        {
            foreach (TierItem item in tier.Items)
            {
                owners[item] = tier;
                if (tier.Content == TierContent.Speech && item.Text.Length == 0)
                    blanks.Add(item);
            }
        }

        // What is about an entry that is no speech itself stands after that, so that the order tells which it is.
        foreach (Tier tier in recording.Tiers.Where(t => t.Content == TierContent.About))
        {
            foreach (TierItem item in tier.Items)
            {
                if (item.About is { } about && owners.TryGetValue(about, out Tier? above) && above.Content == TierContent.About && above != tier)
                    (below.TryGetValue(about, out List<TierItem>? list) ? list : below[about] = []).Add(item);
            }
        }
    }

    // Names of tiers are kept as fields of the source; what is in another tier of speech than its speaker tells, as an entry of that tier without a value.
    private void NameTiers()
    {
        KeyedValues fields = recording.Source.Fields;
        foreach (Tier tier in recording.Tiers)
        {
            List<Tier?> above = [.. tier.Items.Where(i => i.About is not null).Select(i => owners.GetValueOrDefault(i.About!)).Distinct()];
            fields = new TierFields(
                tier.Name, tier.Content,
                IsBeside: tier.Content == TierContent.About && above.Count == 0,
                IdOf(tier.Speaker),
                tier.Items.Count == 0 ? tier.Kind : null,
                tier.Content == TierContent.About && above is [{ Content: TierContent.About } one] ? one.Name : null).AddTo(fields);
        }

        recording.Source = recording.Source with { Fields = fields };
        var byName = new SpeechTiers();
        recording.Tiers.ForEach(byName.Add);
        foreach (Tier tier in recording.Tiers.Where(t => t.Content == TierContent.Speech))
        {
            foreach (TierItem item in tier.Items)
            {
                string? speaker = item.Speaker ?? tier.Speaker;
                string? turn = TurnOf(item);
                // A document has no times without a beginning.
                TimeSpan? endOnly = item.Start is null ? item.End : null;
                if (item.Text.Length > 0 && turn is null && endOnly is null && byName.Find(speaker) == tier)
                    continue;
                TextSpan place = item.Text.Length > 0 && places.TryGetValue(item, out Said? found) ? found.Span : TextSpan.At(AtTime(item, null).End);
                TimeRange? time = item.Text.Length > 0 ? null : Range(item.Start, item.End);
                if (turn is null && endOnly is { } end)
                    (turn, time) = (TierFields.EndsAt, new(end, end));
                annotations.Add(new TierEntry { Span = place, Tier = tier.Name, Type = turn, Value = "", SpeakerId = IdOf(speaker), Time = time });
            }
        }
    }

    private void Collect()
    {
        foreach ((TierItem item, string? speaker) in SpeechOrder.Of(recording))
        {
            if (item.Text.Length > 0)
                said.Add(new(item, IdOf(speaker)));
        }

        areTimed = said.TrueForAll(s => s.Item.Start is not null);
        for (int i = 1; areTimed && i < said.Count; i++)
            areTimed = said[i - 1].Item.Start <= said[i].Item.Start;
        lastEnds = new TimeSpan[said.Count];
        TimeSpan latest = TimeSpan.MinValue;
        for (int i = 0; areTimed && i < said.Count; i++)
        {
            TimeSpan end = said[i].Item.End ?? said[i].Item.Start!.Value;
            lastEnds[i] = latest = end > latest ? end : latest;
        }
    }

    private void Speak()
    {
        int turns = 0;
        for (int from = 0, to; from < said.Count; from = to)
        {
            to = from + 1;
            said[from].IsFirst = said[from].Speaker is not null || (from > 0 && said[from - 1].Speaker is not null);
            while (to < said.Count && said[from].Speaker is not null && said[to].Speaker == said[from].Speaker && !BeginsTurn(said[to - 1].Item, said[to].Item))
                to++;
            if (text.Length > 0)
                text.Append(said[from].Speaker is null && said[from - 1].Speaker is null ? "\n" : "\n\n");
            int start = text.Length, place = annotations.Count;
            for (int i = from; i < to; i++)
            {
                if (i > from)
                    text.Append('\n');
                Add(said[i], i + 1);
            }

            if (said[from].Speaker is { } speaker)
                annotations.Insert(place, new Turn { Id = Numbered("t", ++turns), Span = new(start, text.Length), SpeakerId = speaker, Time = TimeOf(from, to) });
        }
    }

    private bool BeginsTurn(TierItem before, TierItem item) =>
        item.BeginsTurn || (turnPause is { } longest && before.End is { } end && item.Start is { } start && start - end > longest);

    private void Add(Said one, int number)
    {
        TierItem item = one.Item;
        int start = text.Length;
        text.Append(item.Text);
        one.Span = new(start, text.Length);
        places[item] = one;
        annotations.Add(new Paragraph { Id = Numbered("p", number), Span = one.Span, Time = Range(item.Start, item.End), Certainty = item.Certainty });
        for (int at = 0; (at = item.Text.IndexOf('\n', at)) >= 0; at++)
            annotations.Add(new LineBreak { Span = TextSpan.At(start + at) });
        foreach (TierReading reading in item.Readings)
            annotations.Add(new RubyPassage { Span = reading.Span.Shift(start), Reading = reading.Reading });
        foreach (TierWord word in item.Words)
        {
            if (word.Time is not null || word.Certainty is not null)
                annotations.Add(new TimedWord { Span = new(start + word.Span.Start, start + word.Span.End), Time = word.Time, Certainty = word.Certainty });
        }
    }

    private TimeRange? TimeOf(int from, int to)
    {
        TimeSpan? first = null, last = null;
        for (int i = from; i < to; i++)
        {
            TierItem item = said[i].Item;
            first = Least(first, item.Start);
            last = Most(last, item.End);
        }

        return Range(first, last);
    }

    // What the file says of turns and the document does not show, where it has turns of several people: null where nothing.
    private string? TurnOf(TierItem item)
    {
        if (!recording.HasTurns)
            return null;
        bool shows = !places.TryGetValue(item, out Said? found) || found.IsFirst;
        return shows == item.BeginsTurn ? null : item.BeginsTurn ? TierFields.NewTurn : TierFields.SameTurn;
    }

    private void AddEntries(Tier tier)
    {
        foreach (TierItem item in tier.Items)
        {
            if (item.About is null || !below.ContainsKey(item.About))
                AddEntry(tier, item, 0);
        }
    }

    private void AddEntry(Tier tier, TierItem item, int depth)
    {
        // An entry about nothing that is said has the time of what it is about, and whose it is.
        TierItem? blank = item.About is { } about && blanks.Contains(about) ? about : null;
        (TimeSpan? start, TimeSpan? end) = blank is null ? (item.Start, item.End) : RecordingParts.TimesOf(item);
        TextSpan place = entryPlaces[item] = PlaceOf(tier, item);
        annotations.Add(new TierEntry
        {
            Span = place,
            Tier = tier.Name,
            Type = tier.Kind,
            Value = item.Text,
            SpeakerId = IdOf(item.Speaker ?? tier.Speaker ?? (blank is null ? null : blank.Speaker ?? owners[blank].Speaker)),
            Time = Range(start, end),
        });
        foreach (TierItem inner in depth < MaxDepth && below.TryGetValue(item, out List<TierItem>? list) ? list : [])
            AddEntry(owners[inner], inner, depth + 1);
    }

    // What it is about, whatever is between; else what is said at its time, by the same one if it is known who.
    private TextSpan PlaceOf(Tier tier, TierItem item)
    {
        if (item.About is not { } about)
            return AtTime(item, IdOf(item.Speaker ?? tier.Speaker));
        if (places.TryGetValue(about, out Said? found))
            return item.AboutSpan is { } part && part.End <= found.Span.Length ? new(found.Span.Start + part.Start, found.Span.Start + part.End) : found.Span;
        if (blanks.Contains(about))
            return TextSpan.At(AtTime(about, null).End);
        return entryPlaces.TryGetValue(about, out TextSpan above) ? above : AtTime(item, IdOf(item.Speaker ?? tier.Speaker));
    }

    private TextSpan AtTime(TierItem item, string? speaker)
    {
        if (item.Start is not { } start)
            return TextSpan.At(Behind(s => item.Rank is { } rank && s.Item.Rank is { } other ? other <= rank : s.Item.Place <= item.Place));
        TimeSpan end = item.End ?? start;
        int first = -1, last = -1;
        // In a recording whose entries all have times, those after begin later, and those before a certain one have all ended.
        for (int i = areTimed ? FirstAfter(end) - 1 : said.Count - 1; i >= 0 && !(areTimed && lastEnds[i] < start); i--)
        {
            TierItem other = said[i].Item;
            if (other.Start is not { } from || (speaker is not null && said[i].Speaker != speaker))
                continue;
            TimeSpan to = other.End ?? from;
            // An instant belongs to what is said at it; two stretches have to share more than an instant.
            if (start == end ? from <= start && start <= to : from < end && start < to)
            {
                first = i;
                last = last < 0 ? i : last;
            }
        }

        if (first >= 0)
            return new(said[first].Span.Start, said[last].Span.End);
        return TextSpan.At(areTimed ? EndBefore(FirstAfter(start)) : Behind(s => s.Item.Start is { } from && from <= start));
    }

    // The first entry that begins after a time.
    private int FirstAfter(TimeSpan time)
    {
        int low = 0, high = said.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (said[middle].Item.Start <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int EndBefore(int index) => index == 0 ? 0 : said[index - 1].Span.End;

    // The end of the last entry of which something is true; the beginning of the text if it is true of none.
    private int Behind(Predicate<Said> isBefore) => EndBefore(said.FindLastIndex(isBefore) + 1);

    private string? IdOf(string? participant)
    {
        if (string.IsNullOrEmpty(participant))
            return null;
        return speakerIds.TryGetValue(participant, out string? id) ? id : AddSpeaker(new(participant));
    }

    private string AddSpeaker(Participant participant)
    {
        if (speakerIds.TryGetValue(participant.Id, out string? known))
            return known;
        string name = SpeakerNames.XmlName(participant.Id), id = name;
        for (int i = 2; !usedIds.Add(id); i++)
            id = Numbered(name + "-", i);
        speakerIds.Add(participant.Id, id);
        speakers.Add(SpeakerNames.ToSpeaker(participant, id));
        return id;
    }

    private static string Numbered(string letters, int number) => letters + number.ToString(CultureInfo.InvariantCulture);

    private static TimeRange? Range(TimeSpan? start, TimeSpan? end) => start is { } from ? new(from, end) : null;

    private static TimeSpan? Least(TimeSpan? a, TimeSpan? b) => a is null || b < a ? b ?? a : a;

    private static TimeSpan? Most(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b ?? a : a;

    private sealed class Said(TierItem item, string? speaker)
    {
        public TierItem Item { get; } = item;

        public string? Speaker { get; } = speaker;

        public TextSpan Span { get; set; }

        /// <summary>Whether a turn begins here, as far as the document shows.</summary>
        public bool IsFirst { get; set; }
    }
}

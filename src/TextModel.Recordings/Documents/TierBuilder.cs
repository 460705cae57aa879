using System.Globalization;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>Makes tiers of a document: one of speech for each speaker, one for each name that tier entries have.</summary>
internal sealed class TierBuilder
{
    private readonly TextDocument document;
    private readonly bool needsTurns;
    private readonly bool saysReadings;
    private readonly Recording recording = new();
    private readonly Dictionary<string, string> participants = new(StringComparer.Ordinal);
    private readonly List<TierFields> fields;
    private readonly Dictionary<string, Tier> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tier> speech = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tier> others = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly SpeechTiers byName = new();
    private readonly List<(Annotation Node, TierItem Item)> said = [];
    private readonly SortedDictionary<string, int> left = new(StringComparer.Ordinal);

    // Which tier somebody's words are in, where it is another than the first of that person; and what has a time and no words.
    private readonly Dictionary<TextSpan, TierEntry> moved = [];
    private readonly Dictionary<(int Place, TimeRange? Time, string? SpeakerId), TierItem> blanks = [];

    // For each tier its entries by the text that they are about, the last of each.
    private readonly Dictionary<(string Tier, TextSpan Span), TierItem> latest = [];
    private int order;

    // What stands beside characters and has no place.
    private int unsaid;

    private TierBuilder(TextDocument document, bool needsTurns, bool saysReadings)
    {
        (this.document, this.needsTurns, this.saysReadings) = (document, needsTurns, saysReadings);
        fields = TierFields.Read(document.Source);
    }

    /// <summary>Makes them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The name of the format that they are for, which messages say.</param>
    /// <param name="needsTurns">Whether the beginning of every turn is to be marked, and not only of those that no change of speaker shows.</param>
    /// <param name="saysReadings">Whether the format has a place for what stands beside characters.</param>
    /// <param name="diagnostics">Receives what no tier can say.</param>
    public static Recording Build(TextDocument document, string format, bool needsTurns, bool saysReadings, DiagnosticBag diagnostics)
    {
        var builder = new TierBuilder(document, needsTurns, saysReadings);
        builder.AddSource();
        builder.AddSpeech();
        builder.AddEntries();
        builder.Sort();
        if (builder.unsaid > 0)
            builder.left[nameof(RubyPassage)] = builder.unsaid;
        foreach ((string kind, int count) in builder.left)
            diagnostics.Add(RecordingDiagnostics.NotInTiers.At(null, null, null, format, count == 1 ? $"one {kind}" : string.Create(CultureInfo.InvariantCulture, $"{count} of the kind {kind}")));
        return builder.recording;
    }

    private void AddSource()
    {
        Source source = document.Source;
        recording.Source = fields.Count == 0 ? source : source with { Fields = TierFields.Without(source.Fields) };
        foreach (Speaker speaker in document.Speakers)
        {
            Participant made = SpeakerNames.ToParticipant(speaker);
            if (recording.Participants.Contains(made.Id))
                made = made with { Id = speaker.Id };
            if (recording.Participants.Contains(made.Id))
                continue;
            participants[speaker.Id] = made.Id;
            recording.Participants.Add(made);
        }

        foreach (TierFields tier in fields)
        {
            var made = new Tier(tier.Name, tier.Content) { Kind = tier.Type, Speaker = ParticipantOf(tier.SpeakerId) };
            named.Add(tier.Name, made);
            Add(made);
        }

        foreach (TierEntry entry in document.Annotations.OfType<TierEntry>())
        {
            if (IsOfSpeech(entry) && !entry.Span.IsEmpty)
                moved[entry.Span] = entry;
        }
    }

    private void Add(Tier tier)
    {
        recording.Tiers.Add(tier);
        names.Add(tier.Name);
        byName.Add(tier);
    }

    private string? ParticipantOf(string? speakerId) => speakerId is null ? null : participants.GetValueOrDefault(speakerId, speakerId);

    // An entry without a value says that what is there, or the time without words, belongs to a tier of speech.
    private bool IsOfSpeech(TierEntry entry) => entry.Value.Length == 0 && named.TryGetValue(entry.Tier, out Tier? tier) && tier.Content == TierContent.Speech;

    // Paragraphs are what is said; a turn without any is it itself.
    private void AddSpeech()
    {
        int spoken = 0;
        Turn? before = null;
        foreach (Annotation annotation in document.Annotations)
        {
            switch (annotation)
            {
                case Turn turn:
                    spoken = Math.Max(spoken, turn.Start);
                    ValueList<Paragraph> paragraphs = turn.Paragraphs;
                    bool begins = needsTurns || (before is not null && before.SpeakerId == turn.SpeakerId);
                    if (paragraphs.IsEmpty)
                        Say(turn, turn.Time, turn.SpeakerId, begins);
                    for (int i = 0; i < paragraphs.Count; i++)
                        Say(paragraphs[i], paragraphs[i].Time ?? (paragraphs.Count == 1 ? turn.Time : null), turn.SpeakerId, begins && i == 0);
                    spoken = Math.Max(spoken, turn.End);
                    before = turn;
                    break;
                case Paragraph paragraph when paragraph.Start >= spoken:
                    Say(paragraph, paragraph.Time, null, needsTurns && before is not null);
                    spoken = paragraph.End;
                    before = null;
                    break;
                case TierEntry entry when entry.Span.IsEmpty && IsOfSpeech(entry):
                    AddBlank(entry);
                    break;
                case RubyPassage when saysReadings:
                    unsaid++;
                    break;
                case Paragraph or TimedWord or TierEntry:
                    break;
                case Markup { Kind: not MarkupKind.Element } or TimeStamp or LineBreak:
                    break;
                default:
                    string kind = annotation.GetType().Name;
                    left[kind] = left.GetValueOrDefault(kind) + 1;
                    break;
            }
        }
    }

    private void Say(Annotation node, TimeRange? time, string? speaker, bool beginsTurn)
    {
        var words = new SpokenText(node);
        if (words.Text.Length == 0)
            return;
        var item = new TierItem(words.Text) { Start = time?.Start, End = time?.End, Rank = order++, Place = node.Start, BeginsTurn = beginsTurn, Certainty = (node as Paragraph)?.Certainty };
        foreach (TimedWord word in node.Inner<TimedWord>())
        {
            TextSpan span = words.FromBase(word.Span);
            if (!span.IsEmpty)
                item.Words.Add(new(span, word.Time, word.Certainty));
        }

        AddReadings(node, words, item);
        TierEntry? mark = moved.GetValueOrDefault(node.Span);
        if (mark is { Type: TierFields.EndsAt, Time: { } known })
            item.End ??= item.Start > known.Start ? null : known.Start;
        else if (mark?.Type is { } told)
            item.BeginsTurn = needsTurns && told == TierFields.NewTurn;
        else if (needsTurns && fields.Count == 0)
            JoinTurn(item);
        Place(item, mark is null ? null : named[mark.Tier], speaker);
        said.Add((node, item));
    }

    // All of them were counted as having no place. Of those that lie in each other the outer one has one.
    private void AddReadings(Annotation node, SpokenText words, TierItem item)
    {
        if (!saysReadings)
            return;
        foreach (RubyPassage ruby in node.Inner<RubyPassage>())
        {
            TextSpan span = words.FromBase(ruby.Span);
            if (span.IsEmpty || string.IsNullOrWhiteSpace(ruby.Reading) || (item.Readings.Count > 0 && span.Start < item.Readings[^1].Span.End))
                continue;
            item.Readings.Add(new(span, ruby.Reading));
            unsaid--;
        }
    }

    // Who speaks at exactly the time of the one before is in the same turn; so is what these two say together next.
    private void JoinTurn(TierItem item)
    {
        if (said.Count == 0 || !IsWith(said[^1].Item, item))
            return;
        TierItem first = said[^1].Item;
        if (said.Count > 2 && IsWith(said[^3].Item, said[^2].Item) && said[^2].Item.End == first.Start && said[^3].Item.Start is not null)
            first.BeginsTurn = false;
        item.BeginsTurn = first.BeginsTurn;
    }

    private static bool IsWith(TierItem one, TierItem other) => one.Start is not null && one.Start == other.Start && one.End == other.End && one.BeginsTurn | other.BeginsTurn;

    private void Place(TierItem item, Tier? tier, string? speaker)
    {
        tier ??= TierOf(speaker);
        string? who = ParticipantOf(speaker);
        if (tier.Speaker != who)
            item.Speaker = who;
        tier.Items.Add(item);
    }

    private void AddBlank(TierEntry entry)
    {
        var item = new TierItem("") { Start = entry.Type == TierFields.EndsAt ? null : entry.Time?.Start, End = entry.Time?.End, Rank = order++, Place = entry.Start, BeginsTurn = needsTurns && entry.Type != TierFields.SameTurn };
        Place(item, named[entry.Tier], entry.SpeakerId);
        blanks.TryAdd((entry.Start, entry.Time, entry.SpeakerId), item);
        blanks.TryAdd((entry.Start, entry.Time, null), item);
    }

    private Tier TierOf(string? speaker)
    {
        string key = speaker ?? "";
        if (speech.TryGetValue(key, out Tier? known))
            return known;
        if (fields.Count > 0 && byName.Find(ParticipantOf(speaker)) is { } told)
        {
            speech.Add(key, told);
            return told;
        }

        string wanted = speaker is null ? "speech" : document.Speakers[speaker]?.ToString() ?? speaker;
        var tier = new Tier(FreeName(wanted), TierContent.Speech) { Speaker = ParticipantOf(speaker) };
        speech.Add(key, tier);
        Add(tier);
        return tier;
    }

    private string FreeName(string wanted)
    {
        string name = wanted;
        for (int i = 2; names.Contains(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted} {i}");
        return name;
    }

    private void AddEntries()
    {
        foreach (TierEntry entry in document.Annotations.OfType<TierEntry>())
        {
            if (IsOfSpeech(entry))
                continue;
            if (!others.TryGetValue(entry.Tier, out Tier? tier))
            {
                if (!named.TryGetValue(entry.Tier, out tier) || tier.Content != TierContent.About)
                {
                    tier = new(FreeName(entry.Tier.Length == 0 ? "tier" : entry.Tier), TierContent.About) { Speaker = ParticipantOf(entry.SpeakerId) };
                    Add(tier);
                }

                tier.Kind ??= entry.Type;
                others.Add(entry.Tier, tier);
            }

            TierItem item = ItemOf(entry, tier);
            tier.Items.Add(item);
            latest[(entry.Tier, entry.Span)] = item;
        }
    }

    private TierItem ItemOf(TierEntry entry, Tier tier)
    {
        var item = new TierItem(entry.Value) { Start = entry.Time?.Start, End = entry.Time?.End, Rank = order++, Place = entry.Start };
        if (ParticipantOf(entry.SpeakerId) is var speaker && speaker != tier.Speaker)
            item.Speaker = speaker;
        TierFields? told = fields.Find(f => f.Name == tier.Name);
        if (told is { IsBeside: true })
            return item;
        if (told?.Above is { } above && latest.TryGetValue((above, entry.Span), out TierItem? upper))
        {
            item.About = upper;
            return item;
        }

        if (entry.Span.IsEmpty && (blanks.TryGetValue((entry.Start, entry.Time, entry.SpeakerId), out TierItem? blank) || blanks.TryGetValue((entry.Start, entry.Time, null), out blank)))
        {
            item.About = blank;
            item.Start = item.End = null;
            return item;
        }

        int at = FindAround(entry.Span);
        // An empty entry in the words of somebody is about these, unless it has a time of its own.
        if (at < 0 || (entry.Span.IsEmpty && entry.Time is not null))
            return item;
        (Annotation node, TierItem about) = said[at];
        item.About = about;
        if (node.Span == entry.Span)
            return item;
        TextSpan part = new SpokenText(node).FromBase(entry.Span);
        if (part != new TextSpan(0, about.Text.Length))
            item.AboutSpan = part;
        return item;
    }

    // Entries stand in the document in the order of its text, in a tier in that of time.
    private void Sort()
    {
        foreach (Tier tier in recording.Tiers)
        {
            bool isSorted = tier.Content == TierContent.Speech ? tier.Items.Exists(i => i.Text.Length == 0) : tier.Items.TrueForAll(i => i.Start is not null);
            if (isSorted && named.ContainsKey(tier.Name))
                RecordingParts.SortByTime(tier.Items);
        }
    }

    // What is said around a stretch; -1 where it reaches over several.
    private int FindAround(TextSpan span)
    {
        int low = 0, high = said.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (said[middle].Node.Start <= span.Start)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high >= 0 && said[high].Node.Span.Contains(span) ? high : -1;
    }
}

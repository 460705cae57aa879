using System.Collections.ObjectModel;

namespace TextModel.Recordings.Tiers;

/// <summary>What a transcription tool keeps, whatever its format: people, and tiers of entries on one timeline.</summary>
/// <remarks>Parsers fill it and <see cref="Documents.RecordingReader"/> makes a document of it; printers are given one that was made of a document.</remarks>
internal sealed class Recording
{
    /// <summary>What is said about the recording: title, date, language, and header lines as <see cref="Source.Fields"/>.</summary>
    public Source Source { get; set; } = Source.Empty;

    /// <summary>The people, in the order of the file; also those that never speak.</summary>
    public Participants Participants { get; } = new();

    /// <summary>The tiers, in the order of the file.</summary>
    public List<Tier> Tiers { get; } = [];

    /// <summary>Whether people give the tiers their names, and do not find them made: then a document keeps the names.</summary>
    public bool HasNamedTiers { get; init; }

    /// <summary>Whether the file has turns as such, with one speaker or several: then <see cref="TierItem.BeginsTurn"/> is said of every turn, and a document keeps it.</summary>
    public bool HasTurns { get; init; }

    /// <summary>Kinds of things that are in the file and neither here nor in the model, with how many: "controlled vocabularies".</summary>
    public Dictionary<string, int> Carried { get; } = [];
}

/// <summary>Who speaks.</summary>
/// <param name="Id">What the file calls the person; not empty.</param>
/// <param name="Name">The name for people, or null.</param>
/// <param name="Role">What the person does ("interviewer"), as the file has it, or null.</param>
internal sealed record Participant(string Id, string? Name = null, string? Role = null);

/// <summary>People by their identifiers, in the order in which they came.</summary>
internal sealed class Participants() : KeyedCollection<string, Participant>(StringComparer.Ordinal)
{
    /// <summary>The name of somebody; null where nobody has this identifier, or the person has no name.</summary>
    public string? NameOf(string? id) => id is not null && TryGetValue(id, out Participant? known) ? known.Name : null;

    /// <inheritdoc/>
    protected override string GetKeyForItem(Participant item) => item.Id;
}

/// <summary>A row of entries.</summary>
/// <param name="name">What the file calls it.</param>
/// <param name="content">What its entries are.</param>
internal sealed class Tier(string name, TierContent content)
{
    /// <summary>What the file calls it; unique in a recording.</summary>
    public string Name { get; } = name;

    /// <summary>What its entries are.</summary>
    public TierContent Content { get; set; } = content;

    /// <summary>The <see cref="Participant.Id"/> of who speaks here; null where entries say it themselves, or nobody is known.</summary>
    public string? Speaker { get; set; }

    /// <summary>What kind of thing a tier that is no speech holds, in the file's words: "translation", "comment"; null where it only has a name.</summary>
    public string? Kind { get; set; }

    /// <summary>The entries, in the order of time, and where times are missing in that of the file.</summary>
    public List<TierItem> Items { get; } = [];
}

/// <summary>What the entries of a tier are.</summary>
internal enum TierContent
{
    /// <summary>What somebody says: turns are made of it.</summary>
    Speech,

    /// <summary>Something about what is said: a translation, a gloss, a comment, a gesture.</summary>
    About,
}

/// <summary>An entry: a stretch of the recording, and what is said in it or about it.</summary>
/// <param name="text">The words, or what is said about them; with no line break at either end.</param>
internal sealed class TierItem(string text)
{
    /// <summary>The words, or what is said about them.</summary>
    public string Text { get; set; } = text;

    /// <summary>Where it begins in the recording, if that is known.</summary>
    public TimeSpan? Start { get; set; }

    /// <summary>Where it ends in the recording, if that is known.</summary>
    public TimeSpan? End { get; set; }

    /// <summary>Who speaks, where the entry says so and not its tier.</summary>
    public string? Speaker { get; set; }

    /// <summary>The entry of another tier that this one is about; null where only times tell.</summary>
    public TierItem? About { get; set; }

    /// <summary>The part of <see cref="Text"/> of <see cref="About"/> that this one is about, in UTF-16 code units; null: all of it.</summary>
    public TextSpan? AboutSpan { get; set; }

    /// <summary>Its place among the entries of all tiers, where the file tells that even without times (a timeline that all tiers share); null: by times, and in one tier as it stands.</summary>
    public int? Rank { get; set; }

    /// <summary>How sure the tool is, from 0 to 1.</summary>
    public double? Certainty { get; set; }

    /// <summary>Whether a turn of its own begins here, although the same one spoke before: where the file says so.</summary>
    public bool BeginsTurn { get; set; }

    /// <summary>The words of <see cref="Text"/> that have times, in order; none where only the entry has.</summary>
    public List<TierWord> Words { get; } = [];

    /// <summary>The characters of <see cref="Text"/> beside which it stands how they are read, in order, without overlap.</summary>
    public List<TierReading> Readings { get; } = [];

    /// <summary>Where it stands in the file, in UTF-16 code units of the file's text; -1 where that cannot be said.</summary>
    public int Place { get; set; } = -1;
}

/// <summary>Characters with what stands beside them.</summary>
/// <param name="Span">Where they stand in <see cref="TierItem.Text"/>, in UTF-16 code units.</param>
/// <param name="Reading">What stands beside them.</param>
internal readonly record struct TierReading(TextSpan Span, string Reading);

/// <summary>A word, or what the tool takes for one.</summary>
/// <param name="Span">Where it stands in <see cref="TierItem.Text"/>, in UTF-16 code units.</param>
/// <param name="Time">When it is spoken, or null.</param>
/// <param name="Certainty">How sure the tool is, from 0 to 1, or null.</param>
internal readonly record struct TierWord(TextSpan Span, TimeRange? Time, double? Certainty = null);

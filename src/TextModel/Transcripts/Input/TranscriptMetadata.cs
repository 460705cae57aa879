namespace TextModel.Transcripts;

/// <summary>What a person says about a transcript beside its text: in front matter, in a file of its own, or in code.</summary>
/// <remarks>What is said here goes before what the text says of itself; what is not said is taken from the text.</remarks>
public sealed record TranscriptMetadata
{
    /// <summary>Says nothing.</summary>
    public static TranscriptMetadata Empty { get; } = new();

    /// <summary>The description of the source. Contributors replace those of the same role that the text names.</summary>
    public Source Source { get; init; } = Source.Empty;

    /// <summary>Who speaks, under which labels. Other labels are found as always.</summary>
    public ValueList<KnownSpeaker> Speakers { get; init; }

    /// <summary>The name of the convention, one of <see cref="TranscriptConventions.All"/>; null: found from the text.</summary>
    public string? Convention { get; init; }

    /// <summary>People, places and organisations that the document is to know, each with an identifier of its own.</summary>
    public ValueList<Entity> Entities { get; init; }

    /// <summary>This metadata, with what it does not say taken from <paramref name="other"/>.</summary>
    /// <param name="other">What counts less, such as the front matter beside a file of its own.</param>
    public TranscriptMetadata Over(TranscriptMetadata other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var known = Entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Source = SourceMerge.Over(Source, other.Source),
            Speakers = [.. Speakers, .. other.Speakers],
            Convention = Convention ?? other.Convention,
            Entities = [.. Entities, .. other.Entities.Where(e => !known.Contains(e.Id))],
        };
    }
}

/// <summary>A person of whom is known that he or she speaks.</summary>
public sealed record KnownSpeaker
{
    /// <summary>The printed labels, with or without their punctuation; case does not matter. Without any, the name and its last word count as labels.</summary>
    public ValueList<string> Labels { get; init; }

    /// <summary>The person's name; null: as the label has it.</summary>
    public string? Name { get; init; }

    /// <summary>The part in the conversation.</summary>
    public SpeakerRole Role { get; init; }

    /// <summary>What else is said of the person (an office, an affiliation).</summary>
    public string? Description { get; init; }

    /// <summary>The identifier to give the speaker, an XML name; null: made from the name.</summary>
    public string? Id { get; init; }

    /// <summary>The <see cref="Entity.Id"/> of the same person in <see cref="TranscriptMetadata.Entities"/>.</summary>
    public string? EntityId { get; init; }
}

/// <summary>What a reader of metadata found.</summary>
/// <param name="Metadata">What was understood.</param>
/// <param name="Diagnostics">What was not, with line and column.</param>
public sealed record MetadataResult(TranscriptMetadata Metadata, ValueList<Diagnostic> Diagnostics);

/// <summary>Joins two descriptions of one source.</summary>
internal static class SourceMerge
{
    /// <summary>The first description, its gaps filled from the second.</summary>
    public static Source Over(Source first, Source second)
    {
        if (first == Source.Empty)
            return second;
        var roles = first.Contributors.Select(c => c.Role).ToHashSet();
        return first with
        {
            Title = first.Title ?? second.Title,
            Contributors = [.. first.Contributors, .. second.Contributors.Where(c => !roles.Contains(c.Role))],
            Date = first.Date ?? second.Date,
            Printed = first.Printed is { } printed ? Over(printed, second.Printed) : second.Printed,
            Publisher = first.Publisher ?? second.Publisher,
            PublicationDate = first.PublicationDate ?? second.PublicationDate,
            Rights = first.Rights ?? second.Rights,
            Language = first.Language ?? second.Language,
            Fields = Over(first.Fields, second.Fields),
            Extra = Over(first.Extra, second.Extra),
        };
    }

    private static PrintedSource Over(PrintedSource first, PrintedSource? second) => second is null ? first : first with
    {
        Title = first.Title ?? second.Title,
        Volume = first.Volume ?? second.Volume,
        Pages = first.Pages ?? second.Pages,
        Publisher = first.Publisher ?? second.Publisher,
        Place = first.Place ?? second.Place,
        Date = first.Date ?? second.Date,
        OriginalDate = first.OriginalDate ?? second.OriginalDate,
        Extra = Over(first.Extra, second.Extra),
    };

    private static KeyedValues Over(KeyedValues first, KeyedValues second)
    {
        var keys = first.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return [.. first, .. second.Where(f => !keys.Contains(f.Key))];
    }
}

using System.Collections.Immutable;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>What front matter says.</summary>
/// <param name="Source">The description of the source.</param>
/// <param name="Structures">Where in the file it says who speaks, and the like, in a way that only a reader of YAML understands.</param>
internal sealed record FrontMatterResult(Source Source, ImmutableArray<TextSpan> Structures);

/// <summary>Reads the front matter of a Markdown file as far as it describes the source.</summary>
/// <remarks>
/// YAML between lines of <c>---</c>, TOML between lines of <c>+++</c>, or a JSON object. Only what such headers hold in practice is read: <c>key: value</c>, lists, quoted and folded values. A full YAML reader could take the
/// place of <see cref="YamlLines"/> and leave the rest as it is: it has to give the same keys with their values and spans.
/// </remarks>
internal static class FrontMatterReader
{
    /// <summary>Reads the front matter.</summary>
    /// <param name="text">The file.</param>
    /// <param name="span">The front matter with its fences, in the file; null where there is none.</param>
    /// <param name="diagnostics">Receives what is not understood.</param>
    public static FrontMatterResult Read(SourceText text, TextSpan? span, DiagnosticBag diagnostics)
    {
        if (span is not { } whole)
            return new(Source.Empty, []);
        Source source = Source.Empty;
        var structures = ImmutableArray.CreateBuilder<TextSpan>();
        var contributors = new List<Contributor>();
        bool yaml = text.Characters.Span[whole.Start] == '-';
        foreach (FrontMatterEntry entry in yaml ? YamlLines.Read(text, whole, diagnostics) : OtherHeaders.Read(text.Characters.Span, whole))
        {
            if (yaml && (entry.Key is "convention" || (entry.Key is "speakers" or "entities" && IsStructure(entry.Values))))
            {
                structures.Add(entry.Span);
                continue;
            }

            if (entry.Values.Count == 0)
                continue;
            source = Set(source, entry, contributors);
        }

        source = source with { Contributors = ValueList.Create<Contributor>([.. contributors]) };
        return new(source, structures.DrainToImmutable());
    }

    private static bool IsStructure(List<string> values) =>
        values.TrueForAll(v => v.Contains('{', StringComparison.Ordinal) || v.Contains(": ", StringComparison.Ordinal) || v.StartsWith("- ", StringComparison.Ordinal));

    private static Source Set(Source source, FrontMatterEntry entry, List<Contributor> contributors)
    {
        string value = string.Join(", ", entry.Values);
        string key = entry.Key.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        if (RoleOf(key) is { } role)
        {
            contributors.AddRange(entry.Values.Select(name => new Contributor(name, role)));
            return source;
        }

        switch (key)
        {
            case "title" when source.Title is null:
                return source with { Title = PlainTitle.Of(value) };
            case "date" or "recorded" or "recorded_on" or "recording_date" or "interview_date" or "date_of_interview" or "event_date" or "meeting_date" or "airdate" or "air_date" or "datum" or "fecha"
                when source.Date is null && DateOf(value) is { } date:
                return source with { Date = date };
            case "published" or "published_time" or "publication_date" or "publish_date" or "publishdate" or "pubdate" or "pub_date" or "published_at" or "date_published" or "datepublished" or "created"
                or "created_at" or "posted" when source.PublicationDate is null && DateOf(value) is { } date:
                return source with { PublicationDate = date };
            case "publisher" when source.Publisher is null:
                return source with { Publisher = value };
            case "lang" or "language" when source.Language is null && value.Length is >= 2 and <= 12 && !value.Contains(' '):
                return source with { Language = value };
            case "license" or "licence" or "rights" or "copyright" when source.Rights is null:
                return source with { Rights = new() { Status = value.Length <= 40 ? value : null, Statement = value } };
            default:
                return source with { Fields = source.Fields.Add(entry.Key, value) };
        }
    }

    private static ContributorRole? RoleOf(string key) => key switch
    {
        "author" or "authors" or "by" => ContributorRole.Author,
        "editor" or "editors" or "edited_by" => ContributorRole.Editor,
        "translator" or "translators" or "translated_by" or "translation_by" => ContributorRole.Translator,
        "interviewer" or "interviewers" or "interviewed_by" or "host" or "hosts" => ContributorRole.Interviewer,
        "interviewee" or "interviewees" or "narrator" or "guest" or "guests" => ContributorRole.Interviewee,
        "transcript_by" or "transcribed_by" or "transcription_by" or "transcriber" or "transcribers" => ContributorRole.Transcriber,
        "speaker" or "speakers" or "participants" => new("speaker"),
        _ => null,
    };

    // "2021-12-06 17:19:30-05:00": the day is enough.
    private static PartialDate? DateOf(string value)
    {
        value = value.Replace('/', '-');
        int day = value.AsSpan().IndexOfAny(' ', 'T');
        return PartialDate.TryParse(day < 0 ? value : value.AsSpan(0, day), out PartialDate date) ? date : null;
    }
}

namespace TextModel.Transcripts;

/// <summary>Turns the statements of the front matter into a <see cref="Source"/>.</summary>
/// <param name="known">What the format knows.</param>
/// <param name="dayFirst">Whether a date in mere numbers begins with the day.</param>
internal sealed class SourceBuilder(Source known, bool dayFirst)
{
    private readonly List<Contributor> contributors = [.. known.Contributors];
    private readonly HashSet<Contributor> named = [.. known.Contributors];
    private PartialDate? printedYear;

    public Source Source { get; private set; } = known;

    /// <summary>Whether a date in mere numbers begins with the day.</summary>
    public bool DayFirst => dayFirst;

    /// <summary>Sets what the text states in so many words; what the format knows already stays.</summary>
    public void Set(FactKey? fact, string key, string value)
    {
        switch (fact)
        {
            case FactKey.Title: Source = Source with { Title = Source.Title ?? value }; break;
            case FactKey.Author: AddAll(value, ContributorRole.Author); break;
            case FactKey.Interviewer: AddAll(value, ContributorRole.Interviewer); break;
            case FactKey.Interviewee: AddAll(value, ContributorRole.Interviewee); break;
            case FactKey.Translator: AddAll(value, ContributorRole.Translator); break;
            case FactKey.Editor: AddAll(value, ContributorRole.Editor); break;
            case FactKey.Date when DateOf(value) is { } date: SetDate(key, value, date); break;
            case FactKey.Publisher when Dates.TryRead(value, dayFirst) is { } date: SetPublished(date); break;
            case FactKey.Printed: SetPrinted(value); break;
            case FactKey.Publisher: SetPublisher(value); break;
            case FactKey.Transcription: SetTranscription(value); break;
            case FactKey.Rights: SetRights(key, value); break;
            case FactKey.Language when value.Length is 2 or 3: Source = Source with { Language = Source.Language ?? value.ToLowerInvariant() }; break;
            default: Source = Source with { Fields = Source.Fields.Add(key, value) }; break;
        }
    }

    /// <summary>Sets the author who is named above the title, before all other contributors.</summary>
    public void SetAuthor(string name)
    {
        if (!contributors.Exists(c => c.Role == ContributorRole.Author))
        {
            contributors.Insert(0, new(name, ContributorRole.Author));
            named.Add(contributors[0]);
        }
    }

    public void Set(PartialDate date) => Source = Source with { Date = Source.Date ?? date };

    /// <summary>Sets the day of publication, where none is known.</summary>
    public void SetPublished(PartialDate date) => Source = Source with { PublicationDate = Source.PublicationDate ?? date };

    /// <summary>Sets the date where none is known, or only the year of this one; false where it stays as it was.</summary>
    public bool Refine(PartialDate date)
    {
        bool finer = Source.Date is not { } was || (was.Month is null && date.Month is not null && was.Year == date.Year);
        if (finer)
            Source = Source with { Date = date };
        return finer;
    }

    /// <summary>The finished description.</summary>
    public Source Build()
    {
        PrintedSource? printed = Source.Printed;
        // The year beside the title is that of the first publication, if the edition has another.
        if (printedYear is { } year)
        {
            printed ??= new();
            printed = printed.Date is null ? printed with { Date = year } : printed.Date == year ? printed : printed with { OriginalDate = year };
        }

        return Source with { Printed = printed, Contributors = contributors.ToValueList() };
    }

    // "March 1919, in the Quay Review": what else the line says is kept.
    private void SetDate(string key, string value, PartialDate date)
    {
        Set(date);
        if (Dates.TryRead(value, dayFirst) is null)
            Source = Source with { Fields = Source.Fields.Add(key, value) };
    }

    private PartialDate? DateOf(string value) => Dates.TryRead(value, dayFirst) ?? Dates.Find(value, new(dayFirst, ShortYears: true));

    private void AddAll(string names, ContributorRole role)
    {
        foreach (string name in names.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var contributor = new Contributor(name, role);
            if (named.Add(contributor))
                contributors.Add(contributor);
        }
    }

    // "Works, Vol. 7, 1925": the parts before volume, pages and year are the title.
    private void SetPrinted(string value)
    {
        PrintedSource printed = Source.Printed ?? new();
        var title = new List<string>();
        foreach (string part in value.TrimEnd('.').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (printed.Volume is null && After(part, "Volume", "Vol.", "Vol", "Bd.", "Band", "Tome", "T.") is { } volume)
                printed = printed with { Volume = volume };
            else if (printed.Pages is null && After(part, "pages", "pp.", "pp", "p.", "S.") is { } pages)
                printed = printed with { Pages = pages };
            else if (part.Length == 4 && Dates.LastYear(part) is { } year)
                printedYear = year;
            else if (Dates.TryRead(part) is { } date)
                printedYear = date;
            else
                title.Add(part);
        }

        Source = Source with { Printed = printed with { Title = printed.Title ?? (title.Count == 0 ? null : string.Join(", ", title)) } };
    }

    // "Mole Press, Trieste, 1962"
    private void SetPublisher(string value)
    {
        PrintedSource printed = Source.Printed ?? new();
        string[] parts = value.TrimEnd('.').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int count = parts.Length;
        if (count > 1 && Dates.TryRead(parts[^1]) is { } date)
        {
            printed = printed with { Date = date };
            count--;
        }

        if (count > 1)
            printed = printed with { Place = parts[--count] };
        Source = Source with { Printed = printed with { Publisher = count == 0 ? value : string.Join(", ", parts[..count]) } };
    }

    // "A. Lee for the Harbour Archive, 2008"
    private void SetTranscription(string value)
    {
        string rest = value.TrimEnd('.');
        int comma = rest.LastIndexOf(',');
        if (comma > 0 && Dates.TryRead(rest.AsSpan(comma + 1)) is { } date)
        {
            Source = Source with { PublicationDate = Source.PublicationDate ?? date };
            rest = rest[..comma].TrimEnd();
        }

        int on = rest.IndexOf(" for ", StringComparison.OrdinalIgnoreCase);
        if (on > 0)
        {
            string publisher = rest[(on + 5)..].Trim();
            Source = Source with { Publisher = Source.Publisher ?? (publisher.StartsWith("the ", StringComparison.Ordinal) ? publisher[4..] : publisher) };
            rest = rest[..on].TrimEnd();
        }

        if (rest.Length > 0)
            AddAll(rest, ContributorRole.Transcriber);
    }

    private void SetRights(string key, string value)
    {
        Rights rights = Source.Rights ?? new();
        bool keyIsStatus = !key.StartsWith("licen", StringComparison.OrdinalIgnoreCase) && !key.Equals("rights", StringComparison.OrdinalIgnoreCase);
        int address = value.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        string? uri = address < 0 ? null : value[address..].Split(' ', ')', ']', '>')[0].TrimEnd('.', ',');
        Source = Source with
        {
            Rights = rights with
            {
                Status = rights.Status ?? (keyIsStatus ? key : value.Length <= 40 ? value : null),
                Statement = rights.Statement is null ? value : $"{rights.Statement} {value}",
                Uri = rights.Uri ?? uri,
            },
        };
    }

    private static string? After(string part, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase) && part.Length > word.Length && part[word.Length..].TrimStart() is { Length: > 0 } rest
                && (char.IsAsciiDigit(rest[0]) || (part[word.Length] == ' ' && rest.Length <= 8)))
                return rest;
        }

        return null;
    }
}

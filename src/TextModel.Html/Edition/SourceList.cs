using System.Globalization;

namespace TextModel.Editions;

/// <summary>What is known of a conversation as a publication, for readers.</summary>
internal static class SourceList
{
    /// <summary>How many speakers look different; the next ones look like the first.</summary>
    public const int Looks = 8;

    /// <summary>The title; where there is none, the first heading, else the name of the file.</summary>
    public static string TitleOf(TextDocument document)
    {
        string? title = document.Source.Title;
        if (string.IsNullOrWhiteSpace(title) && document.Headings.FirstOrDefault(h => !h.Span.IsEmpty) is { } heading)
            title = heading.ReadingText.Replace('\n', ' ');
        if (string.IsNullOrWhiteSpace(title) && document.Path is { } path)
            title = Path.GetFileNameWithoutExtension(path);
        return string.IsNullOrWhiteSpace(title) ? "A conversation" : title.Trim();
    }

    /// <summary>Who speaks, in the order in which they begin; their places say which look they have.</summary>
    public static IEnumerable<Speaker> SpeakersOf(TextDocument document) =>
        document.Turns.Select(t => t.Speaker).OfType<Speaker>().Distinct(ReferenceEqualityComparer.Instance).Cast<Speaker>();

    /// <summary>The name of a speaker; where there is none, the label, without what sets it off from speech.</summary>
    public static string NameOf(Speaker speaker)
    {
        string name = speaker.ToString();
        string bare = speaker.Name is null ? name.Trim().TrimEnd('.', ':', ' ') : name.Trim();
        return bare.Length > 0 ? bare : name;
    }

    /// <summary>Prints the description.</summary>
    public static void Print(HtmlText output, TextDocument document)
    {
        Source source = document.Source;
        output.Raw("<dl class=\"source\">");
        Speaker[] speakers = [.. SpeakersOf(document)];
        if (speakers.Length is > 0 and <= 24)
        {
            output.Raw("<dt>Speakers</dt><dd>");
            for (int i = 0; i < speakers.Length; i++)
                output.Raw(i > 0 ? ", " : "").Raw("<span class=\"chip s").Number(i % Looks).Raw("\">").Text(NameOf(speakers[i])).Raw("</span>");
            output.Raw("</dd>");
        }
        else if (speakers.Length > 0)
        {
            Row(output, "Speakers", string.Create(CultureInfo.InvariantCulture, $"{speakers.Length} persons"));
        }

        foreach (IGrouping<string, Contributor> role in source.Contributors.GroupBy(c => c.Role.ToString()))
            Row(output, role.Key is { Length: > 0 } name ? char.ToUpperInvariant(name[0]) + name[1..] : "Contributor", string.Join(", ", role.Select(c => c.Name)));
        Row(output, "Date", source.Date is { } date ? Readable(date) : null);
        Row(output, "Publisher", source.Publisher);
        Row(output, "Published", source.PublicationDate is { } published ? Readable(published) : null);
        Row(output, "Printed in", PrintedOf(source.Printed));
        Row(output, "Rights", source.Rights?.Statement ?? source.Rights?.Status);
        if (source.Rights?.Uri is { } uri && SafeAddress.Is(uri))
            output.Raw("<dt>Licence</dt><dd><a").Attribute("href", uri).Raw(">").Text(uri).Raw("</a></dd>");
        foreach (KeyedValue field in source.Fields)
            Row(output, field.Key, field.Value);
        output.Raw("</dl>\n");
    }

    /// <summary>The conversation as one would cite it.</summary>
    public static string Citation(TextDocument document, string edition)
    {
        Source source = document.Source;
        string[] names = [.. source.Contributors.Where(c => c.Role == ContributorRole.Interviewee || c.Role == ContributorRole.Author).Select(c => c.Name)];
        if (names.Length == 0)
            names = [.. document.Speakers.Where(s => s.Role == SpeakerRole.Interviewee && s.Name is not null).Select(s => s.Name!)];
        string[] askers = [.. source.Contributors.Where(c => c.Role == ContributorRole.Interviewer).Select(c => c.Name)];
        string title = TitleOf(document);
        string[] parts =
        [
            string.Join(", ", names), $"“{title}”", askers.Length > 0 ? $"Interview by {string.Join(", ", askers)}" : "",
            source.Date is { } date ? Readable(date) : "", source.Publisher ?? "", edition == title ? "" : $"In: {edition}",
        ];
        return string.Join(". ", parts.Where(p => p.Length > 0).Select(p => p.TrimEnd('.'))) + ".";
    }

    /// <summary>A date as English has it.</summary>
    public static string Readable(PartialDate date)
    {
        string year = date.Year < 1 ? string.Create(CultureInfo.InvariantCulture, $"{1 - date.Year} BC") : date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is not { } month)
            return year;
        string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return date.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day} {name} {year}") : $"{name} {year}";
    }

    private static string? PrintedOf(PrintedSource? printed)
    {
        if (printed is null)
            return null;
        string?[] parts = [printed.Title, printed.Volume, printed.Place, printed.Publisher, printed.Date is { } date ? Readable(date) : null, printed.Pages is { } pages ? $"pp. {pages}" : null];
        return string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }

    private static void Row(HtmlText output, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            output.Raw("<dt>").Text(name).Raw("</dt><dd>").Text(value.Trim()).Raw("</dd>");
    }
}

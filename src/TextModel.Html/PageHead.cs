using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>What the head of a page and its data for search engines say, while it is collected. Of two that say the same the first counts.</summary>
internal sealed class PageHead
{
    public List<Contributor> Contributors { get; } = [];

    /// <summary>When the conversation was, or "date" and no more.</summary>
    public PartialDate? Date { get; set; }

    public PartialDate? Published { get; set; }

    public string? Publisher { get; set; }

    public string? Rights { get; set; }

    public string? Title { get; set; }

    /// <summary>The page's own address.</summary>
    public string? Address { get; set; }

    /// <summary>The name of the site, which titles of pages often end in.</summary>
    public string? Site { get; set; }

    /// <summary>Dates in other words than ISO's: the engine reads dates.</summary>
    public KeyedValues Fields { get; private set; } = KeyedValues.Empty;

    /// <summary>Takes one <c>meta</c> element.</summary>
    /// <param name="name">Its name in small letters.</param>
    /// <param name="value">Its content, not empty.</param>
    public void Meta(string? name, string value)
    {
        switch (name)
        {
            case "author" or "dc.creator" or "dcterms.creator" or "citation_author" or "article:author" or "parsely-author" or "sailthru.author" when !value.Contains("://", StringComparison.Ordinal):
                AddAuthors(value);
                break;
            case "dc.contributor" or "dcterms.contributor":
                Add(value, new("contributor"));
                break;
            case "dc.title" or "dcterms.title" or "citation_title" or "og:title" or "twitter:title" or "parsely-title" or "headline":
                Title ??= value;
                break;
            case "date" or "dc.date" or "dcterms.date" or "dc.date.created" or "dcterms.created" or "citation_date":
                Date ??= DateOf("date", value);
                break;
            case "dc.date.issued" or "dcterms.issued" or "citation_publication_date" or "article:published_time" or "article:published" or "og:published_time" or "og:article:published_time"
                or "datepublished" or "publishdate" or "publish-date" or "publish_date" or "published" or "published_time" or "pubdate" or "publication_date" or "parsely-pub-date" or "sailthru.date"
                or "article.published" or "datecreated" or "dc.date.submitted" or "dcterms.available" or "video:release_date" or "release_date":
                Published ??= DateOf("published", value);
                break;
            case "publisher" or "dc.publisher" or "dcterms.publisher":
                Publisher ??= value;
                break;
            case "og:site_name" or "application-name":
                Publisher ??= value;
                Site ??= value;
                break;
            case "og:url":
                Address ??= value;
                break;
            case "rights" or "copyright" or "dc.rights" or "dcterms.rights":
                Rights ??= value;
                break;
        }
    }

    /// <summary>Adds the authors, where none are known from elsewhere.</summary>
    public void AddAuthors(string names) => Add(names, ContributorRole.Author);

    /// <summary>Reads a date as machines write it; another is kept for the engine, under a key.</summary>
    public PartialDate? DateOf(string key, string value)
    {
        if (PartialDate.TryParse(value, out PartialDate whole))
            return whole;
        string digits = value.Length >= 10 ? value[..10].Replace('/', '-') : value.Length == 8 ? $"{value[..4]}-{value[4..6]}-{value[6..]}" : value;
        if (PartialDate.TryParse(digits, out PartialDate day))
            return day;
        if (Fields[key] is null)
            Fields = Fields.Add(key, value);
        return null;
    }

    private void Add(string names, ContributorRole role)
    {
        foreach (string name in names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Contributors.Add(new(name, role));
    }
}

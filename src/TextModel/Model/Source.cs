namespace TextModel;

/// <summary>The bibliographic description of what was transcribed; in TEI the <c>fileDesc</c> and <c>profileDesc</c>.</summary>
/// <remarks>Where a value was read from the text, a <see cref="SourceStatement"/> of the document says from which stretch.</remarks>
public sealed record Source
{
    /// <summary>A description that says nothing.</summary>
    public static Source Empty { get; } = new();

    /// <summary>The title, on one line.</summary>
    public string? Title { get; init; }

    /// <summary>Who had a part in it, in the order they are named: author, interviewer, transcriber …</summary>
    public ValueList<Contributor> Contributors { get; init; }

    /// <summary>When the conversation took place, or the text first appeared.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The printed publication that was transcribed.</summary>
    public PrintedSource? Printed { get; init; }

    /// <summary>Who publishes the electronic text (an archive, a project).</summary>
    public string? Publisher { get; init; }

    /// <summary>When the electronic text was published.</summary>
    public PartialDate? PublicationDate { get; init; }

    /// <summary>Under which terms it may be used.</summary>
    public Rights? Rights { get; init; }

    /// <summary>The text's main language as a BCP 47 tag (<c>en</c>, <c>de-AT</c>).</summary>
    public string? Language { get; init; }

    /// <summary>Further lines of the form <c>Key : value</c> that no other property holds.</summary>
    public KeyedValues Fields { get; init; } = KeyedValues.Empty;

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; init; } = KeyedValues.Empty;

    /// <summary>The first contributor who is its author.</summary>
    public string? Author => Find(ContributorRole.Author);

    /// <summary>The first contributor who transcribed it.</summary>
    public string? Transcriber => Find(ContributorRole.Transcriber);

    private string? Find(ContributorRole role)
    {
        foreach (Contributor contributor in Contributors)
        {
            if (contributor.Role == role)
                return contributor.Name;
        }

        return null;
    }
}

/// <summary>A person or body that had a part in the text.</summary>
/// <param name="Name">The name, as it was printed.</param>
/// <param name="Role">The part.</param>
public sealed record Contributor(string Name, ContributorRole Role)
{
    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; init; } = KeyedValues.Empty;
}

/// <summary>The part that a contributor had. The common ones are members; any other word will do.</summary>
/// <param name="Value">The role in lower case.</param>
public readonly record struct ContributorRole(string Value)
{
    /// <summary>The author; of an interview, by custom, the one who answers.</summary>
    public static ContributorRole Author => new("author");

    /// <summary>The editor.</summary>
    public static ContributorRole Editor => new("editor");

    /// <summary>The one who asks.</summary>
    public static ContributorRole Interviewer => new("interviewer");

    /// <summary>The one who is asked.</summary>
    public static ContributorRole Interviewee => new("interviewee");

    /// <summary>The one who wrote down or marked up the text.</summary>
    public static ContributorRole Transcriber => new("transcriber");

    /// <summary>The translator.</summary>
    public static ContributorRole Translator => new("translator");

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>The printed publication; in TEI <c>sourceDesc/biblStruct</c>.</summary>
public sealed record PrintedSource
{
    /// <summary>The title of the book, journal or series.</summary>
    public string? Title { get; init; }

    /// <summary>The volume, as it was printed.</summary>
    public string? Volume { get; init; }

    /// <summary>The pages, as they were printed (<c>221-24</c>).</summary>
    public string? Pages { get; init; }

    /// <summary>The publishing house.</summary>
    public string? Publisher { get; init; }

    /// <summary>The place of publication.</summary>
    public string? Place { get; init; }

    /// <summary>The year of the edition or printing that was transcribed.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The date that is given with the title, where it differs from that of the edition.</summary>
    public PartialDate? OriginalDate { get; init; }

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; init; } = KeyedValues.Empty;
}

/// <summary>The terms of use; in TEI <c>availability</c>.</summary>
public sealed record Rights
{
    /// <summary>The terms in short: <c>Public Domain</c>, <c>CC BY 4.0</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The whole statement, as it was printed.</summary>
    public string? Statement { get; init; }

    /// <summary>The address of a licence.</summary>
    public string? Uri { get; init; }

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; init; } = KeyedValues.Empty;
}

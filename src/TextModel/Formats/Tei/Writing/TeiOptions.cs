namespace TextModel.Formats.Tei;

/// <summary>Options for writing TEI.</summary>
public sealed record TeiOptions : WriteOptions
{
    /// <summary>The defaults: faithful layout, speeches as <c>sp</c> unless times are known.</summary>
    public TeiOptions() => Format = TeiNames.Format;

    /// <summary>How the text is laid out.</summary>
    public TeiLayout Layout { get; init; }

    /// <summary>Which elements hold the turns.</summary>
    public TeiSpeech Speech { get; init; }

    /// <summary>How an annotation is written that crosses others.</summary>
    public TeiOverlap Overlap { get; init; }

    /// <summary>
    /// The licence of the file where the document says nothing of rights: an address, such as <c>https://creativecommons.org/licenses/by/4.0/</c>,
    /// or words (TEI <c>licence</c>).
    /// </summary>
    public string? License { get; init; }

    /// <summary>Who answers for the conversion (TEI <c>respStmt</c> with the <c>resp</c> "conversion").</summary>
    public string? Responsible { get; init; }

    /// <summary>For what the file was made (TEI <c>projectDesc</c>); it is read back as the field <c>project</c> of the source.</summary>
    public string? Project { get; init; }

    /// <summary>
    /// A header of your own: XML whose root is <c>teiHeader</c> in the namespace of TEI. What the document knows (title, people, dates, checksum …) is
    /// put where the template has nothing or an empty element; what the template says stays. One that cannot be used gives <c>TM0211</c>, and
    /// the file has the header that it would have without; <see cref="TeiFormat.CheckHeader"/> tells before.
    /// </summary>
    public string? Header { get; init; }

    /// <summary>What a source says when these options are followed.</summary>
    internal Source Complete(Source source)
    {
        if (License is not null && source.Rights is null)
            source = source with { Rights = Uri.IsWellFormedUriString(License, UriKind.Absolute) ? new() { Uri = License } : new() { Status = License } };
        var conversion = new ContributorRole("conversion");
        if (Responsible is not null && !source.Contributors.Any(c => c.Role == conversion && c.Name == Responsible))
            source = source with { Contributors = source.Contributors.Add(new(Responsible, conversion)) };
        if (Project is not null && source.Fields[TeiNames.Project] != Project)
            source = source with { Fields = [.. source.Fields.Where(f => f.Key != TeiNames.Project), new(TeiNames.Project, Project)] };
        return source;
    }
}

/// <summary>How a TEI file is laid out.</summary>
public enum TeiLayout
{
    /// <summary>EndingAncestors <c>text</c> no character is added and none left out (promise P1).</summary>
    Faithful,

    /// <summary>
    /// Every block on a line of its own, indented, line wraps undone. For people who read the file; promise P1 does not hold: white
    /// space of the source is not kept, and offsets of a document read from such a file are not those of the source.
    /// </summary>
    Indented,
}

/// <summary>Which elements hold the turns.</summary>
public enum TeiSpeech
{
    /// <summary><c>u</c> with a <c>timeline</c> where a turn has a time, else <c>sp</c>.</summary>
    Auto,

    /// <summary><c>sp</c> with <c>speaker</c> and <c>p</c>: printed or edited transcripts.</summary>
    Speech,

    /// <summary><c>u</c> with <c>seg</c>: transcribed speech.</summary>
    Utterance,
}

/// <summary>How an annotation is written that crosses the elements around it.</summary>
public enum TeiOverlap
{
    /// <summary>Within one block an <c>annotation</c> with a <c>string-range</c>; across blocks a <c>span</c> between two <c>anchor</c>s.</summary>
    StandOff,

    /// <summary>In pieces that are linked by <c>@next</c> and <c>@prev</c>, where the schema allows the element; else as above.</summary>
    Fragments,
}

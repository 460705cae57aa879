namespace TextModel.Formats;

/// <summary>A format: its names, how to recognise it, how to read and write it.</summary>
public sealed record TextFormat
{
    /// <summary>The identifier, in lower case: <c>tei</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people: <c>TEI P5 XML</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The file name endings with their dot, the preferred one first: <c>.tei.xml</c>, <c>.xml</c>.</summary>
    public required ValueList<string> Extensions { get; init; }

    /// <summary>What the format can and cannot carry, in one sentence.</summary>
    public required string Carries { get; init; }

    /// <summary>The reader, or null where the format is only written.</summary>
    public ITextReader? Reader { get; init; }

    /// <summary>The writer, or null where the format is only read.</summary>
    public ITextWriter? Writer { get; init; }

    /// <summary>Whether a file of the format holds a document already (TEI, JSON), and is not a text or page of which one is made.</summary>
    public bool HoldsDocuments { get; init; }

    /// <summary>The type of the options that the writer takes, such as <c>typeof(TeiOptions)</c>; null: those that all formats have, <see cref="WriteOptions"/>.</summary>
    public Type? OptionsType { get; init; }

    /// <summary>Whether options are of a type that the writer takes: of <see cref="OptionsType"/>, or of one that this is derived from.</summary>
    /// <param name="options">The options.</param>
    public bool Takes(WriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (OptionsType ?? typeof(WriteOptions)).IsAssignableTo(options.GetType());
    }

    /// <summary>Reads and writes the annotations themselves, in the format's own terms; null for a format of documents.</summary>
    public IAnnotationFormat? Annotations { get; init; }

    /// <summary>How sure the first bytes (up to 4 KiB) make it that a file is of this format, from 0 to 1; null: only the name can tell.</summary>
    /// <remarks>
    /// A fitting name counts 0.5 beside it. Where all files of a format are files of a more general one too (a tool's web pages), a recogniser that is certain may say
    /// up to 2, so that the more special format wins whatever the file is called.
    /// </remarks>
    public Func<ReadOnlyMemory<byte>, double>? Recognize { get; init; }

    /// <summary>Whether a file's name ends in one of the <see cref="Extensions"/>; returns the length of the longest that fits, or 0.</summary>
    public int MatchName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int longest = 0;
        foreach (string extension in Extensions)
        {
            if (extension.Length > longest && path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                longest = extension.Length;
        }

        return longest;
    }
}

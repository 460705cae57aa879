namespace TextModel.Formats.Tei;

/// <summary>
/// The start tags of the annotations of a file, by their numbers: annotations are made of them when somebody asks. How much of a tag is
/// kept until then depends on whether it can be read again.
/// </summary>
/// <param name="strings">Makes strings of names and values.</param>
internal abstract class TeiTags(Utf8Strings strings) : LazyTags
{
    /// <summary>Makes strings of names and values.</summary>
    public Utf8Strings Strings => strings;

    /// <summary>The tags of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="annotations">Knows where its tags stand.</param>
    public static TeiTags Of(TeiSource source, TeiLazyAnnotations annotations) =>
        source.IsBytes ? new TeiTagsInBytes(source, annotations, new()) : new TeiTagsAsRead(source, new());

    /// <summary>An element begins; they come in the order of their numbers.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="name">Its name.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="given">Its attributes, in a list that the next one will use too.</param>
    /// <param name="around">The number of the nearest element around it that stands in the source itself; -1 for none.</param>
    public abstract void Begin(int number, TeiName name, string space, XmlAttributes given, int around);

    /// <summary>The start tag of an element has ended.</summary>
    public virtual void EndOfTag(int number, TextSpan place)
    {
    }

    /// <summary>An element ends.</summary>
    public virtual void End(int number, TextSpan place)
    {
    }

    /// <summary>Something without content stands here.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="place">Where it stands in the source.</param>
    /// <param name="data">What it says; null where that is the source there.</param>
    /// <param name="around">The number of the nearest element around it that stands in the source itself; -1 for none.</param>
    public virtual void Aside(int number, TextSpan place, string? data, int around)
    {
    }

    /// <summary>What something without content says; null where that is the source at its place.</summary>
    public virtual string? DataOf(int number) => null;

    /// <summary>The name of an element, and its attributes.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="given">Takes the attributes in place of what it has.</param>
    public abstract TeiName Open(int number, XmlAttributes given);

    /// <summary>The tag of an element where it costs nothing to give it at once; null where it is read when somebody asks.</summary>
    /// <param name="number">The number of the element.</param>
    /// <param name="name">Its name.</param>
    /// <param name="given">Its attributes.</param>
    public abstract Tag? TagAtOnce(int number, TeiName name, XmlAttributes given);

    /// <summary>What stands in an element, in UTF-8.</summary>
    /// <param name="number">The number of the element.</param>
    /// <param name="end">Where its end tag begins in the source.</param>
    public abstract ReadOnlyMemory<byte> ContentOf(int number, int end);

    /// <summary>Where all annotations stand in the source, in its order.</summary>
    public abstract Rows<TeiPlace> FindPlaces();
}

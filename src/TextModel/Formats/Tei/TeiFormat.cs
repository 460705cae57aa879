namespace TextModel.Formats.Tei;

/// <summary>TEI P5 XML.</summary>
public static class TeiFormat
{
    /// <summary>The identifier <c>tei</c>.</summary>
    public const string Id = "tei";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "TEI P5 XML",
        Extensions = [".tei.xml", ".tei", ".xml"],
        Carries = "The whole model; overlapping annotations stand off.",
        Writer = new TeiWriter(),
    };
}

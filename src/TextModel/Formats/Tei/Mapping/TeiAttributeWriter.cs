using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Takes the attributes of one element, in the terms of the model; a null says that there is none.</summary>
internal abstract class TeiAttributeWriter
{
    /// <summary>An attribute that any text may be the value of.</summary>
    public abstract void Text(TeiAttributeName name, string? value);

    /// <summary>An attribute whose value the schema wants to be one word.</summary>
    public abstract void Word(TeiAttributeName name, string? value);

    /// <summary>An attribute that names an identifier.</summary>
    public abstract void Pointer(TeiAttributeName name, string? id);

    /// <summary>The anchor's pointer to its note.</summary>
    public abstract void Note(string? id);

    /// <summary>What every new element of its kind has.</summary>
    public abstract void Fixed(TeiAttributeName name, string value);

    public abstract void Kind(TurnKind kind);

    /// <summary>When something was spoken.</summary>
    /// <param name="time">When.</param>
    /// <param name="isTurn">Whether it is a turn, whose element may have attributes for it.</param>
    public abstract void Time(TimeRange? time, bool isTurn);

    public abstract void Kind(EntityKind kind);

    public abstract void Dates(DateValue? dates, EntityKind kind);

    public abstract void Certainty(double? certainty);

    public abstract void Rule(string? rule);

    public abstract void Layer(string? layer);

    public abstract void Level(int? level);

    public abstract void Fact(SourceFact fact);

    public abstract void Rendition(Rendition rendition);

    /// <summary>Colour and font, which share an attribute.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="font">The font.</param>
    /// <param name="isFirst">Whether the attribute was not asked for before.</param>
    public abstract void Style(string? color, string? font, bool isFirst);

    public abstract void Kind(ListKind kind);

    /// <summary>An attribute that is a pointer to anywhere.</summary>
    public abstract void Address(TeiAttributeName name, string? value);

    public abstract void Language(string? language);

    /// <summary>What is to be seen on a picture; in files of others it is text.</summary>
    public abstract void Description(TeiAttributeName name, string? description);
}

/// <summary>The name of an attribute, as text and as bytes.</summary>
internal sealed class TeiAttributeName(string text)
{
    public string Text => text;

    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);
}

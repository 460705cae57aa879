namespace TextModel;

/// <summary>Reads keyed values from where they stand, when somebody asks: few ask for the attributes of a million elements.</summary>
internal abstract class LateValues
{
    /// <summary>The values at a place; always the same ones.</summary>
    public abstract KeyedValue[] Read(int place);
}

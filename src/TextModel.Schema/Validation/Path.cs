namespace TextModel.Schema.Validation;

/// <summary>Where an event stands: the elements around it, and which of their names they are.</summary>
internal sealed class Path
{
    private readonly List<PathStep> steps = [];
    private readonly List<Dictionary<int, int>> siblings = [[]];
    private int[] counts = new int[256];

    /// <summary>How often a name was used in the file so far.</summary>
    public int CountOf(int name) => name < counts.Length ? counts[name] : 0;

    /// <summary>An element begins.</summary>
    public void Enter(int name)
    {
        if (name >= counts.Length)
            Array.Resize(ref counts, Math.Max(name + 1, counts.Length * 2));
        Dictionary<int, int> among = siblings[steps.Count];
        among.TryGetValue(name, out int before);
        among[name] = before + 1;
        steps.Add(new(name, before + 1, ++counts[name]));
        if (siblings.Count == steps.Count)
            siblings.Add([]);
        else if (siblings[steps.Count].Count > 0)
            siblings[steps.Count].Clear();
    }

    /// <summary>An attribute is used: what the file uses elsewhere is likely meant.</summary>
    public void Use(int name)
    {
        if (name >= counts.Length)
            Array.Resize(ref counts, Math.Max(name + 1, counts.Length * 2));
        counts[name]++;
    }

    /// <summary>An element ends.</summary>
    public void Leave() => steps.RemoveAt(steps.Count - 1);

    /// <summary>The elements around, outermost first.</summary>
    public PathStep[] ToArray() => [.. steps];
}

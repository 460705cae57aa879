using System.Runtime.CompilerServices;
using System.Xml;

namespace TextModel.Schema.Names;

/// <summary>Numbers for names, so that the tables of the validation are indexed by integers.</summary>
/// <remarks>Strings are told apart by reference, since all come from one <see cref="XmlNameTable"/>: no letter is compared after the first time.</remarks>
internal sealed class NameIds
{
    private readonly Dictionary<(string Ns, string Local), int> ids = new(ByReference.Instance);
    private readonly List<(string Ns, string Local)> names = [];

    /// <summary>The table that readers of instances must use.</summary>
    public NameTable Table { get; } = new();

    /// <summary>How many names have a number.</summary>
    public int Count => names.Count;

    /// <summary>The name of a number.</summary>
    public (string Ns, string Local) this[int id] => names[id];

    /// <summary>The number of a name whose strings are of <see cref="Table"/>.</summary>
    public int Get(string ns, string local)
    {
        if (!ids.TryGetValue((ns, local), out int id))
        {
            id = names.Count;
            names.Add((ns, local));
            ids.Add((ns, local), id);
        }

        return id;
    }

    /// <summary>The number of any name.</summary>
    public int Intern(string ns, string local) => Get(Table.Add(ns), Table.Add(local));

    private sealed class ByReference : IEqualityComparer<(string Ns, string Local)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((string Ns, string Local) x, (string Ns, string Local) y) =>
            ReferenceEquals(x.Local, y.Local) && ReferenceEquals(x.Ns, y.Ns);

        public int GetHashCode((string Ns, string Local) name) =>
            RuntimeHelpers.GetHashCode(name.Local) * 31 + RuntimeHelpers.GetHashCode(name.Ns);
    }
}

namespace TextModel.Schema.Names;

/// <summary>A set of names (section 6.1 of the specification): of elements, or of attributes.</summary>
internal abstract record NameClass
{
    private NameClass()
    {
    }

    /// <summary>No real name has these; they stand for "some name that nothing mentions".</summary>
    private const string Impossible = "\0";

    /// <summary>Whether the set has infinitely many names.</summary>
    public abstract bool IsInfinite { get; }

    /// <summary>Whether a name is in the set.</summary>
    public abstract bool Contains(string ns, string local);

    /// <summary>Whether a name is in both sets.</summary>
    public static bool Overlap(NameClass a, NameClass b)
    {
        if (a is Name x && b is Name y)
            return x == y;
        if (a is Name only)
            return b.Contains(only.Ns, only.Local);
        if (b is Name other)
            return a.Contains(other.Ns, other.Local);
        List<(string Ns, string Local)> names = [];
        a.AddRepresentatives(names);
        b.AddRepresentatives(names);
        return names.Exists(n => a.Contains(n.Ns, n.Local) && b.Contains(n.Ns, n.Local));
    }

    /// <summary>The names that the set lists; those of an infinite part are not among them.</summary>
    public IEnumerable<Name> ListedNames() => this switch
    {
        Name name => [name],
        Choice choice => choice.Items.SelectMany(i => i.ListedNames()),
        _ => [],
    };

    /// <summary>One name of each region that the set tells apart: sets overlap if they do at one of these.</summary>
    private protected abstract void AddRepresentatives(List<(string Ns, string Local)> names);

    /// <summary>All names, but for some.</summary>
    public sealed record AnyName(NameClass? Except) : NameClass
    {
        public override bool IsInfinite => true;

        public override bool Contains(string ns, string local) => Except is null || !Except.Contains(ns, local);

        private protected override void AddRepresentatives(List<(string Ns, string Local)> names)
        {
            names.Add((Impossible, Impossible));
            Except?.AddRepresentatives(names);
        }
    }

    /// <summary>All names of a namespace, but for some.</summary>
    public sealed record NsName(string Ns, NameClass? Except) : NameClass
    {
        public override bool IsInfinite => true;

        public override bool Contains(string ns, string local) => ns == Ns && (Except is null || !Except.Contains(ns, local));

        private protected override void AddRepresentatives(List<(string Ns, string Local)> names)
        {
            names.Add((Ns, Impossible));
            Except?.AddRepresentatives(names);
        }
    }

    /// <summary>One name.</summary>
    public sealed record Name(string Ns, string Local) : NameClass
    {
        public override bool IsInfinite => false;

        public override bool Contains(string ns, string local) => ns == Ns && local == Local;

        private protected override void AddRepresentatives(List<(string Ns, string Local)> names) => names.Add((Ns, Local));
    }

    /// <summary>The names of several sets.</summary>
    public sealed record Choice(ValueList<NameClass> Items) : NameClass
    {
        public override bool IsInfinite => Items.Any(i => i.IsInfinite);

        public override bool Contains(string ns, string local)
        {
            foreach (NameClass item in Items)
            {
                if (item.Contains(ns, local))
                    return true;
            }

            return false;
        }

        private protected override void AddRepresentatives(List<(string Ns, string Local)> names)
        {
            foreach (NameClass item in Items)
                item.AddRepresentatives(names);
        }
    }
}

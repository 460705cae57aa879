using System.Globalization;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Speakers that a file refers to: those that it describes, and those of whom only a reference is known.</summary>
internal sealed class TeiSpeakers
{
    // What each reference names; the references in the order in which they are found, with the first turn of each.
    private readonly Dictionary<string, string?> ids = new(StringComparer.Ordinal);
    private readonly List<(string Reference, int Slot)> found = [];
    private readonly Dictionary<string, string> references = new(StringComparer.Ordinal);

    // Whether each reference is a local pointer to what it names.
    private bool isPlain = true;

    /// <summary>The speakers of whom only references are known.</summary>
    public List<Speaker> Implied { get; } = [];

    /// <summary>Notes whom a turn names.</summary>
    /// <param name="who">The pointers; the first counts.</param>
    /// <param name="slot">The number of its annotation.</param>
    public void Note(string who, int slot)
    {
        string reference = First(who);
        if (reference.Length > 0 && reference is not "#" && ids.TryAdd(reference, null))
            found.Add((reference, slot));
    }

    /// <summary>The identifier of the speaker that an attribute names.</summary>
    public string? IdOf(in TeiAttributes given, string name, string? otherwise = null)
    {
        if (isPlain && otherwise is null)
            return given.Pointer(name);
        if ((given[name] ?? otherwise) is not { } who)
            return null;
        string reference = First(who);
        return ids.GetValueOrDefault(reference) ?? (reference is ['#', _, ..] ? reference[1..] : null);
    }

    /// <summary>How the file refers to a speaker otherwise than by a local pointer to the identifier; null where it does not.</summary>
    public string? ReferenceTo(string id) => references.GetValueOrDefault(id);

    /// <summary>Decides whom the references name.</summary>
    /// <param name="header">Describes speakers and entities.</param>
    /// <param name="tree">The text.</param>
    public void Resolve(TeiHeaderReader header, TeiTextTree tree)
    {
        if (found.Count == 0)
            return;
        HashSet<string> known = [.. header.ReadSpeakers().Select(s => s.Id)];
        HashSet<string> taken = new(known, StringComparer.Ordinal);
        Dictionary<string, TeiNode>? described = null;
        string text = "";
        foreach ((string reference, int slot) in found)
        {
            int hash = reference.LastIndexOf('#');
            bool isLocal = hash == 0 || reference.AsSpan().IndexOfAny("#/:.?") < 0;
            string name = hash >= 0 ? reference[(hash + 1)..] : reference[(reference.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
            if (isLocal && known.Contains(name))
            {
                Set(reference, name);
                continue;
            }

            if (described is null)
            {
                described = new(StringComparer.Ordinal);
                foreach (TeiNode node in header.Find(n => n["xml:id"] is not null))
                    described.TryAdd(node["xml:id"]!, node);
                text = tree.BaseText.Build();
            }

            string id = Free(name, i => taken.Contains(i) || described.ContainsKey(i) || tree.Ids.Contains(i));
            taken.Add(id);
            Set(reference, id);
            TeiNode? node2 = isLocal ? described.GetValueOrDefault(name) : null;
            Implied.Add(Make(id, name, node2, tree.LabelOf(slot) is { } label ? text.AsSpan(label.Start, label.Length) : default));
        }
    }

    private static Speaker Make(string id, string name, TeiNode? described, ReadOnlySpan<char> label)
    {
        string printed = string.Join(' ', label.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string? better = described is null ? null : TeiEntities.PreferredOf(TeiEntities.NamesOf(described))?.PlainText;
        return new()
        {
            Id = id,
            Name = !string.IsNullOrEmpty(better) ? better : printed.Length == 0 ? name : null,
            Labels = printed.Length == 0 ? [] : [printed],
            EntityId = described is { Local: "person" or "org" } && TeiEntities.IsEntityOutside(described) ? name : null,
        };
    }

    private void Set(string reference, string id)
    {
        ids[reference] = id;
        if (reference[0] == '#' && reference.Length == id.Length + 1 && reference.EndsWith(id, StringComparison.Ordinal))
            return;
        isPlain = false;
        references.TryAdd(id, reference);
    }

    // An identifier that nothing else has, as like the reference as can be.
    private static string Free(string name, Func<string, bool> isTaken)
    {
        var letters = new StringBuilder();
        foreach (char c in name)
            letters.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || TextDocument.IsName($"a{c}") ? c : '_');
        string wanted = letters.ToString();
        if (!TextDocument.IsName(wanted))
            wanted = $"speaker-{wanted}";
        if (!TextDocument.IsName(wanted))
            wanted = "speaker";
        if (!isTaken(wanted))
            return wanted;
        for (int i = 1; ; i++)
        {
            string id = i == 1 ? $"{wanted}-speaker" : string.Create(CultureInfo.InvariantCulture, $"{wanted}-speaker{i}");
            if (!isTaken(id))
                return id;
        }
    }

    private static string First(string who)
    {
        ReadOnlySpan<char> first = who.AsSpan().Trim();
        int end = first.IndexOfAny(" \t\r\n");
        if (end >= 0)
            first = first[..end];
        return first.Length == who.Length ? who : first.ToString();
    }
}

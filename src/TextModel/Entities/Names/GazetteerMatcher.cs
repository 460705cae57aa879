using System.Collections.Immutable;

namespace TextModel.Entities;

/// <summary>One walk of a gazetteer over one document.</summary>
internal sealed class GazetteerMatcher
{
    private readonly TextDocument document;
    private readonly ValueList<Entity> entities;
    private readonly NameTrie trie;
    private readonly WordFolding folding;
    private readonly Introductions introductions;
    private readonly ImmutableArray<EntityMention>.Builder mentions = ImmutableArray.CreateBuilder<EntityMention>();
    private readonly HashSet<int> mentioned = [];
    private readonly DiagnosticBag diagnostics = new();
    private readonly List<(int Node, int Run, int End)> ends = [];
    private readonly List<AmbiguousName> ambiguous = [];
    private RunText current = null!;
    private string text = "";
    private List<TextRun> runs = [];

    public GazetteerMatcher(TextDocument document, ValueList<Entity> entities, NameTrie trie, WordFolding folding)
    {
        this.document = document;
        this.entities = entities;
        this.trie = trie;
        this.folding = folding;
        introductions = new(document, entities);
    }

    /// <summary>Finds all mentions.</summary>
    public Recognition Run(WorkWatch? watch)
    {
        foreach (RunText unit in RunText.Of(document))
        {
            (current, text, runs) = (unit, unit.Text, unit.Runs);
            int at = 0;
            for (int run = 0; run < runs.Count;)
            {
                watch?.Pass(run, (double)run / runs.Count);
                at = Math.Max(at, runs[run].Start);
                (run, at) = Scan(run, at);
            }
        }

        return new()
        {
            Mentions = mentions.DrainToImmutable(),
            Entities = [.. mentioned.Order().Select(i => entities[i])],
            Ambiguous = [.. ambiguous],
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    // Looks through one run up to its end, or up to the end of a name that goes on in a later one.
    private (int Run, int At) Scan(int run, int at)
    {
        int end = runs[run].End;
        ReadOnlySpan<char> part = text.AsSpan(0, end);
        while (trie.Scanner.Next(part, ref at))
        {
            int behind = folding.ReadWord(part, at, out uint hash);
            int node = trie.First(part[at..behind], hash);
            (int Run, int End)? match = node == NameTrie.None ? null : Match(run, at, behind, node);
            if (match is { } found && found.Run != run)
                return found;
            at = match?.End ?? behind;
        }

        return (run + 1, end);
    }

    // Walks on from the first word as far as names go, then takes the longest that means something.
    private (int Run, int End)? Match(int run, int start, int behind, int node)
    {
        ends.Clear();
        int last = run;
        while (true)
        {
            if (trie.Ends(node))
                ends.Add((node, last, behind));
            if (!trie.GoesOn(node))
                break;
            int next = Between(ref last, behind, ref node);
            if (next < 0)
                break;
            ReadOnlySpan<char> part = text.AsSpan(0, runs[last].End);
            behind = folding.ReadWord(part, next, out uint hash);
            node = trie.Next(node, part[next..behind], hash);
            if (node == NameTrie.None)
                break;
        }

        for (int i = ends.Count - 1; i >= 0; i--)
        {
            if (Resolve(ends[i].Node, start, ends[i].Run, ends[i].End) is { } end)
                return (ends[i].Run, end);
        }

        return null;
    }

    // The start of the next word, if what stands before it leads on; otherwise -1.
    private int Between(ref int run, int at, ref int node)
    {
        Span<char> buffer = stackalloc char[Separator.MaxLength];
        var separator = new Separator.Reader(buffer);
        int lineEnds = 0;
        while (true)
        {
            if (at == runs[run].End)
            {
                if (run + 1 == runs.Count || !runs[run + 1].Continues)
                    return -1;
                at = runs[++run].Start;
            }

            char unit = text[at];
            if (folding[unit] != WordFolding.None && folding.ReadWord(text.AsSpan(0, runs[run].End), at, out _) > at)
                break;
            // A blank line ends what belongs together.
            if ((unit == '\n' || (unit == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) && ++lineEnds > 1)
                return -1;
            if (!separator.Add(unit))
                return -1;
            at++;
        }

        node = separator.Result.IsEmpty ? NameTrie.None : trie.Next(node, separator.Result);
        return node == NameTrie.None ? -1 : at;
    }

    // Marks the name that ends at a node, or reports that it is ambiguous; null where none of the entities can be meant here.
    private int? Resolve(int node, int start, int run, int end)
    {
        NameTrie.Entry only = trie.EntryAt(node);
        if (only.Next == NameTrie.None && only.Rule != NameRule.Surname)
        {
            end = WithTail(only, run, end);
            Mark(only, new(start, end));
            return end;
        }

        var meant = new SortedDictionary<int, NameTrie.Entry>();
        foreach (NameTrie.Entry entry in trie.EntriesAt(node).OrderBy(e => e.Rule))
        {
            bool weaker = entry.Rule == NameRule.Inflected && meant.Values.Any(e => e.Rule == NameRule.Name);
            if (!weaker && (entry.Rule != NameRule.Surname || introductions.Has(entry.Entity, current.ToBase(start))))
                meant.TryAdd(entry.Entity, entry);
        }

        if (meant.Count == 0)
            return null;
        foreach (NameTrie.Entry entry in trie.EntriesAt(node))
        {
            if (meant.ContainsKey(entry.Entity) && WithTail(entry, run, end) is var longer && longer > end)
            {
                end = longer;
                break;
            }
        }

        var span = new TextSpan(start, end);
        if (meant.Count == 1)
            Mark(meant.Values.First(), span);
        else
            AddAmbiguous(meant.Values, span);
        return end;
    }

    // A tail that is not there is no obstacle: "C.P.G" at the end of a line is the C.P.G.
    private int WithTail(NameTrie.Entry entry, int run, int end) =>
        end + entry.Tail.Length <= runs[run].End && text.AsSpan(end, entry.Tail.Length).SequenceEqual(entry.Tail) ? end + entry.Tail.Length : end;

    private void Mark(NameTrie.Entry entry, TextSpan found)
    {
        TextSpan span = current.ToBase(found);
        Entity entity = entities[entry.Entity];
        (string rule, double certainty) = Judge(entry.Rule);
        if (entry.Rule != NameRule.Surname && entry.Words > 1)
            introductions.Add(entry.Entity, span.Start);
        mentioned.Add(entry.Entity);
        mentions.Add(new() { Span = span, Kind = entity.Kind, EntityId = entity.Id, Rule = rule, Certainty = certainty });
    }

    private static (string Rule, double Certainty) Judge(NameRule rule) => rule switch
    {
        NameRule.Name => ("gazetteer/name", 0.95),
        NameRule.Inflected => ("gazetteer/inflected", 0.85),
        _ => ("gazetteer/surname", 0.75),
    };

    private void AddAmbiguous(IEnumerable<NameTrie.Entry> meant, TextSpan found)
    {
        TextSpan span = current.ToBase(found);
        NameCandidate[] candidates = [.. meant.Select(e => new NameCandidate(entities[e.Entity], Judge(e.Rule).Certainty))];
        string who = string.Join(", ", candidates.Take(5).Select(c => $"{c.Entity.Label} ({c.Entity.Id})"));
        diagnostics.Add(DiagnosticCodes.AmbiguousName.At(null, document.Lines.GetPosition(span.Start), span, document.Slice(span), who));
        ambiguous.Add(new() { Span = span, Text = document.Slice(span), Candidates = [.. candidates.OrderByDescending(c => c.Score)] });
    }
}

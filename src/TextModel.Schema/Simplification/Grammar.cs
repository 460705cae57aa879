using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>A grammar while it is read: its definitions by name (sections 4.17 and 4.18).</summary>
internal sealed class Grammar(Grammar? parent, List<Define> all)
{
    /// <summary>The name under which the start is kept; no definition can have it.</summary>
    public const string StartName = "(start)";
    private readonly Dictionary<string, Define> defines = new(StringComparer.Ordinal);

    /// <summary>The grammar around it.</summary>
    public Grammar? Parent { get; } = parent;

    /// <summary>The definition of a name; made where it is named for the first time.</summary>
    public Define Get(string name, Place place)
    {
        if (!defines.TryGetValue(name, out Define? define))
        {
            define = new Define(name, all.Count, place);
            all.Add(define);
            defines.Add(name, define);
        }

        return define;
    }

    /// <summary>Adds a part to a definition.</summary>
    public void Add(string name, string? combine, Expr body, Place place, FaultList faults)
    {
        Define define = Get(name, place);
        string called = name == StartName ? "start" : $"the definition '{name}'";
        if (combine is null)
        {
            if (define.HasPlain)
            {
                faults.Add(FaultKind.Reference, place,
                    $"There is more than one of {called} without 'combine': say with combine=\"choice\" or combine=\"interleave\" how they belong together.");
            }

            define.HasPlain = true;
        }
        else
        {
            if (define.Combine is { } before && before != combine)
                faults.Add(FaultKind.Reference, place, $"Of {called}, one part is combined by {before} and another by {combine}: use one of them.");
            define.Combine = combine;
        }

        define.Body = define.Body is null
            ? body
            : new Expr(define.Combine == "interleave" ? ExprKind.Interleave : ExprKind.Choice, place) { Items = [define.Body, body] };
    }

    /// <summary>Says what is missing, when all was read.</summary>
    public void Finish(Place place, FaultList faults)
    {
        if (Get(StartName, place).Body is null)
            faults.Add(FaultKind.Reference, place, "The grammar has no start: say with 'start' which element is the root.");
        foreach (Define define in defines.Values)
        {
            if (define.Body is null)
            {
                if (define.Name != StartName)
                    faults.Add(FaultKind.Reference, define.FirstUse, $"Nothing defines '{define.Name}' in this grammar: define it, or mend the name.");
                define.Body = new Expr(ExprKind.NotAllowed, define.FirstUse);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>Finds definitions that refer to themselves with no element between (section 4.19); only those that can be reached count.</summary>
internal sealed class RecursionCheck
{
    private readonly FaultList faults;
    private readonly Dictionary<Define, bool> done = [];
    private readonly HashSet<int> elements = [];
    private readonly Queue<Expr> waiting = new();

    private RecursionCheck(FaultList faults) => this.faults = faults;

    /// <summary>Checks a schema; notes on the way what is reached.</summary>
    /// <returns>The elements that can be reached.</returns>
    public static List<Expr> Run(SimplifiedSchema schema, FaultList faults)
    {
        var check = new RecursionCheck(faults);
        List<Expr> reached = [];
        check.Visit(schema.Start);
        while (check.waiting.TryDequeue(out Expr? element))
        {
            reached.Add(element);
            check.Visit(element.Items[0]);
        }

        return reached;
    }

    private void Visit(Expr expr)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expr.Kind == ExprKind.Element)
        {
            if (elements.Add(expr.Index))
                waiting.Enqueue(expr);
            return;
        }

        if (expr.Kind == ExprKind.Reference)
        {
            Define define = expr.Target!;
            if (done.TryGetValue(define, out bool isDone))
            {
                if (!isDone)
                    faults.Add(FaultKind.Reference, expr.Place, $"'{define.Name}' refers to itself without an element between, so it would have no end.");
                return;
            }

            done.Add(define, false);
            Visit(define.Body!);
            done[define] = true;
            return;
        }

        foreach (Expr item in expr.Items)
            Visit(item);
    }
}

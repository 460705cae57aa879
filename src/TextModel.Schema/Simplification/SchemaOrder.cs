namespace TextModel.Schema.Simplification;

/// <summary>The order in which the elements, attributes, types and values of a schema are written, its definitions in the order of their first use.</summary>
/// <remarks>The same for a schema that was just read and for one that was kept, whatever was made of it in between.</remarks>
internal sealed class SchemaOrder
{
    private readonly Dictionary<Expr, int> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The order of a schema.</summary>
    public SchemaOrder(SimplifiedSchema schema)
    {
        Visit(schema.Start);
        foreach (Define define in schema.Defines)
        {
            if (define.Body is { } body)
                Visit(body);
        }

        foreach (Expr element in schema.Elements)
            Visit(element);
    }

    /// <summary>The place of an expression; after all others for one that is not of the schema.</summary>
    public int this[Expr? expr] => expr is not null && places.TryGetValue(expr, out int place) ? place : int.MaxValue;

    private void Visit(Expr expr)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expr.Kind == ExprKind.Reference || !places.TryAdd(expr, places.Count))
            return;
        foreach (Expr item in expr.Items)
            Visit(item);
    }
}

using System.Text;
using TextModel.Schema;
using TextModel.Schema.Names;
using TextModel.Schema.Simplification;
using TextModel.Schema.Syntax;

namespace TextModel.Tests.Schema;

/// <summary>A schema after simplification as a text, so that two can be compared.</summary>
internal static class SchemaDump
{
    /// <summary>The text of a schema; its faults where it has some.</summary>
    public static string Of(string schema, SchemaFiles files)
    {
        var faults = new FaultList();
        var uri = new Uri("schema:///");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(schema));
        if (SchemaSources.Read(stream, null, uri, faults) is not { } root)
            return string.Join('\n', faults.Items.Select(f => f.Sentence));
        SimplifiedSchema simplified = PatternReader.Read(root, new SchemaSources(uri, wanted => files.Open(uri, wanted), faults), faults);
        string text = Of(simplified.Start, []);
        return string.Join('\n', [text, .. faults.Items.Select(f => f.Sentence).Order(StringComparer.Ordinal)]);
    }

    private static string Of(Expr expr, HashSet<Define> open) => expr.Kind switch
    {
        ExprKind.Reference when expr.Target!.Name == "(start)" || open.Add(expr.Target) =>
            $"{expr.Target.Name}={(expr.Target.Body is { } body ? Of(body, open) : "?")}",
        ExprKind.Reference => expr.Target!.Name,
        ExprKind.Element or ExprKind.Attribute => $"{expr.Kind} {Of(expr.Names!)} {{{Of(expr.Items[0], open)}}}",
        ExprKind.Data => $"{expr.Type!.Library}:{expr.Type.Name}{string.Concat(expr.Type.Facets.Select(f => $"[{f.Kind} {f.Written}]"))}"
            + string.Concat(expr.Items.Select(i => "-" + Of(i, open))),
        ExprKind.Value => $"{expr.Type!.Library}:{expr.Type.Name} '{expr.Value}'",
        ExprKind.Choice when expr.Items.Length == 2 && expr.Items[1].Kind == ExprKind.Empty => $"({Of(expr.Items[0], open)})?",
        _ => $"{expr.Kind}({string.Join(", ", expr.Items.Select(i => Of(i, open)))})",
    };

    private static string Of(NameClass names) => names switch
    {
        NameClass.Choice choice => string.Join('|', choice.Items.Select(Of)),
        NameClass.AnyName any => $"*{(any.Except is null ? "" : $"-({Of(any.Except)})")}",
        NameClass.NsName ns => $"{{{ns.Ns}}}*{(ns.Except is null ? "" : $"-({Of(ns.Except)})")}",
        NameClass.Name name => $"{{{name.Ns}}}{name.Local}",
        _ => "",
    };
}

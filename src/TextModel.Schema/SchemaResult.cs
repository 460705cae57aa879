namespace TextModel.Schema;

/// <summary>What loading a schema gave: the schema, or why there is none.</summary>
public sealed class SchemaResult
{
    internal SchemaResult(RelaxNgSchema? schema, ValueList<Diagnostic> diagnostics)
    {
        Schema = schema;
        Diagnostics = diagnostics;
    }

    /// <summary>The schema; null where an error stands among the <see cref="Diagnostics"/>.</summary>
    public RelaxNgSchema? Schema { get; }

    /// <summary>What is to be said about the schema, in the order in which it was found.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>The schema, for those who want an exception.</summary>
    /// <exception cref="InvalidDataException">There is none; the message is the first error.</exception>
    public RelaxNgSchema GetSchemaOrThrow() => Schema
        ?? throw new InvalidDataException(Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());
}

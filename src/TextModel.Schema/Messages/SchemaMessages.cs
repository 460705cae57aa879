using TextModel.Schema.Syntax;

namespace TextModel.Schema.Messages;

/// <summary>Faults of schemas as diagnostics.</summary>
internal static class SchemaMessages
{
    /// <summary>The diagnostic of a fault.</summary>
    public static Diagnostic Of(SchemaFault fault) => CodeOf(fault.Kind).At(fault.Place.File, fault.Place.Position, null, fault.Sentence);

    private static DiagnosticCode CodeOf(FaultKind kind) => kind switch
    {
        FaultKind.Unreadable => SchemaDiagnostics.SchemaUnreadable,
        FaultKind.Syntax => SchemaDiagnostics.SchemaSyntax,
        FaultKind.Reference => SchemaDiagnostics.SchemaReference,
        FaultKind.Datatype => SchemaDiagnostics.SchemaDatatype,
        FaultKind.Restriction => SchemaDiagnostics.SchemaRestriction,
        FaultKind.NotChecked => SchemaDiagnostics.IdentifierNotChecked,
        _ => SchemaDiagnostics.SchemaIdentifiers,
    };
}

using TextModel.Schema.Patterns;
using TextModel.Schema.Validation;

namespace TextModel.Schema.Messages;

/// <summary>Faults of documents as diagnostics.</summary>
internal sealed class DocumentMessages(Automaton automaton, string? file)
{
    private Validator? validator;
    private Recovery? recovery;

    /// <summary>The document begins.</summary>
    public void Start(Validator started, Recovery ways) => (validator, recovery) = (started, ways);

    /// <summary>Adds the diagnostic of a fault.</summary>
    public void Add(Fault fault, DiagnosticBag bag)
    {
        string name = fault.Name >= 0 ? automaton.Names[fault.Name].Local : "";
        bag.Add(SchemaDiagnostics.ElementNotAllowed.At(file, fault.Position, null, $"{fault.Of} {name} {fault.Text}"));
    }
}

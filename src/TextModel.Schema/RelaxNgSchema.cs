using System.Collections.Concurrent;
using System.Text;
using TextModel.Schema.Compiled;
using TextModel.Schema.Messages;
using TextModel.Schema.Patterns;
using TextModel.Schema.Simplification;
using TextModel.Schema.Syntax;
using TextModel.Schema.Validation;

namespace TextModel.Schema;

/// <summary>A schema in RELAX NG, in its XML syntax or its compact syntax, and the checking of XML documents against it.</summary>
/// <remarks>
/// Sections in messages are those of the specification of RELAX NG (OASIS, 3 December 2001; ISO/IEC 19757-2). Datatypes are those of XML Schema part 2
/// and the two of RELAX NG itself; identifiers are those of the DTD compatibility specification. A schema may be used by several threads at once, and gets
/// faster with use: what one document has shown is remembered for the next.
/// </remarks>
public sealed class RelaxNgSchema
{
    private static readonly Uri MemoryUri = new("schema:///");
    private readonly SimplifiedSchema simplified;
    private readonly IdMap? ids;
    private readonly ConcurrentBag<Automaton> idle = [];

    private RelaxNgSchema(SimplifiedSchema simplified, IdMap? ids, Automaton automaton)
    {
        this.simplified = simplified;
        this.ids = ids;
        idle.Add(automaton);
    }

    /// <summary>Loads a schema from a file.</summary>
    /// <param name="path">The file; one that ends with <c>.rnc</c> is read in the compact syntax, others by their first character.</param>
    /// <param name="files">Where files come from that the schema brings in; left out, files beside it and below.</param>
    /// <param name="checkIdentifiers">Whether ID, IDREF and IDREFS mean that identifiers are unique and references lead somewhere; false makes names of them.</param>
    /// <returns>The schema, or diagnostics that say why it is none; also for a file that cannot be read.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public static SchemaResult Load(string path, SchemaFiles? files = null, bool checkIdentifiers = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Load(stream, path, files, checkIdentifiers);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [SchemaDiagnostics.SchemaUnreadable.At(path, null, null, $"The schema cannot be read: {e.Message}")]);
        }
    }

    /// <summary>Loads a schema from a stream.</summary>
    /// <param name="stream">Its bytes; read to the end, and left open.</param>
    /// <param name="path">The file that it is of, for messages and for the files that it brings in; null if it is of none.</param>
    /// <param name="files">Where files come from that the schema brings in; left out, files beside <paramref name="path"/> and below.</param>
    /// <param name="checkIdentifiers">As for <see cref="Load(string, SchemaFiles?, bool)"/>.</param>
    /// <returns>The schema, or diagnostics that say why it is none.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static SchemaResult Load(Stream stream, string? path = null, SchemaFiles? files = null, bool checkIdentifiers = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var faults = new FaultList();
        RelaxNgSchema? schema = null;
        try
        {
            Uri uri = string.IsNullOrEmpty(path) ? MemoryUri : new Uri(System.IO.Path.GetFullPath(path));
            if (SchemaSources.Read(stream, path, uri, faults) is { } root)
                schema = Build(root, uri, files ?? SchemaFiles.BesideSchema, faults, checkIdentifiers);
        }
        catch (InsufficientExecutionStackException)
        {
            return new(null, [SchemaDiagnostics.TooDeep.At(path, null, null)]);
        }

        return new(faults.HasErrors ? null : schema, [.. faults.Items.Select(SchemaMessages.Of)]);
    }

    /// <summary>Loads a schema from a text, in either syntax.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="files">Where files come from that the schema brings in; left out, nowhere.</param>
    /// <param name="checkIdentifiers">As for <see cref="Load(string, SchemaFiles?, bool)"/>.</param>
    /// <returns>The schema, or diagnostics that say why it is none.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static SchemaResult Parse(string text, SchemaFiles? files = null, bool checkIdentifiers = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Load(stream, null, files, checkIdentifiers);
    }

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What is wrong with it, in the order of the file; nothing if it is valid.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ValueList<Diagnostic> Validate(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Validate(stream, path);
    }

    /// <summary>Checks a document.</summary>
    /// <param name="stream">Its bytes, in any encoding of XML; read once, from where it stands, in memory that does not grow with its length.</param>
    /// <param name="path">The file that it is of, for messages and for files beside it that it brings in with XInclude; null if it is of none.</param>
    /// <returns>What is wrong with it, in the order of the document, at most 100 of a code; nothing if it is valid.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public ValueList<Diagnostic> Validate(Stream stream, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!idle.TryTake(out Automaton? automaton))
            automaton = new Automaton(simplified);
        var bag = new DiagnosticBag();
        var messages = new DocumentMessages(automaton, path);
        try
        {
            var recovery = new Recovery(automaton, simplified);
            var reader = new DocumentReader(automaton.Names, File.Exists(path) ? new Inclusions(path, messages.Enter) : null);
            IdTable? table = ids is null or { IsEmpty: true } ? null : new IdTable(ids, automaton.Names);
            var validator = new Validator(automaton, recovery, reader.Context, table, f => messages.Add(f, bag));
            messages.Start(validator, recovery);
            reader.Read(stream, validator, f => messages.Add(f, bag));
        }
        catch (InsufficientExecutionStackException)
        {
            bag.Add(SchemaDiagnostics.TooDeep.At(path, null, null));
        }

        idle.Add(automaton);
        return bag.ToImmutable();
    }

    /// <summary>A schema that was checked before.</summary>
    internal static RelaxNgSchema Of(SimplifiedSchema simplified, IdMap? ids) => new(simplified, ids, new Automaton(simplified));

    /// <summary>What <see cref="Of"/> takes, as bytes; null where it cannot be kept.</summary>
    internal byte[]? Compile() => CompiledWriter.Write(simplified, ids);

    private static RelaxNgSchema? Build(SchemaElement root, Uri uri, SchemaFiles files, FaultList faults, bool checkIdentifiers)
    {
        SimplifiedSchema simplified = PatternReader.Read(root, new SchemaSources(uri, wanted => files.Open(uri, wanted), faults), faults);
        if (faults.HasErrors)
            return null;
        List<Expr> reached = RecursionCheck.Run(simplified, faults);
        if (faults.HasErrors)
            return null;
        var automaton = new Automaton(simplified);
        RestrictionCheck.Run(automaton, simplified, faults);
        IdMap? ids = checkIdentifiers ? IdMap.Build(automaton, reached, faults) : null;
        return new RelaxNgSchema(simplified, ids, automaton);
    }
}

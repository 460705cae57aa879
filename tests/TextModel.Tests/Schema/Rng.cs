using System.Text;
using TextModel.Schema;

namespace TextModel.Tests.Schema;

/// <summary>Short ways to schemas and documents of tests.</summary>
internal static class Rng
{
    public const string Xsd = "http://www.w3.org/2001/XMLSchema-datatypes";

    /// <summary>A schema in the compact syntax, which must be right.</summary>
    public static RelaxNgSchema Compact(string text) => Parse(text).GetSchemaOrThrow();

    /// <summary>Loads a text with other files at hand.</summary>
    public static SchemaResult Parse(string text, params (string Name, string Text)[] others) =>
        RelaxNgSchema.Parse(text, SchemaFiles.From(uri => others.FirstOrDefault(o => "/" + o.Name == uri.AbsolutePath).Text is { } found
            ? new MemoryStream(Encoding.UTF8.GetBytes(found))
            : null));

    /// <summary>What is wrong with a document.</summary>
    public static ValueList<Diagnostic> Check(this RelaxNgSchema schema, string document) =>
        schema.Validate(new MemoryStream(Encoding.UTF8.GetBytes(document)));

    /// <summary>Whether a document is valid.</summary>
    public static bool IsValid(this RelaxNgSchema schema, string document) => schema.Check(document).Count == 0;

    /// <summary>The one thing that is wrong with a document.</summary>
    public static Diagnostic Fault(this RelaxNgSchema schema, string document) => Assert.Single(schema.Check(document));
}

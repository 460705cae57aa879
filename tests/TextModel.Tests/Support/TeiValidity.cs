using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace TextModel.Tests.Support;

/// <summary>Validity against tei_all, in the newest release and the oldest that is supported (P6). Needs <c>jing</c> and the shared schemas.</summary>
/// <remarks>
/// Put <c>[ToolFact("jing", NeedsShared = true)]</c> on the test. Starting jing costs a second or two for each schema: validate all files
/// of a test in one call. Files are given as arguments, never on standard input, where a validator may say nothing at all.
/// </remarks>
internal static partial class TeiValidity
{
    private const int FilesAtOnce = 400;
    private static readonly string[] Schemas = ["tei/tei_all.rng", "tei/tei_all-4.7.0.rng"];

    /// <summary>Fails, with the errors, unless each file is valid against both releases.</summary>
    public static void AssertFilesValid(params IReadOnlyCollection<string> files)
    {
        Assert.NotEmpty(files);
        string[] errors = [.. ErrorsOf(files)];
        if (errors.Length > 0)
            throw new XunitException($"{errors.Length} errors in {files.Count} TEI files, the first:\n{string.Join('\n', errors.Take(20))}");
    }

    /// <summary>Fails, with the errors, unless each document, named for the message, is valid against both releases.</summary>
    public static void AssertValid(params IReadOnlyCollection<(string Name, string Xml)> documents)
    {
        using var folder = new TemporaryFolder();
        int number = 0;
        AssertFilesValid([.. documents.Select(d => folder.Write($"{++number:0000}-{string.Concat(d.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.xml", d.Xml))]);
    }

    /// <summary>Fails, with the errors, unless the document is valid against both releases.</summary>
    public static void AssertValid(string xml) => AssertValid(("document", xml));

    /// <summary>What both releases have against the files, as <c>schema: file:line:column: message</c>.</summary>
    public static IEnumerable<string> ErrorsOf(IReadOnlyCollection<string> files) => Schemas.SelectMany(s => ErrorsOf(files, Shared.Path(s)));

    /// <summary>What one schema has against the files.</summary>
    public static IEnumerable<string> ErrorsOf(IReadOnlyCollection<string> files, string schema) =>
        Faults(files, schema).Select(f => $"{Path.GetFileName(schema)}: {f.Said}");

    /// <summary>What one schema has against the files, one by one; the file and line are empty where jing itself failed.</summary>
    public static IEnumerable<JingFault> Faults(IReadOnlyCollection<string> files, string schema)
    {
        var left = new Queue<string>(files);
        while (left.Count > 0)
        {
            string[] some = [.. left.Take(FilesAtOnce)];
            ToolResult result = Tool.Run("jing", [schema, .. some]);
            MatchCollection errors = ErrorLine().Matches(result.Output + result.Error);
            int done = some.Length;
            foreach (Match m in errors)
            {
                _ = int.TryParse(m.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int line);
                string file = m.Groups["file"].Value;
                // After a file that is not well-formed jing looks at no other.
                if (m.Groups["kind"].Value == "fatal" && Array.IndexOf(some, file) is >= 0 and var at)
                    done = at + 1;
                yield return new(file, line, m.Groups["message"].Value.Trim(), m.Value.TrimEnd());
            }

            // jing says 1 where a file is invalid; anything else without a message is jing's own failure, which must not pass for validity.
            if (result.ExitCode != 0 && errors.Count == 0)
                yield return new("", 0, "", $"jing ended with {result.ExitCode}: {result.Output}{result.Error}");
            for (; done > 0; done--)
                left.Dequeue();
        }
    }

    [GeneratedRegex(@"^(?:(?<file>.*?):(?<line>\d+):\d+|.*?): (?<kind>error|fatal): (?<message>.*)$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}

/// <summary>A fault that jing has found.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 where none is said.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Said">All of it, as jing prints it.</param>
internal readonly record struct JingFault(string File, int Line, string Message, string Said);

using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace TextModel.Tests.Support;

/// <summary>Compares a result with the reviewed file beside the test: <c>TypeName.MethodName.verified.txt</c>.</summary>
/// <remarks>
/// The conventions are Verify's, so that changing to Verify.Xunit later changes this file alone:
/// the file is named after the test's source file (one test class in each, of the same name) and the test method, with
/// <c>_parameters</c> behind it where a test has several; where the result differs, or nothing was reviewed yet, it is written
/// beside as <c>….received.…</c>. Accept it by renaming the file, or run the tests with <c>UPDATE_SNAPSHOTS=1</c>.
/// Results are UTF-8 without a byte order mark and are compared to the character; the result of a test should end its lines with LF.
/// </remarks>
internal static class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> is what was reviewed.</summary>
    /// <param name="actual">The result.</param>
    /// <param name="extension">The ending of the file: <c>txt</c>, <c>xml</c>, <c>json</c> …</param>
    /// <param name="parameters">What tells the cases of one test method apart, such as a file's name; null for a single case.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="method">Given by the compiler.</param>
    public static void Verify(
        string actual, string extension = "txt", string? parameters = null,
        [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string source = Repository.SourceFile(file);
        string name = $"{Path.GetFileNameWithoutExtension(source)}.{method}{(parameters is null ? "" : "_" + Safe(parameters))}";
        VerifyFile(actual, Path.Combine(Path.GetDirectoryName(source)!, name), extension);
    }

    /// <summary>Fails unless <paramref name="actual"/> is what <paramref name="path"/> holds; for generated files that users read, such as documentation.</summary>
    /// <param name="actual">The result.</param>
    /// <param name="path">The file, relative to the project's root.</param>
    public static void VerifyProjectFile(string actual, string path)
    {
        string full = Repository.PathOf(path), expected = File.Exists(full) ? File.ReadAllText(full) : "";
        if (expected == actual)
            return;
        if (!Repository.UpdatesSnapshots)
            throw new XunitException($"{path} is not up to date; run the tests with UPDATE_SNAPSHOTS=1 and review it.\n{Difference(expected, actual)}");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        Write(full, actual);
    }

    internal static void VerifyFile(string actual, string stem, string extension)
    {
        string verified = $"{stem}.verified.{extension}", received = $"{stem}.received.{extension}";
        string? expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (Repository.UpdatesSnapshots)
        {
            Write(verified, actual);
            File.Delete(received);
            return;
        }

        Write(received, actual);
        throw new XunitException(
            $"{(expected is null ? "Nothing was reviewed yet" : "The result is not what was reviewed")}.\nReceived: {received}\nVerified: {verified}\n"
            + "Accept by renaming the file, or run the tests with UPDATE_SNAPSHOTS=1.\n" + Difference(expected ?? "", actual));
    }

    internal static string Difference(string expected, string actual)
    {
        string[] old = expected.Split('\n'), now = actual.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"First difference in line {line + 1}:\n  expected: {At(old)}\n  actual:   {At(now)}";

        string At(string[] lines) => line < lines.Length ? $"\"{lines[line].Replace("\r", "\\r", StringComparison.Ordinal)}\"" : "(the end)";
    }

    private static string Safe(string parameters) => string.Join('-', parameters.Split([.. "<>:\"/\\|?*", .. Path.GetInvalidFileNameChars()]));

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(false));
}

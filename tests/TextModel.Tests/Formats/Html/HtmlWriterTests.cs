using System.Text;
using AngleSharp.Html.Parser;
using TextModel.Formats.Html;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Html;

/// <summary>What a document looks like as a page, and what is read back from it.</summary>
public sealed class HtmlWriterTests
{
    /// <summary>The pages of <see cref="PageStructureTests"/>.</summary>
    public static TheoryData<string> Bodies => [.. typeof(PageStructureTests).GetMethods()
        .Where(m => m.Name is "Words_set_off" or "Links_quotations_and_code" or "Lists" or "Tables" or "Pictures")
        .SelectMany(m => m.GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute)))
        .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!)];

    /// <summary>What is not the same, with the reason.</summary>
    private static readonly Dictionary<string, string> Differing = new()
    {
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void An_invented_page_is_read_back(string body)
    {
        TextDocument first = Html.Read($"<html lang=en><body>{body}</body></html>").Document;
        string page = Page(Edited(first));
        TextDocument second = Html.Read(page).Document;
        if (Differing.TryGetValue(body, out string? only))
            Assert.Equal(only, string.Join('|', PageComparison.Lines(first).Except(PageComparison.Lines(second))));
        else
            Assert.Equal(string.Join('\n', PageComparison.Lines(first)), string.Join('\n', PageComparison.Lines(second)) + (page.Length < 0 ? page : ""));
    }

    [SharedFact]
    public void Real_pages_are_read_back()
    {
        var report = new StringBuilder();
        foreach (string file in Shared.Files("interviews-html"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            TextDocument first = TextDocument.Read(file, null, Html.Formats).Document;
            Assert.Equal(bytes, Bytes(first));
            var sw = System.Diagnostics.Stopwatch.StartNew();
            string page = Page(Edited(first));
            long w = sw.ElapsedMilliseconds;
            TextDocument second = Html.Read(page).Document;
            long r = sw.ElapsedMilliseconds;
            string[] before = PageComparison.Lines(first), after = PageComparison.Lines(second);
            if (Environment.GetEnvironmentVariable("HTMLW_OUT") is { } folder)
            {
                File.WriteAllLines(Path.Combine(folder, Path.GetFileName(file) + ".1"), before);
                File.WriteAllLines(Path.Combine(folder, Path.GetFileName(file) + ".2"), after);
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), page);
            }

            report.AppendLine($"{Path.GetFileName(file)}: {before.Length} {after.Length} {before.SequenceEqual(after)} {first.Turns.Count} {second.Turns.Count} {w} {r}");
            AssertPage(first, page);
        }

        File.WriteAllText("/tmp/hw/report.txt", report.ToString());
    }

    [Fact]
    public void Any_document_is_a_page_with_all_its_words() => Property.Holds(Generators.Documents, document => AssertPage(document, Page(document)), cases: 300);

    [Fact]
    public void No_document_is_too_wild() => Property.Holds(Generators.WildDocuments, document => AssertPage(document, Page(document)), cases: 500);

    private static void AssertPage(TextDocument document, string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html", page, StringComparison.Ordinal);
        var parsed = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
        string words = string.Concat(parsed.Body!.TextContent.Where(c => !char.IsWhiteSpace(c)));
        int at = 0;
        foreach (char c in Allowed(document.Text).Where(c => !char.IsWhiteSpace(c)))
        {
            // Names of speakers and numbers of notes may stand between.
            int found = words.IndexOf(c, at);
            Assert.True(found >= 0, $"'{c}' is not on the page\n{page}");
            at = found + 1;
        }
    }

    private static string Allowed(string text)
    {
        var allowed = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isAllowed = !(Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or '\f')) && rune.Value is not (>= 0xFDD0 and <= 0xFDEF) && (rune.Value & 0xFFFE) != 0xFFFE;
            allowed.Append(isAllowed ? rune.ToString() : "\uFFFD");
        }

        return allowed.ToString();
    }

    private static TextDocument Edited(TextDocument document) => document.Edit(e => e.Source = e.Source with { Fields = e.Source.Fields.Add("edited", "yes") });

    private static byte[] Bytes(TextDocument document)
    {
        using var output = new MemoryStream();
        HtmlFormat.Format.Writer!.Write(document, output, WriteOptions.Default, new());
        return output.ToArray();
    }

    private static string Page(TextDocument document) => Encoding.UTF8.GetString(Bytes(document));
}

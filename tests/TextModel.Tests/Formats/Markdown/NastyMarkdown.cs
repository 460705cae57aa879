using FsCheck;
using FsCheck.Fluent;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>Texts made of pieces of Markdown in any order.</summary>
internal static class NastyMarkdown
{
    private static readonly string[] Pieces =
    [
        "---\n", "title: x\n", "tags: [a, 'b\n", "- ", "* ", "1. ", "> ", "# ", "## Q: ", "**", "__", "*", "_", "`", "```\n", "~~~", "[^1]", "[^1]: ", "[^b]:\n    ", "[", "](", ")",
        "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "\u00A0\n", "\u200B", "\0", "\uD800", "<!--", "-->", "<b>", "</b>", "<div>\n", "<table>\n<tr><td>", "</td><th>", "</td></tr>\n</table>\n", "&amp;", "\\", "|", "===\n", "Ada Rossi: ", "TOM LEE: ",
        "Q. ", "A: ", "[00:01:02] ", "(Laughter)", "Who came?", "Nobody.", "é", "日本", "[x]: http://e.org \"t\"\n", ":", "-", "+++\n", "...\n",
    ];

    public static Gen<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}

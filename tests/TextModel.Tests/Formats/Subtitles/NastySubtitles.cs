using FsCheck;
using FsCheck.Fluent;

namespace TextModel.Tests.Formats.Subtitles;

/// <summary>Texts made of pieces of subtitle files in any order.</summary>
internal static class NastySubtitles
{
    private static readonly string[] Pieces =
    [
        "WEBVTT", "\n", "\n\n", "\r\n", "\r", " ", "1\n", "2", "00:00:01,000 --> 00:00:02,000\n", "00:03.5 --> x", "-->", "<v Ada>", "<v Tom>", "</v>", "<i>", "</i>", "<00:00:01.500>", "<", ">",
        "{\\an8}", "{", "- ", "-", ">> ", "&gt;&gt;", "ADA: ", "TOM: ", "Hello.", "NOTE ", "STYLE\n", "REGION\n", "♪", "\0", "\uD800", "\uFEFF", "[music]", "(Laughter)", "Q. ", "A. ",
    ];

    public static Gen<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}

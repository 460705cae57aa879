using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;

namespace TextModel.Tests.Transcripts;

/// <summary>What a transcript is called, by the kinds of places that say so, and without the mark-up it is written in.</summary>
public sealed class SourceTitleTests
{
    private const string Turns = "\n\n**Lee:** Who came?\n\n**Rossi:** Nobody.\n\n**Lee:** Why not?\n\n**Rossi:** It rained.\n";
    private const string PageTurns = "<p><b>Lee:</b> Who came?</p><p><b>Rossi:</b> Nobody.</p><p><b>Lee:</b> Why?</p><p><b>Rossi:</b> It rained.</p>";
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format);

    [Theory]
    [InlineData("# A talk at the harbour", "A talk at the harbour")]
    [InlineData("# A *talk* at the __harbour__", "A talk at the harbour")]
    [InlineData("# **A talk at the harbour**", "A talk at the harbour")]
    [InlineData("# A talk at the harbour {#top}", "A talk at the harbour")]
    [InlineData("# A talk at the harbour {#top .wide}", "A talk at the harbour")]
    [InlineData("# A talk at the harbour <!-- omit in toc -->", "A talk at the harbour")]
    [InlineData("# A talk at the <span class=\"place\">harbour</span>", "A talk at the harbour")]
    [InlineData("# A talk at <a id=\"x\"></a>the harbour", "A talk at the harbour")]
    [InlineData("# [A talk](talk.html) at the harbour", "A talk at the harbour")]
    [InlineData("# A talk at the [harbour]{.place}", "A talk at the harbour")]
    [InlineData("# A talk about snake_case_names & 2 < 3", "A talk about snake_case_names & 2 < 3")]
    [InlineData("A talk at the harbour\n=====================", "A talk at the harbour")]
    [InlineData("## A talk at the harbour\n\n### Attendees\n\n- Ada Rossi\n- A. Lee", "A talk at the harbour")]
    [InlineData("---\ntitle: A talk at the <i>harbour</i>\n---", "A talk at the harbour")]
    [InlineData("---\ntitle: \"A talk: the harbour &amp; the sea\"\n---", "A talk: the harbour & the sea")]
    [InlineData("{ \"title\": \"A talk at the harbour\", \"tags\": [\"sea\"] }", "A talk at the harbour")]
    [InlineData("+++\ntitle = 'A talk at the harbour'\n+++", "A talk at the harbour")]
    public void A_title_in_Markdown_has_no_mark_up(string front, string title) => Assert.Equal(title, TitleOf(front + Turns, MarkdownFormat.Id));

    [Theory]
    [InlineData("{\n\"title\": \"A talk\"\n")]
    [InlineData("{ broken: [ }\n")]
    [InlineData("+++\ntitle = \n")]
    [InlineData("+++\n= x\n[a\n+++\n")]
    [InlineData("{\"title\": {\"a\": [1, {}]}, \"date\": null}\n")]
    [InlineData("{\"title\": \"\\ud800\", \"date\": [[\"x\"]]}\n")]
    public void Broken_front_matter_is_no_reason_to_fail(string front)
    {
        TextDocument document = TextDocument.Parse(front + Turns, new() { Format = MarkdownFormat.Id }, Formats).Document;
        Transcript.AssertSound(document);
        Assert.EndsWith(Turns.Replace("*", "", StringComparison.Ordinal).TrimStart('\n'), document.Text, StringComparison.Ordinal);
        Assert.Equal(4, document.Turns.Count);
    }

    [Theory]
    [InlineData("<title>A talk at the harbour | Quay Review</title>", "", "A talk at the harbour")]
    [InlineData("<title>Quay Review - A talk at the harbour</title><meta property=\"og:site_name\" content=\"Quay Review\">", "", "A talk at the harbour")]
    [InlineData("<title>Quay Review</title>", "<h2>A talk at the harbour</h2>", "A talk at the harbour")]
    [InlineData("<title>Quay Review</title><meta property=\"og:title\" content=\"A talk at the harbour\">", "", "A talk at the harbour")]
    [InlineData("<title>A talk at the harbour &gt; Quay Review</title>", "<h1>Quay Review</h1><h2>A talk at the harbour</h2>", "A talk at the harbour")]
    [InlineData("<title>Ada Rossi - painter</title>", "", "Ada Rossi - painter")]
    [InlineData("<title>Quay Review</title><meta property=\"og:site_name\" content=\"Quay Review\">", "<h1>Quay Review</h1><h1>A talk at the harbour</h1>", "A talk at the harbour")]
    [InlineData("<title>A talk at the harbour &mdash; Quay Review</title><meta property=\"og:url\" content=\"https://quayreview.example/1\">", "", "A talk at the harbour")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"A talk at the harbour\"}</script><title>Quay</title>", "", "A talk at the harbour")]
    public void A_page_is_called_as_its_text_not_as_its_site(string head, string body, string title) =>
        Assert.Equal(title, TitleOf($"<html><head>{head}</head><body>{body}{PageTurns}</body></html>", HtmlFormat.Id));

    [Theory]
    [InlineData("WEBVTT A talk at the harbour", "A talk at the harbour")]
    [InlineData("WEBVTT - A talk at the harbour", "A talk at the harbour")]
    [InlineData("WEBVTT - A talk\nTitle: At the harbour", "At the harbour")]
    [InlineData("WEBVTT", null)]
    [InlineData("WEBVTT FILE", null)]
    [InlineData("WEBVTT - Kind: captions", null)]
    [InlineData("WEBVTT - This file was made by a machine", null)]
    [InlineData("WEBVTT\nKind: captions", null)]
    public void The_first_line_of_WebVTT_may_be_a_title(string header, string? title) =>
        Assert.Equal(title, TitleOf(header + "\n\n00:01.000 --> 00:02.000\n<v Lee>Who came?\n\n00:03.000 --> 00:04.000\n<v Rossi>Nobody.\n", "webvtt"));

    private static string? TitleOf(string text, string format)
    {
        TextDocument document = TextDocument.Parse(text, new() { Format = format }, Formats).Document;
        Transcript.AssertSound(document);
        return document.Source.Title;
    }
}

using System.Buffers;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The floor of writing pages: the very bytes of our writer, from plain objects, by hand.</summary>
internal sealed class Utf8HtmlLimit(Utf8Output output)
{
    // The generated texts hold none of the other characters that a page may not.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r\0");

    public static void Write(BareDocument document, Stream stream)
    {
        var output = new Utf8Output(stream);
        var writer = new Utf8HtmlLimit(output);
        output.Plain(PageFrame.Head);
        foreach (ReadOnlySpan<char> line in document.Front.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            output.Raw("<p>"u8);
            writer.Text(line);
            output.Raw("</p>\n"u8);
        }

        foreach (BareTurn turn in document.Turns)
            writer.Turn(turn);
        foreach (BareNote note in document.Notes)
            writer.Note(note);
        output.Raw("</body>\n</html>\n"u8);
        output.Flush();
    }

    private void Turn(BareTurn turn)
    {
        output.Raw("<p><b>"u8);
        Text(turn.Label);
        output.Raw("</b>"u8);
        for (int i = 0; i < turn.Paragraphs.Count; i++)
        {
            BareParagraph paragraph = turn.Paragraphs[i];
            if (i > 0)
                output.Raw("<p>"u8);
            else
                Text(paragraph.Before);
            Runs(paragraph.Runs);
            output.Raw("</p>\n"u8);
        }
    }

    private void Note(BareNote note)
    {
        output.Raw("<p id=\""u8);
        output.Plain(note.Id);
        output.Raw("\"><a href=\"#r"u8);
        output.Plain(note.Number);
        output.Raw("\">"u8);
        Text(note.Label);
        output.Raw("</a>"u8);
        Runs(note.Runs);
        output.Raw("</p>\n"u8);
    }

    private void Runs(List<BareRun> runs)
    {
        foreach (BareRun run in runs)
        {
            if (run.Kind == RunKind.Anchor)
            {
                output.Raw("<sup><a href=\""u8);
                output.Plain(run.Target);
                output.Raw("\" id=\""u8);
                output.Plain(run.Id);
                output.Raw("\">"u8);
            }

            Text(run.Text);
            if (run.Kind == RunKind.Anchor)
                output.Raw("</a></sup>"u8);
        }
    }

    private void Text(ReadOnlySpan<char> text) =>
        output.Text(text, Special, static c => c switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "\""u8, '\r' => "\n"u8, _ => "\uFFFD"u8 });
}

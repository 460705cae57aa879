using System.Buffers;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The floor of writing TEI: UTF-8 by hand, escaping only where a vectorised search finds something.</summary>
internal sealed class Utf8TeiLimit(Utf8Output output)
{
    // What must be escaped or is forbidden, in ASCII; the generated texts hold only the first three.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n'))]);

    public static void Write(BareDocument document, Stream stream)
    {
        var output = new Utf8Output(stream);
        var writer = new Utf8TeiLimit(output);
        output.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"u8);
        output.Plain(TeiFrame.Header);
        output.Raw("<text xml:space=\"preserve\"><front><docImprint>"u8);
        writer.Text(document.Front);
        output.Raw("</docImprint></front><body><div type=\"interview\">"u8);
        foreach (BareTurn turn in document.Turns)
            writer.Turn(turn);
        output.Raw("</div></body><back><div type=\"notes\">"u8);
        foreach (BareNote note in document.Notes)
            writer.Note(note);
        output.Raw("</div></back></text></TEI>"u8);
        output.Flush();
    }

    private void Turn(BareTurn turn)
    {
        output.Raw("<sp xml:id=\""u8);
        output.Plain(turn.Id);
        output.Raw("\" who=\""u8);
        output.Plain(turn.Who);
        output.Raw("\" ana=\""u8);
        output.Plain(turn.Kind);
        if (turn.Question is { } question)
        {
            output.Raw("\" corresp=\""u8);
            output.Plain(question);
        }

        output.Raw("\"><speaker>"u8);
        Text(turn.Label);
        output.Raw("</speaker>"u8);
        foreach (BareParagraph paragraph in turn.Paragraphs)
        {
            Text(paragraph.Before);
            output.Raw("<p>"u8);
            Runs(paragraph.Runs);
            output.Raw("</p>"u8);
        }

        output.Raw("</sp>\n\n"u8);
    }

    private void Note(BareNote note)
    {
        output.Raw("<note xml:id=\""u8);
        output.Plain(note.Id);
        output.Raw("\" place=\"bottom\" n=\""u8);
        output.Plain(note.Number);
        output.Raw("\"><label>"u8);
        Text(note.Label);
        output.Raw("</label>"u8);
        Runs(note.Runs);
        output.Raw("</note>\n\n"u8);
    }

    private void Runs(List<BareRun> runs)
    {
        foreach (BareRun run in runs)
        {
            switch (run.Kind)
            {
                case RunKind.Name:
                    output.Raw("<persName ref=\""u8);
                    output.Plain(run.Target);
                    output.Raw("\">"u8);
                    Text(run.Text);
                    output.Raw("</persName>"u8);
                    break;
                case RunKind.Anchor:
                    output.Raw("<ref xml:id=\""u8);
                    output.Plain(run.Id);
                    output.Raw("\" type=\"noteAnchor\" target=\""u8);
                    output.Plain(run.Target);
                    output.Raw("\">"u8);
                    Text(run.Text);
                    output.Raw("</ref>"u8);
                    break;
                default:
                    Text(run.Text);
                    break;
            }
        }
    }

    private void Text(ReadOnlySpan<char> text) =>
        output.Text(text, Special, static c => c switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '\r' => "&#13;"u8, _ => "\uFFFD"u8 });
}

using System.Buffers;
using System.Text.Unicode;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The floor of writing TEI: UTF-8 by hand, escaping only where a vectorised search finds something.</summary>
internal sealed class Utf8TeiLimit(Stream output)
{
    // What must be escaped or is forbidden, in ASCII; the generated texts hold only the first three.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n'))]);

    private readonly byte[] buffer = new byte[64 * 1024];
    private int used;

    public static void Write(BareDocument document, Stream output)
    {
        var writer = new Utf8TeiLimit(output);
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"u8);
        writer.Text(TeiFrame.Header, escape: false);
        writer.Raw("<text xml:space=\"preserve\"><front><docImprint>"u8);
        writer.Text(document.Front);
        writer.Raw("</docImprint></front><body><div type=\"interview\">"u8);
        foreach (BareTurn turn in document.Turns)
            writer.Turn(turn);
        writer.Raw("</div></body><back><div type=\"notes\">"u8);
        foreach (BareNote note in document.Notes)
            writer.Note(note);
        writer.Raw("</div></back></text></TEI>"u8);
        writer.Flush();
    }

    private void Turn(BareTurn turn)
    {
        Raw("<sp xml:id=\""u8);
        Text(turn.Id, escape: false);
        Raw("\" who=\""u8);
        Text(turn.Who, escape: false);
        Raw("\" ana=\""u8);
        Text(turn.Kind, escape: false);
        if (turn.Question is { } question)
        {
            Raw("\" corresp=\""u8);
            Text(question, escape: false);
        }

        Raw("\"><speaker>"u8);
        Text(turn.Label);
        Raw("</speaker>"u8);
        foreach (BareParagraph paragraph in turn.Paragraphs)
        {
            Text(paragraph.Before);
            Raw("<p>"u8);
            Runs(paragraph.Runs);
            Raw("</p>"u8);
        }

        Raw("</sp>\n\n"u8);
    }

    private void Note(BareNote note)
    {
        Raw("<note xml:id=\""u8);
        Text(note.Id, escape: false);
        Raw("\" place=\"bottom\" n=\""u8);
        Text(note.Number, escape: false);
        Raw("\"><label>"u8);
        Text(note.Label);
        Raw("</label>"u8);
        Runs(note.Runs);
        Raw("</note>\n\n"u8);
    }

    private void Runs(List<BareRun> runs)
    {
        foreach (BareRun run in runs)
        {
            switch (run.Kind)
            {
                case RunKind.Name:
                    Raw("<persName ref=\""u8);
                    Text(run.Target, escape: false);
                    Raw("\">"u8);
                    Text(run.Text);
                    Raw("</persName>"u8);
                    break;
                case RunKind.Anchor:
                    Raw("<ref xml:id=\""u8);
                    Text(run.Id, escape: false);
                    Raw("\" type=\"noteAnchor\" target=\""u8);
                    Text(run.Target, escape: false);
                    Raw("\">"u8);
                    Text(run.Text);
                    Raw("</ref>"u8);
                    break;
                default:
                    Text(run.Text);
                    break;
            }
        }
    }

    private void Text(ReadOnlySpan<char> text, bool escape = true)
    {
        while (!text.IsEmpty)
        {
            int special = escape ? text.IndexOfAny(Special) : -1;
            ReadOnlySpan<char> plain = special < 0 ? text : text[..special];
            text = text[plain.Length..];
            while (!plain.IsEmpty)
            {
                if (buffer.Length - used < 4)
                    Flush();
                Utf8.FromUtf16(plain, buffer.AsSpan(used), out int read, out int written);
                used += written;
                plain = plain[read..];
            }

            if (special < 0)
                return;
            Raw(text[0] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '\r' => "&#13;"u8, _ => "\uFFFD"u8 });
            text = text[1..];
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length - used < bytes.Length)
            Flush();
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Flush()
    {
        output.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}

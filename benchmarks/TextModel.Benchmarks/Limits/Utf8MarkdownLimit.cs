using System.Buffers;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The floor of writing Markdown: the very bytes of our writer, from plain objects, by hand.</summary>
internal sealed class Utf8MarkdownLimit(Utf8Output output)
{
    // The ampersands and vertical bars of the generated texts mean nothing where they stand.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_~^+=[]<\0");

    public static void Write(BareDocument document, Stream stream)
    {
        var output = new Utf8Output(stream);
        var writer = new Utf8MarkdownLimit(output);
        output.Plain(PageFrame.FrontMatter);
        bool isFirst = true;
        foreach (ReadOnlySpan<char> line in document.Front.AsSpan().TrimEnd().EnumerateLines())
        {
            output.Raw(line.IsEmpty ? "\n\n"u8 : isFirst ? ""u8 : "\\\n"u8);
            isFirst = line.IsEmpty;
            writer.Text(line);
        }

        output.Raw("\n"u8);
        foreach (BareTurn turn in document.Turns)
            writer.Turn(turn);
        foreach (BareNote note in document.Notes)
            writer.Note(note);
        output.Flush();
    }

    private void Turn(BareTurn turn)
    {
        output.Raw("\n**"u8);
        Text(turn.Label);
        output.Raw("**"u8);
        for (int i = 0; i < turn.Paragraphs.Count; i++)
        {
            BareParagraph paragraph = turn.Paragraphs[i];
            if (i > 0)
                output.Raw("\n"u8);
            else
                Text(paragraph.Before);
            Runs(paragraph.Runs);
            output.Raw("\n"u8);
        }
    }

    private void Note(BareNote note)
    {
        output.Raw("\n[^"u8);
        output.Plain(note.Number);
        output.Raw("]:"u8);
        Runs(note.Runs);
        output.Raw("\n"u8);
    }

    private void Runs(List<BareRun> runs)
    {
        foreach (BareRun run in runs)
        {
            if (run.Kind == RunKind.Anchor)
                output.Raw("[^"u8);
            Text(run.Text);
            if (run.Kind == RunKind.Anchor)
                output.Raw("]"u8);
        }
    }

    private void Text(ReadOnlySpan<char> text) => output.Text(text, Special, static c => c switch
    {
        '<' => "\\<"u8,
        '*' => "\\*"u8,
        '_' => "\\_"u8,
        '`' => "\\`"u8,
        '[' => "\\["u8,
        ']' => "\\]"u8,
        '~' => "\\~"u8,
        '^' => "\\^"u8,
        '+' => "\\+"u8,
        '=' => "\\="u8,
        '\0' => "\uFFFD"u8,
        _ => "\\\\"u8,
    });
}

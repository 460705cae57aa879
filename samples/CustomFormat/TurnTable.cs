using System.Text;
using TextModel.Formats;

namespace TextModel.CustomFormat;

/// <summary>Writes turns as a table: kind, speaker, text.</summary>
internal sealed class TurnTable : ITextWriter
{
    public static TextFormat Format { get; } = new()
    {
        Id = "turns",
        Name = "Table of turns",
        Extensions = [".tsv"],
        Carries = "Turns with kind, speaker and text; nothing else.",
        Writer = new TurnTable(),
    };

    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("kind\tspeaker\ttext");
        foreach (Turn turn in document.Turns)
            writer.WriteLine($"{turn.Kind}\t{turn.Speaker}\t{turn.ReadingText.ReplaceLineEndings(" ").Replace('\t', ' ')}");
        // What is left out is said, item by item.
        foreach (Note note in document.Annotations.OfType<Note>())
            diagnostics.Add(DiagnosticCodes.Loss.At(null, null, note.Span, "A table of turns", $"note {note.Number}"));
    }
}

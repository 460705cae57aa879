namespace TextModel.Editions;

/// <summary>Prints notes beside what they are about, and at the end.</summary>
internal sealed class NotePrinter(EditionNotes notes, ReadingPrinter printer)
{
    /// <summary>Prints the notes to which marks have led since it was asked last.</summary>
    public void PrintWaiting(HtmlText output)
    {
        if (!notes.TryTake(out Note? note))
            return;
        output.Raw("<div class=\"margin\">");
        do
            Print(output, note);
        while (notes.TryTake(out note));
        output.Raw("</div>");
    }

    /// <summary>Prints those to which no mark leads.</summary>
    public void PrintOthers(HtmlText output, TextDocument document)
    {
        Note[] others = [.. document.Notes.Where(n => !notes.IsMarked(n) && n.Outer<Note>() is null && n.ReadingText.Length > 0)];
        if (others.Length == 0)
            return;
        output.Raw("<section class=\"notes\"><h2>Notes</h2>\n");
        foreach (Note note in others)
            Print(output, note);
        output.Raw("</section>\n");
    }

    private void Print(HtmlText output, Note note)
    {
        output.Raw("<div class=\"note\" role=\"note\" tabindex=\"-1\"").Attribute("id", note.Id).Raw(">");
        notes.PrintBack(output, note);
        output.Raw("<div class=\"said\">");
        TextReading reading = note.GetReading();
        printer.PrintBlocks(output, reading, new(0, reading.Text.Length), note.Inner<Annotation>(), hasLinks: false);
        output.Raw("</div></div>");
    }
}

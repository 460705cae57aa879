using System.Text;

namespace TextModel.Benchmarks.Inputs;

/// <summary>A generated transcript in the shape of an interview, with the places of its parts. The same arguments give the same text.</summary>
internal sealed class Transcript
{
    private const int NoteLength = 100;
    private readonly StringBuilder text = new();
    private readonly List<Piece> pieces = [];
    private readonly Words words;
    private readonly InputKind kind;
    private int turns, paragraphs, names, notes;

    private Transcript(InputKind kind)
    {
        this.kind = kind;
        words = new(kind);
        text.Append(
            "A. Lee\n\nA talk at the\nharbour\n\nMay 12, 1961\n\n"
            + "Source : The Harbour Review, Vol. 4, 1961\nPublisher : Mole Press, Trieste, 1962\n\n");
        FrontEnd = text.Length;
    }

    /// <summary>The characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The number of bytes of the text in UTF-8.</summary>
    public long Bytes { get; private set; }

    /// <summary>The parts, in order, outer before inner.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Where the turns begin.</summary>
    public int FrontEnd { get; }

    /// <summary>Where the notes begin.</summary>
    public int BodyEnd { get; private set; }

    /// <summary>The number of turns.</summary>
    public int TurnCount => turns;

    /// <summary>Makes a transcript of about <paramref name="kilobytes"/> thousand bytes of UTF-8.</summary>
    public static Transcript Generate(InputKind kind, int kilobytes)
    {
        var made = new Transcript(kind);
        double bytesPerUnit = kind == InputKind.NotAscii ? 1.56 : 1;
        int units = (int)Math.Min(int.MaxValue / 2, kilobytes * 1000L / bytesPerUnit);
        // The notes stand at the end and are yet to come.
        while (made.text.Length + (made.notes * NoteLength) < units)
        {
            made.AddTurn(isAnswer: false);
            made.AddTurn(isAnswer: true);
        }

        made.BodyEnd = made.text.Length;
        for (int i = 1; i <= made.notes; i++)
            made.AddNote(i);
        made.Text = made.text.ToString();
        made.Bytes = Encoding.UTF8.GetByteCount(made.Text);
        made.text.Clear();
        return made;
    }

    private void AddTurn(bool isAnswer)
    {
        int start = text.Length, at = pieces.Count, number = ++turns;
        text.Append(isAnswer ? "Answer." : "Question.");
        int labelEnd = text.Length;
        pieces.Add(default);
        text.Append(' ');
        int count = kind == InputKind.ShortTurns || !isAnswer ? 1 : 1 + words.Number(4);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append("\n\n");
            AddParagraph(isAnswer && i == 0 && number % (kind == InputKind.ShortTurns ? 60 : 10) == 0);
        }

        pieces[at] = new(PieceKind.Turn, start, text.Length, number, isAnswer ? 1 : 0, labelEnd);
        text.Append("\n\n");
    }

    private void AddParagraph(bool withNote)
    {
        int start = text.Length, at = pieces.Count, number = ++paragraphs;
        pieces.Add(default);
        int end = start + kind switch
        {
            InputKind.ShortTurns => 12 + words.Number(60),
            InputKind.LongParagraphs => 600 + words.Number(600),
            _ => 200 + words.Number(300),
        };
        AddSentence(end);
        if (withNote)
        {
            int anchor = text.Length;
            text.Append(++notes);
            pieces.Add(new(PieceKind.Anchor, anchor, text.Length, notes, notes, anchor));
        }

        text.Append('.');
        pieces[at] = new(PieceKind.Paragraph, start, text.Length, number, 0, start);
    }

    private void AddSentence(int end)
    {
        string word = words.Next();
        text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        // No sentence of one word: "R&D." at the start of a paragraph, as often as it comes in 100 MB, is a label in capitals.
        int second = text.Length;
        while (text.Length < end)
        {
            int dice = words.Number(48);
            if (dice == 0)
            {
                int person = words.Number(Words.Persons.Length);
                text.Append(' ');
                pieces.Add(new(PieceKind.Name, text.Length, text.Length + Words.Persons[person].Length, ++names, person, text.Length));
                text.Append(Words.Persons[person]);
            }
            else
            {
                text.Append(dice == 1 && text.Length > second ? ". " : dice < 4 ? ", " : " ").Append(words.Next());
            }
        }
    }

    private void AddNote(int number)
    {
        int start = text.Length;
        text.Append(number).Append('.');
        int labelEnd = text.Length;
        text.Append(' ');
        int at = pieces.Count;
        pieces.Add(default);
        AddSentence(text.Length + 40 + words.Number(100));
        text.Append('.');
        pieces[at] = new(PieceKind.Note, start, text.Length, number, 0, labelEnd);
        text.Append("\n\n");
    }
}

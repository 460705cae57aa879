namespace TextModel.Corpus;

/// <summary>A turn as it is counted.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Speaker">Who speaks; null where that is not known.</param>
/// <param name="Words">How many words it has, notes and labels aside.</param>
/// <param name="Start">When it begins; null where that is not known.</param>
/// <param name="End">When it ends.</param>
internal sealed record TurnFact(int Number, string Kind, RowSpeaker? Speaker, int Words, TimeSpan? Start, TimeSpan? End)
{
    /// <summary>The turns of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rows">Its rows.</param>
    public static List<TurnFact> Of(TextDocument document, List<TextRow> rows)
    {
        ValueList<Turn> turns = document.Turns;
        int[] words = new int[turns.Count];
        var speakers = new RowSpeaker?[turns.Count];
        foreach (TextRow row in rows)
        {
            if (row.Turn is not { } number)
                continue;
            speakers[number - 1] = row.Speaker;
            if (row.Type != "note")
                words[number - 1] += row.WordCount;
        }

        // Whether any paragraph has a time is asked once, and not of each turn.
        bool isTimed = false;
        for (int i = 0; i < document.Annotations.Count && !isTimed; i++)
            isTimed = document.Annotations[i] is Paragraph { Time: not null };
        List<TurnFact> facts = new(turns.Count);
        for (int i = 0; i < turns.Count; i++)
        {
            Turn turn = turns[i];
            TimeRange? time = turn.Time;
            (TimeSpan? start, TimeSpan? end) = (time?.Start, time?.End);
            if (isTimed && (start is null || end is null))
            {
                foreach (Paragraph paragraph in turn.Paragraphs)
                    (start, end) = (start ?? paragraph.Time?.Start, time?.End ?? paragraph.Time?.End ?? end);
            }

            string kind = turn.Kind switch { TurnKind.Question => "question", TurnKind.Answer => "answer", _ => "statement" };
            RowSpeaker? speaker = speakers[i] ?? (turn.Speaker is { } known ? RowSpeaker.Of(known) : turn.SpeakerId is null && turn.Label is null ? null : RowSpeaker.Of(turn.SpeakerId, turn.Label));
            facts.Add(new(i + 1, kind, speaker, words[i], start, end));
        }

        return facts;
    }
}

namespace TextModel;

/// <summary>The edits that people make most, each as one call, as members of <see cref="TextDocument"/>.</summary>
/// <remarks>Each gives a new document and leaves nothing behind: what referred to what is gone refers to what took its place. Other edits: <see cref="TextDocument.Edit"/>.</remarks>
public static class TextDocumentEditing
{
    extension(TextDocument document)
    {
        /// <summary>Gives a speaker another name, and, where asked for, other printed labels.</summary>
        /// <param name="speakerId">The <see cref="Speaker.Id"/>.</param>
        /// <param name="name">The new name; null: none is known.</param>
        /// <param name="printedLabel">What is to stand in the text before each of the speaker's turns that has a label, with its punctuation; null: the text stays as it is.</param>
        /// <exception cref="ArgumentException">The document has no such speaker.</exception>
        public TextDocument RenameSpeaker(string speakerId, string? name, string? printedLabel = null)
        {
            Speaker speaker = document.SpeakerOf(speakerId);
            TextDocument renamed = document.Edit(e => e.Replace(
                speaker, speaker with { Name = name, Labels = printedLabel is null || speaker.Labels.IsEmpty ? speaker.Labels : [printedLabel] }));
            if (printedLabel is null)
                return renamed;
            return renamed.WithText(renamed.Turns.Where(t => t.SpeakerId == speakerId && t.LabelSpan is { IsEmpty: false })
                .Select(t => new TextChange(t.LabelSpan!.Value, printedLabel))).Document;
        }

        /// <summary>Makes one speaker of two who are the same person.</summary>
        /// <param name="keptId">The <see cref="Speaker.Id"/> of the one who stays. What is not known of this one is taken from the other, and the other's labels are added.</param>
        /// <param name="droppedId">The <see cref="Speaker.Id"/> of the one who goes; the turns and the addressees are the other's from now on.</param>
        /// <exception cref="ArgumentException">The document has no such speaker, or both are one.</exception>
        public TextDocument MergeSpeakers(string keptId, string droppedId)
        {
            Speaker kept = document.SpeakerOf(keptId), dropped = document.SpeakerOf(droppedId);
            if (keptId == droppedId)
                throw new ArgumentException($"'{keptId}' is to be merged with itself; name two speakers.", nameof(droppedId));
            return document.Edit(e =>
            {
                e.Replace(kept, kept with
                {
                    Name = kept.Name ?? dropped.Name,
                    Labels = [.. kept.Labels.Union(dropped.Labels)],
                    Role = kept.Role == SpeakerRole.Unknown ? dropped.Role : kept.Role,
                    Description = kept.Description ?? dropped.Description,
                    EntityId = kept.EntityId ?? dropped.EntityId,
                });
                e.Remove(dropped);
                e.ReplaceSpeaker(document, droppedId, keptId);
            });
        }

        /// <summary>Removes a speaker; of the turns nobody knows then who speaks.</summary>
        /// <param name="speakerId">The <see cref="Speaker.Id"/>.</param>
        /// <exception cref="ArgumentException">The document has no such speaker.</exception>
        public TextDocument RemoveSpeaker(string speakerId)
        {
            Speaker speaker = document.SpeakerOf(speakerId);
            return document.Edit(e =>
            {
                e.Remove(speaker);
                e.ReplaceSpeaker(document, speakerId, null);
            });
        }

        /// <summary>Makes two turns of one, and of the paragraph that the offset lies in.</summary>
        /// <param name="turn">A turn of this document.</param>
        /// <param name="offset">Where the second begins, in UTF-16 code units of the base text; white space there belongs to neither.</param>
        /// <param name="speakerId">The <see cref="Speaker.Id"/> of who speaks the second; null: the same speaker.</param>
        /// <returns>A document in which the first half keeps the label, the identifier and the answers; the second has an identifier of its own where the first has one, and no label.</returns>
        /// <exception cref="ArgumentException"><paramref name="turn"/> is no turn of this document.</exception>
        /// <exception cref="ArgumentOutOfRangeException">One of the halves would be without words, or the offset lies in the label.</exception>
        public TextDocument SplitTurn(Turn turn, int offset, string? speakerId = null)
        {
            ArgumentNullException.ThrowIfNull(turn);
            if (speakerId is not null)
                document.SpeakerOf(speakerId);
            document.Own(turn);
            int end = offset, start = offset, from = turn.LabelSpan?.End ?? turn.Start;
            if (offset > from && offset < turn.End)
            {
                while (end > from && char.IsWhiteSpace(document.Text[end - 1]))
                    end--;
                while (start < turn.End && char.IsWhiteSpace(document.Text[start]))
                    start++;
            }

            if (end <= from || start >= turn.End)
                throw new ArgumentOutOfRangeException(nameof(offset), offset, $"A turn is split between words of its own: after {from} and before {turn.End}.");
            return document.Edit(e =>
            {
                e.Replace(turn, turn with { Span = new(turn.Start, end) });
                e.Add(new Turn
                {
                    Span = new(start, turn.End),
                    Id = turn.Id is { } id ? e.NewId(id) : null,
                    Tag = turn.Tag is { } tag ? tag with { Attributes = KeyedValues.Empty } : null,
                    Kind = turn.Kind,
                    SpeakerId = speakerId ?? turn.SpeakerId,
                    AddresseeId = speakerId is null ? turn.AddresseeId : null,
                    QuestionId = turn.QuestionId,
                });
                foreach (Paragraph paragraph in turn.Paragraphs.Where(p => p.Start < end && p.End > start))
                {
                    e.Replace(paragraph, paragraph with { Span = new(paragraph.Start, end) });
                    e.Add(paragraph with { Id = null, Span = new(start, paragraph.End), Tag = paragraph.Tag?.Without("xml:id") });
                }
            });
        }

        /// <summary>Makes one turn of two that follow each other: the first one's, over the text of both.</summary>
        /// <param name="first">A turn of this document.</param>
        /// <param name="second">The next turn. Its printed label leaves the text; what answered it answers the first.</param>
        /// <exception cref="ArgumentException">One is no turn of this document, or other turns stand between them.</exception>
        public TextDocument JoinTurns(Turn first, Turn second)
        {
            ArgumentNullException.ThrowIfNull(first);
            ArgumentNullException.ThrowIfNull(second);
            document.Own(first);
            document.Own(second);
            if (second.Start < first.End || document.Annotations.In(new(first.End, second.Start)).Any(a => a is Turn { Span.IsEmpty: false }))
                throw new ArgumentException($"The {second} does not follow the {first} with no other turn between them.", nameof(second));
            TextSpan? label = second.LabelSpan is { IsEmpty: false } printed ? printed : null;
            TextDocument joined = document.Edit(e =>
            {
                e.Replace(first, first with
                {
                    Span = new(first.Start, second.End),
                    Time = first.Time is { } time ? time with { End = second.Time?.End ?? second.Time?.Start ?? time.End } : null,
                });
                e.Remove(second);
                foreach (Turn answer in document.Turns.Where(t => second.Id is not null && t.QuestionId == second.Id && t != first))
                    e.Replace(answer, answer with { QuestionId = first.Id });
            });
            if (label is not { } gone)
                return joined;
            int behind = gone.End;
            while (behind < second.End && joined.Text[behind] is ' ' or '\t' or '\u00A0')
                behind++;
            return joined.WithText(new TextChange(new(gone.Start, behind), "")).Document;
        }

        private Speaker SpeakerOf(string id)
        {
            ArgumentNullException.ThrowIfNull(id);
            return document.Speakers[id] ?? throw new ArgumentException(
                $"The document has no speaker '{id}'. It has: {string.Join(", ", document.Speakers.Select(s => s.Id))}.", nameof(id));
        }

        private void Own(Turn turn)
        {
            if (!turn.IsIn(document))
                throw new ArgumentException($"The {turn} is no turn of this document; take it from document.Turns.", nameof(turn));
        }
    }

    private static void ReplaceSpeaker(this DocumentEditor editor, TextDocument document, string from, string? to)
    {
        foreach (Turn turn in document.Turns.Where(t => t.SpeakerId == from || t.AddresseeId == from))
        {
            editor.Replace(turn, turn with
            {
                SpeakerId = turn.SpeakerId == from ? to : turn.SpeakerId,
                AddresseeId = turn.AddresseeId == from ? to : turn.AddresseeId,
            });
        }
    }
}

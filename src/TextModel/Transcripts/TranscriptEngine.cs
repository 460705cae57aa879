using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Makes turns, speakers, notes, anchors and the description of the source out of blocks of text.</summary>
/// <remarks>
/// Formats only supply blocks; what a label, a speaker or a note is, is decided here and nowhere else. The whole text is looked at
/// before anything is decided: labels are believed because they recur where turns begin.
/// </remarks>
public static class TranscriptEngine
{
    /// <summary>Reads a transcript.</summary>
    /// <param name="input">The base text in blocks, and what the mark-up says.</param>
    /// <param name="options">What the user asked for; null for the defaults.</param>
    /// <returns>All that a document needs; for a text without turns its paragraphs.</returns>
    /// <exception cref="ArgumentException">The options name a convention that is not known, or a block lies outside the text.</exception>
    public static TranscriptResult Read(TranscriptInput input, TranscriptOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= TranscriptOptions.Default;
        options = WithKnown(options);
        TranscriptMetadata known = options.Metadata;
        input = input with { Source = SourceMerge.Over(known.Source, input.Source) };
        Check(input, options);
        string text = input.Text;
        ReadOnlySpan<TextBlock> blocks = input.Blocks.Span;
        var diagnostics = new DiagnosticBag();

        var scan = new LineScanner(text);
        scan.Scan(blocks);
        bool emphasised = EmphasisLabels.Mark(text, blocks, input.Emphasis.Span, scan);
        DetectedConvention? convention = ConventionChooser.Choose(text, blocks, scan, emphasised, options);
        if (convention is not null)
            LostLineBreaks.Find(text, blocks, scan);
        if (emphasised)
            EmphasisLabels.FindInline(text, blocks, input.Emphasis.Span, scan);
        RepeatedLabels.Mark(blocks, scan);
        List<(int, int)> examiners = Examiners.Find(text, scan);
        PageNumbers.Accept(scan.Numbers, scan.Marks);
        RunningHeads.Find(text, blocks, scan);
        TurnDraft[] turns = Draft(scan, blocks, out HashSet<int> factStarts);
        Examiners.Apply(examiners, turns, scan.Labels);
        if (turns.Length == 0)
            (turns, convention) = LabelLines.Find(text, blocks, input.Emphasis.Span, scan, options);
        if (turns.Length == 0)
            (turns, convention) = EmphasisQuestions.Find(text, blocks, input.Emphasis.Span, scan, options);
        else
            turns = EmphasisQuestions.Complete(text, blocks, input.Emphasis.Span, scan.Labels, turns, options);

        FrontMatter front = FrontMatter.Read(text, blocks, turns.Length == 0 ? -1 : turns[0].Announced, input.Source,
            FactGroups.People(text, scan.Candidates.AsSpan(), scan.Labels), input.Statements.Span);
        scan.ForgetCandidates();
        SpeakerTable speakers = SpeakerTable.Resolve(scan.Labels.Labels, front.Source, options);
        foreach (ref TurnDraft turn in turns.AsSpan())
            turn.Speaker = scan.Labels[turn.Label].Speaker;

        NoteSection notes = NoteSection.Find(input, turns, front.End);

        (int Speaker, int Asking, int Turns)? guess = TurnKinds.Decide(text, turns, speakers, i => scan.Labels[turns[i].Label].Role ?? (turns[i].Kind == TurnKind.Statement ? null : turns[i].Kind), notes.BodyEnd, WhoAsks(options));
        NameRoles(speakers, front.Source, options, diagnostics, input);
        ValueList<Speaker> people = speakers.Build();
        if (guess is { } guessed)
            diagnostics.Add(DiagnosticCodes.InterviewerGuessed.At(input.Path, null, null, people[guessed.Speaker], guessed.Asking, guessed.Turns));
        Report(input, options, scan, turns, notes.Notes, diagnostics);

        var builder = new DocumentBuilder(text, new()
        {
            Blocks = input.Blocks,
            Turns = turns,
            Speakers = speakers,
            Front = front,
            Marks = MarkMerge.Merge(text, blocks, MarkMerge.WithFormat(scan.Marks, input.FormatMarks.Span), notes.Anchors, front.End, notes.BodyEnd),
            Notes = notes,
            FactStarts = factStarts,
        });
        return new()
        {
            Annotations = builder.Build(),
            Source = SourceMerge.Over(known.Source, front.Source),
            Speakers = people,
            Entities = known.Entities,
            Convention = convention,
            Diagnostics = ValueList.Create(diagnostics.ToImmutable().AsSpan()),
        };
    }

    // The identifiers of turns, notes and anchors are this engine's own.
    private static TranscriptOptions WithKnown(TranscriptOptions options)
    {
        TranscriptMetadata known = options.Metadata;
        if (known.Entities.Any(e => SpeakerIds.IsReserved(e.Id)))
        {
            known = known with
            {
                Entities = [.. known.Entities.Select(e => e with { Id = Free(e.Id)! })],
                Speakers = [.. known.Speakers.Select(s => s with { EntityId = Free(s.EntityId) })],
            };
        }

        return options with { Metadata = known, Convention = options.Convention ?? known.Convention };

        static string? Free(string? id) => id is not null && SpeakerIds.IsReserved(id) ? $"e-{id}" : id;
    }

    private static TranscriptOptions WhoAsks(TranscriptOptions options)
    {
        KnownSpeaker[] asking = [.. options.Metadata.Speakers.Where(s => s.Role == SpeakerRole.Interviewer)];
        return options.Interviewer is null && asking.Length == 1
            ? options with { Interviewer = asking[0].Name ?? (asking[0].Labels.IsEmpty ? null : asking[0].Labels[0]) } : options;
    }

    private static void Check(TranscriptInput input, TranscriptOptions options)
    {
        if (options.Convention is { } name && !TranscriptConventions.All.Contains(name))
            throw new ArgumentException($"There is no convention '{name}'. Known: {string.Join(", ", TranscriptConventions.All)}.", nameof(options));
        int end = 0;
        foreach (ref readonly TextBlock block in input.Blocks.Span)
        {
            if (block.Span.Start < end || block.Span.End > input.Text.Length)
                throw new ArgumentException($"The block {block.Span} overlaps the one before it or lies outside the text of {input.Text.Length} units.", nameof(input));
            end = block.Span.End;
        }
    }

    private static TurnDraft[] Draft(LineScanner scan, ReadOnlySpan<TextBlock> blocks, out HashSet<int> factStarts)
    {
        factStarts = [];
        int count = 0;
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        for (int i = 0; i < candidates.Length; i++)
        {
            if ((candidates[i].Traits & CandidateTraits.Fact) != 0)
                factStarts.Add(candidates[i].TurnStart);
            else if (BeginsTurn(candidates, i, scan.Labels))
                count++;
        }

        var turns = new TurnDraft[count];
        int next = 0, block = 0;
        for (int i = 0; i < candidates.Length; i++)
        {
            if ((candidates[i].Traits & CandidateTraits.Fact) != 0 || !BeginsTurn(candidates, i, scan.Labels))
                continue;
            ref readonly LabelCandidate candidate = ref candidates[i];
            while (blocks[block].Span.End < candidate.End)
                block++;
            turns[next++] = new()
            {
                Start = candidate.Start,
                // A stamp in a block of its own stays there.
                Announced = Math.Max(candidate.TurnStart, blocks[block].Span.Start),
                LabelStart = candidate.End > candidate.Start ? candidate.Start : -1,
                LabelEnd = candidate.End,
                Label = candidate.Label,
                Speaker = -1,
                Question = -1,
            };
        }

        return turns;
    }

    // Where a label follows, it is the label that begins the turn, not the dash before it.
    private static bool BeginsTurn(ReadOnlySpan<LabelCandidate> candidates, int i, LabelTable labels)
    {
        Label label = labels[candidates[i].Label];
        return label.Accepted && (candidates[i].Traits & CandidateTraits.Repeated) == 0 && !(label.IsChange && i + 1 < candidates.Length && candidates[i + 1].Start == candidates[i].Start
            && (candidates[i + 1].Traits & CandidateTraits.Fact) == 0 && labels[candidates[i + 1].Label].Accepted);
    }

    // "Question." and "Answer." name nobody; the front matter may.
    private static void NameRoles(SpeakerTable speakers, Source source, TranscriptOptions options, DiagnosticBag diagnostics, TranscriptInput input)
    {
        for (int i = 0; i < speakers.Count; i++)
        {
            SpeakerTable.Entry entry = speakers[i];
            if (entry.RoleKind is not { } role || entry.Name is not null)
                continue;
            if (role == TurnKind.Question)
            {
                entry.Name = options.Interviewer ?? Only(source, ContributorRole.Interviewer);
            }
            else if (Only(source, ContributorRole.Interviewee) is { } interviewee)
            {
                entry.Name = interviewee;
            }
            else if (options.AuthorAnswers && source.Author is { } author)
            {
                entry.Name = author;
                diagnostics.Add(DiagnosticCodes.AuthorAnswers.At(input.Path, null, null, entry.Labels.Count > 0 ? entry.Labels[0] : entry.Key, author));
            }
        }
    }

    private static string? Only(Source source, ContributorRole role)
    {
        string? found = null;
        foreach (Contributor contributor in source.Contributors)
        {
            if (contributor.Role != role)
                continue;
            if (found is not null)
                return null;
            found = contributor.Name;
        }

        return found;
    }

    private static void Report(
        TranscriptInput input, TranscriptOptions options, LineScanner scan, TurnDraft[] turns, List<NoteDraft> notes, DiagnosticBag diagnostics)
    {
        if (turns.Length == 0 && input.Text.Length > 0)
            diagnostics.Add(DiagnosticCodes.NoTurns.At(input.Path, null, null));
        foreach (LabelRule rule in options.Labels)
        {
            if (!scan.Labels.Labels.Exists(l => l.Count > 0 && ConventionChooser.Matches(rule, l)))
                diagnostics.Add(DiagnosticCodes.LabelNotFound.At(input.Path, null, null, rule.Label));
        }

        foreach (string given in options.Metadata.Speakers.SelectMany(s => s.Labels))
        {
            if (!scan.Labels.Labels.Exists(l => l.Count > 0 && ConventionChooser.Matches(new(given), l)))
                diagnostics.Add(DiagnosticCodes.LabelNotFound.At(input.Path, null, null, given));
        }

        foreach (NoteDraft note in notes)
        {
            if (!note.HasAnchor)
                diagnostics.Add(DiagnosticCodes.NoteWithoutAnchor.At(input.Path, input.Locate?.Invoke(note.Start), new(note.Start, note.End), note.Number));
        }
    }
}

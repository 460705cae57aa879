using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Makes turns, speakers, notes, anchors and the description of the source out of blocks of text.</summary>
/// <remarks>
/// Formats only supply blocks; what a label, a speaker or a note is, is decided here and nowhere else. The whole text is looked at
/// before anything is decided: labels are believed because they recur where turns begin.
/// </remarks>
public static class TranscriptEngine
{
    // Labels that hardly come back, and are little more likely than not, give way to questions that are set apart.
    private const float Doubtful = 2;

    // What lies so near to the border is mentioned, as the logarithm of odds, and of so many labels.
    private const float Near = 0.6f;
    private const int MostDoubts = 10;

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

        Analysis analysis = Analyze(input, options);
        options.Observed?.Invoke(input, analysis);
        WorkWatch? watch = options.Watch;
        Verdict verdict = analysis.Verdict;
        Rows<LineMark> marks = analysis.Lines.Marks;
        List<(int Start, string Name)> examiners = Examiners.Find(text, verdict, marks);
        PageNumbers.Accept(analysis.Lines.Numbers, marks);
        RunningHeads.Find(text, blocks, marks);
        var labels = new TurnLabels(LetterLabels.Roles(verdict.List, label => verdict.Labels[label].Accepted));
        var drafter = new TurnDrafter(text, input.Blocks, verdict, labels, marks, analysis.Lines.LooseTimes.Count + analysis.Lines.LooseRemarks.Count > 0);
        Rows<TurnDraft> drafts = drafter.Draft();
        LooseTimes.Accept(analysis.Lines.LooseTimes, drafter.Lines, marks);
        LooseTimes.AcceptRemarks(analysis.Lines.LooseRemarks, drafter.Lines, marks);
        int printed = drafts.Count;
        InnerLabels.Add(text, blocks, input.Emphasis.Span, verdict, analysis.Lines.LongestLine, labels, drafts);
        TurnDraft[] turns = drafter.Settle(printed);
        Examiners.Apply(examiners, turns, labels);
        DetectedConvention? convention = Describe(verdict, turns, labels, options);
        bool isDoubtful = turns.Length == 0 || verdict.Chosen is { Score: < Doubtful, Recurrent: < 4, Traits.Roles: < 1 }, isUnlabeled = false;
        if (isDoubtful || verdict.Chosen is { Frame.Separator: Separator.Change, IsMarkedUp: false })
        {
            var unprinted = new TurnLabels([]);
            var beside = new Rows<LineMark>();
            (TurnDraft[] questions, DetectedConvention? found) = UnlabeledQuestions.Find(text, input.Blocks, input.Emphasis, unprinted, beside, options);
            isUnlabeled = questions.Length > turns.Length;
            if (isUnlabeled)
            {
                (turns, convention, labels) = (questions, found, unprinted);
                foreach (ref readonly LineMark mark in beside.AsSpan())
                    marks.Add(mark);
            }
        }

        if (!isDoubtful && !isUnlabeled)
        {
            turns = EmphasisQuestions.Complete(text, blocks, input.Emphasis.Span, labels, turns, options);
            EmphasisQuestions.TellApart(text, input.Emphasis.Span, labels, turns);
        }

        EmphasisQuestions.TakeTurns(text, labels, turns);

        if (options.Convention is null && options.Labels.IsEmpty)
            turns = DashedAnswers.Split(text, input.Blocks, input.Emphasis, labels, turns, marks, ref convention);
        watch?.Report(0.8);
        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        SpeechEnds ends = SpeechEnds.Find(text, blocks, analysis.Lines, turns, drafter.FactStarts, marks);

        Legend legend = Legend.Read(text, turns.Length == 0 ? 0 : turns[0].Announced, labels);
        FrontMatter front = FrontMatter.Read(input, turns, analysis.People, legend);
        var explainer = new Explainer(verdict);
        TranscriptExplanation? explanation = null;
        if (options.Explain)
        {
            HashSet<int> taken = [.. turns.Select(t => t.Announced), .. turns.Select(t => t.Start)];
            explanation = explainer.Explain(taken.Contains);
        }

        ReportDoubts(input, verdict, explainer, turns, diagnostics);
        verdict.List.Found.Forget();
        SpeakerTable speakers = SpeakerTable.Resolve(labels, front.Source, options, legend, turns);
        foreach (ref TurnDraft turn in turns.AsSpan())
            turn.Speaker = speakers.SpeakerOf(turn.Label);

        NoteSection notes = NoteSection.Find(input, analysis.Lines, turns, front.End);

        (int Speaker, int Asking, int Turns)? guess = TurnKinds.Decide(text, turns, speakers, i => labels[turns[i].Label].Role ?? (turns[i].Kind == TurnKind.Statement ? null : turns[i].Kind), turns.Length == 0 ? notes.BodyEnd : ends.LastSpeech(turns[^1].Start, notes.BodyEnd), WhoAsks(options));
        ends.Separate(turns);
        NameRoles(speakers, front.Source, options, diagnostics, input);
        ValueList<Speaker> people = speakers.Build();
        if (guess is { } guessed)
            diagnostics.Add(DiagnosticCodes.InterviewerGuessed.At(input.Path, null, null, people[guessed.Speaker], guessed.Asking, guessed.Turns));
        Report(input, options, verdict, turns, notes.Notes, diagnostics);

        watch?.Report(0.9);
        BuiltAnnotations built = new DocumentBuilder(text, new()
        {
            Blocks = input.Blocks,
            Turns = turns,
            Speakers = speakers,
            Front = front,
            Marks = MarkMerge.Merge(text, blocks, MarkMerge.WithFormat(marks, input.FormatMarks.Span), notes.Anchors, front.End, notes.BodyEnd),
            Notes = notes,
            FactStarts = drafter.FactStarts,
            Ends = ends,
        }).Build();
        DateMention.AddTo(built, front.DateMention);
        StructureMerge.Add(text, built, input.Structures.Span);
        return new()
        {
            Annotations = new BuiltList(built),
            Source = SourceMerge.Over(known.Source, front.Source),
            Speakers = people,
            Entities = known.Entities,
            Convention = convention,
            Explanation = explanation,
            Diagnostics = ValueList.Create(diagnostics.ToImmutable().AsSpan()),
        };
    }

    /// <summary>Decides from the whole text which labels begin turns, and keeps what it was decided from.</summary>
    internal static Analysis Analyze(TranscriptInput input, TranscriptOptions options)
    {
        string text = input.Text;
        ReadOnlySpan<TextBlock> blocks = input.Blocks.Span;
        var lines = new LineReader(text, input.Blocks, input.Emphasis);
        CandidateList found = CandidateFinder.Find(text, input.Blocks, lines, options.Watch);
        FactGroups.Mark(text, found.Items.AsSpan(), found.Labels);
        TitleLines.Mark(text, blocks, found.Items.AsSpan(), found.Labels, options);
        Rows<NamedFact> people = FactGroups.People(text, found.Items.AsSpan(), found.Labels);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((_, string name) in people)
            known.Add(TextScan.LastWord(name));
        options.Watch?.Report(0.6);
        SystemList systems = SystemFinder.Find(text, blocks, found, known, lines.Marks);
        options.Watch?.Report(0.7);
        return new(lines, people, LabelChooser.Choose(text, systems, known, options));
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

    private static DetectedConvention? Describe(Verdict verdict, ReadOnlySpan<TurnDraft> turns, TurnLabels labels, TranscriptOptions options)
    {
        if (turns.IsEmpty)
            return null;
        // There are few labels, in the order in which they begin turns.
        int[] ofLabel = new int[labels.Count];
        var used = new List<int>();
        foreach (ref readonly TurnDraft turn in turns)
        {
            if (ofLabel[turn.Label]++ == 0)
                used.Add(turn.Label);
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int label in used)
        {
            string name = Conventions.Of(labels[label].Label);
            counts[name] = counts.GetValueOrDefault(name) + ofLabel[label];
        }

        double score = verdict.Chosen is { } chosen ? 1 / (1 + Math.Exp(-chosen.Score)) : 1;
        LabelSystem? second = verdict.List.Systems.FirstOrDefault(s => s != verdict.Chosen);
        return new(options.Convention ?? counts.MaxBy(c => c.Value).Key, Math.Round(score, 3))
        {
            Frame = verdict.Chosen?.Frame.ToString(),
            RunnerUp = second?.Frame.ToString(),
            RunnerUpScore = second is null ? 0 : Explainer.Probability(second.Score),
        };
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

    // Where the evidence is near the border, a person should look.
    private static void ReportDoubts(TranscriptInput input, Verdict verdict, Explainer explainer, TurnDraft[] turns, DiagnosticBag diagnostics)
    {
        if (turns.Length == 0 && verdict.List.Systems is [{ Score: > -Near } closest, ..] && closest.Recurrent > 1)
            diagnostics.Add(DiagnosticCodes.NearlyTurns.At(input.Path, null, null, closest.Frame, Explainer.Probability(closest.Score).ToString("P0", CultureInfo.InvariantCulture)));
        if (verdict.Chosen is not { } chosen || turns.Length == 0)
            return;
        if (chosen.Score < Near)
            diagnostics.Add(DiagnosticCodes.DoubtfulConvention.At(input.Path, null, null, chosen.Frame, Explainer.Probability(chosen.Score).ToString("P0", CultureInfo.InvariantCulture)));
        foreach ((Label label, Candidate first, int count, bool isTaken, double probability) in explainer.Near(Near).Take(MostDoubts))
        {
            DiagnosticCode code = isTaken ? DiagnosticCodes.DoubtfulLabel : DiagnosticCodes.NearlyLabel;
            diagnostics.Add(code.At(input.Path, input.Locate?.Invoke(first.Start), new(first.Start, first.End), label.Text, count, probability.ToString("P0", CultureInfo.InvariantCulture)));
        }
    }

    private static void Report(
        TranscriptInput input, TranscriptOptions options, Verdict verdict, TurnDraft[] turns, List<NoteDraft> notes, DiagnosticBag diagnostics)
    {
        if (turns.Length == 0 && input.Text.Length > 0)
            diagnostics.Add(DiagnosticCodes.NoTurns.At(input.Path, null, null));
        foreach (LabelRule rule in options.Labels)
        {
            if (!verdict.List.Found.Labels.All.Any(l => Conventions.Matches(rule, l)))
                diagnostics.Add(DiagnosticCodes.LabelNotFound.At(input.Path, null, null, rule.Label));
        }

        foreach (string given in options.Metadata.Speakers.SelectMany(s => s.Labels))
        {
            if (!verdict.List.Found.Labels.All.Any(l => Conventions.Matches(new(given), l)))
                diagnostics.Add(DiagnosticCodes.LabelNotFound.At(input.Path, null, null, given));
        }

        foreach (NoteDraft note in notes)
        {
            if (!note.HasAnchor)
                diagnostics.Add(DiagnosticCodes.NoteWithoutAnchor.At(input.Path, input.Locate?.Invoke(note.Start), new(note.Start, note.End), note.Number));
        }
    }
}

/// <summary>What a transcript was read into before turns were made of it.</summary>
/// <param name="Lines">The lines, gone over.</param>
/// <param name="People">Who takes part, as lists of facts say.</param>
/// <param name="Verdict">Which labels begin turns.</param>
internal sealed record Analysis(LineReader Lines, Rows<NamedFact> People, Verdict Verdict);

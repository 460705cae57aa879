using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Praat;

/// <summary>Reads Praat's TextGrids in all spellings of the text form: long, short and free.</summary>
internal sealed class PraatParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        var recording = new Recording { HasNamedTiers = true };
        if (PraatRecognizer.IsBinary(input.GetHead(16).Span))
        {
            diagnostics.Add(RecordingDiagnostics.BinaryTextGrid.At(input.Path, null, null));
            return recording;
        }

        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        new Run(source.Text, recording, input.Path, diagnostics).Read();
        return recording;
    }

    // One file's reading.
    private sealed class Run(string text, Recording recording, string? path, DiagnosticBag diagnostics)
    {
        private readonly PraatTokens tokens = new(text);
        private readonly List<PraatTier> tiers = [];
        private bool isBroken;

        public void Read()
        {
            PraatToken kind = tokens.Next(), content = tokens.Next();
            if (kind.Kind != PraatTokenKind.Text || !kind.Text.StartsWith("ooTextFile", StringComparison.Ordinal) || content is not { Kind: PraatTokenKind.Text, Text: "TextGrid" })
            {
                diagnostics.Add(RecordingDiagnostics.NotTheFormat.At(path, null, null, "a TextGrid", "it does not begin with \"ooTextFile\" and \"TextGrid\"."));
                return;
            }

            TimeSpan start = Time(), end = Time();
            if (!isBroken && Expect(PraatTokenKind.Flag, "<exists> or <absent>").Text == "<exists>" && !isBroken)
                ReadTiers();
            PraatSpeech.Decide(tiers, recording);
            // Silence at the ends belongs to the recording, too: the next program wants to know how long it is.
            IEnumerable<TierItem> items = recording.Tiers.SelectMany(t => t.Items);
            TimeSpan first = items.Select(i => i.Start ?? TimeSpan.Zero).DefaultIfEmpty(start).Min();
            if (start > TimeSpan.Zero ? start <= first : start < TimeSpan.Zero && start < first)
                recording.AddField(PraatNames.Begins, Clock.ToSeconds(start));
            if (end > items.Select(i => i.End ?? i.Start ?? TimeSpan.Zero).Append(TimeSpan.Zero).Max())
                recording.AddField(PraatNames.Ends, Clock.ToSeconds(end));
        }

        private void ReadTiers()
        {
            int count = Count();
            var names = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < count && !isBroken; i++)
            {
                string kind = Expect(PraatTokenKind.Text, "the class of a tier").Text;
                if (isBroken)
                    break;
                string wish = RecordingParts.Tidy(Expect(PraatTokenKind.Text, "the name of a tier").Text), name = RecordingParts.Unique(names, wish);
                if (isBroken)
                    break;
                if (name != wish)
                    diagnostics.Add(RecordingDiagnostics.NameTaken.At(path, null, null, wish, name));
                Time();
                Time();
                var tier = new PraatTier(name, IsPoints: kind == "TextTier", []);
                tiers.Add(tier);
                int entries = Count();
                for (int k = 0; k < entries && !isBroken; k++)
                    ReadEntry(tier);
            }
        }

        private void ReadEntry(PraatTier tier)
        {
            TimeSpan start = Time(), end = tier.IsPoints ? start : Time();
            if (isBroken)
                return;
            PraatToken label = Expect(PraatTokenKind.Text, "a label");
            if (!isBroken && (tier.IsPoints || !string.IsNullOrWhiteSpace(label.Text)))
                tier.Items.Add(new TierItem(RecordingParts.Tidy(label.Text)) { Start = start, End = end, Place = label.Place });
        }

        private TimeSpan Time()
        {
            PraatToken token = Expect(PraatTokenKind.Number, "a time");
            if (isBroken)
                return TimeSpan.Zero;
            if (Clock.Seconds(token.Text) is { } time)
                return time;
            diagnostics.Add(RecordingDiagnostics.TimeUnreadable.At(path, null, null, token.Text));
            return TimeSpan.Zero;
        }

        // What the file promises is not trusted: it ends where its values end.
        private int Count()
        {
            PraatToken token = Expect(PraatTokenKind.Number, "a number of entries");
            return !isBroken && decimal.TryParse(token.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal count)
                ? (int)Math.Clamp(count, 0, int.MaxValue) : 0;
        }

        private PraatToken Expect(PraatTokenKind kind, string what)
        {
            if (isBroken)
                return new(PraatTokenKind.End, "", 0);
            PraatToken token = tokens.Next();
            if (token.Kind == kind)
                return token;
            isBroken = true;
            diagnostics.Add(RecordingDiagnostics.BreaksOff.At(path, null, null, new LineStarts(text, 0).LineOf(token.Place), what));
            return new(PraatTokenKind.End, "", 0);
        }
    }
}

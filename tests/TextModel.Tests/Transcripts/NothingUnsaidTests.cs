using System.Text;
using TextModel.Invented;
using TextModel.Scores;
using TextModel.Scores.Matching;
using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

/// <summary>A line that is a label and was not taken is never passed over in silence: the explanation lists it, or a diagnostic says that the text has no turns.</summary>
public sealed class NothingUnsaidTests
{
    private const int Texts = 600;

    [Fact]
    public void Labels_are_not_passed_over_in_silence()
    {
        string[] unsaid = [.. Enumerable.Range(2001, Texts).AsParallel().AsOrdered().SelectMany(i => Unsaid(InventedText.Create((ulong)i)))];
        Assert.True(unsaid.Length == 0, $"{unsaid.Length}\n{string.Join('\n', unsaid.Take(40))}");
    }

    private static List<string> Unsaid(InventedText text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.Content));
        string format = KnownFormats.All.Formats.First(f => f.Reader is not null && f.Extensions.Contains(text.Extension)).Id;
        ReadResult read = TextDocument.Read(file, null, new() { Format = format, Transcript = new() { Explain = true } }, KnownFormats.All);
        if (read.Document.Turns.Count == 0)
            return read.Diagnostics.Any(d => d.Code == DiagnosticCodes.NoTurns.Code) ? [] : [$"{text.Name}: no turns, and nobody says so"];
        Score score = Score.Of([.. text.Turns.Select(t => new GoldTurn(t.Starts, t.Speaker, t.Kind))], FoundTurn.Of(read.Document, withoutTimes: true));
        if (score.Missed.Count == 0)
            return [];
        var missed = score.Missed.ToHashSet(StringComparer.Ordinal);
        (string letters, int[] places) = Letters(read.Document.Text);
        var unsaid = new List<string>();
        int at = 0;
        foreach (InventedTurn turn in text.Turns)
        {
            string starts = Letters(turn.Starts).Letters;
            int found = letters.IndexOf(starts, at, StringComparison.Ordinal);
            if (found < 0 || starts.Length == 0)
                continue;
            at = found + 1;
            if (turn.Label is not null && missed.Contains(turn.Starts) && !read.Explanation!.NotTaken.Any(u => IsLabel(u, turn, found)) && !read.Document.Turns.Any(t => StartsAt(t, turn, found)))
                unsaid.Add($"{text.Name}: '{turn.Label}' {turn.Starts} ({text.Point["frame"]}, {text.Point["language"]}, {read.Explanation!.Systems.FirstOrDefault(s => s.IsChosen)?.Frame})");
        }

        return unsaid;

        // The label stands from the untaken one up to what is said.
        bool IsLabel(UntakenLabel untaken, InventedTurn turn, int speech) => IsBefore(untaken.Span.Start, turn, speech);

        // The turn is there, and its text is not quite the one that was expected.
        bool StartsAt(Turn found, InventedTurn turn, int speech) => found.LabelSpan is { } label && IsBefore(label.Start, turn, speech);

        bool IsBefore(int start, InventedTurn turn, int speech)
        {
            int first = Array.BinarySearch(places, start);
            first = first < 0 ? ~first : first;
            return first <= speech && speech - first < 80 && letters[first..speech].Contains(Letters(turn.Label!).Letters, StringComparison.Ordinal);
        }
    }

    // The letters alone, with their places: line numbers and times stand in between.
    private static (string Letters, int[] Places) Letters(string text)
    {
        var letters = new StringBuilder();
        var places = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            letters.Append(char.ToLowerInvariant(text[i]) is 'ς' ? 'σ' : char.ToLowerInvariant(text[i]));
            places.Add(i);
        }

        return (letters.ToString(), [.. places]);
    }
}

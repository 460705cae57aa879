using System.Text;
using TextModel.Invented;
using TextModel.Scores.Matching;

namespace TextModel.Scores;

/// <summary>A text of the grid and how well it was read.</summary>
/// <param name="Text">The text.</param>
/// <param name="Score">Its score.</param>
internal sealed record GridPoint(InventedText Text, Score Score)
{
    /// <summary>Reads and scores a text.</summary>
    public static GridPoint Of(InventedText text)
    {
        var gold = new GoldAnswers([.. text.Turns.Select(t => new GoldTurn(t.Starts, t.Speaker, t.Kind))]);
        try
        {
            // As a file, byte order mark and all.
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.Content));
            TextDocument document = TextDocument.Read(file, null, new() { Format = FormatOf(text.Extension) }, KnownFormats.All).Document;
            return new(text, Score.Of(gold.Turns, FoundTurn.Of(document, withoutTimes: true)));
        }
#pragma warning disable CA1031 // Whatever is thrown is a fault of that text alone, and counts as nothing found.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(text, Score.Failed(gold, $"{e.GetType().Name}: {e.Message}"));
        }
    }

    /// <summary>Reads a text with something that looks on.</summary>
    public static void Read(InventedText text, Transcripts.TranscriptOptions options)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.Content));
        TextDocument.Read(file, null, new() { Format = FormatOf(text.Extension), Transcript = options }, KnownFormats.All);
    }

    /// <summary>So many conversations, from a seed on; only at points with these values.</summary>
    /// <returns>The points, in the order of their seeds.</returns>
    public static GridPoint[] Conversations(ulong seed, int count, Func<InventedText, bool>? only = null) =>
        Make(seed, count, InventedText.Create, only);

    /// <summary>So many texts without turns, from a seed on.</summary>
    public static GridPoint[] WithoutTurns(ulong seed, int count, Func<InventedText, bool>? only = null) =>
        Make(seed, count, InventedText.WithoutTurns, only);

    private static GridPoint[] Make(ulong seed, int count, Func<ulong, InventedText> make, Func<InventedText, bool>? only) =>
        [.. Enumerable.Range(0, count).AsParallel().AsOrdered().WithExecutionMode(ParallelExecutionMode.ForceParallelism)
            .Select(i => make(seed + (ulong)i)).Where(t => only is null || only(t)).Select(Of)];

    private static string FormatOf(string extension) => KnownFormats.All.Formats.First(f => f.Reader is not null && f.Extensions.Contains(extension)).Id;
}

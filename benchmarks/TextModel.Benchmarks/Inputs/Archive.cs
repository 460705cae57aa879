using System.Globalization;
using System.Text;

namespace TextModel.Benchmarks.Inputs;

/// <summary>A folder of transcripts in the temporary folder: one long transcript, cut at turns into files as long as an interview is.</summary>
internal sealed class Archive : IDisposable
{
    private const int FileLength = 100_000;
    private const string Head = "A. Lee\n\nA talk at the\nharbour\n\nMay 12, 1961\n\n";

    private Archive(string folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The length of all files together.</summary>
    public long Bytes { get; private set; }

    /// <summary>Writes an archive of about <paramref name="kilobytes"/> thousand bytes.</summary>
    public static Archive Write(InputKind kind, int kilobytes)
    {
        var transcript = Transcript.Generate(kind, kilobytes);
        var archive = new Archive(Scratch.NewPath(""));
        Directory.CreateDirectory(archive.Folder);
        int start = transcript.FrontEnd, number = 0;
        foreach (Piece turn in transcript.Pieces.Where(p => p is { Kind: PieceKind.Turn, Reference: 0 }).Append(new(PieceKind.Turn, transcript.BodyEnd, transcript.BodyEnd, 0, 0, 0)))
        {
            if (turn.Start - start < FileLength && turn.Start < transcript.BodyEnd)
                continue;
            byte[] bytes = Encoding.UTF8.GetBytes(Head + transcript.Text[start..turn.Start]);
            File.WriteAllBytes(Path.Combine(archive.Folder, string.Create(CultureInfo.InvariantCulture, $"talk-{++number:D5}.txt")), bytes);
            archive.Bytes += bytes.Length;
            start = turn.Start;
        }

        return archive;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

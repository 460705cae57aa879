using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using TextModel.Formats;
using TextModel.Formats.Json;

namespace TextModel;

/// <summary>Documents as a stream of JSON Lines: one document a line, never more than one in memory.</summary>
public static class JsonLines
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the documents of a stream one by one. A line that cannot be read gives a result with errors, and the next goes on.</summary>
    /// <param name="stream">UTF-8; it is not closed. Blank lines are passed over.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>A result for each line; the positions of its diagnostics are those in the stream.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        Stream stream, string? path = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int start = 0, end = 0, searched = 0, line = 1;
            bool atEnd = false;
            while (true)
            {
                int stop = Array.IndexOf(buffer, (byte)'\n', start + searched, end - start - searched);
                if (stop < 0 && !atEnd)
                {
                    searched = end - start;
                    buffer = Room(buffer, ref start, ref end);
                    int count = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
                    end += count;
                    atEnd = count == 0;
                    continue;
                }

                if (Read(buffer.AsSpan(start..(stop < 0 ? end : stop)), path, line) is { } result)
                    yield return result;
                if (stop < 0)
                    yield break;
                (start, searched) = (stop + 1, 0);
                line++;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes documents as they come, one a line.</summary>
    /// <param name="stream">Where the bytes go; it is not closed.</param>
    /// <param name="documents">The documents; each is written before the next is asked for.</param>
    /// <param name="options">Options; null for the defaults. Lines are never indented.</param>
    /// <param name="cancellationToken">Stops between two documents.</param>
    /// <returns>What could not be carried.</returns>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public static async Task<ValueList<Diagnostic>> WriteAsync(
        Stream stream, IAsyncEnumerable<TextDocument> documents, JsonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(documents);
        var diagnostics = new DiagnosticBag();
        using var line = new MemoryStream();
        await foreach (TextDocument document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            line.SetLength(0);
            JsonLinesFormat.Format.Writer!.Write(document, line, options ?? WriteOptions.Default, diagnostics);
            await stream.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken).ConfigureAwait(false);
        }

        return diagnostics.ToImmutable();
    }

    private static ReadResult? Read(ReadOnlySpan<byte> line, string? path, int number)
    {
        if (number == 1 && line.StartsWith(Mark))
            line = line[Mark.Length..];
        if (line.Trim(" \t\r"u8).IsEmpty)
            return null;
        var diagnostics = new DiagnosticBag();
        if (!Utf8.IsValid(line) && SourceText.Decode(line, path, TextEncoding.Utf8).Problem is { } problem)
            diagnostics.Add(problem with { Position = new(number, problem.Position?.Column ?? 1) });
        TextDocument document = JsonReader.Read(line, path, number, diagnostics, out _);
        return new() { Document = document, Format = JsonLinesFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    // Moves what is left to the front; a line that fills the buffer gets one twice as large.
    private static byte[] Room(byte[] buffer, ref int start, ref int end)
    {
        if (end < buffer.Length)
            return buffer;
        byte[] target = start > 0 ? buffer : ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        buffer.AsSpan(start..end).CopyTo(target);
        (start, end) = (0, end - start);
        if (target != buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        return target;
    }
}

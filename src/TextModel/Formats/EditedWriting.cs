using TextModel.Records;

namespace TextModel.Formats;

/// <summary>Writes an edited document into the file that it was read from: what the edit does not concern stands as it stood, however the writer would have put it.</summary>
internal static class EditedWriting
{
    private const int SmallEdit = 6;

    /// <summary>Writes a document of which the format's own file is there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">Its file, of that format.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="diagnostics">Receives what the format could not carry.</param>
    public static void Write(TextDocument document, OriginalFile file, TextFormat format, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        DiagnosticBag said = new(), known = new();
        byte[] after = Written(document, format, options, said);
        if (after.Length == 0 || file.Document is not { } read)
        {
            Say(said.ToImmutable());
            output.Write(after);
            return;
        }

        byte[] before = Written(read, format, options, known);
        // What the format cannot say changes nothing. And what a writer loses of the document as it was read, the file keeps.
        HashSet<string> kept = [.. known.ToImmutable().Select(d => d.Message)];
        if (before.AsSpan().SequenceEqual(after) && file.TryWrite(output))
        {
            Say(said.ToImmutable().Where(d => !kept.Contains(d.Message)));
            SayMissing(() => read);
        }
        else if (!IsPacked(after) && Patch(document, file, format, before, after) is { } patched)
        {
            Say(said.ToImmutable().Where(d => !kept.Contains(d.Message)));
            output.Write(patched.File);
            SayMissing(() => patched.Document);
        }
        else
        {
            Say(said.ToImmutable());
            output.Write(after);
            SayMissing(() => Read(document, file, format, after));
        }

        // An edit that is not there when the file is read again, and of which the writer said nothing.
        void SayMissing(Func<TextDocument> now)
        {
            if (!said.ToImmutable().All(d => kept.Contains(d.Message)))
                return;
            foreach (string missing in EditLosses.Of(read, document, now()))
                diagnostics.Add(DiagnosticCodes.Loss.At(null, null, null, format.Name, missing));
        }

        void Say(IEnumerable<Diagnostic> found)
        {
            foreach (Diagnostic diagnostic in found)
                diagnostics.Add(diagnostic);
        }
    }

    private static byte[] Written(TextDocument document, TextFormat format, WriteOptions options, DiagnosticBag diagnostics)
    {
        using var bytes = new MemoryStream();
        format.Writer!.Write(document, bytes, options, diagnostics);
        return bytes.ToArray();
    }

    // The file that was patched, and what it is read as.
    private static (byte[] File, TextDocument Document)? Patch(TextDocument document, OriginalFile file, TextFormat format, byte[] before, byte[] after)
    {
        SourceText source = file.GetText();
        if (source.Problem is not null)
            return null;
        string was = SourceText.Decode(before).Text, now = SourceText.Decode(after).Text;
        // The reader judges: the file must say the edit at least as well as a new one would.
        int limit = Distance(document, Read(document, file, format, after));
        (byte[] File, TextDocument Document)? byLines = LinePatch.Apply(source.Text, was, now) is { } lines ? Judged(lines) : null;
        if (byLines is { } small && IsSmall(source.Text, SourceText.Decode(small.File).Text))
            return byLines;
        foreach (string values in ValuePatch.Apply(source.Text, was, now))
        {
            if (Judged(values) is { } patched)
                return patched;
        }

        return byLines;

        (byte[] File, TextDocument Document)? Judged(string text)
        {
            using var bytes = new MemoryStream();
            try
            {
                SourceText.From(text, null, source.Encoding).Write(bytes);
            }
            catch (System.Text.EncoderFallbackException)
            {
                return null;
            }

            byte[] patched = bytes.ToArray();
            TextDocument read = Read(document, file, format, patched);
            return Distance(document, read) <= limit ? (patched, read) : null;
        }
    }

    private static TextDocument Read(TextDocument document, OriginalFile file, TextFormat format, byte[] what) =>
        format.Reader!.Read(TextInput.FromBytes(what, document.Path), (file.Reading as ReadOptions ?? ReadOptions.Default) with
        {
            Format = format.Id,
            Encoding = null,
            // What is a change in the document is one in the file.
            TrackedChanges = document.Annotations.Any(a => a is Insertion or Deletion) ? TrackedChanges.Kept : TrackedChanges.Accepted,
        }).Document;

    // Whether what differs is few lines in one stretch, as an edit makes them.
    private static bool IsSmall(string file, string patched)
    {
        int head = file.AsSpan().CommonPrefixLength(patched), tail = 0;
        while (tail < Math.Min(file.Length, patched.Length) - head && file[^(tail + 1)] == patched[^(tail + 1)])
            tail++;
        return patched.AsSpan(head, patched.Length - head - tail).Count('\n') <= SmallEdit && file.AsSpan(head, file.Length - head - tail).Count('\n') <= SmallEdit;
    }

    // How much is not the same.
    private static int Distance(TextDocument document, TextDocument read)
    {
        int distance = (document.Text == read.Text ? 0 : 1_000_000) + (document.Source.Equals(read.Source) ? 0 : 1) + (document.Speakers.Equals(read.Speakers) ? 0 : 1)
            + (document.Entities.Equals(read.Entities) ? 0 : 1) + (document.Extra.Equals(read.Extra) ? 0 : 1);
        var left = new Dictionary<Annotation, int>();
        foreach (Annotation annotation in read.Annotations)
            left[annotation] = left.GetValueOrDefault(annotation) + 1;
        foreach (Annotation annotation in document.Annotations)
        {
            if (left.GetValueOrDefault(annotation) > 0)
                left[annotation]--;
            else
                distance++;
        }

        return distance;
    }

    private static bool IsPacked(byte[] file) => file.AsSpan().StartsWith("PK"u8);
}

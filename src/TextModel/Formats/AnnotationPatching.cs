using TextModel.Entities;
using TextModel.Records;

namespace TextModel.Formats;

/// <summary>A format of annotations whose files can be cut into records, so that an edit changes only those that it concerns.</summary>
internal interface IRecordFormat : IAnnotationFormat
{
    /// <summary>Writes an edit into a file.</summary>
    /// <param name="original">The file's text.</param>
    /// <param name="read">The set as it was read.</param>
    /// <param name="set">What the set has become.</param>
    /// <param name="write">Writes a set anew.</param>
    /// <returns>The text with the edit; null where only a new file can hold it.</returns>
    string? Patch(string original, AnnotationSet read, AnnotationSet set, Func<AnnotationSet, string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return RecordPatch.Apply(original, write(read), write(set), Cut);
    }

    /// <summary>Cuts a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>Records that cover it from start to end.</returns>
    IReadOnlyList<FileRecord> Cut(string text) => [new("", new(0, text?.Length ?? 0), [])];

    /// <summary>The part of a file that is cut; all of it, unless a file holds more than annotations.</summary>
    SourceText Unpack(OriginalFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.GetText();
    }

    /// <summary>Writes the file with that part changed.</summary>
    /// <param name="file">The file as it was read.</param>
    /// <param name="changed">What its part has become.</param>
    /// <param name="read">The set as it was read.</param>
    /// <param name="set">What the set has become.</param>
    /// <param name="output">Where the bytes go.</param>
    void Pack(OriginalFile file, SourceText changed, AnnotationSet read, AnnotationSet set, Stream output)
    {
        ArgumentNullException.ThrowIfNull(changed);
        changed.Write(output);
    }
}

/// <summary>Reads annotations with the file that they come from, and writes them into that file again.</summary>
internal static class AnnotationPatching
{
    /// <summary>Reads an input; the set remembers it.</summary>
    public static AnnotationReadResult Read(IAnnotationFormat format, TextInput input, ReadOptions options)
    {
        AnnotationReadResult read = format.Read(input, options);
        if (read.HasErrors)
            return read;
        OriginalFile file = input.Keep(read.Format);
        AnnotationSet set = read.Annotations with { Origin = new(file, read.Annotations, format) };
        file.Content = set;
        return read with { Annotations = set };
    }

    /// <summary>Writes a set: as its file stood where it still says the same, else into that file, else anew.</summary>
    public static void Write(IAnnotationFormat format, AnnotationSet set, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        // Options of a format's own ask for a file of another make than it had.
        if (options.GetType() != typeof(WriteOptions) || !ReferenceEquals(set.Origin.Reader, format) || set.Origin is not { File: { } file, Read: { } read })
            format.Write(set, output, options, diagnostics);
        else if (set.Equals(read))
            WriteAsItStood(format, set, file, output, options, diagnostics);
        else if (format is not IRecordFormat records || set.Text != read.Text || Patch(records, set, read, file, options, diagnostics) is not { } patched)
            format.Write(set, output, options, diagnostics);
        else
            records.Pack(file, patched, read, set, output);
    }

    private static void WriteAsItStood(IAnnotationFormat format, AnnotationSet set, OriginalFile file, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        if (!file.TryWrite(output))
            format.Write(set, output, options, diagnostics);
    }

    // Null where what comes out would not say what the set says.
    private static SourceText? Patch(IRecordFormat format, AnnotationSet set, AnnotationSet read, OriginalFile file, WriteOptions options, DiagnosticBag diagnostics)
    {
        SourceText source = format.Unpack(file);
        var losses = new DiagnosticBag();
        string anew = Written(set, losses);
        if (format.Patch(source.Text, read, set, s => ReferenceEquals(s, set) ? anew : Written(s, new())) is not { } text || !Says(text))
            return null;
        var patched = SourceText.From(text, null, source.Encoding);
        try
        {
            patched.Write(Stream.Null);
        }
        // What the edit says may have no bytes in the encoding of the file.
        catch (System.Text.EncoderFallbackException)
        {
            return null;
        }

        foreach (Diagnostic loss in losses.ToImmutable())
            diagnostics.Add(loss);
        return patched;

        string Written(AnnotationSet what, DiagnosticBag said)
        {
            using var bytes = new MemoryStream();
            format.Write(what, bytes, options, said);
            return format.Unpack(new(bytes.ToArray(), file.Format)).Text;
        }

        bool Says(string patched)
        {
            AnnotationSet one = Again(patched), other = Again(anew);
            return one.Text == other.Text && Marks(one).SetEquals(Marks(other));
        }

        AnnotationSet Again(string text) => format.Read(TextInput.FromString(text), ReadOptions.Default).Annotations;
    }

    // What a document would take: numbers and the order in a file may differ.
    private static HashSet<(string, ValueList<TextSpan>, KeyedValues)> Marks(AnnotationSet set)
    {
        var said = new SetMentions(set);
        return [.. set.Items.Where(said.IsMention).Select(i => (i.Type, i.Spans, Said(i)))];

        // Features in the format's own notation say the same in other words.
        KeyedValues Said(StandOffItem item) => [.. said.Said(item).Where(f => f.Key != WebAnnotation.WebItem.Raw)];
    }
}

using TextModel.Formats.Brat;
using TextModel.Formats.Cas;
using TextModel.Formats.Conll;
using TextModel.Formats.Json;
using TextModel.Formats.PlainText;
using TextModel.Formats.Subtitles;
using TextModel.Formats.Tei;
using TextModel.Formats.WebAnno;
using TextModel.Formats.WebAnnotation;

namespace TextModel.Formats;

/// <summary>The formats that are known. Immutable: <see cref="With"/> gives a registry with one more.</summary>
public sealed class FormatRegistry
{
    private FormatRegistry(ValueList<TextFormat> formats) => Formats = formats;

    /// <summary>The formats of this package: plain text, subtitles, TEI, JSON, JSON Lines, and those in which annotation tools exchange their work.</summary>
    public static FormatRegistry Default { get; } = new(
    [
        PlainTextFormat.Format, WebVttFormat.Format, SubRipFormat.Format, TeiFormat.Format, JsonFormat.Format, JsonLinesFormat.Format,
        WebAnnotationFormat.Format, BratFormat.Format, WebAnnoFormat.Format, CasFormat.Format, CasFormat.Archive, CasFormat.TypeSystem, ConllFormat.Universal, ConllFormat.Columns,
    ]);

    /// <summary>The formats, in the order in which they are asked.</summary>
    public ValueList<TextFormat> Formats { get; }

    /// <summary>The format with an identifier, or null.</summary>
    public TextFormat? this[string id] => Formats.FirstOrDefault(f => f.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>A registry that also knows <paramref name="format"/>; one with the same identifier is replaced in its place.</summary>
    public FormatRegistry With(TextFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new(this[format.Id] is { } old ? [.. Formats.Select(f => ReferenceEquals(f, old) ? format : f)] : Formats.Add(format));
    }

    /// <summary>Finds the format to read an input with: by what was asked for, else by content, else by name; plain text if nothing tells.</summary>
    /// <returns>The format, or null where the one that was asked for is not known or cannot be read.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public TextFormat? FindReader(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Format is { } asked)
            return this[asked] is { Reader: not null } found ? found : null;
        // Loops, not queries: queries over tuples are compiled at run time, which a short run of the tool feels.
        ReadOnlyMemory<byte> head = input.GetHead(4096);
        TextFormat? best = null;
        double bestScore = 0;
        foreach (TextFormat format in Formats)
        {
            if (format.Reader is null)
                continue;
            double score = (format.Recognize?.Invoke(head) ?? 0) + (input.Path is { } path && format.MatchName(path) > 0 ? 0.5 : 0);
            if (score >= 0.5 && score > bestScore)
                (best, bestScore) = (format, score);
        }

        return best ?? this[PlainTextFormat.Id];
    }

    /// <summary>Finds the format to write with: the one asked for, else by the file's name; of several that fit equally, the last, so that an addition wins.</summary>
    /// <returns>The format, or null where none fits.</returns>
    public TextFormat? FindWriter(string? path, WriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Format is { } asked)
            return this[asked] is { Writer: not null } found ? found : null;
        TextFormat? best = null;
        int longest = 0;
        foreach (TextFormat format in Formats)
        {
            if (path is not null && format.Writer is not null && format.MatchName(path) is > 0 and var length && length >= longest)
                (best, longest) = (format, length);
        }

        return best;
    }
}

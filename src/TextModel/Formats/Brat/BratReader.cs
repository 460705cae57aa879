using System.Collections.Immutable;
using System.Globalization;
using TextModel.Entities;

namespace TextModel.Formats.Brat;

/// <summary>Reads one <c>.ann</c> file line by line.</summary>
internal sealed class BratReader(InputLines lines, SourceText? text)
{
    private readonly ImmutableArray<StandOffItem>.Builder items = ImmutableArray.CreateBuilder<StandOffItem>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int groups;

    /// <summary>Whether a line was not understood.</summary>
    public bool HasProblems { get; private set; }

    public AnnotationSet Read()
    {
        while (lines.Next())
        {
            if (lines.Line.AsSpan().Trim().IsEmpty)
                continue;
            if (ReadLine(lines.Line.Split('\t')) is not { } item)
                continue;
            if (ids.Add(item.Id))
                items.Add(item);
            else
                Fail(1, $"the identifier '{item.Id}' was given before");
        }

        return new() { Text = text?.Text, OffsetUnit = text is null ? OffsetUnit.CodePoint : OffsetUnit.Utf16, Items = items.ToImmutable().ToValueList() };
    }

    private StandOffItem? ReadLine(string[] fields)
    {
        string id = fields[0];
        if (fields.Length < 2)
            return Fail(1, "a line has an identifier, a tab, and what it says");
        string[] words = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        char first = id.Length > 0 ? id[0] : ' ';
        if (first != '*' && !(id.Length > 1 && IsNumber(id.AsSpan(1))))
            return Fail(1, $"'{id}' is no identifier; T1, R1, E1, A1, N1 or #1 is expected");
        if (words.Length < 2 && first != 'E')
            return Fail(id.Length + 2, $"'{fields[1]}' should be a type and what it is about");
        return first switch
        {
            'T' => ReadSpan(id, fields),
            'R' => ReadLinks(id, StandOffKind.Relation, words[0], words.AsSpan(1), fields),
            'E' => ReadEvent(id, words),
            'A' or 'M' => ReadAttribute(id, words),
            'N' => ReadNormalization(id, words, fields),
            '#' => new()
            {
                Id = id,
                Kind = StandOffKind.Note,
                Type = words[0],
                Links = [new("", words[1])],
                Features = fields.Length > 2 ? [new("text", string.Join('\t', fields[2..]))] : KeyedValues.Empty,
            },
            '*' => new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"*{++groups}"),
                Kind = StandOffKind.Group,
                Type = words[0],
                Links = [.. words[1..].Select(w => new StandOffLink("", w))],
            },
            _ => Fail(1, $"'{id}' is no identifier; T1, R1, E1, A1, N1 or #1 is expected"),
        };
    }

    // "T1  Person 0 5;8 12  quoted text"
    private StandOffItem? ReadSpan(string id, string[] fields)
    {
        int space = fields[1].IndexOf(' ', StringComparison.Ordinal);
        var spans = new List<TextSpan>();
        int column = id.Length + space + 3;
        foreach (string part in fields[1][(space + 1)..].Split(';'))
        {
            string[] ends = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length != 2 || !TryNumber(ends[0], out int start) || !TryNumber(ends[1], out int end) || end < start)
                return Fail(column, $"'{part}' is no pair of offsets");
            if (text is not null && end > text.Offsets.Length(OffsetUnit.CodePoint))
                return Fail(column, $"'{part}' lies outside the text, which has {text.Offsets.Length(OffsetUnit.CodePoint)} characters");
            spans.Add(text is null ? new(start, end) : new(text.Offsets.From(OffsetUnit.CodePoint, start), text.Offsets.From(OffsetUnit.CodePoint, end)));
            column += part.Length + 1;
        }

        string? quote = fields.Length > 2 ? string.Join('\t', fields[2..]) : null;
        Compare(id, spans, quote);
        return new() { Id = id, Type = fields[1][..space], Spans = spans.ToValueList(), Quote = quote };
    }

    private void Compare(string id, List<TextSpan> spans, string? quote)
    {
        if (text is null || quote is null)
            return;
        string there = string.Join(' ', spans.Select(s => FlatText.Of(text.Text.Substring(s.Start, s.Length))));
        if (there != quote && there.Replace(" ", "", StringComparison.Ordinal) != quote.Replace(" ", "", StringComparison.Ordinal))
            lines.Report(DiagnosticCodes.QuoteDiffers, 1, id, quote, there);
    }

    // "E1  Type:T3 Role:T1 …"; the first names the trigger.
    private StandOffItem? ReadEvent(string id, string[] words)
    {
        if (words.Length == 0 || words[0].IndexOf(':', StringComparison.Ordinal) is var colon && colon <= 0)
            return Fail(id.Length + 2, "an event begins with its type and trigger, such as Meeting:T1");
        return ReadLinks(id, StandOffKind.Event, words[0][..colon], words, []);
    }

    private StandOffItem? ReadLinks(string id, StandOffKind kind, string type, ReadOnlySpan<string> words, string[] fields)
    {
        var links = new List<StandOffLink>();
        foreach (string word in words)
        {
            int colon = word.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == word.Length - 1)
                return Fail(id.Length + 2, $"'{word}' should be a role and an identifier, such as Arg1:T1");
            links.Add(new(word[..colon], word[(colon + 1)..]));
        }

        if (fields.Length > 2 && fields[2].Length > 0)
            lines.Report(id.Length + fields[1].Length + 3, $"'{fields[2]}' after a relation");
        return new() { Id = id, Kind = kind, Type = type, Links = links.ToValueList() };
    }

    private static StandOffItem ReadAttribute(string id, string[] words) => new()
    {
        Id = id,
        Kind = StandOffKind.Attribute,
        Type = words[0],
        Links = [new("", words[1])],
        Features = words.Length > 2 ? [new("value", string.Join(' ', words[2..]))] : KeyedValues.Empty,
    };

    // "N1  Reference T1 Wikidata:Q1394  Lenin"
    private StandOffItem? ReadNormalization(string id, string[] words, string[] fields)
    {
        int colon = words.Length == 3 ? words[2].IndexOf(':', StringComparison.Ordinal) : -1;
        if (colon <= 0)
            return Fail(id.Length + 2, "a normalisation has a type, an identifier, and a resource with its entry, such as Reference T1 Wikidata:Q42");
        var features = new List<KeyedValue> { new("resource", words[2][..colon]), new("entry", words[2][(colon + 1)..]) };
        if (fields.Length > 2)
            features.Add(new("label", string.Join('\t', fields[2..])));
        return new() { Id = id, Kind = StandOffKind.Normalization, Type = words[0], Links = [new("", words[1])], Features = [.. features] };
    }

    private StandOffItem? Fail(int column, string what)
    {
        HasProblems = true;
        lines.Report(column, what);
        return null;
    }

    // Any identifier after its letter is accepted, as brat does; most are numbers.
    private static bool IsNumber(ReadOnlySpan<char> id)
    {
        foreach (char c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }

        return char.IsAsciiDigit(id[0]) || id[0] is '-' or '_';
    }

    private static bool TryNumber(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

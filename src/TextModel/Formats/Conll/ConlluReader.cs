using System.Globalization;
using System.Text;

namespace TextModel.Formats.Conll;

/// <summary>Reads CoNLL-U sentence by sentence; the text follows from the tokens and what MISC says of the space between them.</summary>
internal sealed class ConlluReader(InputLines lines)
{
    /// <summary>The columns after the form.</summary>
    public static readonly string[] Columns = ["LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"];

    private readonly StringBuilder text = new();
    private readonly List<StandOffItem> items = [];
    private readonly List<StandOffItem> current = [];
    private readonly List<KeyedValue> comments = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int sentences;
    private int sentenceStart;
    private int lastWord;
    private int coveredTo;
    private int commentLine;
    private string? gap;

    public AnnotationSet Read()
    {
        bool any = false, words = false;
        while (lines.Next())
        {
            string line = lines.Line;
            if (line.Length == 0)
            {
                if (current.Count == 0 && comments.Count == 0)
                    lines.Report(1, "an empty line that ends no sentence");
                EndSentence();
            }
            else if (line.AsSpan().Trim().IsEmpty)
            {
                lines.Report(1, "a line of white space where an empty line should end the sentence");
                EndSentence();
            }
            else if (line[0] == '#')
                ReadComment(line);
            else
            {
                words = true;
                any |= ReadToken(line.Split('\t'));
            }
        }

        EndSentence();
        text.Append(gap);
        if (words && !any)
            lines.Report(DiagnosticCodes.NotAnAnnotationFile, 1, "CoNLL-U file", "no line has the ten columns of a token");
        string all = text.ToString();
        items.AddRange(ConlluEntities.Find(items, all));
        return new() { Text = all, Items = [.. items] };
    }

    private void ReadComment(string line)
    {
        if (current.Count > 0)
            lines.Report(1, "a comment inside a sentence; it was taken to belong to the whole");
        else if (comments.Count == 0)
            commentLine = lines.Number;
        comments.Add(new("#", line[1..]));
    }

    private bool ReadToken(string[] fields)
    {
        if (fields.Length != 10)
        {
            lines.Report(1, $"{fields.Length} columns where CoNLL-U has ten, separated by tabs");
            return false;
        }

        if (Array.FindIndex(fields, f => f.Length == 0) is >= 0 and var empty)
            lines.Report(fields.Take(empty).Sum(f => f.Length + 1) + 1, "an empty column; an underscore stands for nothing");
        string id = fields[0];
        int hyphen = id.IndexOf('-', StringComparison.Ordinal), dot = id.IndexOf('.', StringComparison.Ordinal);
        int last = 0;
        if (!TryNumber(id.AsSpan(0, hyphen > 0 ? hyphen : dot > 0 ? dot : id.Length), out int first)
            || ((hyphen > 0 || dot > 0) && !TryNumber(id.AsSpan(Math.Max(hyphen, dot) + 1), out last)))
        {
            lines.Report(1, $"'{id}' where a token's number such as 1, 1-2 or 1.1 should stand");
            return false;
        }

        if (hyphen > 0)
            ReadRange(fields, first, last);
        else if (dot > 0)
            ReadEmptyNode(fields, first);
        else
            ReadWord(fields, first);
        return true;
    }

    private void ReadWord(string[] fields, int number)
    {
        if (number != lastWord + 1)
            lines.Report(1, $"the word {number} after the word {lastWord}: words are numbered one by one");
        lastWord = number;
        // A word inside a range has no place of its own in the text.
        bool inside = number <= coveredTo;
        Add(fields, inside ? null : Put(fields[1], fields[9]), inside);
    }

    private void ReadRange(string[] fields, int first, int last)
    {
        if (last < first || first != lastWord + 1 || first <= coveredTo)
            lines.Report(1, $"the range {fields[0]}, which should begin with the next word ({lastWord + 1}) and end after it");
        coveredTo = first > coveredTo ? Math.Max(coveredTo, last) : coveredTo;
        Add(fields, Put(fields[1], fields[9]), false);
    }

    private void ReadEmptyNode(string[] fields, int after)
    {
        if (after != lastWord)
            lines.Report(1, $"the empty node {fields[0]} after the word {lastWord}");
        Add(fields, null, true);
    }

    private TextSpan Put(string form, string misc)
    {
        if (current.Count == 0 && items.Count == 0)
            text.Append(Misc.Get(misc, "SpacesBefore") is { } before ? Misc.Undo(before) : "");
        text.Append(gap);
        gap = null;
        if (current.TrueForAll(t => t.Spans.IsEmpty))
            sentenceStart = text.Length;
        int start = text.Length;
        text.Append(form);
        gap = Misc.Get(misc, "SpacesAfter") is { } spaces ? Misc.Undo(spaces) : Misc.Get(misc, "SpaceAfter") == "No" ? "" : null;
        spacing = gap is not null;
        gap ??= " ";
        return new(start, text.Length);
    }

    // Whether the last token itself says what stands after it.
    private bool spacing;

    private void Add(string[] fields, TextSpan? span, bool keepsForm)
    {
        var features = new List<KeyedValue>();
        if (keepsForm)
            features.Add(new("FORM", fields[1]));
        for (int c = 0; c < Columns.Length; c++)
        {
            if (fields[c + 2] is not ("_" or ""))
                features.Add(new(Columns[c], fields[c + 2]));
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"{sentences + 1}:{fields[0]}"), unique = id;
        for (int n = 2; !ids.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}#{n}");
        if (unique != id)
            lines.Report(1, $"the number {fields[0]}, which this sentence had before");
        current.Add(new()
        {
            Id = unique,
            Kind = StandOffKind.Token,
            Type = Entities.NamedEntities.Token,
            Spans = span is { } place ? [place] : [],
            Features = [.. features],
        });
    }

    private void EndSentence()
    {
        if (current.Count == 0 && comments.Count == 0)
        {
            return;
        }

        if (current.Count == 0)
            lines.Report(1, "a sentence without words");

        sentences++;
        int end = text.Length;
        if (current.Count > 0)
        {
            Compare(end);
            if (!spacing)
                gap = "\n";
        }

        items.Add(new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"s{sentences}"),
            Kind = StandOffKind.Sentence,
            Type = Entities.NamedEntities.Sentence,
            Spans = current.Exists(t => t.Spans.Count > 0) ? [new(sentenceStart, end)] : [],
            Features = [.. comments],
        });
        items.AddRange(current);
        current.Clear();
        ids.Clear();
        comments.Clear();
        lastWord = coveredTo = 0;
    }

    private void Compare(int end)
    {
        foreach (KeyedValue comment in comments)
        {
            if (!comment.Value.StartsWith(" text = ", StringComparison.Ordinal))
                continue;
            string said = comment.Value[" text = ".Length..].TrimEnd(), found = Entities.FlatText.Of(text.ToString(sentenceStart, Math.Max(0, end - sentenceStart)));
            if (Bare(said) != Bare(found))
                lines.Report(1, $"the comment '# text' of line {commentLine}, which does not say what the words say");
        }

        static string Bare(string value) => value.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
    }

    private static bool TryNumber(ReadOnlySpan<char> word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
